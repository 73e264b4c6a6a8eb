import type { Page } from 'playwright-core';

import { asAdmin } from '../support/admin';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, documentsOf, iso } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const day = 24 * 60 * 60 * 1000;

let panel: AdminPanel;
let page: Page;

beforeAll(async () => {
  panel = await startAdminPanel();
  await asAdmin(panel.app);
  page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
});
afterAll(() => panel.stop());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const published = (documentId: string) =>
  documentsOf(panel.app, CALL).findOne({ documentId, locale: 'fr', status: 'published' });
const openCall = async (data: object, status: 'draft' | 'published' = 'published') => {
  const { documentId } = await create(panel.app, CALL, { title: 'Appel', ...data }, { status });
  await page.goto(
    `${panel.url}/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`
  );
  await button('Publier').waitFor();
  return documentId;
};

describe('right after a change, an editor', () => {
  it('undoes a publication in the message that tells of it', async () => {
    const documentId = await openCall({}, 'draft');
    await button('Publier').click();
    await page.getByText('L’entrée est publiée.').waitFor();
    expect(await published(documentId)).not.toBeNull();
    expect(await seriousViolations(page, '#history-undo')).toEqual([]);
    await screenshot(page, 'undo-publication');
    await button('Annuler').click();
    await page.getByText('C’est annulé.').waitFor();
    expect(await published(documentId)).toBeNull();
  });

  it('undoes a deletion, from the list', async () => {
    const documentId = await openCall({ title: 'À garder' });
    await button("Plus d'actions").filter({ visible: true }).first().click();
    await page.getByRole('menuitem', { name: /^Supprimer \(toutes/ }).click();
    await button('Confirmer').click();
    await page.getByText('L’entrée est supprimée.').waitFor();
    expect(await published(documentId)).toBeNull();
    await button('Annuler').click();
    await page.getByText('C’est annulé.').waitFor();
    expect((await published(documentId))?.title).toBe('À garder');
  });

  it('undoes a closing, and is told that the public can read it', async () => {
    const closesAt = iso(Date.now() + 9 * day);
    const documentId = await openCall({ opensAt: iso(Date.now() - day), closesAt });
    await button('Fermer maintenant').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await page.getByText('que le public peut lire').waitFor();
    await button('Annuler').click();
    await page.getByText('C’est annulé.').waitFor();
    expect((await published(documentId))?.closesAt).toBe(closesAt);
  });
});
