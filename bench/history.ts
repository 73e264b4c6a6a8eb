import type { Client } from 'pg';

import { compare, warmUpAll, type Entrant } from './compare';
import { CONTESTANTS, fillingOf, SERVES_ONLY, startOf, type Contestant } from './contestants';
import { startPostgres, type Postgres } from './databases';
import type { Options } from './options';
import { freePort } from './ports';
import { listen, run, type Server } from './process';
import { report } from './report';
import { root } from './root';
import { rowsOf } from './seed/rows';
import { selected, workloadsOn } from './workloads';
import { compareWrites, type Figures, measured, reportWrites, type Writer, writerOfCalls } from './writes';

/** Versions of other entries, and contents that belong to them. */
const STORED = 100_000;

const [, uncached] = CONTESTANTS;
const WITH: Contestant = { ...uncached, name: 'with history' };
const WITHOUT: Contestant = {
  ...uncached,
  name: 'without',
  env: { ...uncached.env, HISTORY_ENABLED: 'false' },
};

/** What the history costs: reads and writes with it and without it, and a write with many versions stored. */
export async function historyRun(options: Options): Promise<void> {
  const { calls, rounds, seconds } = options;
  const now = Date.now();
  const postgres = await startPostgres();
  const servers: Server[] = [];
  const serve = async (contestant: Contestant): Promise<Entrant> => {
    const env = { ...postgres.envOf(contestant.database), ...SERVES_ONLY };
    const server = await listen(startOf(contestant, env, root), await freePort());
    servers.push(server);
    return { contestant, server };
  };
  try {
    await run(fillingOf(startOf(WITH, postgres.envOf(WITH.database), root), { calls, now }));
    await postgres.analyze(WITH.database);
    // In this order: the second finds the tables of the first, and keeps them.
    const entrants = [await serve(WITH), await serve(WITHOUT)];
    const workloads = selected(workloadsOn(rowsOf(calls, now), now), options.workloads);
    console.log(`\nHistory on PostgreSQL, ${calls} calls and events, nothing cached.`);
    await warmUpAll(entrants, workloads);
    for (const workload of workloads) {
      const figures = await compare(entrants, workload, { rounds, seconds, connections: 1 });
      report(`${workload.id}. ${workload.name}`, figures, {});
    }
    const writers = [await writerOfCalls(entrants[0]), await writerOfCalls(entrants[1])];
    await compareWrites(writers, rounds);
    await withManyVersions(writers[0], postgres, rounds);
  } finally {
    for (const { stop } of servers) stop();
    await postgres.stop();
  }
}

/** The same writes without and with the versions, in turn. */
async function withManyVersions(writer: Writer, postgres: Postgres, rounds: number): Promise<void> {
  const client = await postgres.connect(writer.contestant.database);
  const few: Writer = { ...writer, contestant: { ...WITH, name: 'few versions' } };
  const many: Writer = { ...few, contestant: { ...WITH, name: `${STORED} versions more` } };
  console.log(`\nWrites with versions of other entries: medians of ${rounds} rounds (least–most).`);
  for (const { name, edit } of few.kinds) {
    const figures = new Map<Writer, Figures[]>([
      [few, []],
      [many, []],
    ]);
    for (let round = 0; round < rounds; round += 1) {
      figures.get(few)!.push(await measured(few, edit));
      await store(client);
      figures.get(many)!.push(await measured(many, edit));
      await remove(client);
    }
    reportWrites(name, figures);
  }
  await client.end();
}

async function store(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO history_contents (hash, bytes)
     SELECT 'bench-' || n, repeat('x', 300) FROM generate_series(1, ${STORED}) n`
  );
  await client.query(
    `INSERT INTO history_versions (uid, entry_id, entry_locale, status, change, action, at, author_kind, origin,
       content_hash, is_latest, is_first)
     SELECT 'api::call.call', 'bench-' || n / 50, 'fr', 'draft', 'bench-' || n, 'update', n, 'server', 'server',
       'bench-' || n, n % 50 = 49, false FROM generate_series(1, ${STORED}) n`
  );
  await client.query('ANALYZE history_versions, history_contents');
}

async function remove(client: Client): Promise<void> {
  await client.query(`DELETE FROM history_versions WHERE change LIKE 'bench-%'`);
  await client.query(`DELETE FROM history_contents WHERE hash LIKE 'bench-%'`);
  await client.query('VACUUM ANALYZE history_versions, history_contents');
}
