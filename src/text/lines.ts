import type { Division, Plan, Transfer, TransferPlace } from '../plan/plan.ts';
import type { TotalsLine } from '../plan/totals.ts';
import { EVERYONE_OWNER } from '../tabs/activities.ts';
import { NOBODY_LABEL } from '../tabs/fixed/cells.ts';
import { ALL, EVERYONE, NO_STRATEGY, NOBODY, SPAN } from '../tabs/reconciliation-keys.ts';
import { thai } from './findings/wording.ts';
import { thaiDateShort, thaiYear } from './format.ts';

type LineName = Pick<TotalsLine, 'year' | 'strategy' | 'division'>;
type Names = Pick<Plan, 'divisions'>;

/** "ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๑ กองคลัง", each part as กระทบยอด calls it. */
export function lineTitle({ year, strategy, division }: LineName, plan: Names): string {
  return [yearPart(year), strategyPart(strategy), divisionPart(division, plan)]
    .filter((part) => part !== '')
    .join(' ');
}

function yearPart(year: LineName['year']): string {
  return year === SPAN ? 'รวมทุกปี' : `ปี ${thaiYear(year)}`;
}

function strategyPart(strategy: LineName['strategy']): string {
  if (strategy === ALL) return '';
  return strategy === NO_STRATEGY ? 'ไม่ระบุยุทธศาสตร์' : `ยุทธศาสตร์ที่ ${thai(strategy)}`;
}

function divisionPart(division: string, plan: Names): string {
  if (division === ALL) return 'รวมทุกส่วนราชการ';
  if (division === EVERYONE) return EVERYONE_OWNER;
  if (division === NOBODY) return NOBODY_LABEL;
  return divisionName(division, plan.divisions);
}

export function divisionName(code: string, divisions: readonly Division[]): string {
  return divisions.find((one) => one.code === code)?.name ?? code;
}

/** One end of a transfer: "ปี ๒๕๖๗ ยุทธศาสตร์ที่ ๑ กองคลัง". */
export function transferPlaceText({ year, strategy, typed }: TransferPlace): string {
  const parts = [
    ...(year === null ? [] : [`ปี ${thaiYear(year)}`]),
    ...(strategy === null ? [] : [`ยุทธศาสตร์ที่ ${thai(strategy)}`]),
    typed.trim(),
  ];
  return parts.join(' ').trim();
}

export function transferDayText({ day }: Transfer): string {
  return day === null ? '' : thaiDateShort(day);
}

export const LINE_SENTENCES = {
  noLine: 'ช่องนี้ไม่ใช่ยอดเงิน กรุณาเลือกช่องในแท็บ กระทบยอด งบประมาณ หน้าหลัก หรือช่องเงินของกิจกรรม',
} as const;
