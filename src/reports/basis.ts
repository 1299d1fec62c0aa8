import type { Place } from '../base/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { parseTabKey } from '../tabs/define-tab.ts';
import { IDP_TAB } from '../tabs/idp.ts';
import { COMMITTEE_TAB } from '../tabs/master-tabs.ts';
import { PEOPLE_TAB } from '../tabs/people.ts';
import { CLOSED_RESULTS_TAB, RESULTS_TAB } from '../tabs/results/results-tab.ts';
import { ruleRowKey } from '../tabs/rules/levels.ts';
import { PEOPLE_RULES } from '../tabs/rules/people.ts';
import { RESULT_RULES } from '../tabs/rules/results.ts';
import { TRAINING_RULES } from '../tabs/rules/training.ts';
import { REQUESTS_TAB } from '../tabs/training/requests-tab.ts';
import { positionsOf } from './idp/data.ts';
import type { PaperAsk } from './paper.ts';
import { ORDER } from './wording.ts';

/**
 * What a paper says, and so which errors keep it from being issued: of the whole workbook for papers that
 * put the plan before somebody (`plan`) or list its activities and money (`figures`); else only what it
 * prints, so that a training or an appointment need not wait until the plan is right.
 */
export type Basis =
  | 'plan'
  | 'figures'
  | 'people'
  | 'committee'
  | 'request'
  | 'requests'
  | 'results';

export interface Asked {
  readonly plan: Plan;
  readonly ask: PaperAsk;
}

const RESTS_ON: Readonly<Record<Basis, (place: Place, asked: Asked) => boolean>> = {
  // What a division reports of a quarter is printed by no paper of the plan.
  plan: ({ tab }) => parseTabKey(tab).declaration !== RESULTS_TAB.key,
  figures: () => true,
  people: isOfPeople,
  committee: ({ tab, row }, { plan }) =>
    tab === COMMITTEE_TAB.key ||
    plan.sections.some(({ source, document }) => document === ORDER && source.row === row),
  request: ({ tab, row }, { ask }) => tab === REQUESTS_TAB.key && row === ask.request,
  requests: ({ tab }) => tab === REQUESTS_TAB.key,
  results: ({ tab }) =>
    tab === CLOSED_RESULTS_TAB.key || parseTabKey(tab).declaration === RESULTS_TAB.key,
};

/** Rules whose failing is told at their rows in the settings: what they would have found stands in such papers. */
const GUARDED: Readonly<Record<Basis, readonly string[]>> = {
  plan: [],
  figures: [],
  people: Object.keys(PEOPLE_RULES),
  committee: [],
  request: Object.keys(TRAINING_RULES),
  requests: Object.keys(TRAINING_RULES),
  results: Object.keys(RESULT_RULES),
};

/** Whether a paper that is asked for says what stands at this place. */
export function restsOn(basis: Basis, place: Place, asked: Asked): boolean {
  return (
    RESTS_ON[basis](place, asked) || GUARDED[basis].some((code) => ruleRowKey(code) === place.row)
  );
}

/** Of everyone: any row of the people; else the rows of those that the paper is of. */
function isOfPeople({ tab, row }: Place, { plan, ask }: Asked): boolean {
  const { declaration, division } = parseTabKey(tab);
  if (declaration !== IDP_TAB.key && declaration !== PEOPLE_TAB.key) return false;
  if (ask.person === undefined && (ask.division === undefined || division === ask.division))
    return true;
  const positions = positionsOf(plan, ask);
  const numbers = new Set(positions.map(({ number }) => number));
  // A gap in somebody's plan stands at the person's row, in the name of the tab in which it is missing.
  return (
    positions.some(({ source }) => source.row === row) ||
    plan.idpEntries.some(
      ({ source, position }) => numbers.has(position) && source.tab === tab && source.row === row,
    )
  );
}
