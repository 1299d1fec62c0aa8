import * as z from 'zod/mini';
import { QUARTERS } from '../../../base/fiscal-year.ts';
import { entriesOf, recordOf } from '../../../base/record.ts';
import { idpRowKey } from '../../../plan/people/propose-idp.ts';
import type { IdpEntry, Position } from '../../../plan/plan.ts';
import { editRows, type RowEdit } from '../../../sheets/edit-row.ts';
import { readAgain } from '../../../sheets/moves/read-again.ts';
import { sheetMapOf } from '../../../sheets/read-workbook.ts';
import { completeRowFormulas } from '../../../sheets/row-formulas.ts';
import type { KeyedRow } from '../../../sheets/upsert-rows.ts';
import type { RowCells } from '../../../tabs/define-tab.ts';
import { editsOf } from '../../../tabs/derive/row-edits.ts';
import { CONFIRMED, type IDP_TAB } from '../../../tabs/idp.ts';
import { IDP_RESULTS } from '../../../tabs/settings.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import {
  baht,
  divisionCode,
  filledText,
  fingerprintMark,
  fiscalYear,
  isoDayOrBlank,
  positionNumber,
  rowKey,
  text,
} from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { cellsOf, cellsOfEntry, isAsSeen } from './idp-cells.ts';
import { type IdpDesk, openIdpDesk, refusalOf, refusalOfNewRows } from './idp-desk.ts';
import { formAnswer, type IdpFormAnswer } from './idp-form.ts';
import { addRows } from './prefill-idp.ts';

type Idp = typeof IDP_TAB;

const LONGEST_TEXT = 1_000;
const MOST_ROWS = 100;
const HIGHEST_LEVEL = 5;
const METHOD_COUNT = 10;

/** `changed`: somebody typed in these rows since the form was opened; nothing was written. */
export interface SaveIdpAnswer {
  readonly outcome: 'saved' | 'nothing' | 'changed' | 'refused';
  readonly message: string;
  /** As it stands now; null where the workbook could not be read for this division. */
  readonly form: IdpFormAnswer;
}

function rowSchema() {
  const level = z.nullable(z.int().check(z.nonnegative(), z.maximum(HIGHEST_LEVEL)));
  return z.strictObject({
    key: z.nullable(rowKey()),
    seen: fingerprintMark(),
    skill: filledText(LONGEST_TEXT),
    levelNow: level,
    levelExpected: level,
    goal: text(LONGEST_TEXT),
    methods: z
      .array(z.int().check(z.positive(), z.maximum(METHOD_COUNT)))
      .check(z.maxLength(METHOD_COUNT)),
    quarters: z.array(z.int().check(z.positive(), z.maximum(QUARTERS.length))),
    curriculum: text(LONGEST_TEXT),
    cost: z.nullable(baht()),
    activity: z.union([z.literal(''), rowKey()]),
    agreedDay: isoDayOrBlank(),
    result: text(LONGEST_TEXT),
    levelAfter: level,
  });
}

function wishSchema() {
  return z.strictObject({
    division: divisionCode(),
    year: fiscalYear(),
    position: positionNumber(),
    rows: z.array(rowSchema()).check(z.minLength(1), z.maxLength(MOST_ROWS)),
  });
}

type WishedRow = z.infer<ReturnType<typeof rowSchema>>;

/**
 * Saves and confirms the plan of one person: changes the cells that differ, adds rows that are new (`key`
 * null). Nothing is written when somebody has changed one of the rows since; the same wish again completes
 * a save that was cut off.
 * @throws ProgramFault BAD_ARGUMENTS when there is no such division.
 */
export const saveIdp = endpoint({
  takes: () => [wishSchema()],
  setUp: true,
  lock: true,
  run({ division, year, position: number, rows }): SaveIdpAnswer {
    const desk = openIdpDesk(division);
    const { outcome, message } = save(desk, year, number, rows);
    const now = outcome === 'saved' ? openIdpDesk(division) : desk;
    return { outcome, message, form: formAnswer(now, year, number) };
  },
});

type Outcome = Pick<SaveIdpAnswer, 'outcome' | 'message'>;

