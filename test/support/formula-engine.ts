import { createRequire } from 'node:module';
import type { Cell } from '../../src/base/cell.ts';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import {
  columnLetter,
  quotedTitle,
  ROW_KEYS,
  type SheetMap,
} from '../../src/tabs/derive/sheet-map.ts';
import type { FixedCell, PlanShape, TabLayout } from '../../src/tabs/derive/tab-layout.ts';
import { FIRST_DATA_ROW, HEADER_ROW, KEY_ROW } from '../../src/tabs/derive/tab-layout.ts';

/**
 * The live formulas alone, evaluated by the spreadsheet engine: no host, no script. What the script works
 * out can be held beside them.
 */
export interface FormulaBook {
  readonly layouts: readonly TabLayout[];
  value(tab: string, rowKey: string, column: string): unknown;
  headValue(tab: string, row: number, column: string): unknown;
  readonly longestFormula: number;
}

/** Typed rows by tab: cells by column key. */
export type TypedRows = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

interface EngineModel {
  readonly getters: {
    getEvaluatedCell(at: { sheetId: string; col: number; row: number }): { value: unknown };
  };
}

function loadEngine(): { Model: new (data: unknown) => EngineModel } {
  // The engine wants Node 22's Object.groupBy and chats on console.debug.
  const groups = Object as unknown as {
    groupBy?: (items: Iterable<unknown>, of: (item: unknown) => string) => unknown;
  };
  groups.groupBy ??= (items, of) => {
    const grouped: Record<string, unknown[]> = {};
    for (const item of items) {
      const key = of(item);
      grouped[key] = [...(grouped[key] ?? []), item];
    }
    return grouped;
  };
  console.debug = () => {};
  return createRequire(import.meta.url)('@odoo/o-spreadsheet');
}

/** Lays the fixed cells of every tab and the typed rows out as `setUpWorkbook` would, and evaluates them. */
export function evaluateFormulas(
  shape: PlanShape,
  typed: TypedRows,
  settings: Record<string, Cell>,
): FormulaBook {
  const layouts = layoutsOf(shape);
  const places = new Map(layouts.map((layout) => [layout.key, placesOf(layout)]));
  const placeOf = (tab: string) => places.get(tab) ?? placesOf(undefined);
  const map = mapOf(layouts, placeOf);
  let longestFormula = 0;
  const sheets = layouts.map((layout) => {
    const cells: Record<string, string> = {};
    const { columns, rows } = placeOf(layout.key);
    const put = (row: number, column: number | undefined, content: Cell) => {
      if (content === '' || column === undefined) return;
      const text = content === true ? 'TRUE' : String(content);
      if (text.startsWith('=')) longestFormula = Math.max(longestFormula, text.length);
      cells[`${columnLetter(column)}${row}`] = text;
    };
    const contentOf = (cell: FixedCell) =>
      cell.type === 'formula' ? cell.formula(map) : cell.type === 'input' ? '' : cell.value;
    for (const column of layout.columns) {
      put(KEY_ROW, columns.get(column.key), column.key);
      put(HEADER_ROW, columns.get(column.key), column.header);
    }
    for (const head of layout.headCells)
      put(head.row, columns.get(head.column), contentOf(head.cell));
    for (const fixed of layout.fixedRows) {
      const row = rows.get(fixed.key) ?? 0;
      put(row, 1, fixed.key);
      for (const [key, cell] of Object.entries(fixed.cells))
        put(row, columns.get(key), contentOf(cell));
      if (layout.key === 'settings') put(row, columns.get('value'), settings[fixed.key] ?? '');
    }
    const first = FIRST_DATA_ROW + layout.fixedRows.length;
    (typed[layout.key] ?? []).forEach((row, index) => {
      for (const [key, cell] of Object.entries(row)) put(first + index, columns.get(key), cell);
    });
    return { id: layout.key, name: layout.title, colNumber: 60, rowNumber: 400, cells };
  });
  const { Model } = loadEngine();
  const model = new Model({ version: '18.5.1', sheets });
  const at = (tab: string, row: number, column: string) =>
    model.getters.getEvaluatedCell({
      sheetId: tab,
      row: row - 1,
      col: (placeOf(tab).columns.get(column) ?? 0) - 1,
    }).value;
  return {
    layouts,
    longestFormula,
    value: (tab, rowKey, column) => at(tab, placeOf(tab).rows.get(rowKey) ?? 0, column),
    headValue: at,
  };
}

function placesOf(layout: TabLayout | undefined) {
  return {
    title: quotedTitle(layout?.title ?? ''),
    columns: new Map((layout?.columns ?? []).map((column, index) => [column.key, index + 2])),
    rows: new Map((layout?.fixedRows ?? []).map((row, index) => [row.key, index + FIRST_DATA_ROW])),
  };
}

function mapOf(
  layouts: readonly TabLayout[],
  placeOf: (tab: string) => ReturnType<typeof placesOf>,
): SheetMap {
  const letter = (tab: string, key: string) =>
    key === ROW_KEYS ? 'A' : columnLetter(placeOf(tab).columns.get(key) ?? 0);
  return {
    has: () => true,
    column: (tab, key) =>
      `${placeOf(tab).title}!$${letter(tab, key)}$${HEADER_ROW}:$${letter(tab, key)}`,
    cell: (tab, row, key) =>
      `${placeOf(tab).title}!$${letter(tab, key)}$${placeOf(tab).rows.get(row) ?? 0}`,
    head: (tab, row, key) => `${placeOf(tab).title}!$${letter(tab, key)}$${row}`,
    link: (tab) => `#gid=${layouts.findIndex((layout) => layout.key === tab)}`,
  };
}
