import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { writeSite } from '../../scripts/invented-sites';
import type * as Turn from '../../src/plugins/importer/server/src/turn';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { EXAMPLES } from '../support/imports';
import { dropOnImport, example } from '../support/browser/import';
import { screenshot, seriousViolations } from '../support/browser/look';
import { everything, removeEverything } from '../support/documents';
import { newPersonAs } from '../support/people';

declare const nodeRequire: NodeJS.Require;
/** As the application itself has loaded it: on SQLite the turn belongs to the process. */
const { takeTurn } = nodeRequire(path.resolve('src/plugins/importer/dist/server/turn.js')) as typeof Turn;

const RELEASE = 'communique-lancement.md';
/** The documents play in 2030. */
const MAPPING = 'guichet-import.yml';
const WEBINAR = 'webinaire-communes.md';
const OURS = '#importer-page';

const check = async (page: Page) => {
  await page.getByRole('button', { name: /^Vérifier/ }).click();
  await page.getByRole('heading', { name: 'Ce qui va se passer', level: 2 }).waitFor();
};

/** The texts of a table, row by row. */
const rowsOf = async (page: Page, name: RegExp) => {
  const rows = await page.getByRole('grid', { name }).getByRole('row').all();
  const texts = rows.slice(1).map(async (row) => row.getByRole('gridcell').allInnerTexts());
  return (await Promise.all(texts)).map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')));
};

