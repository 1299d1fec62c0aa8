import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openSidebar } from '../sidebar/support/open-sidebar.ts';
import { sampleOverview, serverShowing } from '../sidebar/support/play-server.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Measurement } from './benchmark.ts';
import { median } from './benchmark.ts';

const SIDEBAR = join(import.meta.dirname, '../../dist/sidebar.html');
const RUNS = 5;
export const SCRIPT_BUDGET_KB = 250;
const SLOWER = 4;

/** Bytes of the script inside the built page. */
export function sidebarScriptBytes(): number {
  const script = /<script>(.*)<\/script>/s.exec(readFileSync(SIDEBAR, 'utf8'))?.[1] ?? '';
  return Buffer.byteLength(script);
}

export function sidebarSize(): Measurement[] {
  const measured = sidebarScriptBytes() / 1024;
  return [{ name: 'sidebar script', measured, unit: 'KB', budget: SCRIPT_BUDGET_KB }];
}

/** From the arrival of the page to the first figure, on a processor made slower by DevTools. */
export async function sidebarUsable(): Promise<Measurement[]> {
  const server = serverShowing(sampleOverview());
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeToUse(browser, server));
    const name = `sidebar usable, ${SLOWER} x slower`;
    return [{ name, measured: median(times), unit: 'ms', budget: 1_000 }];
  } finally {
    await browser.close();
  }
}

async function timeToUse(
  browser: Browser,
  server: Parameters<typeof openSidebar>[1],
): Promise<number> {
  const { page } = await openSidebar(browser, server, { slower: SLOWER });
  await page.locator('.fact').waitFor();
  const measured: unknown = await page.evaluate(`
    performance.getEntriesByName('first-figure')[0].startTime -
    performance.getEntriesByType('navigation')[0].responseEnd`);
  await page.close();
  return Number(measured);
}
