import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { englishReader } from '../support/browser/english';
import { dropOnImport, example } from '../support/browser/import';
import { create, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';
import { makeProgramme } from '../support/programme';

const CALL = 'api::call.call';
const PICTURE = path.resolve('docs', 'images', 'season-panel.png');

describe('what a programme editor opens is in French:', () => {
  const { read, note } = englishReader();
  let panel: AdminPanel;
  let page: Page;
  let entry: string;
  beforeAll(async () => {
    panel = await startAdminPanel();
    await makeProgramme(panel.app);
    setClock(panel.app.strapi, '2022-03-15T10:00:00.000Z');
    const { documentId } = await create(panel.app, CALL, {
      title: 'Appel',
      closesAt: '2022-03-18T23:00:00.000Z',
    });
    const calls = panel.app.strapi.documents(CALL);
    await calls.update({ documentId, data: { title: 'Appel modifié' } as never });
    await calls.update({ documentId, locale: 'en', data: { title: 'Appel traduit' } as never });
    await create(panel.app, 'api::press-contact.press-contact', { name: 'Camille Martin' });
    entry = `content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`;
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  beforeEach(() => read.clear());
  afterAll(() => panel.stop());

  const english = () => Object.fromEntries(read);
  const visit = async (address: string) => {
    await page.goto(`${panel.url}/${address}`);
    await page.waitForLoadState('networkidle');
  };
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true });
  const dialogs = () => page.locator('[role=dialog], [role=alertdialog]');
  /** Reads what a click opens, and leaves it open. */
  const open = async (what: Locator, place: string) => {
    const before = await dialogs().count();
    await what.click();
    await dialogs().nth(before).waitFor();
    await page.waitForLoadState('networkidle');
    await note(page, place);
    return dialogs().nth(before);
  };
  const close = async () => {
    const before = await dialogs().count();
    await page.keyboard.press('Escape');
    await dialogs()
      .nth(before - 1)
      .waitFor({ state: 'detached' });
  };
  const look = async (what: Locator, place: string) => {
    await open(what, place);
    await close();
  };
  /** Reads a menu, and the dialog behind each of these items. */
  const lookBehind = async (menu: Locator, items: (string | RegExp)[]) => {
    for (const name of items) {
      await menu.click();
      await page.getByRole('menu').waitFor();
      await note(page, 'menu');
      await look(page.getByRole('menuitem', { name }), `menu: ${name}`);
    }
  };

  it('the filters and the columns of a list', async () => {
    await visit(`content-manager/collection-types/${CALL}`);
    const filters = await open(button('Filtres'), 'filters');
    await filters.getByRole('combobox').first().click();
    await note(page, 'fields to filter by');
    await page.getByRole('option', { name: 'Ferme le' }).click();
    await note(page, 'filter by a date');
    await filters.getByRole('combobox').last().click();
    await note(page, 'date of a filter');
    await page.keyboard.press('Escape');
    await visit(`content-manager/collection-types/${CALL}`);
    await look(button('Afficher les paramètres'), 'columns');
    expect(english()).toEqual({});
  });

  it('what is done with one row, and with several', async () => {
    await visit(`content-manager/collection-types/${CALL}`);
    await lookBehind(button("Ligne d'actions").first(), [/^Supprimer \(Français/, /^Supprimer \(toutes/]);
    for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').click();
    const publish = await open(button('Publier'), 'publish several');
    const sure = await open(button('Publier', publish), 'publish several: sure?');
    await button('Annuler', sure).click();
    await sure.waitFor({ state: 'detached' });
    await close();
    for (const name of ['Annuler la publication', 'Supprimer']) await look(button(name), `several: ${name}`);
    expect(english()).toEqual({});
  });

  it('the dialogs beside an entry', async () => {
    await visit(entry);
    await page.locator('#deadlines-panel').waitFor();
    const deletions = [/^Supprimer \(Français/, /^Supprimer \(toutes/];
    await lookBehind(button("Plus d'actions").filter({ visible: true }).first(), deletions);
    await lookBehind(button("Plus d'actions sur les documents"), [
      /^Annuler la publication/,
      /^Rejeter/,
      /^Publier plusieurs/,
      /^Dépublier plusieurs/,
    ]);
    await look(button("Remplir à partir d'une autre locale"), 'fill in');
    await look(button('Fermer maintenant'), 'close');
    const extend = await open(button('Prolonger…'), 'extend');
    await look(extend.getByRole('combobox'), 'extend: date');
    expect(english()).toEqual({});
  });

  it('what is picked in a form, and what is asked before it is left', async () => {
    await visit(entry);
    await page.locator('#deadlines-panel').waitFor();
    await look(page.getByRole('combobox', { name: 'Ouvre le' }), 'date');
    await page.getByRole('combobox', { name: 'Contacts' }).click();
    await page.getByRole('option', { name: /Camille/ }).waitFor();
    await note(page, 'relation');
    await page.getByRole('option', { name: /Camille/ }).click();
    await look(page.getByRole('main').getByRole('button', { name: 'Camille Martin' }), 'related');
    await look(page.getByRole('link', { name: 'Échéances', exact: true }), 'leave');
    expect(english()).toEqual({});
  });

  it('the choice of a picture', async () => {
    await visit(entry);
    await page.locator('#deadlines-panel').waitFor();
    const library = await open(button('Image'), 'library');
    // The next dialog takes its place.
    await button('Ajouter plus de médias', library).click();
    for (const tab of [0, 1]) {
      await dialogs().getByRole('tab').nth(tab).click();
      await note(page, `add, tab ${tab}`);
    }
    expect(english()).toEqual({});
  });

  it('the media library', async () => {
    await visit('plugins/upload');
    // Once in many runs Strapi's library came up without this button. An editor would load it again.
    if (!(await button('Ajouter des fichiers').isVisible())) await visit('plugins/upload');
    const chooser = page.waitForEvent('filechooser');
    await button('Ajouter des fichiers').click();
    await (await chooser).setFiles(PICTURE);
    const picture = page.getByRole('checkbox', { name: /season-panel/ });
    await picture.waitFor();
    await note(page, 'uploaded');
    await lookBehind(button('Nouveau'), ['Nouveau dossier', 'Ajouter depuis une adresse web']);
    for (const name of ['Filtrer', /^Tri/]) {
      await button(name).click();
      await note(page, String(name));
      await page.keyboard.press('Escape');
    }
    await look(page.getByRole('main').getByText('season-panel').first(), 'details');
    await picture.click();
    await note(page, 'selected');
    for (const name of ['Déplacer', 'Supprimer']) await look(button(name).first(), name);
    expect(english()).toEqual({});
  });

  it('the choice of widgets, and what an import would do', async () => {
    await visit('');
    await look(button('Ajouter un encart'), 'widgets');
    await visit('plugins/importer');
    await dropOnImport(page, [await example('communique-lancement.md')]);
    await button(/^Vérifier/).click();
    await page.getByRole('heading', { name: 'Ce qui va se passer', level: 2 }).waitFor();
    await note(page, 'import');
    expect(english()).toEqual({});
  });
});
