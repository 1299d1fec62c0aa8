import type { Cell } from '../../../base/cell.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import { type FiscalYear, yearsFrom } from '../../../base/fiscal-year.ts';
import type { OldPlan, Remark } from '../../../plan/import/old-plan.ts';
import { type ImportWish, type Placement, placementsOf } from '../../../plan/import/placements.ts';
import { recogniseOldPlan } from '../../../plan/import/recognise.ts';
import { type Settled, settle } from '../../../plan/import/settle.ts';
import { lockedDivisions } from '../../../plan/rounds.ts';
import { ensureTab } from '../../../sheets/first-use.ts';
import { isComplete, readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { setUpSheets } from '../../../sheets/set-up/set-up.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { isUnreadKitRow } from '../../../tabs/kit-rows.ts';
import { PLAN_IMPORT_TAB } from '../../../tabs/plan-import.ts';
import { allSubmissions } from '../rounds/submission-desk.ts';

/** What one run knows of a pasted plan: how it was read, and what of it is still to be written. */
export interface ImportDesk {
  readonly reading: WorkbookReading;
  /** The paste, from the first data row and column on. */
  readonly grid: readonly (readonly Cell[])[];
  readonly old: OldPlan;
  /** Years of the plan as they will be. */
  readonly years: readonly FiscalYear[];
  readonly placements: readonly Placement[];
  readonly settled: Settled;
  /** Of the recognisers, and of where things are put. */
  readonly remarks: readonly Remark[];
  /** Which paste it is: the same text has the same record to be taken back by. */
  readonly id: string;
  /** A mark of all that the preview rests on; applying asks for it. */
  readonly seen: string;
}

/** The tab to paste into is made at its first use. Under the document lock. */
export function openImport(wish: ImportWish): ImportDesk {
  // No tab can be made while others lack the rows to which its formulas or theirs point.
  readShaped();
  const staged = ensureTab(PLAN_IMPORT_TAB);
  const reading = readWorkbook();
  const grid = staged.table.grid.slice(FIRST_DATA_ROW - 1).map((cells) => cells.slice(1));
  return deskFor(reading, grid, wish);
}

/** New years and strategies have their columns and rows, also after a run that was cut off before. */
export function readShaped(): WorkbookReading {
  const reading = readWorkbook();
  if (isComplete(reading)) return reading;
  setUpSheets();
  return readWorkbook();
}

/** The same paste against the workbook as it stands now. */
export function deskFor(
  reading: WorkbookReading,
  grid: ImportDesk['grid'],
  wish: ImportWish,
): ImportDesk {
  const { plan, tables } = reading;
  const old = recogniseOldPlan(grid, plan);
  const years = yearsAfter(old, reading);
  const { placements, remarks } = placementsOf(old, plan, years, wish);
  const settled = settle(placements, {
    tables,
    isUnread: isUnreadKitRow,
    // What a division sent is in HR's hands, and no import changes it.
    closed: lockedDivisions(allSubmissions(reading), plan.settings.currentRound),
    yearsAreTaken: hasYears(reading),
  });
  const id = fingerprint(JSON.stringify(grid));
  const seen = fingerprint(
    JSON.stringify([id, settled.fillings.map(({ row, fills }) => [row, fills])]),
  );
  return {
    ...{ reading, grid, old, years, placements, settled, id, seen },
    remarks: [...old.remarks, ...remarks],
  };
}

/** Something of the plan stands in its years already: they are not moved by an import. */
function hasYears({ plan }: WorkbookReading): boolean {
  return plan.activities.length > 0 || plan.allocations.some(({ amount }) => amount !== null);
}

function yearsAfter(old: OldPlan, reading: WorkbookReading): readonly FiscalYear[] {
  const { plan } = reading;
  const printed = (key: string) => old.settings.find((one) => one.key === key)?.value;
  const first = printed('firstYear');
  if (hasYears(reading) || typeof first !== 'number') return plan.years;
  return yearsFrom(first, Number(printed('yearCount') ?? plan.settings.yearCount ?? 1));
}
