import type { PageBorder, PageStyle, Zone } from './page-book.ts';

/** One row of a HOST_CELLS command: row, column, content, engine format, index of its style, or -1. */
export type CellUpdate = readonly [
  row: number,
  column: number,
  content: string,
  format: string,
  style: number,
];

/**
 * Our own command of the grid: puts the host's cells into a tab, whatever stood there. The built-in
 * UPDATE_CELL would be refused, at the cost of a full evaluation, where the window has the cell already.
 */
export interface HostCellsCommand {
  readonly type: 'HOST_CELLS';
  readonly sheetId: string;
  readonly cells: readonly CellUpdate[];
  readonly styles: readonly PageStyle[];
}

interface RangeData {
  readonly _sheetId: string;
  readonly _zone: Zone;
}

/** The commands of the grid that are sent to windows; members as the component defines them. */
export type GridCommand =
  | HostCellsCommand
  | {
      readonly type: 'ADD_COLUMNS_ROWS';
      readonly sheetId: string;
      readonly sheetName: string;
      readonly dimension: 'ROW' | 'COL';
      readonly base: number;
      readonly quantity: number;
      readonly position: 'before' | 'after';
    }
  | {
      readonly type: 'REMOVE_COLUMNS_ROWS' | 'HIDE_COLUMNS_ROWS' | 'UNHIDE_COLUMNS_ROWS';
      readonly sheetId: string;
      readonly sheetName?: string;
      readonly dimension: 'ROW' | 'COL';
      readonly elements: readonly number[];
    }
  | {
      readonly type: 'RESIZE_COLUMNS_ROWS';
      readonly sheetId: string;
      readonly dimension: 'ROW' | 'COL';
      readonly elements: readonly number[];
      readonly size: number | null;
    }
  | {
      readonly type: 'CREATE_SHEET';
      readonly sheetId: string;
      readonly position: number;
      readonly name: string;
      readonly rows: number;
      readonly cols: number;
    }
  | { readonly type: 'DELETE_SHEET'; readonly sheetId: string; readonly sheetName: string }
  | { readonly type: 'MOVE_SHEET'; readonly sheetId: string; readonly delta: number }
  | {
      readonly type: 'RENAME_SHEET';
      readonly sheetId: string;
      readonly oldName: string;
      readonly newName: string;
    }
  | { readonly type: 'COLOR_SHEET'; readonly sheetId: string; readonly color?: string }
  | { readonly type: 'HIDE_SHEET' | 'SHOW_SHEET'; readonly sheetId: string }
  | {
      readonly type: 'FREEZE_ROWS' | 'FREEZE_COLUMNS';
      readonly sheetId: string;
      readonly quantity: number;
    }
  | { readonly type: 'UNFREEZE_ROWS' | 'UNFREEZE_COLUMNS'; readonly sheetId: string }
  | {
      readonly type: 'SET_GRID_LINES_VISIBILITY';
      readonly sheetId: string;
      readonly areGridLinesVisible: boolean;
    }
  | {
      readonly type: 'ADD_MERGE' | 'REMOVE_MERGE';
      readonly sheetId: string;
      readonly target: readonly Zone[];
      readonly force?: true;
    }
  | {
      readonly type: 'SET_BORDER';
      readonly sheetId: string;
      readonly row: number;
      readonly col: number;
      readonly border: PageBorder | undefined;
    }
  | {
      readonly type: 'ADD_CONDITIONAL_FORMAT';
      readonly sheetId: string;
      readonly ranges: readonly RangeData[];
      readonly cf: { readonly id: string; readonly rule: object };
    }
  | {
      readonly type: 'REMOVE_CONDITIONAL_FORMAT' | 'REMOVE_DATA_VALIDATION_RULE';
      readonly sheetId: string;
      readonly id: string;
    }
  | {
      readonly type: 'ADD_DATA_VALIDATION_RULE';
      readonly sheetId: string;
      readonly ranges: readonly RangeData[];
      readonly rule: object;
    };

/** What the windows are sent, in order; each names the revision it follows. */
export type GridMessage = {
  readonly version: 1;
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
} & (
  | {
      readonly type: 'REMOTE_REVISION';
      readonly clientId: string;
      readonly commands: readonly object[];
    }
  | { readonly type: 'REVISION_UNDONE'; readonly undoneRevisionId: string }
);
