import { HostRefusal } from '../ground/refusal.ts';
import { lastContent } from '../workbook/cells.ts';
import {
  checkMayEdit,
  checkMayEditSheet,
  checkMayInsert,
  linesRect,
} from '../workbook/protection.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { copySheetContent, deleteLines, insertLines, moveLines } from '../workbook/structure.ts';
import { cssColor } from './colors.ts';
import { reading, writing } from './place.ts';
import { type HostOps, type Run, settle } from './run.ts';

type Dimension = 'rows' | 'columns';

function readingSheet<A extends unknown[], R>(read: (run: Run, sheet: Sheet, ...args: A) => R) {
  return reading((run, sheetId: number, ...args: A) =>
    read(run, run.workbook.sheet(sheetId), ...args),
  );
}

/** What no pending write can change is answered without carrying them out. */
function navigating<R>(read: (run: Run, sheet: Sheet) => R) {
  return (run: Run, sheetId: number) => read(run, run.workbook.sheet(sheetId));
}

/** A change of the tab's looks, for which a sheet protection matters. */
function changingSheet<A extends unknown[]>(change: (run: Run, sheet: Sheet, ...args: A) => void) {
  return writing((run, sheetId: number, ...args: A) => {
    const sheet = run.workbook.sheet(sheetId);
    checkMayEditSheet(run.office.users, run.user, sheet);
    change(run, sheet, ...args);
  });
}

/** A change of whole rows or columns: every protection that crosses one of them must allow it. */
function changingLines<A extends unknown[]>(
  change: (
    run: Run,
    sheet: Sheet,
    dimension: Dimension,
    at: number,
    count: number,
    ...args: A
  ) => void,
) {
  return (
    run: Run,
    sheetId: number,
    dimension: Dimension,
    at: number,
    count: number,
    ...args: A
  ) => {
    settle(run);
    const sheet = run.workbook.sheet(sheetId);
    checkMayEdit(run.office.users, run.user, sheet, linesRect(sheet, { dimension, at, count }));
    change(run, sheet, dimension, at, count, ...args);
    return null;
  };
}

function insert(
  run: Run,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  from: 'before' | 'after',
): null {
  settle(run);
  const sheet = run.workbook.sheet(sheetId);
  checkMayInsert(run.office.users, run.user, sheet, { dimension, at });
  insertLines(run.workbook, sheet, { dimension, at, count }, from);
  return null;
}

const removeLines = changingLines((run, sheet, dimension, at, count) =>
  deleteLines(run.workbook, sheet, { dimension, at, count }),
);

function sizesOf(sheet: Sheet, dimension: Dimension): Map<number, number> {
  return dimension === 'rows' ? sheet.rowHeights : sheet.columnWidths;
}

function hiddenOf(sheet: Sheet, dimension: Dimension): Map<number, true> {
  return dimension === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
}

const setSize = (dimension: Dimension) =>
  changingSheet((_run, sheet, at: number, count: number, pixels: number) => {
    for (let i = at; i < at + count; i += 1) sizesOf(sheet, dimension).set(i, pixels);
  });

const setHidden = (dimension: Dimension, hide: boolean) =>
  changingSheet((_run, sheet, at: number, count: number) => {
    for (let i = at; i < at + count; i += 1) {
      if (hide) hiddenOf(sheet, dimension).set(i, true);
      else hiddenOf(sheet, dimension).delete(i);
    }
  });

function freeze(sheet: Sheet, dimension: Dimension, count: number): void {
  const size = dimension === 'rows' ? sheet.rows : sheet.columns;
  if (count < 0 || count >= size) {
    throw new HostRefusal(`It is not possible to freeze all ${dimension} of the sheet.`);
  }
  const crosses = sheet.merges.some((merge) =>
    dimension === 'rows'
      ? merge.row <= count && merge.row + merge.rows - 1 > count
      : merge.column <= count && merge.column + merge.columns - 1 > count,
  );
  if (crosses) {
    throw new HostRefusal(
      `You can't freeze ${dimension} which contain only part of a merged cell.`,
    );
  }
  if (dimension === 'rows') sheet.frozenRows = count;
  else sheet.frozenColumns = count;
}

function visibleTabs(run: Run): number {
  return run.workbook.sheets.filter((sheet) => !sheet.hidden).length;
}

