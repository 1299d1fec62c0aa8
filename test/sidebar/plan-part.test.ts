import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remainderOf, satangTyped } from '../../sidebar/parts/plan/amounts.ts';
import { launchBrowser } from '../support/browser.ts';
import { HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { findBarriers } from './support/find-barriers.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each([
  ['', 0],
  ['๑,๒๓๔.๕๐', 123_450],
  ['1000', 100_000],
  ['0.29', 29],
  ['1.005', null],
  ['-1', null],
  ['หนึ่งร้อย', null],
])('satangTyped: %j is %j', (text, satang) => {
  expect(satangTyped(text)).toBe(satang);
});

test('remainderOf: counts whole satang, and says nothing while a part is no amount', () => {
  expect(remainderOf(0.3, ['0.1', '๐.๒'])).toBe(0);
  expect(remainderOf(5_000, ['1,000'])).toBe(400_000);
  expect(remainderOf(5_000, ['6000'])).toBe(-100_000);
  expect(remainderOf(5_000, ['x'])).toBeNull();
});

async function openWork(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'งาน' }).click();
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('plan: HR opens a round, and the head is shown the way to the send tick', async () => {
  const product = sampleProduct();
  const hr = await openSidebar(browser, serverOf(product, HR));
  await openWork(hr.page, 'รับแผนจากกอง');
  await button(hr.page, 'เปิดรับรอบนี้').click();
  await button(hr.page, 'ปิดรับรอบนี้').waitFor();
  expect(await findBarriers(hr.page)).toEqual([]);
  const head = await openSidebar(browser, serverOf(product, HEAD_OF_FINANCE));
  await openWork(head.page, 'ส่งแผนของกอง');
  await button(head.page, 'ไปที่ช่องส่ง').click();
  await expect.poll(() => head.page.evaluate('globalThis.gridHasFocus')).toBe(true);
  expect(await findBarriers(head.page)).toEqual([]);
  expect([hr.faults, head.faults]).toEqual([[], []]);
}, 120_000);

test('plan: shares of a central activity show what is left before anything is written', async () => {
  const { page, faults, calls } = await openSidebar(browser, serverOf(sampleProduct(), HR));
  await openWork(page, 'มอบหรือแบ่งกิจกรรมส่วนกลาง');
  await button(page, 'มอบหรือแบ่ง').first().click();
  await button(page, 'แบ่งเพิ่มอีกหนึ่งกอง').click();
  await page.getByLabel('เงินปี ๒๕๖๗ (บาท)').first().fill('๑,๐๐๐');
  await page.getByText('ปี ๒๕๖๗ เหลือ +๔,๐๐๐ บาท').waitFor();
  const look = button(page, 'ดูผลก่อนปรับ');
  expect(await look.getAttribute('aria-disabled')).toBe('true');
  expect(calls.map(({ name }) => name)).not.toContain('previewRemedy');
  expect([await findBarriers(page), faults]).toEqual([[], []]);
}, 120_000);

test('a part that cannot be fetched says so and is tried again', async () => {
  let asked = 0;
  const real = serverOf(sampleProduct(), HEAD_OF_FINANCE);
  const getSidebarPart = (part: unknown) => {
    asked += 1;
    if (asked === 1) throw new Error('NetworkError');
    return real.getSidebarPart?.(part);
  };
  const { page } = await openSidebar(browser, { ...real, getSidebarPart });
  await openWork(page, 'ส่งแผนของกอง');
  await page.getByText('ติดต่อระบบไม่ได้').waitFor();
  await button(page, 'ลองใหม่').click();
  await page.getByText('งานบุคคลยังไม่ได้เปิดรอบส่ง').waitFor();
  await page.getByRole('button', { name: 'กลับไปรายการงาน' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('work-plan-send');
}, 120_000);
