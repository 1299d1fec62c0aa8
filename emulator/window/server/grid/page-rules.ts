import { quoteSheetName, type Rect, rectToA1 } from '../../../ground/a1.ts';
import { serialOfTime } from '../../../workbook/dates.ts';
import type { Sheet } from '../../../workbook/sheet.ts';
import type { ConditionalRule, RuleValue, ValidationRule } from '../../../workbook/snapshot.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import type { PageRule, Zone } from '../../protocol/page-book.ts';
import { looksOf } from './page-style.ts';

/** Names of the grid's criteria by those of the host, for validations and conditional formats. */
const CRITERIA: Record<string, string> = {
  CUSTOM_FORMULA: 'customFormula',
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  DATE_IS_VALID_DATE: 'dateIsValid',
};

export function zoneOf(rect: Rect): Zone {
  return {
    top: rect.row - 1,
    bottom: rect.row + rect.rows - 2,
    left: rect.column - 1,
    right: rect.column + rect.columns - 2,
  };
}

function absoluteRange(workbook: Workbook, sheetId: number, rect: Rect): string {
  const name = workbook.sheetById(sheetId)?.name ?? '';
  const a1 = rectToA1(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheetName(name)}!${a1}`;
}

function valueText(workbook: Workbook, value: RuleValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('rect' in value) return absoluteRange(workbook, value.sheetId, value.rect);
  if ('dateMs' in value) return String(serialOfTime(value.dateMs, workbook.timeZone));
  return '';
}

/**
 * What the grid needs to draw a rule: the drop-down, the tick box, the mark of a wrong value. Whether a
 * value is accepted is never asked of it, so nothing blocks.
 */
function criterionOf(workbook: Workbook, rule: ValidationRule): object | undefined {
  const [first, second] = rule.values;
  const displayStyle = second === false ? 'plainText' : 'arrow';
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return { type: 'isValueInList', values: Array.isArray(first) ? first : [], displayStyle };
    case 'VALUE_IN_RANGE':
      return { type: 'isValueInRange', values: [valueText(workbook, first ?? null)], displayStyle };
    case 'CHECKBOX':
      return rule.values.length === 0 ? { type: 'isBoolean', values: [] } : undefined;
    default: {
      const type = CRITERIA[rule.criteria];
      if (type === undefined) return undefined;
      return { type, values: rule.values.map((value) => valueText(workbook, value)) };
    }
  }
}

/** Rules of equal content are one rule of the grid with several zones. */
function gather(rules: readonly { readonly zone: Zone; readonly rule: object }[]): PageRule[] {
  const byId = new Map<string, { zones: Zone[]; rule: object }>();
  for (const { zone, rule } of rules) {
    const id = JSON.stringify(rule);
    const known = byId.get(id);
    if (known) known.zones.push(zone);
    else byId.set(id, { zones: [zone], rule });
  }
  return [...byId].map(([id, { zones, rule }]) => ({ id, zones, rule }));
}

export function pageValidations(workbook: Workbook, sheet: Sheet): PageRule[] {
  return gather(
    sheet.validated.flatMap(({ rect, rule }) => {
      const criterion = criterionOf(workbook, rule);
      return criterion ? [{ zone: zoneOf(rect), rule: { isBlocking: false, criterion } }] : [];
    }),
  );
}

function pageCondition(workbook: Workbook, rule: ConditionalRule): PageRule[] {
  const operator = CRITERIA[rule.criteria];
  if (operator === undefined) return [];
  const values = rule.values.map((value) => valueText(workbook, value));
  const content = { type: 'CellIsRule', operator, values, style: looksOf(rule.style) };
  const zones = rule.ranges.map(zoneOf);
  return [{ id: JSON.stringify([content, zones]), zones, rule: content }];
}

/** In the order in which they apply. */
export function pageConditions(workbook: Workbook, sheet: Sheet): PageRule[] {
  return sheet.conditionalFormats.flatMap((rule) => pageCondition(workbook, rule));
}
