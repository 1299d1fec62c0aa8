import * as z from 'zod/mini';
import { bahtOf } from '../../../base/money.ts';
import { type LineExplanation, explainLine as rowsOfLine } from '../../../plan/explain-line.ts';
import { officialOrder } from '../../../plan/official-order.ts';
import { activityLabel } from '../../../plan/plan.ts';
import { reconcile, type TotalsLine } from '../../../plan/totals.ts';
import { addressBook } from '../../../sheets/locate.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { selectedCell } from '../../../sheets/show-cell.ts';
import { RECONCILIATION_TAB } from '../../../tabs/computed-tabs.ts';
import { repeatedKey } from '../../../tabs/define-tab.ts';
import { cellUnder } from '../../../tabs/derive/table.ts';
import {
  divisionName,
  LINE_SENTENCES,
  lineTitle,
  transferDayText,
  transferPlaceText,
} from '../../../text/lines.ts';
import { cellTarget, rowKey } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { ownerName } from '../refilled-tabs.ts';
import { lineOfCell } from './line-of-cell.ts';

/** Where a row stands: title of its tab, its cell, and the link that the sidebar follows. */
interface Placed {
  readonly tab: string;
  readonly cell: string;
  readonly link: string;
}

/** One line of กระทบยอด, money in baht. */
export interface LineAnswer extends Placed {
  readonly key: string;
  readonly year: TotalsLine['year'];
  readonly strategy: TotalsLine['strategy'];
  readonly division: string;
  readonly title: string;
  readonly original: number;
  readonly transferred: number;
  readonly allocated: number;
  readonly planned: number;
  readonly difference: number;
  readonly activities: number;
  /** Cells that hold something but no number, and so are in no figure of the line. */
  readonly notNumbers: number;
}

export interface AllocationAnswer extends Placed {
  /** Key of the row in งบประมาณ. */
  readonly row: string;
  readonly year: number | null;
  readonly strategy: number | null;
  readonly division: string;
  readonly divisionName: string;
  readonly amount: number | null;
  /** What stands there when it is no number. */
  readonly text: string;
}

export interface TransferAnswer extends Placed {
  readonly row: string;
  readonly day: string;
  readonly kind: string;
  readonly amount: number | null;
  /** What it adds to the line: below zero when it takes away. */
  readonly effect: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly approval: string;
}

/** One activity in one year. */
export interface ActivityAnswer extends Placed {
  readonly row: string;
  /** "2.1#4". */
  readonly label: string;
  readonly name: string;
  readonly owner: string;
  readonly year: number;
  readonly money: number | null;
  readonly text: string;
}

export interface LineExplanationAnswer {
  readonly found: boolean;
  readonly message: string;
  readonly line: LineAnswer | null;
  readonly allocations: readonly AllocationAnswer[];
  readonly transfers: readonly TransferAnswer[];
  readonly activities: readonly ActivityAnswer[];
  /** Activities that the line has beyond those listed: a whole plan is no list to read. */
  readonly activitiesLeft: number;
}

const MOST_ACTIVITIES = 300;

/** The rows that make a line of กระทบยอด; without a target that of the selected cell. Reads only, for everyone. */
export const explainLine = endpoint({
  takes: () => [z.optional(z.union([z.strictObject({ key: rowKey() }), cellTarget()]))],
  setUp: true,
  run(target): LineExplanationAnswer {
    const asked = target ?? selectedCell();
    if (asked === null) return NOTHING;
    const reading = readWorkbook();
    const key = 'key' in asked ? asked.key : lineOfCell(reading, asked);
    const line = reconcile(reading.plan).byKey.get(key ?? '');
    return line === undefined ? NOTHING : explanationAnswer(reading, line);
  },
});

const NOTHING: LineExplanationAnswer = {
  found: false,
  message: LINE_SENTENCES.noLine,
  line: null,
  allocations: [],
  transfers: [],
  activities: [],
  activitiesLeft: 0,
};

function explanationAnswer(reading: WorkbookReading, line: TotalsLine): LineExplanationAnswer {
  const rows = rowsOfLine(reading.plan, line);
  const placed = addressBook(reading.sheets, reading.tables);
  const place = { tab: RECONCILIATION_TAB.key, row: line.key, column: 'difference' };
  return {
    found: true,
    message: '',
    line: { ...lineAnswer(reading, line), ...placed(place) },
    allocations: allocationAnswers(reading, rows),
    transfers: rows.transfers.map(({ transfer, effect }) => ({
      row: transfer.source.row,
      day: transferDayText(transfer),
      kind: transfer.kind,
      amount: transfer.amount === null ? null : bahtOf(transfer.amount),
      effect: bahtOf(effect),
      from: transferPlaceText(transfer.from),
      to: transferPlaceText(transfer.to),
      reason: transfer.reason,
      approval: transfer.approval,
      ...placed({ ...transfer.source, column: 'amount' }),
    })),
    activities: activityAnswers(reading, rows),
    activitiesLeft: Math.max(0, rows.activities.length - MOST_ACTIVITIES),
  };
}

function lineAnswer({ plan }: WorkbookReading, line: TotalsLine): Omit<LineAnswer, keyof Placed> {
  const { key, year, strategy, division, activities } = line;
  return {
    ...{ key, year, strategy, division, activities },
    title: lineTitle(line, plan),
    original: bahtOf(line.original),
    transferred: bahtOf(line.transferred),
    allocated: bahtOf(line.allocated),
    planned: bahtOf(line.planned),
    difference: bahtOf(line.difference),
    notNumbers: line.allocatedNotNumbers + line.transfersNotNumbers + line.plannedNotNumbers,
  };
}

function allocationAnswers(
  { plan, tables, sheets }: WorkbookReading,
  { allocations }: LineExplanation,
): AllocationAnswer[] {
  const placed = addressBook(sheets, tables);
  const textAt = textReader(tables);
  return allocations.map(({ source, year, strategy, division, amount, amountIsText }) => {
    const place = { ...source, column: repeatedKey('amount', division) };
    return {
      row: source.row,
      ...{ year, strategy, division },
      divisionName: divisionName(division, plan.divisions),
      amount: amount === null ? null : bahtOf(amount),
      text: amountIsText ? textAt(place) : '',
      ...placed(place),
    };
  });
}

function activityAnswers(
  { plan, tables, sheets }: WorkbookReading,
  { activities }: LineExplanation,
): ActivityAnswer[] {
  const placed = addressBook(sheets, tables);
  const textAt = textReader(tables);
  const numbers = new Map(officialOrder(plan).map(({ activity, number }) => [activity, number]));
  return activities.slice(0, MOST_ACTIVITIES).map(({ activity, year }) => {
    const place = { ...activity.source, column: repeatedKey('money', year.year) };
    return {
      row: activity.source.row,
      label: activityLabel(activity, numbers.get(activity) ?? null),
      name: activity.name,
      owner: ownerName(activity.owner, plan),
      year: year.year,
      money: year.money === null ? null : bahtOf(year.money),
      text: year.moneyIsText ? textAt(place) : '',
      ...placed(place),
    };
  });
}

/** What stands in a cell, by its keys. */
function textReader(tables: WorkbookReading['tables']) {
  return ({ tab, row, column }: { tab: string; row: string; column: string }): string => {
    const table = tables.get(tab);
    const line = table?.rows.find((one) => one.key === row);
    return table && line ? String(cellUnder(table, line, column)) : '';
  };
}
