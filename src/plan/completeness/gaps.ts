import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { CENTRAL, divisionTabKey, repeatedKey } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import {
  BOOK_DOCUMENTS,
  BOOK_TAB,
  BUDGET_TAB,
  COMMITTEE_TAB,
  DIVISIONS_TAB,
  STRATEGIES_TAB,
} from '../../tabs/master-tabs.ts';
import { PEOPLE_TAB } from '../../tabs/people.ts';
import { type SettingKey, settingPlace } from '../../tabs/settings.ts';
import { CHAIR_ROLE, SECRETARY_ROLE } from '../../tabs/words/people.ts';
import type { BookSection, Plan } from '../plan.ts';

/** The parts that no plan is without, in the order in which an office fills them. */
export const PLAN_PARTS = [
  'division',
  'localStrategy',
  'strategy',
  'tactic',
  'allocation',
  'person',
  'activity',
  'chair',
  'secretary',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Something that a paper prints and that the plan does not have yet. */
export type Gap =
  | { readonly kind: 'setting'; readonly key: SettingKey }
  | { readonly kind: 'part'; readonly part: PlanPart }
  /** A required section in which nothing is written. */
  | { readonly kind: 'section'; readonly section: BookSection }
  /** A document of which เนื้อหาเล่ม has no word. */
  | { readonly kind: 'wording'; readonly document: (typeof BOOK_DOCUMENTS)[number] };

/** What everybody knows from the first day: the office, its plan, and who signs. */
export const BASIC_SETTINGS = [
  'municipality',
  'district',
  'province',
  'planTitle',
  'firstYear',
  'yearCount',
  'owningUnit',
  'owningDivision',
  'phone',
  'approvalBody',
  'signerName',
  'signerOffice',
] as const satisfies readonly SettingKey[];

/** What the plan's way through its committee brings: known only after the plan is complete. */
export const APPROVAL_SETTINGS = [
  'approvalMeeting',
  'approvalDay',
  'effectiveDay',
] as const satisfies readonly SettingKey[];

const [PLAN_BOOK] = BOOK_DOCUMENTS;

/** The settings among these in which nothing stands. */
export function missingSettings(plan: Plan, keys: readonly SettingKey[]): Gap[] {
  return keys
    .filter((key) => (plan.settings[key] ?? '') === '')
    .map((key) => ({ kind: 'setting', key }));
}

/** The parts among these of which the plan has not one. */
export function missingParts(plan: Plan, parts: readonly PlanPart[]): Gap[] {
  return parts.filter((part) => !HAS[part](plan)).map((part) => ({ kind: 'part', part }));
}

/** The texts that a document lacks: all of them, or some of its required sections. */
export function missingTexts(plan: Plan, document: (typeof BOOK_DOCUMENTS)[number]): Gap[] {
  const own = plan.sections.filter((section) => section.document === document);
  if (own.every(isUnwritten)) return [{ kind: 'wording', document }];
  return own
    .filter((section) => section.required && isUnwritten(section))
    .map((section) => ({ kind: 'section', section }));
}

/** What keeps the plan itself from being put before anybody. */
export function gapsOf(plan: Plan): Gap[] {
  return [
    ...missingSettings(plan, BASIC_SETTINGS),
    ...missingParts(plan, PLAN_PARTS),
    ...missingTexts(plan, PLAN_BOOK),
  ];
}

const HAS: Readonly<Record<PlanPart, (plan: Plan) => boolean>> = {
  division: ({ divisions }) => divisions.some(({ listed }) => listed),
  localStrategy: ({ localStrategies }) => localStrategies.length > 0,
  strategy: ({ strategies }) => strategies.length > 0,
  tactic: ({ strategies }) => strategies.some(({ tactics }) => tactics.length > 0),
  allocation: ({ allocations, years }) =>
    allocations.some(({ amount, year }) => amount !== null && years.includes(year ?? 0)),
  person: ({ positions }) => positions.some(({ holder }) => holder !== ''),
  activity: ({ activities }) => activities.some(({ name }) => name !== ''),
  chair: isFilledAs(CHAIR_ROLE),
  secretary: isFilledAs(SECRETARY_ROLE),
};

function isFilledAs(role: RegExp): (plan: Plan) => boolean {
  return ({ seats }) => seats.some((seat) => seat.name !== '' && role.test(seat.role));
}

function isUnwritten({ text }: BookSection): boolean {
  return text.trim() === '';
}

/**
 * The cell in which a gap is to be filled. A row key that is empty means where the first row of the tab
 * stands, or will stand.
 */
export function placeOfGap(gap: Gap, plan: Plan): DeclaredPlace {
  switch (gap.kind) {
    case 'setting':
      return settingPlace(gap.key);
    case 'section':
      return { ...gap.section.source, column: 'text' };
    case 'wording': {
      const first = plan.sections.find(({ document }) => document === gap.document);
      return { tab: BOOK_TAB.key, row: first?.source.row ?? '', column: 'text' };
    }
    case 'part':
      return placeOfPart(gap.part, plan);
  }
}

function placeOfPart(part: PlanPart, plan: Plan): DeclaredPlace {
  const [division] = plan.divisions;
  switch (part) {
    case 'division':
      return { tab: DIVISIONS_TAB.key, row: '', column: 'name' };
    case 'localStrategy':
    case 'strategy':
      return { tab: STRATEGIES_TAB.key, row: '', column: 'kind' };
    case 'tactic':
      return {
        tab: STRATEGIES_TAB.key,
        row: plan.strategies[0]?.source.row ?? '',
        column: 'title',
      };
    case 'allocation':
      return placeOfAllocation(plan);
    case 'person':
      return { tab: PEOPLE_TAB.key, row: plan.positions[0]?.source.row ?? '', column: 'holder' };
    case 'activity': {
      const tab = divisionTabKey(ACTIVITIES_TAB.key, division?.code ?? CENTRAL);
      return { tab, row: '', column: 'name' };
    }
    case 'chair':
    case 'secretary':
      return { tab: COMMITTEE_TAB.key, row: '', column: 'role' };
  }
}

function placeOfAllocation({ allocations, divisions }: Plan): DeclaredPlace {
  const blank = allocations.find(({ amount }) => amount === null);
  const code = blank?.division ?? divisions[0]?.code;
  const column = code === undefined ? 'strategy' : repeatedKey('amount', code);
  return { tab: BUDGET_TAB.key, row: blank?.source.row ?? '', column };
}
