import type { Cell } from '../../../base/cell.ts';
import type { IsoDay } from '../../../base/day.ts';
import {
  type NumberSequence,
  type NumberSettings,
  nextNumber,
  sequenceOf,
} from '../../../plan/paper-numbers.ts';
import { ensureTab } from '../../../sheets/first-use.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import type { TabReading } from '../../../sheets/read-tab.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { parseRows, type Row } from '../../../tabs/derive/parse-rows.ts';
import {
  PAPER_BEING_MADE,
  PAPER_CANCELLED,
  PAPER_DRAFT,
  PAPER_ISSUED,
  PAPERS_TAB,
} from '../../../tabs/paper-tabs.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import type { PaperChoice } from './arguments.ts';

/**
 * The register of papers. A row is reserved under the document lock before its paper is made, and completed
 * when the paper stands in Drive: so no number is given twice, none is lost, and a run that was cut off is
 * found again by the row it left.
 */

export type RegisterRow = Row<(typeof PAPERS_TAB)['columns'], Record<never, never>>;

export interface Register {
  readonly tab: TabReading;
  readonly rows: readonly RegisterRow[];
}

/** An official number, and the day on which it was given. */
export interface PaperNumber {
  readonly number: number;
  readonly sequence: NumberSequence;
  readonly day: IsoDay;
}

/** What the row of a paper says before it is made. */
export interface Reservation {
  readonly key: string;
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  /** null: a draft. */
  readonly number: PaperNumber | null;
  readonly version: number;
}

/**
 * Makes the tab of the register when there is none; the caller holds the document lock.
 * @throws ProgramFault NOT_SET_UP; NOT_ALLOWED for anyone but HR.
 */
export function readRegister(): Register {
  const tab = ensureTab(PAPERS_TAB.key);
  return { tab, rows: parseRows(PAPERS_TAB, tab.table).rows };
}

export function rowWithKey({ rows }: Register, key: string): RegisterRow | null {
  return rows.find(({ source }) => source.row === key) ?? null;
}

export function isBeingMade({ values }: RegisterRow): boolean {
  return values.state === PAPER_BEING_MADE;
}

/** The same paper, whenever it was made. */
export function isOf({ values }: RegisterRow, kind: PaperKind, choice: PaperChoice): boolean {
  return values.kind === PAPER_NAMES[kind] && values.options === choiceText(choice);
}

/** How a choice stands in the register: its members in a fixed order; empty when nothing was chosen. */
function choiceText(choice: PaperChoice): string {
  const { division, person, request, copy } = choice;
  const members = { division, person, request, copy };
  const text = JSON.stringify(members);
  return text === '{}' ? '' : text;
}

export function newNumber(
  { rows }: Register,
  kind: PaperKind,
  day: IsoDay,
  settings: NumberSettings,
): PaperNumber {
  const sequence = sequenceOf(PAPER_NAMES[kind], day, settings);
  const papers = rows.map(({ values }) => values);
  return { number: nextNumber(papers, sequence, settings), sequence, day };
}

/** The number that a reserved row holds already; null for a draft. */
export function numberOf({ values }: RegisterRow): PaperNumber | null {
  const { number, numberYear, issuedOn, kind } = values;
  if (number === null || numberYear === null || issuedOn === null) return null;
  return { number, sequence: { kind, year: numberYear }, day: issuedOn };
}

export function newVersion({ rows }: Register, kind: PaperKind, choice: PaperChoice): number {
  return rows.filter((row) => isOf(row, kind, choice)).length + 1;
}

/** Writes rows of the register; the caller holds the document lock. */
export function writeRegister({ tab }: Register, rows: readonly KeyedRow[]): void {
  upsertRows(tab.sheet, tab.table, rows);
}

/** @param fiscalYear The year that the settings show. */
export function reservedRow(
  { key, kind, choice, number, version }: Reservation,
  fiscalYear: number | null,
): KeyedRow {
  const { columns } = PAPERS_TAB;
  return {
    key,
    cells: {
      number: number?.number ?? '',
      numberYear: number?.sequence.year ?? '',
      issuedOn: columns.issuedOn.kind.write(number?.day ?? null),
      kind: PAPER_NAMES[kind],
      title: '',
      year: fiscalYear ?? '',
      version,
      link: '',
      madeBy: personEmail(),
      madeAt: momentText(new Date()),
      state: PAPER_BEING_MADE,
      note: '',
      options: choiceText(choice),
    },
  };
}

/** What completes the row of a paper that stands in Drive. */
export function madeRow(
  key: string,
  made: { readonly title: string; readonly link: string; readonly isIssued: boolean },
): KeyedRow {
  const state = made.isIssued ? PAPER_ISSUED : PAPER_DRAFT;
  return { key, cells: { title: made.title, link: made.link, state } };
}

export function cancelledRow(key: string, note: string): KeyedRow {
  return { key, cells: { state: PAPER_CANCELLED, note } satisfies Record<string, Cell> };
}
