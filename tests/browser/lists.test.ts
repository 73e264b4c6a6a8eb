import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { editEntry } from '../support/documents';
import { create, iso, minute, setClock } from '../support/entries';
import { newPersonAs, type Person } from '../support/people';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const NOW = Date.parse('2022-03-15T10:00:00.000Z');
const CLOSING = Date.parse('2022-03-18T23:00:00.000Z');

const STATE = 'État';

describe('the lists of the content-manager', () => {
  let panel: AdminPanel;
  let person: Person;

  beforeAll(async () => {
    panel = await startAdminPanel();
    person = await newPersonAs(panel.app, 'strapi-super-admin');
    const { app } = panel;
    setClock(app.strapi, NOW);
    const opensAt = '2022-02-01T08:00:00.000Z';
    await create(app, CALL, { title: 'Appel ouvert', opensAt, closesAt: iso(CLOSING) });
    const later = { opensAt: '2022-03-20T08:00:00.000Z', closesAt: '2022-04-01T22:00:00.000Z' };
    await create(app, CALL, { title: 'Appel à venir', ...later });
    await create(app, CALL, { title: 'Appel fermé', opensAt, closesAt: '2022-03-01T23:00:00.000Z' });
    await create(app, CALL, { title: 'Appel permanent', opensAt });
    await create(app, CALL, { title: 'Appel en brouillon', ...later }, { status: 'draft' });
    const moved = await create(app, CALL, {
      title: 'Appel modifié',
      opensAt,
      closesAt: '2022-04-30T22:00:00.000Z',
    });
    await editEntry(app.strapi, CALL, moved.documentId, { closesAt: '2022-03-10T23:00:00.000Z' }, 'draft');
    await create(app, EVENT, {
      title: 'Webinaire',
      startsAt: '2022-03-20T08:00:00.000Z',
      registration: { label: 'S’inscrire', url: 'https://example.org' },
      registrationClosesAt: '2022-03-17T12:00:00.000Z',
    });
  });
  beforeEach(() => setClock(panel.app.strapi, NOW));
  afterAll(() => panel.stop());

  /** One for several tests, because a login loads the whole admin. */
  let logged: Promise<Page> | undefined;
  const window = () => (logged ??= panel.logIn(person));

  async function list(page: Page, uid: string, query = ''): Promise<void> {
    await page.goto(`${panel.url}/content-manager/collection-types/${uid}?page=1&pageSize=20${query}`);
    await page.getByRole('row').nth(1).waitFor();
  }

  /** The texts of the rows under a heading, by title. */
  async function column(page: Page, name: string): Promise<Record<string, string>> {
    const headings = await page.locator('thead th').allInnerTexts();
    const index = headings.findIndex((heading) => heading.toLowerCase() === name.toLowerCase());
    const title = headings.findIndex(
      (heading) => heading.toLowerCase() === 'titre' || heading.toLowerCase() === 'title'
    );
    const rows = await page.locator('tbody tr').all();
    const cells = rows.map(async (row) => [
      await row.locator('td').nth(title).innerText(),
      await row.locator('td').nth(index).innerText(),
    ]);
    return Object.fromEntries(await Promise.all(cells));
  }

  it('show the state of each call, what it becomes, and what the public sees of a changed one', async () => {
    const page = await window();
    await list(page, CALL, '&sort=title:ASC');
    await page.getByText('En ligne : Ouvert').waitFor();
    await screenshot(page, 'lists-calls');
    expect(await column(page, STATE)).toEqual({
      'Appel en brouillon': 'À venir\nouvre dans 5 jours\nPas encore en ligne',
      'Appel fermé': 'Fermé',
      'Appel modifié': 'Fermé\nEn ligne\u00a0: Ouvert',
      'Appel ouvert': 'Ouvert\nferme dans 3 jours',
      'Appel permanent': 'Ouvert',
      'Appel à venir': 'À venir\nouvre dans 5 jours',
    });
    expect(await column(page, 'Prochaine échéance')).toMatchObject({
      'Appel fermé': '–',
      'Appel ouvert': 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
    });
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('change a badge when the clock passes the deadline, with nobody touching anything', async () => {
    setClock(panel.app.strapi, CLOSING - minute);
    const page = await panel.logIn(person);
    await page.clock.install({ time: CLOSING - minute });
    await list(page, CALL, '&filters[$and][0][title][$eq]=Appel%20ouvert');
    await page
      .getByText('ferme dans 1 minute')
      .or(page.getByText(/ferme dans \d+ secondes/))
      .waitFor();
    setClock(panel.app.strapi, CLOSING);
    await page.clock.fastForward(2 * minute);
    await page.locator('tbody').getByText('Fermé', { exact: true }).waitFor();
    await screenshot(page, 'lists-turned');
    expect(await column(page, STATE)).toEqual({ 'Appel ouvert': 'Fermé' });
  });

  it('can be sorted by state and by next deadline', async () => {
    const page = await window();
    await list(page, CALL);
    await page
      .getByRole('columnheader', { name: STATE })
      .or(page.locator('th', { hasText: STATE }))
      .first()
      .click();
    await page.locator('th[aria-sort=ascending]', { hasText: STATE }).waitFor();
    await page.locator('tbody tr').nth(5).waitFor();
    const words = Object.values(await column(page, STATE)).map((text) => text.split('\n')[0]);
    expect(words).toEqual(['À venir', 'À venir', 'Ouvert', 'Ouvert', 'Fermé', 'Fermé']);
    await page.locator('th', { hasText: 'Prochaine échéance' }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: 'Prochaine échéance' }).waitFor();
    await page.locator('tbody tr').nth(5).waitFor();
    const deadlines = Object.values(await column(page, 'Prochaine échéance')).filter((text) => text !== '–');
    expect(deadlines.map((text) => text.slice(0, text.indexOf(' à')))).toEqual([
      'vendredi 18 mars 2022',
      'vendredi 1er avril 2022',
      'vendredi 1er avril 2022',
    ]);
  });

  it('can be filtered by state, in words', async () => {
    const page = await window();
    await list(page, CALL);
    await page.getByRole('button', { name: 'Filtres' }).click();
    const popover = page.getByRole('dialog');
    await popover.getByRole('combobox').nth(0).click();
    await page.getByRole('option', { name: STATE, exact: true }).click();
    await popover.getByRole('combobox', { name: STATE, exact: true }).click();
    await page.getByRole('option', { name: 'À venir' }).click();
    await screenshot(page, 'lists-filter');
    await popover.locator('button[type=submit]').click();
    await page
      .getByText(/^État .*À venir$/)
      .first()
      .waitFor();
    await page.locator('tbody tr').nth(1).waitFor();
    await screenshot(page, 'lists-filtered');
    expect(Object.keys(await column(page, STATE)).sort()).toEqual(['Appel en brouillon', 'Appel à venir']);
  });

  it('show both states of an event, in English too', async () => {
    const page = await panel.logIn(person, { locale: 'en' });
    await list(page, EVENT);
    await page.getByText('begins in 5 days').waitFor();
    await screenshot(page, 'lists-events');
    expect(await column(page, 'State')).toEqual({ Webinaire: 'Upcoming\nbegins in 5 days' });
    expect(await column(page, 'Registration')).toEqual({ Webinaire: 'Open\ncloses in 2 days' });
  });
});
