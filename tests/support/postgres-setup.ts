import { memoryFolder } from './memory-folder';
import { startPostgres } from './postgres.mjs';
import { startOnce } from './start-once';

declare global {
  var stopPostgres: (() => Promise<void>) | undefined;
}

export default async function setup(): Promise<void> {
  const { port, stop } = await startPostgres(await memoryFolder());
  globalThis.stopPostgres = stop;
  process.env.TEST_POSTGRES_PORT = String(port);
  await startOnce('postgres');
}
