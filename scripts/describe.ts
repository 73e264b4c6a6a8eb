/**
 * npm run describe: writes the app's descriptions, OpenAPI and GraphQL, and types made from them, to packages/client.
 */
import { rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { config } from 'dotenv';

import { describeApp } from './describe/files';
import { makeMissingSecrets } from './secrets';

const root = path.resolve(__dirname, '..', '..');
const DATABASE = path.join(root, '.tmp', 'describe.db');

async function main(): Promise<void> {
  const secrets = path.join(root, '.env');
  makeMissingSecrets(secrets);
  config({ path: secrets, quiet: true });
  const strapi = await start();
  try {
    const files = await describeApp(await listen(strapi));
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(root, 'packages', 'client', name), text);
      console.log(`packages/client/${name}`);
    }
  } finally {
    await strapi.destroy();
    rmSync(DATABASE, { force: true });
  }
}

/** On its own database: an app's descriptions do not depend on its entries. */
async function start(): Promise<Core.Strapi> {
  rmSync(DATABASE, { force: true });
  Object.assign(process.env, { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: DATABASE, LOG_LEVEL: 'error' });
  process.env.TRANSITIONS_RUN = 'false';
  process.env.WEBHOOKS_RUN = 'false';
  const distDir = path.join(root, 'dist');
  return createStrapi({ appDir: root, distDir, serveAdminPanel: false }).load();
}

async function listen({ server }: Core.Strapi): Promise<string> {
  server.mount();
  await new Promise<void>((resolve) => server.httpServer.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
