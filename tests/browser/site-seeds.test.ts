import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser/browser';
import { importInto } from '../support/documents';
import { setClock } from '../support/entries';
import { frontMatter } from '../support/front-matter';
import { checkLinks } from '../support/links';
import { listen } from '../support/listen';
import { startSite, type ExampleSite } from '../support/site';

const SEEDS = path.resolve(__dirname, '..', '..', '..', 'shared', 'seeds');
const there = existsSync(SEEDS);
if (!there) process.stdout.write(`skipped: there are no documents in ${SEEDS}\n`);

const RELEASE = 'api::press-release.press-release';
const ORIGIN = 'https://eig.etalab.gouv.fr/';

/** The words of a text without its markup: HTML, the addresses of links, attributes, punctuation. */
const words = (text: string): string[] =>
  text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/\{:[^}]*\}/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

(there ? describe : describe.skip)('the example site, made of the documents of a real one', () => {
  let app: TestApp;
  let site: ExampleSite;
  let browser: Browser;
  beforeAll(async () => {
    const port = await freePort();
    app = await startApp({ SITE_URL: `http://127.0.0.1:${port}/{locale}/{type}/{slug}/` });
    setClock(app.strapi, '2022-02-01T12:00:00.000Z');
    const report = await importInto(app.strapi, [SEEDS]);
    // One of the documents is imported as a draft.
    const drafts = report.files
      .flatMap(({ entries }) => entries)
      .filter(({ type }) => type === 'press-release');
    for (const { documentId } of drafts) await app.strapi.documents(RELEASE).publish({ documentId });
    site = await startSite({ cms: await listen(app), port, origin: ORIGIN });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await app.stop();
  });

  it('shows every word of their bodies', async () => {
    const page = await browser.newPage();
    const shown = new Set<string>();
    for (const url of (await site.pages()).keys()) {
      await page.goto(`${site.url}${url}`);
      for (const word of words(await page.locator('main').innerText())) shown.add(word.toLowerCase());
    }
    for (const name of await readdir(SEEDS)) {
      const { content, data } = frontMatter(await readFile(path.join(SEEDS, name), 'utf8'));
      const body = content.trim() || String(data.program);
      const missing = words(body).filter((word) => !shown.has(word.toLowerCase()));
      expect([name, missing]).toEqual([name, []]);
    }
  });

  it('keeps their links', async () => {
    const html = [...(await site.pages()).values()].join('\n');
    for (const name of await readdir(SEEDS)) {
      const text = await readFile(path.join(SEEDS, name), 'utf8');
      const { content } = frontMatter(text);
      const links = [...content.matchAll(/(?:\]\(|href=")(https?:[^)"\s]+)/g)].map(
        ([, url]) => new URL(url).href
      );
      expect(links.filter((url) => !html.includes(`href="${url.replaceAll('&', '&amp;')}"`))).toEqual([]);
    }
  });

  it('has no broken link of its own', async () => {
    expect((await checkLinks(`${site.url}/`)).broken).toEqual([]);
  });
});
