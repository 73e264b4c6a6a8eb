import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, day, iso, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

/** The end of Friday 18 March 2022 in Paris. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
/** 11:00 there on Tuesday 15 March. */
const NOW = Date.parse('2022-03-15T10:00:00Z');
const CALL = 'api::call.call';
const OPEN = { opensAt: iso(CLOSES - 30 * day), closesAt: iso(CLOSES) };
const NOTE = 'Note sur le changement de date';

describe('the form of an entry', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOW);
    const viewport = { width: 1366, height: 768 };
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'), { viewport });
  });
  afterAll(() => panel.stop());

  const edit = async (uid: string, documentId: string) => {
    const query = documentId === 'create' ? '' : '?plugins[i18n][locale]=fr';
    await page.goto(`${panel.url}/content-manager/collection-types/${uid}/${documentId}${query}`);
    await page.locator('#deadlines-panel').waitFor();
    await page.getByRole('combobox').nth(1).waitFor();
  };
  const labels = async () => {
    const texts = await page.locator('form label').allInnerTexts();
    return texts.map((text) => text.replace(/\*$/, ''));
  };
  const type = async (within: Page | Locator, name: string | undefined, text: string) => {
    await within.getByRole('combobox', { name, exact: true }).fill(text);
    await page.keyboard.press('Tab');
  };

  it('begins with the dates, and asks for no note while the published deadline stays', async () => {
    const call = await create(panel.app, CALL, OPEN);
    await edit(CALL, call.documentId);
    for (const name of ['Ferme le', 'Contacts']) await page.getByRole('combobox', { name }).waitFor();
    const before = await labels();
    expect(before.slice(0, 10)).toEqual([
      'Titre',
      'Adresse (slug)',
      'Type d’appel',
      'Édition',
      'Ouvre le',
      'Ferme le',
      'Permanent, sans date de fin',
      'Fuseau horaire',
      'Résumé',
      'Texte',
    ]);
    expect(before).toContain('Contacts');
    expect(before).not.toContain(NOTE);
    await type(page, 'Ferme le', '01/04/2022');
    await page.getByLabel(NOTE).waitFor();
    expect((await labels()).slice(7, 10)).toEqual(['Fuseau horaire', NOTE, 'Résumé']);
    await screenshot(page, 'form-note');
    await type(page, 'Ferme le', '18/03/2022');
    await page.getByLabel(NOTE).waitFor({ state: 'detached' });
  });

  it('says in its first line that a call is closed, and that an event is past', async () => {
    const call = await create(panel.app, CALL, { closesAt: iso(CLOSES - 10 * day) });
    await edit(CALL, call.documentId);
    const first = page.locator('#deadlines-over');
    await first.waitFor();
    expect(await first.innerText()).toBe(
      'État : Fermé, depuis le mardi 8 mars 2022 à 23 h 59 (heure de Paris).'
    );
    expect((await first.boundingBox())!.y).toBeLessThan(
      (await page.getByRole('textbox', { name: 'Titre' }).boundingBox())!.y
    );
    await screenshot(page, 'form-closed');
    expect(await seriousViolations(page, 'form')).toEqual([]);
    const event = await create(panel.app, 'api::event.event', { startsAt: iso(NOW - 3 * day) });
    await edit('api::event.event', event.documentId);
    await first.getByText('État : Passé, depuis le ').waitFor();
    const open = await create(panel.app, CALL, OPEN);
    await edit(CALL, open.documentId);
    expect(await first.count()).toBe(0);
  });

  it('keeps the buttons and the panel in view', async () => {
    const call = await create(panel.app, CALL, OPEN);
    await edit(CALL, call.documentId);
    await page.getByText('Contacts', { exact: true }).last().scrollIntoViewIfNeeded();
    const inView = async (at: Locator) => {
      const { y, height } = (await at.boundingBox())!;
      return y >= 0 && y + height <= 768;
    };
    await screenshot(page, 'form-scrolled');
    expect(await inView(page.getByRole('textbox', { name: 'Titre' }))).toBe(false);
    expect(await inView(page.getByRole('button', { name: 'Publier' }))).toBe(true);
    expect(await inView(page.getByText('Ce que le public voit'))).toBe(true);
  });

  it('leaves room for the label of a switch, and has no button that empties it', async () => {
    await edit(CALL, 'create');
    const label = (await page.getByText('Permanent, sans date de fin').boundingBox())!;
    const zone = (await page.getByText('Fuseau horaire').boundingBox())!;
    expect([label.height < 25, label.x + label.width < zone.x]).toEqual([true, true]);
    expect(await page.getByRole('button', { name: 'Vider' }).count()).toBe(0);
  });

  it('says of each field that is translated that it is, and of no other', async () => {
    await edit(CALL, 'create');
    const translated = await page.evaluate<string[]>(`[...document.querySelectorAll('form label')]
      .filter((label) => label.parentElement.textContent.includes('Ce champ se traduit : chaque langue a sa valeur.'))
      .map((label) => label.innerText)`);
    // Those of lists say how many there are.
    expect(translated.map((label) => label.replace(/\*|\s\(0\)/, ''))).toEqual([
      'Titre',
      'Résumé',
      'Texte',
      'Image de couverture',
      'Échéances intermédiaires',
      'Lien pour candidater',
      'Documents',
      'Messages selon l’état',
      'Étapes',
    ]);
  });

  it('opens the calendar in the server’s month', async () => {
    await edit(CALL, 'create');
    await page.getByRole('combobox', { name: 'Ferme le' }).click();
    const calendar = page.getByRole('dialog');
    await calendar.getByText('mars', { exact: true }).waitFor();
    await calendar.getByText('2022', { exact: true }).waitFor();
    await screenshot(page, 'form-calendar');
  });

  it('shows where a file came from only if it was imported', async () => {
    const documents = [{ label: 'Règlement', source: '/files/reglement.pdf' }, { label: 'Annexe' }];
    const call = await create(panel.app, CALL, { ...OPEN, documents });
    await edit(CALL, call.documentId);
    const source = page.getByLabel('Chemin d’origine');
    await page.getByRole('button', { name: 'Annexe' }).first().click();
    await page.getByRole('textbox', { name: 'Libellé' }).waitFor();
    expect(await source.count()).toBe(0);
    await screenshot(page, 'form-documents');
    await page.getByRole('button', { name: 'Règlement' }).first().click();
    await source.waitFor();
  });

  it('says why a deadline cannot be extended yet, and warns of a holiday before it is', async () => {
    const call = await create(panel.app, CALL, OPEN);
    await edit(CALL, call.documentId);
    await page.getByRole('button', { name: 'Prolonger…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Choisissez une date plus tardive que l’actuelle.').waitFor();
    await type(dialog, undefined, '18/04/2022');
    await dialog.getByText('Écrivez la note pour le public.').waitFor();
    await dialog.getByText('tombe un jour férié (Lundi de Pâques)').waitFor();
    await screenshot(page, 'form-extend');
    expect(await seriousViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByLabel('Note pour le public').fill('À la demande des villes.');
    expect(await dialog.getByRole('button', { name: 'Prolonger' }).isEnabled()).toBe(true);
    expect(await dialog.getByRole('status').count()).toBe(0);
  });
});
