import type { IsoDay } from '../../../base/day.ts';
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
  PAPER_REPLACED,
  PAPER_SIGNED,
  PAPERS_TAB,
} from '../../../tabs/paper-tabs.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import { paperNumber } from '../../../text/paper-register.ts';
import type { PaperChoice } from './arguments.ts';

/**
 * The register of papers. A row is reserved under the document lock before its paper is made, and completed
 * when the paper stands in Drive: so no number is given twice, none is lost, and a run that was cut off is
 * found again by the row it left.
 */

export type RegisterRow = Row<typeof PAPERS_TAB>;

export interface Register {
  readonly tab: TabReading<typeof PAPERS_TAB>;
  readonly rows: readonly RegisterRow[];
}

/** An official number, and the day on which it was given. */
export interface PaperNumber {
  readonly number: number;
  /** Buddhist year in whose sequence it counts. */
  readonly year: number;
  readonly day: IsoDay;
  /** As it is printed: "๑๒/๒๕๖๙", "มค ๕๓๗๐๑/๑๒". */
  readonly text: string;
}

/** What the row of a paper says before it is made. */
export interface Reservation {
  readonly key: string;
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  /** null: a draft. */
  readonly number: PaperNumber | null;
  readonly version: number;
  /** What the register says of it from the start: for what it stands, and why. */
  readonly note: string;
}

/**
 * Makes the tab of the register when there is none; the caller holds the document lock.
 * @throws ProgramFault NOT_SET_UP; NOT_ALLOWED for anyone but HR.
 */
export function readRegister(): Register {
  const tab = ensureTab(PAPERS_TAB);
  return { tab, rows: parseRows(tab.table).rows };
}

export function rowWithKey({ rows }: Register, key: string): RegisterRow | null {
  return rows.find(({ source }) => source.row === key) ?? null;
}

export function isBeingMade({ values }: RegisterRow): boolean {
  return values.state === PAPER_BEING_MADE;
}

/** Asked for in the same words: what a run that was cut off left is taken up by the next such call. */
export function isAskedAs({ values }: RegisterRow, kind: PaperKind, choice: PaperChoice): boolean {
  return values.kind === PAPER_NAMES[kind] && values.options === choiceText(choice);
}

/** The same paper, whenever it was made and whichever stamp it bears. */
export function isSamePaper(row: RegisterRow, kind: PaperKind, choice: PaperChoice): boolean {
  if (row.values.kind !== PAPER_NAMES[kind]) return false;
  return SUBJECTS.every((member) => (choiceIn(row)[member] ?? '') === (choice[member] ?? ''));
}

/** What says of whom or of what a paper is. */
const SUBJECTS = ['division', 'person', 'request', 'year'] as const;

/** How a choice stands in the register: its members in a fixed order; empty when nothing was chosen. */
function choiceText(choice: PaperChoice): string {
  const { division, person, request, copy, approvalMeeting, approvalDay, effectiveDay } = choice;
  const approval = { approvalMeeting, approvalDay, effectiveDay };
  const members = { division, person, request, copy, ...approval, year: choice.year };
  const text = JSON.stringify(members);
  return text === '{}' ? '' : text;
}

/** What a row was asked for; nothing where somebody wrote over it. */
function choiceIn({ values }: RegisterRow): PaperChoice {
  try {
    return values.options === '' ? {} : (JSON.parse(values.options) as PaperChoice);
  } catch {
    return {};
  }
}

/** The number that a reserved row holds already; null for a draft. */
export function numberOf({ values }: RegisterRow): PaperNumber | null {
  const { number, numberYear, issuedOn } = values;
  if (number === null || numberYear === null || issuedOn === null) return null;
  return { number, year: numberYear, day: issuedOn, text: numberTextOf({ values }) };
}

/** The number of a row as it was printed; rows of earlier versions of the product have only its parts. */
export function numberTextOf({ values }: Pick<RegisterRow, 'values'>): string {
  const { numberText, number, numberYear } = values;
  if (numberText !== '' || number === null || numberYear === null) return numberText;
  return paperNumber(number, numberYear);
}

/** It bears a number and stands: neither replaced nor cancelled. */
export function isInForce({ values }: RegisterRow): boolean {
  return values.state === PAPER_ISSUED || values.state === PAPER_SIGNED;
}

export function newVersion({ rows }: Register, kind: PaperKind, choice: PaperChoice): number {
  return rows.filter((row) => isSamePaper(row, kind, choice)).length + 1;
}

/** Writes rows of the register; the caller holds the document lock. */
export function writeRegister(
  { tab }: Register,
  rows: readonly KeyedRow<typeof PAPERS_TAB>[],
): void {
  upsertRows(tab.sheet, tab.table, rows);
}

/** @param fiscalYear The year that the settings show. */
export function reservedRow(
  { key, kind, choice, number, version, note }: Reservation,
  fiscalYear: number | null,
): KeyedRow<typeof PAPERS_TAB> {
  const { columns } = PAPERS_TAB;
  return {
    key,
    cells: {
      number: number?.number ?? '',
      numberYear: number?.year ?? '',
      numberText: number?.text ?? '',
      issuedOn: columns.issuedOn.kind.write(number?.day ?? null),
      kind: PAPER_NAMES[kind],
      title: '',
      year: fiscalYear ?? '',
      version,
      link: '',
      word: '',
      madeBy: personEmail(),
      madeAt: momentText(new Date()),
      state: PAPER_BEING_MADE,
      note,
      options: choiceText(choice),
    },
  };
}

/** What completes the row of a paper that stands in Drive. */
export function madeRow(
  key: string,
  made: {
    readonly title: string;
    readonly link: string;
    readonly fileId: string;
    readonly isIssued: boolean;
  },
): KeyedRow<typeof PAPERS_TAB> {
  const { title, link, fileId, isIssued } = made;
  const state = isIssued ? PAPER_ISSUED : PAPER_DRAFT;
  return { key, cells: { title, link, word: wordAddress(fileId), state } };
}

/** Where a Google Doc can be had as a .docx, by whoever may open the Doc. */
function wordAddress(fileId: string): string {
  return `https://docs.google.com/document/d/${fileId}/export?format=docx`;
}

/** The file of a made row, by the address under which Word finds it. */
export function fileOfRow({ values }: RegisterRow): string {
  return /\/d\/([^/]+)\/export/.exec(values.word)?.[1] ?? '';
}

/** What becomes of the row in whose place another paper stands. */
export function replacedRow(key: string, note: string): KeyedRow<typeof PAPERS_TAB> {
  return { key, cells: { state: PAPER_REPLACED, note } };
}

export function cancelledRow(key: string, note: string): KeyedRow<typeof PAPERS_TAB> {
  return { key, cells: { state: PAPER_CANCELLED, note } };
}
