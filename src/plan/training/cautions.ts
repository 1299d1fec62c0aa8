import type { IsoDay } from '../../base/day.ts';
import type { Satang } from '../../base/money.ts';
import type { Plan } from '../plan.ts';
import {
  activityBalance,
  activityOf,
  type Balance,
  clashesOf,
  divisionBalance,
} from './balance.ts';
import { costOf } from './steps.ts';
import type { TrainingRequest } from './training.ts';

/** What should be known before a request goes on. */
export type Caution =
  | {
      readonly type: 'exceeds';
      readonly of: 'activity' | 'division';
      readonly balance: Balance;
      readonly cost: Satang;
    }
  | { readonly type: 'clash'; readonly course: string; readonly from: IsoDay }
  | { readonly type: 'other-activity' }
  | { readonly type: 'days-reversed' };

export function cautionsOf(plan: Plan, request: TrainingRequest): Caution[] {
  const cost = costOf(request);
  const activity = activityBalance(plan, request);
  const division = divisionBalance(plan, request);
  const named = activityOf(plan, request)?.name ?? '';
  const { from, to } = request;
  return [
    ...exceeding('activity', activity, cost),
    ...exceeding('division', division, cost),
    ...clashesOf(plan, request).map(
      (other): Caution => ({
        type: 'clash',
        course: other.course,
        from: other.from ?? ('' as IsoDay),
      }),
    ),
    ...(request.activity !== '' && named !== request.activityName
      ? [{ type: 'other-activity' } as const]
      : []),
    ...(from !== null && to !== null && to < from ? [{ type: 'days-reversed' } as const] : []),
  ];
}

function exceeding(of: 'activity' | 'division', balance: Balance | null, cost: Satang): Caution[] {
  return balance !== null && cost > balance.left ? [{ type: 'exceeds', of, balance, cost }] : [];
}
