import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot } from '../support/browser/look';
import { create, day, iso, setClock } from '../support/entries';
import { HTML } from '../support/media-files';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
/** The end of Friday 18 March 2022 in Paris. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
const NOW = Date.parse('2022-03-15T10:00:00Z');

/** Each refusal has been seen in English too, in tests/app. */
describe('what the server refuses is said to an editor', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOW);
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'), {
      timezoneId: 'Indian/Reunion',
    });
  });
  afterAll(() => panel.stop());

  const edit = async (documentId: string, admin = page) => {
    await admin.goto(
      `${panel.url}/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`
    );
    await admin.locator('#deadlines-panel').waitFor();
  };
  const publish = (admin = page, name = 'Publier') =>
    admin.getByRole('button', { name, exact: true }).click();
  const withSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  /** The messages at fields, and in the notification at the top of the page. */
  const said = async (admin = page) => {
    await admin.locator('[data-strapi-field-error]').first().waitFor();
    const fields = await admin.locator('[data-strapi-field-error]').allInnerTexts();
    const [alert] = await admin
      .locator('[role=alert], [role=status]')
      .filter({ hasText: fields[0] })
      .allInnerTexts();
    return { fields: fields.map(withSpaces), alert: withSpaces(alert ?? '') };
  };

  it('at the field, with its label and the time in the zone of the entry', async () => {
    const dates = { opensAt: iso(CLOSES), closesAt: iso(CLOSES - day) };
    const call = await create(panel.app, CALL, dates, { status: 'draft' });
    await edit(call.documentId);
    await publish();
    const sentence =
      '« Ferme le », jeudi 17 mars 2022 à 23 h 59 (heure de Paris), ne vient pas après « Ouvre le », samedi 19 mars 2022 à 0 h (heure de Paris). Changez l’une des deux dates.';
    expect(await said()).toEqual({ fields: [sentence], alert: sentence });
    await screenshot(page, 'refusal');
  });

  it('at a field in a component', async () => {
    const cutOffs = [{ label: 'Premier comité', closesAt: iso(CLOSES + day) }];
    const call = await create(panel.app, CALL, { closesAt: iso(CLOSES), cutOffs }, { status: 'draft' });
    await edit(call.documentId);
    await page.getByRole('button', { name: 'Premier comité' }).first().click();
    await publish();
    expect((await said()).fields).toContain(
      'Cette échéance, samedi 19 mars 2022 à 23 h 59 (heure de Paris), vient après « Ferme le », vendredi 18 mars 2022 à 23 h 59 (heure de Paris). Avancez-la, retirez-la, ou choisissez une fin plus tardive.'
    );
  });

  it('about a published deadline that moves without a note', async () => {
    const call = await create(panel.app, CALL, { closesAt: iso(CLOSES) });
    await edit(call.documentId);
    await page.getByRole('combobox', { name: 'Ferme le' }).fill('01/04/2022');
    await page.keyboard.press('Tab');
    await publish();
    expect((await said()).fields).toEqual([
      'Une date limite publiée change du vendredi 18 mars 2022 à 23 h 59 (heure de Paris) au vendredi 1er avril 2022 à 23 h 59 (heure de Paris). Écrivez pourquoi dans « Note sur le changement de date » : le public lira cette note.',
    ]);
  });

  it('about an address that another entry has', async () => {
    await create(panel.app, CALL, { title: 'Premier appel', slug: 'pris' });
    const call = await create(panel.app, CALL, {}, { status: 'draft' });
    await edit(call.documentId);
    await page.getByLabel('Adresse (slug)').fill('pris');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    expect((await said()).fields).toEqual([
      'L’adresse « pris » est déjà celle de « Premier appel ». Choisissez-en une autre.',
    ]);
  });

  it('about a file, beside the progress of what is sent', async () => {
    await page.goto(`${panel.url}/plugins/upload`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ajouter des fichiers' }).click();
    const sent = page.waitForResponse((response) => response.status() === 400);
    await (await chooser).setFiles({ name: 'plan.png', mimeType: 'image/png', buffer: HTML });
    // With `fetch` the browser would not say how much is sent.
    expect((await sent).request().resourceType()).toBe('xhr');
    await page.getByText(/^« plan.png » n’est pas d’un type accepté \(text\/html\)/).waitFor();
    await screenshot(page, 'refusal-upload');
  });

  it('about an action that makes no sense any more', async () => {
    const call = await create(panel.app, CALL, { closesAt: iso(CLOSES) });
    await edit(call.documentId);
    await page.getByRole('button', { name: 'Fermer maintenant' }).click();
    await panel.app.strapi.documents(CALL).unpublish({ documentId: call.documentId });
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await page.getByText('Ce n’est pas publié. Publiez d’abord.').first().waitFor();
  });

  it('in English to those who read English', async () => {
    const person = await newPersonAs(panel.app, 'programme-editor');
    const english = await panel.logIn(person, { locale: 'en' });
    const dates = { opensAt: iso(CLOSES), closesAt: iso(CLOSES - day) };
    const call = await create(panel.app, CALL, dates, { status: 'draft' });
    await edit(call.documentId, english);
    await publish(english, 'Publish');
    expect((await said(english)).fields).toEqual([
      '“Closes”, Thursday 17 March 2022, 23:59 (Paris time), does not come after “Opens”, Saturday 19 March 2022, 00:00 (Paris time). Change one of the two dates.',
    ]);
  });
});
