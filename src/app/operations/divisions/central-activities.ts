import * as z from 'zod/mini';
import { textOf } from '../../../base/cell.ts';
import { bahtOf, type Satang, satangOf } from '../../../base/money.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { formatQuarters } from '../../../base/quarters.ts';
import { effectsOf, type LineEffect } from '../../../plan/divisions/effects.ts';
import {
  type Share,
  type ShareGap,
  scheduleOfShare,
  shareGaps,
} from '../../../plan/divisions/split-amounts.ts';
import type { Activity, Division } from '../../../plan/plan.ts';
import { logChanges } from '../../../sheets/change-log.ts';
import { addressBook } from '../../../sheets/locate.ts';
import { divideRow, finish, type RowPart } from '../../../sheets/moves/move-rows.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { CENTRAL, divisionTabKey } from '../../../tabs/define-tab.ts';
import { rowAtHome } from '../../../tabs/derive/rows-on-their-way.ts';
import { cellAt } from '../../../tabs/derive/table.ts';
import { CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { DIVISION_OPERATIONS, DIVISION_SENTENCES } from '../../../text/divisions.ts';

const LONGEST_KEY = 100;
/** A municipality has a dozen divisions; no argument needs more. */
const MOST_SHARES = 200;
const MOST_BAHT = 90_000_000_000;

/** How the totals of one division in one year change, in baht. */
export interface EffectAnswer {
  /** Code of the division, or `everyone` or `nobody`. */
  readonly division: string;
  readonly year: number;
  readonly allocated: number;
  readonly before: number;
  readonly after: number;
}

/** `preview` changes nothing; `refused` says in `message` what does not fit, `gaps` by how much. */
export interface CentralAnswer {
  readonly outcome: 'done' | 'preview' | 'refused' | 'changed' | 'missing';
  readonly message: string;
  readonly effects: readonly EffectAnswer[];
  /** Shares less amount of the activity, in baht, by year. */
  readonly gaps: readonly { readonly year: number; readonly difference: number }[];
}

function ownerSchema() {
  return z.strictObject({ row: keySchema(), division: keySchema() });
}

function splitSchema() {
  const baht = z.number().check(z.nonnegative(), z.maximum(MOST_BAHT), z.refine(isWholeSatang));
  const years = z.record(z.string().check(z.regex(/^2[45]\d\d$/)), baht);
  const share = z.strictObject({ division: keySchema(), amounts: years });
  return z.strictObject({
    row: keySchema(),
    shares: z.array(share).check(z.minLength(1), z.maxLength(MOST_SHARES)),
  });
}

function isWholeSatang(baht: number): boolean {
  return bahtOf(satangOf(baht)) === baht;
}

function keySchema() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY));
}

/**
 * Moves an activity to the tab of the division that answers for it, with its key and what was said about it.
 * `apply` false: says what would change.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR.
 */
export function giveOwner(wish: unknown, apply: boolean): CentralAnswer {
  const { row, division: code } = parsedBy(ownerSchema(), wish, 'giveOwner');
  return withActivity('giveOwner', row, (reading, activity) => {
    const division = divisionOf(reading, code);
    if (division === null) return answer('refused', DIVISION_SENTENCES.noSuchDivision);
    const tab = divisionTabKey(ACTIVITIES_TAB.key, code);
    if (activity.source.tab === tab)
      return answer('refused', DIVISION_SENTENCES.sameTab(division.name));
    const owned: Activity = { ...activity, owner: { kind: 'division', code } };
    const effects = effectAnswers(effectsOf(reading.plan, [activity], [owned]));
    if (!apply) {
      const message = DIVISION_SENTENCES.ownerPreview(activity.name, division.name);
      return { ...answer('preview', message), effects };
    }
    const parts = [{ tab, row, cells: {} }];
    const done = DIVISION_SENTENCES.ownerGiven(activity.name, division.name);
    return { ...carryOut(reading, activity, parts, done, DIVISION_OPERATIONS.giveOwner), effects };
  });
}

/**
 * Divides an activity among divisions by amounts that add up to the satang in every year. The first share
 * keeps the row's key and number. `apply` false: says what would change, or what does not add up.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR.
 */
