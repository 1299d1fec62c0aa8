import ExcelJS, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { type Rect, rectToA1 } from '../ground/a1.ts';
import { renameSheetIn } from '../ground/formula-text.ts';
import { allCells } from '../workbook/looks.ts';
import type {
  CellSnapshot,
  CellStyle,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot.ts';
import { argbOf, fontOf, StyleSheet } from './cell-style.ts';
import { writableFormats, writeConditionalFormats } from './conditional-rules.ts';
import { escapeText } from './escapes.ts';
import { toXlsxFormula } from './formula-dialect.ts';
import { HiddenSheet, type KeptSheet, markOf } from './hidden-sheet.ts';
import type { SavedFile } from './saved-file.ts';
import { columnWidthOf, DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, pointsOf } from './sizes.ts';
import { xlsxTabNames } from './tab-names.ts';
import { fixedA1, type RuleContext, typeOfRule, writeValidations } from './validation-rules.ts';

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

/** What is written cell by cell (holes of a protection, names) up to this size; larger ones only in the data. */
const MAX_SINGLE_CELLS = 10_000;

/**
 * Writes a whole workbook as one .xlsx. Formulas carry their results, so that a reader without an
 * engine sees the same figures as one that calculates anew. What .xlsx has no place for goes into a
 * very hidden tab of the same file.
 */
export async function saveXlsx({ workbook, office }: SavedFile): Promise<Uint8Array> {
  const target = new ExcelJS.Workbook();
  target.calcProperties.fullCalcOnLoad = true;
  // A fixed date, so that saving the same workbook twice gives the same parts.
  target.created = new Date(Date.UTC(2000, 0, 1));
  target.modified = target.created;
  const tabs = new TabNames(workbook);
  const hidden = new HiddenSheet();
  const styles = new StyleSheet();
  const context: RuleContext = {
    timeZone: workbook.timeZone,
    tabNames: tabs.byId,
    keepList: (items) => hidden.keepList(items),
  };
  for (const sheet of workbook.sheets) {
    const tab = target.addWorksheet(tabs.nameOf(sheet.id), sheetOptions(sheet));
    writeCells(tab, sheet, tabs, styles);
    writeGeometry(tab, sheet);
    writeValidations(tab, sheet, context);
    writeConditionalFormats(tab, sheet, workbook.timeZone);
    await writeProtection(tab, sheet);
  }
  writeNames(target, workbook, tabs);
  const { id, name, locale, timeZone, activeSheetId, namedRanges } = workbook;
  const sheets = workbook.sheets.map((sheet) => keptOf(sheet, tabs, context));
  hidden.write(target, {
    version: 1,
    id,
    name,
    locale,
    timeZone,
    activeSheetId,
    namedRanges,
    sheets,
    office,
  });
  target.views = [viewOf(workbook)];
  return new Uint8Array(await target.xlsx.writeBuffer());
}

/** The names of the tabs in the file, and formulas with them. */
class TabNames {
  readonly byId: ReadonlyMap<number, string>;
  readonly #renamed: readonly (readonly [string, string])[];

  constructor({ sheets }: WorkbookSnapshot) {
    const names = xlsxTabNames(sheets.map(({ name }) => name));
    const pairs = sheets.map((sheet, index) => [sheet, names[index] ?? sheet.name] as const);
    this.byId = new Map(pairs.map(([{ id }, name]) => [id, name]));
    this.#renamed = pairs
      .filter(([{ name }, next]) => name !== next)
      .map(([{ name }, next]) => [name, next]);
  }

  nameOf(id: number): string {
    return this.byId.get(id) ?? '';
  }

  inFormula(formula: string): string {
    return this.#renamed.reduce((text, [from, to]) => renameSheetIn(text, from, to), formula);
  }
}

function sheetOptions(sheet: SheetSnapshot): Partial<ExcelJS.AddWorksheetOptions> {
  const { frozenRows, frozenColumns } = sheet;
  const isFrozen = frozenRows > 0 || frozenColumns > 0;
  const showGridLines = !sheet.gridlinesHidden;
  return {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      defaultColWidth: columnWidthOf(DEFAULT_COLUMN_PIXELS),
      ...(sheet.tabColor === null ? {} : { tabColor: argbOf(sheet.tabColor) }),
    } as Partial<ExcelJS.WorksheetProperties>,
    views: isFrozen
      ? [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines }]
      : [{ state: 'normal', showGridLines }],
  };
}

function writeCells(
  tab: Worksheet,
  sheet: SheetSnapshot,
  tabs: TabNames,
  styles: StyleSheet,
): void {
  for (const [a1, snapshot] of allCells(sheet)) {
    const cell = tab.getCell(a1);
    const value = contentOf(snapshot, tabs);
    if (value !== undefined) cell.value = value;
    cell.style = styles.of(snapshot);
    if (snapshot.note !== undefined) cell.note = escapeText(snapshot.note);
  }
}

