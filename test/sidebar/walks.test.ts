import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../sidebar/state.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  COLLEAGUE,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  sampleProduct,
  shown,
} from '../support/product.ts';
import { openSidebar } from './support/open-sidebar.ts';
import { never, overviewOf, serverOf, serverShowing } from './support/play-server.ts';

let browser: Browser;
let ofHr: Overview;

beforeAll(async () => {
  browser = await launchBrowser();
  ofHr = overviewOf(sampleProduct(), HR);
});

afterAll(async () => {
  await browser.close();
});

const panel = (page: Page) => page.getByRole('tabpanel');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('walk of HR: from a blank spreadsheet to the first finding in three presses', async () => {
  const { page, faults, requests } = await openSidebar(browser, serverOf(emptyProduct()));
  await button(page, 'ตั้งค่าไฟล์นี้').click();
  await button(page, 'ใช้เทศบาลตัวอย่าง').click();
  await button(page, 'คำนวณและดูข้อค้นพบ').click();
  await page.getByRole('tab', { name: /^ตรวจ [๐-๙]{2,}$/, selected: true }).waitFor();
  expect(await panel(page).textContent()).toMatch(/งานระบุผู้รับผิดชอบ *๑๐ กิจกรรม/);
  await page.getByRole('searchbox').fill('๕๘,๐๐๐');
  await panel(page).getByText('เกินเงินจัดสรรปีละ ๕๘,๐๐๐ บาท').first().waitFor();
  expect(await page.getByRole('status').textContent()).toMatch(/พบที่ต้องแก้ [๐-๙]{2,} รายการ/);
  expect([faults, requests]).toEqual([[], []]);
  await page.close();
}, 90_000);

test('walk of HR: accepts a warning with a reason, and takes it back', async () => {
  const product = sampleProduct();
  const { page } = await openSidebar(browser, serverOf(product));
  await page.getByRole('tab').nth(1).click();
  await button(page, /^ควรตรวจ/).click();
  await button(page, 'ยอมรับพร้อมเหตุผล').first().click();
  const save = button(page, 'บันทึกเหตุผล');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('เหตุผลที่ยอมรับ').fill('มีหนังสือสั่งการ');
  await save.click();
  await button(page, 'ยอมรับแล้ว ๑').click();
  expect(await panel(page).textContent()).toContain('เหตุผล: มีหนังสือสั่งการ');
  expect(shown(product, "'ข้อยกเว้น'!E6")).toEqual(['มีหนังสือสั่งการ']);
  await button(page, 'ถอนการยอมรับ').click();
  await button(page, 'ดูทั้งหมด').click();
  await button(page, /^ควรตรวจ/).waitFor();
  expect(shown(product, "'ข้อยกเว้น'!E6")).toEqual(['']);
  await page.close();
}, 60_000);

test('walk of HR: makes the plan paper, which then stands in the register', async () => {
  const { page } = await openSidebar(browser, serverOf(sampleProduct()));
  await page.getByRole('tab', { name: 'เอกสาร' }).click();
  await page.getByText('ยังไม่มีเอกสารในทะเบียน').waitFor();
  await button(page, 'สร้างเล่มแผน').click();
  await page.getByText('ฉบับที่ ๑').waitFor();
  const links = page.getByRole('link', { name: /^เปิด .*แผนพัฒนาบุคลากร/ });
  expect(await links.count()).toBe(2);
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  }
  await page.close();
}, 60_000);

test('walk of a head: own division first, what is left, the cell, and whom to ask', async () => {
  const product = sampleProduct();
  const { page, calls } = await openSidebar(browser, serverOf(product, HEAD_OF_FINANCE));
  const fact = panel(page).locator('.fact');
  expect(await fact.textContent()).toBe('กองคลัง กิจกรรมรวมยังต่ำกว่าเงินที่จัดสรร๙๗,๐๐๐ บาท');
  await page.getByRole('tab', { name: 'กองของฉัน' }).click();
  expect(await panel(page).textContent()).toContain('วางกิจกรรมเพิ่มอีก ๙๗,๐๐๐ บาท');
  await button(page, 'เปิดแท็บ').first().click();
  await expect.poll(() => page.evaluate('globalThis.gridHasFocus')).toBe(true);
  const { gid } = ofHr.tabs.find(({ key }) => key === 'activities:D02') ?? {};
  expect(calls.at(-1)).toEqual({ name: 'showCell', args: [{ gid, cell: 'B6' }] });
  await button(page, 'ดูรายการ').last().click();
  expect(await panel(page).textContent()).toContain('งานบุคคลยอมรับข้อนี้ได้');
  expect(await button(page, 'ยอมรับพร้อมเหตุผล').count()).toBe(0);
  await page.getByRole('tab', { name: 'ช่วยเหลือ' }).click();
  expect(await button(page, 'ตั้งค่าหรือซ่อมไฟล์').count()).toBe(0);
  expect(await panel(page).textContent()).toContain('กรุณาแจ้งงานบุคคลให้สั่งซ่อมไฟล์');
  await page.close();
}, 60_000);

test('walk of a colleague: sees all, is told whom to ask, and may recalculate', async () => {
  const { page } = await openSidebar(browser, serverOf(sampleProduct(), COLLEAGUE));
  expect(await panel(page).textContent()).toContain('ขอสิทธิ์จากงานบุคคล');
  await button(page, 'คำนวณและตรวจใหม่').click();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('คำนวณและตรวจแล้ว');
  await page.close();
}, 60_000);

