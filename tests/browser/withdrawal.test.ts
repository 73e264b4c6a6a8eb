import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot } from '../support/browser/look';
import { create } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const SEEN = 'ni sur le site, ni dans les flux et les agendas.';

describe('before the public loses an entry, the admin', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
  });
  afterAll(() => panel.stop());

  const textsOf = async (dialog: Locator) =>
    (await dialog.innerText()).replaceAll(/[\u00a0\u202f]/g, ' ').split(/\s*\n\s*/);
  const isPublic = async (documentId: string) =>
    (await panel.app.http.get(`/api/calls/${documentId}`)).status === 200;

  it('asks, says what is lost and who is told, and does nothing if the answer is no', async () => {
    const { documentId } = await create(panel.app, CALL, { title: 'Appel' });
    await page.goto(
      `${panel.url}/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`
    );
    await page.locator('#deadlines-panel').waitFor();
    const dialog = page.getByRole('alertdialog');
    const buttons = page.locator('aside').filter({ hasText: 'Publier' }).getByRole('button');
    const ask = async () => {
      await buttons.filter({ hasText: 'Publier' }).waitFor();
      // Its name is not translated in every version of Strapi.
      await buttons.nth(1).click();
      await page.getByRole('menuitem', { name: 'Annuler la publication' }).click();
      await dialog.getByText(`Le public ne verra plus ce contenu, ${SEEN} Le brouillon reste ici.`).waitFor();
      await dialog.getByText('Aucun abonné n’en sera averti.').waitFor();
    };
    await ask();
    await screenshot(page, 'withdrawal');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    expect(await isPublic(documentId)).toBe(true);
    await ask();
    await dialog.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('Le public ne voit rien : ce n’est pas publié.').waitFor();
    expect(await isPublic(documentId)).toBe(false);
  });

  it('counts what is lost in bulk', async () => {
    const [first, second] = [
      await create(panel.app, CALL, { title: 'Lot 1' }),
      await create(panel.app, CALL, { title: 'Lot 2' }),
    ];
    await create(panel.app, CALL, { title: 'Lot 3' }, { status: 'draft' });
    await page.goto(
      `${panel.url}/content-manager/collection-types/${CALL}?filters[$and][0][title][$startsWith]=Lot`
    );
    await page.getByRole('row').nth(3).waitFor();
    await page.getByRole('checkbox').first().click();
    const dialog = page.getByRole('alertdialog');
    await page.getByRole('button', { name: 'Supprimer' }).first().click();
    await dialog.getByText('Aucun abonné').waitFor();
    expect(await textsOf(dialog)).toEqual([
      'Supprimer ce que le public voit ?',
      `Le public ne verra plus 2 contenus, ${SEEN} Un brouillon disparaît aussi. La suppression est définitive, dans cette langue seulement.`,
      'Aucun abonné n’en sera averti.',
      'Annuler',
      'Confirmer',
    ]);
    await screenshot(page, 'withdrawal-bulk');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: 'Annuler la publication' }).first().click();
    await dialog.getByText('Aucun abonné').waitFor();
    expect(await textsOf(dialog)).toEqual([
      'Retirer ce que le public voit ?',
      `Le public ne verra plus 2 contenus, ${SEEN} Le brouillon reste ici.`,
      'Aucun abonné n’en sera averti.',
      'Annuler',
      'Confirmer',
    ]);
    await dialog.getByRole('button').last().click();
    await dialog.waitFor({ state: 'detached' });
    expect([await isPublic(first.documentId), await isPublic(second.documentId)]).toEqual([false, false]);
  });
});
