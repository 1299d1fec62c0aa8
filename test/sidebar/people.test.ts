import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Emulator } from 'sheets-emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toThaiDigits } from '../../src/base/thai-digits.ts';
import { launchBrowser } from '../support/browser.ts';
import { columnWithKey, HEAD_OF_FINANCE, HR, sampleProduct, shown } from '../support/product.ts';
import { findBarriers } from './support/find-barriers.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { overviewOf, serverOf } from './support/play-server.ts';

const PICTURES = 'out/pictures';

let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const thai = (figure = 0) => toThaiDigits(String(figure));

async function openWork(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: 'งาน', exact: true }).click();
  await page.getByRole('button', { name: title, exact: true }).click();
}

/** What has the keyboard, as a reader hears it. */
const FOCUSED = `(() => {
  const { activeElement: one } = document;
  return one?.labels?.[0]?.firstChild?.textContent ?? one?.textContent ?? '';
})()`;

/** Presses Tab until something whose name ends so has the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (String(await page.evaluate(FOCUSED)).endsWith(name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** With the mouse: from the list of works to the saved plan of a second person. */
async function clicksForNext(page: Page): Promise<unknown> {
  await button(page, 'กลับไปรายการงาน').click();
  await page.evaluate('globalThis.clicks = 0; addEventListener("click", () => { clicks += 1; })');
  await openWork(page, 'แผนรายบุคคลของกอง');
  await confirmPerson(page, 1);
  // A list is opened and chosen from.
  await page.evaluate('clicks += 2');
  return page.evaluate('clicks');
}

/** @param index of the person in the list, from 0 */
async function confirmPerson(page: Page, index: number): Promise<void> {
  await page.locator('li').nth(index).getByRole('button').click();
  await page.getByLabel('ทักษะที่ยังไม่ประเมิน').selectOption('1');
  await page.getByLabel('วันลงนามข้อตกลง').fill('2023-10-21');
  await button(page, 'บันทึกและยืนยันแผนนี้').click();
  await page.getByText('บันทึกแผนแล้ว').waitFor();
}

test('people: a head goes from an empty division to all plans agreed, the first with the keyboard alone', async () => {
  const product = sampleProduct();
  product.hands.clear(HEAD_OF_FINANCE, `'IDP กองคลัง'!B6:U140`);
  const { page, faults, requests } = await openSidebar(browser, serverOf(product, HEAD_OF_FINANCE));
  await openWork(page, 'แผนรายบุคคลของกอง');
  await page.getByText('มีแผนแล้ว ๐ จาก ๙ คน').waitFor();
  await page.screenshot({ path: `${PICTURES}/people-1-empty.png`, fullPage: true });
  await tabTo(page, 'เสนอแผนให้ทุกคน');
  await page.keyboard.press('Enter');
  await page.getByText('มีแผนแล้ว ๙ จาก ๙ คน').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/people-2-proposed.png`, fullPage: true });
  const first = String(product.read(`'IDP กองคลัง'!B6`).displayValues[0]?.[0]);
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await button(page, 'บันทึกและยืนยันแผนนี้').waitFor();
  const levels = page.locator('.selects label:first-child select');
  const skills = await levels.count();
  expect(skills).toBeGreaterThan(3);
  // Down from unknown over 0 and 1 to 2, for all at once; one of them is another.
  await tabTo(page, 'ทักษะที่ยังไม่ประเมิน');
  for (const _press of [0, 1, 2]) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'ระดับปัจจุบัน');
  await page.keyboard.press('ArrowDown');
  const chosen = await Promise.all((await levels.all()).map((one) => one.inputValue()));
  expect(chosen).toEqual(['3', ...Array.from({ length: skills - 1 }, () => '2')]);
  await tabTo(page, 'เป้าหมายและวิธีพัฒนา');
  await page.keyboard.press('Enter');
  expect(await findBarriers(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/people-3-person.png`, fullPage: true });
  await tabTo(page, 'เป้าหมาย');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('=ทำบัญชีได้เอง');
  await page.getByLabel('วันลงนามข้อตกลง').fill('2023-10-20');
  await tabTo(page, 'บันทึกและยืนยันแผนนี้');
  await page.keyboard.press('Enter');
  await page.getByText('บันทึกแผนแล้ว').waitFor();
  await button(page, 'กลับไปรายชื่อ').click();
  await page.screenshot({ path: `${PICTURES}/people-4-saved.png`, fullPage: true });
  expect(await clicksForNext(page)).toBeLessThanOrEqual(12);
  expect(shown(product, `'IDP กองคลัง'!K6`)).toEqual(['=ทำบัญชีได้เอง']);
  for (const index of [2, 3, 4, 5, 6, 7, 8]) {
    await button(page, 'กลับไปรายชื่อ').click();
    await confirmPerson(page, index);
  }
  expect(unsigned(product)).toEqual([]);
  expect([faults, requests]).toEqual([[], []]);
  await page.close();
}, 180_000);

