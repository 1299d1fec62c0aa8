import { expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { startProductPage } from '../support/page-servers.ts';
import { PageWindow, soon } from '../support/page-window.ts';
import {
  expectClean,
  fillIn,
  hostTab,
  openNewestPaper,
  openPanel,
  openSidebar,
  PATIENCE,
  press,
  recalculate,
} from './support/walk.ts';

const browser = testBrowser();

const HTML = '<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>';
const TAGS = '{municipality} {#activities}{{x}} $1 %s 😀🇹🇭 \u202eกลับ';
/** A leading apostrophe makes text of it, as the host's users type it. */
const FORMULA = '=HYPERLINK("https://evil.example","x")';
const CONTROL = 'ก\u0001ข\u0008ค\u001fง';
const LONG = 'ยาว'.repeat(1_500);

/** Pasted, because a keyboard has no key for control characters. */
async function paste(window: PageWindow, tab: string, cell: string, text: string): Promise<void> {
  await window.click(tab, cell);
  await window.page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('hostile text: typed into fields it appears as text in grid, sidebar and paper', async () => {
  const server = await startProductPage();
  onTestFinished(() => server.close());
  const hr = await PageWindow.open(browser(), server.url);
  onTestFinished(() => hr.close());
  const settings = await hostTab(server, 'ตั้งค่า', 'A1:D60');
  const municipality = `D${settings.findIndex(([key]) => key === 'municipality') + 1}`;

  await fillIn(hr, server, { tab: 'ตั้งค่า', cell: municipality }, HTML);
  await fillIn(hr, server, { tab: 'กองคลัง', cell: 'B6' }, TAGS);
  await fillIn(hr, server, { tab: 'กองคลัง', cell: 'M6' }, `'${FORMULA}`);
  await paste(hr, 'กองคลัง', 'N6', CONTROL);
  await paste(hr, 'กองคลัง', 'O6', LONG);
  await fillIn(hr, server, { tab: 'ส่วนกลาง', cell: 'L7' }, HTML);
  await soon(async () => (await hostTab(server, 'กองคลัง', 'O6:O6')).flat().join('').length).toBe(
    LONG.length,
  );
  expect(await hr.text('ส่วนกลาง', 'L7')).toBe(HTML);
  expect(await hr.text('ตั้งค่า', municipality)).toBe(HTML);
  expect(await hr.text('กองคลัง', 'B6')).toBe(TAGS);
  expect(await hr.text('กองคลัง', 'M6')).toBe(FORMULA);
  expect((await hr.text('กองคลัง', 'O6')).length).toBe(LONG.length);

  await openSidebar(hr);
  await recalculate(hr);
  expect(await hr.sidebar.locator('header').innerText()).toContain(HTML);
  await openPanel(hr, /^ตรวจ/);
  await soon(() => hr.sidebar.getByRole('tabpanel').innerText()).toContain('<img src=x');
  await hr.picture('hostile-1-sidebar');
  await press(hr, /^ควรตรวจ/);
  await press(hr, 'ยอมรับพร้อมเหตุผล');
  await hr.sidebar.getByLabel('เหตุผลที่ยอมรับ').fill(FORMULA);
  await press(hr, 'บันทึกเหตุผล');
  await soon(async () => (await hostTab(server, 'ข้อยกเว้น', 'E6:E6')).flat()).toEqual([FORMULA]);

  await hr.choose('แผนคน', 'สร้างเล่มแผน');
  await hr.toasts.filter({ hasText: 'สร้างเอกสาร' }).waitFor({ timeout: PATIENCE });
  await hr.picture('hostile-2-paper-made');
  const paper = await openNewestPaper(hr);
  expect(paper).toContain(HTML);
  expect(paper).toContain('{municipality} {#activities}{{x}}');
  expect(paper).toContain('HYPERLINK("https://evil.example"');
  expect(paper).toContain(LONG);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach the XML of a paper
  expect(paper).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
  expect(await hr.page.evaluate('globalThis.hurt')).toBeUndefined();
  expect(await hr.sidebar.locator('img').count()).toBe(0);
  expectClean(hr);
}, 180_000);
