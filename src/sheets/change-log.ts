import { type Cell, textOf } from '../base/cell.ts';
import { KEY_COLUMN, KEY_ROW } from '../tabs/derive/tab-layout.ts';
import { CHANGES_TAB } from '../tabs/record-tabs.ts';
import { literal } from './literal.ts';
import { gridOf } from './read-grid.ts';
import { newRowKey } from './row-keys.ts';
import { type CellWrite, writeCells } from './write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** UTF-16 units of one value in the log; the host takes 50,000 in a cell, but nobody reads them there. */
const LONGEST_VALUE = 5_000;

/** One line of บันทึกการแก้ไข: one cell, or a block with its address. */
export interface Change {
  /** Title of the tab, as the user sees it. */
  readonly tab: string;
  /** `F7`, or `B6:H505` of a block. */
  readonly cell: string;
  readonly before: Cell;
  readonly after: Cell;
  /** The operation that changed it; empty where a person typed. */
  readonly about?: string;
}

/** Who and when, the same for all lines of one operation. */
export interface ChangeAuthor {
  /** E-mail, or the name of the division where the host hides it. */
  readonly who: string;
  /** From `momentText`. */
  readonly at: string;
}

/**
 * Appends to บันทึกการแก้ไข without reading it: three calls, whatever its length. HR's runs only, under the
 * document lock. Without the tab nothing is logged: a help for memory must not stop the work.
 */
export function logChanges(
  sheet: Sheet | undefined,
  changes: readonly Change[],
  { who, at }: ChangeAuthor,
): void {
  if (sheet === undefined || changes.length === 0) return;
  const keys = gridOf(sheet.getRange(KEY_ROW, 1, 1, sheet.getMaxColumns()))[0] ?? [];
  const first = sheet.getLastRow() + 1;
  const missing = first + changes.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const writes = changes.flatMap((change, index): CellWrite[] => {
    const cells = { at, who, about: '', ...change };
    const place = (column: number, value: Cell) => ({
      row: first + index,
      column,
      content: literal(bounded(value)),
    });
    return [
      place(KEY_COLUMN, newRowKey()),
      ...Object.keys(CHANGES_TAB.columns).flatMap((key) => {
        const column = keys.indexOf(key) + 1;
        return column === 0 ? [] : [place(column, cells[key as keyof typeof cells])];
      }),
    ];
  });
  writeCells(sheet, writes, (_row, column) => column !== KEY_COLUMN);
}

/** A date as the day it shows; text that is too long ends with an ellipsis. */
function bounded(value: Cell): string {
  const text = textOf(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}
