import { awaitsSending, type RoundKind } from '../../../plan/rounds.ts';
import { markTriggerRun, readEditMarks } from '../../../sheets/edit-trigger.ts';
import { momentText } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { logEdit, personOf, tickedDivision } from '../../../sheets/typing/log-edit.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { keepNote } from '../../../sheets/write-mark.ts';
import { TICK_NOTES } from '../../../text/rounds.ts';
import { noteHolder } from '../people/note-holder.ts';
import {
  currentSubmissions,
  divisionName,
  isTicked,
  settleSubmissions,
  tickPlace,
} from './submission-desk.ts';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * What HR's installable trigger does after an edit by hand, whoever made it, with HR's rights: logs it, and
 * takes note of another holder of a post and of a send tick. Only the trigger that is remembered counts; that of a second officer returns.
 */
export function editAsHr(event: EditEvent): void {
  const { uid, tabs } = readEditMarks();
  if (uid === null || event.triggerUid !== uid) return;
  const now = new Date();
  logEdit(event, tabs, momentText(now));
  noteHolder(event, tabs);
  const ticked = tickedDivision(event.range, tabs);
  if (ticked !== null) {
    const { code, kind } = ticked;
    const who = personOf(event, tabs, tabs.get(event.range.getSheet().getSheetId()) ?? '');
    withDocumentLock(() => {
      const reading = readWorkbook();
      const whoOf = (one: string) => (one === code ? who : divisionName(reading, one));
      settleSubmissions(reading, { who, at: momentText(now) }, whoOf, kind);
      noteOnTick(reading, code, kind);
    });
  }
  markTriggerRun(now.getTime());
}

/** Says on the tick why it does not count yet, and takes that back when it does. */
function noteOnTick(reading: WorkbookReading, code: string, kind: RoundKind): void {
  const place = tickPlace(reading, code, kind);
  const sheet = place === null ? undefined : reading.sheets.get(place.tab);
  if (place === null || !sheet) return;
  const submission = currentSubmissions(reading, kind).get(code);
  const waits = submission !== undefined && !submission.isOpen && awaitsSending(submission);
  const note = submission === undefined ? TICK_NOTES.noRound : waits ? TICK_NOTES.closed : '';
  const wanted = isTicked(reading, code, kind) ? note : '';
  keepNote(sheet, place, wanted, Object.values(TICK_NOTES));
}
