/**
 * npm run rolling-restart: two instances behind nginx, on an empty PostgreSQL, restarted one after the other while
 * requests come in. It counts those that are lost, and fails if there are any. docs/guides/deploy.md, "Upgrades".
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';

import { openDatabase } from './behind-nginx/database';
import { startInstance } from './behind-nginx/instance';
import { startLoad, type LoadReport } from './behind-nginx/load';
import { requireNginx } from './behind-nginx/nginx';
import { startSite, type Site, type Stop } from './behind-nginx/site';
import { prepare } from './prepare';

/**
 * How long (ms) nginx leaves out an instance that is back: `fail_timeout` in examples/nginx/guichet.conf, and a second more,
 * because nginx counts whole seconds. If the other instance ended earlier, nginx would have none and answer 502.
 */
const LEFT_OUT = 3500;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    rate: { type: 'string', default: '50' },
  },
});
const rounds = Number(values.rounds);
const rate = Number(values.rate);

async function main(stops: Stop[]): Promise<void> {
  if (!(rounds >= 1 && rate > 0))
    throw new Error(`rounds is ${values.rounds}, rate ${values.rate}: write numbers above zero`);
  requireNginx();
  prepare(console.log);
  const database = await openDatabase({});
  stops.push(database.stop);
  const env = { ...database.env, API_TOKEN_SALT: randomBytes(16).toString('hex') };
  const site = await startSite(env, stops);
  const token = await createToken(env);
  const load = startLoad(site.nginx.url, rate, token);
  const codes: unknown[] = [];
  for (let round = 0; round < rounds; round += 1) codes.push(...(await restartAll(site, env, stops)));
  const report = await load.stop();
  const written = await countTags(env);
  tell(report, codes, written);
  const isWell = report.lost.length === 0 && codes.every((code) => code === 0) && written === report.writes;
  if (!isWell) process.exitCode = 1;
}

/** @returns the exit codes of the instances */
async function restartAll(
  { instances }: Site,
  env: Record<string, string>,
  stops: Stop[]
): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (const [index, { port, stop }] of instances.entries()) {
    codes.push(await stop());
    instances[index] = await startInstance(env, port);
    stops.push(instances[index].stop);
    await wait(LEFT_OUT);
  }
  return codes;
}

function tell({ requests, writes, lost, slowest }: LoadReport, codes: unknown[], written: number): void {
  console.log(`restarts   ${codes.length}, ended with ${codes.join(' ')}`);
  console.log(`requests   ${requests}, of them ${writes} writes, ${written} of them made`);
  console.log(`slowest    ${Math.round(slowest)} ms`);
  console.log(`lost       ${lost.length}`);
  for (const one of lost) console.log(`           ${one}`);
}

/** An API token with full access, as Strapi stores it. */
async function createToken(env: Record<string, string>): Promise<string> {
  const key = randomBytes(64).toString('hex');
  const hash = createHmac('sha512', env.API_TOKEN_SALT).update(key).digest('hex');
  const now = new Date();
  await query(
    env,
    `INSERT INTO strapi_api_tokens (document_id, name, type, access_key, created_at, updated_at)
     VALUES ('rolling', 'rolling restart', 'full-access', $1, $2, $2)`,
    [hash, now]
  );
  return `Bearer ${key}`;
}

/** Each published entry has a draft too, so drafts are not counted. */
async function countTags(env: Record<string, string>): Promise<number> {
  const [{ count }] = await query(env, 'SELECT count(*) FROM tags WHERE published_at IS NOT NULL', []);
  return Number(count);
}

async function query(env: Record<string, string>, sql: string, parameters: unknown[]) {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

const stops: Stop[] = [];
const signal = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
Promise.race([main(stops), signal])
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const stop of stops.reverse()) await stop();
    process.exit();
  });
