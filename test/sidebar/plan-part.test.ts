import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { remainderOf, satangTyped } from '../../sidebar/parts/plan/amounts.ts';
import {
  columnWithKey,
  copyOf,
  HEAD_OF_FINANCE,
  HR,
  rowShowing,
  sampleProduct,
  shown,
} from '../support/product.ts';
import { testBrowser } from '../support/test-browser.ts';
import { findBarriers } from './support/find-barriers.ts';
import { lookAt } from './support/look-at.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

const browser = testBrowser();
/** One office for the walks: each leaves the plan as it found it. */
const product = sampleProduct();

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

const message = (page: Page, text: string) => page.getByText(text).first().waitFor();

test('plan: HR opens a round, the head is shown the way to the tick, and HR judges what came', async () => {
  const hr = await openSidebar(browser(), serverOf(product, HR));
  await openWork(hr.page, 'รับแผนจากกอง');
  await button(hr.page, 'เปิดตัวรับการส่ง').click();
  await button(hr.page, 'เปิดตัวรับการส่ง').waitFor({ state: 'detached' });
  await button(hr.page, 'เปิดรับรอบนี้').click();
  await button(hr.page, 'ปิดรับรอบนี้').waitFor();
  expect(await findBarriers(hr.page)).toEqual([]);
  const head = await openSidebar(browser(), serverOf(product, HEAD_OF_FINANCE));
  await openWork(head.page, 'ส่งแผนของกอง');
  await button(head.page, 'ไปที่ช่องส่ง').click();
  await expect.poll(() => head.page.evaluate('globalThis.gridHasFocus')).toBe(true);
  expect(await findBarriers(head.page)).toEqual([]);
  product.hands.tick(HEAD_OF_FINANCE, "'กองคลัง'!B4");

  await hr.page.getByRole('button', { name: 'กลับไปรายการงาน' }).click();
  await openWork(hr.page, 'รับแผนจากกอง');
  const row = hr.page.locator('li.row').filter({ hasText: 'กองคลัง' });
  const shows = (state: string) => row.locator('.chip', { hasText: state }).waitFor();
  await shows('ส่งแล้ว');
  await row.getByRole('button', { name: 'รับแผน', exact: true }).click();
  await shows('รับแล้ว');
  await row.getByRole('button', { name: 'ปลดล็อกแท็บ' }).click();
  await row.getByRole('button', { name: 'ล็อกแท็บ', exact: true }).click();
  await row.getByRole('button', { name: 'ปลดล็อกแท็บ' }).waitFor();
  await row.getByRole('button', { name: 'ส่งกลับแก้' }).click();
  await row.getByLabel('ต้องแก้อะไร').fill('ขอยอดให้ตรงเงินจัดสรร');
  expect(await findBarriers(hr.page)).toEqual([]);
  await row.getByRole('button', { name: 'ส่งกลับพร้อมข้อความ' }).click();
  await shows('ส่งกลับ');
  // The form is gone, and what was said stands.
  expect(await row.getByLabel('ต้องแก้อะไร').count()).toBe(0);
  await row.getByText('ขอยอดให้ตรงเงินจัดสรร').waitFor();
  await row.getByRole('button', { name: 'ล็อกแท็บ', exact: true }).waitFor();
  expect(product.read("'กองคลัง'!B4").values).toEqual([[false]]);
  await head.page.reload();
  await openWork(head.page, 'ส่งแผนของกอง');
  await head.page.getByText('ขอยอดให้ตรงเงินจัดสรร').waitFor();
  await button(hr.page, 'ปิดรับรอบนี้').click();
  await button(hr.page, 'เปิดรับอีกครั้ง').or(button(hr.page, 'เปิดรับรอบนี้')).first().waitFor();
  expect([hr.faults, head.faults]).toEqual([[], []]);
}, 120_000);

test('plan: a central activity is split as far as it adds up, taken back, and given away whole', async () => {
  const { page, faults, calls } = await openSidebar(browser(), serverOf(product, HR));
  await openWork(page, 'มอบหรือแบ่งกิจกรรมส่วนกลาง');
  const rows = page.locator('.row', { has: page.getByRole('button', { name: 'ไปที่แถวนี้' }) });
  await rows.first().waitFor();
  const before = await rows.count();
  await button(page, 'มอบหรือแบ่ง').first().click();
  await button(page, 'แบ่งเพิ่มอีกหนึ่งกอง').click();
  const look = button(page, 'ดูผลก่อนปรับ');
  const money = (year: string) => page.getByLabel(`เงินปี ${year} (บาท)`);
  await money('๒๕๖๗').first().fill('๑,๐๐๐');
  await page.getByText('ปี ๒๕๖๗ เหลือ +๔,๐๐๐ บาท').waitFor();
  expect(await look.getAttribute('aria-disabled')).toBe('true');
  expect(calls.map(({ name }) => name)).not.toContain('previewRemedy');
  await money('๒๕๖๗').last().fill('4000');
  for (const year of ['๒๕๖๘', '๒๕๖๙']) await money(year).last().fill('5,000');
  await look.click();
  await button(page, 'ปรับตามนี้').click();
  await message(page, 'ปรับแล้ว');
  await expect.poll(() => rows.count()).toBe(before - 1);
  expect(await findBarriers(page)).toEqual([]);
  await button(page, 'ย้อนกลับ').first().click();
  await message(page, 'ย้อนกลับแล้ว');
  await expect.poll(() => rows.count()).toBe(before);
  await button(page, 'มอบหรือแบ่ง').first().click();
  await page.getByLabel('มอบทั้งกิจกรรมให้').selectOption({ label: 'กองคลัง' });
  await look.click();
  await button(page, 'ปรับตามนี้').click();
  await expect.poll(() => rows.count()).toBe(before - 1);
  await button(page, 'ย้อนกลับ').first().click();
  await expect.poll(() => rows.count()).toBe(before);
  expect(faults).toEqual([]);
}, 120_000);

