import type { Browser, Page } from 'playwright-core';
import type { Emulator } from 'sheets-emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { officeWithStaff } from '../support/long-office.ts';
import { documentsOf, registerOf } from '../support/paper-office.ts';
import { HR } from '../support/product.ts';
import { lookAt } from './support/look-at.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

let browser: Browser;
let product: Emulator;

beforeAll(async () => {
  browser = await launchBrowser();
  product = officeWithStaff(3);
}, 180_000);

afterAll(() => browser.close());

async function openWork(name: string): Promise<{ page: Page; faults: readonly string[] }> {
  const { page, faults } = await openSidebar(browser, serverOf(product, HR), { height: 900 });
  await page.getByRole('tab', { name: 'งาน' }).click();
  await page.getByRole('button', { name }).click();
  return { page, faults };
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

test('papers part: HR makes a draft, issues a paper, and cancels it in the register', async () => {
  const { page, faults } = await openWork('สร้างและออกเอกสาร');
  await page.getByLabel('ชนิดเอกสาร').selectOption('announcement');
  await press(page, 'สร้างร่าง');
  await page.getByText('เอกสารที่เพิ่งสร้าง').waitFor();
  await press(page, 'ออกเลขและสร้างฉบับจริง');
  await page.getByText('เว้นว่างไว้ ระบบใช้เลข ๑/๒๕๖๙').waitFor();
  await lookAt(page, 'issue');
  await press(page, 'ออกเอกสาร');
  await page.getByText('เลขที่ ๑/๒๕๖๙ แล้ว').waitFor();
  await lookAt(page, 'make');
  expect(registerOf(product).map(({ state }) => state)).toEqual(['ร่าง', 'ออกแล้ว']);
  await page.close();
  const register = await openWork('ทะเบียนและยกเลิกเอกสาร');
  await register.page
    .getByRole('button', { name: /^ยกเลิกเอกสาร/ })
    .first()
    .click();
  await register.page.getByLabel('เหตุที่ยกเลิก').fill('ลงวันที่ผิด');
  await lookAt(register.page, 'register');
  await press(register.page, 'ยืนยันยกเลิก');
  await register.page.getByText('เลขเดิมไม่นำมาใช้ซ้ำ').waitFor();
  expect(registerOf(product).map(({ state }) => state)).toEqual(['ร่าง', 'ยกเลิก']);
  expect([faults, register.faults]).toEqual([[], []]);
  await register.page.close();
}, 120_000);

test('papers part: HR edits a template, takes it in use, and goes back', async () => {
  const { page, faults } = await openWork('แม่แบบเอกสาร');
  await page.getByText('ใช้แม่แบบของระบบ').waitFor();
  await press(page, 'แก้ไขแม่แบบ');
  await page.getByRole('link', { name: /เปิดเอกสาร/ }).waitFor();
  await press(page, 'ใช้แม่แบบนี้');
  await page.getByText('ใช้แม่แบบของเทศบาล บันทึก').waitFor();
  await lookAt(page, 'templates');
  await press(page, 'กลับไปใช้แม่แบบของระบบ');
  await page.getByText('กลับไปใช้แม่แบบของระบบสำหรับ').waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test('papers part: HR makes everyone’s IDP and sees it done', async () => {
  const before = documentsOf(product).length;
  const { page, faults } = await openWork('แผนรายบุคคลทุกคน');
  await page.getByLabel('ของใคร').waitFor();
  await press(page, 'เริ่มสร้างเป็นร่าง');
  await page.getByText('สร้างครบ ๓ ฉบับแล้ว').waitFor({ timeout: 90_000 });
  await lookAt(page, 'run');
  expect(documentsOf(product)).toHaveLength(before + 3);
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);
