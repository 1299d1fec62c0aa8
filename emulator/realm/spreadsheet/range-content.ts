import { call, signatureError } from '../bridge.ts';
import { checkArguments, checkMatrix } from './arguments.ts';
import { RangeGeometry } from './range-geometry.ts';

/** What `setValue` takes. Dates must be of this realm, like every object of the script. */
type Value = string | number | boolean | Date | null | undefined;

function checkValue(method: string, value: unknown): void {
  const simple =
    value === null || ['undefined', 'string', 'number', 'boolean'].includes(typeof value);
  if (simple || value instanceof Date) return;
  throw signatureError(`SpreadsheetApp.Range.${method}`, [value]);
}

/** The host writes what it cannot store as the text it prints as. */
function storable(value: unknown): Value {
  if (value === null || value === undefined || value instanceof Date) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'string' || typeof value === 'boolean' ? value : String(value);
}

/** Values, formulas and notes of a range, and emptying it. */
export class RangeContent extends RangeGeometry {
  getValue(): unknown {
    return this.readOne('getValue');
  }

  getValues(): unknown[][] {
    return this.read('getValues');
  }

  getDisplayValue(): string {
    return this.readOne('getDisplayValue');
  }

  getDisplayValues(): string[][] {
    return this.read('getDisplayValues');
  }

  getFormula(): string {
    return this.readOne('getFormula');
  }

  getFormulas(): string[][] {
    return this.read('getFormulas');
  }

  getNote(): string {
    return this.readOne('getNote');
  }

  getNotes(): string[][] {
    return this.read('getNotes');
  }

  isBlank(): boolean {
    return call('Range.isBlank', this.ref);
  }

  setValue(...args: [value: unknown]): this {
    const [value] = args;
    if (args.length !== 1) throw signatureError('SpreadsheetApp.Range.setValue', args);
    checkValue('setValue', value);
    call('Range.setValue', this.ref, storable(value));
    return this;
  }

  setValues(values: unknown[][]): this {
    const matrix = this.matrix<unknown>('setValues', values);
    call(
      'Range.setValues',
      this.ref,
      matrix.map((row) => row.map(storable)),
    );
    return this;
  }

  setFormula(...args: [formula: string]): this {
    checkArguments('Range.setFormula', args, ['string?']);
    call('Range.setFormula', this.ref, args[0] ?? '');
    return this;
  }

  setFormulas(formulas: string[][]): this {
    call('Range.setFormulas', this.ref, this.matrix('setFormulas', formulas));
    return this;
  }

  setNote(...args: [note: string | null]): this {
    checkArguments('Range.setNote', args, ['string?']);
    call('Range.setNote', this.ref, args[0]);
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    call('Range.setNotes', this.ref, this.matrix('setNotes', notes));
    return this;
  }

  clear(options?: object): this {
    const chosen = Object.entries(options ?? {}).flatMap(([key, on]) => (on === true ? [key] : []));
    call('Range.clear', this.ref, options === undefined ? ['contentsOnly', 'formatOnly'] : chosen);
    return this;
  }

  clearContent(): this {
    call('Range.clearContent>Range.clear', this.ref, ['contentsOnly']);
    return this;
  }

  clearFormat(): this {
    call('Range.clearFormat>Range.clear', this.ref, ['formatButNumbers']);
    return this;
  }

  clearNote(): this {
    call('Range.clearNote>Range.clear', this.ref, ['commentsOnly']);
    return this;
  }

  clearDataValidations(): this {
    call('Range.clearDataValidations>Range.clear', this.ref, ['validationsOnly']);
    return this;
  }

  protected read<T>(method: string): T[][] {
    return call(`Range.${method}`, this.ref);
  }

  protected readOne<T>(method: string): T {
    const corner = { ...this.ref, rows: 1, columns: 1 };
    return call<T[][]>(`Range.${method}`, corner)[0]?.[0] as T;
  }

  protected matrix<T>(method: string, values: unknown): T[][] {
    return checkMatrix(`Range.${method}`, values, this.ref.rows, this.ref.columns);
  }
}
