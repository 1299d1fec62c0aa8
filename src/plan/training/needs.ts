import { EXECUTIVES, NEED_AREA_KEYS, type NeedArea } from '../../tabs/training/needs-tabs.ts';
import type { Plan } from '../plan.ts';
import type { NeedAnswer } from './training.ts';

/** One row of the matrix of needs: a division, the executives, or what names neither. */
export interface NeedsLine {
  /** Code of the division; null: the executives, or `unknown`. */
  readonly division: string | null;
  readonly label: string;
  /** How many asked for something, by area. */
  readonly asked: Readonly<Record<NeedArea, number>>;
  /** What they asked for, each wish once, in the order of the answers. */
  readonly wishes: Readonly<Record<NeedArea, readonly string[]>>;
  readonly respondents: number;
  /** Positions with a holder. */
  readonly staff: number;
}

export interface NeedsMatrix {
  readonly executives: NeedsLine;
  readonly divisions: readonly NeedsLine[];
  /** Answers that name no division of the list. */
  readonly unknown: NeedsLine;
  readonly respondents: number;
  readonly staff: number;
}

/** The matrix divisions x areas from the answers of the survey. */
export function needsMatrix(plan: Plan): NeedsMatrix {
  const { needs } = plan.training;
  const holders = plan.positions.filter(({ holder }) => holder !== '');
  const names = new Set(plan.divisions.map(({ name }) => name));
  const divisions = plan.divisions.map(({ code, name }) =>
    lineOfAnswers(
      code,
      name,
      needs.filter((answer) => answer.division === name),
      holders.filter(({ division }) => division === code).length,
    ),
  );
  const executives = lineOfAnswers(
    null,
    EXECUTIVES,
    needs.filter(({ division }) => division === EXECUTIVES),
    holders.filter(({ division }) => division === null).length,
  );
  const unknown = lineOfAnswers(
    null,
    '',
    needs.filter(({ division }) => division !== EXECUTIVES && !names.has(division)),
    0,
  );
  return { executives, divisions, unknown, respondents: needs.length, staff: holders.length };
}

function lineOfAnswers(
  division: string | null,
  label: string,
  answers: readonly NeedAnswer[],
  staff: number,
): NeedsLine {
  const wishes = byArea((area) => [
    ...new Set(answers.map((answer) => answer.wishes[area]).filter((wish) => wish !== '')),
  ]);
  const asked = byArea((area) => answers.filter((answer) => answer.wishes[area] !== '').length);
  return { division, label, asked, wishes, respondents: answers.length, staff };
}

function byArea<Value>(of: (area: NeedArea) => Value): Record<NeedArea, Value> {
  return Object.fromEntries(NEED_AREA_KEYS.map((area) => [area, of(area)])) as Record<
    NeedArea,
    Value
  >;
}

/** How many of a whole, in hundredths of a per cent (9000 = 90.00 %); null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole);
}

/** True if anybody asked for anything; a plan without staff needs no survey. */
export function hasNeeds(plan: Plan): boolean {
  if (plan.positions.every(({ holder }) => holder === '')) return true;
  return plan.training.needs.some(({ wishes }) =>
    NEED_AREA_KEYS.some((area) => wishes[area] !== ''),
  );
}
