import { divisionNameFormula } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { FixedCell, FixedRow, PlanShape } from '../derive/tab-layout.ts';
import { EXECUTIVES, NEED_AREA_KEYS, NEEDS_TOTAL_ROW } from '../training/needs-tabs.ts';
import { ALL_LABEL, formula, label } from './cells.ts';

const EXECUTIVES_ROW = 'executives';
const UNKNOWN_ROW = 'unknown';
const UNKNOWN_LABEL = 'ไม่ระบุหรือไม่รู้จักส่วนราชการ';

/** Divisions, the executives above them, and what names no division: so that nothing is silently short. */
export function needsSummaryRows(shape: PlanShape): FixedRow[] {
  const known = [EXECUTIVES_ROW, ...shape.divisions.map(({ code }) => code)];
  return [
    row(EXECUTIVES_ROW, label(EXECUTIVES), {
      answers: (map, area) => countAnswers(map, `"${EXECUTIVES}"`, area),
      staff: (map) =>
        `${allStaff(map)}${minus(
          map,
          shape.divisions.map(({ code }) => code),
          'staff',
        )}`,
    }),
    ...shape.divisions.map(({ code }) =>
      row(
        code,
        formula((map) => `=${divisionNameFormula(map, code)}`),
        {
          answers: (map, area) =>
            countAnswers(map, map.cell('needsSummary', code, 'division'), area),
          staff: (map) =>
            `COUNTIFS(${map.column('people', 'division')},${map.cell('needsSummary', code, 'division')},${map.column('people', 'holder')},"<>")`,
        },
      ),
    ),
    row(UNKNOWN_ROW, label(UNKNOWN_LABEL), {
      answers: (map, area) => `${allAnswers(map, area)}${minus(map, known, area ?? 'respondents')}`,
      staff: () => '0',
    }),
    row(NEEDS_TOTAL_ROW, label(ALL_LABEL), {
      answers: (map, area) => sumOf(map, [...known, UNKNOWN_ROW], area ?? 'respondents'),
      staff: (map) => sumOf(map, [...known, UNKNOWN_ROW], 'staff'),
    }),
  ];
}

interface Counts {
  /** Answers of the row in one area; without an area: all answers of the row. */
  readonly answers: (map: SheetMap, area?: string) => string;
  readonly staff: (map: SheetMap) => string;
}

function row(key: string, name: FixedCell, { answers, staff }: Counts): FixedRow {
  const areas = NEED_AREA_KEYS.map((area): [string, FixedCell] => [
    area,
    formula((map) => `=${answers(map, area)}`),
  ]);
  return {
    key,
    cells: {
      division: name,
      ...Object.fromEntries(areas),
      respondents: formula((map) => `=${answers(map)}`),
      staff: formula((map) => `=${staff(map)}`),
      rate: formula((map) => {
        const people = map.cell('needsSummary', key, 'staff');
        const replies = map.cell('needsSummary', key, 'respondents');
        return `=IF(${people}>0,ROUND(100*${replies}/${people},2),"")`;
      }),
    },
  };
}

function countAnswers(map: SheetMap, division: string, area: string | undefined): string {
  const filled = area === undefined ? '' : `,${map.column('needs', area)},"<>"`;
  return `COUNTIFS(${map.column('needs', 'division')},${division}${filled})`;
}

/** Rows that hold an answer anywhere; the header counts as one, and is taken off. */
function allAnswers(map: SheetMap, area: string | undefined): string {
  if (area !== undefined) return `COUNTA(${map.column('needs', area)})-1`;
  const columns = ['division', ...NEED_AREA_KEYS].map((key) => `(${map.column('needs', key)}<>"")`);
  return `SUMPRODUCT(--((${columns.join('+')})>0))-1`;
}

function allStaff(map: SheetMap): string {
  return `COUNTA(${map.column('people', 'holder')})-1`;
}

function minus(map: SheetMap, rows: readonly string[], column: string): string {
  return rows.map((key) => `-${map.cell('needsSummary', key, column)}`).join('');
}

function sumOf(map: SheetMap, rows: readonly string[], column: string): string {
  return rows.map((key) => map.cell('needsSummary', key, column)).join('+');
}
