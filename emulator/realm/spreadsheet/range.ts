import { call, exception, guard, signatureError } from '../bridge.ts';
import { enumName } from '../enumeration.ts';
import { CopyPasteType } from './enums.ts';
import { make, type RangeRef } from './factory.ts';
import { type EmulatedProtection, makeProtection } from './protection.ts';
import { RangeFormat } from './range-format.ts';
import { type EmulatedValidation, makeValidation, type WireRule, wireOf } from './validation.ts';

type Emulated = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  'getA1Notation' | 'getNumRows' | 'getNumColumns' | 'getValues' | 'isBlank' | 'canEdit'
>;

interface SortSpec {
  readonly column: number;
  readonly ascending: boolean;
}

function sortSpecs(spec: unknown): SortSpec[] {
  const list = Array.isArray(spec) ? spec : [spec];
  return list.map((one: number | { column: number; ascending?: boolean }) =>
    typeof one === 'number'
      ? { column: one, ascending: true }
      : { column: one.column, ascending: one.ascending !== false },
  );
}

/** A range of cells (Apps Script reference: Range). */
export class EmulatedRange extends RangeFormat implements Emulated {
  activate(): this {
    call('~Range.activate', this.ref);
    return this;
  }

  activateAsCurrentCell(): this {
    call('~Range.activateAsCurrentCell>Range.activate', this.ref);
    return this;
  }

  canEdit(): boolean {
    return call('Range.canEdit', this.ref);
  }

  protect(): EmulatedProtection {
    return makeProtection(call('Range.protect', this.ref));
  }

  merge(): this {
    call('Range.merge', this.ref);
    return this;
  }

  mergeAcross(): this {
    call('Range.mergeAcross', this.ref);
    return this;
  }

  mergeVertically(): this {
    call('Range.mergeVertically', this.ref);
    return this;
  }

  breakApart(): this {
    call('Range.breakApart', this.ref);
    return this;
  }

  isPartOfMerge(): boolean {
    return call('Range.isPartOfMerge', this.ref);
  }

  getMergedRanges(): EmulatedRange[] {
    return call<RangeRef[]>('Range.getMergedRanges', this.ref).map((ref) => make.range(ref));
  }

  sort(spec: unknown): this {
    if (spec === undefined) throw signatureError('SpreadsheetApp.Range.sort', []);
    call('Range.sort', this.ref, sortSpecs(spec));
    return this;
  }

  copyTo(destination: EmulatedRange, second?: unknown, transposed = false): void {
    if (transposed) throw new Error('not emulated: Range.copyTo transposed');
    call('Range.copyTo', this.ref, destination.ref, copyKind(second));
  }

  copyFormatToRange(
    sheet: number | { getSheetId(): number },
    firstColumn: number,
    lastColumn: number,
    firstRow: number,
    lastRow: number,
  ): void {
    const sheetId = typeof sheet === 'number' ? sheet : sheet.getSheetId();
    const target = {
      sheetId,
      row: firstRow,
      column: firstColumn,
      rows: lastRow - firstRow + 1,
      columns: lastColumn - firstColumn + 1,
    };
    call('Range.copyFormatToRange>Range.copyTo', this.ref, target, 'PASTE_FORMAT');
  }

  moveTo(target: EmulatedRange): void {
    call('Range.moveTo', this.ref, target.ref);
  }

  getDataValidation(): EmulatedValidation | null {
    return makeValidation(this.readOne<WireRule | null>('getDataValidation'));
  }

  getDataValidations(): (EmulatedValidation | null)[][] {
    return this.read<WireRule | null>('getDataValidations').map((row) => row.map(makeValidation));
  }

  setDataValidation(rule: EmulatedValidation | null): this {
    if (rule !== null && wireOf(rule) === undefined) {
      throw signatureError('SpreadsheetApp.Range.setDataValidation', [rule]);
    }
    call('Range.setDataValidation', this.ref, rule === null ? null : wireOf(rule));
    return this;
  }

  setDataValidations(rules: (EmulatedValidation | null)[][]): this {
    const matrix = this.matrix<EmulatedValidation | null>('setDataValidations', rules);
    const wire = matrix.map((row) => row.map((rule) => (rule === null ? null : wireOf(rule))));
    call('Range.setDataValidations', this.ref, wire);
    return this;
  }

  insertCheckboxes(checked?: unknown, unchecked?: unknown): this {
    const values = [checked, unchecked].filter((value) => value !== undefined);
    call('Range.insertCheckboxes', this.ref, values);
    return this;
  }

  removeCheckboxes(): this {
    call('Range.removeCheckboxes', this.ref);
    return this;
  }

  check(): this {
    call('Range.check', this.ref, true);
    return this;
  }

  uncheck(): this {
    call('Range.uncheck>Range.check', this.ref, false);
    return this;
  }

  isChecked(): boolean | null {
    return call('Range.isChecked', this.ref);
  }

  getDataRegion(): EmulatedRange {
    return make.range(call('Range.getDataRegion', this.ref));
  }
}

function copyKind(second: unknown): string {
  if (second === undefined) return 'PASTE_NORMAL';
  const options = second as { contentsOnly?: boolean; formatOnly?: boolean };
  if (typeof second === 'object' && second !== null && options.contentsOnly) return 'PASTE_VALUES';
  if (typeof second === 'object' && second !== null && options.formatOnly) return 'PASTE_FORMAT';
  const name = enumName(CopyPasteType, second);
  if (name === undefined) throw exception('The copy type is not known.');
  return name;
}

/** Makes a range object as scripts see it. */
export function makeRange(
  ...[ref, open]: ConstructorParameters<typeof EmulatedRange>
): EmulatedRange {
  return guard('Range', new EmulatedRange(ref, open));
}