export function splitActivity(wish: unknown, apply: boolean): CentralAnswer {
  const { row, shares: typed } = parsedBy(splitSchema(), wish, 'splitActivity');
  const shares = typed.map(
    ({ division, amounts }): Share => ({
      division,
      amounts: new Map(
        Object.entries(amounts).map(([year, baht]) => [Number(year), satangOf(baht)]),
      ),
    }),
  );
  return withActivity('splitActivity', row, (reading, activity) => {
    const refusal = refusalOf(reading, activity, shares);
    if (refusal !== null) return refusal;
    const parts = shares.map((share, index) => ({
      share,
      activity: partOf(activity, share, index),
    }));
    const owned = parts.map((part) => part.activity);
    const effects = effectAnswers(effectsOf(reading.plan, [activity], owned));
    if (!apply) {
      const message = DIVISION_SENTENCES.splitPreview(activity.name, shares.length);
      return { ...answer('preview', message), effects };
    }
    const rows = parts.map((part, index) => rowPart(row, part.activity, part.share, index));
    const done = DIVISION_SENTENCES.split(activity.name, shares.length);
    return { ...carryOut(reading, activity, rows, done, DIVISION_OPERATIONS.split), effects };
  });
}

/** An activity that no division has in its own tab. */
export interface CentralActivityAnswer {
  readonly row: string;
  readonly name: string;
  /** As it was typed, perhaps nothing. */
  readonly owner: string;
  /** Baht by year; null where nothing, or no number, stands. */
  readonly amounts: readonly { readonly year: number; readonly amount: number | null }[];
  readonly gid: number;
  readonly cell: string;
}

/** The rows of ส่วนกลาง, in the order of the tab. Reads only. */
export function listCentralActivities(): { activities: CentralActivityAnswer[] } {
  const { plan, sheets, tables } = readWorkbook();
  const tab = divisionTabKey(ACTIVITIES_TAB.key, CENTRAL);
  const addressOf = addressBook(sheets, tables);
  const table = tables.get(tab);
  const typed = new Map(
    (table?.rows ?? []).map((row) => [row.key, table ? textOf(cellAt(table, row, 'owner')) : '']),
  );
  const own = plan.activities.filter(({ source }) => source.tab === tab);
  return {
    activities: own.map(({ source, name, schedule }) => ({
      row: source.row,
      name,
      owner: typed.get(source.row) ?? '',
      amounts: schedule.map(({ year, money }) => ({
        year,
        amount: money === null ? null : bahtOf(money),
      })),
      gid: sheets.get(tab)?.getSheetId() ?? 0,
      cell: addressOf({ ...source, column: 'name' }).cell,
    })),
  };
}

function parsedBy<Value>(
  schema: { safeParse(value: unknown): z.core.util.SafeParseResult<Value> },
  wish: unknown,
  operation: string,
): Value {
  const parsed = schema.safeParse(wish);
  if (parsed.success) return parsed.data;
  throw new ProgramFault('BAD_ARGUMENTS', `${operation}: ${parsed.error.message}`);
}

function withActivity(
  operation: string,
  row: string,
  work: (reading: WorkbookReading, activity: Activity) => CentralAnswer,
): CentralAnswer {
  return withDocumentLock(() => {
    const reading = readWorkbook();
    if (!reading.sheets.has('settings'))
      throw new ProgramFault('NOT_SET_UP', 'Workbook has no settings tab');
    if (!rightsOver(reading.sheets).isHr)
      throw new ProgramFault('NOT_ALLOWED', `${operation} is for HR`);
    const half = reading.onTheirWay.filter(({ moving }) => moving.from.row === row);
    if (half.length > 0 && half.every(({ moving }) => !rowAtHome(reading.tables, moving.from))) {
      finish(reading, half);
      return answer('done', DIVISION_SENTENCES.completed);
    }
    const activity = reading.plan.activities.find(({ source }) => source.row === row);
    return activity === undefined
      ? answer('missing', DIVISION_SENTENCES.noSuchRow)
      : work(reading, activity);
  });
}

