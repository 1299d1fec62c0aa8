import ExcelJS, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import { parseA1, type Rect, rectOf } from '../ground/a1.ts';
import { renameSheetIn } from '../ground/formula-text.ts';
import { LIMITS } from '../ground/limits.ts';
import type {
  CellSnapshot,
  CellStyle,
  ProtectionSnapshot,
  Scalar,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot.ts';
import { hexOf, LookReader } from './cell-style.ts';
import { readConditionalFormats } from './conditional-rules.ts';
import { unescapeText } from './escapes.ts';
import { fromXlsxFormula } from './formula-dialect.ts';
import {
  isHiddenSheet,
  type KeptData,
  type KeptSheet,
  markOf,
  readHiddenSheet,
} from './hidden-sheet.ts';
import { openPackage } from './package.ts';
import type { SavedFile } from './saved-file.ts';
import {
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  pixelsOfPoints,
  pixelsOfWidth,
} from './sizes.ts';
import { type FileValidation, ruleOf } from './validations-xml.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** What Google gives a spreadsheet that is made from a file of unknown origin. */
const FOREIGN = { locale: 'en_US', timeZone: 'America/New_York' } as const;

/**
 * Reads an .xlsx, written by saveXlsx or by any other program. The grid is taken from the file as it
 * is; what the hidden tab keeps is added where the file still fits it. Throws on bytes that are no
 * .xlsx, and on a hidden tab of an unknown version.
 */
export async function loadXlsx(bytes: Uint8Array): Promise<SavedFile> {
  const { cleaned, validations } = openPackage(bytes);
  const source = new ExcelJS.Workbook();
  await source.xlsx.load(cleaned as unknown as ExcelJS.Buffer);
  const kept = readHiddenSheet(source);
  const tabs = source.worksheets.filter((tab) => !isHiddenSheet(tab));
  const reader = new FileReader(kept, tabs, validations);
  const sheets = tabs.map((tab) => reader.readSheet(tab));
  const active = tabs[(source.views as ExcelJS.WorkbookView[] | null)?.[0]?.activeTab ?? 0];
  const workbook: WorkbookSnapshot = {
    id: kept?.id ?? 'imported-spreadsheet',
    name: kept?.name ?? 'Untitled spreadsheet',
    locale: kept?.locale ?? FOREIGN.locale,
    timeZone: kept?.timeZone ?? FOREIGN.timeZone,
    activeSheetId: active ? reader.idOf(active.name) : (sheets[0]?.id ?? 0),
    sheets,
    namedRanges:
      kept?.namedRanges.filter(({ sheetId }) => sheets.some(({ id }) => id === sheetId)) ?? [],
  };
  return { workbook, office: kept?.office ?? null };
}

/** Reads tab by tab, with what was kept of each. */
class FileReader {
  readonly #kept: ReadonlyMap<string, KeptSheet>;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #validations: ReadonlyMap<string, readonly FileValidation[]>;
  readonly #timeZone: string;
  readonly #looks = new LookReader();

  constructor(
    kept: KeptData | null,
    tabs: readonly Worksheet[],
    validations: ReadonlyMap<string, readonly FileValidation[]>,
  ) {
    this.#kept = new Map(kept?.sheets.map((sheet) => [sheet.tab, sheet]));
    this.#validations = validations;
    this.#timeZone = kept?.timeZone ?? FOREIGN.timeZone;
    const used = [...this.#kept.values()].map(({ id }) => id);
    let next = Math.max(-1, ...used);
    this.#ids = new Map(tabs.map(({ name }) => [name, this.#kept.get(name)?.id ?? ++next]));
  }

  idOf(tabName: string): number {
    return this.#ids.get(tabName) ?? 0;
  }

  readSheet(tab: Worksheet): SheetSnapshot {
    const kept = this.#kept.get(tab.name);
    const view = (tab.views as Worksheet['views'] | null)?.[0];
    const frozen = view?.state === 'frozen' ? view : undefined;
    const cells = this.#readCells(tab, kept);
    const conditional = readConditionalFormats(tab);
    const isSameFormats =
      kept?.conditionalMark ===
      markOf(conditional.map(({ ranges }) => ({ type: 'format', ranges })));
    const columns = Math.max(kept?.columns ?? LIMITS.NEW_SHEET_COLUMNS, usedColumns(tab));
    return {
      id: this.idOf(tab.name),
      name: kept?.name ?? tab.name,
      hidden: tab.state !== 'visible',
      tabColor: hexOf(tab.properties.tabColor) ?? null,
      rows: Math.max(kept?.rows ?? LIMITS.NEW_SHEET_ROWS, tab.rowCount),
      columns,
      frozenRows: frozen?.ySplit ?? 0,
      frozenColumns: frozen?.xSplit ?? 0,
      gridlinesHidden: view?.showGridLines === false,
      ...(kept?.baseStyle ? { baseStyle: kept.baseStyle } : {}),
      ...readRows(tab),
      ...readColumns(tab, columns),
      merges: (tab.model.merges ?? []).map(rectOfA1),
      cells,
      validations: this.#readValidations(tab, kept),
      conditionalFormats: kept && isSameFormats ? kept.conditionalFormats : conditional,
      protections: kept?.protections ?? foreignProtection(tab),
    };
  }

  #readCells(tab: Worksheet, kept: KeptSheet | undefined): Record<string, CellSnapshot> {
    const cells: Record<string, CellSnapshot> = {};
    tab.eachRow({ includeEmpty: true }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const snapshot = this.#readCell(cell);
        // In a tab with a style for all its cells, one that looks like the host's default says so.
        // Not so one that is there only because it is open in a protected tab.
        const isOpened = cell.style.protection?.locked === false;
        const isPlain = kept?.baseStyle !== undefined && cell.style.font !== undefined && !isOpened;
        if (isPlain || Object.keys(snapshot).length > 0) cells[cell.address] = snapshot;
      });
    });
    for (const { style, cells: addresses } of kept?.styles ?? [])
      addUnspoken(cells, style, addresses.split(' '));
    return cells;
  }

  #readCell(cell: Cell): CellSnapshot {
    const note = noteOf(cell);
    return {
      ...this.#readContent(cell),
      ...this.#looks.of(cell),
      ...(note === undefined ? {} : { note }),
    };
  }

  #readContent(cell: Cell): Pick<CellSnapshot, 'value' | 'formula' | 'result'> {
    if (cell.type === ExcelJS.ValueType.Merge) return {};
    // Of a shared formula only the first cell has the text; this member works it out for each.
    const formula: string | undefined =
      cell.type === ExcelJS.ValueType.Formula ? cell.formula : undefined;
    if (formula === undefined || formula === '') {
      const value = scalarOf(cell.value);
      return value === null ? {} : { value };
    }
    // LibreOffice saves a plain TRUE as a function.
    const constant = /^(TRUE|FALSE)\(\)$/.exec(formula);
    if (constant) return { value: constant[1] === 'TRUE' };
    const result = scalarOf(cell.result as CellValue);
    return {
      formula: this.#ownNames(fromXlsxFormula(unescapeText(formula))),
      result: typeof result === 'string' ? unescapeText(result) : (result ?? ''),
    };
  }

  /** Formulas name a tab as the file does; the host's longer name may be another. */
  #ownNames(formula: string): string {
    let text = formula;
    for (const { tab, name } of this.#kept.values()) {
      if (tab !== name) text = renameSheetIn(text, tab, name);
    }
    return text;
  }

  #readValidations(tab: Worksheet, kept: KeptSheet | undefined): SheetSnapshot['validations'] {
    const found = (this.#validations.get(tab.name) ?? []).filter(({ type }) => type !== 'any');
    if (kept && kept.validationMark === markOf(found)) return kept.validations;
    const sheetIdOf = (name: string) => this.#ids.get(name === '' ? tab.name : name);
    const context = { timeZone: this.#timeZone, sheetIdOf };
    return found.map((validation) => ({
      ranges: validation.ranges,
      rule: ruleOf(validation, context),
    }));
  }
}

