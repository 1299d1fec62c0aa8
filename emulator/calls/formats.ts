import type { Rect } from '../ground/a1.ts';
import { matrixOf, readCell, syncCell } from '../workbook/cells.ts';
import { GENERAL_READ_BACK, isDateFormat, isGeneral } from '../workbook/display.ts';
import type { Cell, Sheet } from '../workbook/sheet.ts';
import type { CellStyle } from '../workbook/snapshot.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { cssColor } from './colors.ts';
import { editing, type RangeRef, reading, rectOfRef } from './place.ts';
import type { HostOps, Run } from './run.ts';

type FormatValue = string | number | boolean | null;

/** How one formatting attribute of a cell is read and written; null resets to the default. */
interface Attribute {
  readonly one: string;
  readonly many: string;
  read(cell: Cell | undefined): FormatValue;
  write(cell: Cell, value: FormatValue): void;
}

type StyleKey = keyof CellStyle;

// Tabs hold thousands of cells with the same look: equal styles are one object, and the way from one
// style to the next is remembered.
const styles = new Map<string, CellStyle>();
const steps = new WeakMap<CellStyle, Map<string, CellStyle | undefined>>();
const PLAIN: CellStyle = {};

function changedStyle(style: CellStyle, key: StyleKey, value: unknown): CellStyle | undefined {
  const { [key]: _old, ...rest } = style;
  const next = value === undefined ? rest : { ...rest, [key]: value };
  const text = JSON.stringify(next, Object.keys(next).sort());
  if (text === '{}') return undefined;
  const known = styles.get(text) ?? next;
  styles.set(text, known);
  return known;
}

function withStyle(
  style: CellStyle | undefined,
  key: StyleKey,
  value: unknown,
): CellStyle | undefined {
  const from = style ?? PLAIN;
  const known = steps.get(from) ?? new Map<string, CellStyle | undefined>();
  steps.set(from, known);
  const step = `${key}=${String(value)}`;
  if (!known.has(step)) known.set(step, changedStyle(from, key, value));
  return known.get(step);
}

function styled<K extends StyleKey>(
  one: string,
  key: K,
  fallback: FormatValue,
  store: (value: FormatValue) => CellStyle[K] | undefined,
  show: (value: CellStyle[K]) => FormatValue = (value) => value as FormatValue,
  many = `${one}s`,
): Attribute {
  return {
    one,
    many,
    read: (cell) => (cell?.style?.[key] === undefined ? fallback : show(cell.style[key])),
    write: (cell, value) => {
      cell.style = withStyle(cell.style, key, value === null ? undefined : store(value));
    },
  };
}

function unless<T>(fallback: T): (value: FormatValue) => T | undefined {
  return (value) => (value === fallback ? undefined : (value as T));
}

const ALIGNMENTS: Record<string, CellStyle['horizontal']> = {
  left: 'left',
  center: 'center',
  right: 'right',
  normal: 'general-left',
};

/** Read-back defaults: measured on a new sheet (gas-fakes formatting tests). */
const ATTRIBUTES: readonly Attribute[] = [
  styled('Background', 'background', '#ffffff', (v) => unless('#ffffff')(cssColor(String(v)))),
  styled('FontColor', 'fontColor', '#000000', (v) => unless('#000000')(cssColor(String(v)))),
  styled(
    'FontFamily',
    'fontFamily',
    'Arial',
    (v) => unless('Arial')(String(v)),
    undefined,
    'FontFamilies',
  ),
  styled('FontSize', 'fontSize', 10, (v) => unless(10)(Number(v))),
  styled(
    'FontWeight',
    'bold',
    'normal',
    (v) => (v === 'bold' ? true : undefined),
    (v) => (v ? 'bold' : 'normal'),
  ),
  styled(
    'FontStyle',
    'italic',
    'normal',
    (v) => (v === 'italic' ? true : undefined),
    (v) => (v ? 'italic' : 'normal'),
  ),
  styled('FontLine', 'fontLine', 'none', (v) => (v === 'none' ? undefined : (v as 'underline'))),
  styled('HorizontalAlignment', 'horizontal', 'general', (v) => ALIGNMENTS[String(v)]),
  styled(
    'VerticalAlignment',
    'vertical',
    'bottom',
    (v) => unless('bottom')(v) as 'top' | undefined,
  ),
  styled(
    'Wrap',
    'wrap',
    true,
    (v) => (v === true ? 'WRAP' : 'OVERFLOW'),
    (v) => v !== 'CLIP',
  ),
  styled('WrapStrategy', 'wrap', 'OVERFLOW', (v) => v as 'WRAP', undefined, 'WrapStrategies'),
  {
    one: 'Note',
    many: 'Notes',
    read: (cell) => cell?.note ?? '',
    write: (cell, value) => {
      cell.note = value === null || value === '' ? undefined : String(value);
    },
  },
];

