import { splitSheetName } from '../../ground/a1.ts';
import { call, exception, guard, signatureError, tally } from '../bridge.ts';
import { enumName } from '../enumeration.ts';
import { checkArguments } from './arguments.ts';
import { ProtectionType } from './enums.ts';
import { make, type RangeRef } from './factory.ts';
import { type EmulatedProtection, makeProtection, type ProtectionRef } from './protection.ts';
import type { EmulatedRange } from './range.ts';
import { type EmulatedRangeList, makeRangeList } from './range-list.ts';
import { type EmulatedSheet, resolveA1 } from './sheet.ts';
import { makeUser } from './user.ts';

type Emulated = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getName'
  | 'getUrl'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getNumSheets'
>;

type PersonLike = string | { getEmail(): string };

function emailOf(person: PersonLike): string {
  return typeof person === 'string' ? person : person.getEmail();
}

interface SheetRequest {
  readonly name: string | null;
  readonly index: number | null;
}

/** `insertSheet` takes a name, an index counting from 0, options, or several of them in this order. */
function readInsertArguments(args: readonly unknown[]): SheetRequest {
  const rest = [...args];
  const name = typeof rest[0] === 'string' ? (rest.shift() as string) : null;
  const index = typeof rest[0] === 'number' ? (rest.shift() as number) : null;
  const options = rest.shift() as { template?: unknown } | undefined;
  if (rest.length > 0 || (options !== undefined && typeof options !== 'object')) {
    throw signatureError('SpreadsheetApp.Spreadsheet.insertSheet', args);
  }
  if (options?.template !== undefined) {
    throw new Error('not emulated: Spreadsheet.insertSheet with a template');
  }
  return { name, index };
}

/** The bound spreadsheet (Apps Script reference: Spreadsheet). */
export class EmulatedSpreadsheet implements Emulated {
  readonly serviceName = 'SpreadsheetApp.Spreadsheet';

  getId(): string {
    return call('~Spreadsheet.getId');
  }

  getName(): string {
    return call('~Spreadsheet.getName');
  }