test('plan: a difference is explained, an allocation changed and taken back', async () => {
  const { page, faults } = await openSidebar(browser(), serverOf(product, HR));
  await openWork(page, 'หาที่มาของผลต่าง');
  await page
    .getByRole('button', { name: /^ดูที่มาและทางแก้ของช่อง/ })
    .first()
    .click();
  await page.getByLabel('จำนวนใหม่ (บาท)').fill('๑๒๓,๔๕๖.๗๘');
  await button(page, 'ดูผลก่อนปรับ').click();
  await page.getByText('→ ๑๒๓,๔๕๖.๗๘').waitFor();
  await button(page, 'ปรับตามนี้').click();
  await message(page, 'ปรับแล้ว');
  expect(await findBarriers(page)).toEqual([]);
  await button(page, 'ย้อนกลับ').first().click();
  await message(page, 'ย้อนกลับแล้ว');
  expect(faults).toEqual([]);
}, 120_000);

test('plan: a division is merged into another after what moves was shown', async () => {
  const merged = copyOf(product);
  const { page, faults } = await openSidebar(browser(), serverOf(merged, HR));
  await openWork(page, 'แชร์ไฟล์และยุบรวมกอง');
  const look = button(page, 'ดูผลก่อนยุบรวม');
  await page.getByLabel('ส่วนราชการที่ยุบ').selectOption({ label: 'กองคลัง' });
  await page.getByLabel('รวมเข้ากับ').selectOption({ label: 'กองคลัง' });
  expect(await look.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('รวมเข้ากับ').selectOption({ label: 'กองช่าง' });
  await look.click();
  await message(page, 'ย้ายกิจกรรม ๒ แถว');
  expect(shown(merged, "'กองช่าง'!B6:B8").join('')).toBe('');
  await lookAt(page, 'merge');
  await button(page, 'ยุบรวมตามนี้').click();
  await message(page, 'ยุบรวมกองคลังกับกองช่างแล้ว');
  expect(shown(merged, "'กองคลัง'!B6:B8").join('')).toBe('');
  expect(shown(merged, "'กองช่าง'!B6:B8").filter((name) => name !== '')).toHaveLength(2);
  expect(faults).toEqual([]);
}, 120_000);

test('an activity is added by its few fields, the same each year; a draft stays while one looks elsewhere', async () => {
  const added = copyOf(product);
  const { page, faults } = await openSidebar(browser(), serverOf(added, HEAD_OF_FINANCE));
  await openWork(page, 'เพิ่มกิจกรรม');
  const field = (name: RegExp) => page.getByLabel(name).first();
  await field(/^กิจกรรม\/โครงการ/).fill('อบรมการเงินการคลัง');
  await field(/^ยุทธศาสตร์/).fill('๑');
  await field(/^กลยุทธ์/).fill('ก');
  await field(/^งบประมาณ/).fill('๒๐,๐๐๐');
  await page.getByRole('tab', { name: 'ภาพรวม' }).click();
  await page.getByRole('tab', { name: 'งาน' }).click();
  await page.getByRole('button', { name: /^ใช้เงินและไตรมาสของปี/ }).click();
  expect(
    await page
      .getByLabel(/^งบประมาณ/)
      .last()
      .inputValue(),
  ).toBe('๒๐,๐๐๐');
  expect(await field(/^ตัวชี้วัด/).isVisible()).toBe(false);
  await lookAt(page, 'add-activity');
  await button(page, 'เพิ่มลงในแท็บ').click();
  await expect
    .poll(() => page.evaluate('document.activeElement.getAttribute("aria-invalid")'))
    .toBe('true');
  await field(/^กลยุทธ์/).fill('๑');
  await button(page, 'เพิ่มลงในแท็บ').click();
  await message(page, 'เพิ่มกิจกรรม');
  await expect.poll(() => field(/^กิจกรรม\/โครงการ/).inputValue()).toBe('');
  const money = columnWithKey(added, 'กองคลัง', 'money:2569');
  const name = columnWithKey(added, 'กองคลัง', 'name');
  const row = rowShowing(added, 'กองคลัง', name, 'อบรมการเงินการคลัง');
  expect(shown(added, `'กองคลัง'!${money}${row}`)).toEqual(['20,000.00']);
  expect(faults).toEqual([]);
}, 120_000);

test('going back from a work gives the keyboard to the button that opened it', async () => {
  const { page } = await openSidebar(browser(), serverOf(product, HEAD_OF_FINANCE));
  await openWork(page, 'ส่งแผนของกอง');
  await page.getByText('รอบนี้ปิดรับแล้ว').waitFor();
  await page.getByRole('button', { name: 'กลับไปรายการงาน' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('work-plan-send');
}, 120_000);
