import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, day, hour, iso, minute, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const NOON = Date.parse('2022-03-01T11:00:00.000Z');

describe('the home page of the admin', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, NOON);
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  afterAll(() => panel.stop());

  const widget = (list: string) => page.locator(`#deadlines-${list}`);
  const items = (list: string) => widget(list).getByRole('listitem').allInnerTexts();
  const comeBack = async () => {
    await page.reload();
    await widget('closing').waitFor();
  };

  it('says so if nothing lies ahead', async () => {
    for (const text of [
      'Aucune échéance dans les 30 prochains jours',
      'Rien n’ouvre dans les 30 prochains jours',
      'Rien n’est sous embargo',
    ]) {
      await page.getByText(text).waitFor();
    }
    await screenshot(page, 'widgets-nothing');
  });

  it('lists what closes, opens and is under embargo, and how soon', async () => {
    const call = (title: string, opensAt: number, closesAt: number) =>
      create(panel.app, CALL, { title, opensAt: iso(opensAt), closesAt: iso(closesAt) });
    await call(
      'Appel à projets « Communes littorales » : candidatures de la sixième édition',
      0,
      NOON + 17.5 * day
    );
    await call('Appel aux cartographes', NOON - day, NOON + 2.5 * hour);
    for (const each of [1, 2, 3, 4]) await call(`Appel n° ${each}`, NOON - day, NOON + (20 + each) * day);
    await call('Appel à venir', NOON + 3 * day + 12 * hour, NOON + 90 * day);
    await create(panel.app, 'api::event.event', {
      title: 'Forum du littoral',
      startsAt: iso(NOON + 10 * day),
      endsAt: iso(NOON + 11 * day),
    });
    await create(panel.app, 'api::press-release.press-release', {
      title: 'Lancement de la sixième édition',
      embargoUntil: iso(NOON + 20.5 * hour),
    });
    await comeBack();
    await screenshot(page, 'widgets');
    const [first, second] = await items('closing');
    expect(first).toMatch(
      /^Appel aux cartographes\n.*mardi 1er mars 2022 à 14 h 30 \(heure de Paris\)\ndans 2 heures$/
    );
    expect(second).toMatch(/vendredi 18 mars 2022 à 23 h 59 \(heure de Paris\)\ndans 17 jours$/);
    expect(await widget('closing').innerText()).toMatch(/et 1 autre$/);
    expect(await items('opening')).toEqual([
      expect.stringMatching(/^Appel à venir\n.*samedi 5 mars 2022 à 0 h \(heure de Paris\)\ndans 4 jours$/),
      expect.stringMatching(/^Forum du littoral\n.*\ndans 10 jours$/),
    ]);
    expect(await items('embargoed')).toEqual([
      expect.stringMatching(
        /^Lancement de la sixième édition\n.*mercredi 2 mars 2022 à 8 h 30 .*\ndans 20 heures$/
      ),
    ]);
    for (const list of ['closing', 'opening', 'embargoed']) {
      expect(await seriousViolations(page, `#deadlines-${list}`)).toEqual([]);
    }
  });

  it('links to the entry', async () => {
    await page.getByRole('link', { name: 'Appel aux cartographes' }).first().click();
    await page.getByRole('heading', { name: 'Appel aux cartographes' }).waitFor();
    await page.goBack();
    await widget('closing').waitFor();
  });

  it('removes what has passed without a reload', async () => {
    await page.clock.install();
    setClock(panel.app.strapi, NOON + 2.5 * hour - minute);
    await comeBack();
    await widget('closing').getByText('Appel aux cartographes').waitFor();
    setClock(panel.app.strapi, NOON + 2.5 * hour);
    await page.clock.runFor(minute + 1000);
    await widget('closing').getByText('Appel aux cartographes').waitFor({ state: 'detached' });
  });
});
