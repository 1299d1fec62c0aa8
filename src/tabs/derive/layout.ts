import type { Cell } from '../../base/cell.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { ACTIVITIES_TAB, OWNER_COLUMN } from '../activities.ts';
import type { CellKind } from '../cell-kinds.ts';
import {
  CENTRAL,
  type Column,
  type Columns,
  divisionTabKey,
  type Keeper,
  repeatedKey,
  type TabDeclaration,
} from '../define-tab.ts';
import { TABS } from '../index.ts';
import { fixedRowsOf, headCellsOf } from './fixed-cells.ts';
import type { SheetMap } from './sheet-map.ts';

/** Row 1 keys (hidden), rows 2-4 head rows, row 5 header, data from row 6: alike in every tab. */
export const KEY_ROW = 1;
export const HEADER_ROW = 5;
export const FIRST_DATA_ROW = 6;
export const HEAD_ROWS = [2, 3, 4] as const;
/** Column A (hidden) holds the row keys. */
export const KEY_COLUMN = 1;

/** What decides which tabs, columns and lines there are: all of it data. */
export interface PlanShape {
  readonly years: readonly FiscalYear[];
  readonly divisions: readonly DivisionShape[];
  readonly strategies: readonly StrategyShape[];
}

export interface DivisionShape {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

export interface StrategyShape {
  readonly number: number;
  readonly title: string;
}

export interface LayoutColumn extends Column<unknown> {
  readonly key: string;
}

/** A cell that the add-on keeps: our text, our formula, or a first value that then belongs to the user. */
export type FixedCell =
  | { readonly type: 'label'; readonly value: Cell }
  | { readonly type: 'formula'; readonly formula: (map: SheetMap) => string }
  | { readonly type: 'initial'; readonly value: Cell; readonly kind: CellKind<unknown> };

export interface FixedRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, FixedCell>>;
}

export interface HeadCell {
  readonly row: (typeof HEAD_ROWS)[number];
  readonly column: string;
  readonly cell: FixedCell;
}

/** One concrete tab of one workbook, derived from its declaration and the shape of the plan. */
export interface TabLayout {
  readonly key: string;
  readonly declaration: string;
  readonly title: string;
  readonly purpose: string;
  readonly keeper: Keeper;
  readonly colour: string;
  /** Code of the division whose editors may write; null for all others. */
  readonly division: string | null;
  readonly columns: readonly LayoutColumn[];
  readonly headCells: readonly HeadCell[];
  readonly fixedRows: readonly FixedRow[];
}

const CENTRAL_NAME = 'ส่วนกลาง';

/** Every tab of the workbook, in order. */
export function layoutsOf(shape: PlanShape): TabLayout[] {
  return TABS.flatMap((tab) =>
    tab.perDivision ? perDivision(tab, shape) : [layoutOf(tab, shape, null)],
  );
}

function perDivision(tab: TabDeclaration, shape: PlanShape): TabLayout[] {
  const central = { code: CENTRAL, name: CENTRAL_NAME, shortName: CENTRAL_NAME };
  return [...shape.divisions, central].map((division) => layoutOf(tab, shape, division));
}

function layoutOf(
  tab: TabDeclaration,
  shape: PlanShape,
  division: DivisionShape | null,
): TabLayout {
  const key = division === null ? tab.key : divisionTabKey(tab.key, division.code);
  return {
    key,
    declaration: tab.key,
    title: division === null ? tab.title : `${tab.title}${division.shortName}`,
    purpose: tab.purpose,
    keeper: division?.code === CENTRAL ? 'hr' : tab.keeper,
    colour: tab.colour,
    division: division === null || division.code === CENTRAL ? null : division.code,
    columns: columnsOf(tab, shape, division),
    headCells: headCellsOf(tab.key, shape, division),
    fixedRows: fixedRowsOf(tab.key, shape),
  };
}

function columnsOf(
  tab: TabDeclaration,
  shape: PlanShape,
  division: DivisionShape | null,
): LayoutColumn[] {
  const own = Object.entries<Column<unknown>>(tab.columns).map(([key, column]) => ({
    key,
    ...column,
  }));
  const central = tab.key === ACTIVITIES_TAB.key && division?.code === CENTRAL;
  return own.flatMap((column) => [
    column,
    ...(tab.repeated?.after === column.key ? repeatedColumns(tab, shape) : []),
    ...(central && column.key === 'name' ? [{ key: 'owner', ...OWNER_COLUMN }] : []),
  ]);
}

function repeatedColumns(tab: TabDeclaration, shape: PlanShape): LayoutColumn[] {
  const { repeated } = tab;
  if (repeated === null) return [];
  const each: { of: string | number; label: string }[] =
    repeated.per === 'year'
      ? shape.years.map((year) => ({ of: year, label: String(year) }))
      : shape.divisions.map((one) => ({ of: one.code, label: one.shortName }));
  return each.flatMap(({ of, label }) =>
    Object.entries<Columns[string]>(repeated.columns).map(([key, column]) => ({
      key: repeatedKey(key, of),
      ...column,
      header: `${column.header} ${label}`.trim(),
    })),
  );
}
