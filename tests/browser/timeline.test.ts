import type { Locator, Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { day, setClock } from '../support/entries';
import { newPersonAs, type Person } from '../support/people';
import { makeProgramme, makeCalls } from '../support/programme';

const NOW = '2022-03-01T09:00:00.000Z';

describe('the page of deadlines', () => {
  let panel: AdminPanel;
  let person: Person;
  beforeAll(async () => {
    panel = await startAdminPanel();
    person = await newPersonAs(panel.app, 'strapi-super-admin');
    setClock(panel.app.strapi, NOW);
    await makeProgramme(panel.app);
  });
  afterAll(() => panel.stop());

  /** The home page, in the one window with that language, because a second login would load the whole admin again. */
  const windows = new Map<string, Page>();
  const home = async (locale: 'fr' | 'en' = 'fr', width = 1440) => {
    const page = windows.get(locale) ?? (await panel.logIn(person, { locale }));
    windows.set(locale, page);
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(panel.url);
    return page;
  };
  const open = async (locale: 'fr' | 'en' = 'fr', width = 1440) => {
    const page = await home(locale, width);
    await page.getByRole('link', { name: locale === 'fr' ? 'Échéances' : 'Deadlines', exact: true }).click();
    await page.getByRole('slider').waitFor();
    return page;
  };
  const line = (page: Page, name: string): Locator =>
    page
      .getByRole('list', { name: /Échéances|Deadlines/ })
      .getByRole('listitem')
      .filter({ hasText: name });
  const slider = (page: Page) => page.getByRole('slider', { name: 'Jour affiché' });
  const textOf = (page: Page) => slider(page).getAttribute('aria-valuetext');

  it('shows what opens and closes around now, each with its state in words', async () => {
    const page = await open();
    await screenshot(page, 'deadlines');
    const said = async (name: string) =>
      (await line(page, name).first().innerText()).split('\n').filter(Boolean);
    expect(await said('Appel à projets')).toEqual([
      'Appel à projets, 6e édition',
      'Appel',
      'Ouvert',
      'Ouvert',
    ]);
    expect(await said('Rencontre')).toEqual([
      'Rencontre des candidats',
      'Événement',
      'À venir',
      'Inscriptions',
      'Ouvert',
      'Ouvert',
    ]);
    expect(await said('Les lauréats')).toEqual([
      'Les lauréats de la 5e édition',
      'Communiqué de presse',
      'Sous embargo',
    ]);
    expect(await said('Brouillon')).toEqual([
      'Appel à candidatures',
      'Appel',
      'Brouillon',
      'À venir',
      'À venir',
    ]);
    expect(await page.getByRole('status').filter({ hasText: 'Nous sommes' }).innerText()).toBe(
      'Nous sommes le mardi 1er mars 2022 à 10 h (heure de Paris).'
    );
    expect(await seriousViolations(page, '#deadlines-page')).toEqual([]);
  });

  it('shows the state at the instant of the slider, by keyboard, and returns to now', async () => {
    const page = await open();
    const call = line(page, 'Appel à projets');
    await slider(page).focus();
    for (let days = 0; days < 18; days += 1) await page.keyboard.press('ArrowRight');
    expect(await textOf(page)).toBe('samedi 19 mars 2022 à 12 h (heure de Paris)');
    await call.getByText('Fermé').first().waitFor();
    await screenshot(page, 'deadlines-after');
    expect(await page.getByRole('status').filter({ hasText: 'Vous regardez' }).innerText()).toBe(
      'Vous regardez le samedi 19 mars 2022 à 12 h (heure de Paris), et non le présent.'
    );
    await page.keyboard.press('ArrowLeft');
    await call.getByText('Ouvert').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Tableau' }).click();
    const row = page.getByRole('row', { name: /Appel à projets/ });
    await row.getByText('Fermé').waitFor();
    expect(await row.getByRole('gridcell').allInnerTexts()).toEqual([
      'Appel à projets, 6e édition',
      'Appel',
      'Fermé',
      'lundi 24 janvier 2022 à 0 h (heure de Paris)',
      'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)',
      '–',
    ]);
    await screenshot(page, 'deadlines-table');
    expect(await seriousViolations(page, '#deadlines-page')).toEqual([]);
    await page.getByRole('button', { name: 'Revenir à maintenant' }).first().click();
    await row.getByText('Ouvert').waitFor();
  });

  it('shows one programme page and the calls that its state comes from', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Page de programme' }).click();
    await page.getByRole('option', { name: 'Candidats' }).click();
    await line(page, 'Rencontre').waitFor({ state: 'detached' });
    const titles = await page.getByRole('list', { name: 'Échéances' }).getByRole('link').allInnerTexts();
    expect(titles).toEqual(['Appel à candidatures permanent', 'Candidats']);
    await screenshot(page, 'deadlines-filter');
  });

  it('shows more or fewer months, earlier and later ones, and any day', async () => {
    const page = await open('fr', 1280);
    const subtitle = (text: string) => page.getByText(text, { exact: true }).waitFor();
    await subtitle('Ce qui ouvre et ferme, janvier – juin 2022');
    await page.getByRole('combobox', { name: 'Durée affichée' }).click();
    await page.getByRole('option', { name: '1 mois', exact: true }).click();
    await subtitle('Ce qui ouvre et ferme, mars 2022');
    await page.getByRole('button', { name: 'Plus tôt' }).click();
    await subtitle('Ce qui ouvre et ferme, février 2022');
    await screenshot(page, 'deadlines-month');
    const date = page.getByRole('combobox', { name: 'Voir la page au' });
    await date.fill('10/06/2022');
    await date.press('Tab');
    await subtitle('Ce qui ouvre et ferme, juin 2022');
    expect(await textOf(page)).toBe('vendredi 10 juin 2022 à 12 h (heure de Paris)');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('changes by itself when a deadline passes', async () => {
    setClock(panel.app.strapi, '2022-03-18T22:59:58.000Z');
    const page = await open();
    setClock(panel.app.strapi, '2022-03-18T23:00:00.000Z');
    await line(page, 'Appel à projets').getByText('Fermé').first().waitFor();
    setClock(panel.app.strapi, NOW);
  });

  it('is in English too', async () => {
    const page = await open('en');
    await line(page, 'Appel à projets').getByText('Open').first().waitFor();
    await screenshot(page, 'deadlines-en');
    expect(await seriousViolations(page, '#deadlines-page')).toEqual([]);
  });

  it('is not in the menu of a user who may read nothing', async () => {
    const role = await panel.app.strapi
      .service('admin::role')
      .create({ name: 'Nobody', description: 'Test' });
    const page = await panel.logIn(await newPersonAs(panel.app, role.name));
    await page.getByRole('link', { name: 'Accueil' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Échéances' }).count()).toBe(0);
    await page.goto(`${panel.url}/plugins/deadlines`);
    await page.getByText('Vous n’avez pas').or(page.getByText("Vous n'avez pas")).first().waitFor();
  });

  it('stays fast with five hundred windows', async () => {
    await makeCalls(panel.app, 500, Date.parse(NOW) - 60 * day);
    const page = await home();
    await page.getByRole('link', { name: 'Échéances', exact: true }).waitFor();
    const loaded = await page.evaluate(measureOpening);
    const moves = (await page.evaluate(measureMoves)) as number[];
    const average = moves.reduce((a, b) => a + b, 0) / moves.length;
    process.stdout.write(
      `500 windows: page ready after ${Math.round(loaded as number)} ms, a move of the slider ` +
        `${Math.round(average)} ms on average, ${Math.round(Math.max(...moves))} ms at most\n`
    );
    await screenshot(page, 'deadlines-500');
    // Not the maximum, which depends on what else the machine does.
    expect(average).toBeLessThan(200);
  });
});

/** From the click on the menu to the frame after the slider appeared, in ms. */
const measureOpening = `new Promise((resolve) => {
  const began = performance.now();
  document.querySelector('a[href$="/plugins/deadlines"]').click();
  const look = () =>
    document.querySelector('input[type=range]')
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
      : requestAnimationFrame(look);
  look();
})`;

/** The time of scripts and layout for each of sixty moves by one day, in ms. */
const measureMoves = `(() => {
  const slider = document.querySelector('input[type=range]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  return Array.from({ length: 60 }, (_, index) => {
    const began = performance.now();
    setValue.call(slider, String(20 + index));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - began;
  });
})()`;
