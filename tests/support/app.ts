import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import request from 'supertest';

import { whenIdle } from '../../src/plugins/importer/server/src/when-idle';
import { UPLOADS } from './media-files';
import { createDatabase, type Beginning, type Kind, type TestDatabase } from './database';
import { SETTINGS } from './settings';

/** Node's own `require`, which environment.cjs passes on. */
declare const nodeRequire: NodeJS.Require;
const { createStrapi } = nodeRequire('@strapi/strapi') as typeof StrapiModule;
const { takeHandlersOnce } = nodeRequire('./leftovers.cjs') as {
  takeHandlersOnce: (strapi: Core.Strapi) => void;
};

const ROOT = path.resolve(__dirname, '..', '..');

export const OTHER_APP = path.join(ROOT, 'tests', 'fixtures', 'other-app');
/** With deadlines and feeds alone, and a configuration for MariaDB. */
export const TENDERS_APP = path.join(ROOT, 'tests', 'fixtures', 'tenders-app');

export interface TestApp {
  strapi: Core.Strapi;
  /** Sends a request as an anonymous visitor. */
  http: ReturnType<typeof request>;
  /** Stops it and boots it again on the same database. `between` can change the database meanwhile. */
  restart: (between?: (database: TestDatabase) => Promise<void>) => Promise<TestApp>;
  stop: () => Promise<void>;
}

interface BootOptions {
  /** What its database contains at the beginning. By default, what this application's first start leaves behind. */
  database?: Beginning;
  /** The kind of its database, for a test that is about one kind. By default, that of the jest project. */
  kind?: Kind;
  /** Whether the admin panel's build is served. */
  serveAdminPanel?: boolean;
}

/**
 * Boots the compiled application on a database without entries, without a port, and by default without the admin panel.
 *
 * @param env environment variables of this boot only
 */
export async function startApp(
  env: Record<string, string> = {},
  options: BootOptions = {}
): Promise<TestApp> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await boot(ROOT, path.join(ROOT, 'dist'), options);
  } finally {
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/**
 * Boots the compiled application with other settings.
 *
 * @param fixture a folder of tests/fixtures, with the files of `config` that differ
 */
export async function startAppWith(fixture: string): Promise<TestApp> {
  // Next to the original, whose files refer to others by relative paths.
  const distDir = await mkdtemp(`${fixture}-`);
  try {
    await symlink(path.join(ROOT, 'dist', 'src'), path.join(distDir, 'src'));
    for (const origin of [path.join(ROOT, 'dist'), fixture]) {
      await cp(path.join(origin, 'config'), path.join(distDir, 'config'), { recursive: true });
    }
    return await boot(ROOT, distDir, { database: 'empty' });
  } finally {
    // Strapi reads it only once.
    await rm(distDir, { recursive: true });
  }
}

/**
 * Boots the compiled application on an existing database.
 *
 * @param dumps the folder of its dumps, see `createDatabase`
 */
export function startAppOn(dumps: string): Promise<TestApp> {
  return boot(ROOT, path.join(ROOT, 'dist'), { database: { dumps } });
}

/**
 * Boots tests/fixtures/other-app: another Strapi app, with types of its own that opted in.
 *
 * @param directory a changed copy of it, or another fixture
 */
export function startOtherApp(
  directory = OTHER_APP,
  options: Omit<BootOptions, 'database'> = {}
): Promise<TestApp> {
  return boot(directory, directory, { database: 'empty', ...options });
}

async function boot(appDir: string, distDir: string, options: BootOptions): Promise<TestApp> {
  const database = await createDatabase(options.database ?? 'started', options.kind);
  try {
    return await bootOn(database, appDir, distDir, options);
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function bootOn(
  database: TestDatabase,
  appDir: string,
  distDir: string,
  options: BootOptions
): Promise<TestApp> {
  const { serveAdminPanel = false } = options;
  await mkdir(UPLOADS, { recursive: true });
  Object.assign(process.env, SETTINGS, database.env);
  // Suites count statements and stop the clock, so suites about announcements make the passes themselves.
  process.env.TRANSITIONS_RUN ??= 'false';
  // In some suites many write at once, on machines that may be busy.
  process.env.WRITES_LONGEST_WAIT ??= '120000';
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel });
  strapi.config.set('dirs.static.public', path.dirname(UPLOADS));
  await strapi.load();
  takeHandlersOnce(strapi);
  strapi.server.mount();
  // Fifteen seconds after a start, Strapi records that it has counted files. That would be a write in the middle of any
  // test.
  strapi.cron.remove('uploadWeekly');
  // Strapi emits events after a write. What it still reads then would fail in the next suite.
  const end = async () => {
    await whenIdle(strapi);
    await strapi.destroy();
  };
  return {
    strapi,
    http: request(strapi.server.httpServer),
    restart: async (between) => {
      await end();
      await between?.(database);
      return bootOn(database, appDir, distDir, options);
    },
    stop: async () => {
      await end();
      await database.drop();
    },
  };
}
