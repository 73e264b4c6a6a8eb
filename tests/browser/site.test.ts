import type { Browser, Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { headersOf } from '../../src/plugins/webhooks/server/src/sending/sign';
import { launchBrowser } from '../support/browser/browser';
import { screenshot, seriousViolations } from '../support/browser/look';
import { importInto } from '../support/documents';
import { create, setClock } from '../support/entries';
import { EXAMPLES } from '../support/imports';
import { checkLinks } from '../support/links';
import { listen } from '../support/listen';
import { PNG } from '../support/media-files';
import { startSite, type ExampleSite } from '../support/site';
import { asToken } from '../support/tokens';
import { until } from '../support/until';
import { startWebhooks, subscribe, type WebhooksApp } from '../support/webhooks';

/** Five days before the first call closes. */
const NOW = '2030-06-10T10:00:00.000Z';
/** The end of 15 July in Paris, which is the deadline for applications. */
const CLOSES = Date.parse('2030-07-15T22:00:00.000Z');
const ORIGIN = 'https://sillage.example/';
/** The secret of messages that may rebuild it. */
const SECRET = `whsec_${Buffer.alloc(24, 'a').toString('base64')}`;
const APPLY = 'Déposer ma candidature';
const PROGRAM = '/fr/program-pages/communes-du-littoral/';
const KINDS = {
  home: '/',
  calls: '/fr/calls/',
  call: '/fr/calls/appel-a-projets-3e-edition/',
  agenda: '/fr/agenda/',
  event: '/fr/events/forum-du-littoral/',
  press: '/fr/press-releases/',
  release: '/fr/press-releases/les-ports-de-plaisance-ont-repondu-a-sillage/',
  program: PROGRAM,
  english: '/en/calls/third-call/',
  search: '/fr/search/?q=port',
  legal: '/fr/legal/',
  missing: '/fr/nothing/',
};

/** A cover for one entry of each kind that has a page of its own. */
async function giveCovers(app: WebhooksApp): Promise<void> {
  const token = await asToken(app, 'full-access');
  const { body } = await app.http.post('/api/upload').set(token).attach('files', PNG, 'phare.png');
  const cover = { image: body[0].id, alternativeText: 'Un phare', credit: 'C. Exemple' };
  for (const address of [KINDS.call, KINDS.event, KINDS.release, KINDS.program]) {
    const [, , plural, slug] = address.split('/');
    const [entry] = (await app.http.get(`/api/${plural}?filters[slug]=${slug}`)).body.data;
    const path = `/api/${plural}/${entry.documentId}`;
    await app.http.put(path).set(token).send({ data: { cover } }).expect(200);
  }
}

describe('the example site', () => {
  let app: WebhooksApp;
  let cms: string;
  let site: ExampleSite;
  let browser: Browser;
  /** Every address that any page requested. */
  const asked: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    const SITE_URL = `http://127.0.0.1:${port}/{locale}/{type}/{slug}/`;
    const own = await freePort();
    const PUBLIC_URL = `http://127.0.0.1:${own}`;
    const runs = { WEBHOOKS_RUN: 'true', TRANSITIONS_RUN: 'true' };
    app = await startWebhooks({ ...runs, SITE_URL, PUBLIC_URL });
    setClock(app.strapi, NOW);
    await importInto(app.strapi, [EXAMPLES]);
    const dates = { opensAt: '2030-05-01T00:00:00.000Z', closesAt: '2030-07-01T22:00:00.000Z' };
    const { documentId } = await create(
      app,
      'api::call.call',
      { title: 'Third call', slug: 'call-3', ...dates },
      { locale: 'en' }
    );
    const renamed = { documentId, locale: 'en', data: { slug: 'third-call' } as object };
    await app.strapi.documents('api::call.call').update({ ...renamed, status: 'published' });
    await app.strapi
      .plugin('addresses')
      .service('paths')
      .claim({
        uid: 'api::call.call',
        documentId,
        locale: 'en',
        paths: ['/2029/05/été.html', '/blog/third/'],
      });
    await giveCovers(app);
    cms = await listen(app, own);
    site = await startSite({ cms, port, origin: ORIGIN, secret: SECRET });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await app.stop();
  });

  /** Without scripts, because every page has to work without them. */
  async function open(path: string, width = 1280): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}${path}`);
    return page;
  }

  /** The paths of this site that a part of a page leads to. */
  const linksOn = async (page: Page, part: string) => {
    const links = page.locator(`${part} a[href^="/"]`);
    const paths = await links.evaluateAll((all) =>
      (all as unknown as { pathname: string }[]).map(({ pathname }) => pathname)
    );
    return new Set(paths.filter((path) => path.endsWith('/')));
  };

  it.each(Object.entries(KINDS))('has a page of the kind %s that everybody can read', async (kind, path) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`);
    await screenshot(page, `site-${kind}`);
    expect(await seriousViolations(page, 'html')).toEqual([]);
    await context.close();
  });

  it('requests nothing from another host, and needs no script', async () => {
    for (const path of Object.values(KINDS)) await (await open(path)).context().close();
    expect(asked.length).toBeGreaterThan(Object.keys(KINDS).length);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
    // The search looks through the site in the browser.
    const pages = [...(await site.pages())].filter(([path]) => !path.endsWith('/search/'));
    expect(pages.filter(([, text]) => /<script(?! type="application\/ld)/.test(text))).toEqual([]);
  });

  it('shows calls as the clock has them, in both languages', async () => {
    const listed = async (path: string) =>
      (await open(path)).locator('main h3, main [data-state]').allInnerTexts();
    expect((await listed('/en/calls/')).slice(0, 2)).toEqual(['OPEN', 'Third call']);
    expect((await listed('/fr/calls/')).slice(0, 4)).toEqual([
      'OUVERT',
      'Appel à projets, 3e édition',
      'OUVERT',
      'Appel à candidatures, 3e édition',
    ]);
  });

  it.each(['call', 'event', 'release', 'program'] as const)('shows the cover of a %s', async (kind) => {
    const page = await open(KINDS[kind]);
    const picture = page.locator('main figure img');
    const said = async (name: string) => picture.getAttribute(name);
    expect([await said('alt'), await said('width'), await said('height'), await said('loading')]).toEqual([
      'Un phare',
      '10',
      '10',
      null,
    ]);
    expect(
      await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
    ).toBe(10);
    expect(await page.locator('main figcaption').innerText()).toMatch(/^Image\s: C. Exemple$/);
  });

  it('tells search engines, feed readers and calendars where to look', async () => {
    const page = await open(KINDS.event);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
    expect([data['@type'], data.name]).toEqual(['Event', 'Forum du littoral']);
    const feed = await page.locator('link[type="application/atom+xml"]').first().getAttribute('href');
    expect((await fetch(feed!)).status).toBe(200);
  });

  it('redirects the old address of a page to the current one', async () => {
    const { status, headers } = await fetch(`${site.url}/en/calls/call-3/`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/en/calls/third-call/']);
  });

  it.each(['/2029/05/%C3%A9t%C3%A9.html', '/blog/third/', '/blog/third?from=feed', '/blog/third/index.html'])(
    'redirects the path that a page had on an old site: %s',
    async (path) => {
      const { status, headers } = await fetch(`${site.url}${path}`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([301, '/en/calls/third-call/']);
    }
  );

  it('answers unknown addresses with a 404 page', async () => {
    const answer = await fetch(`${site.url}/fr/nothing/`);
    expect([answer.status, (await answer.text()).includes('Page non trouvée')]).toEqual([404, true]);
  });

  it('leads to each of its pages within two links of the site map', async () => {
    for (const [locale, name] of [
      ['fr', 'Plan du site'],
      ['en', 'Site map'],
    ]) {
      const page = await open(`/${locale}/`);
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      expect(await page.locator('h1').innerText()).toBe(name);
      const linked = await linksOn(page, 'body');
      for (const path of await linksOn(page, 'main')) {
        await page.goto(`${site.url}${path}`);
        for (const further of await linksOn(page, 'main')) linked.add(further);
      }
      const all = [...(await site.pages()).keys()].filter((path) => path.startsWith(`/${locale}/`));
      expect(all.filter((path) => !linked.has(path))).toEqual([]);
      await page.context().close();
    }
  });

  it('has no broken link, neither to itself nor to the CMS', async () => {
    const { good, broken } = await checkLinks(`${site.url}/`);
    expect(broken).toEqual([]);
    expect(good).toBeGreaterThan(30);
  });

  it('is rebuilt only for messages signed with its secret, next to the build that is being read', async () => {
    const body = JSON.stringify({ type: 'call.closed' });
    const post = async (headers: Record<string, string>) =>
      (await fetch(`${site.url}/hook`, { method: 'POST', headers, body })).status;
    const signed = (secret: string) => headersOf({ messageId: 'msg_1', body }, [secret]);
    const other = `whsec_${Buffer.alloc(24, 'b').toString('base64')}`;
    const [before, printed] = [await site.builds(), site.printed.length];
    const refused = [
      await post({}),
      await post(signed(other)),
      await post({ ...signed(SECRET), 'webhook-id': 'msg_2' }),
    ];
    expect([refused, site.printed.slice(printed)]).toEqual([[400, 400, 400], []]);
    expect(await post(signed(SECRET))).toBe(204);
    await until('it is built anew', () =>
      site.printed.slice(printed).some((line) => line.startsWith('built'))
    );
    expect(site.printed[printed]).toBe('told of call.closed');
    expect(before).toHaveLength(1);
    expect(await site.builds()).toEqual([...before, expect.any(String)]);
  });

  it('shows the notice instead of the button within ten seconds of the deadline, with nobody touching anything', async () => {
    // The clock stands still until the site is up, because a busy machine may need more than five seconds for that.
    setClock(app.strapi, CLOSES - 5000);
    const port = await freePort();
    const { secret } = await subscribe(app, `http://127.0.0.1:${port}/hook`, {
      events: ['program-page.closed'],
    });
    const watched = await startSite({ cms, port, secret, origin: ORIGIN });
    try {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      app.strapi
        .plugin('deadlines')
        .service('clock')
        .startAt(CLOSES - 5000);
      const began = performance.now();
      await page.goto(`${watched.url}/fr/program-pages/cartographes/`);
      await page.getByRole('link', { name: APPLY }).waitFor();
      await page.getByText('L’appel à candidatures est fermé').waitFor({ timeout: 20_000 });
      const late = performance.now() - began - 5000;
      process.stdout.write(
        `the page was closed ${Math.round(late)} ms after the deadline; ${watched.printed.at(-1)}\n`
      );
      await screenshot(page, 'site-closed');
      expect(await page.getByRole('link', { name: APPLY }).count()).toBe(0);
      expect(late).toBeLessThan(10_000);
      const { printed } = watched;
      const next = printed[printed.indexOf('told of program-page.closed') + 1];
      expect(next).toMatch(/^built as of 2030-07-15T22:00/);
    } finally {
      await watched.stop();
    }
  });
});
