import type { Browser } from 'playwright-core';

import { startApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser/browser';
import { screenshot } from '../support/browser/look';
import { listen } from '../support/listen';

describe('the page that shows the description of the API', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('shows every path, sends nothing to another host, and can try a request out', async () => {
    const cms = await listen(app);
    const asked: string[] = [];
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${cms}/api/documentation`);
    const { body } = await app.http.get('/api/openapi.json');
    const operations = Object.values(body.paths as Record<string, object>).flatMap((path) =>
      Object.keys(path).filter((key) => ['get', 'post'].includes(key))
    );
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBe(operations.length);
    await screenshot(page, 'openapi');
    const block = page.locator('.opblock', { has: page.locator('[data-path="/calls"]') });
    await block.locator('.opblock-summary').click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    await block.getByRole('button', { name: 'Execute' }).click();
    await block.locator('.live-responses-table .response-col_status').filter({ hasText: '200' }).waitFor();
    expect(asked.filter((url) => !url.startsWith(cms) && !/^(data|blob):/.test(url))).toEqual([]);
  });
});
