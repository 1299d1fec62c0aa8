import type { Finding } from '../../base/finding.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import { QUARTERS } from '../../base/fiscal-year.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { parseRows } from '../../tabs/derive/parse-rows.ts';
import { divisionTablesIn, type Table, type Tables, tableIn } from '../../tabs/derive/table.ts';
import { CLOSED_RESULTS_TAB, RESULTS_TAB } from '../../tabs/results/results-tab.ts';
import { LIGHT_NAMES, LIGHTS } from '../../tabs/results/states.ts';
import {
  type ClosedResult,
  parseResultKey,
  type ReportedResult,
  type Results,
  type TypedResult,
} from './records.ts';

/** Turns the tabs of results into checked records; rows that the add-on did not lay are the user's own. */
export function readResults(tables: Tables): {
  results: Results;
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const typed = divisionTablesIn(tables, RESULTS_TAB).flatMap((table) => {
    const parsed = parseRows(table);
    findings.push(...parsed.findings);
    const misread = new Set(parsed.findings.map(({ place }) => `${place.row}\n${place.column}`));
    return parsed.rows.flatMap(({ source, values }): TypedResult[] => {
      const of = parseResultKey(source.row);
      if (of === null) return [];
      const { quantityResult, qualityResult, benefitResult, spent, ...rest } = values;
      const { state, evidence, problem, movedTo } = rest;
      return [
        {
          source,
          ...of,
          ...{ state, spent, evidence, problem, movedTo },
          results: { quantity: quantityResult, quality: qualityResult, benefit: benefitResult },
          spentIsText: spent === null && misread.has(`${source.row}\nspent`),
        },
      ];
    });
  });
  const closedTable = tableIn(tables, CLOSED_RESULTS_TAB);
  return { results: { typed, closed: closedTable ? readClosed(closedTable) : [] }, findings };
}

function readClosed(table: Table<typeof CLOSED_RESULTS_TAB>): ClosedResult[] {
  return parseRows(table).rows.flatMap(({ source, values }): ClosedResult[] => {
    const { year, version, activity } = values;
    const quarter = QUARTERS.find((one) => one === values.quarter);
    if (year === null || quarter === undefined || activity === '') return [];
    const { quantityTarget, qualityTarget, benefitTarget } = values;
    const { quantityResult, qualityResult, benefitResult } = values;
    const { label, name, strategy, ticked, state, budget, spent, spentToDate } = values;
    const { movedTo, evidence, problem, reportedBy, sentAt, closedAt, closedBy, reason } = values;
    return [
      {
        source,
        ...{ year, quarter, activity, version: version ?? 1, division: values.divisionCode },
        ...{ label, name, strategy, ticked, state, budget, spent, spentToDate },
        ...{ movedTo, evidence, problem, reportedBy, sentAt, closedAt, closedBy, reason },
        target: { quantity: quantityTarget, quality: qualityTarget, benefit: benefitTarget },
        results: { quantity: quantityResult, quality: qualityResult, benefit: benefitResult },
        light: LIGHT_NAMES.find((one) => LIGHTS[one] === values.light) ?? 'grey',
        attainment: hundredthsOf(values.attainment),
        numerator: numberOf(values.numerator),
        denominator: numberOf(values.denominator),
        fingerprint: values.fingerprint,
      },
    ];
  });
}

/** "94.44" -> 9444; null for a blank cell and for anything else. */
function hundredthsOf(text: string): number | null {
  const match = /^(\d+)\.(\d\d)$/.exec(toArabicDigits(text));
  return match ? Number(match[1]) * 100 + Number(match[2]) : null;
}

function numberOf(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

type Said = Omit<ReportedResult, 'year' | 'quarter' | 'activity'> & { readonly state: string };

/** Of what a person says of an activity: equal as long as nobody changes a cell. */
export function fingerprintOf({ state, results, spent, evidence, problem, movedTo }: Said): string {
  const { quantity, quality, benefit } = results;
  const parts = [state, quantity, quality, benefit, spent ?? '', evidence, problem, movedTo];
  return fingerprint(parts.join('\u0001'));
}