describe('importing in the admin', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  beforeEach(async () => {
    await page.goto(`${panel.url}/plugins/importer`);
    await page.getByRole('heading', { name: 'Importer des documents', level: 1 }).waitFor();
  });
  afterEach(() => removeEverything(panel.app.strapi));
  afterAll(() => panel.stop());

  it('shows an editor what will happen, then the progress, then what was done', async () => {
    await screenshot(page, 'importer-empty');
    expect(await seriousViolations(page, OURS)).toEqual([]);
    await dropOnImport(page, [await example(MAPPING), await example(RELEASE), await example(WEBINAR)]);
    await screenshot(page, 'importer-chosen');
    expect(await seriousViolations(page, OURS)).toEqual([]);

    const before = await everything(panel.app.strapi);
    await check(page);
    await screenshot(page, 'importer-checked');
    expect(await seriousViolations(page, OURS)).toEqual([]);
    expect((await rowsOf(page, /contenus$/)).slice(0, 3)).toEqual([
      ['Appel', 'Appel à candidatures 2030', 'Sera créé', RELEASE],
      ['Appel', 'Appel à projets, 3e édition', 'Sera créé', `${RELEASE}, ${WEBINAR}`],
      ['Évènement', 'Appel à projets Sillage – webinaire pour les communes', 'Sera créé', WEBINAR],
    ]);
    expect(await everything(panel.app.strapi)).toEqual(before);

    const progress = await watchProgress(page);
    await page.getByRole('button', { name: 'Importer 2 documents' }).click();
    await page.getByRole('heading', { name: 'Ce qui a été fait', level: 2 }).waitFor();
    expect(await progress()).toContain(`1 sur 2 documents\u00a0: ${RELEASE}`);
    await screenshot(page, 'importer-done');
    expect(await seriousViolations(page, OURS)).toEqual([]);
    await page.getByRole('link', { name: 'Appel à projets, 3e édition' }).click();
    await page.getByRole('heading', { name: 'Appel à projets, 3e édition' }).waitFor();
    expect((await panel.app.http.get('/api/calls')).body.data).toHaveLength(2);
  });

  it('shows which sentences contradict each other, and which of them was kept', async () => {
    await dropOnImport(page, [
      await example(MAPPING),
      await example(RELEASE),
      await example(WEBINAR, 'lundi 29 avril', 'mardi 30 avril'),
    ]);
    await check(page);
    const contradiction = page.getByRole('region', { name: '1 contradiction entre les documents' });
    await contradiction.scrollIntoViewIfNeeded();
    await screenshot(page, 'importer-contradiction');
    expect(await rowsOf(page, /^Appel à projets, 3e édition.: ouverture$/)).toEqual([
      [
        'Retenue',
        'mardi 30 avril 2030 à 00:00',
        expect.stringMatching(/^« Sillage a lancé ce mardi 30 avril son troisième appel à projets.* »$/),
        WEBINAR,
      ],
      [
        expect.stringMatching(/^Écartée Une date écrite l’emporte sur « aujourd’hui »$/),
        'lundi 29 avril 2030 à 00:00',
        '« Le troisième appel à projets est lancé aujourd’hui et jusqu’au 14 juin 2030. »',
        RELEASE,
      ],
    ]);
    expect(await seriousViolations(page, OURS)).toEqual([]);
  });

  it('reports a broken document with place and reason, and imports the others', async () => {
    const broken = await example(WEBINAR, '2030-05-14', '2030-02-30');
    await dropOnImport(page, [
      await example(MAPPING),
      broken,
      await example(RELEASE),
      { name: 'logo.png', text: '' },
    ]);
    const along = ['Les règles de guichet-import.yml', 'Un autre fichier accompagne l’envoi'];
    for (const text of along) expect(await page.locator(OURS).innerText()).toContain(text);
    await check(page);
    await screenshot(page, 'importer-broken');
    expect(await rowsOf(page, /^1 document ne peut pas être importé$/)).toEqual([
      [
        WEBINAR,
        '15',
        '« event_start_date » vaut « 2030-02-30 11:00:00 +02:00 », ce qui n’est pas une date possible' +
          ' Écrivez un jour du calendrier entre 1900 et 2200, par exemple 2030-06-14 ou 2030-06-14 09:30:00 +02:00',
      ],
    ]);
    await page.getByRole('button', { name: 'Importer 1 document' }).click();
    await page.getByRole('heading', { name: 'Ce qui a été fait', level: 2 }).waitFor();
    expect((await panel.app.http.get('/api/press-releases')).body.data).toHaveLength(1);
  });

  it('proposes rules for a site, lets an editor change them, and imports by them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-page-'));
    writeSite('hugo', folder, 20);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir un dossier' }).click();
    await (await chooser).setFiles(folder);
    await page.getByRole('button', { name: 'Proposer des règles' }).click();
    const calls = page.getByRole('region', { name: /^2 documents dans content\/calls/ });
    await calls.waitFor();
    await screenshot(page, 'importer-rules');
    expect(await seriousViolations(page, OURS)).toEqual([]);
    expect(await calls.getByRole('heading', { level: 3 }).innerText()).toContain('2 rubriques sans place');

    await calls.getByRole('combobox', { name: 'Où va «\u00a0budget\u00a0»' }).click();
    await page.getByRole('option', { name: 'Édition' }).click();
    await calls.getByRole('combobox', { name: 'Où va «\u00a0date\u00a0»' }).press('Enter');
    await page.getByRole('option', { name: 'ignorer' }).press('Enter');
    await calls.getByRole('combobox', { name: 'Un document de ce groupe' }).click();
    await page.getByRole('option', { name: 'content/calls/call-3.md' }).click();
    await calls.getByRole('button', { name: 'Voir son résultat' }).click();
    const result = page.getByRole('region', { name: 'Appel\u00a0: Des communes témoignent title3fr' });
    await result.waitFor();
    await result.scrollIntoViewIfNeeded();
    await screenshot(page, 'importer-rules-result');
    expect(await seriousViolations(page, OURS)).toEqual([]);
    expect(await calls.getByRole('heading', { level: 3 }).innerText()).not.toContain('sans place');
    expect((await result.getByRole('definition').allInnerTexts()).join('\n')).toContain(
      'dimanche 20 mars 2022 à 23 h 59 (heure de Paris)'
    );

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
    expect((await download).suggestedFilename()).toBe(MAPPING);
    await page.getByRole('button', { name: 'Utiliser ces règles' }).click();
    await page.getByText(`Les règles de ${path.basename(folder)}/${MAPPING} accompagnent`).waitFor();
    await check(page);
    await page.getByRole('button', { name: /^Importer/ }).click();
    await page.getByRole('heading', { name: 'Ce qui a été fait', level: 2 }).waitFor();
    await rm(folder, { recursive: true });
    const { body } = await panel.app.http.get('/api/calls?filters[title][$contains]=title3fr');
    expect(body.data).toMatchObject([{ edition: 'L’équipe accompagne les candidats budget3fr' }]);
  });

  it('can be used with the keyboard', async () => {
    const button = page.getByRole('button', { name: 'Choisir des fichiers' });
    const chooser = page.waitForEvent('filechooser');
    await button.press('Enter');
    await (await chooser).setFiles([RELEASE, MAPPING].map((name) => path.join(EXAMPLES, name)));
    await page.getByRole('button', { name: 'Vérifier le document' }).press('Enter');
    await page.locator('h2:focus', { hasText: 'Ce qui va se passer' }).waitFor();
  });

  it('says that the connection was lost, with the remedy', async () => {
    await dropOnImport(page, [await example(MAPPING), await example(RELEASE)]);
    await check(page);
    await page.route('**/importer/import', (route) => route.abort());
    await page.getByRole('button', { name: 'Importer 1 document' }).click();
    const alert = page.locator(OURS).getByRole('alert');
    await alert.waitFor();
    await page.unroute('**/importer/import');
    await screenshot(page, 'importer-cut-off');
    expect(await alert.innerText()).toContain('La connexion a été coupée après 0 sur 1 document.');
    expect(await page.getByRole('button', { name: 'Vérifier le document' }).isEnabled()).toBe(true);
  });

  it('says that somebody else is importing, in the editor’s language', async () => {
    const giveBack = await takeTurn(panel.app.strapi);
    await dropOnImport(page, [await example(MAPPING), await example(RELEASE)]);
    await page.getByRole('button', { name: 'Vérifier le document' }).click();
    const alert = page.locator(OURS).getByRole('alert');
    await alert.waitFor();
    await giveBack();
    expect(await alert.innerText()).toBe(
      'Une autre importation est en cours. Attendez qu’elle soit finie, puis réessayez.'
    );
  });

  it('is not shown to users without the permission', async () => {
    const other = await panel.logIn(await newPersonAs(panel.app, 'strapi-author'));
    await other.getByRole('link', { name: 'Contenus' }).waitFor();
    expect(await other.getByRole('link', { name: 'Importer des documents' }).count()).toBe(0);
  });
});

/** Everything that the page says about its progress from now on. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle<string[]>(`(() => {
    const texts = [];
    const page = document.querySelector('${OURS}');
    const look = () => texts.push(page.querySelector('[role=status]')?.textContent ?? '');
    new MutationObserver(look).observe(page, { childList: true, subtree: true, characterData: true });
    return texts;
  })()`);
  return () => seen.jsonValue();
}
