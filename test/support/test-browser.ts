import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';

/** Starting it takes seconds, and unpacking it the first time more. */
const PATIENCE_MS = 60_000;

/** One browser for all tests of a file, from the first until the last of them. */
export function testBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error('The browser runs only while tests do');
    return browser;
  };
}
