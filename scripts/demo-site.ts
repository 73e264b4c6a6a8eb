/**
 * The example site for the demonstration: it subscribes to announcements, and is built and served in its own process.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';

import { subscribe } from '@guichet/strapi-plugin-webhooks';
import { root } from './prepare';

/** Its receiver is on this machine, where subscribers are normally not allowed. */
export const LOOPBACK = { WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' };

export interface DemoSite {
  url: string;
  stop: () => void;
}

/** The URLs of its pages, in the format of `SITE_URL`. */
export const pagesAt = (port: number) => `http://127.0.0.1:${port}/{locale}/{type}/{slug}/`;

/** @throws Error if it could not be built; it has printed the reason */
export async function startDemoSite(strapi: Core.Strapi, cms: string, port: number): Promise<DemoSite> {
  const url = `http://127.0.0.1:${port}/`;
  const events = strapi.plugin('transitions').service('types').eventNames();
  const receiver = { name: 'Example site', url: `${url}hook`, events, enabled: true };
  const { secret } = await subscribe(strapi, receiver);
  const settings = {
    CMS: cms,
    PORT: String(port),
    WEBHOOK_SECRET: secret,
    ORIGIN: 'https://sillage.example/',
  };
  const site = spawn(process.execPath, ['server.mjs'], {
    cwd: path.join(root, 'examples', 'site'),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await served(site);
  return { url, stop: () => void site.kill() };
}

/** Its second line says where it serves. Later lines are not shown, because people here look at pages. */
async function served(site: ReturnType<typeof spawn>): Promise<void> {
  for await (const line of createInterface({ input: site.stdout! })) {
    if (line.startsWith('http://')) return void site.stdout!.resume();
  }
  throw new Error('The example site ended: see above');
}
