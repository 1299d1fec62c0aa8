import { guard, signatureError, tally } from '../bridge.ts';
import { enumName } from '../enumeration.ts';
import { DataValidationCriteria } from './enums.ts';
import { make, type RangeRef } from './factory.ts';

/** An argument of a rule as it crosses the bridge. */
export type WireValue =
  | string
  | number
  | boolean
  | null
  | string[]
  | { dateMs: number }
  | { sheetId: number; rect: Omit<RangeRef, 'sheetId'> };

export interface WireRule {
  readonly criteria: string;
  readonly values: readonly WireValue[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

const wires = new WeakMap<object, WireRule>();

/** The rule behind a validation object; undefined for anything else. */
export function wireOf(rule: unknown): WireRule | undefined {
  return typeof rule === 'object' && rule !== null ? wires.get(rule) : undefined;
}

/** Packs an argument of a rule for the bridge. */
export function toWire(value: unknown): WireValue {
  if (value instanceof Date) return { dateMs: value.getTime() };
  if (Array.isArray(value)) return value.map(String);
  const ref = (value as { ref?: RangeRef } | null)?.ref;
  if (typeof value === 'object' && ref) {
    const { sheetId, ...rect } = ref;
    return { sheetId, rect };
  }
  return value as WireValue;
}

/** Unpacks it again: dates of this realm, ranges as objects. */
export function fromWire(value: WireValue): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'dateMs' in value
    ? new Date(value.dateMs)
    : make.range({ sheetId: value.sheetId, ...value.rect });
}

/** What a rule shows of itself to a script. */
function criteriaValues({ criteria, values }: WireRule): unknown[] {
  const out = values.map(fromWire);
  return criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE'
    ? [out[0], out[1] ?? true]
    : out;
}

/** A validation rule (Apps Script reference: DataValidation). */
export class EmulatedValidation {
  readonly serviceName = 'SpreadsheetApp.DataValidation';

  constructor(rule: WireRule) {
    wires.set(this, rule);
  }

  private get rule(): WireRule {
    return wireOf(this) as WireRule;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const all = DataValidationCriteria as unknown as Record<
      string,
      GoogleAppsScript.Spreadsheet.DataValidationCriteria
    >;
    return all[this.rule.criteria] as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.rule);
  }

  getHelpText(): string | null {
    return this.rule.help;
  }

  copy(): EmulatedValidationBuilder {
    return makeValidationBuilder(this.rule);
  }

  toString(): string {
    return 'DataValidation';
  }
}

/** Makes a rule object, or null for no rule. */
export function makeValidation(rule: WireRule | null): EmulatedValidation | null {
  if (rule === null) return null;
  const object = guard('DataValidation', new EmulatedValidation(rule));
  wires.set(object, rule);
  return object;
}

type Kind = 'number' | 'string' | 'date' | 'range' | 'formula';

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'date') return value instanceof Date;
  if (kind === 'range') return typeof value === 'object' && value !== null && 'ref' in value;
  return typeof value === 'string';
}

/** Builds a rule (Apps Script reference: DataValidationBuilder). Its arguments are strictly typed. */
export class EmulatedValidationBuilder {
  readonly serviceName = 'SpreadsheetApp.DataValidationBuilder';
  private rule: {
    criteria: string | null;
    values: WireValue[];
    allowInvalid: boolean;
    help: string | null;
  };

  constructor(from?: WireRule) {
    this.rule = from
      ? { ...from, values: [...from.values] }
      : { criteria: null, values: [], allowInvalid: true, help: null };
  }

  build(): EmulatedValidation {
    tally('DataValidationBuilder.build');
    const { criteria } = this.rule;
    if (criteria === null)
      throw new Error('not emulated: DataValidationBuilder.build without criteria');
    return makeValidation({ ...this.rule, criteria }) as EmulatedValidation;
  }

