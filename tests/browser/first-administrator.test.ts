import type * as NodeProcess from 'node:process';
import type { Browser, Page } from 'playwright-core';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { startApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser/browser';
import { screenshot } from '../support/browser/look';
import { until } from '../support/until';

declare const nodeRequire: NodeJS.Require;
const { stdout } = nodeRequire('node:process') as typeof NodeProcess;

/** A new installation in production, as its first visitor sees it. */
describe('the registration of the first administrator', () => {
  let app: TestApp;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    let printed = '';
    const write = jest.spyOn(stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    const port = await freePort();
    app = await startApp({ NODE_ENV: 'production', PORT: String(port) }, { serveAdminPanel: true });
    app.strapi.server.httpServer.listen(port, '127.0.0.1');
    await until('an address was printed', () => printed.includes('?token='));
    write.mockRestore();
    [, address] = /(http\S+\?token=\S+)/.exec(printed)!;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const visit = async (url: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en' });
    await context.addInitScript(`localStorage.setItem('strapi-admin-language', 'en');`);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const fillIn = async (page: Page) => {
    await page.locator('input[name=firstname]').fill('Ada');
    await page.locator('input[name=email]').fill('ada@example.org');
    await page.locator('input[name=password]').fill('Password-1');
    await page.locator('input[name=confirmPassword]').fill('Password-1');
    await page.locator('button[type=submit]').click();
  };

  it('is refused to a first visitor, with the remedy', async () => {
    const page = await visit(new URL('/admin', address).href);
    await fillIn(page);
    await page.getByText('npx strapi admin:create-user').waitFor();
    await screenshot(page, 'first-administrator-refused');
    expect(await app.strapi.db.query('admin::user').count()).toBe(0);
  });

  it('is open to whoever has the address that the server printed', async () => {
    const page = await visit(address);
    expect(page.url()).toBe(address.replace(/\?.*/, ''));
    await fillIn(page);
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
    await page.getByText('Hello Ada').waitFor();
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(
      'guichet_first_administrator'
    );
  });
});
