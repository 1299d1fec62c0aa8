import type { FiscalYear } from '../../base/fiscal-year.ts';
import { fiscalYearOf } from '../../base/fiscal-year.ts';
import type { Plan } from '../../plan/plan.ts';
import { computeIndicator, indicatorsOf, shareOf } from '../../plan/results/computed.ts';
import { evidenceAreas } from '../../plan/results/evidence.ts';
import { type IdpResultLine, idpResults } from '../../plan/results/idp-results.ts';
import { type PeriodResults, type PeriodSums, sumsOf } from '../../plan/results/period.ts';
import {
  coverageOf,
  curriculaOf,
  revisionReasons,
  sumsOfYearBefore,
} from '../../plan/results/year.ts';
import { LIGHTS } from '../../tabs/results/states.ts';
import { shownLabel, thaiBaht, thaiEraYear, thaiHundredths, thaiWhole } from '../../text/format.ts';
import { BLANK, competencyGroupName, OTHER_SKILLS } from '../../text/papers.ts';
import {
  ASSESSMENTS,
  activityText,
  COMPARED,
  dataStateText,
  EVIDENCE_LACKS,
  NO_EARLIER_YEAR,
  PARTS_TO_ATTACH,
  REVISION_PROPOSALS,
  resultsText,
  shareText,
  UNREPORTED,
  yearColumn,
} from '../../text/results-papers.ts';
import type { DataOf } from '../docx/tags.ts';
import { divisionOrNobody } from './names.ts';
import type { EVIDENCE_TAGS, MANAGEMENT_TAGS, YEAR_TAGS } from './tags.ts';

type YearData = DataOf<typeof YEAR_TAGS>;

/** What the report on a whole year says besides the results of its activities. */
export function yearData(plan: Plan, results: PeriodResults | null): YearData {
  if (results === null) return NOTHING;
  const { year, activities } = results;
  const indicators = indicatorRows(plan, results);
  const proposals = activities.flatMap((one) =>
    revisionReasons(one).map((reason) => ({
      name: activityText(one),
      proposal: REVISION_PROPOSALS[reason],
    })),
  );
  return {
    hasIndicators: indicators.length > 0,
    indicators,
    idpLines: idpResults(plan, year).map((line) => idpRow(plan, line)),
    coverage: coverageRows(plan, year),
    curricula: curriculaOf(plan, year).map(({ curriculum, rows, assessed, reached }) => ({
      name: curriculum === '' ? OTHER_SKILLS : curriculum,
      count: thaiWhole(rows),
      assessed: thaiWhole(assessed),
      reached: thaiWhole(reached),
    })),
    yearBefore: yearColumn(year - 1),
    comparison: comparisonRows(sumsOfYearBefore(plan, year), sumsOf(activities)),
    hasProposals: proposals.length > 0,
    proposals,
  };
}

const NOTHING: YearData = {
  ...{ hasIndicators: false, indicators: [], idpLines: [], coverage: [], curricula: [] },
  ...{ yearBefore: BLANK, comparison: [], hasProposals: false, proposals: [] },
};

function indicatorRows(plan: Plan, { quarters }: PeriodResults): YearData['indicators'] {
  const last = quarters.at(-1);
  if (last === undefined) return [];
  return indicatorsOf(plan)
    .filter(({ isConfirmed }) => isConfirmed)
    .map((indicator) => {
      const figure = computeIndicator(plan, indicator, last);
      return {
        name: indicator.activity.name,
        measured: shareText(figure.numerator, figure.denominator, shareOf(figure)),
      };
    });
}

function idpRow(plan: Plan, line: IdpResultLine): YearData['idpLines'][number] {
  const gap = (hundredths: number | null) =>
    hundredths === null ? '-' : thaiHundredths(hundredths);
  return {
    division: divisionOrNobody(plan, line.division),
    group: competencyGroupName(line.group === '' ? OTHER_SKILLS : line.group),
    count: thaiWhole(line.rows),
    assessed: thaiWhole(line.assessed),
    reached: thaiWhole(line.outcomes.reached),
    gapBefore: gap(line.gapBefore),
    gapAfter: gap(line.gapAfter),
  };
}