  rename(name: string): void {
    checkArguments('Spreadsheet.rename', [name], ['string']);
    call('Spreadsheet.rename', name);
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${call<string>('~Spreadsheet.getUrl>Spreadsheet.getId')}/edit`;
  }

  getSheets(): EmulatedSheet[] {
    return call<number[]>('~Spreadsheet.getSheets').map((id) => make.sheet(id));
  }

  getNumSheets(): number {
    return call<number[]>('~Spreadsheet.getNumSheets>Spreadsheet.getSheets').length;
  }

  getSheetByName(...args: [name: string]): EmulatedSheet | null {
    checkArguments('Spreadsheet.getSheetByName', args, ['string']);
    return this.sheetOrNull(call('~Spreadsheet.getSheetByName', String(args[0])));
  }

  getSheetById(...args: [id: number]): EmulatedSheet | null {
    checkArguments('Spreadsheet.getSheetById', args, ['number']);
    return this.sheetOrNull(call('~Spreadsheet.getSheetById', args[0]));
  }

  getActiveSheet(): EmulatedSheet {
    return make.sheet(call('~Spreadsheet.getActiveSheet'));
  }

  setActiveSheet(sheet: EmulatedSheet): EmulatedSheet {
    call('~Spreadsheet.setActiveSheet>Sheet.activate', sheet.getSheetId());
    return sheet;
  }

  insertSheet(...args: readonly unknown[]): EmulatedSheet {
    const { name, index } = readInsertArguments(args);
    return make.sheet(call('Spreadsheet.insertSheet', name, index, null));
  }

  deleteSheet(sheet: EmulatedSheet): void {
    if (sheet?.serviceName !== 'SpreadsheetApp.Sheet') {
      throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    }
    call('Spreadsheet.deleteSheet', sheet.id);
  }

  deleteActiveSheet(): EmulatedSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): EmulatedSheet {
    return this.getActiveSheet().copyTo(this);
  }

  moveActiveSheet(position: number): void {
    checkArguments('Spreadsheet.moveActiveSheet', [position], ['number']);
    call('Spreadsheet.moveActiveSheet', position);
  }

  getRange(notation: string): EmulatedRange {
    checkArguments('Spreadsheet.getRange', [notation], ['string']);
    const { sheetName } = splitSheetName(notation);
    if (sheetName === undefined) {
      const sheetId = call<number>('~Spreadsheet.getRange>Spreadsheet.getActiveSheet');
      return resolveA1(sheetId, notation, 'Spreadsheet.getRange');
    }
    const sheetId = call<number | null>(
      '~Spreadsheet.getRange>Spreadsheet.getSheetByName',
      sheetName,
    );
    if (sheetId === null) throw exception('Range not found');
    return resolveA1(sheetId, notation, 'Spreadsheet.getRange');
  }

  getRangeList(notations: string[]): EmulatedRangeList {
    return makeRangeList(notations.map((notation) => this.getRange(notation)));
  }

  getDataRange(): EmulatedRange {
    return this.getActiveSheet().getDataRange();
  }

  getActiveRange(): EmulatedRange {
    return make.range(call<RangeRef>('~Spreadsheet.getActiveRange'));
  }

  getActiveCell(): EmulatedRange {
    const ref = call<RangeRef>('~Spreadsheet.getActiveCell>Spreadsheet.getActiveRange');
    return make.range({ ...ref, rows: 1, columns: 1 });
  }

  getCurrentCell(): EmulatedRange {
    return this.getActiveCell();
  }

  setActiveRange(range: EmulatedRange): EmulatedRange {
    return range.activate();
  }

  getRangeByName(name: string): EmulatedRange | null {
    const ref = call<RangeRef | null>('Spreadsheet.getRangeByName', name);
    return ref ? make.range(ref) : null;
  }

  setNamedRange(name: string, range: EmulatedRange): void {
    call('Spreadsheet.setNamedRange', name, range.ref);
  }

  removeNamedRange(name: string): void {
    call('Spreadsheet.removeNamedRange', name);
  }

  getProtections(type: unknown): EmulatedProtection[] {
    const name = enumName(ProtectionType, type);
    if (name === undefined)
      throw signatureError('SpreadsheetApp.Spreadsheet.getProtections', [type]);
    return call<ProtectionRef[]>('Spreadsheet.getProtections', name).map(makeProtection);
  }

  getSpreadsheetLocale(): string {
    return call('Spreadsheet.getSpreadsheetLocale');
  }

  setSpreadsheetLocale(locale: string): void {
    checkArguments('Spreadsheet.setSpreadsheetLocale', [locale], ['string']);
    call('Spreadsheet.setSpreadsheetLocale', locale);
  }

  getSpreadsheetTimeZone(): string {
    return call('Spreadsheet.getSpreadsheetTimeZone');
  }

  setSpreadsheetTimeZone(zone: string): void {
    checkArguments('Spreadsheet.setSpreadsheetTimeZone', [zone], ['string']);
    call('Spreadsheet.setSpreadsheetTimeZone', zone);
  }

  /** Null in a shared drive, though its type does not say so. */
  getOwner(): GoogleAppsScript.Base.User {
    const owner = call<string | null>('Spreadsheet.getOwner');
    return owner === null ? (null as unknown as GoogleAppsScript.Base.User) : makeUser(owner);
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return call<string[]>('Spreadsheet.getEditors').map(makeUser);
  }

  getViewers(): GoogleAppsScript.Base.User[] {
    return call<string[]>('Spreadsheet.getViewers').map(makeUser);
  }

  addEditor(person: PersonLike): this {
    return this.share('addEditor', [emailOf(person)], 'editor');
  }
  addEditors(emails: string[]): this {
    return this.share('addEditors', emails, 'editor');
  }
  addViewer(person: PersonLike): this {
    return this.share('addViewer', [emailOf(person)], 'viewer');
  }
  addViewers(emails: string[]): this {
    return this.share('addViewers', emails, 'viewer');
  }

  removeEditor(person: PersonLike): this {
    call('Spreadsheet.removeEditor>Spreadsheet.unshare', emailOf(person));
    return this;
  }

  removeViewer(person: PersonLike): this {
    call('Spreadsheet.removeViewer>Spreadsheet.unshare', emailOf(person));
    return this;
  }

  toast(message: string, title = '', seconds = 5): void {
    call('Spreadsheet.toast', String(message), String(title ?? ''), seconds ?? 5);
  }

  addMenu(name: string, items: ({ name: string; functionName: string } | null)[]): void {
    const entries = items.map((item) =>
      item === null
        ? { kind: 'separator' }
        : { kind: 'item', caption: item.name, functionName: item.functionName },
    );
    call('Spreadsheet.addMenu>Menu.addToUi', name, false, entries);
  }

  toString(): string {
    tally('Spreadsheet.toString');
    return 'Spreadsheet';
  }

  private share(method: string, emails: string[], role: string): this {
    if (!Array.isArray(emails))
      throw signatureError(`SpreadsheetApp.Spreadsheet.${method}`, [emails]);
    call(`Spreadsheet.${method}>Spreadsheet.share`, emails, role);
    return this;
  }

  private sheetOrNull(id: number | null): EmulatedSheet | null {
    return id === null ? null : make.sheet(id);
  }
}

export function makeSpreadsheet(): EmulatedSpreadsheet {
  return guard('Spreadsheet', new EmulatedSpreadsheet());
}
