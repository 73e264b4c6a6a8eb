/** The example site beside the demonstration: subscribed to what is announced, built and served in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';

import { subscribe } from '@guichet/strapi-plugin-webhooks';
import { root } from './prepare';

/** Its receiver is on this machine, which subscribers elsewhere may not be. */
export const LOOPBACK = { WEBHOOKS_ALLOW_HTTP: 'true', WEBHOOKS_ALLOWED_HOSTS: '127.0.0.1' };

export interface DemoSite {
  url: string;
  stop: () => void;
}

/** The addresses of its pages, as `SITE_URL` takes them. */
export const pagesAt = (port: number) => `http://127.0.0.1:${port}/{locale}/{type}/{slug}/`;

/** @throws Error when it could not be built; it has printed why */
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

/** Its second line says where it serves; later ones are of no use to who looks at pages. */
async function served(site: ReturnType<typeof spawn>): Promise<void> {
  for await (const line of createInterface({ input: site.stdout! })) {
    if (line.startsWith('http://')) return void site.stdout!.resume();
  }
  throw new Error('The example site ended: see above');
}
