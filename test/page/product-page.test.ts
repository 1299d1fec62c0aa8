import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { PageServer, RangeReading } from 'sheets-emulator';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startProductPage, VISITOR } from './support/page-servers.ts';
import { PageWindow, soon } from './support/page-window.ts';

const HEAD_OF_FINANCE = 'head.d02@example.go.th';
const PROTECTED = 'คุณกำลังพยายามแก้ไขเซลล์หรือวัตถุที่มีการป้องกัน';

// A page is opened in some tests; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let server: PageServer;
let hr: PageWindow;
let readyMs: number;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startProductPage()]);
  const from = performance.now();
  hr = await PageWindow.open(browser, server.url);
  readyMs = performance.now() - from;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

function hostReading(range: string): Promise<RangeReading> {
  return server.worker.call<RangeReading>('read', range);
}

/** Where a tab keeps a column, by its hidden key in row 1. */
async function columnOf(tab: string, key: string): Promise<string> {
  const [keys = []] = (await hostReading(`'${tab}'!A1:Z1`)).values;
  const at = keys.indexOf(key);
  if (at < 0) throw new Error(`${tab} has no column ${key}: ${keys.join(' ')}`);
  return String.fromCharCode(65 + at);
}

async function moneyCell(tab: string, row: number): Promise<string> {
  return `${await columnOf(tab, 'money:2567')}${row}`;
}

test('page: opens on the sample as the owner of the file', async () => {
  console.log(`page ready after ${Math.round(readyMs)} ms`);
  expect(await hr.page.locator('h1').textContent()).toContain('ตัวอย่าง');
  expect((await hr.tabs()).slice(0, 4)).toEqual(['หน้าหลัก', 'ตั้งค่า', 'กอง', 'ยุทธศาสตร์']);
  expect(await hr.page.getByRole('button', { name: 'แผนคน' }).count()).toBe(1);
  await hr.picture('page-home');
});

/** The box by which a head sends is empty until it is ticked: it reads FALSE, and is drawn without a text. */
function withDrawnBox(lines: readonly (readonly string[])[]): string[][] {
  const isSendBox = (row: number, column: number) =>
    row === 3 && column === 1 && lines[0]?.[0]?.startsWith('activities:');
  return lines.map((line, row) =>
    line.map((text, column) => (isSendBox(row, column) && text === 'FALSE' ? '' : text)),
  );
}

test('page: every cell of every tab shows what the host shows', async () => {
  for (const tab of await hr.tabs()) {
    const { displayValues } = await hostReading(`'${tab}'!A1:Z80`);
    expect(await hr.texts(tab, 80, 26), tab).toEqual(withDrawnBox(displayValues));
  }
});

test('page: an amount over the allocation changes the totals at once', async () => {
  const cell = await moneyCell('กองคลัง', 6);
  await hr.type('กองคลัง', cell, '๒๐๐,๐๐๐');
  // The words as typed count for nothing; the amount does, as soon as the trigger has read it.
  await soon(() => hr.text('หน้าหลัก', 'E18')).toBe('202,000.00');
  const host = await hostReading("'หน้าหลัก'!B5:F21");
  await soon(async () =>
    (await hr.texts('หน้าหลัก', 21, 6)).slice(4).map((row) => row.slice(1)),
  ).toEqual(host.displayValues);
  await hr.picture('page-over-budget');
});

test('menu: recalculation tells how it ended', async () => {
  await hr.choose('แผนคน', 'คำนวณและตรวจใหม่');
  await soon(() => hr.toasts.allTextContents()).toEqual([
    expect.stringContaining('คำนวณและตรวจแล้ว'),
  ]);
});

test('menu: a question of the script waits; No changes nothing', async () => {
  const tabs = await hr.tabs();
  await hr.choose('แผนคน', 'เติมข้อมูลเทศบาลตัวอย่าง');
  await hr.dialog.waitFor();
  await hr.picture('page-question');
  await hr.dialog.getByRole('button', { name: 'ไม่', exact: true }).click();
  await soon(() => hr.page.locator('.working').count()).toBe(0);
  expect(await hr.tabs()).toEqual(tabs);
});

test('sidebar: opens from the menu and shows figures of the workbook', async () => {
  await hr.choose('แผนคน', 'เปิดแถบข้าง');
  await soon(() => hr.sidebar.locator('body').innerText()).toMatch(/[๐-๙]{2,3},[๐-๙]{3}/);
  await hr.picture('page-sidebar');
});

