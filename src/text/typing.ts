import { type Cell, textOf } from '../base/cell.ts';
import type { Finding, Place } from '../base/finding.ts';
import type { FindingCode } from '../plan/finding-codes.ts';
import { CELL_FAULTS } from '../tabs/cell-kinds.ts';
import type { TypingFault } from '../tabs/derive/typed-cells.ts';
import { sentenceOf, whatToDo } from './findings/index.ts';
import { shorten } from './format.ts';
import { columnLabel } from './place.ts';

/** Notes that the add-on puts on a cell while people type; all begin with the same line. */
const MARK = 'แผนคน';
const TYPED_AS = 'พิมพ์ว่า ';
const LONGEST_TYPED_TEXT = 24;

/** True for a note of ours; all others are the user's. */
export function isOurNote(note: string): boolean {
  return note.split('\n', 1)[0] === MARK;
}

/** Keeps what was typed on the cell that now holds its value. */
export function typedNote(typed: Cell): string {
  return `${MARK}\n${TYPED_AS}${shownText(typed)}`;
}

/** What was typed, from a note made by `typedNote`; null for any other note. */
export function typedTextOf(note: string): string | null {
  const start = `${MARK}\n${TYPED_AS}`;
  return note.startsWith(start) ? note.slice(start.length) : null;
}

/** Says what cannot be understood, and what to do. */
export function faultNote(place: Place, typed: Cell, fault: TypingFault): string {
  return `${MARK}\n${typingSentence(place, typed, fault)}`;
}

/** Why a typed cell cannot be understood, in one sentence. */
export function typingSentence(place: Place, typed: Cell, fault: TypingFault): string {
  const text = shownText(typed);
  if (fault.type === 'division') {
    const shown = shorten(text, LONGEST_TYPED_TEXT);
    const what = whatToDo('OWNER_NOT_A_DIVISION');
    return `ช่อง${columnLabel(place)} “${shown}” ไม่ใช่ชื่อส่วนราชการ ${what}`;
  }
  const rule =
    fault.type === 'setting'
      ? { code: 'SETTING_UNREADABLE' as const, severity: 'E' as const }
      : CELL_FAULTS[fault.fault];
  const finding: Finding<FindingCode> = { ...rule, years: [], place, facts: { text } };
  return sentenceOf(finding);
}

/** A cell as it was seen when it was typed. */
function shownText(cell: Cell): string {
  const text = textOf(cell);
  return cell instanceof Date ? text.split('-').reverse().map(Number).join('/') : text;
}
