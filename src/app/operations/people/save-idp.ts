import * as z from 'zod/mini';
import type { Cell } from '../../../base/cell.ts';
import { cellOfDay, type IsoDay, parseDayCell } from '../../../base/day.ts';
import { QUARTERS, type Quarter } from '../../../base/fiscal-year.ts';
import { bahtOf, satangOf } from '../../../base/money.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { formatQuarters } from '../../../base/quarters.ts';
import { idpRowKey } from '../../../plan/people/propose-idp.ts';
import type { IdpEntry, Position } from '../../../plan/plan.ts';
import { literal } from '../../../sheets/literal.ts';
import { readTables, sheetMapOf } from '../../../sheets/read-workbook.ts';
import { formulaColumnsOf, rowFormulaAt } from '../../../sheets/row-formulas.ts';
import type { KeyedRow } from '../../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { type CellWrite, writeCells } from '../../../sheets/write-cells.ts';
import type { Table } from '../../../tabs/derive/table.ts';
import { CONFIRMED, type IDP_TAB } from '../../../tabs/idp.ts';
import { IDP_RESULTS } from '../../../tabs/settings.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import { type IdpDesk, openIdpDesk, refusalOf, refusalOfNewRows } from './idp-desk.ts';
import { formAnswer, type IdpFormAnswer, markOf } from './idp-form.ts';
import { addRows } from './prefill-idp.ts';

const LONGEST_KEY = 100;
const LONGEST_TEXT = 1_000;
const MOST_ROWS = 100;
const HIGHEST_LEVEL = 5;
const METHOD_COUNT = 10;
const MOST_BAHT = 90_000_000_000;

/** `changed`: somebody typed in these rows since the form was opened; nothing was written. */
export interface SaveIdpAnswer {
  readonly outcome: 'saved' | 'nothing' | 'changed' | 'refused';
  readonly message: string;
  /** As it stands now; null where the workbook could not be read for this division. */
  readonly form: IdpFormAnswer;
}

type IdpColumn = keyof (typeof IDP_TAB)['columns'];

function rowSchema() {
  const text = (longest: number) => z.string().check(z.trim(), z.maxLength(longest));
  const level = z.nullable(z.int().check(z.nonnegative(), z.maximum(HIGHEST_LEVEL)));
  const baht = z.number().check(z.nonnegative(), z.maximum(MOST_BAHT));
  return z.strictObject({
    key: z.nullable(text(LONGEST_KEY)),
    seen: text(LONGEST_KEY),
    skill: text(LONGEST_TEXT).check(z.minLength(1)),
    levelNow: level,
    levelExpected: level,
    goal: text(LONGEST_TEXT),
    methods: z
      .array(z.int().check(z.positive(), z.maximum(METHOD_COUNT)))
      .check(z.maxLength(METHOD_COUNT)),
    quarters: z.array(z.int().check(z.positive(), z.maximum(QUARTERS.length))),
    curriculum: text(LONGEST_TEXT),
    cost: z.nullable(baht.check(z.refine((value) => bahtOf(satangOf(value)) === value))),
    activity: text(LONGEST_KEY),
    agreedDay: z.string().check(z.refine((day) => day === '' || parseDayCell(day).value === day)),
    result: text(LONGEST_TEXT),
    levelAfter: level,
  });
}

function wishSchema() {
  const name = z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY));
  return z.strictObject({
    division: name,
    year: z.int(),
    position: name,
    rows: z.array(rowSchema()).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  });
}

type WishedRow = z.infer<ReturnType<typeof rowSchema>>;

/**
 * Saves and confirms the plan of one person: changes the cells that differ, adds rows that are new (`key`
 * null). Nothing is written when somebody has changed one of the rows since.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_SET_UP.
 */
export function saveIdp(wish: unknown): SaveIdpAnswer {
  const parsed = wishSchema().safeParse(wish);
  if (!parsed.success) throw new ProgramFault('BAD_ARGUMENTS', `saveIdp: ${parsed.error.message}`);
  const { division, year, position: number, rows } = parsed.data;
  return withDocumentLock(() => {
    const desk = openIdpDesk(division);
    const { outcome, message } = save(desk, year, number, rows);
    const now = outcome === 'saved' ? openIdpDesk(division) : desk;
    return { outcome, message, form: formAnswer(now, year, number) };
  });
}

type Outcome = Pick<SaveIdpAnswer, 'outcome' | 'message'>;

function save(desk: IdpDesk, year: number, number: string, rows: readonly WishedRow[]): Outcome {
  const refused = (message: string): Outcome => ({ outcome: 'refused', message });
  const position = desk.positions.find((one) => one.number === number && one.holder !== '');
  const refusal = refusalOf(desk);
  if (refusal !== null) return refused(refusal);
  if (position === undefined) return refused(PEOPLE_SENTENCES.noSuchPosition);
  if (!desk.reading.plan.years.includes(year)) return refused(PEOPLE_SENTENCES.otherYear);
  const isNew = ({ key }: WishedRow) => key === null;
  const noNewRows = rows.some(isNew) ? refusalOfNewRows(desk) : null;
  if (noNewRows !== null) return refused(noNewRows);
  const entries = new Map(
    desk.reading.plan.idpEntries
      .filter((one) => one.source.tab === desk.tab && one.position === number)
      .map((one) => [one.source.row, one]),
  );
  const old = rows.filter((row) => !isNew(row));
  const hasChanged = old.some(({ key, seen }) => {
    const entry = entries.get(key ?? '');
    return entry === undefined || markOf(entry) !== seen;
  });
  if (hasChanged) return { outcome: 'changed', message: PEOPLE_SENTENCES.changedMeanwhile };
  const changes = old.flatMap((row) => {
    const entry = entries.get(row.key ?? '');
    return entry === undefined ? [] : [changedCells(entry, row, position, year, desk)];
  });
  if (changes.some(({ beyondWindow }) => beyondWindow)) {
    return refused(PEOPLE_SENTENCES.windowResults);
  }
  const written = writeChanges(desk, changes);
  if (written === null) return { outcome: 'changed', message: PEOPLE_SENTENCES.changedMeanwhile };
  const added = rows.filter(isNew).map((row) => newRow(row, position, year));
  if (added.length > 0) addRows(desk, added);
  return written + added.length === 0
    ? { outcome: 'nothing', message: PEOPLE_SENTENCES.savedNothing }
    : { outcome: 'saved', message: PEOPLE_SENTENCES.saved };
}

