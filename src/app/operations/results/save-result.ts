import * as z from 'zod/mini';
import { type Cell, textOf } from '../../../base/cell.ts';
import { bahtOf, parseMoneyText } from '../../../base/money.ts';
import { openQuarterOf } from '../../../plan/results/assess.ts';
import { editRow } from '../../../sheets/edit-row.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { flushWrites } from '../../../sheets/with-lock.ts';
import { cellAt, declaredAs } from '../../../tabs/derive/table.ts';
import {
  RESULTS_TAB,
  TYPED_RESULT_COLUMNS,
  type TypedResultColumn,
} from '../../../tabs/results/results-tab.ts';
import { RESULT_SENTENCES } from '../../../text/results.ts';
import { divisionCode, rowKey, text } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { type ResultRowAnswer, rowAnswer } from './get-quarter.ts';
import { layTab, resultsTabOf } from './lay-rows.ts';
import { rowsOfQuarter } from './quarter-rows.ts';

/** UTF-16 units. */
const LONGEST_TEXT = 2000;

const cellsSchema = () => z.partialRecord(z.enum(TYPED_RESULT_COLUMNS), text(LONGEST_TEXT));
const savingSchema = () =>
  z.strictObject({
    key: rowKey(),
    /** Code; `central`: the row of HR's own tab. */
    division: divisionCode(),
    /** What the form showed when it was opened. */
    seen: cellsSchema(),
    cells: cellsSchema(),
  });

/** `changed`: somebody typed there meanwhile, nothing was written; `refused`: `message` says why. */
export interface SaveResultAnswer {
  readonly outcome: 'done' | 'changed' | 'refused';
  readonly message: string;
  /** The row as it stands now; null when it is gone. */
  readonly row: ResultRowAnswer | null;
}

/**
 * Writes what was typed into the form of one activity: the cells that differ from what the form showed, all or
 * none. Saving again after it was cut off completes it.
 */
export const saveResult = endpoint({
  takes: () => [savingSchema()],
  setUp: true,
  lock: true,
  run({ key, division, seen, cells }): SaveResultAnswer {
    const reading = readWorkbook();
    const tab = resultsTabOf(division);
    if (!reading.sheets.has(tab) || !rightsOver(reading.sheets).canWrite(tab))
      return { outcome: 'refused', message: RESULT_SENTENCES.locked, row: null };
    const table = declaredAs(RESULTS_TAB, reading.tables.get(tab));
    const row = table?.rows.find((one) => one.key === key);
    if (!table || !row) return { outcome: 'changed', message: RESULT_SENTENCES.changed, row: null };
    const edits = TYPED_RESULT_COLUMNS.flatMap((column) => {
      const typed = cells[column];
      if (typed === undefined || typed === (seen[column] ?? '')) return [];
      return [{ column, before: cellAt(table, row, column), after: cellOf(column, typed) }];
    });
    const isOther = edits.some(
      ({ column, before, after }) =>
        textOf(before) !== (seen[column] ?? '') && textOf(before) !== textOf(after),
    );
    const outcome = isOther ? 'changed' : editRow(reading, { tab, row: key }, edits);
    if (outcome !== 'done')
      return { outcome: 'changed', message: RESULT_SENTENCES.changed, row: answerOf(reading, key) };
    flushWrites();
    const now = readWorkbook();
    const open = openQuarterOf(now.plan);
    const own = open === null ? [] : rowsOfQuarter(now, open).filter((one) => one.key === key);
    layTab(now, tab, own);
    return { outcome: 'done', message: RESULT_SENTENCES.saved, row: answerOf(now, key) };
  },
});

/** Money that can be read becomes a number; all else stays as it was typed, for the check to say. */
function cellOf(column: TypedResultColumn, typed: string): Cell {
  const amount = column === 'spent' ? parseMoneyText(typed) : null;
  return amount === null ? typed.trim() : bahtOf(amount);
}

function answerOf(reading: WorkbookReading, key: string): ResultRowAnswer | null {
  const open = openQuarterOf(reading.plan);
  const row =
    open === null ? undefined : rowsOfQuarter(reading, open).find((one) => one.key === key);
  return row === undefined ? null : rowAnswer(reading, row);
}
