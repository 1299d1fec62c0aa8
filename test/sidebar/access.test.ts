import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupFindings } from '../../sidebar/group-findings.ts';
import { PANELS } from '../../sidebar/state.ts';
import { launchBrowser } from '../support/browser.ts';
import { emptyProduct, HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { findBarriers } from './support/find-barriers.ts';
import { openSidebar, type Server, type SidebarOptions } from './support/open-sidebar.ts';
import { never, overviewOf, sampleOverview, serverShowing } from './support/play-server.ts';

let browser: Browser;
const servers: Record<'hr' | 'head' | 'blank', Server> = { hr: {}, head: {}, blank: {} };

beforeAll(async () => {
  browser = await launchBrowser();
  const product = sampleProduct();
  servers.hr = serverShowing(overviewOf(product, HR));
  servers.head = serverShowing(overviewOf(product, HEAD_OF_FINANCE));
  servers.blank = serverShowing(overviewOf(emptyProduct(), HR));
});

afterAll(async () => {
  await browser.close();
});

/** Opens the sidebar, brings it into a state and lists what axe finds there. */
async function barriersIn(
  server: Server,
  options: SidebarOptions,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const { page, faults } = await openSidebar(browser, server, options);
  await prepare(page);
  const barriers = await findBarriers(page);
  await page.close();
  return [...barriers, ...faults];
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();
const openPanel = (index: number) => (page: Page) => page.getByRole('tab').nth(index).click();
const RECALCULATE = 'คำนวณและตรวจใหม่';

for (const scheme of ['light', 'dark'] as const) {
  test.each(
    PANELS.map((panel, index) => [panel, index] as const),
  )(`access, ${scheme}: the panel %s has no barrier for HR and for a head`, async (_panel, index) => {
    for (const who of ['hr', 'head'] as const) {
      expect(await barriersIn(servers[who], { scheme }, openPanel(index)), who).toEqual([]);
    }
  });

  test(`access, ${scheme}: no state has a barrier`, async () => {
    const { hr, blank } = servers;
    const busy = { ok: false, error: { code: 'BUSY', message: 'มีผู้อื่นกำลังสั่งงานอยู่' } };
    const fail = () => {
      throw new Error('NetworkError');
    };
    const states: Record<string, () => Promise<string[]>> = {
      'three steps': () => barriersIn(blank, { scheme }),
      loading: () => barriersIn({ getOverview: never }, { scheme }),
      'no answer at all': () => barriersIn({ getOverview: fail }, { scheme }),
      slow: () =>
        barriersIn({ getOverview: never }, { scheme, stopClock: true }, (page) =>
          page.clock.fastForward(9_000),
        ),
      running: () => barriersIn({ ...hr, recalculate: never }, { scheme }, press(RECALCULATE)),
      refused: () => barriersIn({ ...hr, recalculate: () => busy }, { scheme }, press(RECALCULATE)),
      offline: () => barriersIn(hr, { scheme }, (page) => page.context().setOffline(true)),
      'reason form': () =>
        barriersIn(hr, { scheme }, async (page) => {
          await openPanel(1)(page);
          await page.getByRole('button', { name: /^ควรตรวจ/ }).click();
          await page.getByRole('button', { name: 'ยอมรับพร้อมเหตุผล' }).first().click();
        }),
      'paper being made': () =>
        barriersIn({ ...hr, generateReport: never }, { scheme }, async (page) => {
          await openPanel(4)(page);
          await press('สร้างเล่มแผน')(page);
        }),
    };
    for (const [name, find] of Object.entries(states)) expect(await find(), name).toEqual([]);
  });
}

test('keyboard: tabs are one stop, arrows move between panels, and every control is reached', async () => {
  const { page } = await openSidebar(browser, servers.hr);
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toMatch(/^ตรวจ/);
  expect(await focusedText(page)).toMatch(/^ตรวจ/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tabpanel');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.type')).toBe('search');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toMatch(/^ทั้งหมด/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focusedText(page)).toMatch(/^ต้องแก้/);
  expect(await page.getByRole('button', { pressed: true }).textContent()).toMatch(/^ต้องแก้/);
  const errors = groupFindings(sampleOverview().findingList, 'E').length;
  expect(errors).toBeGreaterThan(4);
  expect(await page.locator('details.work').count()).toBe(Math.min(errors, 8));
  await page.close();
});

test('keyboard: the focus is seen, in light and in dark', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await openSidebar(browser, servers.hr, { scheme });
    await page.getByRole('button', { name: RECALCULATE }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = 'getComputedStyle(document.activeElement).outlineStyle';
    expect(await page.evaluate(outline)).toBe('solid');
    await page.close();
  }
});

test('keyboard: it is never lost when what had it goes away', async () => {
  const fails = { ...servers.hr, recalculate: () => ({ ok: false, error: { message: 'x' } }) };
  const { page } = await openSidebar(browser, fails);
  await page.getByRole('button', { name: RECALCULATE }).press('Enter');
  await page.getByRole('alert').getByText('ปิด').press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('panel');
  await openPanel(1)(page);
  await page.getByRole('button', { name: /^ควรตรวจ/ }).press('Enter');
  const accept = page.getByRole('button', { name: 'ยอมรับพร้อมเหตุผล' }).first();
  await accept.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('reason');
  await page.keyboard.press('Escape');
  expect(await focusedText(page)).toBe('ยอมรับพร้อมเหตุผล');
  await page.close();
});

test('screen reader: outcomes are said in a region that was there before', async () => {
  const { page } = await openSidebar(browser, { ...servers.hr, recalculate: never });
  await page.getByRole('button', { name: RECALCULATE }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('');
  await press(RECALCULATE)(page);
  expect(await page.getByRole('status').textContent()).toBe('กำลังคำนวณและตรวจ…');
  await page.close();
});

function focusedText(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent');
}