function save(desk: IdpDesk, year: number, number: string, rows: readonly WishedRow[]): Outcome {
  const refused = (message: string): Outcome => ({ outcome: 'refused', message });
  const changed: Outcome = { outcome: 'changed', message: PEOPLE_SENTENCES.changedMeanwhile };
  const position = desk.positions.find((one) => one.number === number && one.holder !== '');
  const refusal = refusalOf(desk);
  if (refusal !== null) return refused(refusal);
  if (position === undefined) return refused(PEOPLE_SENTENCES.noSuchPosition);
  if (!desk.reading.plan.years.includes(year)) return refused(PEOPLE_SENTENCES.otherYear);
  const noNewRows = rows.some(({ key }) => key === null) ? refusalOfNewRows(desk) : null;
  if (noNewRows !== null) return refused(noNewRows);
  const plan = planOf(desk, position, year, rows);
  if (plan === null) return changed;
  if (plan.edits.some((edit) => isBeyondWindow(edit, desk)))
    return refused(PEOPLE_SENTENCES.windowResults);
  const outcome = editRows(desk.reading, desk.tab, plan.edits);
  if (outcome === 'formula') return refused(PEOPLE_SENTENCES.formula);
  if (outcome !== 'done') return changed;
  if (plan.added.length > 0) addRows(desk, plan.added);
  if (plan.edits.every(({ cells }) => cells.length === 0) && plan.added.length === 0)
    return { outcome: 'nothing', message: PEOPLE_SENTENCES.savedNothing };
  completeFormulas(desk);
  return { outcome: 'saved', message: PEOPLE_SENTENCES.saved };
}

/** The rows that stand and are changed, and those that are new; null when somebody else changed one. */
function planOf(
  desk: IdpDesk,
  position: Position,
  year: number,
  rows: readonly WishedRow[],
): { readonly edits: readonly RowEdit[]; readonly added: readonly KeyedRow<Idp>[] } | null {
  const entries = new Map(
    desk.reading.plan.idpEntries
      .filter((one) => one.source.tab === desk.tab && one.position === position.number)
      .map((one) => [one.source.row, one]),
  );
  const edits: RowEdit[] = [];
  const added: KeyedRow<Idp>[] = [];
  for (const row of rows) {
    const fresh = newRow(row, position, year);
    const entry = entries.get(row.key ?? fresh.key);
    if (entry !== undefined && isAsSeen(entry, row.seen, cellsOf(row)))
      edits.push(changeOf(desk, entry, row, fresh.cells));
    else if (entry === undefined && row.key === null) added.push(fresh);
    else return null;
  }
  return { edits, added };
}

/** What a head may change while only results are asked for. */
const RESULT_COLUMNS: readonly string[] = ['levelNow', 'result', 'levelAfter', 'state'];

function isBeyondWindow({ cells }: RowEdit, { window, rights }: IdpDesk): boolean {
  const onlyResults = window === IDP_RESULTS && !rights.isHr;
  return onlyResults && cells.some(({ column }) => !RESULT_COLUMNS.includes(column));
}

/** The cells that differ from what the form wishes; the signer only together with the day. */
function changeOf(
  { table }: IdpDesk,
  entry: IdpEntry,
  row: WishedRow,
  wished: RowCells<Idp>,
): RowEdit {
  const now = { ...cellsOfEntry(entry), year: entry.year ?? '', state: entry.state };
  const signs = (entry.agreedDay ?? '') !== row.agreedDay;
  const all = { ...now, ...(signs && { agreedWith: entry.agreedWith }) };
  const standing = table.rows.find(({ key }) => key === entry.source.row);
  // By their meaning: "๖, ๑" that somebody typed is no other choice of methods than "1,6".
  const differing = entriesOf(all).flatMap(([column, value]) => {
    const after = wished[column] ?? '';
    return String(value) === String(after) ? [] : [[column, after] as const];
  });
  const cells = standing === undefined ? [] : editsOf(table, standing, recordOf(differing));
  return { row: entry.source.row, cells };
}

function newRow(row: WishedRow, { number, holder }: Position, year: number): KeyedRow<Idp> {
  const signed = row.agreedDay === '' ? '' : holder;
  return {
    key: idpRowKey({ position: number, holder, year, skill: row.skill }),
    cells: { ...cellsOf(row), position: number, year, agreedWith: signed, state: CONFIRMED },
  };
}

/** A name behind a key that was chosen just now, and what an earlier run left undone. */
function completeFormulas({ reading, sheet, tab }: IdpDesk): void {
  const now = readAgain(reading, tab);
  if (now !== null) completeRowFormulas(sheet, now, sheetMapOf(reading.sheets, reading.tables));
}
