import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { writeSite } from '../../scripts/invented-sites';
import { asAdmin } from '../support/admin';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot } from '../support/browser/look';
import { setClock } from '../support/entries';
import { EXAMPLES } from '../support/imports';
import { newPersonAs } from '../support/people';
import { makeProgramme } from '../support/programme';
import { startSite, type ExampleSite } from '../support/site';
import { previewKey } from '../support/tokens';
import { LOOPBACK, subscribe } from '../support/webhooks';

const CALLS = 'content-manager/collection-types/api::call.call';
const TITLE = 'Appel à projets, 6e édition';

/** What a page says when its picture can be taken, and the buttons on the way there. */
const WORDS = {
  en: {
    panel: 'What the public sees',
    list: 'closes in 3 days',
    timeline: 'Deadlines',
    files: 'Choose files',
    check: /^Check/,
    checked: 'What will happen',
    folder: 'Choose a folder',
    propose: 'Propose rules',
    unplaced: 'keys without a place',
    instant: 'When to show the page',
    webhooks: 'Nothing sent yet',
    history: 'See the history',
    changed: 'Compare with',
    journal: 'Test Admin added the subscription',
  },
  fr: {
    panel: 'Ce que le public voit',
    list: 'ferme dans 3 jours',
    timeline: 'Échéances',
    files: 'Choisir des fichiers',
    check: /^Vérifier/,
    checked: 'Ce qui va se passer',
    folder: 'Choisir un dossier',
    propose: 'Proposer des règles',
    unplaced: 'rubriques sans place',
    instant: 'À quel moment montrer la page',
    webhooks: 'Rien d’envoyé encore',
    history: 'Voir l’historique',
    changed: 'Comparer avec',
    journal: 'Test Admin a ajouté l’abonnement',
  },
};

/** Where no picture is taken, one language says that the pages are as the guides show them. */
const LOCALES: ('en' | 'fr')[] = process.env.SCREENSHOTS ? ['en', 'fr'] : ['fr'];

/** `npm run screenshots` copies these pictures to docs/images. The French guides have some from `season.test.ts`. */
describe.each(LOCALES)('the pictures of the guides show the admin in %s:', (locale) => {
  const words = WORDS[locale];
  let panel: AdminPanel;
  let built: ExampleSite;
  let page: Page;
  let call: string;
  beforeAll(async () => {
    const previewPort = await freePort();
    const PREVIEW_URL = `http://127.0.0.1:${previewPort}/preview/{type}/{slug}?locale={locale}&status={status}&at={at}`;
    panel = await startAdminPanel({ ...LOOPBACK, PREVIEW_URL });
    setClock(panel.app.strapi, '2022-03-15T10:00:00.000Z');
    await makeProgramme(panel.app);
    const filters = { title: TITLE };
    call = (await panel.app.strapi.documents('api::call.call').findFirst({ filters }))!.documentId;
    const previews = { port: previewPort, token: await previewKey(panel.app) };
    built = await startSite({ cms: new URL(panel.url).origin, port: await freePort(), previews });
    const app = { ...panel.app, admin: await asAdmin(panel.app) };
    for (const name of ['Site du programme', 'Portail des aides']) {
      await subscribe(app, 'https://www.example.org/hook', { name });
    }
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'), { locale });
  });
  afterAll(async () => {
    await built?.stop();
    await panel.stop();
  });

  const open = (address: string) => page.goto(`${panel.url}/${address}`);
  /** Takes the picture once the page says this, and nothing in it is being loaded. */
  const take = async (name: string, says: string) => {
    // A text alone would also be found in other letter case.
    await page.getByText(new RegExp(says)).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await screenshot(page, `guide-${name}-${locale}`);
    expect(await page.locator('main').textContent()).toContain(says);
  };

  it('the panel beside a call', async () => {
    await open(`${CALLS}/${call}?plugins[i18n][locale]=fr`);
    await take('panel', words.panel);
  });

  it('the history of a call', async () => {
    const data = { summary: 'Pour les collectivités qui simplifient une démarche.' } as never;
    await panel.app.strapi.documents('api::call.call').update({ documentId: call, locale: 'fr', data });
    await open(`${CALLS}/${call}?plugins[i18n][locale]=fr`);
    await page.getByRole('button', { name: words.history }).click();
    await page.getByRole('combobox', { name: words.changed }).waitFor();
    await page.waitForLoadState('networkidle');
    await screenshot(page, `guide-history-${locale}`);
    expect(await page.getByRole('dialog').locator('ins').count()).toBeGreaterThan(0);
  });

  it('a list', async () => {
    await open(CALLS);
    await take('list', words.list);
  });

  it('the Deadlines page', async () => {
    await open('plugins/deadlines');
    await take('timeline', words.timeline);
  });

  it('what an import would do', async () => {
    await open('plugins/importer');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.files }).click();
    await (
      await chooser
    ).setFiles(['communique-lancement.md', 'guichet-import.yml'].map((name) => path.join(EXAMPLES, name)));
    await page.getByRole('button', { name: words.check }).click();
    await take('import', words.checked);
  });

  it('proposed rules for an import', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-guide-'));
    writeSite('hugo', folder, 20);
    await open('plugins/importer');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.folder }).click();
    await (await chooser).setFiles(folder);
    await page.getByRole('button', { name: words.propose }).click();
    await take('import-rules', words.unplaced);
    await rm(folder, { recursive: true });
  });

  it('a preview', async () => {
    await open(`${CALLS}/${call}/preview?plugins[i18n][locale]=fr&status=published`);
    await page.frameLocator('iframe').getByText(TITLE).first().waitFor();
    await page.getByRole('combobox', { name: words.instant }).waitFor();
    await screenshot(page, `guide-preview-${locale}`);
    expect(
      await page.frameLocator('iframe').locator('main [data-state]').first().getAttribute('data-state')
    ).toBe('open');
  });

  it('the subscriptions', async () => {
    await open('settings/webhook-subscriptions');
    await take('webhooks', words.webhooks);
  });

  it('the journal', async () => {
    await open('settings/journal');
    await take('journal', words.journal);
  });
});
