import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import request from 'supertest';

import { createDatabase } from './database';

const ROOT = path.resolve(__dirname, '..', '..');

const SECRETS = {
  APP_KEYS: 'test-key-a,test-key-b',
  API_TOKEN_SALT: 'test',
  ADMIN_JWT_SECRET: 'test',
  TRANSFER_TOKEN_SALT: 'test',
  ENCRYPTION_KEY: 'test-encryption-key-32-characters',
  JWT_SECRET: 'test',
};

export interface TestApp {
  strapi: Core.Strapi;
  /** Sends a request as an anonymous visitor would. */
  http: ReturnType<typeof request>;
  stop: () => Promise<void>;
}

/**
 * Boots the compiled application on a fresh database, without the admin panel and without a port.
 *
 * @param env further environment variables for this boot
 */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createDatabase();
  Object.assign(process.env, SECRETS, database.env, { LOG_LEVEL: 'error' }, env);
  const strapi = await createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    stop: async () => {
      await strapi.destroy();
      await database.drop();
    },
  };
}
