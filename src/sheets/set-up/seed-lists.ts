import type { Cell } from '../../base/cell.ts';
import { FIRST_DATA_ROW } from '../../tabs/derive/tab-layout.ts';
import { columnIn, type Table, tableOf } from '../../tabs/derive/table.ts';
import { SEEDED_ROW, WORD_LISTS, type WordListName } from '../../tabs/lists/lists.ts';
import { seedsOf } from '../../tabs/lists/seeds.ts';
import type { SETTINGS_TAB } from '../../tabs/settings.ts';
import { gridOf } from '../read-grid.ts';
import { type KeyedRow, upsertRowsInto } from '../upsert-rows.ts';

type Settings = typeof SETTINGS_TAB;

/** What the cell holds once the first entries stand. */
const SEEDED = 1;

/**
 * Puts the first entries of the word lists below the settings, once in the life of a workbook: the mark is
 * written last, so that a run which was cut off does it again, and what HR deletes later stays away.
 */
export function seedLists(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: Table<Settings>): void {
  if (seededMark(table) !== '') return;
  const now = tableOf(table.layout, gridOf(sheet.getDataRange()));
  upsertRowsInto(sheet, now, seedRows());
  upsertRowsInto(sheet, now, [{ key: SEEDED_ROW, cells: { value: SEEDED } }]);
}

/** What stands in the cell of the mark; anything where the tab has no such row yet. */
function seededMark(table: Table<Settings>): Cell {
  const { grid } = table;
  const column = columnIn(table, 'value');
  const row = grid.find((cells, index) => index + 1 >= FIRST_DATA_ROW && cells[0] === SEEDED_ROW);
  return column === undefined || row === undefined ? SEEDED : (row[column - 1] ?? '');
}

function seedRows(): KeyedRow<Settings>[] {
  return Object.entries(seedsOf()).flatMap(([name, seeds]) =>
    seeds.map(([entry, detail], index) => ({
      key: `list:${name}:${index + 1}`,
      cells: { group: WORD_LISTS[name as WordListName].group, label: entry, value: detail },
    })),
  );
}