test('slow: the sidebar says so, stays usable, and tries again', async () => {
  let calls = 0;
  const server = serverShowing(ofHr, {
    getOverview: () => {
      calls += 1;
      return calls === 1 ? never() : ofHr;
    },
  });
  const { page } = await openSidebar(browser, server, { stopClock: true });
  await page.clock.fastForward(9_000);
  expect(await panel(page).textContent()).toContain('ยังไม่ได้รับคำตอบ');
  await page.getByRole('tab', { name: 'ช่วยเหลือ' }).click();
  await panel(page).getByText('แถบสีบอกอะไร').waitFor();
  await page.getByRole('tab', { name: 'ภาพรวม' }).click();
  await button(page, 'ลองใหม่').click();
  await page.locator('.fact').waitFor();
  expect(await page.getByRole('contentinfo').textContent()).toContain('อ่านเมื่อ ๑๔.๓๕ น.');
  await page.close();
});

test('offline: the figures stay, and it says that they are old', async () => {
  const { page } = await openSidebar(browser, serverShowing(ofHr));
  await page.locator('.fact').waitFor();
  await page.context().setOffline(true);
  await page.getByText('ไม่ได้เชื่อมต่ออินเทอร์เน็ต').waitFor();
  expect(await panel(page).textContent()).toContain('๕๘,๐๐๐');
  await page.context().setOffline(false);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('');
  await page.close();
});

test('digits: the setting decides them, everywhere', async () => {
  const arabic = { ...ofHr, settings: { ...ofHr.settings, digits: 'เลขอารบิก' as const } };
  const { page } = await openSidebar(browser, serverShowing(arabic));
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await page.locator('body').innerText()).not.toMatch(/[๐-๙]/);
  }
  await page.close();
});

const HOSTILE = '<img src=x onerror="globalThis.hurt=1">=1+1 \u202e😀\ud800 </script>{{x}}';

test('hostile text: appears as text and nothing of it runs', async () => {
  const overview: Overview = {
    ...ofHr,
    settings: { ...ofHr.settings, municipality: HOSTILE, planTitle: HOSTILE },
    strategies: ofHr.strategies.map((one) => ({ ...one, title: HOSTILE })),
    divisions: ofHr.divisions.map((one) => ({ ...one, name: HOSTILE, shortName: HOSTILE })),
    findingList: ofHr.findingList.map((one, index) => ({
      ...one,
      key: `${HOSTILE}${index}`,
      tab: HOSTILE,
      message: HOSTILE,
      reason: HOSTILE,
      acceptance: 'unsure' as const,
    })),
  };
  const paper = {
    paper: 'x',
    kind: 'x',
    numberText: '๑/๒๕๖๙',
    version: 1,
    title: HOSTILE,
    year: null,
    madeOn: HOSTILE,
    state: '',
    link: '',
  };
  const server = serverShowing(overview, { listPapers: () => ({ ok: true, papers: [paper] }) });
  const { page, faults, requests } = await openSidebar(browser, server);
  for (const name of ['ภาพรวม', /^ตรวจ/, 'กอง', 'เอกสาร']) {
    await page.getByRole('tab', { name }).click();
    expect(await panel(page).textContent()).toContain('<img src=x onerror=');
  }
  await page.getByRole('tab').nth(1).click();
  await button(page, /^ควรตรวจ/).click();
  await button(page, 'ยอมรับพร้อมเหตุผล').first().click();
  expect(await page.getByLabel('เหตุผลที่ยอมรับ').isVisible()).toBe(true);
  expect(await page.evaluate('globalThis.hurt')).toBeUndefined();
  expect(await page.locator('img').count()).toBe(0);
  expect([faults, requests]).toEqual([[], []]);
  await page.close();
});

test('long names: nothing sticks out of 300 pixels, in any panel', async () => {
  const long = 'กองยุทธศาสตร์และงบประมาณการพัฒนาท้องถิ่นอย่างยั่งยืนAVeryLongWordWithoutAnySpaceInItAtAll';
  const overview: Overview = {
    ...ofHr,
    settings: { ...ofHr.settings, municipality: long, planTitle: long },
    divisions: ofHr.divisions.map((one) => ({ ...one, name: long, shortName: long })),
    findingList: ofHr.findingList.map((one) => ({ ...one, tab: long, message: long })),
  };
  const { page } = await openSidebar(browser, serverShowing(overview));
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    const panelWidth = await page.evaluate('document.getElementById("panel").scrollWidth');
    expect([width, Number(panelWidth) <= 300]).toEqual([300, true]);
  }
  await page.close();
});

test('many findings: at first no more than twelve lines, and the rest on demand', async () => {
  const many = Array.from({ length: 3 }, (_, round) =>
    ofHr.findingList.map((one) => ({ ...one, key: `${one.key}${round}` })),
  ).flat();
  const { page } = await openSidebar(browser, serverShowing({ ...ofHr, findingList: many }));
  await page.getByRole('tab').nth(1).click();
  const pieces = page.locator('details.work');
  const findings = page.locator('details.work li.finding');
  expect((await pieces.count()) + (await findings.count())).toBeLessThanOrEqual(12);
  await button(page, /^แสดงต่อ เหลืออีก [๐-๙]+ ข้อ$/).click();
  expect(await findings.count()).toBeGreaterThan(12);
  await button(page, /^ดูอีก [๐-๙]+ งาน$/).click();
  expect(await pieces.count()).toBeGreaterThan(12);
  await page.close();
});

test('a panel that cannot be drawn says so, and the others go on', async () => {
  const broken = { listPapers: () => ({ ok: true, papers: [null] }) };
  const { page } = await openSidebar(browser, serverShowing(ofHr, broken));
  await page.getByRole('tab', { name: 'เอกสาร' }).click();
  await panel(page).getByText('หน้านี้แสดงไม่สำเร็จ').waitFor();
  await page.getByRole('tab').nth(1).click();
  await button(page, /^ควรตรวจ/).waitFor();
  await page.close();
}, 60_000);
