import { expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { startProductPage } from '../support/page-servers.ts';
import { PageWindow, soon } from '../support/page-window.ts';
import {
  cellOf,
  expectClean,
  fillIn,
  GUIDE_SIZE,
  HEAD_OF_FINANCE,
  hostTab,
  openNewestPaper,
  openPanel,
  openSidebar,
  PATIENCE,
  press,
  recalculate,
  selection,
  takeGuidePicture,
} from './support/walk.ts';

const browser = testBrowser();

test('walk of a head, ten minutes: own tab, own findings, an amount, the difference, a draft', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const head = await PageWindow.open(browser(), server.url, { size: GUIDE_SIZE });
  onTestFinished(() => head.close());
  await head.page.getByLabel(/^เปลี่ยนผู้ใช้/).click();
  await head.page.getByRole('link', { name: new RegExp(`^${HEAD_OF_FINANCE}`) }).click();
  await head.page.getByLabel(`เปลี่ยนผู้ใช้: ${HEAD_OF_FINANCE}`).waitFor();
  await head.untilReady();

  await openSidebar(head);
  const fact = head.sidebar.locator('.fact');
  expect(await fact.textContent()).toBe('กองคลัง กิจกรรมรวมยังต่ำกว่าเงินที่จัดสรร๙๗,๐๐๐ บาท');
  await openPanel(head, 'กองของฉัน');
  await press(head, 'เปิดแท็บ');
  await soon(() => selection(head)).toBe("'กองคลัง'!B6");
  await takeGuidePicture(head, 'division');
  await openPanel(head, /^ตรวจ/);
  await soon(() => head.sidebar.getByRole('listitem').count()).toBeGreaterThan(0);
  expect(await head.sidebar.getByLabel('ส่วนราชการ').inputValue()).toBe('D02');
  await head.picture('head-2-findings');

  const money = await cellOf(server, 'กองคลัง', 'money:2567', 6);
  await fillIn(head, server, { tab: 'กองคลัง', cell: money }, '107000');
  const difference = await cellOf(server, 'หน้าหลัก', 'difference', 18);
  await soon(() => head.text('หน้าหลัก', difference)).toMatch(/^0\.00$|พอดี|^\+?0/);
  const told = await recalculate(head);
  expect(told).toContain('คำนวณและตรวจแล้ว');
  await openPanel(head, 'กองของฉัน');
  await soon(() => fact.textContent()).toContain('กิจกรรมรวมพอดีกับเงินที่จัดสรร');
  await head.picture('head-3-even');

  await openPanel(head, 'เอกสาร');
  await press(head, 'สร้างร่างเล่มแผน');
  await head.sidebar.getByText('ที่สร้างครั้งนี้').waitFor({ timeout: PATIENCE });
  expect(await head.sidebar.locator('body').innerText()).toContain('งานบุคคลเป็นผู้ออกเลข');
  await head.picture('head-4-draft');
  expect(await openNewestPaper(head)).toContain('๑๐๗,๐๐๐');
  // The register is not even made: this draft is nobody else's business.
  await expect(hostTab(server, 'เอกสาร')).rejects.toThrow('Range not found');
  expectClean(head);
}, 240_000);
