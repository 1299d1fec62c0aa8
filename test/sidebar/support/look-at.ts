import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers } from './find-barriers.ts';

/**
 * What each page of the sidebar must be: as wide as the sidebar, and without barriers.
 * `PART_PICTURES=folder npx vitest run …` keeps a picture of it under this name.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const folder = process.env.PART_PICTURES;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  expect(await findBarriers(page)).toEqual([]);
}
