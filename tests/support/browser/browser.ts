import type { Browser } from 'playwright-core';
import type * as Playwright from 'playwright-core';

/** Node's own `require`, which environment.cjs passes on. */
declare const nodeRequire: NodeJS.Require;
const { chromium } = nodeRequire('playwright-core') as typeof Playwright;

/**
 * Where Debian's package of that name puts it; `CHROMIUM` names another one. The package `chromium` opens a whole window,
 * with its tabs and menus, for each context: 51 of them took five minutes.
 */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell';
/** The package `chromium` alone shows PDFs. */
const WITH_VIEWERS = process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface BrowserOptions {
  /** Whether it shows PDFs. */
  hasViewers?: boolean;
}

/** A page is looked at for a second: code that is made faster for longer costs a fifth more than it saves. */
const QUICK_PAGES = '--js-flags=--max-optimized-bytecode-size=0';

/** A headless Chromium. As root, it starts only without its sandbox. */
export function launchBrowser({ hasViewers = false }: BrowserOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: hasViewers ? WITH_VIEWERS : CHROMIUM,
    args: ['--no-sandbox', QUICK_PAGES],
  });
}
