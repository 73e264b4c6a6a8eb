import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create } from '../support/entries';
import { READ_JOURNAL } from '../support/journal';
import { newPersonAs, newPersonWho } from '../support/people';

const CALL = 'api::call.call';
const NBSP = '\u00a0';

let panel: AdminPanel;
let page: Page;
let entry: string;
beforeAll(async () => {
  panel = await startAdminPanel();
  const { documentId } = await create(
    panel.app,
    CALL,
    { title: 'Appel 6', summary: 'Court' },
    { status: 'draft' }
  );
  entry = documentId;
  page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'), {});
  await fetch(`${new URL(panel.url).origin}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'marie@example.org', password: 'Wrong-pass-1' }),
  });
});
afterAll(() => panel.stop());

const open = async (query = '') => {
  await page.goto(`${panel.url}/settings/journal${query}`);
  await page.getByRole('heading', { name: 'Journal' }).waitFor();
};
const said = async () =>
  (await page.locator('#journal tbody tr td:nth-child(3)').allTextContents()).join('\n');
const row = (text: string | RegExp) => page.locator('#journal tbody').getByText(text).first();

describe('the journal in the admin', () => {
  it('is in the settings, and says in French who did what', async () => {
    await page.goto(
      `${panel.url}/content-manager/collection-types/${CALL}/${entry}?plugins[i18n][locale]=fr`
    );
    const published = page.waitForResponse(/actions\/publish/);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    expect((await published).status()).toBe(200);
    await page.getByRole('link', { name: 'Paramètres', exact: true }).click();
    await page.getByRole('link', { name: 'Journal' }).click();
    await row(`Camille Martin a publié «${NBSP}Appel 6${NBSP}» (français)`).waitFor();
    const words = await said();
    expect(words).toContain(`Le serveur a créé «${NBSP}Appel 6${NBSP}» (français)`);
    expect(words).toContain('Connexion de Camille Martin, depuis 127.0.0.1');
    expect(words).toContain(`Connexion refusée${NBSP}: marie@example.org, depuis 127.0.0.1`);
    expect(words).toContain(`Le serveur a ajouté l’administrateur «${NBSP}Camille Martin${NBSP}»`);
    await screenshot(page, 'journal');
    expect(await seriousViolations(page, 'main')).toEqual([]);
  });

  it('leads to the entry', async () => {
    await open('?action=publish');
    await page.getByRole('link', { name: /Appel 6/ }).click();
    await page.getByRole('heading', { name: 'Appel 6' }).waitFor();
    expect(page.url()).toContain(`/content-manager/collection-types/${CALL}/${entry}`);
  });

  it('is filtered by person, type, action and period', async () => {
    await open();
    const choose = async (filter: string, option: string) => {
      await page.getByRole('combobox', { name: filter }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('Personne', 'Le serveur');
    await choose('Type', 'Administrateur');
    await choose('Action', 'Création');
    await page.waitForFunction("!document.querySelector('#journal tbody').textContent.includes('Appel 6')");
    expect(await said()).toMatch(/^(Le serveur a ajouté l’administrateur .*\n?)+$/);
    await page.getByLabel('Au', { exact: true }).fill('2001-01-01');
    await page.getByText('Aucune ligne ne correspond.').waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('2001-01-01');
  });

  it('has pages', async () => {
    for (let number = 0; number < 30; number += 1) {
      await create(panel.app, CALL, { title: `Ligne ${number}` }, { status: 'draft' });
    }
    await open(`?type=${CALL}`);
    await row(/Ligne 29/).waitFor();
    await page.getByRole('link', { name: 'Plus anciennes' }).click();
    await row(/Ligne 0\b/).waitFor();
    expect(await said()).not.toContain('Ligne 29');
    await page.getByRole('link', { name: 'Les plus récentes' }).click();
    await row(/Ligne 29/).waitFor();
  });

  it('is saved as CSV, with the filters', async () => {
    await open('?action=publish');
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter en CSV' }).click();
    const file = await (await started).path();
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines).toEqual([expect.stringMatching(/^\uFEFFat,kind/), expect.stringContaining(',Appel 6,fr,')]);
  });

  it('fits on a phone', async () => {
    await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await screenshot(page, 'journal-390');
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
    expect(await seriousViolations(page, 'main')).toEqual([]);
  });

  it('is not offered to whoever may not read it, and shows others their types alone', async () => {
    const roles = await panel.logIn(await newPersonWho(panel.app, ['admin::roles.read', READ_JOURNAL]), {});
    await roles.goto(`${panel.url}/settings/journal`);
    await roles.locator('#journal tbody').getByText(/rôle/).first().waitFor();
    expect(await roles.locator('#journal').textContent()).not.toContain('Appel 6');
    const stranger = await panel.logIn(await newPersonWho(panel.app, ['admin::roles.read']), {});
    await stranger.goto(`${panel.url}/settings/journal`);
    await stranger
      .getByText(/permission/i)
      .first()
      .waitFor();
    expect(await stranger.locator('#journal').count()).toBe(0);
  });
});
