import { expect, test } from 'vitest';
import { type IssueTerms, settleIssue } from '../../../src/app/operations/papers/issue-terms.ts';
import type { RegisterRow } from '../../../src/app/operations/papers/register.ts';
import type { IsoDay } from '../../../src/base/day.ts';
import { ProgramFault } from '../../../src/base/program-fault.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { BLANK_REQUEST } from '../../../src/plan/training/training.ts';
import { NUMBERED_HERE } from '../../../src/tabs/paper-series.ts';
import { faultSentence } from '../../../src/text/faults.ts';
import { PAPER_NAMES, type PaperKind } from '../../../src/text/paper-kinds.ts';
import { smallPlan, smallSettings } from '../../support/small-plan.ts';

const day = (text: string) => text as IsoDay;
const TODAY = day('2026-12-01');

function planWith(settings: Partial<Plan['settings']> = {}): Plan {
  const requests = [
    { ...BLANK_REQUEST, source: { tab: 'requests' as const, row: 'r1' }, from: day('2026-12-10') },
    {
      ...BLANK_REQUEST,
      source: { tab: 'requests' as const, row: 'r2' },
      from: day('2024-03-11'),
      orderNumber: '๘๒/๒๕๖๗',
      orderDay: day('2024-02-26'),
    },
  ];
  const plan = smallPlan({ settings: smallSettings(settings) });
  return { ...plan, training: { ...plan.training, requests } };
}

interface Entry {
  readonly kind: PaperKind;
  readonly number: number;
  readonly text: string;
  readonly on?: string;
  readonly state?: string;
  readonly options?: string;
}

function row({ kind, number, text, on = '2026-11-02', state, options = '' }: Entry): RegisterRow {
  const values = {
    ...{ kind: PAPER_NAMES[kind], number, numberYear: Number(on.slice(0, 4)) + 543 },
    ...{ numberText: text, issuedOn: on, title: `${kind} ${text}`, options },
    state: state ?? 'ออกแล้ว',
  };
  return { source: { tab: 'papers', row: `k-${text}` }, values, repeated: {} } as never;
}

interface Question {
  readonly rows?: readonly RegisterRow[];
  readonly plan?: Plan;
  readonly request?: string;
}

function settle(kind: PaperKind, terms: IssueTerms, { rows = [], plan, request }: Question = {}) {
  const reissue = ['order', 'travelOrder', 'memo', 'trainingMemo'].includes(kind)
    ? 'once'
    : 'freely';
  const choice = request === undefined ? {} : { request };
  return settleIssue(
    { kind, choice, terms, reissue, today: TODAY },
    { plan: plan ?? planWith(), rows },
  );
}

