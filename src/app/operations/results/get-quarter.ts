import { type Cell, textOf } from '../../../base/cell.ts';
import { dayOfDate } from '../../../base/day.ts';
import { daysOfQuarter, fiscalYearOf, QUARTERS, quarterOf } from '../../../base/fiscal-year.ts';
import { addSatang, bahtOf, NO_MONEY } from '../../../base/money.ts';
import type { Plan } from '../../../plan/plan.ts';
import {
  type AssessedRow,
  isReported,
  missingCells,
  openQuarterOf,
} from '../../../plan/results/assess.ts';
import { countLights } from '../../../plan/results/closing.ts';
import { isSameQuarter, type YearQuarter } from '../../../plan/results/records.ts';
import { isLocked, RESULT_ROUNDS, shownState } from '../../../plan/rounds.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type Rights, rightsOver } from '../../../sheets/rights.ts';
import { CENTRAL } from '../../../tabs/define-tab.ts';
import { cellAt, declaredAs } from '../../../tabs/derive/table.ts';
import {
  RESULTS_TAB,
  TYPED_RESULT_COLUMNS,
  type TypedResultColumn,
} from '../../../tabs/results/results-tab.ts';
import { quarterRoundTitle } from '../../../tabs/results/rounds.ts';
import {
  LIGHTS,
  type LightName,
  MOVED_TO,
  RESULT_STATES,
  TYPED_STATES,
} from '../../../tabs/results/states.ts';
import { SUBMISSION_STATES } from '../../../tabs/submissions.ts';
import { shownLabel, thaiDateShort } from '../../../text/format.ts';
import { computedText, overdueNote, typedShare } from '../../../text/results.ts';
import { endpoint } from '../../endpoint.ts';
import { divisionName, isTicked, tickPlace } from '../rounds/submission-desk.ts';
import { resultsTabOf } from './lay-rows.ts';
import { quarterSubmissions, rowsOfQuarter } from './quarter-rows.ts';

/** One activity in the form of results. Texts are as the cells hold them, amounts in baht. */
export interface ResultRowAnswer {
  readonly key: string;
  /** Code; `central`: HR reports it. */
  readonly division: string;
  readonly label: string;
  readonly name: string;
  readonly targets: {
    readonly quantity: string;
    readonly quality: string;
    readonly benefit: string;
  };
  readonly typed: Readonly<Record<TypedResultColumn, string>>;
  readonly budgetBaht: number | null;
  readonly spentBeforeBaht: number | null;
  /** What the workbook counts, to read; empty: nothing. */
  readonly computed: string;
  /** The same as it is typed: "๘/๙"; empty: there is nothing to take over. */
  readonly offered: string;
  readonly light: LightName;
  readonly lightWord: string;
  readonly note: string;
  /** Columns that are still to be filled; empty: the row is complete. */
  readonly missing: readonly string[];
}

export interface QuarterDivisionAnswer {
  readonly code: string;
  readonly name: string;
  readonly state: string;
  readonly ticked: boolean;
  readonly locked: boolean;
  readonly comment: string;
  readonly dueOn: string;
  readonly due: number;
  readonly reported: number;
  readonly lights: Readonly<Record<LightName, number>>;
  readonly spentBaht: number;
  readonly tab: { readonly gid: number; readonly cell: string } | null;
}

export interface QuarterChoice extends YearQuarter {
  readonly title: string;
  readonly state: 'open' | 'closed' | 'new';
}

export interface QuarterBoard {
  /** The quarter that is open; null: none. */
  readonly open: QuarterChoice | null;
  readonly canManage: boolean;
  /** Quarters of the plan's years, the one that HR will want first at the head. */
  readonly choices: readonly QuarterChoice[];
  readonly divisions: readonly QuarterDivisionAnswer[];
  /** Rows that this person may fill, those with something missing first. */
  readonly rows: readonly ResultRowAnswer[];
  /** Words of the drop-downs, and the one that asks where to. */
  readonly states: readonly string[];
  readonly movedTo: readonly string[];
  readonly postponed: string;
  /** Divisions whose closed results of the latest closed quarter may be corrected. */
  readonly correctable: readonly { readonly code: string; readonly name: string }[];
}

/** The board and the form of the open quarter. Reads only. */
export const getQuarter = endpoint({ setUp: true, run: quarterBoard });

