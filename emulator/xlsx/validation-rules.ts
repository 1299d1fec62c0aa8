import type { DataValidation, Worksheet } from 'exceljs';
import { quoteSheetName, type Rect, rectToA1 } from '../ground/a1.ts';
import type { SheetSnapshot, ValidationRule } from '../workbook/snapshot.ts';
import {
  dateOperator,
  expressionOf,
  numberOf,
  numberOperator,
  type Operator,
} from './rule-terms.ts';

/** What writing rules needs to know of the rest of the file. */
export interface RuleContext {
  readonly timeZone: string;
  /** The tab's name in the file, by sheet id. */
  readonly tabNames: ReadonlyMap<number, string>;
  /** Puts a list where a drop-down can point at it and returns the reference. */
  readonly keepList: (items: readonly string[]) => string;
}

/** Characters of a drop-down's list inside the rule; longer ones damage the file for Excel. */
const MAX_INLINE_LIST = 255;
/** Characters of the text shown beside the cell. */
const MAX_PROMPT = 255;

/** Writes every rule of a tab range by range, never cell by cell: ranges may be open and long. */
export function writeValidations(
  target: Worksheet,
  sheet: SheetSnapshot,
  context: RuleContext,
): void {
  // The class has had this member since its beginning; its type declarations leave it out.
  const { dataValidations } = target as unknown as {
    dataValidations: { add(address: string, validation: DataValidation): void };
  };
  for (const { ranges, rule } of sheet.validations) {
    for (const rect of ranges) {
      const terms = termsOf(rule, rect, context);
      if (terms)
        dataValidations.add(rectToA1(rect), {
          ...terms,
          ...manners(rule),
        } as unknown as DataValidation);
    }
  }
}

/** The kind of rule that is written for a range; undefined when the format has no words for it. */
export function typeOfRule(
  rule: ValidationRule,
  rect: Rect,
  context: RuleContext,
): DataValidation['type'] | undefined {
  return termsOf(rule, rect, context)?.type;
}

/** The library's types know fewer operators than the library and the format. */
interface Terms {
  readonly type: DataValidation['type'];
  readonly operator?: Operator;
  readonly formulae: readonly (string | number | Date)[];
}

function termsOf(rule: ValidationRule, rect: Rect, context: RuleContext): Terms | undefined {
  const { criteria, values } = rule;
  const list = listFormula(rule, context);
  if (list !== undefined) return { type: 'list', formulae: [list] };
  const number = numberOperator(criteria);
  if (number)
    return {
      type: 'decimal',
      operator: number,
      formulae: values.map((value) => numberOf(value, context.timeZone)),
    };
  const date = dateOperator(criteria);
  if (date)
    return {
      type: 'date',
      operator: date,
      formulae: values.map((value) => dateOf(value, context)),
    };
  const expression = expressionOf(criteria, values, rect, context.timeZone);
  return expression === undefined ? undefined : { type: 'custom', formulae: [expression] };
}

function listFormula(
  { criteria, values }: ValidationRule,
  context: RuleContext,
): string | undefined {
  const [source] = values;
  if (criteria === 'CHECKBOX') {
    const [checked = 'TRUE', unchecked = 'FALSE'] = values;
    return (
      inlineList([String(checked), String(unchecked)]) ??
      context.keepList([String(checked), String(unchecked)])
    );
  }
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(source))
    return inlineList(source) ?? context.keepList(source);
  if (criteria !== 'VALUE_IN_RANGE' || typeof source !== 'object' || source === null)
    return undefined;
  if (!('rect' in source)) return undefined;
  const tab = context.tabNames.get(source.sheetId);
  return tab === undefined ? undefined : `${quoteSheetName(tab)}!${fixedA1(source.rect)}`;
}

function inlineList(items: readonly string[]): string | undefined {
  const text = items.join(',');
  const isPlain = items.every((item) => !/[",]/.test(item) && item.trim() === item && item !== '');
  return isPlain && text.length <= MAX_INLINE_LIST ? `"${text}"` : undefined;
}

export function fixedA1(rect: Rect): string {
  return rectToA1(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function dateOf(value: ValidationRule['values'][number], context: RuleContext): Date {
  // The writer turns a Date back into the days since 1899-12-30, reading it as UTC.
  return new Date(Math.round((numberOf(value, context.timeZone) - 25_569) * 86_400_000));
}

/** Whether and how the program objects, and the help it shows. */
function manners(rule: ValidationRule): Partial<DataValidation> {
  const help =
    rule.help === null ? {} : { showInputMessage: true, prompt: rule.help.slice(0, MAX_PROMPT) };
  const objection = { showErrorMessage: true, errorStyle: rule.allowInvalid ? 'warning' : 'stop' };
  return { allowBlank: true, ...objection, ...help };
}