/** The code of what is refused, after its sentence was looked at. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    expect(faultSentence(error.code, error.facts)).not.toMatch(/undefined|[A-Z]{2}/);
    return error.code;
  }
  return 'none';
}

test('settleIssue: a central series asks for its number, prints it with the year of the day', () => {
  expect(refusal(() => settle('order', {}))).toBe('NUMBER_NEEDED');
  expect(settle('order', { number: '394' }).number).toEqual({
    ...{ number: 394, year: 2569, day: TODAY, text: '๓๙๔/๒๕๖๙' },
  });
  expect(settle('order', { number: '๓๙๔/๒๕๖๖', day: day('2023-08-15') }).number).toMatchObject({
    ...{ text: '๓๙๔/๒๕๖๖', day: '2023-08-15' },
  });
  expect(refusal(() => settle('order', { number: '๓๙๔/๒๕๖๖' }))).toBe('NUMBER_OF_OTHER_YEAR');
  expect(refusal(() => settle('order', { number: 'สามร้อย' }))).toBe('NUMBER_UNREADABLE');
});

test('settleIssue: all orders run in one series, with those that stand in ขออบรม and ตั้งค่า', () => {
  const rows = [row({ kind: 'order', number: 1, text: '๑/๒๕๖๙' })];
  const asked = { rows, request: 'r1' };
  expect(refusal(() => settle('travelOrder', { number: '1' }, asked))).toBe('NUMBER_TAKEN');
  const own = planWith({ orderNumbers: NUMBERED_HERE });
  expect(settle('travelOrder', {}, { ...asked, plan: own }).number.text).toBe('๒/๒๕๖๙');
  expect(settle('travelOrder', { number: '5' }, { ...asked, plan: own }).skipped).toEqual({
    ...{ from: 2, to: 4 },
  });
  const before = { number: '82', day: day('2024-03-01') };
  expect(refusal(() => settle('order', before))).toBe('NUMBER_TAKEN');
  const settled = planWith({ orderNumber: '๑๒๐/๒๕๖๙' });
  expect(
    refusal(() => settle('travelOrder', { number: '120' }, { plan: settled, request: 'r1' })),
  ).toBe('NUMBER_TAKEN');
});

test('settleIssue: a memo bears the code of its office, or the one that was typed with it', () => {
  const plan = planWith({ memoCode: 'มค ๕๓๗๐๑' });
  expect(settle('memo', { number: '12' }, { plan }).number.text).toBe('มค ๕๓๗๐๑/๑๒');
  expect(settle('trainingMemo', { number: 'มค ๕๓๗๐๔/๗' }, { plan }).number).toMatchObject({
    ...{ text: 'มค ๕๓๗๐๔/๗', number: 7, year: 2569 },
  });
  const rows = [row({ kind: 'trainingMemo', number: 12, text: 'มค ๕๓๗๐๑/๑๒' })];
  expect(refusal(() => settle('memo', { number: '12' }, { plan, rows }))).toBe('NUMBER_TAKEN');
  expect(refusal(() => settle('memo', { number: 'มค ๕๓๗๐๔/๑๒' }, { plan, rows }))).toBe('none');
});

test('settleIssue: what was issued is not issued again unless it names what it replaces', () => {
  const rows = [row({ kind: 'order', number: 7, text: '๗/๒๕๖๙' })];
  expect(refusal(() => settle('order', { number: '8' }, { rows }))).toBe('ISSUED_BEFORE');
  const other = { number: '8', replaces: '๖/๒๕๖๙' };
  expect(refusal(() => settle('order', other, { rows }))).toBe('ISSUED_BEFORE');
  const replacing = settle('order', { number: '8', replaces: '7/2569' }, { rows });
  expect([replacing.number.text, replacing.replaced?.row]).toEqual(['๘/๒๕๖๙', rows[0]]);
  // The register of the office gave the number to this order: a corrected print may keep it.
  expect(settle('order', { number: '7', replaces: '7/2569' }, { rows }).number.number).toBe(7);
  const cancelled = [row({ kind: 'order', number: 7, text: '๗/๒๕๖๙', state: 'ยกเลิก' })];
  expect(refusal(() => settle('order', { number: '8' }, { rows: cancelled }))).toBe('none');
  expect(refusal(() => settle('order', { number: '7' }, { rows: cancelled }))).toBe('NUMBER_TAKEN');
  expect(refusal(() => settle('order', { number: '8', replaces: '9/2569' }))).toBe(
    'NOTHING_REPLACED',
  );
});

test('settleIssue: an order that was issued by hand is entered with its own number and day', () => {
  const asked = { request: 'r2' };
  const late = { number: '9', reason: 'ออกแทนฉบับที่หาย' };
  expect(refusal(() => settle('travelOrder', late, asked))).toBe('ISSUED_BEFORE');
  expect(settle('travelOrder', { number: '๘๒/๒๕๖๗' }, asked)).toMatchObject({
    number: { text: '๘๒/๒๕๖๗', day: '2024-02-26' },
    replaced: null,
  });
  expect(settle('travelOrder', { ...late, replaces: '82/2567' }, asked)).toMatchObject({
    number: { text: '๙/๒๕๖๙', day: TODAY },
    replaced: { numberText: '๘๒/๒๕๖๗', row: null },
  });
});

test('settleIssue: no order is dated after the course began without a reason', () => {
  const late = { number: '9', day: day('2026-12-11') };
  expect(refusal(() => settle('travelOrder', late, { request: 'r1' }))).toBe('ORDER_TOO_LATE');
  const excused = { ...late, reason: 'ได้รับแจ้งเปลี่ยนวันอบรม' };
  expect(refusal(() => settle('travelOrder', excused, { request: 'r1' }))).toBe('none');
  const before = { number: '9', day: day('2026-12-10') };
  expect(refusal(() => settle('travelOrder', before, { request: 'r1' }))).toBe('none');
});

test('settleIssue: a revision never bears the day of what it revises', () => {
  const announced = row({ kind: 'announcement', number: 1, text: '๑/๒๕๖๙', on: '2026-12-01' });
  const asked = { rows: [announced] };
  expect(refusal(() => settle('revision', {}, asked))).toBe('DAY_TAKEN');
  expect(settle('revision', { day: day('2026-12-02') }, asked).number.text).toBe('๒/๒๕๖๙');
  const plan = planWith({ announcedDay: TODAY });
  expect(refusal(() => settle('revision', {}, { plan }))).toBe('DAY_TAKEN');
});

test('settleIssue: one trip to one course has one order, another request its own', () => {
  const options = JSON.stringify({ request: 'r1', copy: 'copy' });
  const rows = [row({ kind: 'travelOrder', number: 3, text: '๓/๒๕๖๙', options })];
  expect(refusal(() => settle('travelOrder', { number: '4' }, { rows, request: 'r1' }))).toBe(
    'ISSUED_BEFORE',
  );
});
