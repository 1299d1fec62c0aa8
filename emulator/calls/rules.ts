import type { Rect } from '../ground/a1.ts';
import { sheetNamesIn } from '../ground/formula-text.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { matrixOf, readCell, syncEmptyCells, writeInput } from '../workbook/cells.ts';
import { checkMayEdit } from '../workbook/protection.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { CellStyle, RuleValue, Scalar, ValidationRule } from '../workbook/snapshot.ts';
import { cssColor } from './colors.ts';
import { editing, type RangeRef, reading, rectOfRef, writing } from './place.ts';
import type { HostOps, Run } from './run.ts';

function setRule(run: Run, sheet: Sheet, rect: Rect, rule: ValidationRule | null): void {
  const hadCheckbox = sheet.validated.some((area) => area.rule.criteria === 'CHECKBOX');
  sheet.validate(rect, rule ?? undefined);
  if (hadCheckbox || rule?.criteria === 'CHECKBOX') syncEmptyCells(run.workbook, sheet, rect);
}

const readRules = reading((run, ref: RangeRef) => {
  const sheet = run.workbook.sheet(ref.sheetId);
  return matrixOf(rectOfRef(ref), (row, column) => sheet.validationAt(row, column) ?? null);
});

function checkedValues(rule: ValidationRule): { on: Scalar; off: Scalar } {
  const [on = true, off = ''] = rule.values as Scalar[];
  return rule.values.length === 0 ? { on: true, off: false } : { on, off };
}

/** Calls back for every checkbox of a rectangle. */
function eachCheckbox(
  sheet: Sheet,
  rect: Rect,
  visit: (row: number, column: number, rule: ValidationRule) => void,
): void {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const rule = sheet.validationAt(row, column);
      if (rule?.criteria === 'CHECKBOX') visit(row, column, rule);
    }
  }
}

const insertCheckboxes = editing((run, sheet, rect, values: RuleValue[]) => {
  setRule(run, sheet, rect, { criteria: 'CHECKBOX', values, allowInvalid: false, help: null });
  eachCheckbox(sheet, rect, (row, column, rule) => {
    const { off } = checkedValues(rule);
    writeInput(run.workbook, sheet, row, column, { value: off });
  });
});

const removeCheckboxes = editing((run, sheet, rect) => {
  eachCheckbox(sheet, rect, (row, column) => writeInput(run.workbook, sheet, row, column, {}));
  setRule(run, sheet, rect, null);
});

const check = editing((run, sheet, rect, on: boolean) => {
  eachCheckbox(sheet, rect, (row, column, rule) => {
    const values = checkedValues(rule);
    writeInput(run.workbook, sheet, row, column, { value: on ? values.on : values.off });
  });
});

/** True or false when all cells agree, null when they do not or one is no checkbox. */
function isChecked(run: Run, ref: RangeRef): boolean | null {
  const sheet = run.workbook.sheet(ref.sheetId);
  const states = matrixOf(rectOfRef(ref), (row, column) => {
    const rule = sheet.validationAt(row, column);
    if (rule?.criteria !== 'CHECKBOX') return null;
    return readCell(run.workbook, sheet, row, column).value === checkedValues(rule).on;
  }).flat();
  const [first = null] = states;
  return states.every((state) => state === first) ? first : null;
}

interface WireConditional {
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly ranges: readonly RangeRef[];
  readonly style: CellStyle;
}

function refuseOtherTabs(run: Run, sheet: Sheet, rule: WireConditional): void {
  if (rule.ranges.some((ref) => ref.sheetId !== sheet.id)) {
    throw new HostRefusal('Conditional format rule cannot reference a different sheet.');
  }
  for (const value of rule.values) {
    if (typeof value !== 'string' || !value.startsWith('=')) continue;
    if (sheetNamesIn(value).some((name) => name !== run.workbook.sheet(sheet.id).name)) {
      throw new HostRefusal('Conditional format rule cannot reference a different sheet.');
    }
  }
}

function coloured(style: CellStyle): CellStyle {
  const { background, fontColor } = style;
  return {
    ...style,
    ...(background === undefined ? {} : { background: cssColor(background) }),
    ...(fontColor === undefined ? {} : { fontColor: cssColor(fontColor) }),
  };
}

const onList =
  <A extends unknown[]>(act: (run: Run, ref: RangeRef, ...args: A) => null) =>
  (run: Run, refs: RangeRef[], ...args: A) => {
    for (const ref of refs) act(run, ref, ...args);
    return null;
  };

/** Data validation, checkboxes and conditional formats. */
export const ruleOps = {
  'Range.getDataValidation': readRules,
  'Range.getDataValidations': readRules,
  'Range.setDataValidation': editing((run, sheet, rect, rule: ValidationRule | null) =>
    setRule(run, sheet, rect, rule),
  ),
  'Range.setDataValidations': editing((run, sheet, rect, rules: (ValidationRule | null)[][]) => {
    rules.forEach((line, i) => {
      line.forEach((rule, j) => {
        const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
        setRule(run, sheet, cell, rule);
      });
    });
  }),
  'Range.insertCheckboxes': insertCheckboxes,
  'Range.removeCheckboxes': removeCheckboxes,
  'Range.check': check,
  'Range.isChecked': reading(isChecked),
  'RangeList.insertCheckboxes': onList(insertCheckboxes),
  'RangeList.removeCheckboxes': onList(removeCheckboxes),
  'RangeList.check': onList(check),
  'Sheet.getConditionalFormatRules': reading((run, sheetId: number) => {
    const rules = run.workbook.sheet(sheetId).conditionalFormats;
    return rules.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((rect) => ({ sheetId, ...rect })),
    }));
  }),
  'Sheet.setConditionalFormatRules': (run: Run, sheetId: number, rules: WireConditional[]) => {
    const sheet = run.workbook.sheet(sheetId);
    for (const rule of rules) refuseOtherTabs(run, sheet, rule);
    return writing(() => {
      for (const { ranges } of rules) {
        for (const ref of ranges) checkMayEdit(run.office.users, run.user, sheet, rectOfRef(ref));
      }
      sheet.conditionalFormats = rules.map((rule) => ({
        criteria: rule.criteria,
        values: rule.values,
        ranges: rule.ranges.map(rectOfRef),
        style: coloured(rule.style),
      }));
    })(run);
  },
} satisfies HostOps;
