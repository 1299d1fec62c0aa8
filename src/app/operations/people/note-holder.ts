import { textOf } from '../../../base/cell.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { cellAt, columnIn, type TableRow } from '../../../tabs/derive/table.ts';
import { MOVES_TAB, PEOPLE_TAB } from '../../../tabs/people.ts';
import { isNobody } from '../../../tabs/typed-forms.ts';
import { historyRows } from './history.ts';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Tells ประวัติตำแหน่ง that HR typed another holder into a post. Of a pasted block the host does not say what
 * stood there before: whole tables come by the import, which knows.
 */
export function noteHolder(
  { range, oldValue }: EditEvent,
  tabs: ReadonlyMap<number, string>,
): void {
  const isOne = range.getNumRows() === 1 && range.getNumColumns() === 1;
  if (!isOne || tabs.get(range.getSheet().getSheetId()) !== PEOPLE_TAB.key) return;
  const people = readTab(PEOPLE_TAB)?.table;
  const row = people?.rows.find(({ sheetRow }) => sheetRow === range.getRow());
  if (!people || !row || columnIn(people, 'holder') !== range.getColumn()) return;
  const text = (one: TableRow, column: 'holder' | 'number' | 'division') =>
    textOf(cellAt(people, one, column));
  const holderOf = (one: TableRow) => nameOf(text(one, 'holder'));
  const postOf = (one: TableRow) => ({
    number: text(one, 'number'),
    division: text(one, 'division'),
  });
  const before = nameOf(textOf(oldValue ?? ''));
  const after = holderOf(row);
  if (before === after) return;
  const others = people.rows.filter((one) => one !== row && holderOf(one) !== '');
  const rows = historyRows(
    [{ ...postOf(row), before, after }],
    new Map(others.map((one) => [holderOf(one), postOf(one)])),
    new Set([...others.map(holderOf), after]),
  );
  withDocumentLock(() => {
    const moves = readTab(MOVES_TAB);
    if (moves !== null && rows.length > 0) upsertRows(moves.sheet, moves.table, rows);
  });
}

function nameOf(typed: string): string {
  return isNobody(typed) ? '' : typed;
}
