import type { Client } from 'pg';

/** How many rows go into one statement: the text of 100,000 is longer than what a process should hold at once. */
const CHUNK = 5000;

/** Inserts rows whose keys are columns of the table. All have the keys of the first one. */
export async function insert(client: Client, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]).map((name) => `"${name}"`);
  const all = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    await client.query(all, [JSON.stringify(rows.slice(start, start + CHUNK))]);
  }
}

/** @returns ids for so many new rows of a table, in ascending order: no other row will get them */
export async function reserveIds(client: Client, table: string, amount: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT nextval(pg_get_serial_sequence($1, 'id')) AS id FROM generate_series(1, $2)",
    [table, amount]
  );
  return rows.map(({ id }) => Number(id));
}
