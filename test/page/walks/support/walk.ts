import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { columnLetters, type GridModel, type PageServer, startPageServer } from 'sheets-emulator';
import { expect } from 'vitest';
import { docxText } from '../../../support/docx-content.ts';
import { HR } from '../../../support/product.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { type PageWindow, soon } from '../../support/page-window.ts';
import type { GuidePicture } from './guide-pictures.ts';

/** What people of the walks do and see, in their words. */

declare const workbookModel: GridModel;

const ROOT = join(import.meta.dirname, '../../../..');

export const HEAD_OF_FINANCE = 'head.d02@example.go.th';
/** May edit the file and has no tab of their own: the mayor. */
export const MAYOR = 'colleague@example.go.th';

/** How long a machine with much else to do may take for one thing that the script does. */
export const PATIENCE = 60_000;

/** A window in which a picture of the guide stays readable and small; below 1070 the grid is a phone's. */
export const GUIDE_SIZE = { width: 1072, height: 556 } as const;

export const HOST_REFUSAL = 'คุณกำลังพยายามแก้ไขเซลล์หรือวัตถุที่มีการป้องกัน';

/** The page with the built bundle and a spreadsheet as Google makes a blank one. */
export async function startBlankProductPage(): Promise<PageServer> {
  const folder = scratchFolder();
  const server = await startPageServer({
    port: 0,
    projectFolder: join(ROOT, 'dist'),
    owner: HR,
    driveFolder: folder,
    sampleFunctions: [],
    sampleFile: join(folder, 'blank.json'),
    sampleName: 'แผนพัฒนาบุคลากร',
    viewers: [],
  });
  await server.ready;
  return server;
}

/** Opens the sidebar from the menu and waits until it shows what the file holds. */
export async function openSidebar(window: PageWindow): Promise<void> {
  await window.choose('แผนคน', 'เปิดแถบข้าง');
  await window.sidebar.getByRole('tab', { name: 'ภาพรวม' }).waitFor({ timeout: PATIENCE });
  await window.sidebar.locator('.fact, .first, .nothing').first().waitFor({ timeout: PATIENCE });
}

export async function openPanel(window: PageWindow, name: string | RegExp): Promise<void> {
  await window.sidebar.getByRole('tab', { name }).click();
}

export async function press(window: PageWindow, name: string | RegExp): Promise<void> {
  await window.sidebar.getByRole('button', { name }).first().click();
}

/** Orders a new check from the sidebar and waits for its outcome. */
export async function recalculate(window: PageWindow): Promise<string> {
  const notice = window.sidebar.locator('.notice');
  const closeNotice = notice.getByRole('button', { name: 'ปิด' });
  // What an earlier order said must not be taken for the answer to this one.
  if ((await closeNotice.count()) > 0) await closeNotice.click();
  await press(window, 'คำนวณและตรวจใหม่');
  await notice.filter({ hasText: 'คำนวณและตรวจแล้ว' }).waitFor({ timeout: PATIENCE });
  const told = (await notice.locator('p').first().textContent()) ?? '';
  await closeNotice.click();
  return told;
}

/** Nothing is under way any more in the sidebar. */
async function untilCalm(window: PageWindow): Promise<void> {
  const busy = window.sidebar.locator('.running, [role=progressbar], [role=status] p.unseen');
  await soon(() => busy.count()).toBe(0);
}

/** Where the person is: `'กองคลัง'!C6`. */
export function selection(window: PageWindow): Promise<string> {
  return window.page
    .evaluate(() => {
      const { getters } = workbookModel;
      const { sheetId, row, col } = getters.getActivePosition();
      return { tab: getters.getSheetName(sheetId), row, col };
    })
    .then(({ tab, row, col }) => `'${tab}'!${columnLetters(col + 1)}${row + 1}`);
}

/** What the host holds in a tab, as it is displayed. */
export async function hostTab(server: PageServer, tab: string, range = 'A1:Z60') {
  const reading = await server.worker.call<{ displayValues: string[][] }>(
    'read',
    `'${tab}'!${range}`,
  );
  return reading.displayValues;
}

/** Types into a cell and waits until the host has it: a slow machine must not let an order overtake it. */
export async function fillIn(
  window: PageWindow,
  server: PageServer,
  place: { readonly tab: string; readonly cell: string },
  text: string,
): Promise<void> {
  const { tab, cell } = place;
  const held = async () => (await hostTab(server, tab, `${cell}:${cell}`)).flat().join('');
  const before = await held();
  await window.type(tab, cell, text);
  await expect.poll(held, { timeout: PATIENCE, interval: 200 }).not.toBe(before);
}

/** The sheet cell of a column (by its key in the hidden first row) in a row of a tab. */
export async function cellOf(
  server: PageServer,
  tab: string,
  key: string,
  row: number,
): Promise<string> {
  const [keys = []] = await hostTab(server, tab, 'A1:Z1');
  const at = keys.indexOf(key);
  if (at < 0) throw new Error(`${tab} has no column ${key}`);
  return `${columnLetters(at + 1)}${row}`;
}

/** The page tells something that must not be overlooked; gives it back and puts it away. */
export async function dismissMessage(window: PageWindow): Promise<string> {
  await window.dialog.waitFor({ timeout: PATIENCE });
  const told = (await window.dialog.locator('p').first().textContent()) ?? '';
  await window.dialog.getByRole('button', { name: 'ตกลง' }).click();
  await soon(() => window.dialog.count()).toBe(0);
  return told;
}

/** The text of the paper that a link opens. */
export async function openedBy(window: PageWindow, link: Locator): Promise<string> {
  const [download] = await Promise.all([window.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  return docxText(readFileSync(await download.path()));
}

/** Opens the newest paper of the page's list and gives its text. */
export async function openNewestPaper(window: PageWindow): Promise<string> {
  await window.page.locator('#papers summary').click();
  return openedBy(window, window.page.locator('#papers li a').first());
}

/** Takes a picture of the guide: always for the run, and for docs/ when UPDATE_PICTURES=1 asks for it. */
export async function takeGuidePicture(window: PageWindow, name: GuidePicture): Promise<void> {
  if ((await window.page.locator('#sidebar iframe').count()) > 0) await untilCalm(window);
  await window.picture(`guide-${name}`);
  if (process.env.UPDATE_PICTURES !== '1') return;
  mkdirSync(join(ROOT, 'docs/pictures'), { recursive: true });
  await window.page.screenshot({ path: join(ROOT, 'docs/pictures', `${name}.png`) });
}

/** No fault in the page and no request to another machine. */
export function expectClean(window: PageWindow): void {
  expect({ faults: window.faults, foreign: window.foreignRequests }).toEqual({
    faults: [],
    foreign: [],
  });
}
