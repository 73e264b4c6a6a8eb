/** For the commands of plugins alone: whoever imports it loads the server of Strapi. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The application is in the working directory. If it is written in TypeScript, it is compiled into `dist`. */
const APP = process.cwd();
const DIST = existsSync(path.join(APP, 'dist')) ? path.join(APP, 'dist') : APP;

/** Loads the application on its database, without listening and without announcing anything. */
export async function boot(): Promise<Core.Strapi> {
  process.env.LOG_LEVEL ??= 'error';
  const strapi = createStrapi({ appDir: APP, distDir: DIST, serveAdminPanel: false });
  // Not all apps set it by the variable, and the log is written to the same stream as what a command says.
  strapi.log.level = process.env.LOG_LEVEL;
  await strapi.register();
  for (const name of Object.keys(strapi.plugins)) {
    const key = `plugin::${name}.run`;
    if (strapi.config.get(key) === true) strapi.config.set(key, false);
  }
  return strapi.bootstrap();
}
