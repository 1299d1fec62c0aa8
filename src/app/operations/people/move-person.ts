import * as z from 'zod/mini';
import { cellOfDay, type IsoDay } from '../../../base/day.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import type { IdpEntry, Position } from '../../../plan/plan.ts';
import { literal, plainTextOf } from '../../../sheets/literal.ts';
import { divideRows } from '../../../sheets/moves/move-rows.ts';
import { readTables, readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { writeCells } from '../../../sheets/write-cells.ts';
import { CENTRAL, divisionTabKey } from '../../../tabs/define-tab.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { IDP_TAB } from '../../../tabs/idp.ts';
import { MOVED, MOVES_TAB, PEOPLE_TAB } from '../../../tabs/people.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import { isoDay, positionNumber } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';

export interface MoveAnswer {
  readonly outcome: 'done' | 'nothing' | 'refused' | 'rowsLeft';
  /** IDP rows that stand in their new place. */
  readonly rows: number;
  readonly message: string;
}

/**
 * Moves the holder of one position to another, with all rows of the individual plan. The history is written
 * first, then the rows, then the holders, so that a run that was cut off anywhere is completed by the same wish.
 */
export const movePerson = endpoint({
  takes: () => [z.strictObject({ from: positionNumber(), to: positionNumber(), day: isoDay() })],
  setUp: true,
  hr: true,
  lock: true,
  run({ from, to, day }): MoveAnswer {
    const reading = readWorkbook();
    const [source, target] = [from, to].map((number) =>
      reading.plan.positions.find((one) => one.number === number),
    );
    if (source === undefined || target === undefined || from === to)
      return answer('refused', PEOPLE_SENTENCES.noSuchPosition);
    const key = `move-${fingerprint([from, to, day].join('|'))}`;
    const isRecorded = tableIn(reading.tables, MOVES_TAB)?.rows.some((row) => row.key === key);
    if (source.holder === '') {
      return isRecorded && target.holder !== ''
        ? answer('nothing', PEOPLE_SENTENCES.movedBefore)
        : answer('refused', PEOPLE_SENTENCES.nobodyToMove);
    }
    if (target.holder !== '' && target.holder !== source.holder)
      return answer('refused', PEOPLE_SENTENCES.targetHeld(target.holder));
    record(reading, key, source, target, day);
    const entries = reading.plan.idpEntries.filter(({ position }) => position === from);
    const moved = moveEntries(reading, entries, target);
    if (moved < entries.length) return answer('rowsLeft', PEOPLE_SENTENCES.rowsLeft, moved);
    giveHolder(reading, target, source.holder);
    giveHolder(reading, source, '');
    return answer('done', PEOPLE_SENTENCES.moved(source.holder, moved), moved);
  },
});

/** Moves the rows of a position that stand in the tab of another division to its own, with their history. */
export const bringIdpHome = endpoint({
  takes: () => [z.strictObject({ position: positionNumber() })],
  setUp: true,
  hr: true,
  lock: true,
  run({ position: number }): MoveAnswer {
    const reading = readWorkbook();
    const position = reading.plan.positions.find((one) => one.number === number);
    if (position === undefined) return answer('refused', PEOPLE_SENTENCES.noSuchPosition);
    const strays = reading.plan.idpEntries.filter(
      (one) => one.position === position.number && one.source.tab !== tabOf(position),
    );
    if (strays.length === 0) return answer('nothing', PEOPLE_SENTENCES.movedBefore);
    const moved = moveEntries(reading, strays, position);
    return moved < strays.length
      ? answer('rowsLeft', PEOPLE_SENTENCES.rowsLeft, moved)
      : answer('done', PEOPLE_SENTENCES.broughtHome(moved), moved);
  },
});

function answer(outcome: MoveAnswer['outcome'], message: string, rows = 0): MoveAnswer {
  return { outcome, rows, message };
}

function tabOf({ division }: Position): string {
  return divisionTabKey(IDP_TAB.key, division ?? CENTRAL);
}

function record(
  { sheets, tables }: WorkbookReading,
  key: string,
  source: Position,
  target: Position,
  day: IsoDay,
): void {
  const sheet = sheets.get(MOVES_TAB.key);
  const table = tableIn(tables, MOVES_TAB);
  if (!sheet || !table) return;
  const cells = {
    day: cellOfDay(day),
    kind: MOVED,
    holder: source.holder,
    fromNumber: source.number,
    fromDivision: source.typedDivision,
    toNumber: target.number,
    toDivision: target.typedDivision,
  };
  upsertRows(sheet, table, [{ key, cells }]);
}

/** How many rows stand under the position and in its tab afterwards. */
function moveEntries(
  reading: WorkbookReading,
  entries: readonly IdpEntry[],
  target: Position,
): number {
  const tab = tabOf(target);
  const staying = entries.filter(({ source }) => source.tab === tab);
  const leaving = entries.filter(({ source }) => source.tab !== tab);
  const moves = divideRows(
    reading,
    leaving.map(({ source }) => {
      const part = { tab, row: source.row, cells: { position: target.number } };
      return { source, parts: [part] };
    }),
  );
  const moved = moves.filter(({ outcome }) => outcome === 'done');
  return moved.length + renumber(reading, tab, staying, target.number);
}

function renumber(
  { sheets, tables }: WorkbookReading,
  tab: string,
  entries: readonly IdpEntry[],
  number: string,
): number {
  const sheet = sheets.get(tab);
  const layout = tables.get(tab)?.layout;
  if (!sheet || !layout || entries.length === 0) return 0;
  const now = readTables(new Map([[tab, sheet]]), [layout]).get(tab);
  const column = now?.columns.get('position');
  if (!now || column === undefined) return 0;
  const keys = new Set(entries.map(({ source }) => source.row));
  const rows = now.rows.filter((row) => keys.has(row.key));
  writeCells(
    sheet,
    rows.map(({ sheetRow }) => ({ row: sheetRow, column, content: literal(number) })),
    plainTextOf(now),
  );
  return rows.length;
}

function giveHolder({ sheets, tables }: WorkbookReading, position: Position, holder: string): void {
  const sheet = sheets.get(PEOPLE_TAB.key);
  const layout = tableIn(tables, PEOPLE_TAB)?.layout;
  if (!sheet || !layout) return;
  const now = readTables(new Map([[PEOPLE_TAB.key, sheet]]), [layout]).get(PEOPLE_TAB.key);
  const row = now?.rows.find(({ key }) => key === position.source.row)?.sheetRow;
  const column = now?.columns.get('holder');
  if (!now || row === undefined || column === undefined) return;
  writeCells(sheet, [{ row, column, content: literal(holder) }], plainTextOf(now));
}
