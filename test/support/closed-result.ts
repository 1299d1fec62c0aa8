import type { Quarter } from '../../src/base/fiscal-year.ts';
import { fingerprintOf } from '../../src/plan/results/read-results.ts';
import type { ClosedResult } from '../../src/plan/results/records.ts';

const YEAR = 2570;
const NO_PARTS = { quantity: '', quality: '', benefit: '' };

/** A row of ผลดำเนินงาน of one activity, under way, with nothing more said of it. */
export function closedResult(quarter: Quarter, changes: Partial<ClosedResult> = {}): ClosedResult {
  const one: ClosedResult = {
    source: { tab: 'closedResults', row: `c${quarter}` },
    ...{ year: YEAR, quarter, version: 1, activity: 'a1', division: 'D01', label: '1.1#1' },
    ...{ name: 'ก', strategy: 1, ticked: [], state: 'กำลังทำ', light: 'grey', attainment: null },
    ...{ target: NO_PARTS, results: NO_PARTS, budget: null, spent: null, spentToDate: null },
    ...{ movedTo: '', evidence: '', problem: '', reportedBy: '', sentAt: '', closedAt: '' },
    ...{ closedBy: '', reason: '', numerator: null, denominator: null, fingerprint: '' },
    ...changes,
  };
  return { ...one, fingerprint: changes.fingerprint ?? fingerprintOf(one) };
}
