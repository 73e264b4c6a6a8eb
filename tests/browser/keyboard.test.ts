import type { Page } from 'playwright-core';

import schema from '../../src/api/call/content-types/call/schema.json';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { create, day, iso, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

/** The end of Friday 18 March 2022 in Paris. */
const CLOSES = Date.parse('2022-03-18T23:00:00Z');
const CALL = 'api::call.call';
/** All but the history, which nobody writes, and the note, which is asked for when a published deadline moves. */
const FIELDS = Object.keys(schema.attributes).length - 2;

describe('with the keyboard, an editor', () => {
  let panel: AdminPanel;
  let page: Page;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, CLOSES - 3 * day);
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  beforeEach(async () => {
    const dates = { opensAt: iso(CLOSES - 30 * day), closesAt: iso(CLOSES) };
    const { documentId } = await create(panel.app, CALL, { title: 'Appel', ...dates }, { status: 'draft' });
    await page.goto(
      `${panel.url}/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=fr`
    );
    await page.locator('#deadlines-panel').waitFor();
    await page.getByRole('combobox', { name: 'Ferme le' }).waitFor();
    await page.getByRole('toolbar').waitFor();
  });
  afterAll(() => panel.stop());

  const focused = () =>
    page.evaluate<string>(`(() => {
      const { ariaLabel, labels, name, innerText } = document.activeElement;
      return (ariaLabel || labels?.[0]?.innerText || innerText || name).trim();
    })()`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused();
  };

  it('comes from the title to the button “Publier” in few steps', async () => {
    await page.getByRole('textbox', { name: 'Titre' }).focus();
    const stops: string[] = [];
    while (stops.at(-1) !== 'Publier' && stops.length < 50) stops.push(await press('Tab'));
    // The button is no stop on the way to itself.
    expect(stops.at(-1)).toBe('Publier');
    expect(stops.length - 1).toBeLessThanOrEqual(FIELDS + 5);
    expect(stops).not.toContain('Vider');
  });

  it('moves in the toolbar of a long text with the arrow keys, and comes back to where it was', async () => {
    await page.getByRole('textbox', { name: 'Résumé' }).focus();
    expect(await press('Tab')).toBe('Ajouter un titre');
    expect(await press('ArrowLeft')).toBe('Mode Aperçu');
    expect(await press('ArrowRight')).toBe('Ajouter un titre');
    expect(await press('End')).toBe('Mode Aperçu');
    expect(await press('Home', 'ArrowRight', 'ArrowRight')).toBe('Italique');
    expect(await press('Tab')).toBe('Editor');
    expect(await press('Shift+Tab')).toBe('Italique');
    expect(await press('Shift+Tab')).toBe('Résumé');
  });

  it('finds in the toolbar of a previewed text only the button that leads back', async () => {
    await page.getByRole('button', { name: 'Mode Aperçu' }).click();
    await page.getByRole('textbox', { name: 'Résumé' }).focus();
    expect(await press('Tab')).toBe('Mode Markdown');
    expect(await press('ArrowLeft')).toBe('Mode Markdown');
  });

  it('empties a date with Escape, which its hint says to screen readers', async () => {
    const date = page.getByRole('combobox', { name: 'Ferme le' });
    const clear = page.getByRole('button', { name: 'Vider' });
    const before = await clear.count();
    await date.focus();
    const hint = page.locator(`[id="${await date.getAttribute('aria-describedby')}"]`);
    expect(await hint.textContent()).toContain('Échap vide le champ.');
    await page.keyboard.press('Escape');
    expect([await date.inputValue(), await clear.count()]).toEqual(['', before - 1]);
    await page.keyboard.type('25032022');
    expect(await focused()).toBe('Ferme le');
  });
});