  copy(): EmulatedValidationBuilder {
    const { criteria } = this.rule;
    return makeValidationBuilder(criteria === null ? undefined : { ...this.rule, criteria });
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): unknown {
    const { criteria } = this.rule;
    return criteria === null
      ? null
      : (DataValidationCriteria as unknown as Record<string, unknown>)[criteria];
  }
  getCriteriaValues(): unknown[] {
    const { criteria } = this.rule;
    return criteria === null ? [] : criteriaValues({ ...this.rule, criteria });
  }
  getHelpText(): string | null {
    return this.rule.help;
  }
  setAllowInvalid(allow: boolean): this {
    tally('DataValidationBuilder.setAllowInvalid');
    this.rule.allowInvalid = allow;
    return this;
  }
  setHelpText(help: string): this {
    tally('DataValidationBuilder.setHelpText');
    this.rule.help = String(help);
    return this;
  }
  withCriteria(criteria: unknown, args: unknown[]): this {
    const name = enumName(DataValidationCriteria, criteria);
    if (name === undefined) {
      throw signatureError('SpreadsheetApp.DataValidationBuilder.withCriteria', [criteria, args]);
    }
    return this.put(name, args);
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    return this.put(
      'CHECKBOX',
      [checked, unchecked].filter((value) => value !== undefined),
    );
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    if (!Array.isArray(values)) {
      throw signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    }
    return this.put('VALUE_IN_LIST', [values, showDropdown]);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    this.typed('requireValueInRange', [range], ['range']);
    return this.put('VALUE_IN_RANGE', [range, showDropdown]);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.typedPut('requireFormulaSatisfied', 'CUSTOM_FORMULA', [formula], ['formula']);
  }
  requireNumberBetween(a: number, b: number): this {
    return this.typedPut('requireNumberBetween', 'NUMBER_BETWEEN', [a, b], ['number', 'number']);
  }
  requireNumberNotBetween(a: number, b: number): this {
    return this.typedPut(
      'requireNumberNotBetween',
      'NUMBER_NOT_BETWEEN',
      [a, b],
      ['number', 'number'],
    );
  }
  requireNumberEqualTo(a: number): this {
    return this.typedPut('requireNumberEqualTo', 'NUMBER_EQUAL_TO', [a], ['number']);
  }
  requireNumberNotEqualTo(a: number): this {
    return this.typedPut('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [a], ['number']);
  }
  requireNumberGreaterThan(a: number): this {
    return this.typedPut('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [a], ['number']);
  }
  requireNumberGreaterThanOrEqualTo(a: number): this {
    const criteria = 'NUMBER_GREATER_THAN_OR_EQUAL_TO';
    return this.typedPut('requireNumberGreaterThanOrEqualTo', criteria, [a], ['number']);
  }
  requireNumberLessThan(a: number): this {
    return this.typedPut('requireNumberLessThan', 'NUMBER_LESS_THAN', [a], ['number']);
  }
  requireNumberLessThanOrEqualTo(a: number): this {
    return this.typedPut(
      'requireNumberLessThanOrEqualTo',
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
      [a],
      ['number'],
    );
  }
  requireDate(...args: never[]): this {
    return this.typedPut('requireDate', 'DATE_IS_VALID_DATE', args, []);
  }
  requireDateAfter(a: Date): this {
    return this.typedPut('requireDateAfter', 'DATE_AFTER', [a], ['date']);
  }
  requireDateBefore(a: Date): this {
    return this.typedPut('requireDateBefore', 'DATE_BEFORE', [a], ['date']);
  }
  requireDateBetween(a: Date, b: Date): this {
    return this.typedPut('requireDateBetween', 'DATE_BETWEEN', [a, b], ['date', 'date']);
  }
  requireDateNotBetween(a: Date, b: Date): this {
    return this.typedPut('requireDateNotBetween', 'DATE_NOT_BETWEEN', [a, b], ['date', 'date']);
  }
  requireDateEqualTo(a: Date): this {
    return this.typedPut('requireDateEqualTo', 'DATE_EQUAL_TO', [a], ['date']);
  }
  requireDateOnOrAfter(a: Date): this {
    return this.typedPut('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [a], ['date']);
  }
  requireDateOnOrBefore(a: Date): this {
    return this.typedPut('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [a], ['date']);
  }
  requireTextContains(a: string): this {
    return this.typedPut('requireTextContains', 'TEXT_CONTAINS', [a], ['string']);
  }
  requireTextDoesNotContain(a: string): this {
    return this.typedPut('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', [a], ['string']);
  }
  requireTextEqualTo(a: string): this {
    return this.typedPut('requireTextEqualTo', 'TEXT_EQUAL_TO', [a], ['string']);
  }
  requireTextIsEmail(...args: never[]): this {
    return this.typedPut('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', args, []);
  }
  requireTextIsUrl(...args: never[]): this {
    return this.typedPut('requireTextIsUrl', 'TEXT_IS_VALID_URL', args, []);
  }

  toString(): string {
    return 'DataValidationBuilder';
  }

  private typed(method: string, args: readonly unknown[], kinds: readonly Kind[]): void {
    const fits =
      args.length === kinds.length && args.every((arg, i) => isKind(arg, kinds[i] ?? 'string'));
    if (!fits) throw signatureError(`SpreadsheetApp.DataValidationBuilder.${method}`, args);
  }

  private typedPut(
    method: string,
    criteria: string,
    args: readonly unknown[],
    kinds: readonly Kind[],
  ): this {
    this.typed(method, args, kinds);
    return this.put(criteria, args);
  }

  private put(criteria: string, args: readonly unknown[]): this {
    tally('DataValidationBuilder.require');
    this.rule = { ...this.rule, criteria, values: args.map(toWire) };
    return this;
  }
}

function makeValidationBuilder(from?: WireRule): EmulatedValidationBuilder {
  return guard('DataValidationBuilder', new EmulatedValidationBuilder(from));
}

/** SpreadsheetApp.newDataValidation. */
export function newDataValidation(): EmulatedValidationBuilder {
  tally('SpreadsheetApp.newDataValidation');
  return makeValidationBuilder();
}
