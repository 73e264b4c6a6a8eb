import type { Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { screenshot, seriousViolations } from '../support/browser/look';
import { create, setClock } from '../support/entries';
import { newPersonAs } from '../support/people';
import { asAdmin } from '../support/admin';
import { startSite, type ExampleSite } from '../support/site';
import { previewKey } from '../support/tokens';
import { until } from '../support/until';
import { LOOPBACK, subscribe } from '../support/webhooks';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';

describe('the preview of an entry', () => {
  let panel: AdminPanel;
  let built: ExampleSite;
  let previewPort: number;
  let page: Page;
  beforeAll(async () => {
    const port = await freePort();
    previewPort = await freePort();
    const previewed = `http://127.0.0.1:${previewPort}/preview/{type}/{slug}`;
    panel = await startAdminPanel({
      ...{ ...LOOPBACK, TRANSITIONS_RUN: 'true', WEBHOOKS_RUN: 'true' },
      PREVIEW_URL: `${previewed}?locale={locale}&status={status}&at={at}`,
      SITE_URL: `http://127.0.0.1:${port}/{locale}/{type}/{slug}/`,
    });
    setClock(panel.app.strapi, '2022-03-01T09:00:00.000Z');
    const app = { ...panel.app, admin: await asAdmin(panel.app) };
    const { secret } = await subscribe(app, `http://127.0.0.1:${port}/hook`, { events: ['entry.published'] });
    const previews = { port: previewPort, token: await previewKey(panel.app) };
    built = await startSite({ cms: new URL(panel.url).origin, port, secret, previews });
    page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
  });
  afterAll(async () => {
    await built?.stop();
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
    expect(new URL(address!).pathname).toBe('/fr/calls/appel-en-ligne/');
    await until('it is there', async () => (await fetch(address!)).status === 200, 20_000);
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
    // The page as the site would have it: what is said first of a closed call, in the site's own design.
    await site().getByText('Cet appel est fermé. La page est conservée pour mémoire.').waitFor();
    const state = site().locator('main [data-state]').first();
    expect(await state.getAttribute('data-state')).toBe('closed');
    const styles = await site().locator('link[rel=stylesheet]').getAttribute('href');
    expect((await fetch(`http://127.0.0.1:${previewPort}${styles}`)).status).toBe(200);
    expect(await seriousViolations(page, '#deadlines-preview-instant')).toEqual([]);
    expect(new URL(page.url()).searchParams.get('at')).toBe('2022-03-19T11:00:00.000Z');
  });

  it('shows a draft there alone, and to no cache', async () => {
    const data = { title: 'Rien d’officiel', slug: 'rien-d-officiel', summary: 'Un brouillon.' };
    await create(panel.app, CALL, { ...data, rolling: true }, { status: 'draft' });
    const path = '/preview/calls/rien-d-officiel?locale=fr&status=draft';
    const answer = await fetch(`http://127.0.0.1:${previewPort}${path}`);
    const names = ['cache-control', 'x-robots-tag', 'content-security-policy'];
    const { origin } = new URL(panel.url);
    expect([answer.status, names.map((name) => answer.headers.get(name))]).toEqual([
      200,
      ['no-store', 'noindex', `frame-ancestors ${origin}`],
    ]);
    expect(await answer.text()).toContain('Rien d’officiel');
    const published = await fetch(`http://127.0.0.1:${previewPort}${path.replace('draft', 'published')}`);
    expect([published.status, published.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect((await fetch(`${built.url}${path}`)).status).toBe(404);
    expect([...(await built.pages()).values()].join()).not.toContain('Rien d’officiel');
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
