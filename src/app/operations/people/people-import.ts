import * as z from 'zod/mini';
import { fingerprint } from '../../../base/fingerprint.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { recordOf } from '../../../base/record.ts';
import { type ImportedRow, type ReadImport, readImport } from '../../../plan/people/read-import.ts';
import { literal, plainTextOf } from '../../../sheets/literal.ts';
import {
  readTables,
  readWorkbook,
  sheetMapOf,
  type WorkbookReading,
} from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { type CellWrite, writeCells } from '../../../sheets/write-cells.ts';
import { parseRows } from '../../../tabs/derive/parse-rows.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import {
  MOVES_TAB,
  PEOPLE_IMPORT_TAB,
  PEOPLE_TAB,
  POSITION_COLUMN_KEYS,
} from '../../../tabs/people.ts';
import { IMPORT_SENTENCES } from '../../../text/people.ts';
import { importSentences } from '../../../text/people-import.ts';
import { fingerprintMark } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { type HolderChange, historyRows, twoMarks } from './history.ts';

export interface ImportRowAnswer {
  /** Row of the sheet in which it was pasted. */
  readonly sheetRow: number;
  readonly action: ImportedRow['action'];
  readonly number: string;
  /** What was understood, and each cell that was not; one sentence each. */
  readonly says: readonly string[];
}

export interface ImportAnswer {
  readonly outcome: 'empty' | 'preview' | 'done' | 'changed';
  readonly message: string;
  /** A mark of all that the preview rests on; applying asks for it. */
  readonly seen: string;
  readonly rows: readonly ImportRowAnswer[];
  readonly unknownHeaders: readonly string[];
}

/** Says what the table pasted into นำเข้าบุคลากร would do; changes nothing. */
export const previewPeopleImport = endpoint({
  setUp: true,
  hr: true,
  run(): ImportAnswer {
    const desk = openDesk();
    return desk.read.rows.length === 0
      ? { ...previewOf(desk), outcome: 'empty', message: IMPORT_SENTENCES.empty }
      : previewOf(desk);
  },
});

/**
 * Adds the positions that are new and changes the cells that differ; nothing is ever deleted. `seen` is that
 * of the preview. Doing it again changes nothing.
 */
export const applyPeopleImport = endpoint({
  takes: () => [z.strictObject({ seen: fingerprintMark() })],
  setUp: true,
  hr: true,
  lock: true,
  run({ seen }): ImportAnswer {
    const desk = openDesk();
    const preview = previewOf(desk);
    if (preview.seen !== seen) {
      return { ...preview, outcome: 'changed', message: IMPORT_SENTENCES.changed };
    }
    const added = desk.read.rows.filter(({ action }) => action === 'added');
    const changed = desk.read.rows.filter(({ action }) => action === 'changed');
    // The history first: it is known by what stands in บุคลากร before.
    recordMoves(desk.reading, desk.read);
    changeCells(desk.reading, changed);
    addPositions(desk.reading, added);
    const message =
      added.length + changed.length === 0
        ? IMPORT_SENTENCES.appliedNothing
        : IMPORT_SENTENCES.applied(added.length, changed.length);
    return { ...preview, outcome: 'done', message };
  },
});

interface ImportDesk {
  readonly reading: WorkbookReading;
  readonly read: ReadImport;
  readonly seen: string;
}

function openDesk(): ImportDesk {
  const reading = readWorkbook();
  const staged = tableIn(reading.tables, PEOPLE_IMPORT_TAB);
  if (staged === undefined) throw new ProgramFault('NOT_SET_UP', 'No tab to import from');
  const first = Math.min(
    ...POSITION_COLUMN_KEYS.map((key) => staged.columns.get(key) ?? Number.POSITIVE_INFINITY),
  );
  const grid = staged.grid.slice(FIRST_DATA_ROW - 1).map((cells) => cells.slice(first - 1));
  const read = readImport(grid, reading.plan);
  const seen = fingerprint(JSON.stringify([grid, reading.plan.positions]));
  return { reading, read, seen };
}

