import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { dropOnImport, example } from '../support/browser/import';
import { screenshot } from '../support/browser/look';
import { setClock } from '../support/entries';
import { newPersonAs } from '../support/people';
import { makeProgramme } from '../support/programme';

/** 10:00 in Paris on Tuesday 15 March 2022. */
const NOW = Date.parse('2022-03-15T09:00:00Z');
/** The end of Friday 18 March there. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
const TITLE = 'Quartiers d’avenir';

/** What a programme editor does from the first draft to the end of a season, step by step. */
describe('a season in the admin', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOW);
    await makeProgramme(panel.app);
  });
  afterAll(() => panel.stop());

  const said = () => page.locator('#deadlines-panel');
  const row = () => page.getByRole('row').filter({ hasText: TITLE });
  const type = async (field: string, text: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).fill(text);
    await page.keyboard.press('Tab');
  };
  const advance = async (to: number) => {
    const by = to - panel.app.strapi.plugin('deadlines').service('clock').now();
    setClock(panel.app.strapi, to);
    await page.clock.fastForward(by);
  };

  it('begins with logging in', async () => {
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'), {
      timezoneId: 'Indian/Reunion',
    });
    await page.getByRole('heading', { name: 'Bientôt fermés' }).waitFor();
    expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);
    await screenshot(page, 'season-home');
  });

  it('continues with a call, and shows what the public will see while it is written', async () => {
    await page.clock.install();
    await page.goto(`${panel.url}/content-manager/collection-types/api::call.call`);
    await page.getByRole('link', { name: /Créer/ }).first().click();
    await page.getByRole('textbox', { name: 'Titre' }).fill(TITLE);
    await page.getByRole('combobox', { name: 'Type d’appel' }).click();
    await page.getByRole('option', { name: 'Appel à candidatures' }).click();
    await type('Ouvre le', '01/02/2022');
    await type('Ferme le', '18/03/2022');
    await said().getByText('Le public ne voit rien : ce n’est pas publié.').waitFor();
    await screenshot(page, 'season-draft');
    await said()
      .getByText('Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours.')
      .waitFor();
    await screenshot(page, 'season-draft');
  });

  it('publishes it', async () => {
    await page.getByRole('button', { name: 'Publier' }).click();
    await said().getByText('Ce que le public voit').waitFor();
    await screenshot(page, 'season-panel');
    const { body } = await panel.app.http.get(`/api/calls?filters[title]=${encodeURIComponent(TITLE)}`);
    expect(body.data).toMatchObject([
      { kind: 'applications', state: 'open', closesAt: '2022-03-18T23:00:00.000Z' },
    ]);
  });

  it('sees it close by the clock, in an open list', async () => {
    await page.goto(`${panel.url}/content-manager/collection-types/api::call.call?page=1&pageSize=20`);
    await row().getByText('Ouvert').waitFor();
    await row().getByText('ferme dans 3 jours').waitFor();
    await screenshot(page, 'season-list');
    await advance(CLOSES);
    await row().getByText('Fermé').waitFor();
    await screenshot(page, 'season-list-closed');
  });

  it('extends it with a note, which the history keeps', async () => {
    await row().getByText(TITLE).click();
    await said().getByText('Depuis le vendredi 18 mars 2022 à 23 h 59 (heure de Paris).').waitFor();
    await said().getByRole('button', { name: 'Prolonger…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('L’état repasse à « Ouvert »').waitFor();
    await dialog.getByRole('combobox').fill('01/04/2022');
    await page.keyboard.press('Tab');
    await dialog.getByLabel('Note pour le public').fill('Deux semaines de plus, à la demande des villes.');
    await screenshot(page, 'season-extend');
    await dialog.getByRole('button', { name: 'Prolonger' }).click();
    const history = page.getByRole('region', { name: 'Changements de la date limite' });
    await history.getByText('Deux semaines de plus, à la demande des villes.').waitFor();
    await said().getByText('Ouvert', { exact: true }).waitFor();
    await history.scrollIntoViewIfNeeded();
    await screenshot(page, 'season-history');
  });

  it('previews the future with the slider', async () => {
    await page.getByRole('link', { name: 'Échéances', exact: true }).click();
    const line = page
      .getByRole('list', { name: 'Échéances' })
      .getByRole('listitem')
      .filter({ hasText: TITLE });
    await line.getByText('Ouvert').first().waitFor();
    await page.getByRole('heading', { name: 'Échéances', level: 1 }).hover();
    await screenshot(page, 'season-timeline');
    await page.getByRole('slider').focus();
    for (let days = 0; days < 15; days += 1) await page.keyboard.press('ArrowRight');
    await page.getByText('Vous regardez le').waitFor();
    await line.getByText('Fermé').first().waitFor();
    await screenshot(page, 'season-timeline-later');
  });

  it('imports documents', async () => {
    await page.getByRole('link', { name: 'Importer des documents' }).click();
    await dropOnImport(page, [
      await example('guichet-import.yml'),
      await example('communique-lancement.md'),
      await example('webinaire-communes.md'),
    ]);
    await page.getByRole('button', { name: /^Vérifier/ }).click();
    await page.getByRole('heading', { name: 'Ce qui va se passer', level: 2 }).waitFor();
    await screenshot(page, 'season-import');
    await page.getByRole('button', { name: 'Importer 2 documents' }).click();
    await page.getByRole('heading', { name: 'Ce qui a été fait', level: 2 }).waitFor();
    await screenshot(page, 'season-imported');
    const { body } = await panel.app.http.get('/api/press-releases?filters[title][$contains]=Sillage');
    expect(body.meta.pagination.total).toBe(1);
  });
});