function divisionOf({ plan }: WorkbookReading, code: string): Division | null {
  return plan.divisions.find((one) => one.code === code) ?? null;
}

function refusalOf(
  reading: WorkbookReading,
  activity: Activity,
  shares: readonly Share[],
): CentralAnswer | null {
  const codes = shares.map(({ division }) => division);
  if (codes.some((code) => divisionOf(reading, code) === null))
    return answer('refused', DIVISION_SENTENCES.noSuchDivision);
  if (new Set(codes).size < codes.length) return answer('refused', DIVISION_SENTENCES.splitTwice);
  if (codes.length < 2) return answer('refused', DIVISION_SENTENCES.splitOne);
  const gaps = [...shareGaps(activity, shares), ...strayYears(reading, shares)];
  if (gaps.length === 0) return null;
  return {
    ...answer('refused', gaps.map((gap) => gapSentence(activity, gap)).join(' ')),
    gaps: gaps.map(({ year, difference }) => ({ year, difference: bahtOf(difference) })),
  };
}

/** Amounts of years that the plan does not have. */
function strayYears({ plan }: WorkbookReading, shares: readonly Share[]): ShareGap[] {
  return shares.flatMap(({ amounts }) =>
    [...amounts]
      .filter(([year]) => !plan.years.includes(year))
      .map(([year, amount]) => ({ year, amount: 0 as Satang, difference: amount })),
  );
}

function gapSentence(activity: Activity, { year, difference }: ShareGap): string {
  const isText = activity.schedule.find((one) => one.year === year)?.moneyIsText ?? false;
  return isText ? DIVISION_SENTENCES.unreadable(year) : DIVISION_SENTENCES.gap(year, difference);
}

function partOf(activity: Activity, share: Share, index: number): Activity {
  return {
    ...activity,
    owner: { kind: 'division', code: share.division },
    order: index === 0 ? activity.order : null,
    schedule: scheduleOfShare(activity, share),
  };
}

/** The first share keeps the key; the others have one that a second try of the same split finds again. */
function rowPart(row: string, activity: Activity, { division }: Share, index: number): RowPart {
  const years = activity.schedule.flatMap(({ year, money, quarters }) => [
    [`money:${year}`, money === null ? '' : bahtOf(money)],
    [`quarters:${year}`, formatQuarters(quarters)],
  ]);
  return {
    tab: divisionTabKey(ACTIVITIES_TAB.key, division),
    row: index === 0 ? row : `${row}-${division}`,
    cells: { order: activity.order ?? '', ...Object.fromEntries(years) },
  };
}

function carryOut(
  reading: WorkbookReading,
  activity: Activity,
  parts: readonly RowPart[],
  done: string,
  about: string,
): CentralAnswer {
  const from = addressBook(reading.sheets, reading.tables)({ ...activity.source, column: 'name' });
  const { outcome, kept } = divideRow(reading, activity.source, parts);
  if (outcome === 'missing') return answer('missing', DIVISION_SENTENCES.noSuchRow);
  if (outcome === 'changed') return answer('changed', DIVISION_SENTENCES.rowChanged);
  const titles = parts.map(({ tab }) => reading.sheets.get(tab)?.getName() ?? tab);
  const change = { tab: from.tab, cell: from.cell, before: activity.name, about };
  logChanges(
    reading.sheets.get(CHANGES_TAB.key),
    [{ ...change, after: `→ ${titles.join(', ')}` }],
    { who: personEmail(), at: momentText(new Date()) },
  );
  const told =
    kept.length === 0 ? '' : ` ${DIVISION_SENTENCES.kept(kept.map((one) => one.header))}`;
  return answer('done', done + told);
}

function answer(outcome: CentralAnswer['outcome'], message: string): CentralAnswer {
  return { outcome, message, effects: [], gaps: [] };
}

export function effectAnswers(effects: readonly LineEffect[]): EffectAnswer[] {
  return effects.map(({ division, year, allocated, before, after }) => ({
    division,
    year,
    allocated: bahtOf(allocated),
    before: bahtOf(before),
    after: bahtOf(after),
  }));
}
