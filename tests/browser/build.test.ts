import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

import { startAdminPanel, type AdminPanel } from '../support/browser/admin-panel';
import { launchBrowser } from '../support/browser/browser';

describe('the build of the admin panel', () => {
  let panel: AdminPanel;
  let script: string;
  beforeAll(async () => {
    panel = await startAdminPanel();
    const { text } = await panel.app.http.get('/admin/');
    [script] = /\/admin\/strapi-[^"]+\.js/.exec(text)!;
  });
  afterAll(() => panel.stop());

  const ask = async (encoding: string) => {
    const request = get(new URL(script, panel.url), { headers: { 'accept-encoding': encoding } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    const names = ['content-type', 'content-encoding', 'vary', 'cache-control'];
    return names.map((name) => response.headers[name]);
  };

  it('is sent compressed to who accepts that, and kept for good', async () => {
    const js = 'application/javascript; charset=utf-8';
    const kept = 'public, max-age=31536000, immutable';
    expect([await ask('gzip, br'), await ask('gzip'), await ask('identity')]).toEqual([
      [js, 'br', 'Accept-Encoding', kept],
      [js, 'gzip', 'Accept-Encoding', kept],
      [js, undefined, 'Accept-Encoding', kept],
    ]);
  });

  it('is small: a first visit loads 1.5 MB at most', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${panel.url}/auth/login`);
    await page.locator('input[name=email]').waitFor();
    await browser.close();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});
