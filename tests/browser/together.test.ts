import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, day, iso, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const NOW = Date.parse('2029-06-15T12:00:00Z');

/** `npm run screenshots` copies those that are named after a guide to docs/images. */
describe('two people at one entry', () => {
  let panel: AdminPanel;
  let curie: Page;
  let martin: Page;
  let documentId: string;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOW);
    martin = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
    const person = await newPersonAs(panel.app, 'programme-editor');
    const named = { firstname: 'Marie', lastname: 'Curie' };
    await panel.app.strapi.db.query('admin::user').update({ where: { email: person.email }, data: named });
    curie = await panel.logIn(person);
  });
  afterAll(() => panel.stop());
  beforeEach(async () => {
    const cutOffs = [{ label: 'Première', closesAt: iso(NOW + day) }];
    const texts = { title: 'Appel', summary: 'Résumé', body: 'Corps', cutOffs, closesAt: iso(NOW + 2 * day) };
    ({ documentId } = await create(panel.app, CALL, texts, { status: 'draft' }));
  });

  const open = async (page: Page, locale = 'fr') => {
    await page.goto(
      `${panel.url}/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=${locale}`
    );
    await page.locator('#history-presence').waitFor({ state: 'attached' });
  };
  const titleIn = (page: Page) => page.getByRole('textbox', { name: 'Titre', exact: true });
  const summaryIn = (page: Page) => page.getByRole('textbox', { name: 'Résumé', exact: true });
  const press = (page: Page | Locator, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const saved = async (page: Page, button = 'Enregistrer') => {
    const answer = page.waitForResponse(
      (one) => one.url().includes(documentId) && ['PUT', 'POST'].includes(one.request().method())
    );
    await press(page, button);
    return (await answer).status();
  };
  const dialogIn = (page: Page) =>
    page.getByRole('dialog', { name: 'Cette entrée a changé entre-temps', exact: true });
  const draft = async () =>
    (await panel.app.strapi.documents(CALL).findOne({ documentId, locale: 'fr', status: 'draft' }))!;

  /** Curie saves a title and a summary; Martin had typed a summary and another title. */
  const disagree = async () => {
    await open(martin);
    await titleIn(martin).fill('Titre de Martin');
    await open(curie);
    await titleIn(curie).fill('Titre de Curie');
    await summaryIn(curie).fill('Résumé de Curie');
    expect(await saved(curie)).toBe(200);
    expect(await saved(martin)).toBe(412);
    await dialogIn(martin).getByText('Titre de Curie').waitFor();
  };

  it('see each other, and whether the other writes', async () => {
    await open(curie);
    await open(martin);
    const seen = martin.locator('#history-presence');
    await seen.getByText('Marie Curie a aussi ouvert cette entrée.').waitFor();
    expect(await seen.getAttribute('role')).toBe('status');
    await titleIn(curie).fill('En cours');
    // The answer to the report that she writes.
    await curie.locator('#history-presence').getByText('Camille Martin').waitFor();
    await martin.reload();
    await seen.getByText('Marie Curie a aussi ouvert cette entrée, et y écrit.').waitFor();
    expect(await seriousViolations(martin, '#history-presence')).toEqual([]);
    await screenshot(martin, 'guide-together-presence-fr');
    await titleIn(curie).fill('Appel');
    await curie.goto(panel.url);
    await martin.reload();
    await titleIn(martin).waitFor();
    expect(await seen.innerText()).toBe('');
  });

  it('are asked, and see both changes', async () => {
    await disagree();
    const dialog = dialogIn(martin);
    expect(await dialog.innerText()).toMatch(/Marie Curie a enregistré cette entrée le 15 juin 2029/);
    const title = dialog.getByRole('region', { name: 'Titre', exact: true });
    await title.getByText('Changé des deux côtés').waitFor();
    // Each against what was read, as versions are compared.
    await title.locator('ins').getByText('Titre de Martin').waitFor();
    await title.locator('ins').getByText('Titre de Curie').waitFor();
    expect(await title.locator('del').getByText('Appel').count()).toBe(2);
    const summary = dialog.getByRole('region', { name: 'Résumé', exact: true });
    await summary.getByText('Inchangé.').waitFor();
    expect(await summary.getByRole('radio').count()).toBe(0);
    expect(await seriousViolations(martin, '#history-conflict')).toEqual([]);
    await screenshot(martin, 'guide-together-conflict-fr');
  });

  it('put both changes together in the form, and lose nothing', async () => {
    await disagree();
    await press(dialogIn(martin), 'Réunir les deux changements');
    expect(await titleIn(martin).inputValue()).toBe('Titre de Martin');
    expect(await summaryIn(martin).inputValue()).toBe('Résumé de Curie');
    // Nothing is saved before it was read.
    expect((await draft()).title).toBe('Titre de Curie');
    await screenshot(martin, 'together-merged');
    expect(await saved(martin)).toBe(200);
    const { title, summary, body } = await draft();
    expect([title, summary, body]).toEqual(['Titre de Martin', 'Résumé de Curie', 'Corps']);
    // The version moves on with one's own saves.
    await titleIn(martin).fill('Et encore');
    expect(await saved(martin)).toBe(200);
  });

  it('can take the other’s text, and come back to theirs', async () => {
    await disagree();
    const dialog = dialogIn(martin);
    await dialog.getByRole('radio', { name: 'Prendre celui de Marie Curie' }).click();
    await press(dialog, 'Réunir les deux changements');
    expect(await titleIn(martin).inputValue()).toBe('Titre de Curie');
    await press(martin, 'Revenir à mon texte');
    await dialogIn(martin).waitFor();
    await martin.keyboard.press('Escape');
    expect(await titleIn(martin).inputValue()).toBe('Titre de Martin');
    expect(await summaryIn(martin).inputValue()).toBe('Résumé');
    // They have not agreed to overwrite anything.
    expect(await saved(martin)).toBe(412);
  });

  it('keep what they typed on Escape, and can save it all the same', async () => {
    await disagree();
    await martin.keyboard.press('Escape');
    await dialogIn(martin).waitFor({ state: 'hidden' });
    expect(await titleIn(martin).inputValue()).toBe('Titre de Martin');
    await press(martin, 'Comparer les deux');
    expect(await saved(martin, 'Enregistrer le mien quand même')).toBe(200);
    const { title, summary } = await draft();
    expect([title, summary]).toEqual(['Titre de Martin', 'Résumé']);
    expect(await titleIn(martin).inputValue()).toBe('Titre de Martin');
  });

  it('work it by keyboard', async () => {
    await disagree();
    const dialog = dialogIn(martin);
    await dialog.getByRole('radio', { name: 'Garder le mien' }).focus();
    // The key has to be down while the focus moves, as it is under a finger.
    await martin.keyboard.down('ArrowRight');
    await dialog.getByRole('radio', { name: 'Prendre celui de Marie Curie', checked: true }).waitFor();
    await martin.keyboard.up('ArrowRight');
    await dialog.getByRole('button', { name: 'Réunir les deux changements' }).focus();
    await martin.keyboard.press('Enter');
    expect(await titleIn(martin).inputValue()).toBe('Titre de Curie');
  });

  it('do not publish over each other', async () => {
    await open(martin);
    await open(curie);
    await titleIn(curie).fill('Publié par Curie');
    expect(await saved(curie, 'Publier')).toBe(200);
    await titleIn(martin).fill('Publié par Martin');
    expect(await saved(martin, 'Publier')).toBe(412);
    await dialogIn(martin).getByText('Publié par Curie').waitFor();
    expect(await saved(martin, 'Publier le mien quand même')).toBe(200);
    const published = await panel.app.strapi
      .documents(CALL)
      .findOne({ documentId, locale: 'fr', status: 'published' });
    expect(published?.title).toBe('Publié par Martin');
  });

  it('are not asked after an action of their own on the deadline', async () => {
    await panel.app.strapi.documents(CALL).publish({ documentId, locale: 'fr' });
    await open(martin);
    await press(martin, 'Fermer maintenant');
    await martin.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await martin.getByRole('dialog').waitFor({ state: 'hidden' });
    await titleIn(martin).fill('Après la clôture');
    expect(await saved(martin)).toBe(200);
  });

  it('are told of what they have saved themselves in another language', async () => {
    await panel.app.strapi
      .documents(CALL)
      .update({ documentId, locale: 'en', data: { title: 'Call' } as object });
    await open(martin);
    await titleIn(martin).fill('Titre de Martin');
    const other = await martin.context().newPage();
    await open(other, 'en');
    await other.getByRole('combobox', { name: 'Ferme le' }).fill('30/06/2029');
    await other.keyboard.press('Tab');
    expect(await saved(other)).toBe(200);
    await other.close();
    expect(await saved(martin)).toBe(412);
    const dialog = dialogIn(martin);
    await dialog.getByText(/^Vous avez enregistré cette entrée vous-même, dans une autre fenêtre/).waitFor();
    await dialog.getByText(/C’était peut-être dans une autre langue/).waitFor();
    const closing = dialog.getByRole('region', { name: 'Ferme le', exact: true });
    await closing
      .locator('ins')
      .getByText(/30 juin 2029 à 14\sh \(heure de Paris\)/)
      .waitFor();
    await press(dialog, 'Réunir les deux changements');
    expect(await saved(martin)).toBe(200);
    expect(await draft()).toMatchObject({
      title: 'Titre de Martin',
      closesAt: expect.stringMatching(/^2029-06-30/),
    });
  });

  it('are told in English too', async () => {
    const person = await newPersonAs(panel.app, 'programme-editor');
    const english = await panel.logIn(person, { locale: 'en' });
    await open(curie);
    await open(english);
    await english.getByText('Marie Curie has this entry open too.').waitFor();
    await screenshot(english, 'guide-together-presence-en');
    await titleIn(curie).fill('Titre de Curie');
    await summaryIn(curie).fill('Résumé de Curie');
    expect(await saved(curie)).toBe(200);
    await english.getByRole('textbox', { name: 'Title', exact: true }).fill('Another title');
    expect(await saved(english, 'Save')).toBe(412);
    const dialog = english.getByRole('dialog', { name: 'This entry has changed meanwhile' });
    await dialog.getByText('Changed by both').waitFor();
    await screenshot(english, 'guide-together-conflict-en');
    await press(dialog, 'Leave it open for now');
    await english.getByRole('button', { name: 'Compare both' }).waitFor();
  });
});
