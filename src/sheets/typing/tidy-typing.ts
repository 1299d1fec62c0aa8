import { isSameCell } from '../../base/cell.ts';
import { divisionFinder, type FindDivision } from '../../tabs/derive/division-names.ts';
import { DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { sheetGrid } from '../read-grid.ts';
import { findTabs } from '../tab-sheets.ts';
import { markCells, type ReadCell } from './mark-cells.ts';
import { rangeOf, readTypedBlock } from './typed-block.ts';
import { writeValues } from './write-values.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Calls that an edit may spend on values, so that it stays within eight; names of divisions cost one. */
const MOST_VALUE_WRITES = 2;
const MOST_VALUE_WRITES_WITH_DIVISIONS = 1;

/**
 * Makes values of what was typed or pasted into a range, and marks what cannot be understood. Works with
 * the rights of the person who typed, in the rows of the edit only; formulas stay formulas. Gives back the
 * key of the tab and the service calls that it took.
 */
export function tidyTyping(range: Range): { readonly tab: string; readonly calls: number } {
  const block = readTypedBlock(range);
  if (block === null) return { tab: '', calls: 0 };
  if (block.cells.length === 0) return { tab: block.tab, calls: 1 };
  const divisions = lazyDivisions(block.sheet.getParent());
  const now = Date.now();
  const read = block.cells.map((edited): ReadCell => {
    const reading = edited.reader.read(edited.cell, edited.rowKey, divisions.find, now);
    return { ...edited, reading, isRewritten: !isSameCell(reading.value, edited.cell) };
  });
  const isAnyRewritten = read.some(({ isRewritten }) => isRewritten);
  const formulas = isAnyRewritten ? rangeOf(block.sheet, block.area).getFormulas() : [];
  const cells = read.map((cell) => {
    const formula = formulas[cell.row - block.area.top]?.[cell.column - block.area.left] ?? '';
    return formula === '' ? cell : { ...cell, isRewritten: false };
  });
  const values = cells
    .filter(({ isRewritten }) => isRewritten)
    .map(({ row, column, reading }) => ({ row, column, content: reading.value }));
  const most = divisions.calls() > 0 ? MOST_VALUE_WRITES_WITH_DIVISIONS : MOST_VALUE_WRITES;
  const written = writeValues(block, values, formulas, most);
  const marked = markCells(block, cells, divisions.find);
  const reads = 1 + Number(isAnyRewritten) + divisions.calls();
  return { tab: block.tab, calls: reads + written + marked };
}

/** Looks into กอง only when the name of a division was typed. */
function lazyDivisions(spreadsheet: Spreadsheet): {
  readonly find: FindDivision;
  /** Service calls that it took so far. */
  readonly calls: () => number;
} {
  let read: { readonly find: FindDivision; readonly calls: number } | null = null;
  return {
    find: (typed) => {
      read ??= readDivisions(spreadsheet);
      return read.find(typed);
    },
    calls: () => read?.calls ?? 0,
  };
}

/** Takes every name as it is where there is no tab กอง. */
function readDivisions(spreadsheet: Spreadsheet): { find: FindDivision; calls: number } {
  const { key, title } = DIVISIONS_TAB;
  const byTitle = sheetGrid(spreadsheet.getSheetByName(title));
  if (byTitle[0]?.[0] === key) return { find: divisionFinder(byTitle), calls: 1 };
  // A renamed tab is looked for among all of them.
  const grid = sheetGrid(findTabs(spreadsheet).get(key));
  return { find: grid.length === 0 ? (typed) => typed : divisionFinder(grid), calls: 2 };
}
