import { existsSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The application is in the working directory. If it is written in TypeScript, it is compiled into `dist`. */
const APP = process.cwd();
const DIST = existsSync(path.join(APP, 'dist')) ? path.join(APP, 'dist') : APP;

/** Loads the application on the configured database, without listening. */
export function boot(): Promise<Core.Strapi> {
  process.env.LOG_LEVEL ??= 'error';
  return createStrapi({ appDir: APP, distDir: DIST, serveAdminPanel: false }).load();
}
