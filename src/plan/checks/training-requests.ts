import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import type { RequestColumn } from '../../tabs/training/requests-tab.ts';
import { GIVEN_UP, MONEY_STEP } from '../../tabs/training/steps.ts';
import { activityBalance, clashesOf } from '../training/balance.ts';
import { costOf, stepOf } from '../training/steps.ts';
import type { TrainingRequest } from '../training/training.ts';
import { defineCheck, type PlanUnderCheck } from './define-check.ts';

export const REQUEST_POSITION_UNKNOWN = defineCheck({
  code: 'REQUEST_POSITION_UNKNOWN',
  severity: 'E',
  holds: 'A training request is for a position of the manpower plan.',
  find: ({ plan }) => {
    const known = new Set(plan.positions.map(({ number }) => number));
    return plan.training.requests
      .filter(({ position }) => !known.has(position))
      .map((request) => ({
        place: placeIn(request, 'position'),
        facts: { text: request.position, course: request.course },
      }));
  },
});

export const REQUEST_DAYS_REVERSED = defineCheck({
  code: 'REQUEST_DAYS_REVERSED',
  severity: 'E',
  holds: 'A training ends on or after the day on which it begins.',
  find: ({ plan }) =>
    plan.training.requests
      .filter(({ from, to }) => from !== null && to !== null && to < from)
      .map((request) => ({
        place: placeIn(request, 'to'),
        facts: { course: request.course, from: request.from ?? '', to: request.to ?? '' },
      })),
});

export const REQUEST_CLASH = defineCheck({
  code: 'REQUEST_CLASH',
  severity: 'W',
  holds: 'Nobody is at two trainings on one day.',
  find: (subject) =>
    liveRequests(subject).flatMap((request) => {
      const [other] = clashesOf(subject.plan, request);
      if (other === undefined) return [];
      return [
        {
          place: placeIn(request, 'from'),
          facts: { course: request.course, other: other.course },
        },
      ];
    }),
});

/** Only while the money has not been drawn: what is spent cannot be planned otherwise. */
export const REQUEST_TOO_DEAR = defineCheck({
  code: 'REQUEST_TOO_DEAR',
  severity: 'W',
  holds: 'A training costs no more than its activity has left.',
  find: (subject) =>
    liveRequests(subject)
      .filter((request) => stepOf(request) <= MONEY_STEP)
      .flatMap((request) => {
        const balance = activityBalance(subject.plan, request);
        const amount = costOf(request);
        if (balance === null || amount <= balance.left) return [];
        return [
          {
            years: [balance.year],
            place: placeIn(request, 'total'),
            facts: { course: request.course, amount, difference: balance.left },
          },
        ];
      }),
});

function liveRequests({ plan }: PlanUnderCheck): TrainingRequest[] {
  return plan.training.requests.filter((request) => stepOf(request) !== GIVEN_UP);
}

function placeIn({ source }: TrainingRequest, column: RequestColumn): DeclaredPlace {
  return { ...source, column };
}
