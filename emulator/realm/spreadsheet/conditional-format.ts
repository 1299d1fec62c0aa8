import { exception, guard, signatureError, tally } from '../bridge.ts';
import { BooleanCriteria } from './enums.ts';
import { make, type RangeRef } from './factory.ts';
import type { EmulatedRange } from './range.ts';
import { fromWire, toWire, type WireValue } from './validation.ts';

export interface WireStyle {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  fontLine?: 'underline' | 'line-through';
}

export interface WireConditionalRule {
  readonly criteria: string;
  readonly values: readonly WireValue[];
  readonly ranges: readonly RangeRef[];
  readonly style: WireStyle;
}

const wires = new WeakMap<object, WireConditionalRule>();

export function conditionalWireOf(rule: unknown): WireConditionalRule | undefined {
  return typeof rule === 'object' && rule !== null ? wires.get(rule) : undefined;
}

/** The condition of a rule (Apps Script reference: BooleanCondition). */
function makeCondition({ criteria, values, style }: WireConditionalRule): object {
  return guard('BooleanCondition', {
    getCriteriaType: () => (BooleanCriteria as unknown as Record<string, unknown>)[criteria],
    getCriteriaValues: () => values.map(fromWire),
    getBackground: () => style.background ?? null,
    getFontColor: () => style.fontColor ?? null,
    getBold: () => style.bold ?? null,
    getItalic: () => style.italic ?? null,
    getUnderline: () => (style.fontLine === 'underline' ? true : null),
    getStrikethrough: () => (style.fontLine === 'line-through' ? true : null),
    toString: () => 'BooleanCondition',
  });
}

/** A conditional format rule (Apps Script reference: ConditionalFormatRule). */
export function makeConditionalRule(wire: WireConditionalRule): object {
  const rule = guard('ConditionalFormatRule', {
    serviceName: 'SpreadsheetApp.ConditionalFormatRule',
    getRanges: () => wire.ranges.map((ref) => make.range(ref)),
    getBooleanCondition: () => makeCondition(wire),
    getGradientCondition: () => null,
    copy: () => makeConditionalBuilder(wire),
    toString: () => 'ConditionalFormatRule',
  });
  wires.set(rule, wire);
  return rule;
}

/** Builds a rule (Apps Script reference: ConditionalFormatRuleBuilder). Gradients are not emulated. */
export class EmulatedConditionalBuilder {
  readonly serviceName = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  private criteria: string | null;
  private values: readonly WireValue[];
  private ranges: readonly RangeRef[];
  private style: WireStyle;

  constructor(from?: WireConditionalRule) {
    this.criteria = from?.criteria ?? null;
    this.values = from?.values ?? [];
    this.ranges = from?.ranges ?? [];
    this.style = { ...from?.style };
  }

  build(): object {
    tally('ConditionalFormatRuleBuilder.build');
    const { criteria, values, ranges, style } = this;
    if (criteria === null) throw exception('A conditional format rule must have a condition.');
    if (ranges.length === 0)
      throw exception('A conditional format rule must have at least one range.');
    return makeConditionalRule({ criteria, values, ranges, style });
  }

  copy(): EmulatedConditionalBuilder {
    const { criteria, values, ranges, style } = this;
    return makeConditionalBuilder({ criteria: criteria ?? '', values, ranges, style });
  }

  setRanges(ranges: readonly EmulatedRange[]): this {
    if (!Array.isArray(ranges)) {
      throw signatureError('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    tally('ConditionalFormatRuleBuilder.setRanges');
    const refs = ranges.map((range: EmulatedRange) => range.ref);
    if (new Set(refs.map((ref) => ref.sheetId)).size > 1) {
      throw exception('All ranges of a conditional format rule must be in the same sheet.');
    }
    this.ranges = refs;
    return this;
  }

  getRanges(): EmulatedRange[] {
    return this.ranges.map((ref) => make.range(ref));
  }

  setBackground(color: string | null): this {
    return this.look('background', color);
  }
  setFontColor(color: string | null): this {
    return this.look('fontColor', color);
  }
  setBold(bold: boolean | null): this {
    return this.look('bold', bold);
  }
  setItalic(italic: boolean | null): this {
    return this.look('italic', italic);
  }
  setUnderline(on: boolean | null): this {
    return this.look('fontLine', on ? 'underline' : null);
  }
  setStrikethrough(on: boolean | null): this {
    return this.look('fontLine', on ? 'line-through' : null);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', [formula]);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY', []);
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY', []);
  }
  whenNumberBetween(a: number, b: number): this {
    return this.when('NUMBER_BETWEEN', [a, b]);
  }
  whenNumberNotBetween(a: number, b: number): this {
    return this.when('NUMBER_NOT_BETWEEN', [a, b]);
  }
  whenNumberEqualTo(a: number): this {
    return this.when('NUMBER_EQUAL_TO', [a]);
  }
  whenNumberNotEqualTo(a: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', [a]);
  }
  whenNumberGreaterThan(a: number): this {
    return this.when('NUMBER_GREATER_THAN', [a]);
  }
  whenNumberGreaterThanOrEqualTo(a: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', [a]);
  }
  whenNumberLessThan(a: number): this {
    return this.when('NUMBER_LESS_THAN', [a]);
  }
  whenNumberLessThanOrEqualTo(a: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', [a]);
  }
  whenDateAfter(a: Date): this {
    return this.when('DATE_AFTER', [a]);
  }
  whenDateBefore(a: Date): this {
    return this.when('DATE_BEFORE', [a]);
  }
  whenDateEqualTo(a: Date): this {
    return this.when('DATE_EQUAL_TO', [a]);
  }
  whenTextContains(a: string): this {
    return this.when('TEXT_CONTAINS', [a]);
  }
  whenTextDoesNotContain(a: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', [a]);
  }
  whenTextStartsWith(a: string): this {
    return this.when('TEXT_STARTS_WITH', [a]);
  }
  whenTextEndsWith(a: string): this {
    return this.when('TEXT_ENDS_WITH', [a]);
  }
  whenTextEqualTo(a: string): this {
    return this.when('TEXT_EQUAL_TO', [a]);
  }

  toString(): string {
    return 'ConditionalFormatRuleBuilder';
  }

  private when(criteria: string, args: readonly unknown[]): this {
    tally('ConditionalFormatRuleBuilder.when');
    this.criteria = criteria;
    this.values = args.map(toWire);
    return this;
  }

  private look(key: keyof WireStyle, value: string | boolean | null): this {
    tally('ConditionalFormatRuleBuilder.set');
    const { [key]: _old, ...rest } = this.style;
    this.style = value === null ? rest : { ...rest, [key]: value };
    return this;
  }
}

function makeConditionalBuilder(from?: WireConditionalRule): EmulatedConditionalBuilder {
  return guard('ConditionalFormatRuleBuilder', new EmulatedConditionalBuilder(from));
}

/** SpreadsheetApp.newConditionalFormatRule. */
export function newConditionalFormatRule(): EmulatedConditionalBuilder {
  tally('SpreadsheetApp.newConditionalFormatRule');
  return makeConditionalBuilder();
}
