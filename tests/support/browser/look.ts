import path from 'node:path';
import type * as Axe from '@axe-core/playwright';
import type { Page } from 'playwright-core';

declare const nodeRequire: NodeJS.Require;
const { AxeBuilder } = nodeRequire('@axe-core/playwright') as typeof Axe;

const SCREENSHOTS = path.resolve(__dirname, '..', '..', '..', '.tmp', 'screenshots');

/**
 * Saves what the window shows, once nothing in it moves, as `.tmp/screenshots/<name>.png`. Only where `SCREENSHOTS` asks
 * for it, as `npm run screenshots` does: a picture takes up to a second, and there are a hundred.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

/**
 * What axe finds serious or critical on the page, one line each; empty if there is nothing.
 *
 * @param within a CSS selector, for a part of the page
 */
export async function seriousViolations(page: Page, within = 'html'): Promise<string[]> {
  await atRest(page);
  // No page has frames of other sites: without the mode, axe would open a window of its own each time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${help}: ${html} (${target.join(' ')})`)
    );
}

/** Waits for all animations that end, because what is still fading in has too little contrast. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)
  )`);
}
