import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { englishReader, saidOn } from '../support/browser/english';
import { setClock } from '../support/entries';
import { newPersonAs } from '../support/people';
import { makeProgramme } from '../support/programme';

const PUBLIC = path.resolve(__dirname, '..', '..', 'public');
/** What Strapi's pages ask of parts that only its paid edition has, and of settings that an editor may not read. */
const REFUSED = /\/(admin\/ai-(feature-config|token)|i18n\/ai-localization-jobs\/.*|upload\/settings)$/;
const MENUS = '[aria-haspopup=menu], [aria-haspopup=dialog], [role=combobox][aria-haspopup=listbox]';

/** An address without what differs between entries and visits. */
const patternOf = (address: string) =>
  new URL(address).pathname.replace(/\/[a-z0-9]{24}(?=\/|$)/, '/:id').replace(/\/$/, '');

describe('the admin in French, for a programme editor', () => {
  const { read, note: noteOn, englishIn } = englishReader();
  let panel: AdminPanel;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    panel = await startAdminPanel();
    await makeProgramme(panel.app);
    setClock(panel.app.strapi, '2022-03-15T10:00:00.000Z');
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' && !REFUSED.test(url)) complaints.push(`${message.text()} ${url}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(() => panel.stop());

  const note = (place: string) => noteOn(page, place);
  const atRest = async () => {
    await page.waitForLoadState('networkidle');
    await page.locator('main, form').first().waitFor();
  };

  /** Opens each menu of the page, and reads it. */
  async function openMenus(place: string): Promise<void> {
    const menus = page.locator(MENUS);
    for (let index = 0; index < (await menus.count()); index += 1) {
      const menu = menus.nth(index);
      if (!(await menu.isVisible()) || !(await menu.isEnabled())) continue;
      await menu.click({ timeout: 2000 }).catch(() => undefined);
      await note(`${place}, menu ${index}`);
      await page.keyboard.press('Escape');
    }
  }

  async function visit(address: string): Promise<string[]> {
    await page.goto(address);
    await atRest();
    const place = patternOf(address);
    await note(place);
    const links: string[] = await page.evaluate(
      `[...document.querySelectorAll('a[href]')].map(({ href }) => href)`
    );
    await openMenus(place);
    return links;
  }

  it('shows no English word on any page that a link leads to, and nothing goes wrong', async () => {
    const seen = new Set<string>();
    const waiting = [`${panel.url}/`, `${panel.url}/nulle-part`];
    while (waiting.length > 0) {
      const address = waiting.shift()!;
      if (!address.startsWith(panel.url) || seen.has(patternOf(address))) continue;
      seen.add(patternOf(address));
      waiting.push(...(await visit(address)));
    }
    expect({ words: Object.fromEntries(read), complaints: [...new Set(complaints)] }).toEqual({
      words: {},
      complaints: [],
    });
  });
  it('is the language of a first visit, if it is that of the browser', async () => {
    const visitor = await page.context().browser()!.newContext({ locale: 'fr-FR' });
    const login = await visitor.newPage();
    for (const address of ['login', 'forgot-password']) {
      await login.goto(`${panel.url}/auth/${address}`);
      await login.locator('form').waitFor();
      expect((await saidOn(login)).flatMap(englishIn)).toEqual([]);
    }
    await visitor.close();
  });

  it('has a guide for each page of ours, one click away', async () => {
    const [call] = await panel.app.strapi.documents('api::call.call').findMany({ limit: 1 });
    const entry = `content-manager/collection-types/api::call.call/${call.documentId}`;
    const guides: (string | undefined)[] = [];
    const places = [
      ['plugins/deadlines', 'main'],
      ['plugins/importer', 'main'],
      [entry, '#deadlines-panel'],
      [entry, '#history-panel'],
    ];
    for (const [address, place] of places) {
      await page.goto(`${panel.url}/${address}`);
      const help = await page.locator(place).getByRole('link', { name: 'Aide' }).getAttribute('href');
      // Tests have a folder of their own for what is served.
      const guide = readFileSync(path.join(PUBLIC, new URL(help!).pathname), 'utf8');
      guides.push(/<h1>(.*)<\/h1>/.exec(guide)?.[1]);
    }
    expect(guides).toEqual([
      'La page Échéances',
      'Importer des documents',
      'Ouvrir, fermer, prolonger',
      'L’historique d’un contenu',
    ]);
  });
});
