import { type A1Range, parseA1, rectOf } from '../../ground/a1.ts';
import { call, exception, guard, signatureError, tally } from '../bridge.ts';
import { enumName } from '../enumeration.ts';
import { checkArguments, checkWithin } from './arguments.ts';
import {
  conditionalWireOf,
  makeConditionalRule,
  type WireConditionalRule,
} from './conditional-format.ts';
import { ProtectionType, SheetType } from './enums.ts';
import { CLOSED, make, type OpenSides, type RangeRef } from './factory.ts';
import { type EmulatedProtection, makeProtection, type ProtectionRef } from './protection.ts';
import type { EmulatedRange } from './range.ts';
import { type EmulatedRangeList, makeRangeList } from './range-list.ts';
import { SheetLines } from './sheet-lines.ts';
import type { EmulatedSpreadsheet } from './spreadsheet.ts';

type Emulated = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getName'
  | 'getSheetId'
  | 'getIndex'
  | 'getMaxRows'
  | 'getLastRow'
  | 'getFrozenRows'
  | 'isSheetHidden'
>;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function openSides(range: A1Range): OpenSides {
  return {
    startRow: range.startRow === undefined,
    endRow: range.endRow === undefined,
    startColumn: range.startColumn === undefined,
    endColumn: range.endColumn === undefined,
  };
}

/** Resolves an A1 text on a tab; the tab's own name may stand before it. */
export function resolveA1(
  sheetId: number,
  text: string,
  method: string,
  size = call<Size>(`~${method}>Sheet.size`, sheetId),
): EmulatedRange {
  const parsed = parseA1(text);
  if (!parsed) {
    const ref = call<RangeRef | null>(`~${method}>Spreadsheet.getRangeByName`, text);
    if (ref) return make.range(ref);
    throw exception('Range not found');
  }
  const { sheetName } = parsed;
  const owner =
    sheetName === undefined
      ? sheetId
      : call<number | null>(`~${method}>Spreadsheet.getSheetByName`, sheetName);
  if (owner === null) throw exception('Range not found');
  const own = owner === sheetId ? size : call<Size>(`~${method}>Sheet.size`, owner);
  const ref = { sheetId: owner, ...rectOf(parsed, own.rows, own.columns) };
  checkWithin(ref, own);
  return make.range(ref, openSides(parsed));
}

/** A tab (Apps Script reference: Sheet). */
export class EmulatedSheet extends SheetLines implements Emulated {
  getSheetId(): number {
    tally('Sheet.getSheetId');
    return this.id;
  }

  getName(): string {
    return call('~Sheet.getName', this.id);
  }

  getSheetName(): string {
    return call('~Sheet.getSheetName>Sheet.getName', this.id);
  }

  setName(name: string): this {
    checkArguments('Sheet.setName', [name], ['string']);
    call('Sheet.setName', this.id, name);
    return this;
  }

  getIndex(): number {
    return call('~Sheet.getIndex', this.id);
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID as unknown as GoogleAppsScript.Spreadsheet.SheetType;
  }

  getParent(): EmulatedSpreadsheet {
    tally('Sheet.getParent');
    return make.spreadsheet();
  }

  getRange(...args: readonly unknown[]): EmulatedRange {
    const [first, column, rows = 1, columns = 1] = args;
    if (args.length === 1 && typeof first === 'string') {
      return resolveA1(this.id, first, 'Sheet.getRange');
    }
    const numbers = [first, column, rows, columns];
    if (args.length < 2 || args.length > 4 || numbers.some((n) => typeof n !== 'number')) {
      throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    }
    const [row, at, height, width] = (numbers as number[]).map(Math.trunc) as [
      number,
      number,
      number,
      number,
    ];
    const ref = { sheetId: this.id, row, column: at, rows: height, columns: width };
    checkWithin(ref, call<Size>('~Sheet.getRange>Sheet.size', this.id));
    return make.range(ref, CLOSED);
  }

  getRangeList(notations: string[]): EmulatedRangeList {
    checkArguments('Sheet.getRangeList', [notations], ['object']);
    // One call on the host, however many notations there are.
    const size = call<Size>('~Sheet.getRangeList>Sheet.size', this.id);
    return makeRangeList(
      notations.map((text) => resolveA1(this.id, text, 'Sheet.getRangeList', size)),
    );
  }

  getDataRange(): EmulatedRange {
    const last = call<{ row: number; column: number }>(
      '~Sheet.getDataRange>Sheet.lastContent',
      this.id,
    );
    const [rows, columns] = [Math.max(1, last.row), Math.max(1, last.column)];
    return make.range({ sheetId: this.id, row: 1, column: 1, rows, columns });
  }

