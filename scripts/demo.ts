/**
 * npm run demo: imports examples/documents into a fresh SQLite database, adds what editors would write, and serves it on
 * a clock that starts 30 seconds before one of the calls closes, together with the example site. With `-- --exit` it ends
 * when the call has closed.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

import { freePort } from './behind-nginx/free-port';
import { addProgramme } from './demo-programme';
import { LOOPBACK, pagesAt, previewsAt, startDemoSite, type DemoSite } from './demo-site';
import { prepare, root } from './prepare';

const CLOSES = '2030-06-14T22:00:00.000Z';
const CLOCK = '2030-06-14T21:59:30Z';
const DATABASE = path.join(root, '.tmp', 'demo.db');
const ADMIN = { email: 'admin@example.org', password: `${randomBytes(9).toString('base64url')}aA1` };

async function main(): Promise<void> {
  prepare(console.log);
  rmSync(DATABASE, { force: true });
  Object.assign(process.env, { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: DATABASE, LOG_LEVEL: 'error' });
  const importer = path.join(root, 'src/plugins/importer/dist/server/cli.js');
  execFileSync(process.execPath, [importer, 'examples/documents'], { cwd: root, stdio: 'inherit' });
  const ports = { site: await freePort(), previews: await freePort() };
  const addresses = { SITE_URL: pagesAt(ports.site), PREVIEW_URL: previewsAt(ports.previews) };
  Object.assign(process.env, LOOPBACK, addresses);
  const strapi = await serve();
  const url = strapi.config.get<string>('server.absoluteUrl');
  const [call] = await closingCalls(url);
  const site = await startDemoSite(strapi, url, ports);
  introduce(url, call.slug, site);
  await show('Before', url);
  await atNextTransition(strapi, call.nextTransitionAt);
  await show('After', url);
  if (!process.argv.includes('--exit')) return;
  site.stop();
  await strapi.destroy();
  process.exit(0);
}

async function serve(): Promise<Core.Strapi> {
  process.env.DEADLINES_CLOCK = CLOCK;
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist') }).load();
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  const name = { firstname: 'Demo', lastname: 'Administrator' };
  await strapi.service('admin::user').create({ ...name, ...ADMIN, isActive: true, roles: [superAdmin.id] });
  await addProgramme(strapi);
  await strapi.listen();
  return strapi;
}

interface ShownCall {
  slug: string;
  title: string;
  state: string;
  nextTransitionAt: string | null;
}

async function closingCalls(url: string): Promise<ShownCall[]> {
  const query = `filters[closesAt]=${CLOSES}&fields=title,slug,state,nextTransitionAt`;
  const response = await fetch(`${url}/api/calls?${query}`);
  return ((await response.json()) as { data: ShownCall[] }).data;
}

function introduce(url: string, slug: string, site: DemoSite): void {
  console.log(`
Guichet is up. Its clock was set to ${CLOCK}; in 30 seconds a call closes.

  Site       ${site.url}fr/calls/${slug}/   open it and wait
  REST       ${url}/api/calls?filters[state]=open&sort=nextTransitionAt
             ${url}/api/calls?filters[slug]=${slug}&populate=*
             ${url}/api/events?sort=state,startsAt
             ${url}/api/program-pages?populate[calls][fields]=title,state
  GraphQL    curl -s ${url}/graphql -H 'content-type: application/json' \\
               -d '{"query":"{ calls(sort: \\"state\\") { title state nextTransitionAt } }"}'
  Admin      ${url}/admin   ${ADMIN.email} / ${ADMIN.password}
`);
}

async function show(moment: string, url: string): Promise<void> {
  for (const { title, state, nextTransitionAt } of await closingCalls(url)) {
    console.log(`${moment}: "${title}" is ${state}, nextTransitionAt ${nextTransitionAt}`);
  }
}

function atNextTransition(strapi: Core.Strapi, next: string | null): Promise<void> {
  const left = next === null ? 0 : Date.parse(next) - strapi.plugin('deadlines').service('clock').now();
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
