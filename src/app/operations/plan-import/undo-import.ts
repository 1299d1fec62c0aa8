import * as z from 'zod/mini';
import { removeRows } from '../../../sheets/moves/remove-rows.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { type CellChange, writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { PLAN_IMPORT_SENTENCES } from '../../../text/plan-import.ts';
import { fingerprintMark } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { recalculateLocked } from '../recalculate.ts';
import { dropImport, type ImportRecord, importRecords, markOfRow } from './import-record.ts';
import { logTab, type Written } from './write-import.ts';

export interface UndoImportAnswer {
  readonly outcome: 'undone' | 'none';
  readonly message: string;
}

/**
 * Takes an import back: rows that nobody touched since go, cells that still hold what was imported get back
 * what they held. The rest stays and is counted. `id` is that of a record. Done again after it was cut off, it
 * does the rest.
 */
export const undoPlanImport = endpoint({
  takes: () => [z.strictObject({ id: fingerprintMark() })],
  setUp: true,
  hr: true,
  run({ id }): UndoImportAnswer {
    const answer = withDocumentLock((): UndoImportAnswer => {
      const record = importRecords().find((one) => one.id === id);
      if (record === undefined)
        return { outcome: 'none', message: PLAN_IMPORT_SENTENCES.nothingToUndo };
      return { outcome: 'undone', message: takeBack(record) };
    });
    if (answer.outcome === 'undone') withDocumentLock(recalculateLocked);
    return answer;
  },
});

function takeBack(record: ImportRecord): string {
  const reading = readWorkbook();
  let done: Written = { rows: 0, cells: 0 };
  let kept = 0;
  const tabs = new Set([...record.added, ...record.filled].map(({ tab }) => tab));
  for (const tab of tabs) {
    const { removed, left } = takeRowsBack(reading, record, tab);
    const { restored, differing } = restoreCells(reading, record, tab);
    logTab(reading, tab, { rows: removed, cells: restored }, PLAN_IMPORT_SENTENCES.aboutUndo);
    done = { rows: done.rows + removed, cells: done.cells + restored };
    kept += left + differing;
  }
  dropImport(record.id);
  const told = kept === 0 ? [] : [PLAN_IMPORT_SENTENCES.kept(kept)];
  return [PLAN_IMPORT_SENTENCES.undone(done.rows, done.cells), ...told].join(' ');
}

function takeRowsBack(reading: WorkbookReading, { added }: ImportRecord, tab: string) {
  const table = reading.tables.get(tab);
  const marks = new Map(added.filter((one) => one.tab === tab).map(({ row, mark }) => [row, mark]));
  const standing = table?.rows.filter(({ key }) => marks.has(key)) ?? [];
  if (standing.length === 0) return { removed: 0, left: 0 };
  const left = removeRows(reading, {
    tab,
    keys: new Set(standing.map(({ key }) => key)),
    isUnchanged: (now, cells) => marks.get(String(cells[0] ?? '')) === markOfRow(now, cells),
  });
  return { removed: standing.length - left.size, left: left.size };
}

function restoreCells(reading: WorkbookReading, { filled }: ImportRecord, tab: string) {
  const changes = filled
    .filter((one) => one.tab === tab)
    .map(
      ({ row, column, before, after }): CellChange => ({
        row,
        column,
        before: after,
        after: before,
      }),
    );
  const standing = changes.filter(
    ({ row, column, after }) => cellOf(reading, tab, row, column) !== String(after),
  );
  const restored = writeKeyedCells(reading, tab, standing);
  return { restored, differing: standing.length - restored };
}

function cellOf({ tables }: WorkbookReading, tab: string, key: string, column: string): string {
  const table = tables.get(tab);
  const row = table?.rows.find((one) => one.key === key);
  const at = table?.columns.get(column);
  return row === undefined || at === undefined ? '' : String(row.cells[at - 1] ?? '');
}
