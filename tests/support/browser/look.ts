import path from 'node:path';
import type * as Axe from '@axe-core/playwright';
import type { Page } from 'playwright-core';

declare const nodeRequire: NodeJS.Require;
const { AxeBuilder } = nodeRequire('@axe-core/playwright') as typeof Axe;

const SCREENSHOTS = path.resolve(__dirname, '..', '..', '..', '.tmp', 'screenshots');

/** Keeps what the window shows, once nothing in it moves, as `.tmp/screenshots/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

/**
 * What axe finds serious or critical in a part of the page, a line each; empty when all is well.
 *
 * @param within a CSS selector of what is ours: Strapi's own parts are Strapi's
 */
export async function seriousViolations(page: Page, within: string): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** What fades in has too little contrast until it is there: waits for all that moves and will end. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)
  )`);
}