function quarterBoard(): QuarterBoard {
  const reading = readWorkbook();
  const rights = rightsOver(reading.sheets);
  const open = openQuarterOf(reading.plan);
  const choices = choicesOf(reading.plan, dayOfDate(new Date()));
  const rows = open === null ? [] : rowsOfQuarter(reading, open);
  return {
    open: open === null ? null : (choices.find((one) => isSameQuarter(one, open)) ?? null),
    canManage: rights.isHr,
    choices,
    divisions: open === null ? [] : divisionsOf(reading, open, rows),
    rows: open === null ? [] : rowAnswers(reading, rights, rows),
    states: TYPED_STATES,
    movedTo: MOVED_TO,
    postponed: RESULT_STATES.postponed,
    correctable: rights.isHr
      ? reading.plan.divisions.map(({ code, name }) => ({ code, name }))
      : [],
  };
}

/** The last quarter that is over comes first: that is the one to report. */
function choicesOf(plan: Plan, today: string): QuarterChoice[] {
  const open = openQuarterOf(plan);
  const all = plan.years.flatMap((year) =>
    QUARTERS.map((quarter): QuarterChoice => {
      const at = { year, quarter };
      const isClosed = plan.results.closed.some((one) => isSameQuarter(one, at));
      const isOpen = open !== null && isSameQuarter(open, at);
      return {
        ...at,
        title: quarterRoundTitle(year, quarter),
        state: isOpen ? 'open' : isClosed ? 'closed' : 'new',
      };
    }),
  );
  const now = { year: fiscalYearOf(today), quarter: quarterOf(today) };
  const isOver = (one: QuarterChoice) => daysOfQuarter(one.year, one.quarter).to < today;
  const next =
    all.find((one) => one.state === 'new' && isOver(one)) ??
    all.find((one) => isSameQuarter(one, now)) ??
    all[0];
  return next === undefined ? all : [next, ...all.filter((one) => one !== next)];
}

function divisionsOf(
  reading: WorkbookReading,
  open: YearQuarter,
  rows: readonly AssessedRow[],
): QuarterDivisionAnswer[] {
  const submissions = quarterSubmissions(reading, open);
  return [...submissions].map(([code, one]) => {
    const own = rows.filter(({ division }) => division === code);
    const ticked = isTicked(reading, code, RESULT_ROUNDS);
    const place = tickPlace(reading, code, RESULT_ROUNDS);
    const gid = place === null ? undefined : reading.sheets.get(place.tab)?.getSheetId();
    const isOver = one.state === SUBMISSION_STATES.closed;
    return {
      code,
      name: divisionName(reading, code),
      state: isOver ? one.state : shownState(one, ticked),
      ticked,
      locked: isLocked(one),
      comment: one.comment,
      dueOn: one.dueDay === null ? '' : thaiDateShort(one.dueDay),
      due: own.length,
      reported: own.filter(isReported).length,
      lights: countLights(own.map(({ judgement }) => judgement.light)),
      spentBaht: bahtOf(addSatang(NO_MONEY, ...own.flatMap(({ typed }) => typed?.spent ?? []))),
      tab: place === null || gid === undefined ? null : { gid, cell: place.cell },
    };
  });
}

function rowAnswers(
  reading: WorkbookReading,
  rights: Rights,
  rows: readonly AssessedRow[],
): ResultRowAnswer[] {
  const mine = rows.filter(({ division }) => {
    const tab = resultsTabOf(division);
    return reading.sheets.has(tab) && rights.canWrite(tab);
  });
  return mine
    .map((row) => rowAnswer(reading, row))
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** What is late, then what is not complete, then the rest. */
function rankOf({ note, missing }: ResultRowAnswer): number {
  if (missing.length === 0) return 2;
  return note === '' ? 1 : 0;
}

export function rowAnswer(
  reading: Pick<WorkbookReading, 'tables'>,
  row: AssessedRow,
): ResultRowAnswer {
  const { due, budget, spentBefore, computed, judgement } = row;
  const table = declaredAs(RESULTS_TAB, reading.tables.get(resultsTabOf(row.division)));
  const at = table?.rows.find(({ key }) => key === row.key);
  const cell = (column: TypedResultColumn): Cell => (table && at ? cellAt(table, at, column) : '');
  const typed = Object.fromEntries(
    TYPED_RESULT_COLUMNS.map((column) => [column, textOf(cell(column))]),
  );
  return {
    key: row.key,
    division: row.division === '' ? CENTRAL : row.division,
    label: shownLabel(due.label),
    name: due.activity.name,
    targets: due.activity.target,
    typed: typed as ResultRowAnswer['typed'],
    budgetBaht: budget === null ? null : bahtOf(budget),
    spentBeforeBaht: spentBefore === null ? null : bahtOf(spentBefore),
    computed: computed === null ? '' : computedText(computed),
    offered: computed === null || computed.denominator === 0 ? '' : typedShare(computed),
    light: judgement.light,
    lightWord: LIGHTS[judgement.light],
    note: due.overdueFrom === null ? '' : overdueNote(due.overdueFrom),
    missing: missingCells(row),
  };
}
