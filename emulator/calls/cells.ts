import { intersects, type Rect } from '../ground/a1.ts';
import { shiftFormula } from '../ground/formula-text.ts';
import {
  type CellReading,
  displayOf,
  formulaOf,
  isDateReading,
  matrixOf,
  readCell,
  writeInput,
} from '../workbook/cells.ts';
import { serialOfTime, timeOfSerial } from '../workbook/dates.ts';
import { isGeneral } from '../workbook/display.ts';
import { type ParsedInput, parseInput } from '../workbook/parse-input.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { checkCustomRule, checkInput } from '../workbook/validation.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { editing, type RangeRef, reading, rectOfRef } from './place.ts';
import type { HostOps, Run } from './run.ts';

/** What writing needs to know, by script or by hand: the workbook and the time. */
export type Desk = Pick<Run, 'workbook' | 'office'>;

/** What a script may put into a cell, as it arrives over the bridge. */
export type Written = string | number | boolean | null | Date;

function dateFormat(serial: number, locale: string): string {
  const day = locale === 'en_US' ? 'M/d/yyyy' : 'd/M/yyyy';
  return Number.isInteger(serial) ? day : `${day} H:mm:ss`;
}

/** Reads a written value as the grid does: text as if typed, dates in the spreadsheet's time zone. */
function inputOf(
  run: Desk,
  sheet: Sheet,
  row: number,
  column: number,
  value: Written,
): ParsedInput {
  if (value === null || value === '') return {};
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  const format = sheet.cell(row, column)?.format;
  const { locale, timeZone } = run.workbook;
  if (typeof value === 'string') {
    const thisYear = new Date(run.office.clock.now()).getUTCFullYear();
    const { keepsApostrophes } = run.office.behaviour;
    return parseInput(value, { locale, format, thisYear, keepsApostrophes });
  }
  const serial = serialOfTime(value.getTime(), timeZone);
  const own = format !== undefined && !isGeneral(format);
  return own ? { value: serial } : { value: serial, format: dateFormat(serial, locale) };
}

interface PlacedInput {
  readonly row: number;
  readonly column: number;
  readonly input: ParsedInput;
}

/** What stands in a cell, in a form that puts it back. */
export function contentOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): ParsedInput {
  const cell = sheet.cell(row, column);
  if (cell?.formula) return { formula: formulaOf(workbook, sheet, row, column) };
  return cell?.value === undefined ? {} : { value: cell.value };
}

/** Rules with a formula can be judged only afterwards: the old content comes back when one refuses. */
function writeUnderFormulaRules(run: Desk, sheet: Sheet, inputs: readonly PlacedInput[]): void {
  const { workbook } = run;
  const before = inputs.map(({ row, column }) => contentOf(workbook, sheet, row, column));
  const put = (at: PlacedInput, input: ParsedInput) =>
    writeInput(workbook, sheet, at.row, at.column, input);
  for (const at of inputs) put(at, at.input);
  try {
    for (const at of inputs) checkCustomRule(workbook, sheet, at.row, at.column);
  } catch (refusal) {
    for (const [index, at] of inputs.entries()) put(at, before[index] ?? {});
    throw refusal;
  }
}

/** Writes a matrix of inputs, all or none: a rule that rejects one of them stops the write. */
export function writeMatrix(
  run: Desk,
  sheet: Sheet,
  rect: Rect,
  valueAt: (rowOffset: number, columnOffset: number) => Written,
): void {
  const inputs: PlacedInput[] = [];
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      const [row, column] = [rect.row + i, rect.column + j];
      const input = inputOf(run, sheet, row, column, valueAt(i, j));
      checkInput(run.workbook, sheet, row, column, input);
      inputs.push({ row, column, input });
    }
  }
  const judging = sheet.validated.some(
    (area) =>
      !area.rule.allowInvalid &&
      area.rule.criteria === 'CUSTOM_FORMULA' &&
      intersects(area.rect, rect),
  );
  if (judging) {
    writeUnderFormulaRules(run, sheet, inputs);
    return;
  }
  for (const { row, column, input } of inputs) writeInput(run.workbook, sheet, row, column, input);
}

function valueForScript(workbook: Workbook, cell: CellReading): Written {
  if (cell.value === null) return '';
  return isDateReading(cell)
    ? new Date(timeOfSerial(cell.value as number, workbook.timeZone))
    : cell.value;
}

type CellReader<T> = (run: Run, sheet: Sheet, row: number, column: number) => T;

function readingMatrix<T>(read: CellReader<T>) {
  return reading((run, ref: RangeRef) => {
    const sheet = run.workbook.sheet(ref.sheetId);
    return matrixOf(rectOfRef(ref), (row, column) => read(run, sheet, row, column));
  });
}

const readValues = readingMatrix((run, sheet, row, column) =>
  valueForScript(run.workbook, readCell(run.workbook, sheet, row, column)),
);
const readDisplayValues = readingMatrix((run, sheet, row, column) =>
  displayOf(run.workbook, readCell(run.workbook, sheet, row, column)),
);
const readFormulas = readingMatrix((run, sheet, row, column) =>
  formulaOf(run.workbook, sheet, row, column),
);

const writeOne = editing((run, sheet, rect, value: Written) =>
  writeMatrix(run, sheet, rect, () => value),
);
const writeMany = editing((run, sheet, rect, values: Written[][]) =>
  writeMatrix(run, sheet, rect, (i, j) => values[i]?.[j] ?? null),
);

function asFormula(text: string | null): string {
  if (text === null || text === '') return '';
  return text.startsWith('=') ? text : `=${text}`;
}

function writeFormula(run: Run, sheet: Sheet, row: number, column: number, formula: string): void {
  writeInput(run.workbook, sheet, row, column, formula === '' ? {} : { formula });
}

/** One formula for many cells: relative references move along, as when it is filled. */
const writeFormulaEverywhere = editing((run, sheet, rect, text: string) => {
  const formula = asFormula(text);
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      writeFormula(run, sheet, rect.row + i, rect.column + j, shiftFormula(formula, i, j));
    }
  }
});
const writeFormulas = editing((run, sheet, rect, formulas: (string | null)[][]) => {
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      writeFormula(run, sheet, rect.row + i, rect.column + j, asFormula(formulas[i]?.[j] ?? null));
    }
  }
});

/** Values, display values and formulas of ranges. */
export const cellOps = {
  'Range.getValue': readValues,
  'Range.getValues': readValues,
  'Range.getDisplayValue': readDisplayValues,
  'Range.getDisplayValues': readDisplayValues,
  'Range.getFormula': readFormulas,
  'Range.getFormulas': readFormulas,
  'Range.isBlank': reading((run, ref: RangeRef) => {
    const sheet = run.workbook.sheet(ref.sheetId);
    return matrixOf(rectOfRef(ref), (row, column) => readCell(run.workbook, sheet, row, column))
      .flat()
      .every((cell) => cell.value === null);
  }),
  'Range.setValue': writeOne,
  'Range.setValues': writeMany,
  'Range.setFormula': writeFormulaEverywhere,
  'Range.setFormulas': writeFormulas,
  'RangeList.setValue': (run: Run, refs: RangeRef[], value: Written) => {
    for (const ref of refs) writeOne(run, ref, value);
    return null;
  },
  'RangeList.setFormula': (run: Run, refs: RangeRef[], formula: string) => {
    for (const ref of refs) writeFormulaEverywhere(run, ref, formula);
    return null;
  },
} satisfies HostOps;
