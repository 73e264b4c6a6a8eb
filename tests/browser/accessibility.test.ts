import type { Page } from 'playwright-core';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { seriousViolations } from '../support/browser/look';
import { setClock } from '../support/entries';
import { newPersonAs } from '../support/people';
import { makeProgramme } from '../support/programme';

const LISTS = 'content-manager/collection-types';

describe('axe finds nothing serious on the whole of', () => {
  let panel: AdminPanel;
  let page: Page;
  let call: string;
  beforeAll(async () => {
    panel = await startAdminPanel();
    setClock(panel.app.strapi, '2022-03-15T10:00:00.000Z');
    await makeProgramme(panel.app);
    call = (await panel.app.strapi.documents('api::call.call').findFirst())!.documentId;
    page = await panel.logIn(await newPersonAs(panel.app, 'strapi-super-admin'));
  });
  afterAll(() => panel.stop());

  const PAGES: [page: string, address: () => string, isThere: string][] = [
    ['the home page', () => '', '#deadlines-opening'],
    ['a list', () => `${LISTS}/api::call.call?sort=title:ASC`, 'tbody td:nth-child(4)'],
    ['an empty list', () => `${LISTS}/api::tag.tag`, 'main'],
    ['a form', () => `${LISTS}/api::call.call/${call}?plugins[i18n][locale]=fr`, '#deadlines-panel'],
    ['the form of a new entry', () => `${LISTS}/api::event.event/create`, '#deadlines-panel'],
    ['the Deadlines page', () => 'plugins/deadlines', '#deadlines-page'],
    ['the page of imports', () => 'plugins/importer', '#importer-page'],
    ['the subscriptions', () => 'settings/webhook-subscriptions', 'main'],
    ['the log of messages', () => 'settings/webhook-deliveries', '#webhook-deliveries'],
    ['the media library', () => 'plugins/upload', 'main'],
    ['the profile', () => 'me', 'form'],
  ];
  it.each(PAGES)('%s', async (_page, address, isThere) => {
    await page.goto(`${panel.url}/${address()}`);
    await page.waitForLoadState('networkidle');
    await page.locator(isThere).first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
