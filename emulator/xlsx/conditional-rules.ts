import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import { parseA1, rectOf, rectToA1 } from '../ground/a1.ts';
import type { CellStyle, ConditionalRule, SheetSnapshot } from '../workbook/snapshot.ts';
import { argbOf, fontOf, hexOf, styleOfFont } from './cell-style.ts';
import { fromXlsxFormula } from './formula-dialect.ts';
import { expressionOf, numberCriteria, numberOf, numberOperator } from './rule-terms.ts';

/** Writes the conditional formats of a tab, the first rule with the highest priority. */
export function writeConditionalFormats(
  target: Worksheet,
  sheet: SheetSnapshot,
  timeZone: string,
): void {
  sheet.conditionalFormats.forEach((rule, index) => {
    const [first] = rule.ranges;
    const terms = first && termsOf(rule, first, timeZone);
    if (!terms) return;
    const ref = rule.ranges.map(rectToA1).join(' ');
    const format = { ...terms, priority: index + 1, style: dxfOf(rule.style) };
    target.addConditionalFormatting({
      ref,
      rules: [format as unknown as ConditionalFormattingRule],
    });
  });
}

/** The rules that .xlsx has words for. */
export function writableFormats(sheet: SheetSnapshot, timeZone: string): ConditionalRule[] {
  return sheet.conditionalFormats.filter((rule) => {
    const [first] = rule.ranges;
    return first !== undefined && termsOf(rule, first, timeZone) !== undefined;
  });
}

/** The rules of a tab that the host has, too, in their order: formulas and comparisons. */
export function readConditionalFormats(source: Worksheet): ConditionalRule[] {
  // The library fills this list on reading but declares only the method to add to it.
  const { conditionalFormattings = [] } = source as unknown as {
    conditionalFormattings?: { ref: string; rules: ConditionalFormattingRule[] }[];
  };
  const found = conditionalFormattings.flatMap(({ ref, rules }) => {
    const ranges = ref.split(/\s+/).flatMap((text) => {
      const range = parseA1(text);
      return range ? [rectOf(range, 1_048_576, 16_384)] : [];
    });
    return rules.flatMap((rule) => {
      const read = ranges.length > 0 ? readRule(rule) : undefined;
      return read
        ? [{ priority: rule.priority, rule: { ranges, ...read, style: styleOf(rule.style) } }]
        : [];
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

type Terms =
  | { type: 'cellIs'; operator: string; formulae: number[] }
  | { type: 'expression'; formulae: string[] };

function termsOf(
  rule: ConditionalRule,
  first: ConditionalRule['ranges'][number],
  timeZone: string,
): Terms | undefined {
  const operator = numberOperator(rule.criteria);
  if (operator) {
    return {
      type: 'cellIs',
      operator,
      formulae: rule.values.map((value) => numberOf(value, timeZone)),
    };
  }
  const expression = expressionOf(rule.criteria, rule.values, first, timeZone);
  return expression === undefined ? undefined : { type: 'expression', formulae: [expression] };
}

function readRule(
  rule: ConditionalFormattingRule,
): Pick<ConditionalRule, 'criteria' | 'values'> | undefined {
  if (rule.type === 'expression') {
    return {
      criteria: 'CUSTOM_FORMULA',
      values: [fromXlsxFormula(String(rule.formulae?.[0] ?? ''))],
    };
  }
  if (rule.type !== 'cellIs') return undefined;
  const numbers = (rule.formulae ?? []).map(Number);
  if (numbers.some(Number.isNaN)) return undefined;
  return { criteria: numberCriteria(rule.operator), values: numbers };
}

function dxfOf(style: CellStyle): Partial<Style> {
  const { background, fontColor, bold, italic, fontLine } = style;
  const {
    name: _name,
    size: _size,
    color: _color,
    ...marks
  } = fontOf({
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontLine === undefined ? {} : { fontLine }),
  });
  const font = { ...marks, ...(fontColor === undefined ? {} : { color: argbOf(fontColor) }) };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // Programs read the colour of a conditional fill from the background, not the foreground.
    ...(background === undefined
      ? {}
      : {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: argbOf(background),
            bgColor: argbOf(background),
          },
        }),
  };
}

function styleOf(style: Partial<Style> | undefined): CellStyle {
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const background = hexOf(fill?.bgColor) ?? hexOf(fill?.fgColor);
  const { fontFamily: _family, fontSize: _size, ...font } = styleOfFont(style?.font);
  return { ...(background === undefined ? {} : { background }), ...font };
}
