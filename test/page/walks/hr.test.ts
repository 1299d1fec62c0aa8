import { expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { startProductPage } from '../support/page-servers.ts';
import { PageWindow, soon } from '../support/page-window.ts';
import {
  cellOf,
  expectClean,
  fillIn,
  GUIDE_SIZE,
  hostTab,
  openedBy,
  openNewestPaper,
  openPanel,
  openSidebar,
  PATIENCE,
  press,
  recalculate,
  selection,
  startBlankProductPage,
  takeGuidePicture,
} from './support/walk.ts';

const browser = testBrowser();

/** The first finding of the sample that is mended in one cell. */
const NO_OWNER = 'ไปที่ ส่วนกลาง ช่อง L7';

test('walk of HR, first day: from a blank spreadsheet to a corrected finding and the plan paper', async () => {
  const server = await startBlankProductPage();
  onTestFinished(() => server.close());
  const hr = await PageWindow.open(browser(), server.url, { size: GUIDE_SIZE });
  onTestFinished(() => hr.close());
  const button = (name: string) => hr.sidebar.getByRole('button', { name });

  await openSidebar(hr);
  await takeGuidePicture(hr, 'first-steps');
  await press(hr, 'ตั้งค่าไฟล์นี้');
  await button('ใช้เทศบาลตัวอย่าง').waitFor({ timeout: PATIENCE });
  expect(await hr.tabs()).toContain('ข้อค้นพบ');
  await hr.picture('hr-2-set-up');
  await press(hr, 'ใช้เทศบาลตัวอย่าง');
  await button('คำนวณและดูข้อค้นพบ').waitFor({ timeout: PATIENCE });
  expect(await hr.tabs()).toContain('กองคลัง');
  await hr.picture('hr-3-sample');
  await press(hr, 'คำนวณและดูข้อค้นพบ');
  await hr.sidebar
    .getByRole('tab', { name: /^ตรวจ [๐-๙]{2,}$/, selected: true })
    .waitFor({ timeout: PATIENCE });
  await hr.picture('hr-4-findings');

  // Columns of the years that the blank file had stand before it here.
  const owner = await cellOf(server, 'ส่วนกลาง', 'owner', 7);
  const noOwner = `ไปที่ ส่วนกลาง ช่อง ${owner}`;
  await press(hr, noOwner);
  await soon(() => selection(hr)).toBe(`'ส่วนกลาง'!${owner}`);
  await hr.picture('hr-5-finding');
  await fillIn(hr, server, { tab: 'ส่วนกลาง', cell: owner }, 'กองช่าง');
  await recalculate(hr);
  await soon(() => button(noOwner).count()).toBe(0);
  expect((await hostTab(server, 'ข้อค้นพบ')).flat()).not.toContain(`ส่วนกลาง ${owner}`);
  await hr.picture('hr-6-corrected');

  await openPanel(hr, 'เอกสาร');
  await press(hr, 'สร้างเล่มแผน');
  await hr.sidebar.getByText('ฉบับที่ ๑').waitFor({ timeout: PATIENCE });
  await hr.picture('hr-7-paper');
  const link = hr.sidebar.getByRole('link', { name: /^เปิด .*แผนพัฒนาบุคลากร/ }).first();
  const paper = await openedBy(hr, link);
  expect(paper).toContain('ส่งบุคลากรเข้ารับการอบรมในโครงการพัฒนาศักยภาพการบริหารงาน');
  expect(paper).toContain('เทศบาลตำบลตัวอย่าง');
  expectClean(hr);
}, 300_000);

test('walk of HR, npm start: from the sample to a corrected finding and the plan paper', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const hr = await PageWindow.open(browser(), server.url, { size: GUIDE_SIZE });
  onTestFinished(() => hr.close());

  await openSidebar(hr);
  await takeGuidePicture(hr, 'overview');
  await openPanel(hr, /^ตรวจ/);
  await press(hr, NO_OWNER);
  await soon(() => selection(hr)).toBe("'ส่วนกลาง'!L7");
  await takeGuidePicture(hr, 'finding');
  await fillIn(hr, server, { tab: 'ส่วนกลาง', cell: 'L7' }, 'กองช่าง');
  await recalculate(hr);
  await soon(() => hr.sidebar.getByRole('button', { name: NO_OWNER }).count()).toBe(0);
  const planned = await cellOf(server, 'หน้าหลัก', 'planned', 19);
  await soon(() => hr.text('หน้าหลัก', planned)).toBe('100,000.00');

  await hr.choose('แผนคน', 'สร้างเล่มแผน');
  await hr.toasts.filter({ hasText: 'สร้างเอกสาร' }).waitFor({ timeout: PATIENCE });
  await hr.picture('hr-8-paper-from-menu');
  expect(await openNewestPaper(hr)).toContain('แผนพัฒนาบุคลากร');
  await hr.page.locator('#papers summary').click();
  await hr.toasts.getByRole('button', { name: 'ปิด' }).click();
  await openPanel(hr, 'เอกสาร');
  await hr.sidebar.getByText('ฉบับที่ ๑').waitFor({ timeout: PATIENCE });
  await takeGuidePicture(hr, 'papers');
  expectClean(hr);
}, 180_000);
