import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ask, emptyProduct, HEAD_OF_FINANCE, HR } from '../support/product.ts';
import { lookAt } from './support/look-at.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

test('checklist: leads HR to the first cell, makes tabs and texts, and shows a head three lines', async () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  product.hands.paste(
    HR,
    "'กอง'!C6",
    'สำนักปลัด\nกองคลัง\tกองคลัง\t\t\thead.d02@example.go.th\nกองส่งเสริมการเกษตรและพัฒนาชุมชนท้องถิ่น',
  );
  const { page, calls, faults } = await openSidebar(browser, serverOf(product));
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('ข้ามไปหน้าภาพรวม').click();
  await page.getByRole('heading', { name: /^เตรียมแผนให้ครบ/ }).waitFor();
  await lookAt(page, 'checklist-blank');
  await button(/^ไปกรอก ชื่อหน่วยงาน/).click();
  await expect.poll(() => calls.at(-1)?.name).toBe('showCell');
  await button(/^สร้างแท็บ/).click();
  await page.getByText('ทำแล้ว ๒ ข้อ').waitFor();
  await button(/^เติมข้อความตั้งต้น/).click();
  await page.getByText('เริ่มแล้ว ๐ จาก ๓ กอง').first().waitFor();
  await page
    .getByText(/อ่านแล้ว ๐ จาก [๐-๙]+ หัวข้อ/)
    .first()
    .waitFor();
  await lookAt(page, 'checklist-begun');
  await page.close();
  const own = await openSidebar(browser, serverOf(product, HEAD_OF_FINANCE));
  await own.page.getByRole('heading', { name: /^งานของกอง/ }).waitFor();
  expect(await own.page.locator('.checklist li').count()).toBe(3);
  await lookAt(own.page, 'checklist-head');
  await own.page.close();
  expect([faults, own.faults]).toEqual([[], []]);
}, 60_000);
