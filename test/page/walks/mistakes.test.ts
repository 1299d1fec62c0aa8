import type { PageServer } from 'sheets-emulator';
import { expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { startProductPage } from '../support/page-servers.ts';
import { PageWindow, soon } from '../support/page-window.ts';
import {
  cellOf,
  dismissMessage,
  expectClean,
  fillIn,
  GUIDE_SIZE,
  HEAD_OF_FINANCE,
  HOST_REFUSAL,
  hostTab,
  openPanel,
  openSidebar,
  press,
  recalculate,
  selection,
  takeGuidePicture,
} from './support/walk.ts';

const OWN = 'กองคลัง';

const browser = testBrowser();
let server: PageServer;
let head: PageWindow;

/** One walk in the order of the tests: each ends with a sentence and a way on. */

/** What the tabs that are not the head's hold; nothing of it may change. */
async function othersTabs(): Promise<unknown[]> {
  const others = ['กองช่าง', 'ส่วนกลาง', 'งบประมาณ', 'ตั้งค่า', 'กอง', 'บุคลากร', 'IDP กองช่าง'];
  const tabs = await Promise.all(others.map((tab) => hostTab(server, tab)));
  // The head rows say when the last check was.
  return JSON.parse(JSON.stringify(tabs).replace(/ตรวจล่าสุด [^"]*/g, ''));
}

async function ownMoney(row: number): Promise<string> {
  return cellOf(server, OWN, 'money:2567', row);
}

async function refusesToType(tab: string, cell: string): Promise<void> {
  const before = await head.text(tab, cell);
  await head.type(tab, cell, 'ผิดที่');
  expect(await dismissMessage(head), `${tab}!${cell}`).toContain(HOST_REFUSAL);
  await soon(() => head.text(tab, cell)).toBe(before);
}

/** Looks for a finding by some of its words, waits for it, and gives its sentence. */
async function findingAt(cell: string, words: string): Promise<string> {
  await recalculate(head);
  await openPanel(head, /^ตรวจ/);
  await head.sidebar.getByRole('searchbox').fill(words);
  const finding = head.sidebar
    .getByRole('listitem')
    .filter({ has: head.sidebar.getByRole('button', { name: `ไปที่ ${OWN} ช่อง ${cell}` }) });
  await finding.first().waitFor();
  return (await finding.first().textContent()) ?? '';
}

async function typesInPlacesOfOthers(): Promise<void> {
  await refusesToType('งบประมาณ', 'D6');
  await refusesToType('ตั้งค่า', 'D6');
  await head.type('กองช่าง', 'B6', 'กิจกรรมของกองอื่น');
  await head.dialog.waitFor();
  await takeGuidePicture(head, 'refused');
  expect(await dismissMessage(head)).toContain(HOST_REFUSAL);
  await soon(() => head.text('กองช่าง', 'B6')).toBe('');
}

async function typesIntoHeadRows(): Promise<void> {
  await refusesToType(OWN, 'E5');
  await refusesToType(OWN, 'G3');
}

async function typesWordsForMoney(): Promise<void> {
  const cell = await ownMoney(6);
  await fillIn(head, server, { tab: OWN, cell }, 'หนึ่งหมื่นบาท');
  expect(await findingAt(cell, 'ไม่ใช่ตัวเลข')).toContain('จึงไม่ถูกนับในยอด');
  await head.picture('mistakes-1-words-for-money');
  await press(head, `ไปที่ ${OWN} ช่อง ${cell}`);
  await soon(() => selection(head)).toBe(`'${OWN}'!${cell}`);
  await fillIn(head, server, { tab: OWN, cell }, '10000');
  await recalculate(head);
  const link = head.sidebar.getByRole('button', { name: `ไปที่ ${OWN} ช่อง ${cell}` });
  await soon(() => link.count()).toBe(0);
}

async function typesWrongQuarters(): Promise<void> {
  const cell = await cellOf(server, OWN, 'quarters:2567', 6);
  await fillIn(head, server, { tab: OWN, cell }, 'ไตรมาสหน้า');
  expect(await findingAt(cell, 'ไม่ใช่ไตรมาส')).toContain('ไม่ใช่ไตรมาส');
  await head.picture('mistakes-2-wrong-quarters');
  await fillIn(head, server, { tab: OWN, cell }, '๔');
  await recalculate(head);
}

async function deletesARow(): Promise<void> {
  const before = await hostTab(server, OWN);
  await head.click(OWN, 'B7', { button: 'right' });
  await head.page.getByText('ลบแถว 7', { exact: true }).click();
  await soon(() => head.text(OWN, 'B7')).toBe('');
  await head.picture('mistakes-3-row-deleted');
  await head.choose('แก้ไข', 'เลิกทำ');
  await soon(() => head.text(OWN, 'B7')).toContain('โครงการเผยแพร่ให้ความรู้');
  const contents = (rows: string[][]) => rows.map((row) => row.slice(1));
  expect(contents(await hostTab(server, OWN))).toEqual(contents(before));
}

async function pastesABlock(): Promise<void> {
  const lines = ['กิจกรรมที่วางมา\t\t\t\t\t\t\t๑\t๓\t๒', 'อีกกิจกรรมหนึ่ง\t\t\t\t\t\t\t๒\t๒\t๙'];
  await head.click(OWN, 'B8');
  await head.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, lines.join('\n'));
  await soon(() => head.text(OWN, 'B9')).toBe('อีกกิจกรรมหนึ่ง');
  expect((await hostTab(server, OWN, 'B8:B9')).flat()).toEqual(['กิจกรรมที่วางมา', 'อีกกิจกรรมหนึ่ง']);
  await head.picture('mistakes-4-pasted');
}

async function ordersWhatIsOfHr(): Promise<void> {
  await openPanel(head, 'ช่วยเหลือ');
  expect(await head.sidebar.getByRole('button', { name: 'ตั้งค่าหรือซ่อมไฟล์' }).count()).toBe(0);
  expect(await head.sidebar.locator('body').innerText()).toContain('กรุณาแจ้งงานบุคคลให้สั่งซ่อมไฟล์');
  await head.choose('แผนคน', 'ตั้งค่าหรือซ่อมไฟล์');
  expect(await dismissMessage(head)).toContain('คำสั่งนี้เป็นของงานบุคคล');
  await head.choose('แผนคน', 'เติมข้อมูลเทศบาลตัวอย่าง');
  await head.dialog.getByRole('button', { name: 'ใช่', exact: true }).click();
  const told = await dismissMessage(head);
  expect(told).toMatch(/งานบุคคล|มีข้อมูลของท่านแล้ว/);
  await head.picture('mistakes-5-not-hr');
}

test('walk of a head who makes every mistake: a sentence each time, nothing lost, no dead end', async () => {
  server = await startProductPage();
  onTestFinished(() => server.close());
  head = await PageWindow.open(browser(), server.url, { as: HEAD_OF_FINANCE, size: GUIDE_SIZE });
  onTestFinished(() => head.close());
  const others = await othersTabs();
  await openSidebar(head);

  await typesInPlacesOfOthers();
  await typesIntoHeadRows();
  await typesWordsForMoney();
  await typesWrongQuarters();
  await deletesARow();
  await pastesABlock();
  await ordersWhatIsOfHr();

  await openPanel(head, 'ภาพรวม');
  expect(await recalculate(head)).toContain('คำนวณและตรวจแล้ว');
  expect(await othersTabs()).toEqual(others);
  expectClean(head);
}, 300_000);