function contentOf(cell: CellSnapshot, tabs: TabNames): CellValue | undefined {
  if (cell.formula === undefined)
    return typeof cell.value === 'string' ? escapeText(cell.value) : cell.value;
  const formula = escapeText(toXlsxFormula(tabs.inFormula(cell.formula)));
  // Nothing shown is an empty text here; a formula without a result would not count as calculated.
  const result = cell.result ?? '';
  if (typeof result !== 'string') return { formula, result };
  if (!result.startsWith('#')) return { formula, result: escapeText(result) };
  // An error that only the host has is still an error, not a text, to every other program.
  const error = ERRORS.find((known) => result.startsWith(known)) ?? '#VALUE!';
  return { formula, result: { error } as ExcelJS.CellErrorValue };
}

function writeGeometry(tab: Worksheet, sheet: SheetSnapshot): void {
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    tab.getRow(Number(row)).height = pointsOf(pixels);
  for (const [column, pixels] of Object.entries(sheet.columnWidths)) {
    tab.getColumn(Number(column)).width = columnWidthOf(pixels);
  }
  for (const row of sheet.hiddenRows) {
    // An empty row without a height is not written at all, hidden or not.
    tab.getRow(row).height ??= pointsOf(DEFAULT_ROW_PIXELS);
    tab.getRow(row).hidden = true;
  }
  for (const number of sheet.hiddenColumns) {
    const column = tab.getColumn(number);
    column.width ??= columnWidthOf(DEFAULT_COLUMN_PIXELS);
    column.hidden = true;
  }
  for (const merge of sheet.merges) tab.mergeCellsWithoutStyle(rectToA1(merge));
}

/** A protected tab is protected here, too: against mistakes, without a password and without people. */
async function writeProtection(tab: Worksheet, sheet: SheetSnapshot): Promise<void> {
  const protection = sheet.protections.find(
    ({ rect, warningOnly }) => rect === null && !warningOnly,
  );
  if (protection === undefined) return;
  await tab.protect('', { selectLockedCells: true, selectUnlockedCells: true });
  for (const hole of protection.unprotected) {
    if (hole.rows * hole.columns > MAX_SINGLE_CELLS) continue;
    for (const [row, column] of cellsOf(hole)) {
      const cell = tab.getCell(row, column);
      // Styles are shared between cells: an opened cell needs its own.
      cell.style = {
        ...cell.style,
        font: cell.style.font ?? fontOf({}),
        protection: { locked: false },
      };
    }
  }
}

function* cellsOf(rect: Rect): Generator<[number, number]> {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      yield [row, column];
  }
}

function writeNames(target: Workbook, workbook: WorkbookSnapshot, tabs: TabNames): void {
  for (const { name, sheetId, rect } of workbook.namedRanges) {
    // The library keeps a name cell by cell; a whole column stays in the data only.
    if (rect.rows * rect.columns > MAX_SINGLE_CELLS) continue;
    const tab = tabs.nameOf(sheetId).replaceAll("'", "''");
    target.definedNames.add(`'${tab}'!${fixedA1(rect)}`, name);
  }
}

function viewOf({ sheets, activeSheetId }: WorkbookSnapshot): ExcelJS.WorkbookView {
  const activeTab = Math.max(
    0,
    sheets.findIndex(({ id }) => id === activeSheetId),
  );
  return {
    x: 0,
    y: 0,
    width: 20_000,
    height: 12_000,
    firstSheet: 0,
    activeTab,
    visibility: 'visible',
  };
}

function keptOf(sheet: SheetSnapshot, tabs: TabNames, context: RuleContext): KeptSheet {
  const { id, name, rows, columns, validations, conditionalFormats, protections } = sheet;
  const written = validations.flatMap(({ ranges, rule }) => {
    const types = ranges.map((rect) => ({ type: typeOfRule(rule, rect, context), ranges: [rect] }));
    return types.filter(
      (one): one is { type: ExcelJS.DataValidation['type']; ranges: Rect[] } =>
        one.type !== undefined,
    );
  });
  return {
    id,
    name,
    tab: tabs.nameOf(id),
    rows,
    columns,
    validations,
    conditionalFormats,
    protections,
    ...(sheet.baseStyle ? { baseStyle: sheet.baseStyle } : {}),
    validationMark: markOf(written),
    conditionalMark: markOf(
      writableFormats(sheet, context.timeZone).map(({ ranges }) => ({ type: 'format', ranges })),
    ),
    styles: unspokenStyles(sheet),
  };
}

function unspokenStyles(sheet: SheetSnapshot): KeptSheet['styles'] {
  const groups = new Map<string, string[]>();
  for (const [a1, { style }] of allCells(sheet)) {
    const unspoken = unspokenPart(style);
    if (unspoken === undefined) continue;
    const key = JSON.stringify(unspoken);
    const cells = groups.get(key) ?? [];
    groups.set(key, cells);
    cells.push(a1);
  }
  return [...groups].map(([style, cells]) => ({
    style: JSON.parse(style),
    cells: cells.join(' '),
  }));
}

function unspokenPart(style: CellStyle | undefined): CellStyle | undefined {
  const part: CellStyle = {
    ...(style?.wrap === 'CLIP' || style?.wrap === 'OVERFLOW' ? { wrap: style.wrap } : {}),
    ...(style?.horizontal === 'general-left' ? { horizontal: style.horizontal } : {}),
  };
  return Object.keys(part).length === 0 ? undefined : part;
}
