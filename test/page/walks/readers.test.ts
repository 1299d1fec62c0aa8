import { expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { startProductPage, VISITOR } from '../support/page-servers.ts';
import { PageWindow, soon } from '../support/page-window.ts';
import {
  dismissMessage,
  expectClean,
  GUIDE_SIZE,
  HEAD_OF_FINANCE,
  HOST_REFUSAL,
  hostTab,
  MAYOR,
  openPanel,
  openSidebar,
  press,
  selection,
  takeGuidePicture,
} from './support/walk.ts';

const browser = testBrowser();

/** The rows of หน้าหลัก: name, difference, allocated, planned, and what follows. */
async function homeRows(window: PageWindow): Promise<string[][]> {
  return (await window.texts('หน้าหลัก', 32, 8)).slice(5).map((row) => row.slice(1));
}

test('walk of the mayor, one minute: who is over, what is missing, and where to look', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const mayor = await PageWindow.open(browser(), server.url, { as: MAYOR, size: GUIDE_SIZE });
  onTestFinished(() => mayor.close());

  const rows = await homeRows(mayor);
  const over = rows.filter(([, difference = '']) => difference.startsWith('+'));
  expect(over.map(([name]) => name)).toEqual(
    expect.arrayContaining(['รวมปีที่แสดง', 'สำนักปลัด', 'ยังไม่มีส่วนราชการรับผิดชอบ']),
  );
  expect(rows.find(([name]) => name === 'กองช่าง')?.[3]).toBe('0.00');
  expect(rows.find(([name]) => name === 'สำนักปลัด')?.[4]).toBe('195%');
  expect(rows.find(([name]) => name === 'ก่อนเสนอแผน')?.[1]).toMatch(/^ต้องแก้ \d{2,} ข้อ$/);

  await openSidebar(mayor);
  const shown = mayor.sidebar.locator('body');
  expect(await shown.innerText()).toContain('กิจกรรมรวมเกินเงินที่จัดสรร');
  expect(await shown.innerText()).toContain('ขอสิทธิ์จากงานบุคคล');
  await mayor.picture('mayor-1-overview');
  await openPanel(mayor, 'กอง');
  expect(await shown.innerText()).toContain('กองช่าง');
  await takeGuidePicture(mayor, 'reader');
  await mayor.sidebar.getByRole('button', { name: /ข้อของสำนักปลัด$/ }).click();
  await press(mayor, /^ไปที่ กระทบยอด/);
  await soon(() => selection(mayor)).toMatch(/^'กระทบยอด'!/);
  await mayor.picture('mayor-3-where-to-look');
  await mayor.type('งบประมาณ', 'D6', '1');
  expect(await dismissMessage(mayor)).toContain(HOST_REFUSAL);
  expectClean(mayor);
}, 120_000);

test('walk of an outsider: sees all, changes nothing, and is told so', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const visitor = await PageWindow.open(browser(), server.url, { as: VISITOR, size: GUIDE_SIZE });
  onTestFinished(() => visitor.close());
  const before = await hostTab(server, 'กองคลัง');

  expect((await homeRows(visitor)).flat()).toContain('กองคลัง');
  expect(await visitor.page.getByRole('button', { name: 'แก้ไข', exact: true }).count()).toBe(0);
  await visitor.type('กองคลัง', 'B6', 'ของคนนอก');
  await visitor.page.waitForTimeout(500);
  expect(await hostTab(server, 'กองคลัง')).toEqual(before);
  expect(await visitor.text('กองคลัง', 'B6')).toContain('กิจกรรมตรวจสอบสุขภาพ');
  await visitor.page.getByLabel(/^เปลี่ยนผู้ใช้/).click();
  expect(await visitor.page.locator('#user-switch .current').textContent()).toContain(
    'ดูได้อย่างเดียว',
  );
  await visitor.picture('outsider-1');
  expectClean(visitor);
}, 120_000);

test('walk on a phone: the own tab is filled in without menu and sidebar', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const phone = await PageWindow.open(browser(), server.url, {
    as: HEAD_OF_FINANCE,
    view: 'phone',
    size: { width: 412, height: 732 },
  });
  onTestFinished(() => phone.close());
  expect(await phone.page.getByRole('button', { name: 'แผนคน' }).count()).toBe(0);
  await phone.type('กองคลัง', 'B8', 'กิจกรรมจากโทรศัพท์');
  await soon(async () => (await hostTab(server, 'กองคลัง', 'B8:B8'))[0]).toEqual([
    'กิจกรรมจากโทรศัพท์',
  ]);
  await takeGuidePicture(phone, 'phone');
  expectClean(phone);
}, 120_000);