/** A look given to a whole tab is kept once, not in each of its empty cells. */
function writeWholeSheet(sheet: Sheet, attribute: Attribute, value: FormatValue): void {
  const base: Cell = { style: sheet.baseStyle };
  attribute.write(base, value);
  sheet.baseStyle = base.style;
  sheet.each(sheet.wholeRect, (cell) => attribute.write(cell, value));
}

function coversSheet(sheet: Sheet, rect: Rect): boolean {
  return rect.rows === sheet.rows && rect.columns === sheet.columns;
}

/** Sets an attribute of every cell of a rectangle; an absent cell is made only for a value. */
function writeAttribute(
  sheet: Sheet,
  rect: Rect,
  attribute: Attribute,
  valueAt: (i: number, j: number) => FormatValue,
): void {
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      const value = valueAt(i, j);
      const known = sheet.cell(rect.row + i, rect.column + j);
      if (known || value !== null || sheet.baseStyle)
        attribute.write(known ?? sheet.open(rect.row + i, rect.column + j), value);
    }
  }
}

/** A number format also tells the engine which cells are dates. */
function writeNumberFormat(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  format: string,
): void {
  const cell = sheet.open(row, column);
  const wasDate = isDateFormat(cell.format);
  cell.format = isGeneral(format) ? undefined : format;
  if (wasDate === isDateFormat(cell.format)) return;
  if (cell.value !== undefined) syncCell(workbook, sheet, row, column);
  else if (cell.formula) syncFormat(workbook, sheet, row, column, cell);
}

function syncFormat(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
): void {
  workbook.engine.queue({
    type: 'UPDATE_CELL',
    sheetId: sheet.engineId,
    row: row - 1,
    col: column - 1,
    format: isDateFormat(cell.format) ? 'm/d/yyyy' : '',
  });
}

function writeNumberFormats(
  run: Run,
  sheet: Sheet,
  rect: Rect,
  formatAt: (i: number, j: number) => string,
): void {
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      writeNumberFormat(run.workbook, sheet, rect.row + i, rect.column + j, formatAt(i, j));
    }
  }
}

const readNumberFormats = reading((run, ref: RangeRef) => {
  const sheet = run.workbook.sheet(ref.sheetId);
  return matrixOf(
    rectOfRef(ref),
    (row, column) => readCell(run.workbook, sheet, row, column).format ?? GENERAL_READ_BACK,
  );
});
const writeNumberFormatEverywhere = editing((run, sheet, rect, format: string) =>
  writeNumberFormats(run, sheet, rect, () => format),
);

function attributeOps(attribute: Attribute): HostOps {
  const { one, many } = attribute;
  const read = reading((run, ref: RangeRef) => {
    const sheet = run.workbook.sheet(ref.sheetId);
    return matrixOf(rectOfRef(ref), (row, column) =>
      attribute.read(sheet.cell(row, column) ?? sheet.baseCell),
    );
  });
  const setOne = editing((_run, sheet, rect, value: FormatValue) => {
    if (one !== 'Note' && coversSheet(sheet, rect)) writeWholeSheet(sheet, attribute, value);
    else writeAttribute(sheet, rect, attribute, () => value);
  });
  const setMany = editing((_run, sheet, rect, values: FormatValue[][]) =>
    writeAttribute(sheet, rect, attribute, (i, j) => values[i]?.[j] ?? null),
  );
  return {
    [`Range.get${one}`]: read,
    [`Range.get${many}`]: read,
    [`Range.set${one}`]: setOne,
    [`Range.set${many}`]: setMany,
    [`RangeList.set${one}`]: (run: Run, refs: RangeRef[], value: FormatValue) => {
      for (const ref of refs) setOne(run, ref, value);
      return null;
    },
  };
}

/** Formats, number formats and notes of ranges. */
export const formatOps: HostOps = {
  ...Object.assign({}, ...ATTRIBUTES.map(attributeOps)),
  'Range.getNumberFormat': readNumberFormats,
  'Range.getNumberFormats': readNumberFormats,
  'Range.setNumberFormat': writeNumberFormatEverywhere,
  'Range.setNumberFormats': editing((run, sheet, rect, formats: string[][]) =>
    writeNumberFormats(run, sheet, rect, (i, j) => formats[i]?.[j] ?? 'general'),
  ),
  'RangeList.setNumberFormat': (run: Run, refs: RangeRef[], format: string) => {
    for (const ref of refs) writeNumberFormatEverywhere(run, ref, format);
    return null;
  },
};