function addUnspoken(
  cells: Record<string, CellSnapshot>,
  style: CellStyle,
  addresses: readonly string[],
): void {
  for (const a1 of addresses) {
    const cell = cells[a1];
    // Somebody who has set wrapping in another program means it.
    if (cell?.style?.wrap === 'WRAP' && style.wrap !== undefined) continue;
    cells[a1] = { ...cell, style: { ...cell?.style, ...style } };
  }
}

function scalarOf(value: CellValue | undefined): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value)
    return typeof value.text === 'string' ? value.text : scalarOf(value.text as CellValue);
  if ('error' in value) return value.error;
  return null;
}

function noteOf(cell: Cell): string | undefined {
  const { note } = cell;
  if (note === undefined || note === null) return undefined;
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readRows(tab: Worksheet): Pick<SheetSnapshot, 'rowHeights' | 'hiddenRows'> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  tab.eachRow({ includeEmpty: true }, (row, number) => {
    const pixels = row.height ? pixelsOfPoints(row.height) : undefined;
    if (isOwnSize(pixels, DEFAULT_ROW_PIXELS, row.hidden)) rowHeights[number] = pixels;
    if (row.hidden) hiddenRows.push(number);
  });
  return { rowHeights, hiddenRows };
}

function readColumns(
  tab: Worksheet,
  count: number,
): Pick<SheetSnapshot, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (let number = 1; number <= count; number++) {
    const { width, hidden } = tab.getColumn(number);
    const pixels = width === undefined ? undefined : pixelsOfWidth(width);
    if (isOwnSize(pixels, DEFAULT_COLUMN_PIXELS, hidden)) columnWidths[number] = pixels;
    if (hidden) hiddenColumns.push(number);
  }
  return { columnWidths, hiddenColumns };
}

/** A hidden row or column is written with a size in any case, which then says nothing. */
function isOwnSize(
  pixels: number | undefined,
  byDefault: number,
  isHidden: boolean | undefined,
): pixels is number {
  return pixels !== undefined && !(isHidden && pixels === byDefault);
}

/** Columns that hold cells; other programs also describe the empty ones up to their last. */
function usedColumns(tab: Worksheet): number {
  let last = 0;
  tab.eachRow((row) => {
    last = Math.max(last, row.actualCellCount === 0 ? 0 : row.cellCount);
  });
  return last;
}

function rectOfA1(text: string): Rect {
  const range = parseA1(text);
  if (range === undefined) throw new Error(`Not a range: ${text}`);
  return rectOf(range, MAX_ROWS, MAX_COLUMNS);
}

function foreignProtection(tab: Worksheet): ProtectionSnapshot[] {
  // Filled on reading, but not declared by the library.
  const { sheetProtection } = tab as unknown as { sheetProtection?: { sheet?: boolean } | null };
  if (!sheetProtection?.sheet) return [];
  const open = { description: '', warningOnly: false, domainEdit: false };
  return [{ id: 1, rect: null, editors: [], unprotected: [], ...open }];
}
