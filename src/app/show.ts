import { showNote } from '../sheets/person.ts';
import { DIVISION_SENTENCES } from '../text/divisions.ts';
import { MENU_TEXTS } from '../text/messages.ts';
import { PROPOSAL_TEXTS } from '../text/proposal.ts';
import type { Failure } from './boundary.ts';

interface Outcome {
  readonly ok: true;
  readonly message: string;
  readonly waiting?: readonly string[];
  readonly repaired?: readonly { readonly message: string }[];
}

/** Tells the person at the keyboard how an operation from the menu ended. */
export function showOutcome(answer: Outcome | Failure): void {
  if (!answer.ok) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(MENU_TEXTS.title, answer.error.message, ui.ButtonSet.OK);
    return;
  }
  const more = [
    ...(answer.waiting ?? []),
    ...(answer.repaired ?? []).map((repair) => repair.message),
  ];
  if (more.length === 0) {
    showNote(answer.message, MENU_TEXTS.title);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU_TEXTS.title, [answer.message, '', ...more].join('\n'), ui.ButtonSet.OK);
}

/** Asks before a sample is written into the workbook. */
export function confirmSample(): boolean {
  const ui = SpreadsheetApp.getUi();
  return (
    ui.alert(MENU_TEXTS.loadSample, MENU_TEXTS.confirmSample, ui.ButtonSet.YES_NO) === ui.Button.YES
  );
}

/** Asks before the file is shared with editors whom กอง names. */
export function confirmSharing(emails: readonly string[]): boolean {
  const ui = SpreadsheetApp.getUi();
  const { shareTitle, askToShare } = DIVISION_SENTENCES;
  return ui.alert(shareTitle, askToShare(emails), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** So many pieces of work fit into a box that a person reads. */
const MOST_SHOWN = 8;

/** A check with the first of the work that must be done, for `showOutcome`. */
export function withBlocking(answer: {
  readonly message: string;
  readonly waiting: readonly string[];
  readonly works: readonly string[];
}): Outcome {
  const first = answer.works.slice(0, MOST_SHOWN);
  const left = answer.works.length - first.length;
  const more = left > 0 ? [PROPOSAL_TEXTS.more(left)] : [];
  return { ok: true, message: answer.message, waiting: [...first, ...more, ...answer.waiting] };
}
