import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ask, columnWithKey, copyOf, HEAD_OF_FINANCE, HR, shown } from '../support/product.ts';
import { smallWorkbook } from '../support/small-workbook.ts';
import { lookAt } from './support/look-at.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const FINANCE = 'ผล กองคลัง';

test('results: HR opens a quarter, a head reports it, and HR closes it with a reason', async () => {
  const product = copyOf(smallWorkbook());
  const openAs = async (user: string) => {
    const { page, faults } = await openSidebar(browser, serverOf(product, user), { height: 1400 });
    await page.getByRole('tab', { name: 'งาน' }).click();
    await page.getByRole('button', { name: 'ผลการดำเนินงาน' }).click();
    return { page, faults };
  };
  const hr = await openAs(HR);
  await hr.page.getByText('ขณะนี้ไม่มีไตรมาสที่เปิดรับผล').waitFor();
  await lookAt(hr.page, 'results-open');
  await hr.page.getByRole('button', { name: 'เปิดรับผล' }).click();
  await hr.page.getByText('รายงานแล้ว ๐ จาก ๑').waitFor();
  await lookAt(hr.page, 'results-board');

  const head = await openAs(HEAD_OF_FINANCE);
  const field = (label: string) => head.page.getByLabel(label);
  await head.page.getByText('ยังไม่ครบ ๑ จาก ๑ กิจกรรม').waitFor();
  await field('สถานะ').selectOption('เสร็จ');
  await field('ผลเชิงปริมาณ').fill('๑๙/๒๐');
  await field('ใช้จ่ายไตรมาสนี้').fill('๑,๒๐๐');
  await lookAt(head.page, 'results-form');
  await head.page.getByRole('button', { name: 'บันทึกแล้วไปกิจกรรมถัดไป' }).click();
  // Nothing shows yet that it is done.
  await head.page.getByText('ผลเทียบเป้า เหลือง').waitFor();
  await field('หลักฐาน').fill('https://example.go.th/1');
  await head.page.getByRole('button', { name: 'บันทึกแล้วไปกิจกรรมถัดไป' }).click();
  await head.page.getByText('กรอกครบแล้ว').waitFor();
  await lookAt(head.page, 'results-complete');
  const spent = columnWithKey(product, FINANCE, 'spent');
  expect(shown(product, `'${FINANCE}'!${spent}6`)).toEqual(['1,200.00']);

  await hr.page.getByRole('button', { name: 'อ่านใหม่' }).click();
  await hr.page.getByText('รายงานแล้ว ๑ จาก ๑').waitFor();
  await hr.page.getByRole('button', { name: 'ตรวจก่อนปิดไตรมาส' }).click();
  await hr.page.getByText('รายงานแล้ว ๑ จาก ๔').waitFor();
  await hr.page.getByRole('textbox', { name: /^เหตุผล/ }).fill('กองไม่ส่ง');
  await lookAt(hr.page, 'results-close');
  await hr.page.getByRole('button', { name: 'ปิดไตรมาส', exact: true }).click();
  await hr.page.getByText('ขณะนี้ไม่มีไตรมาสที่เปิดรับผล').waitFor();
  await lookAt(hr.page, 'results-closed');
  expect(ask(product, 'getQuarter')).toMatchObject({ open: null });
  expect([...hr.faults, ...head.faults]).toEqual([]);
});
