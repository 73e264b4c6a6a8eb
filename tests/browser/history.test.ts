import type { Page } from 'playwright-core';

import { asAdmin } from '../support/admin';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const CALLS = `content-manager/collection-types/${CALL}`;
const at = (day: number, hour = 10) => `2030-04-${String(day).padStart(2, '0')}T0${hour - 2}:00:00.000Z`;

let panel: AdminPanel;
let page: Page;
let call: string;
let programme: string;

beforeAll(async () => {
  panel = await startAdminPanel();
  const { strapi } = panel.app;
  await asAdmin(panel.app);
  setClock(strapi, at(2));
  programme = (await create(panel.app, 'api::program-page.program-page', { title: 'Quartiers' })).documentId;
  const cutOffs = [{ label: 'Première vague', closesAt: '2030-05-15T22:00:00.000Z' }];
  const dates = { opensAt: '2030-04-01T22:00:00.000Z', closesAt: '2030-06-30T22:00:00.000Z' };
  const data = { title: 'Appel à projets', kind: 'projects', cutOffs, ...dates, programPages: [programme] };
  call = (await create(panel.app, CALL, { ...data, summary: 'Un appel pour les projets locaux.' }))
    .documentId;
  await strapi
    .documents(CALL)
    .update({ documentId: call, locale: 'en', data: { title: 'Call for projects' } as never });
  setClock(strapi, at(12));
  const changed = {
    title: 'Appel à idées',
    kind: 'tenders',
    summary: 'Un appel pour les idées locales et nationales.',
    closesAt: '2030-07-31T22:00:00.000Z',
    deadlineChangeNote: 'Plus de temps',
    cutOffs: [...cutOffs, { label: 'Seconde vague', closesAt: '2030-06-15T22:00:00.000Z' }],
    programPages: { set: [] },
  };
  await strapi.documents(CALL).update({ documentId: call, locale: 'fr', data: changed as never });
  await strapi.documents('api::program-page.program-page').delete({ documentId: programme, locale: '*' });
  page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
});
afterAll(() => panel.stop());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
/** Opens the history, and chooses the newest change of that kind. */
const openHistory = async (action: string, locale = 'fr') => {
  await page.goto(`${panel.url}/${CALLS}/${call}?plugins[i18n][locale]=${locale}`);
  await button('Voir l’historique').focus();
  await page.keyboard.press('Enter');
  await dialog()
    .getByRole('button', { name: new RegExp(`^${action}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: action }).waitFor();
};

describe('an editor, beside an entry,', () => {
  it('sees who changed what, in words', async () => {
    await openHistory('Enregistré');
    const labels = ['Titre', 'Type d’appel', 'Ferme le', 'Échéances intermédiaires'];
    for (const label of labels) await dialog().locator('dt', { hasText: label }).first().waitFor();
    expect(await dialog().locator('del', { hasText: 'projets' }).count()).toBeGreaterThan(0);
    expect(await dialog().locator('ins', { hasText: 'idées' }).count()).toBeGreaterThan(0);
    const shown = (await dialog().textContent()) ?? '';
    expect(shown).toContain('le serveur');
    expect(shown).toContain('mercredi 31 juillet 2030 à 23 h 59 (heure de Paris)');
    expect(shown).toContain('Élément 2, ajouté');
    expect(shown).toContain('Quartiers (supprimé depuis)');
    await screenshot(page, 'history-differences');
    expect(await seriousViolations(page, '#history-dialog')).toEqual([]);
  });

  it('compares any two versions, and reads what the public saw', async () => {
    await openHistory('Enregistré');
    await page.getByRole('combobox', { name: 'Comparer avec' }).click();
    await page.getByRole('option', { name: /Rien/ }).click();
    await dialog().getByText('Un appel pour les idées locales et nationales.').waitFor();
    expect(await dialog().locator('ins').count()).toBe(0);

    await page.getByRole('textbox', { name: 'Ce que le public a vu le' }).fill('2030-04-05T10:00');
    await button('Voir').last().click();
    await page
      .getByRole('heading', { name: /^Ce que le public a vu le vendredi 5 avril 2030 à 10/ })
      .waitFor();
    await dialog().getByText('Un appel pour les projets locaux.').waitFor();
    await screenshot(page, 'history-published');
    await page.getByRole('textbox', { name: 'Ce que le public a vu le' }).fill('2030-04-01T10:00');
    await button('Voir').last().click();
    await dialog().getByText('À ce moment, le public ne voyait pas ce contenu.').waitFor();
  });

  it('keeps what is typed, and cannot restore over it', async () => {
    await page.goto(`${panel.url}/${CALLS}/${call}?plugins[i18n][locale]=fr`);
    await page.getByLabel('Titre').first().fill('Tapé, pas enregistré');
    await button('Voir l’historique').click();
    await dialog()
      .getByText(/Enregistrez ou annulez d’abord/)
      .waitFor();
    expect(await button('Restaurer cette version').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Titre').first().inputValue()).toBe('Tapé, pas enregistré');
  });

  it('restores a version as the draft, with the keyboard alone, and knows before and after what that does', async () => {
    await openHistory('Créé');
    await button('Restaurer cette version').focus();
    await page.keyboard.press('Enter');
    await dialog()
      .getByText(/La page publique reste comme elle est/)
      .waitFor();
    await dialog()
      .getByText(/communs à toutes les langues et changent aussi ailleurs \(anglais\)/)
      .waitFor();
    await dialog().getByText('Pages de programme\u00a0: Quartiers').waitFor();
    await screenshot(page, 'history-restore');
    expect(await seriousViolations(page, '#history-dialog')).toEqual([]);
    await button('Restaurer comme brouillon').focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('La version est de nouveau le brouillon. Rien n’a été publié.').waitFor();
    await dialog()
      .getByText(/Ceci n’est pas revenu/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Fermer' }).last().click();
    await page.getByRole('heading', { name: 'Appel à projets' }).waitFor();
    const { strapi } = panel.app;
    const draft = await strapi.documents(CALL).findOne({ documentId: call, locale: 'fr' });
    expect(draft).toMatchObject({ title: 'Appel à projets', kind: 'projects' });
  });

  it('reads it on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openHistory('Créé');
    const overflow = await page.evaluate(`(() => {
      const wide = (element) => element.scrollWidth - element.clientWidth > 1;
      return [...document.querySelectorAll('#history-dialog, #history-dialog div')].filter(wide).length;
    })()`);
    await screenshot(page, 'history-390');
    expect(overflow).toBe(0);
    expect(await seriousViolations(page, '#history-dialog')).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });
});

describe('above a list, deleted entries', () => {
  it('are listed, and come back as drafts', async () => {
    setClock(panel.app.strapi, at(20));
    const lost = await create(panel.app, CALL, { title: 'Appel perdu' });
    await panel.app.strapi.documents(CALL).delete({ documentId: lost.documentId, locale: '*' });
    await page.goto(`${panel.url}/${CALLS}`);
    await button('Entrées supprimées').click();
    await dialog().getByText('Appel perdu').first().waitFor();
    await screenshot(page, 'history-deleted');
    expect(await seriousViolations(page, '#history-deleted')).toEqual([]);
    await button(/^Rétablir/).click();
    await dialog()
      .getByRole('link', { name: /Ouvrir/ })
      .click();
    await page.getByRole('heading', { name: 'Appel perdu' }).waitFor();
    const draft = await panel.app.strapi
      .documents(CALL)
      .findOne({ documentId: lost.documentId, locale: 'fr' });
    expect(draft).toMatchObject({ title: 'Appel perdu', publishedAt: null });
  });
});
