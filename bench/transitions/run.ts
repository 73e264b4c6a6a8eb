import { CONTESTANTS, fillingOf, SERVES_ONLY, startOf } from '../contestants';
import { startPostgres } from '../databases';
import type { Options } from '../options';
import { freePort } from '../ports';
import { listen, run, type Server, type Start } from '../process';
import { root } from '../root';
import { announceBurst, deliverBurst } from './burst';
import { costOf, inWords } from './cost';
import { idleRun } from './idle';
import { Tables } from './tables';

const HOUR = 3_600_000;
const [ours] = CONTESTANTS;
const LOOPBACK = { WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' };

/** The cost of announcing transitions, on a database of its own: without any, and with many at once. */
export async function transitionsRun({ documents, burst, idle }: Options): Promise<void> {
  const postgres = await startPostgres();
  const start = startOf(ours, { ...postgres.envOf(ours.database), ...LOOPBACK }, root);
  // Half of them are calls, the others events.
  const calls = Math.max(Math.ceil(documents / 2), burst);
  const now = Date.now();
  const servers: Server[] = [];
  const serve = async (env: Record<string, string>) => {
    const server = await listen(withEnv(start, env), await freePort());
    servers.push(server);
    return server;
  };
  try {
    await run(fillingOf(start, { calls, now }));
    await postgres.analyze(ours.database);
    const client = await postgres.connect(ours.database);
    const tables = new Tables(client);
    const other = await serve(SERVES_ONLY);
    await firstPasses(other, tables);
    const announcing = await serve({});
    await idleRun(announcing, other, idle);
    const slugs = Array.from({ length: burst }, (_, index) => `call-${calls - 1 - index}`);
    await announceBurst(announcing, tables, { slugs, instant: now + HOUR });
    await deliverBurst(announcing, tables, { slugs, instant: now + 2 * HOUR });
    await client.end();
  } finally {
    for (const { stop } of servers) stop();
    await postgres.stop();
  }
}

async function firstPasses(server: Server, tables: Tables): Promise<void> {
  const pass = () => costOf(server, () => server.ask('pass'));
  const first = await pass();
  const again = await pass();
  console.log(
    `\nTransitions on PostgreSQL, ${await tables.known()} published documents that announce theirs`
  );
  console.log(`  the first pass on this database: ${first.seconds.toFixed(1)} s, ${inWords(first)}`);
  console.log(`  a pass that finds nothing: ${again.seconds.toFixed(2)} s, ${inWords(again)}`);
}

const withEnv = (start: Start, env: Record<string, string>): Start => ({
  ...start,
  env: { ...start.env, ...env },
});
