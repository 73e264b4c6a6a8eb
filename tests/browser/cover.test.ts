import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot } from '../support/browser/look';
import { create } from '../support/entries';
import { PNG } from '../support/media-files';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const PICTURE = { name: 'phare.png', mimeType: 'image/png', buffer: PNG };
const SENTENCE =
  '« Texte de remplacement » est vide. Écrivez en quelques mots ce que montre « phare.png », pour les personnes qui ne le voient pas, ou retirez « Image ».';

describe('the cover of an entry, for a programme editor', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  afterAll(() => panel.stop());

  const button = (name: string, within: Pick<Page, 'getByRole'> = page) =>
    within.getByRole('button', { name, exact: true });
  const withSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  /** Chooses a picture that is not in the media library yet. */
  async function upload(): Promise<void> {
    await button('Cliquer pour ajouter un média ou glisser-déposer dans cette zone').click();
    const dialog = page.getByRole('dialog');
    await button('Nouveau dossier', dialog).waitFor();
    await button('Ajouter plus de médias', dialog).click();
    await page.locator('input[type=file]').setInputFiles(PICTURE);
    await button('Importer 1 média dans la médiathèque').click();
    await button('Terminer', dialog).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  it('is uploaded in the form, and published once it is described', async () => {
    const data = { title: 'Appel', slug: 'appel' };
    const { documentId } = await create(panel.app, CALL, data, { status: 'draft' });
    const path = `collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`;
    await page.goto(`${panel.url}/content-manager/${path}`);
    await page.locator('#deadlines-panel').waitFor();
    // The first component of the form: behind the texts, in front of the lists.
    await page.getByRole('button', { name: 'Cliquez pour en ajouter une' }).first().click();
    await upload();
    await button('Publier').click();
    const refused = page.locator('[data-strapi-field-error]');
    await refused.waitFor();
    expect(withSpaces(await refused.innerText())).toBe(SENTENCE);
    await screenshot(page, 'cover-refused');
    await page.getByLabel('Texte de remplacement').fill('Un phare');
    await page.getByLabel('Crédit').fill('C. Exemple');
    const answered = page.waitForResponse(/\/actions\/publish/);
    await button('Publier').click();
    expect((await answered).status()).toBe(200);
    const { body } = await panel.app.http.get(`/api/calls/${documentId}?populate[cover][populate]=image`);
    expect(body.data.cover).toMatchObject({
      image: { name: 'phare.png', width: 10 },
      alternativeText: 'Un phare',
      credit: 'C. Exemple',
    });
  });
});
