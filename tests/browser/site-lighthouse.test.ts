import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startApp, type TestApp } from '../support/app';
import { importInto } from '../support/documents';
import { setClock } from '../support/entries';
import { EXAMPLES } from '../support/imports';
import { listen } from '../support/listen';
import { addToSite, FUND, WORKSHOP } from '../support/site-programme';
import { startSite, type ExampleSite } from '../support/site';

const run = promisify(execFile);
const LIGHTHOUSE = path.resolve(__dirname, '..', 'support', 'browser', 'lighthouse.mjs');

const PAGES = [
  ['home', '/fr/'],
  ['calls', '/fr/calls/'],
  ['call', `/fr/calls/${FUND}/`],
  ['agenda', '/fr/agenda/'],
  ['event', `/fr/events/${WORKSHOP}/`],
  ['press', '/fr/press-releases/'],
  ['release', '/fr/press-releases/les-ports-de-plaisance-ont-repondu-a-sillage/'],
  ['program', '/fr/program-pages/communes-du-littoral/'],
  ['search', '/fr/search/?q=port'],
  ['legal', '/fr/legal/'],
  ['site map', '/fr/site-map/'],
];

describe('Lighthouse gives at least 95 in all its categories', () => {
  let app: TestApp;
  let site: ExampleSite;
  let given: Record<string, Record<string, number>>;
  beforeAll(async () => {
    const port = await freePort();
    app = await startApp({ SITE_URL: `http://127.0.0.1:${port}/{locale}/{type}/{slug}/` });
    setClock(app.strapi, '2030-06-10T10:00:00.000Z');
    await importInto(app.strapi, [EXAMPLES]);
    await addToSite(app);
    site = await startSite({ cms: await listen(app), port, origin: 'https://sillage.example/' });
    // In one process, with one browser, because each start costs as much as a page.
    const { stdout } = await run(process.execPath, [
      LIGHTHOUSE,
      ...PAGES.map(([, page]) => `${site.url}${page}`),
    ]);
    given = JSON.parse(stdout);
  }, 900_000);
  afterAll(async () => {
    await site?.stop();
    await app.stop();
  });

  it.each(PAGES)('to a page of the kind %s', async (_kind, page) => {
    const scores = Object.entries(given[`${site.url}${page}`]);
    process.stdout.write(`${page}: ${scores.map((pair) => pair.join(' ')).join(', ')}\n`);
    expect(scores.map(([name]) => name).sort()).toEqual([
      'accessibility',
      'best-practices',
      'performance',
      'seo',
    ]);
    expect(scores.filter(([, score]) => score < 0.95)).toEqual([]);
  });
});
