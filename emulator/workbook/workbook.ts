import type { Rect } from '../ground/a1.ts';
import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { Engine } from './engine.ts';
import { Sheet } from './sheet.ts';

/** A named range; its rectangle is adapted to structure changes with its sheet. */
export interface NamedRange {
  name: string;
  sheetId: number;
  rect: Rect;
}

export interface WorkbookOptions {
  readonly id?: string;
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Tabs to start with; default one `Sheet1`. */
  readonly sheets?: readonly Sheet[];
}

/** For DATEVALUE and the like; separators are those of en_US in every locale the emulator knows. */
function engineLocale(code: string): object {
  return {
    name: code,
    code,
    thousandsSeparator: ',',
    decimalSeparator: '.',
    formulaArgSeparator: ',',
    weekStart: 7,
    dateFormat: code === 'en_US' ? 'm/d/yyyy' : 'd/m/yyyy',
    timeFormat: 'hh:mm:ss',
  };
}

/** Google makes ids of new tabs at random; counting up from a constant keeps runs repeatable. */
const FIRST_NEW_SHEET_ID = 1_000_001;

/**
 * One spreadsheet file: its tabs and the formula engine behind them. This class keeps the list of tabs;
 * reading and writing of cells is in the modules beside it.
 */
export class Workbook {
  id: string;
  name: string;
  locale: string;
  /** IANA name of the spreadsheet's own time zone. */
  timeZone: string;
  readonly engine: Engine;
  readonly namedRanges: NamedRange[] = [];
  /** The tab that a new execution finds active. */
  activeSheetId: number;
  readonly #sheets: Sheet[];
  #lastSheetId: number;
  #lastProtectionId = 0;

  constructor(options: WorkbookOptions = {}) {
    this.id = options.id ?? '1EmulatedSpreadsheetId0000000000000000000000';
    this.name = options.name ?? 'Untitled spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.timeZone = options.timeZone ?? 'America/New_York';
    this.#sheets = options.sheets ? [...options.sheets] : [new Sheet(0, 'Sheet1')];
    this.#lastSheetId = Math.max(FIRST_NEW_SHEET_ID - 1, ...this.#sheets.map((sheet) => sheet.id));
    this.#lastProtectionId = Math.max(
      0,
      ...this.#sheets.flatMap((sheet) => sheet.protections.map((one) => one.id)),
    );
    this.activeSheetId = this.#sheets[0]?.id ?? 0;
    this.engine = new Engine(
      this.#sheets.map(({ engineId, name, rows, columns }) => ({
        id: engineId,
        name,
        rows,
        columns,
      })),
    );
    if (this.locale !== 'en_US') this.setLocale(this.locale);
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  sheet(id: number): Sheet {
    const found = this.#sheets.find((sheet) => sheet.id === id);
    if (!found) throw new HostRefusal(`Sheet ${id} not found`);
    return found;
  }

  sheetById(id: number): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  get cellCount(): number {
    return this.#sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  }

  /** @throws HostRefusal when the cells of all tabs would pass ten million. */
  checkGrowth(cells: number): void {
    if (this.cellCount + cells <= LIMITS.WORKBOOK_CELLS) return;
    throw new HostRefusal(
      `This action would increase the number of cells in the workbook above the limit of ${LIMITS.WORKBOOK_CELLS} cells.`,
    );
  }

  /** @param index position counting from 0 */
  addSheet(name: string | undefined, index: number, rows?: number, columns?: number): Sheet {
    const title = name ?? this.#freeName();
    this.#checkName(title);
    this.#lastSheetId += 1;
    const sheet = new Sheet(this.#lastSheetId, title, rows, columns);
    this.checkGrowth(sheet.rows * sheet.columns);
    const position = Math.min(Math.max(0, index), this.#sheets.length);
    this.#sheets.splice(position, 0, sheet);
    this.engine.queue({
      type: 'CREATE_SHEET',
      sheetId: sheet.engineId,
      name: title,
      position,
      rows: sheet.rows,
      cols: sheet.columns,
    });
    return sheet;
  }

  deleteSheet(id: number): void {
    const sheet = this.sheet(id);
    if (this.#sheets.length === 1) {
      throw new HostRefusal("You can't remove all the sheets in a document.");
    }
    const at = this.#sheets.indexOf(sheet);
    this.#sheets.splice(at, 1);
    const gone = this.namedRanges.filter((named) => named.sheetId === id);
    for (const named of gone) this.namedRanges.splice(this.namedRanges.indexOf(named), 1);
    if (this.activeSheetId === id) {
      this.activeSheetId = (this.#sheets[at] ?? this.#sheets[at - 1])?.id ?? 0;
    }
    this.engine.queue({ type: 'DELETE_SHEET', sheetId: sheet.engineId, sheetName: sheet.name });
  }

  renameSheet(id: number, name: string): void {
    const sheet = this.sheet(id);
    if (sheet.name === name) return;
    this.#checkName(name, sheet);
    this.engine.queue({
      type: 'RENAME_SHEET',
      sheetId: sheet.engineId,
      oldName: sheet.name,
      newName: name,
    });
    sheet.name = name;
  }

  /** @param index new position counting from 0 */
  moveSheet(id: number, index: number): void {
    const sheet = this.sheet(id);
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#sheets.splice(Math.min(index, this.#sheets.length), 0, sheet);
  }

  /** Changes how typed dates are read; what stands in cells stays. */
  setLocale(locale: string): void {
    this.locale = locale;
    this.engine.queue({ type: 'UPDATE_LOCALE', locale: engineLocale(locale) });
  }

  nextProtectionId(): number {
    this.#lastProtectionId += 1;
    return this.#lastProtectionId;
  }

  #freeName(): string {
    for (let n = this.#sheets.length + 1; ; n += 1) {
      if (!this.sheetByName(`Sheet${n}`)) return `Sheet${n}`;
    }
  }

  #checkName(name: string, own?: Sheet): void {
    const taken = this.#sheets.some(
      (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) {
      throw new HostRefusal(
        `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
    if (name.length === 0 || name.length > LIMITS.SHEET_NAME_CHARACTERS) {
      throw new HostRefusal(
        `Sheet name must have 1 to ${LIMITS.SHEET_NAME_CHARACTERS} characters.`,
      );
    }
  }
}
