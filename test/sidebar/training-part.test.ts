import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { ask, HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { lookAt } from './support/look-at.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { serverOf } from './support/play-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

async function openWork(user: string, title: string) {
  const product = sampleProduct();
  const { page, faults } = await openSidebar(browser, serverOf(product, user), { height: 1400 });
  await page.getByRole('tab', { name: 'งาน' }).click();
  await page.getByRole('button', { name: title }).click();
  return { product, page, faults };
}

/** The second step to the tenth; each opens by itself when the one before is saved. */
async function fromProposalToFile(page: Page): Promise<void> {
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const save = () => page.getByRole('button', { name: 'บันทึกขั้นนี้' }).click();
  const step = (words: string) => page.getByText(words).first().waitFor();
  await field('เสนอบันทึก').fill('1/5/2569');
  await save();
  await step('ขั้นที่ ๓ ผู้บังคับบัญชาพิจารณา');
  await field('หัวหน้าพิจารณา').fill('4/5/2569');
  await field('ปลัดพิจารณา').fill('6/5/2569');
  await save();
  await step('ขั้นที่ ๔ ออกคำสั่งเดินทาง');
  // The sample's plan has errors: they are none of the order's.
  await page.getByRole('button', { name: 'ออกเลขคำสั่งเดินทาง' }).click();
  await page.getByText('กรอกเลขที่ได้จากทะเบียนกลาง').waitFor();
  await page.getByLabel('เอกสารลงวันที่').fill('2026-05-20');
  await page.getByRole('button', { name: 'ออกเอกสาร' }).click();
  await page.getByText('เลขคำสั่งออกจากทะเบียนกลาง').waitFor();
  await page.getByLabel('เลขที่ (คำสั่ง)').fill('๓๑๒');
  await lookAt(page, 'training-issue');
  await page.getByRole('button', { name: 'ออกเอกสาร' }).click();
  await page
    .getByText(/คำสั่งเดินทางอบรม.*เลขที่ ๓๑๒\/๒๕๖๙/)
    .first()
    .waitFor();
  // The fourth is done: the order that was issued has written its number and day.
  await step('ขั้นที่ ๕ อนุมัติ');
  await field('อนุมัติ').fill('8/5/2569');
  await save();
  await step('ขั้นที่ ๖ เบิกหรือยืมเงิน');
  await field('เงินยืม').fill('๖,๔๐๐');
  await field('เบิกหรือยืมเงิน').fill('25/5/2569');
  await save();
  await step('ขั้นที่ ๗ เข้าอบรม');
  await field('การเข้าร่วม').selectOption('เข้าร่วม');
  await save();
  await step('ขั้นที่ ๘ รายงานผลและส่งใช้เงินยืม');
  await field('รายงานผล').fill('10/6/2569');
  await field('ส่งใช้เงินยืม').fill('11/6/2569');
  await save();
  await step('ขั้นที่ ๙ ถ่ายทอดความรู้');
  await field('ถ่ายทอดความรู้').fill('15/6/2569');
  await field('เอกสารที่ถ่ายทอด').fill('javascript:alert(1)');
  await save();
  await page.getByText(/ไม่ใช่ลิงก์.*กรุณาวางลิงก์/).waitFor();
  expect(await field('เอกสารที่ถ่ายทอด').inputValue()).toBe('javascript:alert(1)');
  await field('เอกสารที่ถ่ายทอด').fill('https://example.com/slides');
  await save();
  await step('ขั้นที่ ๑๐ เก็บเรื่อง');
  await field('เก็บเรื่อง').fill('30/6/2569');
  await field('แฟ้ม').fill('https://example.com/file');
  await save();
  await step('ครบทุกขั้นตอน');
  const links = page.getByRole('link');
  const seen = links.evaluateAll((all) => all.map((one) => one.outerHTML.split('>')[0]));
  const opened = 'target="_blank" rel="noopener noreferrer"';
  expect(await seen).toEqual([
    `<a href="https://example.com/slides" ${opened}`,
    `<a href="https://example.com/file" ${opened}`,
  ]);
}

test('training part: HR leads a training from the wish of an IDP through all ten steps', async () => {
  const { product, page, faults } = await openWork(HR, 'ขออบรม');
  await page.getByText('ตัวชี้วัดของแผน').waitFor();
  await lookAt(page, 'training-requests');
  await page
    .getByRole('button', { name: /^เริ่มคำขอ/ })
    .first()
    .click();
  await page.getByLabel('หลักสูตร', { exact: true }).fill('ระเบียบงานสารบรรณ');
  await page.getByLabel('ผู้จัด').fill('จังหวัด');
  await page.getByLabel('สถานที่').fill('ศาลากลางจังหวัด');
  await page.getByLabel('ตั้งแต่วันที่').fill('เร็ว ๆ นี้');
  await page.getByRole('button', { name: 'บันทึกขั้นนี้' }).click();
  await page.getByText(/เร็ว ๆ นี้.*กรุณา/).waitFor();
  await page.getByLabel('ตั้งแต่วันที่').fill('1 มิ.ย. 2569');
  await page.getByLabel('ถึงวันที่').fill('๒/๖/๒๕๖๙');
  await page.getByLabel('ค่าลงทะเบียน').fill('๙,๐๐๐,๐๐๐');
  await page.getByLabel('กิจกรรมที่จ่าย').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'บันทึกขั้นนี้' }).click();
  await page
    .getByText(/แต่คำขอนี้ใช้ ๙,๐๐๐,๐๐๐ บาท/)
    .first()
    .waitFor();
  await lookAt(page, 'training-caution');
  await page.getByRole('button', { name: 'บันทึกตามนี้' }).click();
  await page.getByText('ขั้นที่ ๒ เสนอบันทึก').first().waitFor();
  await page.getByRole('button', { name: 'คำสั่งเดินทาง', exact: true }).click();
  await expect
    .poll(() => product.files.some(({ name }) => name.includes('คำสั่งเดินทางอบรม')))
    .toBe(true);
  const requests = ask(product, 'getTraining').requests as { course: string; cost: number }[];
  expect(requests.at(-1)).toMatchObject({ course: 'ระเบียบงานสารบรรณ', cost: 9_000_000 });
  await fromProposalToFile(page);
  await lookAt(page, 'training-filed');
  expect(faults).toEqual([]);
  await page.close();
}, 240_000);

test('training part: a head follows the own requests, and takes a wish into the tab', async () => {
  const { product, page, faults } = await openWork(HEAD_OF_FINANCE, 'ความต้องการพัฒนา');
  await page.getByText('จำนวนผู้ต้องการพัฒนา').waitFor();
  await lookAt(page, 'training-needs');
  await page
    .getByRole('button', { name: /^เพิ่มเป็นกิจกรรม/ })
    .first()
    .click();
  await page.getByText('เป็นกิจกรรมแล้ว').waitFor();
  const names = product.read("'กองคลัง'!A6:Z40").displayValues.flat();
  expect(names.filter((name) => name.startsWith('พัฒนาบุคลากรเรื่อง'))).toHaveLength(1);
  expect(await page.getByRole('button', { name: /Google ฟอร์ม/ }).count()).toBe(0);
  expect(faults).toEqual([]);
  await page.close();
}, 240_000);