function coverageRows(plan: Plan, year: FiscalYear): YearData['coverage'] {
  return coverageOf(plan, year).map(({ division, holders, planned, trained }) => ({
    division: divisionOrNobody(plan, division),
    holders: thaiWhole(holders),
    planned: thaiWhole(planned),
    trained: thaiWhole(trained),
    share: thaiHundredths(shareOf({ numerator: trained, denominator: holders }) ?? 0),
  }));
}

function comparisonRows(before: PeriodSums | null, now: PeriodSums): YearData['comparison'] {
  const rows: readonly (readonly [string, (sums: PeriodSums) => string])[] = [
    [COMPARED.due, ({ due }) => thaiWhole(due)],
    [COMPARED.reported, ({ reported }) => thaiWhole(reported)],
    [COMPARED.green, ({ lights }) => thaiWhole(lights.green)],
    [COMPARED.spent, ({ spent }) => thaiBaht(spent)],
  ];
  return rows.map(([name, of]) => ({
    name,
    before: before === null ? NO_EARLIER_YEAR : of(before),
    after: of(now),
  }));
}

/** The report on personnel: what this file knows of it, and what the office must attach. */
export function managementData(
  plan: Plan,
  year: FiscalYear | null,
): DataOf<typeof MANAGEMENT_TAGS> {
  const types = [...new Set(plan.positions.map(({ employmentType }) => employmentType))];
  const newcomers = plan.divisions.flatMap(({ code, name }) => {
    const own = plan.positions.filter(
      ({ division, holder, startDay }) =>
        division === code && holder !== '' && startDay !== null && fiscalYearOf(startDay) === year,
    );
    return own.length === 0 ? [] : [{ division: name, count: thaiWhole(own.length) }];
  });
  return {
    fiscalYear: year === null ? BLANK : thaiEraYear(year),
    manpower: types.map((employmentType) => {
      const own = plan.positions.filter((one) => one.employmentType === employmentType);
      const holders = own.filter(({ holder }) => holder !== '').length;
      return {
        employmentType: employmentType === '' ? OTHER_SKILLS : employmentType,
        count: thaiWhole(own.length),
        holders: thaiWhole(holders),
        vacant: thaiWhole(own.length - holders),
      };
    }),
    hasNewcomers: newcomers.length > 0,
    newcomers,
    partsToAttach: PARTS_TO_ATTACH.map((item) => ({ item })),
  };
}

/** What answers each area of the assessments by outside bodies, and what an assessor would not find. */
export function evidenceData(
  plan: Plan,
  results: PeriodResults | null,
): DataOf<typeof EVIDENCE_TAGS> {
  const areas = results === null ? [] : evidenceAreas(plan, results);
  return {
    fiscalYear: results === null ? BLANK : thaiEraYear(results.year),
    dataState: results === null ? BLANK : dataStateText(results.quarters),
    areas: areas.map(({ assessment, area, rows }) => ({
      assessment: ASSESSMENTS[assessment],
      area,
      rows: rows.map(({ name, reported, evidence, lacks }) => ({
        order: reported === null ? '-' : shownLabel(reported.label),
        name,
        result:
          resultsText(
            (reported?.sayings ?? []).map(({ quarter, results: { quantity } }) => ({
              quarter,
              text: quantity,
            })),
          ) || UNREPORTED,
        light: reported === null ? LIGHTS.grey : LIGHTS[reported.last.light],
        evidence: evidence.length === 0 ? '-' : evidence.join('\n'),
        lacks: lacks.length === 0 ? '-' : lacks.map((lack) => EVIDENCE_LACKS[lack]).join('\n'),
      })),
      count: thaiWhole(rows.length),
      lackCount: thaiWhole(rows.filter(({ lacks }) => lacks.length > 0).length),
    })),
  };
}
