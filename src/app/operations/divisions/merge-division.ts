import * as z from 'zod/mini';
import { bahtOf } from '../../../base/money.ts';
import { effectsOf, type LineEffect } from '../../../plan/divisions/effects.ts';
import type { Activity, Division } from '../../../plan/plan.ts';
import { logChanges } from '../../../sheets/change-log.ts';
import { divideRows } from '../../../sheets/moves/move-rows.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { type CellChange, keyedEdits, writeKeyedCells } from '../../../sheets/write-keyed-cells.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { divisionTabKey } from '../../../tabs/define-tab.ts';
import { cellAt, type Table, tableIn } from '../../../tabs/derive/table.ts';
import { IDP_TAB } from '../../../tabs/idp.ts';
import { DIVISIONS_TAB, RETIRED } from '../../../tabs/master-tabs.ts';
import { PEOPLE_TAB } from '../../../tabs/people.ts';
import { CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { DIVISION_OPERATIONS, DIVISION_SENTENCES } from '../../../text/divisions.ts';
import { divisionCode } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { refillLists } from '../refill-lists.ts';

/** Rows in one run, so that it ends in the host's six minutes; the next run goes on. */
const MOST_ROWS = 120;

/** How the totals of one division in one year change, in baht. */
interface EffectAnswer {
  /** Code of the division, or `everyone` or `nobody`. */
  readonly division: string;
  readonly year: number;
  readonly allocated: number;
  readonly before: number;
  readonly after: number;
}

/** `more`: so many rows are left that it wants to be started once more. */
export interface MergeAnswer {
  readonly outcome: 'done' | 'more' | 'preview' | 'refused' | 'changed';
  readonly message: string;
  /** Rows of activities and of individual plans that move, and positions that change their division. */
  readonly activities: number;
  readonly idpRows: number;
  readonly positions: number;
  readonly effects: readonly EffectAnswer[];
}

function mergeSchema() {
  return z.strictObject({ from: divisionCode(), into: divisionCode() });
}

type MergeWish = z.infer<ReturnType<typeof mergeSchema>>;

interface Merger {
  readonly from: Division;
  readonly into: Division;
  /** Rows by tab, in the order in which they move. */
  readonly rows: readonly { readonly declaration: string; readonly row: string }[];
  readonly people: readonly CellChange[];
  readonly activities: readonly Activity[];
}

/**
 * Gives the work of one division to another: its activities, individual plans and positions move with their
 * keys; its row in กอง says that it is no more and who took over. Allocated money stays where it was given.
 * Started again after it was cut off, it moves the rest.
 */
export const mergeDivision = endpoint({
  takes: () => [mergeSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run: (wish) => merged(wish, carryOut),
});

/** Says what `mergeDivision` would move. */
export const previewMerge = endpoint({
  takes: () => [mergeSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run: (wish) => merged(wish, (_reading, merger) => preview(merger)),
});

function merged(
  wish: MergeWish,
  finish: (reading: WorkbookReading, merger: Merger) => Pick<MergeAnswer, 'outcome' | 'message'>,
): MergeAnswer {
  const reading = readWorkbook();
  const from = reading.plan.divisions.find(({ code }) => code === wish.from);
  const into = reading.plan.divisions.find(({ code }) => code === wish.into);
  if (!from || !into?.listed || from === into || into.retirement !== null)
    return { ...NO_MERGER, message: DIVISION_SENTENCES.noSuchDivision };
  const merger = mergerOf(reading, from, into);
  return { ...figuresOf(reading, merger), ...finish(reading, merger) };
}

const NO_MERGER: MergeAnswer = {
  ...{ outcome: 'refused', message: '', activities: 0, idpRows: 0, positions: 0, effects: [] },
};

function mergerOf(reading: WorkbookReading, from: Division, into: Division): Merger {
  const rowsOf = (declaration: string) =>
    (reading.tables.get(divisionTabKey(declaration, from.code))?.rows ?? [])
      .filter(({ hasKey }) => hasKey)
      .map(({ key }) => ({ declaration, row: key }));
  const people = tableIn(reading.tables, PEOPLE_TAB);
  return {
    ...{ from, into },
    rows: [...rowsOf(ACTIVITIES_TAB.key), ...rowsOf(IDP_TAB.key)],
    people: people ? positionChanges(people, from, into) : [],
    activities: reading.plan.activities.filter(
      ({ source }) => source.tab === divisionTabKey(ACTIVITIES_TAB.key, from.code),
    ),
  };
}

function positionChanges(
  people: Table<typeof PEOPLE_TAB>,
  from: Division,
  into: Division,
): CellChange[] {
  return people.rows
    .filter((row) => row.hasKey && cellAt(people, row, 'division') === from.name)
    .flatMap((row) => keyedEdits(people, row, { division: into.name }));
}

function figuresOf({ plan }: WorkbookReading, { rows, people, activities, into }: Merger) {
  const moved = activities.map(
    (activity): Activity => ({
      ...activity,
      owner: { kind: 'division', code: into.code },
    }),
  );
  return {
    activities: activities.length,
    idpRows: rows.filter(({ declaration }) => declaration === IDP_TAB.key).length,
    positions: people.length,
    effects: effectAnswers(effectsOf(plan, activities, moved)),
  };
}

function effectAnswers(effects: readonly LineEffect[]): EffectAnswer[] {
  return effects.map(({ division, year, allocated, before, after }) => ({
    division,
    year,
    allocated: bahtOf(allocated),
    before: bahtOf(before),
    after: bahtOf(after),
  }));
}

function preview({ from, into }: Merger): Pick<MergeAnswer, 'outcome' | 'message'> {
  return { outcome: 'preview', message: DIVISION_SENTENCES.mergePreview(from.name, into.name) };
}

/** The state first: from then on a second run knows what it is about; then rows, then positions. */
function carryOut(
  reading: WorkbookReading,
  merger: Merger,
): Pick<MergeAnswer, 'outcome' | 'message'> {
  const { from, into, rows, people } = merger;
  if (from.listed && from.retirement === null) retire(reading, from, into);
  const moves = divideRows(
    reading,
    rows.slice(0, MOST_ROWS).map(({ declaration, row }) => ({
      source: { tab: divisionTabKey(declaration, from.code), row },
      parts: [{ tab: divisionTabKey(declaration, into.code), row, cells: {} }],
    })),
  );
  if (moves.some(({ outcome }) => outcome === 'changed'))
    return { outcome: 'changed', message: DIVISION_SENTENCES.rowChanged };
  refillLists(reading, [ACTIVITIES_TAB.key, IDP_TAB.key]);
  if (rows.length > MOST_ROWS) {
    const left = rows.length - MOST_ROWS;
    return { outcome: 'more', message: DIVISION_SENTENCES.mergeGoesOn(left) };
  }
  writeKeyedCells(reading, PEOPLE_TAB.key, people);
  return { outcome: 'done', message: DIVISION_SENTENCES.merged(from.name, into.name) };
}

function retire(reading: WorkbookReading, from: Division, into: Division): void {
  const { tab, row } = from.source;
  const table = tableIn(reading.tables, DIVISIONS_TAB);
  const own = table?.rows.find(({ key }) => key === row);
  if (!table || !own) return;
  const cells = { state: RETIRED, successor: into.name };
  writeKeyedCells(reading, tab, keyedEdits(table, own, cells));
  logChanges(
    reading.sheets.get(CHANGES_TAB.key),
    [
      {
        tab: reading.sheets.get(DIVISIONS_TAB.key)?.getName() ?? '',
        cell: `A${own.sheetRow}`,
        before: from.name,
        after: `→ ${into.name}`,
        about: DIVISION_OPERATIONS.merge,
      },
    ],
    { who: personEmail(), at: momentText(new Date()) },
  );
}
