import type { WatchMarks } from '../plan/edit-watch.ts';

/** Properties of the document; apart, because different runs write them at the same time. */
const UID = 'editTrigger';
const CREATOR = 'editTriggerBy';
const LAST_RUN = 'editTriggerRan';
const LAST_EDIT = 'lastEdit';
const LAST_WRITE = 'lastWrite';
/** Name of the entry point that the trigger calls; not `onEdit`, which the host would also call itself. */
const HANDLER = 'onEditAsHr';

/** A run that may have written into the workbook is over. */
export function markWrite(now: number): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_WRITE, String(now));
}

/** Differs once somebody typed, HR's trigger took note of it, or a run wrote; one call. */
export function readStamp(): string {
  return stampIn(PropertiesService.getDocumentProperties().getProperties());
}

function stampIn(all: Readonly<Record<string, string>>): string {
  return [LAST_EDIT, LAST_RUN, LAST_WRITE].map((mark) => all[mark] ?? '').join(' ');
}

/** Reads the marks, and which sheet is which tab, in one call that is allowed in every mode. */
export function readEditMarks(): WatchMarks & {
  readonly tabs: ReadonlyMap<number, string>;
  readonly stamp: string;
} {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const ids = Object.entries<number>(JSON.parse(all.tabs ?? '{}'));
  return {
    uid: all[UID] ?? null,
    creator: all[CREATOR] ?? '',
    lastRun: numberOf(all[LAST_RUN]),
    lastEdit: numberOf(all[LAST_EDIT]),
    tabs: new Map(ids.map(([key, id]) => [id, key])),
    stamp: stampIn(all),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** The trigger says that it lives. */
export function markTriggerRun(now: number): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, String(now));
}

/** The simple trigger says that there was something to do for the other one. */
export function markEdit(now: number): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_EDIT, String(now));
}

/** Ids of this person's own triggers of this kind: the host shows nobody those of others. */
export function ownEditTriggers(): string[] {
  return own().map((trigger) => trigger.getUniqueId());
}

/**
 * Makes a trigger in this person's name, which from then on is the one that counts. The older ones of this
 * person are deleted, also one that was made by a run that was cut off before it could be remembered.
 * Source: Apps Script reference, SpreadsheetTriggerBuilder.
 */
export function makeEditTrigger(now: number): void {
  for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const trigger = ScriptApp.newTrigger(HANDLER).forSpreadsheet(spreadsheet).onEdit().create();
  PropertiesService.getDocumentProperties().setProperties({
    [UID]: trigger.getUniqueId(),
    [CREATOR]: Session.getEffectiveUser().getEmail(),
    [LAST_RUN]: String(now),
  });
}

function own(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === HANDLER);
}
