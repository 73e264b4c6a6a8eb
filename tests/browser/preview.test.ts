import type { Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { startExampleSite } from '../support/browser/example-site';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';

describe('the preview of an entry', () => {
  let panel: AdminPanel;
  let stopSite: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    panel = await startAdminPanel({
      PREVIEW_URL: `${site}/{type}/{slug}?locale={locale}&status={status}&at={at}`,
      SITE_URL: `${site}/{type}/{slug}?locale={locale}`,
    });
    setClock(panel.app.strapi, '2022-03-01T09:00:00.000Z');
    const permissions = ['call.call', 'press-release.press-release'].map((type) => `api::${type}.find`);
    const { accessKey } = await panel.app.strapi.service('admin::api-token').create({
      name: 'Site',
      type: 'custom',
      lifespan: null,
      permissions: [...permissions, 'plugin::deadlines.preview.at', 'plugin::deadlines.drafts.read'],
    });
    stopSite = await startExampleSite({ cms: new URL(panel.url).origin, token: accessKey, port });
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  afterAll(async () => {
    await stopSite();
    await panel.stop();
  });

  const call = () =>
    create(panel.app, CALL, {
      title: 'Appel à projets',
      slug: 'appel-a-projets',
      opensAt: '2022-01-23T23:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
      notices: [
        { state: 'open', title: 'Déposez votre dossier', text: 'Avant l’échéance.' },
        { state: 'closed', title: 'L’appel est clos', text: 'Merci à tous.' },
      ],
    });
  const site = () => page.frameLocator('iframe');
  const choose = async (option: RegExp) => {
    await page.getByRole('combobox', { name: 'À quel moment montrer la page' }).click();
    await page.getByRole('option', { name: option }).click();
  };

  it('is beside the link to its page on the site, once the public sees that', async () => {
    const data = {
      slug: 'appel-en-ligne',
      opensAt: '2022-01-23T23:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
    };
    const { documentId } = await create(panel.app, CALL, data, { status: 'draft' });
    await page.goto(`${panel.url}/content-manager/collection-types/${CALL}/${documentId}`);
    await page.getByRole('button', { name: 'Publier', exact: true }).waitFor();
    const link = page.getByRole('link', { name: 'Voir sur le site' });
    expect(await link.count()).toBe(0);
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await link.waitFor();
    const address = await link.getAttribute('href');
    expect(new URL(address!).pathname).toBe('/calls/appel-en-ligne');
    expect((await fetch(address!)).status).toBe(200);
    await screenshot(page, 'see-on-the-site');
  });

  it('shows it as it is now, and as it will be on the day after the deadline', async () => {
    const { documentId } = await call();
    await page.goto(`${panel.url}/content-manager/collection-types/${CALL}/${documentId}`);
    await page.getByRole('link', { name: /prévisualis|aperçu|preview/i }).click();
    await site().getByText('Déposez votre dossier').waitFor();
    await screenshot(page, 'preview-now');
    await choose(/^Le lendemain de l’échéance \(samedi 19 mars 2022/);
    await site().getByText('L’appel est clos').waitFor();
    await screenshot(page, 'preview-day-after');
    expect(await site().locator('#state').textContent()).toBe('closed');
    expect(await seriousViolations(page, '#deadlines-preview-instant')).toEqual([]);
    expect(new URL(page.url()).searchParams.get('at')).toBe('2022-03-19T11:00:00.000Z');
  });

  it('keeps the instant from the draft to the published version, and in the address', async () => {
    await page.getByRole('tab', { name: /publi/i }).click();
    await page.waitForURL(/status=published/);
    await site().getByText('L’appel est clos').waitFor();
    await page.reload();
    await site().getByText('L’appel est clos').waitFor();
    await choose(/^Telle qu’elle est maintenant/);
    await site().getByText('Déposez votre dossier').waitFor();
  });

  it('shows it at a date and time of the zone of the entry', async () => {
    await choose(/^À une autre date/);
    await page.getByLabel('Date et heure (Europe/Paris)').fill('2022-03-20T10:00');
    await site().getByText('L’appel est clos').waitFor();
    await screenshot(page, 'preview-other');
    await page.getByLabel('Date et heure (Europe/Paris)').fill('2022-03-18T23:58');
    await site().getByText('Déposez votre dossier').waitFor();
  });

  it('shows an entry under embargo as it will be afterwards', async () => {
    const { documentId } = await create(panel.app, RELEASE, {
      title: 'Lancement',
      slug: 'lancement',
      embargoUntil: '2022-03-02T09:00:00.000Z',
    });
    await page.goto(
      `${panel.url}/content-manager/collection-types/${RELEASE}/${documentId}/preview?status=published`
    );
    await site().getByRole('heading', { name: 'Lancement' }).waitFor();
    await page.getByText(/^Une fois l’embargo levé \(mercredi 2 mars 2022 à 10 h/).waitFor();
    await screenshot(page, 'preview-embargo');
  });
});
