import { BUDDHIST_OFFSET } from '../../base/fiscal-year.ts';
import type { CommitteeSeat } from '../plan.ts';
import { defineCheck, type Found } from './define-check.ts';

export const COMMITTEE_SPAN = defineCheck({
  code: 'COMMITTEE_SPAN',
  severity: 'E',
  holds: 'The committee sits from the first to the last day of the plan.',
  find: ({ plan }) => {
    const [first] = plan.years;
    const last = plan.years.at(-1);
    if (first === undefined || last === undefined) return [];
    const from = `${first - BUDDHIST_OFFSET - 1}-10-01`;
    const to = `${last - BUDDHIST_OFFSET}-09-30`;
    return [
      ...findSeats(plan.seats, 'to', (seat) => seat.to !== null && seat.to < to),
      ...findSeats(plan.seats, 'from', (seat) => seat.from !== null && seat.from > from),
    ];
  },
});

/** One finding for all seats at fault, at the first of them. */
function findSeats(
  seats: readonly CommitteeSeat[],
  column: 'from' | 'to',
  isShort: (seat: CommitteeSeat) => boolean,
): Found[] {
  const short = seats.filter(isShort);
  const [first] = short;
  const day = first?.[column];
  if (first === undefined || !day) return [];
  return [{ place: { ...first.source, column }, facts: { day, count: short.length } }];
}
