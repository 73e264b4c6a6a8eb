import { startPostgres } from './postgres.mjs';

export default async function globalSetup() {
  const postgres = await startPostgres();
  globalThis.__stopPostgres = postgres.stop;
  process.env.TEST_POSTGRES_PORT = String(postgres.port);
}
