import type { Cell } from '../../base/cell.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import type { CellKind } from '../cell-kinds.ts';
import type { Column, Keeper, SheetKey, TabDeclaration } from '../define-tab.ts';
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
  | {
      readonly type: 'formula';
      readonly formula: (map: SheetMap) => string;
      /** Number format of this cell where it is not that of its column. */
      readonly format?: string;
      /** What it always shows; where the other formulas of its tab need not be read, this is compared. */
      readonly shows?: string;
    }
  | { readonly type: 'initial'; readonly value: Cell; readonly kind: CellKind<unknown> }
  /** A cell of the head rows into which people type; nothing is ever written into it by set-up. */
  | { readonly type: 'input'; readonly kind: CellKind<unknown> };

export interface FixedRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, FixedCell>>;
  /** How the row stands out from the others; left out: as any row. */
  readonly look?: RowLook;
}

/** A fact that comes first, a heading, a sum, or a remark below the table. */
export type RowLook = 'fact' | 'section' | 'total' | 'note';

export type HeadLook = 'title' | 'sentence' | 'link' | 'figure';

export interface HeadCell {
  readonly row: (typeof HEAD_ROWS)[number];
  readonly column: string;
  readonly cell: FixedCell;
  /** How it stands out: the name of the tab, what is typed into it, a way on, or (left out) a figure. */
  readonly look?: HeadLook;
}

/** One concrete tab of one workbook, derived from its declaration and the shape of the plan. */
export interface TabLayout<Tab extends TabDeclaration = TabDeclaration> {
  readonly key: SheetKey<Tab>;
  readonly declared: Tab;
  readonly declaration: Tab['key'];
  readonly title: string;
  readonly purpose: string;
  readonly keeper: Keeper;
  readonly colour: string;
  readonly hidden: boolean;
  /** True: it may be missing; the operation that first needs it makes it. */
  readonly atFirstUse: boolean;
  /** Code of the division whose editors may write; null for all others. */
  readonly division: string | null;
  readonly columns: readonly LayoutColumn[];
  readonly headCells: readonly HeadCell[];
  readonly fixedRows: readonly FixedRow[];
  /** Key of the last column that stays in sight; null where none does. */
  readonly freeze: string | null;
}
