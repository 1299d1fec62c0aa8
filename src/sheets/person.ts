/** Seconds a note stays on the screen. */
const NOTE_SECONDS = 8;

/** Shows a note that goes away by itself. */
export function showNote(text: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, NOTE_SECONDS);
}

/** A value kept for this person only, in this document's script. */
export function personValue(name: string): string | null {
  return PropertiesService.getUserProperties().getProperty(name);
}

export function keepPersonValue(name: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(name, value);
}

/** A value that every run in this document shares, whoever starts it. */
export function documentValue(name: string): string | null {
  return PropertiesService.getDocumentProperties().getProperty(name);
}

export function keepDocumentValue(name: string, value: string): void {
  PropertiesService.getDocumentProperties().setProperty(name, value);
}

/** Who pressed the button; empty where the host hides it. */
export function personEmail(): string {
  return Session.getActiveUser().getEmail();
}

/** A moment as the registers hold it: Bangkok time, to the minute. */
export function momentText(moment: Date): string {
  return Utilities.formatDate(moment, 'Asia/Bangkok', 'yyyy-MM-dd HH:mm');
}
