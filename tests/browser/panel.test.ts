import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, day, hour, iso, minute, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

/** The end of Friday 18 March 2022 in Paris. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
/** 11:00 there on Tuesday 15 March. */
const NOW = Date.parse('2022-03-15T10:00:00Z');
const CALL = 'api::call.call';
const OPEN = { opensAt: iso(CLOSES - 30 * day), closesAt: iso(CLOSES) };

describe('the panel next to an entry', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOW);
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'), {
      timezoneId: 'Indian/Reunion',
    });
  });
  afterAll(() => panel.stop());
  beforeEach(() => setClock(panel.app.strapi, NOW));

  const edit = (uid: string, documentId: string) =>
    page.goto(`${panel.url}/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=fr`);
  const said = () => page.locator('#deadlines-panel');
  const shows = (text: string) => said().getByText(text).first().waitFor();
  /** The warnings, once one of them has this text. */
  const warnings = async (text: string) => {
    await said().getByRole('listitem').filter({ hasText: text }).first().waitFor();
    const texts = await said()
      .getByRole('list', { name: 'À vérifier' })
      .getByRole('listitem')
      .allInnerTexts();
    return texts.map((one) => one.replaceAll('\u00a0', ' '));
  };

  it('says what the public sees, what happens next, and when that is in the editor’s zone', async () => {
    const call = await create(panel.app, CALL, OPEN);
    await edit(CALL, call.documentId);
    await shows('Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours.');
    await shows('Chez vous : samedi 19 mars 2022 à 2 h 59.');
    expect(await said().innerText()).toContain('Ouvert');
    expect(await warnings('Fermé')).toEqual([
      'Aucun message n’est encore écrit pour le prochain état, « Fermé ».',
    ]);
    await screenshot(page, 'panel');
    expect(await seriousViolations(page, '#deadlines-panel')).toEqual([]);
  });

  it('follows the form before it is saved, and warns in words', async () => {
    const notices = [{ state: 'closed', title: 'Fermé', text: 'L’appel est clos.' }];
    const call = await create(panel.app, CALL, { ...OPEN, notices, body: 'Candidatez jusqu’au 18 mars.' });
    await edit(CALL, call.documentId);
    await shows('Ferme le vendredi 18 mars 2022');
    await page.getByRole('combobox', { name: 'Ferme le' }).fill('17/04/2022');
    await page.keyboard.press('Tab');
    await shows('Ferme le dimanche 17 avril 2022 à 23 h 59 (heure de Paris), dans 33 jours.');
    await warnings('dimanche');
    expect(await warnings('Candidatez')).toEqual([
      'En ligne, « Ferme le » est : vendredi 18 mars 2022 à 23 h 59 (heure de Paris). Ici : dimanche 17 avril 2022 à 23 h 59 (heure de Paris). Le public ne verra le changement qu’une fois publié.',
      'Une date limite publiée change : écrivez pourquoi dans « Note sur le changement de date ». Le public lira cette note.',
      'L’échéance du dimanche 17 avril 2022 à 23 h 59 (heure de Paris) tombe un dimanche.',
      'Le texte donne une autre date : « Candidatez jusqu’au 18 mars. »',
    ]);
    await page.getByRole('combobox', { name: 'Ferme le' }).fill('18/04/2022');
    await page.keyboard.press('Tab');
    await warnings('jour férié (Lundi de Pâques)');
    await page.getByRole('combobox', { name: 'Ferme le' }).fill('01/02/2022');
    await page.keyboard.press('Tab');
    await warnings('« Ferme le » n’est pas après le début');
    await screenshot(page, 'panel-warnings');
    expect(await seriousViolations(page, '#deadlines-panel')).toEqual([]);
  });

  it('says that the public sees nothing of a draft, and what it would see', async () => {
    const call = await create(
      panel.app,
      CALL,
      { opensAt: iso(NOW + 1.5 * day), closesAt: iso(CLOSES), body: 'L’appel à projets est ouvert.' },
      { status: 'draft' }
    );
    await edit(CALL, call.documentId);
    await shows('Le public ne voit rien : ce n’est pas publié.');
    await shows('Ouvre le mercredi 16 mars 2022 à 23 h (heure de Paris), demain.');
    await warnings('Le texte contredit l’état « À venir » : « L’appel à projets est ouvert. »');
    expect(await said().getByRole('button').count()).toBe(0);
  });

  it('says what the public sees as soon as a draft is published', async () => {
    const call = await create(panel.app, CALL, OPEN, { status: 'draft' });
    await edit(CALL, call.documentId);
    await shows('Une fois publié');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await shows('Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours.');
    await said().getByText('Une fois publié').waitFor({ state: 'hidden' });
    expect(await warnings('Fermé')).toEqual([
      'Aucun message n’est encore écrit pour le prochain état, « Fermé ».',
    ]);
  });

  it('changes when the clock passes the deadline, with nobody touching anything', async () => {
    const call = await create(panel.app, CALL, OPEN);
    setClock(panel.app.strapi, CLOSES - 10 * minute);
    await page.clock.install();
    await edit(CALL, call.documentId);
    await shows('Ferme le vendredi 18 mars 2022');
    setClock(panel.app.strapi, CLOSES);
    await page.clock.fastForward(10 * minute);
    await shows('Depuis le vendredi 18 mars 2022 à 23 h 59 (heure de Paris).');
    expect(await said().innerText()).toContain('Fermé');
  });

  it('extends a deadline with a note, says what will follow, and shows the history', async () => {
    const call = await create(panel.app, CALL, OPEN);
    await edit(CALL, call.documentId);
    await said().getByRole('button', { name: 'Prolonger…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('« Changement d’une date limite », à aucun abonné').waitFor();
    expect(await seriousViolations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('combobox').fill('01/04/2022');
    await page.keyboard.press('Tab');
    await dialog.getByText('vendredi 1er avril 2022 à 23 h 59 (heure de Paris)').waitFor();
    await dialog.getByLabel('Note pour le public').fill('Deux semaines de plus, à la demande des villes.');
    await screenshot(page, 'extend');
    await dialog.getByRole('button', { name: 'Prolonger' }).click();
    await shows('Ferme le vendredi 1er avril 2022 à 23 h 59 (heure de Paris), dans 17 jours.');
    const history = page.getByRole('region', { name: 'Changements de la date limite' });
    await history.getByText('Deux semaines de plus, à la demande des villes.').waitFor();
    await history
      .getByText(
        'Du vendredi 18 mars 2022 à 23 h 59 (heure de Paris) au vendredi 1er avril 2022 à 23 h 59 (heure de Paris).'
      )
      .waitFor();
    await screenshot(page, 'history');
    const { body } = await panel.app.http.get(`/api/calls/${call.documentId}?populate=deadlineChanges`);
    expect(body.data).toMatchObject({
      closesAt: '2022-04-01T22:00:00.000Z',
      deadlineChanges: [{ note: 'Deux semaines de plus, à la demande des villes.' }],
    });
  });

  it('closes an open call, only after a confirmation', async () => {
    const call = await create(panel.app, CALL, OPEN);
    const state = async () => (await panel.app.http.get(`/api/calls/${call.documentId}`)).body.data.state;
    await edit(CALL, call.documentId);
    await said().getByRole('button', { name: 'Fermer maintenant' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    expect(await state()).toBe('open');
    await said().getByRole('button', { name: 'Fermer maintenant' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await shows('Depuis le mardi 15 mars 2022 à 11 h (heure de Paris).');
    expect(await state()).toBe('closed');
  });

  it('shows the state that a programme page gathers from its calls', async () => {
    const call = await create(panel.app, CALL, { title: 'Sixième appel', ...OPEN });
    const site = await create(panel.app, 'api::program-page.program-page', { calls: [call.documentId] });
    await edit('api::program-page.program-page', site.documentId);
    await shows('Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours.');
  });

  it('says until when a press release is under embargo', async () => {
    const release = await create(panel.app, 'api::press-release.press-release', {
      embargoUntil: iso(NOW + 10 * hour),
    });
    await edit('api::press-release.press-release', release.documentId);
    await shows(
      'Sous embargo : le public n’en sait rien avant le mardi 15 mars 2022 à 21 h (heure de Paris), dans '
    );
  });

  it('is in English too', async () => {
    const person = await newPersonAs(panel.app, 'strapi-super-admin');
    const english = await panel.logIn(person, { locale: 'en', timezoneId: 'Europe/Paris' });
    const event = await create(panel.app, 'api::event.event', {
      startsAt: iso(NOW + day),
      registration: { label: 'Register', url: 'https://example.org' },
      registrationClosesAt: iso(NOW + hour),
    });
    await english.goto(`${panel.url}/content-manager/collection-types/api::event.event/${event.documentId}`);
    const text = english.locator('#deadlines-panel');
    await text.getByText('Begins on Wednesday 16 March 2022, 11:00 (Paris time)').waitFor();
    await text.getByText('Closes on Tuesday 15 March 2022, 12:00 (Paris time)').waitFor();
  });
});
