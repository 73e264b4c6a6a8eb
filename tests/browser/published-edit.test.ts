import { freePort } from '../../scripts/behind-nginx/free-port';
import { asAdmin } from '../support/admin';
import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { create } from '../support/entries';
import { newPersonAs } from '../support/people';
import { startSite, type ExampleSite } from '../support/site';
import { until } from '../support/until';
import { LOOPBACK, subscribe } from '../support/webhooks';

const RELEASE = 'api::press-release.press-release';
const EVENTS = ['entry.published', 'entry.updated', 'entry.unpublished', 'entry.deleted'];
const ADDRESS = '/fr/press-releases/les-phares-se-rallument/';

describe('an edit', () => {
  let panel: AdminPanel;
  let site: ExampleSite;
  beforeAll(async () => {
    panel = await startAdminPanel({ ...LOOPBACK, TRANSITIONS_RUN: 'true', WEBHOOKS_RUN: 'true' });
    const port = await freePort();
    const app = { ...panel.app, admin: await asAdmin(panel.app) };
    const { secret } = await subscribe(app, `http://127.0.0.1:${port}/hook`, { events: EVENTS });
    site = await startSite({ cms: new URL(panel.url).origin, port, secret });
  });
  afterAll(async () => {
    await site?.stop();
    await panel.stop();
  });

  const shown = async () => (await fetch(`${site.url}${ADDRESS}`)).text();
  const builds = () => site.printed.filter((line) => line.startsWith('built')).length;
  /** A page is served a moment before its build is printed. */
  const isBuilt = () => site.printed.at(-1)!.startsWith('built');

  it('is on the page within ten seconds of the click', async () => {
    const entry = { title: 'Les phares se rallument', slug: 'les-phares-se-rallument' };
    const { documentId } = await create(panel.app, RELEASE, entry, { status: 'draft' });
    const page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
    await page.goto(`${panel.url}/content-manager/collection-types/${RELEASE}/${documentId}`);
    const publish = page.getByRole('button', { name: 'Publier', exact: true });

    expect((await fetch(`${site.url}${ADDRESS}`)).status).toBe(404);
    await publish.click();
    const published = await until('it is there', async () => (await shown()).includes(entry.title), 20_000);

    await page.getByLabel(/^Titre/).fill('Les phares s’éteignent');
    await publish.click();
    const changed = await until('it is changed', async () => (await shown()).includes('s’éteignent'), 20_000);
    process.stdout.write(
      `on the page after the click: published ${Math.round(published)} ms, changed ${Math.round(changed)} ms\n`
    );
    expect(Math.max(published, changed)).toBeLessThan(10_000);
  });

  it('is found by the search of the site soon after', async () => {
    const page = await panel.logIn(await newPersonAs(panel.app, 'programme-editor'));
    const found = async () => {
      await page.goto(`${site.url}/fr/search/?q=phares`);
      await page.getByText('Résultats pour « phares » : 1').waitFor();
      return (await page.locator('#search-results h2').innerText()) === 'Les phares s’éteignent';
    };
    expect(await until('it is found', found, 40_000)).toBeGreaterThan(0);
  });

  it('in a burst of edits causes one build', async () => {
    await until('the last build is printed', isBuilt, 20_000);
    const quiet = site.printed.length;
    const before = builds();
    const documents = panel.app.strapi.documents(RELEASE);
    const drafts: { documentId: string }[] = [];
    for (let index = 0; index < 20; index++) {
      drafts.push(await create(panel.app, RELEASE, { title: `Dépêche ${index}` }, { status: 'draft' }));
    }
    for (const { documentId } of drafts) await documents.publish({ documentId });
    await documents.delete({ documentId: drafts[0].documentId, locale: '*' });
    const list = async () => (await fetch(`${site.url}/fr/press-releases/`)).text();
    await until('the last one is there', async () => (await list()).includes('Dépêche 19'), 20_000);
    await until('its build is printed', isBuilt, 20_000);
    expect(builds() - before).toBe(1);
    expect(
      site.printed.slice(quiet).filter((line) => line === 'told of entry.published').length
    ).toBeGreaterThan(1);
    expect(await list()).not.toContain('Dépêche 0<');
  });
});
