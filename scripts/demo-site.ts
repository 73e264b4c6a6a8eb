/**
 * The example site for the demonstration, in its own process. It subscribes to announcements and is built again, and it
 * answers previews.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';

import { PREVIEW, READ_DRAFTS } from '@guichet/strapi-plugin-deadlines';
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

export interface Ports {
  site: number;
  previews: number;
}

/** @throws Error if it could not be built; it has printed the reason */
export async function startDemoSite(strapi: Core.Strapi, cms: string, ports: Ports): Promise<DemoSite> {
  const port = ports.site;
  const url = `http://127.0.0.1:${port}/`;
  const events = strapi.plugin('transitions').service('types').eventNames();
  const receiver = { name: 'Example site', url: `${url}hook`, events, enabled: true };
  const { secret } = await subscribe(strapi, receiver);
  const settings = {
    CMS: cms,
    PORT: String(port),
    WEBHOOK_SECRET: secret,
    ORIGIN: 'https://sillage.example/',
    PREVIEW_PORT: String(ports.previews),
    TOKEN: await previewToken(strapi),
  };
  return { url, stop: await serve(settings) };
}

/** The URLs of previewed pages, in the format of `PREVIEW_URL`. */
export const previewsAt = (port: number) =>
  `http://127.0.0.1:${port}/preview/{type}/{slug}?locale={locale}&status={status}&at={at}`;

/** A token that reads drafts, and other instants. */
async function previewToken(strapi: Core.Strapi): Promise<string> {
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: 'Previews',
    type: 'custom',
    lifespan: null,
    permissions: [...previewed(strapi), PREVIEW, READ_DRAFTS],
  });
  return accessKey;
}

function previewed({ contentTypes }: Core.Strapi): string[] {
  const uids = Object.keys(contentTypes).filter((uid) => uid.startsWith('api::'));
  return uids.map((uid) => `${uid}.find`);
}

/**
 * Runs its server in a process of its own. One of its first lines says where it serves. Later ones are not
 * shown, because people here look at pages.
 *
 * @returns ends it
 */
async function serve(settings: Record<string, string>): Promise<() => void> {
  const site = spawn(process.execPath, ['server.mjs'], {
    cwd: path.join(root, 'examples', 'site'),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: site.stdout })) {
    if (!line.startsWith('http://')) continue;
    site.stdout.resume();
    return () => void site.kill();
  }
  throw new Error('examples/site ended: see above');
}