  getActiveCell(): EmulatedRange {
    const { row, column } = this.getActiveRange().ref;
    return make.range({ sheetId: this.id, row, column, rows: 1, columns: 1 });
  }

  getCurrentCell(): EmulatedRange {
    return this.getActiveCell();
  }

  getActiveRange(): EmulatedRange {
    const ref = call<RangeRef>('~Sheet.getActiveRange>Spreadsheet.getActiveRange');
    const first = { sheetId: this.id, row: 1, column: 1, rows: 1, columns: 1 };
    return make.range(ref.sheetId === this.id ? ref : first);
  }

  setActiveRange(range: EmulatedRange): EmulatedRange {
    return range.activate();
  }

  setActiveSelection(range: EmulatedRange | string): EmulatedRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  setCurrentCell(cell: EmulatedRange): EmulatedRange {
    return cell.activate();
  }

  activate(): this {
    call('~Sheet.activate', this.id);
    return this;
  }

  getTabColor(): string | null {
    return call('Sheet.getTabColor', this.id);
  }

  setTabColor(color: string | null): this {
    checkArguments('Sheet.setTabColor', [color], ['string?']);
    call('Sheet.setTabColor', this.id, color);
    return this;
  }

  hideSheet(): this {
    call('Sheet.hideSheet', this.id);
    return this;
  }

  showSheet(): this {
    call('Sheet.showSheet', this.id);
    return this;
  }

  isSheetHidden(): boolean {
    return call('Sheet.isSheetHidden', this.id);
  }

  setHiddenGridlines(hide: boolean): this {
    call('Sheet.setHiddenGridlines', this.id, hide);
    return this;
  }

  hasHiddenGridlines(): boolean {
    return call('Sheet.hasHiddenGridlines', this.id);
  }

  protect(): EmulatedProtection {
    return makeProtection(call('Sheet.protect', this.id));
  }

  getProtections(type: unknown): EmulatedProtection[] {
    const name = enumName(ProtectionType, type);
    if (name === undefined) throw signatureError('SpreadsheetApp.Sheet.getProtections', [type]);
    return call<ProtectionRef[]>('Sheet.getProtections', this.id, name).map(makeProtection);
  }

  getConditionalFormatRules(): object[] {
    const rules = call<WireConditionalRule[]>('Sheet.getConditionalFormatRules', this.id);
    return rules.map(makeConditionalRule);
  }

  setConditionalFormatRules(rules: object[]): void {
    const wires = Array.isArray(rules) ? rules.map(conditionalWireOf) : [undefined];
    if (wires.includes(undefined)) {
      throw signatureError('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    }
    call('Sheet.setConditionalFormatRules', this.id, wires);
  }

  clearConditionalFormatRules(): void {
    call('Sheet.clearConditionalFormatRules>Sheet.setConditionalFormatRules', this.id, []);
  }

  clear(options?: object): this {
    const chosen = Object.entries(options ?? {}).flatMap(([key, on]) => (on === true ? [key] : []));
    return this.wipe('clear', options === undefined ? ['contentsOnly', 'formatOnly'] : chosen);
  }

  clearContents(): this {
    return this.wipe('clearContents', ['contentsOnly']);
  }

  clearFormats(): this {
    return this.wipe('clearFormats', ['formatOnly']);
  }

  clearNotes(): this {
    return this.wipe('clearNotes', ['commentsOnly']);
  }

  sort(column: number, ascending = true): this {
    checkArguments('Sheet.sort', [column], ['number']);
    call('Sheet.sort', this.id, [{ column, ascending }]);
    return this;
  }

  appendRow(values: unknown[]): this {
    if (!Array.isArray(values)) throw signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
    call('Sheet.appendRow', this.id, values);
    return this;
  }

  copyTo(spreadsheet: unknown): EmulatedSheet {
    if (spreadsheet === undefined) throw signatureError('SpreadsheetApp.Sheet.copyTo', []);
    return make.sheet(call('Sheet.copyTo', this.id));
  }

  override toString(): string {
    return 'Sheet';
  }

  private wipe(method: string, what: string[]): this {
    const size = call<Size>('~Sheet.getMaxRows>Sheet.size', this.id);
    call(`Sheet.${method}>Range.clear`, { sheetId: this.id, row: 1, column: 1, ...size }, what);
    return this;
  }
}

export function makeSheet(id: number): EmulatedSheet {
  return guard('Sheet', new EmulatedSheet(id));
}