function previewOf({ read, seen }: ImportDesk): ImportAnswer {
  const count = (action: ImportedRow['action']) =>
    read.rows.filter((row) => row.action === action).length;
  return {
    outcome: 'preview',
    message: IMPORT_SENTENCES.counted(
      count('added'),
      count('changed'),
      count('same'),
      count('refused'),
    ),
    seen,
    rows: read.rows.map((row) => ({
      sheetRow: FIRST_DATA_ROW + row.index,
      action: row.action,
      number: row.number,
      says: importSentences(row),
    })),
    unknownHeaders: read.unknownHeaders.map(IMPORT_SENTENCES.unknownColumn),
  };
}

/** Writes the cells that differ, where the position stands now; a row that has gone meanwhile is left. */
function changeCells({ sheets, tables }: WorkbookReading, rows: readonly ImportedRow[]): void {
  const sheet = sheets.get(PEOPLE_TAB.key);
  const table = tableIn(tables, PEOPLE_TAB);
  if (!sheet || !table || rows.length === 0) return;
  const now = readTables(new Map([[PEOPLE_TAB.key, sheet]]), [table.layout]).get(PEOPLE_TAB.key);
  const places = new Map(now?.rows.map((row) => [row.key, row.sheetRow]));
  const writes = rows.flatMap(({ known, cells }) =>
    Object.entries(cells).flatMap(([key, value]): CellWrite[] => {
      const row = places.get(known?.source.row ?? '');
      const column = now?.columns.get(key);
      if (row === undefined || column === undefined) return [];
      return [{ row, column, content: literal(value) }];
    }),
  );
  if (now) writeCells(sheet, writes, plainTextOf(now));
}

function addPositions(reading: WorkbookReading, rows: readonly ImportedRow[]): void {
  const sheet = reading.sheets.get(PEOPLE_TAB.key);
  const table = tableIn(reading.tables, PEOPLE_TAB);
  if (!sheet || !table || rows.length === 0) return;
  const blank = recordOf(POSITION_COLUMN_KEYS.map((key) => [key, ''] as const));
  const keyed = rows.map(
    ({ number, cells }): KeyedRow<typeof PEOPLE_TAB> => ({
      key: `position-${twoMarks(number)}`,
      cells: { ...blank, ...cells },
    }),
  );
  upsertRows(sheet, table, keyed, sheetMapOf(reading.sheets, reading.tables));
}

/** Who left a position, and who came to one from where. */
function recordMoves({ sheets, tables, plan }: WorkbookReading, { rows }: ReadImport): void {
  const sheet = sheets.get(MOVES_TAB.key);
  const table = tableIn(tables, MOVES_TAB);
  if (!sheet || !table) return;
  const changes = rows.flatMap(({ number, cells, known }): HolderChange[] => {
    if (cells.holder === undefined) return [];
    const division = String(cells.division ?? known?.typedDivision ?? '');
    return [{ number, division, before: known?.holder ?? '', after: String(cells.holder) }];
  });
  const heldBefore = plan.positions
    .filter(({ holder }) => holder !== '')
    .map(
      ({ holder, number, typedDivision }) => [holder, { number, division: typedDivision }] as const,
    );
  // Also who stands there already: an import that was cut off has put some people in their places.
  const heldAfter = rows.map(({ cells, known }) => String(cells.holder ?? known?.holder ?? ''));
  const keyed = historyRows(changes, new Map(heldBefore), new Set(heldAfter));
  const last = new Map(parseRows(table).rows.map(({ values }) => [values.holder, values]));
  // Of whom the history says already that they stand there, an import that was cut off has said it.
  const isNew = ({ cells: { holder, toNumber } }: (typeof keyed)[number]) =>
    toNumber === undefined || last.get(String(holder))?.toNumber !== toNumber;
  const said = keyed.filter(isNew);
  if (said.length > 0) upsertRows(sheet, table, said);
}
