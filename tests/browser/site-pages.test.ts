import type { Browser, Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser/browser';
import { screenshot, seriousViolations } from '../support/browser/look';
import { importInto } from '../support/documents';
import { setClock } from '../support/entries';
import { EXAMPLES } from '../support/imports';
import { checkLinks } from '../support/links';
import { listen } from '../support/listen';
import { addToSite, CUT_OFF, FUND, WORKSHOP } from '../support/site-programme';
import { startSite, type ExampleSite } from '../support/site';

/** Every call of the documents is closed then, but one that opens in September. */
const NONE_OPEN = '2030-08-01T10:00:00.000Z';
const NOW = '2030-06-10T10:00:00.000Z';
const KINDS = {
  home: '/fr/',
  calls: '/fr/calls/',
  call: `/fr/calls/${FUND}/`,
  'closed-call': '/fr/calls/appel-a-manifestation-d-interet-2030/',
  agenda: '/fr/agenda/',
  tag: '/fr/agenda/tags/littoral/',
  event: '/fr/events/la-nuit-du-depot/',
  'past-event': `/fr/events/${WORKSHOP}/`,
  press: '/fr/press-releases/',
  release: '/fr/press-releases/les-ports-de-plaisance-ont-repondu-a-sillage/',
  program: '/fr/program-pages/communes-du-littoral/',
  search: '/fr/search/?q=port',
  legal: '/fr/legal/',
  'site-map': '/fr/site-map/',
  missing: '/fr/nothing/',
  english: '/en/',
  'english-call': `/en/calls/${FUND}/`,
};
const WIDTHS = [390, 768, 1440];

describe('the pages of the example site', () => {
  let app: TestApp;
  let site: ExampleSite;
  let browser: Browser;
  let homeInAugust: string;

  beforeAll(async () => {
    const port = await freePort();
    const own = await freePort();
    const SITE_URL = `http://127.0.0.1:${port}/{locale}/{type}/{slug}/`;
    app = await startApp({ SITE_URL, PUBLIC_URL: `http://127.0.0.1:${own}` });
    setClock(app.strapi, NOW);
    await importInto(app.strapi, [EXAMPLES]);
    const settings = { cms: await listen(app, own), port, origin: 'https://sillage.example/' };
    setClock(app.strapi, NONE_OPEN);
    const later = await startSite(settings);
    homeInAugust = (await later.pages()).get('/fr/')!;
    await later.stop();
    setClock(app.strapi, NOW);
    await addToSite(app);
    site = await startSite(settings);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await app.stop();
  });

  async function open(path: string, { width = 1440, script = true } = {}): Promise<Page> {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`);
    return page;
  }

  /** The words of a part, as one line. */
  const said = async (page: Page, part: string) =>
    (await page.locator(part).innerText()).replaceAll(/\s+/g, ' ');

  it.each(Object.entries(KINDS))(
    'can be read by everybody, and fit at each width: %s',
    async (kind, path) => {
      const page = await open(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await seriousViolations(page, 'html')).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await screenshot(page, `site-pages-${kind}-${width}`);
      }
    }
  );

  it('show the menu on a phone when it is asked for, without a script', async () => {
    const page = await open(KINDS.call, { width: 390, script: false });
    const menu = page.getByRole('navigation', { name: 'Menu principal' });
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await screenshot(page, 'site-pages-menu');
    await menu.getByRole('link', { name: 'Agenda' }).click();
    expect(new URL(page.url()).pathname).toBe('/fr/agenda/');
    const wide = await open(KINDS.call, { script: false });
    expect(await wide.getByRole('navigation', { name: 'Menu principal' }).isVisible()).toBe(true);
    expect(await wide.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
  });

  it('of a call say when it opens, each cut-off with its label, and when it closes', async () => {
    const page = await open(KINDS.call);
    const facts = await said(page, '.site-facts');
    expect(facts).toContain(
      'Ouverture mercredi 1er mai 2030 à 9 h (heure de Paris) ' +
        'Première relève (passée) vendredi 31 mai 2030 à 23 h 59 (heure de Paris) ' +
        'Deuxième relève lundi 30 septembre 2030 à 23 h 59 (heure de Paris) ' +
        'Dernière relève samedi 30 novembre 2030 à 23 h 59 (heure de Paris) ' +
        'Clôture mardi 31 décembre 2030 à 23 h 59 (heure de Paris)'
    );
    expect(facts).toContain('Prochaine échéance Deuxième relève : lundi 30 septembre');
    expect(await page.getByRole('link', { name: 'Déposer un projet' }).getAttribute('href')).toMatch(
      /deposer$/
    );
    const upcoming = await said(await open('/fr/calls/appel-a-projets-4e-edition/'), '.site-facts');
    expect(upcoming).toContain('Ouverture lundi 2 septembre 2030 Clôture jeudi 31 octobre 2030 à 23 h 59');
  });

  it('of a call have its steps with dates, its documents with type and size, and its history', async () => {
    const page = await open(KINDS.call);
    const text = await said(page, '.site-detail__text');
    expect(text).toContain('Jury À VENIR mercredi 15 janvier 2031 Réponse En février 2031');
    expect(text).toContain(
      'Règlement du fonds PDF – 182 ko Modèle de budget ODS Carte des ports (pas encore en ligne)'
    );
    expect(await page.getByRole('link', { name: 'Règlement' }).getAttribute('href')).toMatch(
      /^\/media\/\w+\.pdf$/
    );
    expect(text).toContain(
      '10 juin 2030 – Échéance ajoutée : samedi 30 novembre 2030 à 23 h 59 (heure de Paris). Une relève de plus.'
    );
    expect(text).toContain(
      'Échéance reportée du dimanche 15 décembre 2030 à 23 h 59 (heure de Paris) au mardi 31 décembre 2030 ' +
        'à 23 h 59 (heure de Paris). Deux semaines de plus.'
    );
    expect(text).toContain('Maëlle Kerdoncuff');
  });

  it('of a call that is closed say so first, and lead to others', async () => {
    const page = await open(KINDS['closed-call']);
    expect(await said(page, '#archived')).toContain('Cet appel est fermé.');
    const current = await open(KINDS.call);
    expect(await current.locator('#archived').count()).toBe(0);
  });

  it('of an event that is over offer neither registration nor a calendar', async () => {
    const page = await open(KINDS['past-event']);
    expect(await said(page, '#archived')).toContain('Cet événement est passé.');
    const text = await said(page, 'main');
    expect(text).toContain('Horaires 9h - 12h');
    expect(text).not.toContain('Inscription');
    expect(await page.locator('main a[href*="billets"], main a[href*=".ics"]').count()).toBe(0);
    const before = await said(await open('/fr/events/forum-du-littoral/'), '.site-facts');
    expect(before).toContain('Inscriptions jusqu’au lundi 10 juin 2030 à 23 h 59 (heure de Paris)');
  });

  it('print a call on one sheet', async () => {
    const page = await open(KINDS.call);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText(`${site.url}${KINDS.call}`).isVisible()).toBe(true);
    await screenshot(page, 'site-pages-print');
  });

  it('say when the next call opens while none is open', () => {
    const opening = homeInAugust.slice(homeInAugust.indexOf('id="opening"'));
    expect(opening.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')).toContain(
      'Aucun appel n’est ouvert en ce moment. Prochaine ouverture : Appel à projets, 4e édition, lundi 2 septembre 2030.'
    );
  });

  it('choose events by a tag and a place', async () => {
    const page = await open(KINDS.agenda, { script: false });
    const chosen = () => page.locator('.site-list h3').allInnerTexts();
    await page
      .getByRole('navigation', { name: 'Par lieu' })
      .getByRole('link', { name: 'La Rochelle' })
      .click();
    expect(await chosen()).toEqual(['Forum du littoral']);
    await page.getByRole('navigation', { name: 'Par thème' }).getByRole('link', { name: 'Emploi' }).click();
    expect(await chosen()).toEqual(['Embarquer avec Sillage – rencontre pour les cartographes']);
  });

  it('find words in all pages of their language', async () => {
    const page = await open('/fr/');
    await page.getByRole('searchbox').fill('anneaux');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.getByText('Résultats pour « anneaux » : 1').waitFor();
    expect(await page.locator('#search-results h2').allInnerTexts()).toEqual(['Fonds des petits ports']);
    expect(await said(page, '#search-results .site-badges')).toBe(
      'Appels – Ouvert Appel à projets – Édition 2'
    );
    await page.goto(`${site.url}/en/search/?q=harbours`);
    await page.getByText('Results for “harbours”: 1').waitFor();
    expect(await page.locator('#search-results a').getAttribute('href')).toBe(`/en/calls/${FUND}/`);
    await page.goto(`${site.url}/en/search/?q=xyzzy`);
    await page.getByText('Nothing found for “xyzzy”.').waitFor();
    const without = await open('/fr/search/?q=anneaux', { script: false });
    expect(await said(without, '#search-status')).toContain('La recherche a besoin de JavaScript.');
    await without.getByRole('main').getByRole('link', { name: 'Appels' }).click();
    expect(new URL(without.url()).pathname).toBe('/fr/calls/');
  });

  it('show code that they find as text', async () => {
    const page = await open('/fr/search/?q=périlleux');
    const excerpt = page.locator('#search-results li > p').last();
    await excerpt.getByText('<img src=x onerror="document.title=1">').waitFor();
    expect(await page.locator('#search-results img').count()).toBe(0);
  });

  it('in English list what is not translated, and say in which language it is', async () => {
    const page = await open('/en/');
    expect(await said(page, '#foreign')).toContain('Some of this has not been translated yet.');
    const foreign = page.getByRole('link', { name: 'La nuit du dépôt' });
    expect([await foreign.getAttribute('lang'), await foreign.getAttribute('href')]).toEqual([
      'fr',
      '/fr/events/la-nuit-du-depot/',
    ]);
    expect(await page.getByRole('heading', { name: 'La nuit du dépôt' }).innerText()).toMatch(/in french$/i);
    expect(await page.getByRole('heading', { name: 'Small harbours fund' }).innerText()).not.toMatch(
      /french/i
    );
  });

  it('mark the note of a moved deadline with its language, because the CMS has it in one', async () => {
    const english = await open(KINDS['english-call']);
    const note = english.getByText('Deux semaines de plus.');
    expect([await note.getAttribute('lang'), await said(english, '.site-changes')]).toEqual([
      'fr',
      expect.stringMatching(/Deux semaines de plus. in french/i),
    ]);
    const french = await open(KINDS.call);
    expect(await french.locator('.site-changes [lang]').count()).toBe(0);
  });

  it('tell other sites what they are', async () => {
    const page = await open(KINDS.call);
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');
    expect(await content('og:title')).toBe('Fonds des petits ports');
    expect(await content('og:description')).toBe(await content('description'));
    expect(await content('description')).toBe(
      'Un fonds pour cartographier les ports de moins de 200 anneaux.'
    );
    expect(await content('og:url')).toBe(`${site.url}${KINDS.call}`);
    const address = (await content('og:image'))!;
    expect(address).toMatch(/\/media\//);
    expect(await content('og:image:alt')).toMatch(/^Trois maisons sur un quai/);
    const picture = await fetch(address);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('are found by search engines, with a mark of their own', async () => {
    const text = async (path: string) => (await fetch(`${site.url}${path}`)).text();
    expect(await text('/robots.txt')).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    const listed = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    const pages = [...(await site.pages()).keys()].filter((path) => !/^\/(404|..\/search)|^\/$/.test(path));
    expect(listed.map((url) => url.replace(site.url, '')).sort()).toEqual(pages.sort());
    expect(await text('/favicon.svg')).toMatch(/^<svg/);
  });

  it('are built again when a cut-off passes', async () => {
    const facts = await said(await open('/fr/calls/petits-releves/'), '.site-facts');
    expect(facts).toContain('Relève lundi 10 juin 2030 à 17 h (heure de Paris) Clôture Au fil de l’eau');
    const { nextTransitionAt } = (await (await fetch(`${site.url}/build.json`)).json()) as {
      nextTransitionAt: string;
    };
    expect(nextTransitionAt).toBe(CUT_OFF);
  });

  it('have no broken link', async () => {
    expect((await checkLinks(`${site.url}/`)).broken).toEqual([]);
  });
});
