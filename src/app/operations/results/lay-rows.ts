import type { Cell } from '../../../base/cell.ts';
import { bahtOf, type Satang } from '../../../base/money.ts';
import { type AssessedRow, openQuarterOf } from '../../../plan/results/assess.ts';
import { closedSaying } from '../../../plan/results/closing.ts';
import { fingerprintOf } from '../../../plan/results/read-results.ts';
import {
  type ClosedResult,
  latestVersions,
  parseResultKey,
  resultKey,
  type TypedResult,
  type YearQuarter,
} from '../../../plan/results/records.ts';
import { removeRows } from '../../../sheets/moves/remove-rows.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import type { Rights } from '../../../sheets/rights.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { keyedEdits, writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { CENTRAL, divisionTabKey, type RowCells, type SheetKey } from '../../../tabs/define-tab.ts';
import { declaredAs } from '../../../tabs/derive/table.ts';
import { RESULTS_TAB, TYPED_RESULT_COLUMNS } from '../../../tabs/results/results-tab.ts';
import { LIGHTS, NOT_REPORTED } from '../../../tabs/results/states.ts';
import { SUBMISSION_STATES } from '../../../tabs/submissions.ts';
import { shownLabel } from '../../../text/format.ts';
import { computedText, overdueNote } from '../../../text/results.ts';
import { quarterSubmissions, rowsOfQuarter } from './quarter-rows.ts';

type LaidCells = RowCells<typeof RESULTS_TAB>;

/** Key of the tab in which a division reports; what belongs to no single one is HR's. */
export function resultsTabOf(division: string): SheetKey<typeof RESULTS_TAB> {
  return divisionTabKey(RESULTS_TAB.key, division === '' ? CENTRAL : division);
}

/** What the add-on itself keeps in a row: the plan beside which results are typed, and what follows from them. */
function laidCells({ due, judgement, computed, budget, spentBefore }: AssessedRow): LaidCells {
  const { target, name } = due.activity;
  return {
    number: shownLabel(due.label),
    name,
    quantityTarget: target.quantity,
    qualityTarget: target.quality,
    benefitTarget: target.benefit,
    budget: moneyCell(budget),
    spentBefore: moneyCell(spentBefore),
    light: LIGHTS[judgement.light],
    computed: computed === null ? '' : computedText(computed),
    note: due.overdueFrom === null ? '' : overdueNote(due.overdueFrom),
  };
}

function moneyCell(amount: Satang | null): Cell {
  return amount === null ? '' : bahtOf(amount);
}

/** The cells of a closed row as its head typed them. */
function typedCells({
  state,
  results,
  spent,
  evidence,
  problem,
  movedTo,
}: ClosedResult): LaidCells {
  return {
    state: state === NOT_REPORTED ? '' : state,
    quantityResult: results.quantity,
    qualityResult: results.quality,
    benefitResult: results.benefit,
    spent: moneyCell(spent),
    ...{ evidence, problem, movedTo },
  };
}

export interface LaidTab {
  readonly tab: string;
  /** Rows that were missing. */
  readonly added: number;
  /** Laid cells that held something else. */
  readonly mended: number;
}

/**
 * Brings the rows of one tab of results to what is due: missing ones are added, laid cells put right. What was
 * typed is not touched. A missing row of a closed quarter gets its closed values back. Doing it again after it
 * was cut off completes it. Under the document lock, by somebody who may write the tab.
 */
export function layTab(
  reading: WorkbookReading,
  tab: string,
  rows: readonly AssessedRow[],
): LaidTab {
  const sheet = reading.sheets.get(tab);
  const table = declaredAs(RESULTS_TAB, reading.tables.get(tab));
  if (!sheet || !table) return { tab, added: 0, mended: 0 };
  const standing = new Map(table.rows.map((row) => [row.key, row]));
  const missing = rows.filter(({ key }) => !standing.has(key));
  if (missing.length > 0) {
    const closed = new Map(
      latestVersions(reading.plan.results.closed).map((one) => [resultKey(one.activity, one), one]),
    );
    upsertRows(
      sheet,
      table,
      missing.map((row) => {
        const known = closed.get(row.key);
        const cells = { ...(known === undefined ? {} : typedCells(known)), ...laidCells(row) };
        return { key: row.key, cells };
      }),
    );
  }
  const changes = rows.flatMap((row) => {
    const at = standing.get(row.key);
    return at === undefined ? [] : keyedEdits(table, at, laidCells(row));
  });
  return {
    tab,
    added: missing.length,
    mended: changes.length === 0 ? 0 : writeKeyedCells(reading, tab, changes),
  };
}

/**
 * The tabs of the open quarter that this run may write, as they should be: rows that became due since it was
 * opened, laid cells that somebody overwrote, lights of what was typed.
 */
export function refreshResults(reading: WorkbookReading, rights: Rights): void {
  const open = openQuarterOf(reading.plan);
  if (open === null) return;
  const rows = rowsOfQuarter(reading, open);
  const submissions = quarterSubmissions(reading, open);
  for (const division of new Set(rows.map((row) => row.division))) {
    const tab = resultsTabOf(division);
    const isOver = submissions.get(division)?.state === SUBMISSION_STATES.closed;
    if (isOver || !reading.sheets.has(tab) || !rights.canWrite(tab)) continue;
    layTab(
      reading,
      tab,
      rows.filter((row) => row.division === division),
    );
  }
}

/**
 * Takes rows of other quarters out of a tab: those that stand in ผลดำเนินงาน as they are here, and those in
 * which nothing was typed. What was typed and never closed stays.
 */
export function removeOldRows(reading: WorkbookReading, tab: string, at: YearQuarter): void {
  const { closed, typed } = reading.plan.results;
  const latest = new Map(latestVersions(closed).map((one) => [resultKey(one.activity, one), one]));
  const spent = typed.filter((one) => {
    const of = parseResultKey(one.source.row);
    if (one.source.tab !== tab || of === null) return false;
    if (of.year === at.year && of.quarter === at.quarter) return false;
    const known = latest.get(one.source.row);
    return (
      isEmpty(one) ||
      (known !== undefined && known.fingerprint === fingerprintOf(closedSaying({ typed: one })))
    );
  });
  if (spent.length === 0) return;
  const table = reading.tables.get(tab);
  const cellsOf = new Map(table?.rows.map((row) => [row.key, row.cells]));
  removeRows(reading, {
    tab,
    keys: new Set(spent.map(({ source }) => source.row)),
    isUnchanged: (now, cells) => {
      const known = cellsOf.get(String(cells[0]));
      return TYPED_RESULT_COLUMNS.every((column) => {
        const position = (now.columns.get(column) ?? 1) - 1;
        return String(cells[position] ?? '') === String(known?.[position] ?? '');
      });
    },
  });
}

function isEmpty({ state, results, spent, spentIsText, ...rest }: TypedResult): boolean {
  const texts = [state, ...Object.values(results), rest.evidence, rest.problem, rest.movedTo];
  return spent === null && !spentIsText && texts.every((text) => text.trim() === '');
}