/** Operations on one tab; `count` lines from `at`, counting from 1. */
export const tabOps = {
  'Sheet.getName': navigating((_run, sheet) => sheet.name),
  'Sheet.getIndex': navigating((run, sheet) => run.workbook.sheets.indexOf(sheet) + 1),
  'Sheet.size': navigating((_run, sheet) => ({ rows: sheet.rows, columns: sheet.columns })),
  'Sheet.getLastRow': readingSheet((run, sheet) => lastContent(run.workbook, sheet).row),
  'Sheet.getLastColumn': readingSheet((run, sheet) => lastContent(run.workbook, sheet).column),
  'Sheet.lastContent': readingSheet((run, sheet) => lastContent(run.workbook, sheet)),
  'Sheet.setName': (run: Run, sheetId: number, name: string) => {
    settle(run);
    checkMayEditSheet(run.office.users, run.user, run.workbook.sheet(sheetId));
    run.workbook.renameSheet(sheetId, name);
    return null;
  },
  'Sheet.insertLines': insert,
  'Sheet.deleteLines': removeLines,
  'Sheet.moveLines': changingLines((run, sheet, dimension, at, count, to: number) => {
    checkMayInsert(run.office.users, run.user, sheet, { dimension, at: to });
    moveLines(run.workbook, sheet, { dimension, at, count }, to);
  }),
  'Sheet.getFrozenRows': readingSheet((_run, sheet) => sheet.frozenRows),
  'Sheet.getFrozenColumns': readingSheet((_run, sheet) => sheet.frozenColumns),
  'Sheet.setFrozenRows': changingSheet((_run, sheet, count: number) =>
    freeze(sheet, 'rows', count),
  ),
  'Sheet.setFrozenColumns': changingSheet((_run, sheet, count: number) =>
    freeze(sheet, 'columns', count),
  ),
  'Sheet.hideRows': setHidden('rows', true),
  'Sheet.showRows': setHidden('rows', false),
  'Sheet.hideColumns': setHidden('columns', true),
  'Sheet.showColumns': setHidden('columns', false),
  'Sheet.isRowHiddenByUser': readingSheet((_run, sheet, row: number) => sheet.hiddenRows.has(row)),
  'Sheet.isColumnHiddenByUser': readingSheet((_run, sheet, column: number) =>
    sheet.hiddenColumns.has(column),
  ),
  'Sheet.getRowHeight': readingSheet((_run, sheet, row: number) => sheet.rowHeight(row)),
  'Sheet.getColumnWidth': readingSheet((_run, sheet, column: number) => sheet.columnWidth(column)),
  'Sheet.setRowHeights': setSize('rows'),
  'Sheet.setColumnWidths': setSize('columns'),
  'Sheet.getTabColor': readingSheet((_run, sheet) => sheet.tabColor),
  'Sheet.setTabColor': changingSheet((_run, sheet, color: string | null) => {
    sheet.tabColor = color === null ? null : cssColor(color);
  }),
  'Sheet.hideSheet': changingSheet((run, sheet) => {
    if (!sheet.hidden && visibleTabs(run) === 1) {
      throw new HostRefusal("You can't hide all the sheets in a document.");
    }
    sheet.hidden = true;
  }),
  'Sheet.showSheet': changingSheet((_run, sheet) => {
    sheet.hidden = false;
  }),
  'Sheet.isSheetHidden': readingSheet((_run, sheet) => sheet.hidden),
  'Sheet.hasHiddenGridlines': readingSheet((_run, sheet) => sheet.gridlinesHidden),
  'Sheet.setHiddenGridlines': changingSheet((_run, sheet, hide: boolean) => {
    sheet.gridlinesHidden = hide;
  }),
  'Sheet.copyTo': readingSheet((run, sheet) => {
    const title = `Copy of ${sheet.name}`;
    const free = (n: number): string => {
      const name = n === 1 ? title : `${title} ${n}`;
      return run.workbook.sheetByName(name) ? free(n + 1) : name;
    };
    const count = run.workbook.sheets.length;
    const copy = run.workbook.addSheet(free(1), count, sheet.rows, sheet.columns);
    copySheetContent(run.workbook, sheet, copy);
    return copy.id;
  }),
} satisfies HostOps;
