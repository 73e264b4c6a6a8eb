import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, day, iso, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

/** The end of Friday 18 March 2022 in Paris. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
const CALLS = 'api::call.call';

describe('the panel beside an entry', () => {
  let panel: AdminPanel;
  let page: Page;
  const visit = { timezoneId: 'Indian/Reunion' };
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, CLOSES - 3 * day);
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'), visit);
  });
  afterAll(() => panel.stop());

  const open = (uid: string, documentId: string) =>
    page.goto(`${panel.url}/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=fr`);
  const said = () => page.locator('#deadlines-panel');
  const shows = (text: string) => said().getByText(text, { exact: false }).first().waitFor();

  it('says what the public sees, what happens next, and when that is where the editor is', async () => {
    const call = await create(panel.app, CALLS, { opensAt: iso(CLOSES - 30 * day), closesAt: iso(CLOSES) });
    await open(CALLS, call.documentId);
    await shows('Ferme le vendredi 18 mars 2022 à 23 h 59 (heure de Paris), dans 3 jours.');
    await shows('Chez vous : samedi 19 mars 2022 à 2 h 59.');
    await screenshot(page, 'panel');
    expect(await said().innerText()).toContain('Ouvert');
    expect(await seriousViolations(page, '#deadlines-panel')).toEqual([]);
  });
});
