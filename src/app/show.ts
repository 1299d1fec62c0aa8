import { showNote } from '../sheets/person.ts';
import { MENU_TEXTS } from '../text/messages.ts';
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
