import { expect, test } from 'vitest';
import {
  BASIC_SETTINGS,
  type Gap,
  gapsOf,
  PLAN_PARTS,
  placeOfGap,
} from '../../../src/plan/completeness/gaps.ts';
import { planStateOf } from '../../../src/plan/completeness/plan-state.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { PAPERS } from '../../../src/reports/papers.ts';
import { PAPER_NAMES, type PaperKind } from '../../../src/text/paper-kinds.ts';
import { samplePlan } from '../../support/sample-plan.ts';
import { smallPlan } from '../../support/small-plan.ts';

const SAMPLE = samplePlan();
/** Everything that puts the plan before somebody. */
const PROPOSING = ['plan', 'announcement', 'revision', 'memo', 'certificate', 'o13'];

function withSetting(key: string): Partial<Plan> {
  return { settings: { ...SAMPLE.settings, [key]: '' } };
}

/** Papers that wait for what this plan lacks and the sample does not. */
function waiting(changes: Partial<Plan>): PaperKind[] {
  const asked = (plan: Plan) => ({
    plan,
    totals: reconcile(plan),
    announced: null,
    certificate: null,
    revisions: 0,
  });
  const kinds = Object.keys(PAPER_NAMES) as PaperKind[];
  const count = (kind: PaperKind, plan: Plan) => PAPERS[kind].missing(asked(plan), {}).length;
  return kinds.filter((kind) => count(kind, { ...SAMPLE, ...changes }) > count(kind, SAMPLE));
}

test('gapsOf: a blank plan lacks everything, the sample nothing', () => {
  const blank = smallPlan({ years: [], divisions: [], strategies: [] });
  const parts = gapsOf(blank).flatMap((gap) => (gap.kind === 'part' ? [gap.part] : []));
  expect(parts).toEqual(PLAN_PARTS);
  expect(gapsOf(blank)).toContainEqual({ kind: 'setting', key: 'municipality' });
  expect(gapsOf(blank).at(-1)).toEqual({ kind: 'wording', document: 'เล่มแผน' });
  expect(gapsOf(SAMPLE)).toEqual([]);
});

const [FIRST_SEAT] = SAMPLE.seats;
const LACKING: [string, Partial<Plan>, string[]][] = [
  ['a division', { divisions: [] }, [...PROPOSING, 'activities', 'budget']],
  [
    'a tactic',
    { strategies: SAMPLE.strategies.map((one) => ({ ...one, tactics: [] })) },
    [...PROPOSING, 'activities'],
  ],
  ['an allocation', { allocations: [] }, [...PROPOSING, 'budget']],
  ['a person', { positions: SAMPLE.positions.map((one) => ({ ...one, holder: '' })) }, PROPOSING],
  ['an activity', { activities: [] }, [...PROPOSING, 'activities', 'budget']],
  [
    'a chair',
    { seats: SAMPLE.seats.filter(({ role }) => role !== FIRST_SEAT?.role) },
    [...PROPOSING, 'order'],
  ],
  [
    'a secretary who is none of the helpers',
    { seats: SAMPLE.seats.filter(({ role }) => role !== 'กรรมการและเลขานุการ') },
    [...PROPOSING, 'order'],
  ],
  ['the district', withSetting('district'), PROPOSING],
  ['the day of the approval', withSetting('approvalDay'), ['plan', 'announcement']],
  ['the text of the order', { sections: without('คำสั่ง') }, ['order']],
  ['the rules', { sections: without('หลักเกณฑ์') }, ['o13']],
];

function without(document: string): Plan['sections'] {
  return SAMPLE.sections.filter((section) => section.document !== document);
}

test.each(LACKING)('without %s exactly the papers wait that print it', (_what, changes, papers) => {
  expect(waiting(changes).sort()).toEqual([...papers].sort());
});

test('a required section without text keeps back its own paper', () => {
  const blanked = (document: string) =>
    SAMPLE.sections.map((one) => (one.document === document ? { ...one, text: ' ' } : one));
  expect(waiting({ sections: blanked('บันทึกข้อความ') })).toEqual(['memo']);
});

test('placeOfGap: each is filled in a cell of a tab that HR or a head types in', () => {
  const blank = smallPlan({ years: [], divisions: [], strategies: [] });
  const places = gapsOf(blank).map((gap: Gap) => placeOfGap(gap, blank));
  expect(new Set(places.map(({ tab }) => tab))).toEqual(
    new Set([
      ...['settings', 'divisions', 'strategies', 'budget', 'people'],
      ...['activities:central', 'committee', 'book'],
    ]),
  );
  expect(places.slice(0, 2).map(({ row, column }) => [row, column])).toEqual([
    [BASIC_SETTINGS[0], 'value'],
    [BASIC_SETTINGS[1], 'value'],
  ]);
});

test('planStateOf: empty, half filled, complete with an error, and in order', () => {
  const error = { code: 'TOTAL_MISMATCH', severity: 'E' } as const;
  const gap = { code: 'PART_MISSING', severity: 'E' } as const;
  const text = { code: 'TEXT_MISSING', severity: 'W' } as const;
  const blank = smallPlan({ divisions: [] });
  expect(planStateOf(false, SAMPLE, [])).toBe('unchecked');
  expect(planStateOf(true, blank, [gap])).toBe('empty');
  expect(planStateOf(true, SAMPLE, [gap, error])).toBe('incomplete');
  expect(planStateOf(true, SAMPLE, [error, text])).toBe('faulty');
  expect(planStateOf(true, SAMPLE, [text])).toBe('sound');
});
