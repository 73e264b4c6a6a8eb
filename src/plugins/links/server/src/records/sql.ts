import type { End, Relation } from '../relations/roles';

export type PublicationStatus = 'draft' | 'published';

/** The table of the records. In statements a record is called `record`. */
export const RECORDS = 'published_links';

/** The columns that identify a record. */
export const KEY = 'relation, source_id, source_locale, target_id, target_locale';

/**
 * Without statistics, for example after a restore, PostgreSQL expects few drafts; of `IS TRUE` it expects half the
 * rows.
 */
const STATUS = { draft: '(?.published_at IS NULL) IS TRUE', published: '?.published_at IS NOT NULL' };

/** Rows of types without locales have none. The records, whose key includes it, have an empty text. */
export const localeOf = (row: string) => `COALESCE(${row}.locale, '')`;

/** Whether a row is at one end of a record, ignoring its status. */
export const isAt = ({ name }: End, row: string = name) =>
  `${row}.document_id = record.${name}_id AND ${localeOf(row)} = record.${name}_locale`;

export const hasStatus = (row: string, status: PublicationStatus) => STATUS[status].replace('?', row);

/** Whether a record's document has a row at an end, with any status or with this one. */
export const hasRow = (end: End, status?: PublicationStatus) =>
  `EXISTS (SELECT 1 FROM "${end.table}" AS ${end.name} WHERE ${isAt(end)}` +
  `${status ? ` AND ${hasStatus(end.name, status)}` : ''})`;

/** The pairs of rows in a relation's join table, drafts or published ones: `source`, `link`, `target`. */
export const linkedRows = ({ table, source, target }: Relation, status: PublicationStatus) =>
  `"${table}" AS link
   JOIN "${source.table}" AS source ON source.id = link."${source.column}" AND ${hasStatus('source', status)}
   JOIN "${target.table}" AS target ON target.id = link."${target.column}" AND ${hasStatus('target', status)}`;

/** The pairs of rows that records are about: `record`, `source`, `target`. */
export const rememberedRows = ({ source, target }: Relation, status: PublicationStatus) =>
  `${RECORDS} AS record
   JOIN "${source.table}" AS source ON ${isAt(source)} AND ${hasStatus('source', status)}
   JOIN "${target.table}" AS target ON ${isAt(target)} AND ${hasStatus('target', status)}`;

/** Whether a record is still needed: an entry with the attribute is published, and both documents exist. */
export function isAlive({ source, target, isTwoWay }: Relation): string {
  if (!isTwoWay) return `${hasRow(source, 'published')} AND ${hasRow(target)}`;
  const said = `${hasRow(source, 'published')} OR ${hasRow(target, 'published')}`;
  return `${hasRow(source)} AND ${hasRow(target)} AND (${said})`;
}

/** The columns of a record from `linkedRows`. The relation's name is bound. */
export function asRecord({ source, target }: Relation): string {
  const order = (end: End) => (end.order ? `link."${end.order}"` : 'CAST(NULL AS FLOAT)');
  return (
    `SELECT CAST(? AS VARCHAR(255)), source.document_id, ${localeOf('source')}, ` +
    `target.document_id, ${localeOf('target')}, ${order(source)}, ${order(target)}`
  );
}

/** Adds records, or updates them as `onConflict` says. The select that they are made from follows. */
export const insertRecords = `INSERT INTO ${RECORDS} (${KEY}, source_order, target_order)`;

/** Adds the join table's rows for records. Existing rows get the recorded order at some ends. */
export function insertLinks(
  relation: Relation,
  status: PublicationStatus,
  where: string,
  updated: End[]
): string {
  const { table, source, target } = relation;
  const ordered = [source, target].filter(({ order }) => order !== null);
  const columns = [source, target].map(({ column }) => `"${column}"`);
  const names = [...columns, ...ordered.map(({ order }) => `"${order}"`)];
  const values = ['source.id', 'target.id', ...ordered.map(({ name }) => `record.${name}_order`)];
  const changed = ordered.filter((end) => updated.includes(end));
  const update = changed.map(({ order }) => `"${order}" = excluded."${order}"`).join(', ');
  const differs = changed.map(({ order }) => `"${table}"."${order}" IS DISTINCT FROM excluded."${order}"`);
  return `INSERT INTO "${table}" (${names.join(', ')})
    SELECT ${values.join(', ')} FROM ${rememberedRows(relation, status)}
    WHERE record.relation = ? AND ${where}
    ON CONFLICT (${columns.join(', ')}) DO ${update ? `UPDATE SET ${update} WHERE ${differs.join(' OR ')}` : 'NOTHING'}`;
}
