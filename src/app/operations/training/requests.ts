import * as z from 'zod/mini';
import type { Cell } from '../../../base/cell.ts';
import { dayOfDate, type IsoDay } from '../../../base/day.ts';
import { bahtOf } from '../../../base/money.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { recordOf } from '../../../base/record.ts';
import type { Plan } from '../../../plan/plan.ts';
import {
  overdueRequests,
  trainingHistory,
  trainingIndicators,
} from '../../../plan/training/results.ts';
import { costOf } from '../../../plan/training/steps.ts';
import type { TrainingRequest } from '../../../plan/training/training.ts';
import { editRow } from '../../../sheets/edit-row.ts';
import {
  readTables,
  readWorkbook,
  sheetMapOf,
  type WorkbookReading,
} from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { completeRowFormulas } from '../../../sheets/row-formulas.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { type Column, isOwnKey } from '../../../tabs/define-tab.ts';
import { parseRows } from '../../../tabs/derive/parse-rows.ts';
import { editsOf } from '../../../tabs/derive/row-edits.ts';
import {
  columnIn,
  type Table,
  type TableRow,
  tableIn,
  tableOf,
} from '../../../tabs/derive/table.ts';
import { REQUESTS_TAB, type RequestColumn } from '../../../tabs/training/requests-tab.ts';
import { thaiDateShort } from '../../../text/format.ts';
import {
  EXECUTIVE_OFFICE,
  type ReminderLine,
  reminderText,
  TRAINING_SENTENCES,
} from '../../../text/training.ts';
import { faultNote } from '../../../text/typing.ts';
import { columnKey, rowKey } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { cautionTexts, type RequestAnswer, requestAnswer } from './request-answers.ts';

/** The IDP method that is a training. */
const TRAINING_METHOD = 6;
/** A request that was started from an IDP row has that row's key behind this. */
const ROW_KEY = 'request-';
const LONGEST_CELL = 2_000;

/** One wish for a training in the IDP from which no request has been started. */
export interface OpenWish {
  readonly idp: string;
  readonly position: string;
  readonly holder: string;
  readonly division: string | null;
  readonly skill: string;
  readonly year: number | null;
}

export interface RequestsAnswer {
  readonly requests: readonly RequestAnswer[];
  readonly wishes: readonly OpenWish[];
  readonly courses: readonly { name: string; provider: string; fee: number | null }[];
  /** Activities that can pay, by row key. */
  readonly activities: readonly { row: string; name: string; division: string | null }[];
  readonly reminders: readonly { division: string; count: number; text: string }[];
  readonly indicators: ReturnType<typeof trainingIndicators>;
  /** Trainings attended, by position. */
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly canWrite: boolean;
}

/** Everything about training that the sidebar shows; anyone may ask. */
export const getTraining = endpoint({ run: trainingNow });

function trainingNow(): RequestsAnswer {
  const reading = readWorkbook();
  const { plan } = reading;
  const day = today();
  const started = new Set(plan.training.requests.map(({ idp }) => idp));
  return {
    requests: plan.training.requests.map((request) => requestAnswer(plan, request, day)),
    wishes: wishesOf(plan).filter(({ idp }) => !started.has(idp)),
    courses: plan.training.courses.map(({ name, provider, fee }) => ({
      name,
      provider,
      fee: fee === null ? null : bahtOf(fee),
    })),
    activities: plan.activities.map(({ source, name, owner }) => ({
      row: source.row,
      name,
      division: owner.kind === 'division' ? owner.code : null,
    })),
    reminders: remindersOf(plan, day),
    indicators: trainingIndicators(plan, plan.settings.currentYear),
    history: historyOf(plan),
    canWrite: rightsOver(reading.sheets).canWrite(REQUESTS_TAB.key),
  };
}

function today(): IsoDay {
  return dayOfDate(new Date());
}

