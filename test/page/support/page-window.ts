import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { columnNumber, type GridModel } from 'sheets-emulator';
import { expect } from 'vitest';

const PICTURES = join(import.meta.dirname, '../../../out/pictures');

/** A busy machine of CI may take its time with what is instant on a desk. */
const PATIENCE_MS = 20_000;

/** Expects of something that it will be so soon. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 100 });
}

declare const workbookModel: GridModel;

function placeOf(a1: string): { row: number; col: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  return { row: Number(digits) - 1, col: columnNumber(letters) - 1 };
}

/** One browser window with the workbook in it, in the hands of a test. */
export class PageWindow {
  readonly page: Page;
  /** What the page asked of any other machine. */
  readonly foreignRequests: string[] = [];
  /** What went wrong in the page. */
  readonly faults: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !/^(data|about|blob):/.test(address)) {
        this.foreignRequests.push(address);
      }
    });
    page.on('pageerror', (error) => this.faults.push(String(error.stack)));
  }

  /** Opens the workbook as a person and waits until it can be worked with. */
  static async open(
    browser: Browser,
    url: string,
    {
      as,
      view,
      size,
    }: { as?: string; view?: 'phone'; size?: { width: number; height: number } } = {},
  ): Promise<PageWindow> {
    const context = await browser.newContext({
      viewport: size ?? { width: 1360, height: 800 },
      acceptDownloads: true,
      locale: 'th-TH',
    });
    const page = await context.newPage();
    const opened = new PageWindow(context, page, url);
    const query = new URLSearchParams({ ...(as ? { as } : {}), ...(view ? { view } : {}) });
    await page.goto(`${url}?${query}`);
    await opened.untilReady();
    return opened;
  }

  async untilReady(): Promise<void> {
    await this.page.waitForSelector('body[data-ready]', { timeout: 60_000 });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** The text that the grid shows in a cell. */
  text(tab: string, a1: string): Promise<string> {
    return this.page.evaluate(
      ({ name, place }) => {
        const { getters } = workbookModel;
        const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
        return getters.getCellText({ sheetId, ...place });
      },
      { name: tab, place: placeOf(a1) },
    );
  }

  /** Every text that a tab shows, as rows of `columns` cells. */
  texts(tab: string, rows: number, columns: number): Promise<string[][]> {
    return this.page.evaluate(
      (asked) => {
        const { getters } = workbookModel;
        const sheetId =
          getters.getSheetIds().find((id) => getters.getSheetName(id) === asked.tab) ?? '';
        return Array.from({ length: asked.rows }, (_, row) =>
          Array.from({ length: asked.columns }, (_unused, col) =>
            getters.getCellText({ sheetId, row, col }),
          ),
        );
      },
      { tab, rows, columns },
    );
  }

  tabs(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { getters } = workbookModel;
      return getters.getSheetIds().map((id) => getters.getSheetName(id));
    });
  }

  /** Shows a tab and clicks a cell of it, scrolling there first. */
  async click(tab: string, a1: string, options: { button?: 'left' | 'right' } = {}): Promise<void> {
    const place = placeOf(a1);
    await this.page.evaluate(
      ({ name, row, col }) => {
        const { getters, selection } = workbookModel;
        const sheetIdTo = getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
        const sheetIdFrom = getters.getActiveSheetId();
        if (sheetIdTo !== sheetIdFrom)
          workbookModel.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
        selection.selectCell(col, row);
      },
      { name: tab, ...place },
    );
    await this.page.mouse.click(...(await this.middleOf(a1)), options);
  }

  /** Where a cell of the shown tab stands in the window. */
  async middleOf(a1: string): Promise<[number, number]> {
    const { row, col } = placeOf(a1);
    const box = await this.page.locator('.o-grid').boundingBox();
    const rect = await this.page.evaluate((zone) => workbookModel.getters.getVisibleRect(zone), {
      top: row,
      bottom: row,
      left: col,
      right: col,
    });
    if (!box) throw new Error('the page shows no grid');
    return [box.x + rect.x + rect.width / 2, box.y + rect.y + Math.min(11, rect.height / 2)];
  }

  /**
   * Types into a cell. The component reads its own field back at each key, which it fills in the next frame
   * only: keys that come faster than frames, as no person's do, would be mixed with what stood there.
   */
  async type(tab: string, a1: string, text: string): Promise<void> {
    const [first = '', ...rest] = text;
    await this.click(tab, a1);
    await this.nextFrame();
    await this.page.keyboard.type(first);
    await this.nextFrame();
    await this.page.keyboard.type(rest.join(''));
    await this.page.keyboard.press('Enter');
    await this.nextFrame();
  }

  /** Waits until the page has drawn what it was told. */
  async nextFrame(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((drawn) => {
          requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
        }),
    );
  }

  /** Chooses an item of the menu row. */
  async choose(menu: string, ...items: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    for (const [index, item] of items.entries()) {
      const isLast = index === items.length - 1;
      if (isLast) await this.page.getByRole('menuitem', { name: item, exact: true }).click();
      else await this.page.getByText(item, { exact: true }).hover();
    }
  }

  get dialog() {
    return this.page.locator('dialog[open]');
  }

  get toasts() {
    return this.page.locator('#toasts .message:not(.working)');
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#sidebar iframe');
  }

  /** Keeps a picture for the person who looks at the run. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.nextFrame();
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
}