/** Sheet rows of plans in the tab of กองคลัง without a day of agreement. */
function unsigned(product: Emulator): number[] {
  const [names, days] = ['D', columnWithKey(product, 'IDP กองคลัง', 'agreedDay')].map((column) =>
    shown(product, `'IDP กองคลัง'!${column}6:${column}200`),
  );
  return (names ?? []).flatMap((name, index) =>
    name !== '' && days?.[index] === '' ? [index + 6] : [],
  );
}

test('people: HR sees how many have a plan in each division, and opens one', async () => {
  const product = sampleProduct();
  const { page, faults } = await openSidebar(browser, serverOf(product));
  await openWork(page, 'แผนรายบุคคล');
  const all = page.getByText(/^ทุกส่วนราชการ มีแผนแล้ว/);
  await all.click();
  const rates = page.locator('details').filter({ has: all }).getByRole('listitem');
  const overview = overviewOf(product, HR);
  const { currentYear } = overview.settings;
  const expected = overview.divisions.map(({ name, people }) => {
    const own = people.find(({ year }) => year === currentYear);
    return `${name}${thai(own?.planned)} จาก ${thai(own?.held)} คน`;
  });
  expect((await rates.allTextContents()).slice(0, -1)).toEqual(expected);
  expect(await findBarriers(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/people-6-rates.png`, fullPage: true });
  await button(page, 'กองคลัง').click();
  await page.getByText('มีแผนแล้ว ๙ จาก ๙ คน', { exact: true }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

test('people: HR imports a pasted table after seeing what was understood', async () => {
  const product = sampleProduct();
  const table = [
    ['ส่วนราชการ', 'เลขที่ตำแหน่ง', 'ตำแหน่ง', 'ชื่อ-สกุล', 'วันบรรจุ', 'เงินเดือน'],
    ['ช่าง', '๙๙-๒-๐๕-๒๑๐๓-๐๐๑', 'ผู้อำนวยการกองช่าง', 'นายใหม่ สมมุติช่าง', '1 ต.ค. 2566', '30000'],
    ['กองดับเพลิง', '๙๙-๒-๐๕-๒๑๐๓-๐๐๒', 'นายช่างไฟฟ้า', 'ว่าง', 'เมื่อวาน', ''],
    ['', '', 'ไม่มีเลข', '', '', ''],
  ];
  const pasted = table.map((row) => row.join('\t')).join('\n');
  product.hands.paste(HR, `'นำเข้าบุคลากร'!B6`, pasted);
  const { page, faults } = await openSidebar(browser, serverOf(product));
  await openWork(page, 'นำเข้าบุคลากร');
  await button(page, 'ดูตัวอย่าง').click();
  await page.getByText('เพิ่ม ๒ แก้ ๐ เหมือนเดิม ๐ ไม่เข้าใจ ๑ แถว').waitFor();
  const text = await page.getByRole('tabpanel').textContent();
  expect(text).toContain('ไม่รู้จักคอลัมน์ “เงินเดือน”');
  expect(text).toContain('ไม่พบส่วนราชการ “กองดับเพลิง”');
  expect(text).toContain('อ่านวันที่ “เมื่อวาน” ไม่ได้');
  expect(await findBarriers(page)).toEqual([]);
  await page.screenshot({ path: `${PICTURES}/people-5-import.png`, fullPage: true });
  await button(page, 'นำเข้าตามนี้').click();
  await page.getByText('นำเข้าแล้ว เพิ่ม ๒ ตำแหน่ง').waitFor();
  const people = product.read(`'บุคลากร'!B6:J60`).values.map((row) => row.join('|'));
  expect(people.filter((row) => row.includes('ผู้อำนวยการกองช่าง'))).toHaveLength(1);
  expect(people.find((row) => row.includes('นายช่างไฟฟ้า'))).toMatch(/นายช่างไฟฟ้า\|\|/);
  await button(page, 'ดูตัวอย่าง').click();
  await page.getByText('เพิ่ม ๐ แก้ ๐ เหมือนเดิม ๒ ไม่เข้าใจ ๑ แถว').waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);