function wishesOf(plan: Plan): OpenWish[] {
  return plan.idpEntries
    .filter(({ methods }) => methods.includes(TRAINING_METHOD))
    .map(({ source, position, skill, year }) => {
      const post = plan.positions.find(({ number }) => number === position);
      return {
        idp: source.row,
        position,
        holder: post?.holder ?? '',
        division: post?.division ?? null,
        skill,
        year,
      };
    })
    .filter(({ holder }) => holder !== '');
}

function historyOf(plan: Plan): Record<string, string[]> {
  const positions = new Set(plan.training.requests.map(({ position }) => position));
  return Object.fromEntries(
    [...positions].map((position) => [
      position,
      trainingHistory(plan, position).map(({ course, from }) =>
        from === null ? course : `${course} (${thaiDateShort(from)})`,
      ),
    ]),
  );
}

function remindersOf(plan: Plan, day: IsoDay): RequestsAnswer['reminders'] {
  const overdue = overdueRequests(plan, plan.settings, day);
  return [...plan.divisions.map(({ code, name }) => ({ code, name })), null].flatMap((division) => {
    const lines = overdue
      .filter((one) => one.division === (division?.code ?? null))
      .map(({ request, step, due }): ReminderLine => {
        const holder = plan.positions.find(({ number }) => number === request.position)?.holder;
        return { holder: holder ?? '', course: request.course, step, due };
      });
    const name = division?.name ?? EXECUTIVE_OFFICE;
    return lines.length === 0
      ? []
      : [{ division: name, count: lines.length, text: reminderText(name, lines) }];
  });
}

