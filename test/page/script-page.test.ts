import type { Browser } from 'playwright-core';
import type { PageServer } from 'sheets-emulator';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startScriptPage, VISITOR } from './support/page-servers.ts';
import { PageWindow, soon } from './support/page-window.ts';

const TAB = 'Sheet1';
const OWNER = 'hr@example.go.th';

// A page is opened in some tests; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let server: PageServer;
let hr: PageWindow;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startScriptPage()]);
  hr = await PageWindow.open(browser, server.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const shown = (a1: string) => soon(() => hr.text(TAB, a1));
const said = () => soon(() => hr.sidebar.locator('#out').textContent());

test('page: typing wakes the simple trigger with the old and the new value', async () => {
  await hr.type(TAB, 'B2', '7');
  await shown('E2').toBe('undefined > 7');
  await hr.type(TAB, 'B2', '๘');
  await shown('E2').toBe('7 > ๘');
});

test('page: a prompt holds the script, shows what it wrote before, and carries the answer', async () => {
  await hr.choose('ทดลอง', 'ถามชื่อ');
  await hr.dialog.waitFor();
  await shown('A1').toBe('ก่อนถาม');
  expect(await hr.text(TAB, 'A2')).toBe('');
  await hr.picture('page-prompt');
  await hr.dialog.getByRole('textbox').fill('สมชาย');
  await hr.dialog.getByRole('button', { name: 'ตกลง' }).click();
  await shown('A2').toBe('OK:สมชาย');
  await soon(() => hr.toasts.first().textContent()).toContain('เสร็จแล้ว');
});

test('page: the X of a question answers CLOSE', async () => {
  await hr.choose('ทดลอง', 'ถามชื่อ');
  await hr.dialog.getByRole('button', { name: 'ปิด' }).click();
  await shown('A2').toBe('CLOSE:');
});

test('page: a clock trigger runs when its time has come, and every window shows what it wrote', async () => {
  await hr.choose('ทดลอง', 'ตั้งเวลา');
  await shown('C1').toBe('ถึงเวลา');
});

test('page: a submenu opens a dialog of the script', async () => {
  await hr.choose('ทดลอง', 'เพิ่มเติม', 'หน้าต่าง');
  const frame = hr.page.frameLocator('dialog.frame iframe');
  await soon(() => frame.locator('p').textContent()).toBe('ในหน้าต่าง');
  await hr.dialog.getByRole('button', { name: 'ปิด' }).click();
});

test('sidebar: is 300 pixels wide, sandboxed, titled', async () => {
  await hr.choose('ทดลอง', 'แถบข้าง');
  await said().toBe('-');
  const box = await hr.page.locator('#sidebar').boundingBox();
  expect(box?.width).toBe(300);
  expect(await hr.page.locator('#sidebar h2').textContent()).toBe('แถบทดลอง');
  const sandbox = await hr.page.locator('#sidebar iframe').getAttribute('sandbox');
  expect(sandbox).toContain('allow-scripts');
  expect(sandbox).not.toContain('allow-same-origin');
});

test.each([
  [
    'values are copied, undefined becomes null in arrays and is dropped in objects',
    'echo',
    `ok #{"got":{"list":[1,null,"ก"]},"who":"${OWNER}"}`,
  ],
  ['a form becomes its fields', 'form', `ok {"got":{"title":"หัวข้อ"},"who":"${OWNER}"}`],
  ['a thrown error arrives with name and message', 'fail', 'failed TypeError: ตั้งใจให้ผิด'],
  [
    'a Date is refused before it leaves',
    'date',
    'thrown Failed due to illegal value in property: 0',
  ],
  [
    'a Date on the way back fails loudly',
    'dateBack',
    'failed Error: google.script.run cannot carry a Date at [0][0]',
  ],
  ['a private function does not exist', 'private', 'undefined'],
])('google.script.run: %s', async (_rule, button, expected) => {
  await hr.sidebar.getByRole('button', { name: button, exact: true }).click();
  await said().toBe(expected);
});

test('google.script.host: close takes the sidebar away', async () => {
  await hr.sidebar.getByRole('button', { name: 'close', exact: true }).click();
  await soon(() => hr.page.locator('#sidebar').isHidden()).toBe(true);
});

test('page: Delete clears, undo brings back, redo clears again', async () => {
  await hr.type(TAB, 'C4', 'ข้อความ');
  await shown('C4').toBe('ข้อความ');
  await shown('E4').toBe('undefined > ข้อความ');
  await hr.click(TAB, 'C4');
  await hr.page.keyboard.press('Delete');
  await shown('C4').toBe('');
  await hr.page.keyboard.press('Control+z');
  await shown('C4').toBe('ข้อความ');
  await hr.page.keyboard.press('Control+y');
  await shown('C4').toBe('');
});

test("page: a pasted block is read by the host, markup as text, dates by the workbook's locale", async () => {
  await hr.click(TAB, 'B10');
  await hr.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1\t<b>ก</b>\n3/12/2569\tสี่');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await shown('C11').toBe('สี่');
  await soon(
    async () =>
      (await server.worker.call<{ values: unknown[][] }>('read', `'${TAB}'!B10:C11`)).values,
  ).toEqual([
    [1, '<b>ก</b>'],
    // en_US reads month first: 12 March 2569.
    [244_420, 'สี่'],
  ]);
});

test('page: rows put in, taken out and sorted stand in the host as in the window', async () => {
  for (const [a1, text] of [
    ['B20', '3'],
    ['B21', '1'],
    ['B22', '2'],
  ] as const) {
    await hr.type(TAB, a1, text);
  }
  await shown('E22').toBe('undefined > 2');
  await hr.click(TAB, 'B20');
  await hr.page.keyboard.down('Shift');
  await hr.page.mouse.click(...(await hr.middleOf('E22')));
  await hr.page.keyboard.up('Shift');
  await hr.page.mouse.click(...(await hr.middleOf('C21')), { button: 'right' });
  await hr.page.getByText('เรียงจากน้อยไปมาก (ก → ฮ)').click();
  await shown('B20').toBe('1');
  await hr.click(TAB, 'B21', { button: 'right' });
  await hr.page.getByText('แทรกแถว', { exact: true }).click();
  await shown('B22').toBe('2');
  const host = async () =>
    (await server.worker.call<{ displayValues: string[][] }>('read', `'${TAB}'!B20:E23`))
      .displayValues;
  await soon(async () => (await host()).map(([value]) => value)).toEqual(['1', '', '2', '3']);
  const inHost = await host();
  await soon(async () => (await hr.texts(TAB, 23, 5)).slice(19).map((row) => row.slice(1))).toEqual(
    inHost,
  );
});

test('page: who may only look has no menu of the script and cannot write', async () => {
  const visitor = await PageWindow.open(browser, server.url, { as: VISITOR });
  expect(await visitor.page.getByRole('button', { name: 'ทดลอง' }).count()).toBe(0);
  await visitor.type(TAB, 'B2', 'เขียนทับ');
  expect(await visitor.text(TAB, 'B2')).toBe('๘');
  await visitor.picture('page-visitor');
  await visitor.close();
});

test('page: two windows of two people end with the same cells as the host', async () => {
  const other = await PageWindow.open(browser, server.url, { as: OWNER });
  const typeAll = async (window: PageWindow, column: string, texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) await window.type(TAB, `${column}${30 + i}`, text);
  };
  await Promise.all([
    typeAll(hr, 'B', ['หนึ่ง', 'สอง', '3', '=1+3', 'ห้า']),
    typeAll(other, 'C', ['ก', 'ข', 'ค', 'ง', 'จ']),
  ]);
  await Promise.all([hr.type(TAB, 'D30', 'สาม'), other.type(TAB, 'D30', 'สี่')]);
  const differences = async (window: PageWindow): Promise<string[]> => {
    const read = `'${TAB}'!A1:E40`;
    const host = (await server.worker.call<{ displayValues: string[][] }>('read', read))
      .displayValues;
    const shownNow = await window.texts(TAB, 40, 5);
    return host.flatMap((row, i) =>
      row.flatMap((text, j) =>
        text === shownNow[i]?.[j]
          ? []
          : [`row ${i + 1} column ${j + 1}: host ${text}, page ${shownNow[i]?.[j]}`],
      ),
    );
  };
  await soon(() => hr.text(TAB, 'C34')).toBe('จ');
  await soon(() => other.text(TAB, 'B34')).toBe('ห้า');
  await soon(() => differences(hr)).toEqual([]);
  await soon(() => differences(other)).toEqual([]);
  expect([...hr.faults, ...other.faults]).toEqual([]);
  await other.close();
});

test('page: nothing failed and nothing came from another machine', () => {
  expect(hr.faults).toEqual([]);
  expect(hr.foreignRequests).toEqual([]);
});
