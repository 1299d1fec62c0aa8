import type { Cell } from '../../../base/cell.ts';
import { keysOf, recordOf } from '../../../base/record.ts';
import { officialPositionOrder } from '../../../plan/official-order.ts';
import {
  type CoverageRate,
  coverageOf,
  type PositionCoverage,
} from '../../../plan/people/coverage.ts';
import type { Plan } from '../../../plan/plan.ts';
import { sheetMapOf, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import type { FormulaCell, RefilledRow } from '../../../sheets/refill.ts';
import {
  CENTRAL,
  divisionTabKey,
  type RepeatedKey,
  type RepeatedOf,
  type RowCells,
  repeatedKey,
} from '../../../tabs/define-tab.ts';
import { columnLetter, type SheetMap } from '../../../tabs/derive/sheet-map.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { columnIn, tableIn } from '../../../tabs/derive/table.ts';
import { IDP_TAB } from '../../../tabs/idp.ts';
import { COVERAGE_TAB, VACANT } from '../../../tabs/people.ts';
import { COVERAGE_WORDS } from '../../../text/people.ts';

type CoverageRow = RefilledRow<typeof COVERAGE_TAB>;
type YearKey = RepeatedKey<keyof RepeatedOf<typeof COVERAGE_TAB>>;
type YearCells = RowCells<typeof COVERAGE_TAB, Cell | FormulaCell>;

/** A row that is about no single position. */
const NOTHING = recordOf(keysOf(COVERAGE_TAB.columns).map((key) => [key, ''] as const));

/** ความครอบคลุม: each position with live counts of its rows, then heads and types that nobody has. */
export function coverageRows(reading: WorkbookReading): CoverageRow[] {
  const { plan, sheets, tables } = reading;
  const table = tableIn(tables, COVERAGE_TAB);
  if (table === undefined) return [];
  const map = sheetMapOf(sheets, tables);
  const coverage = coverageOf(plan);
  const byRow = new Map(coverage.positions.map((one) => [one.position.source.row, one]));
  const letter = (key: 'number' | 'holder') => `$${columnLetter(columnIn(table, key) ?? 1)}`;
  const names = new Map(plan.divisions.map(({ code, name }) => [code, name]));
  const positions = officialPositionOrder(plan).flatMap(
    ({ source }) => byRow.get(source.row) ?? [],
  );
  const rows = positions.map((one, index): CoverageRow => {
    const row = FIRST_DATA_ROW + index;
    const tab = divisionTabKey(IDP_TAB.key, one.position.division ?? CENTRAL);
    const number = `${letter('number')}${row}`;
    const holder = `${letter('holder')}${row}`;
    return {
      key: one.position.source.row,
      cells: {
        division: names.get(one.position.division ?? '') ?? COVERAGE_WORDS.executives,
        number: one.position.number,
        title: one.position.title,
        holder: one.position.holder === '' ? VACANT : one.position.holder,
        employmentType: one.position.employmentType,
        head: one.isHead ? COVERAGE_WORDS.yes : '',
        link: { formula: `=HYPERLINK("${map.link(tab)}","${COVERAGE_WORDS.open}")` },
        ...yearCells(one, map, tab, number, holder),
      },
    };
  });
  return [
    ...rows,
    ...missingHeads(plan, coverage.heads),
    ...missingTypes(plan, coverage.positions),
  ];
}

function yearCells(
  { years }: PositionCoverage,
  map: SheetMap,
  tab: string,
  number: string,
  holder: string,
): YearCells {
  const unlessVacant = (count: string): FormulaCell => ({
    formula: `=IF(${holder}="${VACANT}","–",${count})`,
  });
  return recordOf<YearKey, Cell | FormulaCell>(
    years.flatMap(({ year, missing }) => {
      const own = `${map.column(tab, 'position')},${number},${map.column(tab, 'year')},${year}`;
      const curricula = `COUNTIFS(${own},${map.column(tab, 'curriculum')},"<>")`;
      const words = missing.map(({ group, has, needs }) => `${group} ${has}/${needs}`).join(', ');
      return [
        [repeatedKey('plans', year), unlessVacant(`COUNTIFS(${own})`)] as const,
        [repeatedKey('curricula', year), unlessVacant(curricula)] as const,
        [repeatedKey('missing', year), words] as const,
      ];
    }),
  );
}

function missingHeads(
  { divisions, years }: Plan,
  heads: ReadonlyMap<string, unknown>,
): CoverageRow[] {
  return divisions
    .filter(({ code }) => !heads.has(code))
    .map(({ code, name, headTitle }) => ({
      key: `head:${code}`,
      cells: {
        ...NOTHING,
        division: name,
        title: headTitle,
        holder: COVERAGE_WORDS.noPosition,
        head: COVERAGE_WORDS.yes,
        ...counts(years, () => 0),
      },
    }));
}

/** Each covered employment type: how many of its holders have a plan. */
function missingTypes(
  { settings, years }: Plan,
  positions: readonly PositionCoverage[],
): CoverageRow[] {
  return settings.coveredTypes.map((type) => {
    const own = positions.filter(
      ({ position }) => position.employmentType === type && position.holder !== '',
    );
    return {
      key: `type:${type}`,
      cells: {
        ...NOTHING,
        title: COVERAGE_WORDS.allOfType(own.length),
        employmentType: type,
        ...counts(
          years,
          (year) =>
            own.filter((one) =>
              one.years.some((each) => each.year === year && each.entries.length > 0),
            ).length,
        ),
      },
    };
  });
}

function counts(years: readonly number[], of: (year: CoverageRate['year']) => number) {
  return recordOf(years.map((year) => [repeatedKey('plans', year), of(year)] as const));
}