test('papers: the plan paper is made, listed and opened as a .docx', async () => {
  await hr.choose('แผนคน', 'สร้างเล่มแผน');
  const paper = hr.page.locator('#papers li a');
  await paper.first().waitFor({ state: 'attached', timeout: 60_000 });
  await hr.page.locator('#papers summary').click();
  await hr.picture('page-papers');
  const [download] = await Promise.all([hr.page.waitForEvent('download'), paper.first().click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('links: the home tab leads to the tab of a division', async () => {
  const rows = await hr.texts('หน้าหลัก', 30, 8);
  const row = rows.findIndex(([, name]) => name === 'กองช่าง') + 1;
  await hr.page.keyboard.press('Escape');
  await hr.click('หน้าหลัก', `B${row}`);
  await hr.page.mouse.move(...(await hr.middleOf(`B${row}`)));
  await hr.page.locator('.o-link-tool a').first().click();
  const active = () =>
    hr.page.evaluate(() => {
      const { getters } = (globalThis as unknown as { workbookModel: PageModel }).workbookModel;
      return getters.getSheetName(getters.getActiveSheetId());
    });
  await soon(active).toBe('กองช่าง');
});

interface PageModel {
  readonly getters: { getSheetName(id: string): string; getActiveSheetId(): string };
}

test("head: the own tab is open, another one is refused in the host's words and shows the old value", async () => {
  const head = await PageWindow.open(browser, server.url, { as: HEAD_OF_FINANCE });
  const own = await moneyCell('กองคลัง', 7);
  await head.type('กองคลัง', own, '7,700');
  await soon(() => hr.text('กองคลัง', own)).toBe('7,700.00');

  const foreign = await moneyCell('กองช่าง', 6);
  const before = await head.text('กองช่าง', foreign);
  await head.type('กองช่าง', foreign, '1');
  await head.dialog.waitFor();
  expect(await head.dialog.textContent()).toContain(PROTECTED);
  await head.picture('page-refused');
  await head.dialog.getByRole('button', { name: 'ตกลง' }).click();
  expect(await head.text('กองช่าง', foreign)).toBe(before);
  expect(await hr.text('กองช่าง', foreign)).toBe(before);

  await head.type('งบประมาณ', 'D6', '1');
  await head.dialog.getByRole('button', { name: 'ตกลง' }).click();
  expect(head.faults).toEqual([]);
  await head.close();
});

test('head: a row may be put into the own tab and not into another one', async () => {
  const head = await PageWindow.open(browser, server.url, { as: HEAD_OF_FINANCE });
  const name = await columnOf('กองคลัง', 'name');
  const own = await head.text('กองคลัง', `${name}6`);
  await head.click('กองคลัง', `${name}6`, { button: 'right' });
  await head.page.getByText('แทรกแถว', { exact: true }).click();
  await soon(() => hr.text('กองคลัง', `${name}7`)).toBe(own);
  const foreign = await head.texts('ส่วนกลาง', 10, 10);
  await head.click('ส่วนกลาง', `${name}6`, { button: 'right' });
  await head.page.getByText('แทรกแถว', { exact: true }).click();
  await head.dialog.waitFor();
  await head.dialog.getByRole('button', { name: 'ตกลง' }).click();
  expect(await head.texts('ส่วนกลาง', 10, 10)).toEqual(foreign);
  await head.close();
});

test('phone: the grid alone, no menu', async () => {
  const size = { width: 390, height: 780 };
  const phone = await PageWindow.open(browser, server.url, {
    as: HEAD_OF_FINANCE,
    view: 'phone',
    size,
  });
  expect(await phone.page.locator('#menu-bar').isVisible()).toBe(false);
  expect((await phone.page.locator('.o-grid').boundingBox())?.height).toBeGreaterThan(500);
  await phone.type('กองคลัง', await moneyCell('กองคลัง', 9), '100');
  await soon(async () => hr.text('กองคลัง', await moneyCell('กองคลัง', 9))).not.toBe('');
  await phone.picture('page-phone');
  expect(phone.faults).toEqual([]);
  await phone.close();
});

test('visitor: sees the workbook and cannot write', async () => {
  const visitor = await PageWindow.open(browser, server.url, { as: VISITOR });
  const cell = await moneyCell('กองช่าง', 6);
  const before = await visitor.text('กองช่าง', cell);
  await visitor.type('กองช่าง', cell, '5');
  expect(await visitor.text('กองช่าง', cell)).toBe(before);
  expect(await visitor.page.getByRole('button', { name: 'แผนคน' }).count()).toBe(0);
  await visitor.close();
});

test('file: save, start anew, open: the same workbook again', async () => {
  const cell = await moneyCell('กองคลัง', 8);
  await hr.type('กองคลัง', cell, '12345');
  await soon(async () => (await hostReading(`'กองคลัง'!${cell}`)).values).toEqual([[12_345]]);
  const [saved] = await Promise.all([
    hr.page.waitForEvent('download'),
    hr.choose('ไฟล์', 'บันทึกเป็นไฟล์ .xlsx'),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  const path = await saved.path();

  hr.page.once('dialog', (dialog) => void dialog.accept());
  await Promise.all([
    hr.page.waitForEvent('framenavigated'),
    hr.choose('ไฟล์', 'เริ่มใหม่จากข้อมูลตัวอย่าง'),
  ]);
  await hr.untilReady();
  expect((await hostReading(`'กองคลัง'!${cell}`)).values).not.toEqual([[12_345]]);

  hr.page.once('filechooser', (chooser) => void chooser.setFiles(path));
  await Promise.all([hr.page.waitForEvent('framenavigated'), hr.choose('ไฟล์', 'เปิดไฟล์ .xlsx…')]);
  await hr.untilReady();
  expect((await hostReading(`'กองคลัง'!${cell}`)).values).toEqual([[12_345]]);
  expect(await hr.text('กองคลัง', cell)).toBe('12,345.00');
});

test('page: nothing failed and nothing came from another machine', () => {
  expect(hr.faults).toEqual([]);
  expect(hr.foreignRequests).toEqual([]);
});
