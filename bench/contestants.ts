import path from 'node:path';

import type { Database } from './databases';
import type { Start } from './process';
import { root } from './root';

export type Key = 'a' | 'b' | 'c' | 'd' | 'e';

/** How to query a contestant: by the computed state, or by the dates that it is computed from. */
export type Dialect = 'states' | 'dates';

export interface Contestant {
  key: Key;
  name: string;
  database: Database;
  dialect: Dialect;
  script: 'strapi' | 'bare';
  graphql: boolean;
  env: Record<string, string>;
}

const ours = { database: 'guichet', dialect: 'states', script: 'strapi', graphql: true } as const;
const stock = { database: 'stock', dialect: 'dates', script: 'strapi', graphql: true } as const;

export const CONTESTANTS: Contestant[] = [
  { key: 'a', name: 'Guichet', ...ours, env: { HTTP_CACHE_ENABLED: 'true' } },
  { key: 'b', name: 'Guichet, cache off', ...ours, env: { HTTP_CACHE_ENABLED: 'false' } },
  { key: 'c', name: 'stock Strapi', ...stock, env: { STRAPI_CACHE_ENABLED: 'false' } },
  { key: 'd', name: 'stock Strapi + strapi-cache', ...stock, env: { STRAPI_CACHE_ENABLED: 'true' } },
  {
    key: 'e',
    name: 'node:http + pg',
    database: 'bare',
    dialect: 'dates',
    script: 'bare',
    graphql: false,
    env: {},
  },
];

/** The environment of an instance that leaves announcing and sending to others. */
export const SERVES_ONLY = { TRANSITIONS_RUN: 'false', WEBHOOKS_RUN: 'false' };

const SECRETS = {
  APP_KEYS: 'bench',
  API_TOKEN_SALT: 'bench',
  ADMIN_JWT_SECRET: 'bench',
  TRANSFER_TOKEN_SALT: 'bench',
  ENCRYPTION_KEY: 'bench-encryption-key-32-characte',
  JWT_SECRET: 'bench',
};

/** The process that fills the database of a contestant. Nothing in it has been announced, or recorded as known. */
export function fillingOf(start: Start, { calls, now }: { calls: number; now: number }): Start {
  const filling = { BENCH_FILL: String(calls), BENCH_NOW: String(now), TRANSITIONS_RUN: 'false' };
  return { ...start, env: { ...start.env, ...filling } };
}

/** How to start the server of a contestant on its database; `stockApp` is the folder of the stock Strapi. */
export function startOf(
  { script, database, env }: Contestant,
  databaseEnv: Record<string, string>,
  stockApp: string
): Start {
  const app = database === 'guichet' ? root : stockApp;
  const dist = database === 'guichet' ? path.join(root, 'dist') : stockApp;
  const common = { ...SECRETS, STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'fr', BENCH_APP: app, BENCH_DIST: dist };
  return { script, cwd: script === 'strapi' ? app : root, env: { ...common, ...databaseEnv, ...env } };
}
