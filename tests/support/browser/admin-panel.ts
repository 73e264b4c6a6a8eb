import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { startApp, type TestApp } from '../app';
import { listen } from '../listen';
import { PASSWORD, type Person } from '../people';
import { launchBrowser, type BrowserOptions } from './browser';

/** Settings of one window; `locale` is the language of the admin. */
interface Visit extends BrowserContextOptions {
  locale?: 'fr' | 'en';
}

/** The application with its admin panel's build, and a browser to look at it. */
export interface AdminPanel {
  app: TestApp;
  /** http://127.0.0.1:<port>/admin */
  url: string;
  /** Opens a window of its own, logs in there, and stays on the home page. */
  logIn: (person: Person, visit?: Visit) => Promise<Page>;
  stop: () => Promise<void>;
}

/** @param env environment variables of this boot only */
export async function startAdminPanel(
  env: Record<string, string> = {},
  options?: BrowserOptions
): Promise<AdminPanel> {
  return showAdminPanel(await startApp(env, { serveAdminPanel: true }), options);
}

/** @param app which serves the admin panel */
export async function showAdminPanel(app: TestApp, options?: BrowserOptions): Promise<AdminPanel> {
  const url = `${await listen(app)}/admin`;
  const browser = await launchBrowser(options);
  return {
    app,
    url,
    logIn: (person, visit) => logIn(browser, url, person, visit),
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
}

/** The size of a laptop's window. */
const viewport = { width: 1440, height: 1000 };

async function logIn(browser: Browser, url: string, person: Person, visit: Visit = {}): Promise<Page> {
  const { locale = 'fr', ...options } = visit;
  const context = await browser.newContext({ viewport, locale, ...options });
  await context.addInitScript(`localStorage.setItem('strapi-admin-language', '${locale}')`);
  // A headless Chromium whose picture stands still can leave idle callbacks waiting for seconds, and with
  // them Strapi's buttons. Without the function, as in Safari, Strapi takes a timer instead.
  await context.addInitScript('delete window.requestIdleCallback; delete window.cancelIdleCallback;');
  const page = await context.newPage();
  await page.goto(`${url}/auth/login`);
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  return page;
}
