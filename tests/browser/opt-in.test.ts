import { copyFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

import { startOtherApp, type TestApp } from '../support/app';
import { showAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { copyOtherApp, schemaOfType, writeFactories, type ChangedApp } from '../support/changed-app';
import { newPersonAs } from '../support/people';
import { until } from '../support/until';

const ROOT = path.resolve(__dirname, '..', '..');
const DATE = { type: 'datetime' };
const HEARING = {
  kind: 'collectionType',
  collectionName: 'hearings',
  info: { singularName: 'hearing', pluralName: 'hearings', displayName: 'Hearing' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: true } },
  attributes: { title: { type: 'string' }, opensAt: DATE, closesAt: DATE, resultsAt: DATE },
};

describe('in the Content-Type Builder, a form', () => {
  let files: ChangedApp;
  let app: TestApp;
  let panel: AdminPanel;
  let page: Page;

  beforeAll(async () => {
    files = await copyOtherApp();
    await files.write(schemaOfType('hearing'), HEARING);
    await writeFactories(files, 'hearing');
    await copyFile(path.join(ROOT, 'favicon.png'), path.join(files.folder, 'favicon.png'));
    await symlink(path.join(ROOT, 'dist', 'build'), path.join(files.folder, 'build'));
    app = await startOtherApp(files.folder, { serveAdminPanel: true });
    // As with `strapi develop`. Nobody gets the message with which it would restart.
    app.strapi.config.set('autoReload', true);
    panel = await showAdminPanel(app);
    page = await panel.logIn(await newPersonAs(app, 'strapi-super-admin'), { locale: 'en' });
    await openSettings();
  });
  afterAll(async () => {
    await panel.stop();
    await files.remove();
  });

  const dialog = () => page.getByRole('dialog');
  const preview = () => dialog().getByRole('group', { name: 'What an entry with these dates goes through' });
  const phases = async () => (await preview().getByRole('listitem').allInnerTexts()).map(firstLine);
  const firstLine = (text: string) => text.split('\n')[0];

  async function openSettings() {
    await page.goto(`${panel.url}/plugins/content-type-builder/content-types/api::hearing.hearing`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await dialog().getByRole('tab', { name: 'Advanced settings' }).click();
  }

  async function choose(label: string, name: string) {
    await dialog().getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name, exact: true }).click();
  }

  it('offers no dates of another type while a type is created', async () => {
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /Create new collection type/ }).click();
    await dialog().getByRole('tab', { name: 'Advanced settings' }).click();
    await dialog().getByText('A state needs dates').waitFor();
    expect(await dialog().getByRole('checkbox', { name: 'States that follow the clock' }).isDisabled()).toBe(
      true
    );
    await openSettings();
  });

  it('proposes a state between the first two dates, and shows what an entry goes through', async () => {
    await dialog().getByRole('checkbox', { name: 'States that follow the clock' }).click();
    await preview().waitFor();
    expect(await phases()).toEqual(['Upcoming', 'Open', 'Closed']);
  });

  it('says what the next start would end with', async () => {
    await dialog().getByRole('button', { name: 'Add a phase' }).click();
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').innerText()).toMatch(
      /^Schema of api::hearing\.hearing: pluginOptions\.deadlines\.states\.state\.phases/
    );
  });

  it('takes a fourth phase', async () => {
    await dialog().getByLabel('Word for phase 4').fill('results');
    await choose('Phase 4 begins at', 'resultsAt');
    await until('the server understands it', async () => (await phases()).length === 4);
    expect(await dialog().getByRole('alert').count()).toBe(0);
    await dialog().getByLabel('Name of the state in the API').fill('phase');
    await until('it has a name', async () => (await phases()).length === 4);
    expect(await phases()).toEqual(['Upcoming', 'Open', 'Closed', 'Results']);
    await page.setViewportSize({ width: 1440, height: 1300 });
    await screenshot(page, 'opt-in-form');
    expect(await seriousViolations(page, '#deadlines-opt-in')).toEqual([]);
  });

  it('leaves out a phase whose example date is cleared, as the rule does', async () => {
    await preview().getByRole('button', { name: 'Clear' }).first().click();
    await until('the phase is left out', async () => (await phases()).length === 3);
    expect(await phases()).toEqual(['Open', 'Closed', 'Results']);
  });

  it('keeps both of two states that would have the same name', async () => {
    await dialog().getByRole('button', { name: 'Add a state' }).click();
    const second = dialog().getByLabel('Name of the state in the API').nth(1);
    await second.fill('phase');
    await dialog().getByText('Another state has this name').waitFor();
    await second.fill('window');
    expect(await dialog().getByText('Another state has this name').count()).toBe(0);
    expect(await dialog().getByLabel('Name of the state in the API').count()).toBe(2);
    await dialog().getByRole('button', { name: 'Remove this state' }).nth(1).click();
  });

  it('writes what an app computes after its next start', async () => {
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const saved = async () => (await files.read(schemaOfType('hearing'))).pluginOptions.deadlines;
    await until('the file is written', async () => (await saved()) !== undefined);
    expect(await saved()).toEqual({
      states: {
        phase: {
          phases: [
            { word: 'upcoming' },
            { word: 'open', from: 'opensAt' },
            { word: 'closed', from: 'closesAt' },
            { word: 'results', from: 'resultsAt' },
          ],
        },
      },
    });
  });
});