interface RowChange {
  readonly key: string;
  readonly cells: ReadonlyMap<string, Cell>;
  /** True when something differs that the window does not let a head change. */
  readonly beyondWindow: boolean;
}

const RESULT_COLUMNS: readonly string[] = ['levelNow', 'result', 'levelAfter', 'state'];

function changedCells(
  entry: IdpEntry,
  row: WishedRow,
  position: Position,
  year: number,
  { window, rights }: IdpDesk,
): RowChange {
  const before = cellsOf({ ...entry, cost: entry.cost === null ? null : bahtOf(entry.cost) });
  const after = cellsOf(row);
  const cells = new Map<string, Cell>();
  for (const [column, value] of Object.entries(after)) {
    const known = before[column as IdpColumn];
    if (String(known ?? '') !== String(value)) cells.set(column, value);
  }
  if (cells.has('agreedDay')) cells.set('agreedWith', row.agreedDay === '' ? '' : position.holder);
  if (entry.year !== year) cells.set('year', year);
  const typed = [...cells.keys()];
  if (entry.state !== CONFIRMED) cells.set('state', CONFIRMED);
  const onlyResults = window === IDP_RESULTS && !rights.isHr;
  const beyondWindow = onlyResults && typed.some((column) => !RESULT_COLUMNS.includes(column));
  return { key: entry.source.row, cells, beyondWindow };
}

type FormFields = Pick<WishedRow, 'skill' | 'goal' | 'curriculum' | 'activity' | 'result'> & {
  readonly levelNow: number | null;
  readonly levelExpected: number | null;
  readonly levelAfter: number | null;
  readonly methods: readonly number[];
  readonly quarters: readonly number[];
  readonly cost: number | null;
  readonly agreedDay: string | null;
};

/** The cells that a form can change. */
function cellsOf(fields: FormFields): Partial<Record<IdpColumn, Cell>> {
  const { skill, goal, curriculum, activity, result } = fields;
  const quarters = QUARTERS.filter((one: Quarter) => fields.quarters.includes(one));
  return {
    ...{ skill, goal, curriculum, activity, result },
    levelNow: fields.levelNow ?? '',
    levelExpected: fields.levelExpected ?? '',
    levelAfter: fields.levelAfter ?? '',
    methods: [...fields.methods].sort((a, b) => a - b).join(','),
    quarters: formatQuarters(quarters),
    cost: fields.cost ?? '',
    agreedDay: fields.agreedDay ? cellOfDay(fields.agreedDay as IsoDay) : '',
  };
}

function newRow(row: WishedRow, { number, holder }: Position, year: number): KeyedRow {
  const signed = row.agreedDay === '' ? '' : holder;
  return {
    key: idpRowKey({ position: number, holder, year, skill: row.skill }),
    cells: { ...cellsOf(row), position: number, year, agreedWith: signed, state: CONFIRMED },
  };
}

/** Writes the changed cells where their rows stand now; null when one of them is not as it was read. */
function writeChanges(
  { reading, sheet, table, tab }: IdpDesk,
  changes: readonly RowChange[],
): number | null {
  if (changes.every(({ cells }) => cells.size === 0)) return 0;
  const now = readTables(new Map([[tab, sheet]]), [table.layout]).get(tab) ?? table;
  const rows = new Map(now.rows.map((row) => [row.key, row]));
  const before = new Map(table.rows.map((row) => [row.key, row]));
  const map = sheetMapOf(reading.sheets, reading.tables);
  const writes: CellWrite[] = [];
  for (const { key, cells } of changes) {
    const row = rows.get(key);
    if (row === undefined || !isSame(row.cells, before.get(key)?.cells ?? [], now)) return null;
    for (const [column, value] of cells) {
      const position = now.columns.get(column);
      if (position !== undefined) {
        writes.push({ row: row.sheetRow, column: position, content: literal(value) });
      }
    }
    for (const own of formulaColumnsOf(now.layout)) {
      const position = now.columns.get(own.key);
      if (position === undefined || !cells.has(own.rowFormula.needs)) continue;
      const content = rowFormulaAt(own, row.sheetRow, now.columns, map);
      writes.push({ row: row.sheetRow, column: position, content });
    }
  }
  writeCells(sheet, writes);
  return writes.length;
}

function isSame(one: readonly Cell[], other: readonly Cell[], { columns }: Table): boolean {
  return [...columns.values()].every(
    (column) => String(one[column - 1] ?? '') === String(other[column - 1] ?? ''),
  );
}
