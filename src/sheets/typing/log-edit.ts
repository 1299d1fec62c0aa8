import { type Cell, textOf } from '../../base/cell.ts';
import { PLAN_ROUNDS, RESULT_ROUNDS, type RoundKind } from '../../plan/rounds.ts';
import { CENTRAL, parseTabKey } from '../../tabs/define-tab.ts';
import { FIRST_DATA_ROW, KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { CHANGES_TAB } from '../../tabs/record-tabs.ts';
import { logChanges } from '../change-log.ts';
import { sheetGrid } from '../read-grid.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** Between the cells and between the rows of a block: a line break would make the row of the log as high. */
const BETWEEN_CELLS = ' | ';
const BETWEEN_ROWS = ' ⏎ ';
/** A date as the event has it: a serial number of days. */
const SERIAL_DAY = /^[1-9]\d{4,5}$/;
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

/** Which tab a sheet is, by sheet id. */
export type TabsById = ReadonlyMap<number, string>;

/** Appends one edit to บันทึกการแก้ไข: a cell with its old and new value, a block with its new ones. */
export function logEdit(event: EditEvent, tabs: TabsById, at: string): void {
  const { range } = event;
  const sheet = range.getSheet();
  const tab = tabs.get(sheet.getSheetId()) ?? '';
  if (tab === CHANGES_TAB.key) return;
  const log = sheetOf(sheet, tabs, CHANGES_TAB.key);
  const change = {
    tab: sheet.getName(),
    cell: range.getA1Notation(),
    before: oldValue(event),
    after: newValue(event),
  };
  logChanges(log, [change], { who: personOf(event, tabs, tab), at });
}

function sheetOf(sheet: Sheet, tabs: TabsById, key: string): Sheet | undefined {
  return sheet
    .getParent()
    .getSheets()
    .find((one) => tabs.get(one.getSheetId()) === key);
}

function oldValue({ range, oldValue: old }: EditEvent): string {
  const text = old === undefined ? '' : String(old);
  const isDay = SERIAL_DAY.test(text) && /y/.test(range.getNumberFormat());
  return isDay ? shownDay(Number(text)) : text;
}

/** 244260 -> "30/9/2568": the Buddhist year stands in the cell as if it were a common one. */
function shownDay(serial: number): string {
  const day = new Date((serial - SERIAL_OF_1970) * DAY_MS);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

/** A formula, a date and a block are read as they are shown; of a plain cell the event says enough. */
function newValue({ range, value }: EditEvent): string {
  if (value !== undefined && !SERIAL_DAY.test(String(value))) return String(value);
  return range
    .getDisplayValues()
    .map((line) => line.join(BETWEEN_CELLS))
    .join(BETWEEN_ROWS);
}

/** The e-mail where the host gives it, else the division whose tab it is. */
export function personOf(event: EditEvent, tabs: TabsById, tab: string): string {
  const email = event.user?.getEmail() ?? '';
  if (email !== '') return email;
  const { division: code } = parseTabKey(tab);
  if (!code || code === CENTRAL) return '';
  const divisions = sheetOf(event.range.getSheet(), tabs, DIVISIONS_TAB.key);
  const grid = sheetGrid(divisions);
  const keys = grid[KEY_ROW - 1] ?? [];
  const at = (row: readonly Cell[], key: keyof typeof DIVISIONS_TAB.columns) =>
    textOf(row[keys.indexOf(key)] ?? '');
  const row = grid.slice(FIRST_DATA_ROW - 1).find((cells) => at(cells, 'code') === code);
  return row === undefined ? code : at(row, 'name');
}

/** The division whose send tick may be in the range, and in which kind of round; null for none. */
export function tickedDivision(
  range: Range,
  tabs: TabsById,
): { readonly code: string; readonly kind: RoundKind } | null {
  const tab = tabs.get(range.getSheet().getSheetId()) ?? '';
  const { declaration, division: code } = parseTabKey(tab);
  const kind = [PLAN_ROUNDS, RESULT_ROUNDS].find(({ tick }) => tick.tab === declaration);
  if (kind === undefined || code === null || code === CENTRAL) return null;
  const isHit = range.getRow() <= kind.tick.row && range.getLastRow() >= kind.tick.row;
  return isHit ? { code, kind } : null;
}
