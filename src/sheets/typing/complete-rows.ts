import { isBlank } from '../../base/cell.ts';
import { ProgramFault } from '../../base/program-fault.ts';
import type { Column } from '../../tabs/define-tab.ts';
import { declaredTab } from '../../tabs/derive/declared-column.ts';
import { columnLetter, quotedTitle, ROW_KEYS, type SheetMap } from '../../tabs/derive/sheet-map.ts';
import { FIRST_DATA_ROW, HEADER_ROW, KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { gridOf } from '../read-grid.ts';
import { rowFormulaAt } from '../row-formulas.ts';
import { blocksOf, type CellWrite, writeBlock } from '../write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Reads the edited rows, and the keys of one other tab. */
const CALLS_BESIDE_WRITES = 3;

/**
 * Gives edited rows the formulas that each row of their tab has, where the cell is still blank. Does so
 * only as far as `calls` service calls reach; what is left is done by the next run.
 */
export function completeEditedRows(range: Range, tab: string, calls: number): void {
  const own = declaredTab(tab)?.columns ?? {};
  const formulas = Object.entries<Column<unknown>>(own).filter(([, one]) => one.rowFormula);
  if (formulas.length === 0) return;
  const sheet = range.getSheet();
  const top = Math.max(range.getRow(), FIRST_DATA_ROW);
  const bottom = range.getLastRow();
  if (bottom < top || calls < CALLS_BESIDE_WRITES + 1) return;
  const keys = keysOf(sheet);
  const columns = positionsOf(keys);
  const owned = formulas.flatMap(([key, { rowFormula }]) => {
    const column = columns.get(key);
    return rowFormula === undefined || column === undefined ? [] : [{ column, rowFormula }];
  });
  const rows = gridOf(sheet.getRange(top, 1, bottom - top + 1, keys.length));
  const map = mapOf(sheet);
  const writes = rows.flatMap((cells, index): CellWrite[] =>
    owned.flatMap(({ column, rowFormula }) => {
      const needed = cells[(columns.get(rowFormula.needs) ?? 1) - 1] ?? '';
      if (isBlank(needed) || !isBlank(cells[column - 1] ?? '')) return [];
      const row = top + index;
      return [{ row, column, content: rowFormulaAt({ rowFormula }, row, columns, map) }];
    }),
  );
  const blocks = blocksOf(writes);
  if (blocks.length > calls - CALLS_BESIDE_WRITES) return;
  for (const block of blocks) writeBlock(sheet, block);
}

function keysOf(sheet: Sheet): string[] {
  const keys = gridOf(sheet.getRange(KEY_ROW, 1, 1, sheet.getMaxColumns()))[0] ?? [];
  return keys.map(String);
}

function positionsOf(keys: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  keys.forEach((key, index) => {
    if (index > 0 && key !== '' && !positions.has(key)) positions.set(key, index + 1);
  });
  return positions;
}

/** Looks into another tab when a formula first refers to it; only by the name that we gave it. */
function mapOf(sheet: Sheet): Pick<SheetMap, 'column'> {
  const spreadsheet = sheet.getParent();
  const known = new Map<string, { title: string; columns: ReadonlyMap<string, number> }>();
  const tabOf = (tab: string) => {
    const before = known.get(tab);
    if (before) return before;
    const title = declaredTab(tab)?.title ?? '';
    const other = spreadsheet.getSheetByName(title);
    const keys = other === null ? [] : keysOf(other);
    if (keys[0] !== tab)
      throw new ProgramFault('TAB_MISSING', `No tab ${tab} by its name`, { tab });
    const found = { title: quotedTitle(title), columns: positionsOf(keys) };
    known.set(tab, found);
    return found;
  };
  return {
    column: (tab, columnKey) => {
      const { title, columns } = tabOf(tab);
      const letter = columnKey === ROW_KEYS ? 'A' : columnLetter(columns.get(columnKey) ?? 1);
      return `${title}!$${letter}$${HEADER_ROW}:$${letter}`;
    },
  };
}
