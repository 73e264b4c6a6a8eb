/**
 * npm run serve:nginx: one PostgreSQL, two instances of the application and nginx in front of them, on loopback ports,
 * until SIGINT or SIGTERM. It shows docs/guides/deploy.md on one machine.
 */
import { openDatabase } from './behind-nginx/database';
import { requireNginx } from './behind-nginx/nginx';
import { startSite, type Stop } from './behind-nginx/site';
import { prepare } from './prepare';

async function main(): Promise<void> {
  const stops: Stop[] = [];
  const signal = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  try {
    await Promise.race([serve(stops), signal]);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** @param stops receives functions that end what was started, in the order of the starts */
async function serve(stops: Stop[]): Promise<never> {
  requireNginx();
  prepare(console.log);
  const database = await openDatabase(process.env);
  stops.push(database.stop);
  const { instances, nginx } = await startSite(database.env, stops);
  console.log(`nginx      ${nginx.url}/api/calls`);
  for (const { port, pid, ended } of instances) {
    console.log(`instance   http://127.0.0.1:${port} process ${pid}`);
    ended.catch(({ message }: Error) => console.error(message));
  }
  console.log(`requests   ${nginx.log}`);
  // One instance may end, because there is another one.
  return Promise.race([nginx.ended, Promise.any(instances.map(({ ended }) => ended))]);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
);