export interface RequestOutcome {
  /** `caution`: nothing was written, because of `cautions` that were not confirmed. */
  readonly outcome: 'saved' | 'caution' | 'changed' | 'misread' | 'none';
  /** Row key of the request. */
  readonly row: string;
  readonly cautions: readonly string[];
  /** What is wrong with single fields, by column key. */
  readonly fields: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Starts a request from an IDP row that plans a training; the second time nothing changes.
 */
export const startRequest = endpoint({
  takes: () => [z.strictObject({ idp: rowKey() })],
  setUp: true,
  hr: true,
  lock: true,
  run({ idp }): RequestOutcome {
    const reading = readWorkbook();
    const entry = reading.plan.idpEntries.find(({ source }) => source.row === idp);
    if (entry === undefined) return nothing('', TRAINING_SENTENCES.noIdp);
    if (!entry.methods.includes(TRAINING_METHOD))
      return nothing('', TRAINING_SENTENCES.notTraining);
    const known = reading.plan.training.requests.find((request) => request.idp === idp);
    if (known) {
      // Perhaps the run that wrote the row was cut off before its formulas.
      completeFormulas(reading);
      return nothing(known.source.row, TRAINING_SENTENCES.alreadyStarted);
    }
    const { sheet, table } = requestsOf(reading);
    const row = `${ROW_KEY}${idp}`;
    upsertRows(sheet, table, [{ key: row, cells: { idp, position: entry.position } }]);
    completeFormulas(reading);
    return { ...nothing(row, TRAINING_SENTENCES.started), outcome: 'saved' };
  },
});

/** Gives the new row its live formulas at once; else the next run would. */
function completeFormulas({ sheets, tables, layouts }: WorkbookReading): void {
  const sheet = sheets.get(REQUESTS_TAB.key);
  const now = readTables(
    sheets,
    layouts.filter(({ key }) => key === REQUESTS_TAB.key),
  ).get(REQUESTS_TAB.key);
  if (sheet && now) completeRowFormulas(sheet, now, sheetMapOf(sheets, tables));
}

function nothing(row: string, message: string): RequestOutcome {
  return { outcome: 'none', row, cautions: [], fields: {}, message };
}

function changesSchema() {
  return z.strictObject({
    row: rowKey(),
    cells: z.record(columnKey(), z.string().check(z.maxLength(LONGEST_CELL))),
    confirmed: z.boolean(),
  });
}

/**
 * Writes fields of a request as a person typed them. What exceeds a balance or clashes is told before it is
 * written, and written once it is confirmed.
 * @throws ProgramFault BAD_ARGUMENTS for a column in which nothing can be typed.
 */
export const saveRequest = endpoint({
  takes: () => [changesSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run({ row: key, cells: typed, confirmed }): RequestOutcome {
    const reading = readWorkbook();
    const { table } = requestsOf(reading);
    const row = table.rows.find((one) => one.key === key);
    if (row === undefined)
      return { ...nothing(key, TRAINING_SENTENCES.changed), outcome: 'changed' };
    const { cells, faults } = readTyped(key, typed);
    if (Object.keys(faults).length > 0) {
      return { ...nothing(key, TRAINING_SENTENCES.misread), outcome: 'misread', fields: faults };
    }
    const cautions = newCautions(reading, table, row, cells);
    if (cautions.length > 0 && !confirmed) {
      return { ...nothing(key, TRAINING_SENTENCES.confirm), outcome: 'caution', cautions };
    }
    const edits = editsOf(table, row, recordOf(cells));
    return editRow(reading, { tab: REQUESTS_TAB.key, row: key }, edits) === 'done'
      ? { ...nothing(key, TRAINING_SENTENCES.saved), outcome: 'saved', cautions }
      : { ...nothing(key, TRAINING_SENTENCES.changed), outcome: 'changed' };
  },
});

function requestsOf({ sheets, tables }: WorkbookReading) {
  const sheet = sheets.get(REQUESTS_TAB.key);
  const table = tableIn(tables, REQUESTS_TAB);
  if (!sheet || !table) throw new ProgramFault('NOT_SET_UP', 'Workbook has no requests tab');
  return { sheet, table };
}

type TypedCells = ReadonlyMap<RequestColumn, Cell>;

function isFormula(key: RequestColumn): boolean {
  const column: Column<unknown> = REQUESTS_TAB.columns[key];
  return column.rowFormula !== undefined;
}

/** The cells behind what was typed; columns that the tab keeps itself cannot be typed. */
function readTyped(
  row: string,
  typed: Readonly<Record<string, string>>,
): { cells: TypedCells; faults: Record<string, string> } {
  const cells = new Map<RequestColumn, Cell>();
  const faults: Record<string, string> = {};
  for (const [key, text] of Object.entries(typed)) {
    if (!isOwnKey(REQUESTS_TAB, key) || key === 'idp' || isFormula(key)) {
      throw new ProgramFault('BAD_ARGUMENTS', `saveRequest: no column "${key}" to type in`);
    }
    const { kind } = REQUESTS_TAB.columns[key];
    const meant = kind.fromTyped(text.trim());
    const { fault } = kind.parse(meant);
    if (fault === null) cells.set(key, meant);
    else {
      const place = { tab: REQUESTS_TAB.key, row, column: key };
      faults[key] = faultNote(place, text, { type: 'cell', fault }).split('\n').slice(1).join(' ');
    }
  }
  return { cells, faults };
}

/** What is to be minded once the cells are written, and was not before. */
function newCautions(
  { plan }: WorkbookReading,
  table: Table<typeof REQUESTS_TAB>,
  row: TableRow,
  cells: TypedCells,
): string[] {
  const before = plan.training.requests.find(({ source }) => source.row === row.key);
  const after = requestWith(table, row, cells);
  if (after === null) return [];
  const known = new Set(before ? cautionTexts(plan, before) : []);
  const sameCost = before !== undefined && costOf(before) === costOf(after);
  return cautionTexts(plan, after).filter((text) => !(sameCost && known.has(text)));
}

/** The request as it will be read from the row with these cells. */
function requestWith(
  table: Table<typeof REQUESTS_TAB>,
  row: TableRow,
  cells: TypedCells,
): TrainingRequest | null {
  const grid = table.grid.map((line) => [...line]);
  const line = grid[row.sheetRow - 1] ?? [];
  for (const [key, cell] of cells) {
    const column = columnIn(table, key);
    if (column !== undefined) line[column - 1] = cell;
  }
  const { rows } = parseRows(tableOf(table.layout, grid));
  const found = rows.find(({ source }) => source.row === row.key);
  return found ? { source: found.source, ...found.values } : null;
}
