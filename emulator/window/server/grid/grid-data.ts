import { columnLetters } from '../../../ground/a1.ts';
import type { PageBook, PageCell, PageRule, PageSheet, Zone } from '../../protocol/page-book.ts';

/** Data version of the pinned grid component: newer data needs no migration when it is loaded. */
const DATA_VERSION = '19.3.2';

/** The revision before the first one. */
export const FIRST_REVISION = 'START_REVISION';

/** The grid must not reformat what is typed: the host reads the text, by the workbook's locale. */
const GRID_LOCALE = {
  name: 'English (US)',
  code: 'en_US',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 7,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ',',
};

function xcOf(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

function zoneText({ top, bottom, left, right }: Zone): string {
  return top === bottom && left === right
    ? xcOf(top, left)
    : `${xcOf(top, left)}:${xcOf(bottom, right)}`;
}

/** Numbers each distinct value from 1, as the grid's data refer to styles, formats and borders. */
class Pool<T> {
  readonly items: Record<number, T> = {};
  readonly #ids = new Map<T, number>();

  idOf(value: T): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(value, id);
    this.items[id] = value;
    return id;
  }
}

interface Pools {
  readonly styles: Pool<object>;
  readonly formats: Pool<string>;
  readonly borders: Pool<object>;
}

/** One column's cells of equal looks are given as one zone: the data stay small. */
function runsOf(
  sheet: PageSheet,
  idOf: (cell: PageCell) => number | undefined,
): Record<string, number> {
  const zones: Record<string, number> = {};
  for (let column = 0; column < sheet.columns; column += 1) {
    let start = 0;
    let id: number | undefined;
    for (let row = 0; row <= sheet.rows; row += 1) {
      const cell = row === sheet.rows ? undefined : sheet.cells[row]?.[column];
      const next = cell && idOf(cell);
      if (next === id) continue;
      if (id !== undefined)
        zones[zoneText({ top: start, bottom: row - 1, left: column, right: column })] = id;
      start = row;
      id = next;
    }
  }
  return zones;
}

function contentsOf(sheet: PageSheet): Record<string, string> {
  const cells: Record<string, string> = {};
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell && cell.content !== '') cells[xcOf(row, column)] = cell.content;
    });
  });
  return cells;
}

function headersOf(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
): Record<number, { size?: number; isHidden?: boolean }> {
  const headers: Record<number, { size?: number; isHidden?: boolean }> = {};
  for (const [index, size] of sizes) headers[index] = { size };
  for (const index of hidden) headers[index] = { ...headers[index], isHidden: true };
  return headers;
}

function ruleData(rules: readonly PageRule[], member: 'rule' | undefined): object[] {
  return rules.map(({ id, zones, rule }) => ({
    id,
    ranges: zones.map(zoneText),
    ...(member ? { [member]: rule } : rule),
  }));
}

function sheetData(sheet: PageSheet, { styles, formats, borders }: Pools): object {
  return {
    id: sheet.id,
    name: sheet.name,
    colNumber: sheet.columns,
    rowNumber: sheet.rows,
    isVisible: !sheet.hidden,
    ...(sheet.color === undefined ? {} : { color: sheet.color }),
    cells: contentsOf(sheet),
    styles: runsOf(sheet, ({ style }) => style && styles.idOf(style)),
    formats: runsOf(sheet, ({ format }) => (format === '' ? undefined : formats.idOf(format))),
    borders: runsOf(sheet, ({ border }) => border && borders.idOf(border)),
    rows: headersOf(sheet.rowSizes, sheet.hiddenRows),
    cols: headersOf(new Map(sheet.columnSizes.entries()), sheet.hiddenColumns),
    merges: sheet.merges.map(zoneText),
    conditionalFormats: ruleData(sheet.conditionalFormats, 'rule'),
    dataValidationRules: ruleData(sheet.validations, undefined),
    figures: [],
    tables: [],
    areGridLinesVisible: sheet.gridLines,
    panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
    headerGroups: { ROW: [], COL: [] },
  };
}

/** The whole book as the grid component loads it. */
export function gridData(book: PageBook, revisionId: string): object {
  const pools: Pools = { styles: new Pool(), formats: new Pool(), borders: new Pool() };
  const sheets = book.sheets.map((sheet) => sheetData(sheet, pools));
  return {
    version: DATA_VERSION,
    revisionId,
    sheets,
    styles: pools.styles.items,
    formats: pools.formats.items,
    borders: pools.borders.items,
    settings: { locale: GRID_LOCALE, disableCellAnimations: true },
    pivots: {},
    pivotNextId: 1,
    uniqueFigureIds: true,
    customTableStyles: {},
    namedRanges: {},
  };
}
