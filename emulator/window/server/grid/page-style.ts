import { isDateFormat } from '../../../workbook/display.ts';
import type { Cell } from '../../../workbook/sheet.ts';
import type { BorderLine, CellBorder, CellStyle, Scalar } from '../../../workbook/snapshot.ts';
import type { PageBorder, PageBorderLine, PageStyle } from '../../protocol/page-book.ts';

const styles = new Map<string, PageStyle>();
const borders = new Map<string, PageBorder>();

function intern<T extends object>(pool: Map<string, T>, value: T): T | undefined {
  const key = JSON.stringify(value);
  if (key === '{}') return undefined;
  const known = pool.get(key);
  if (known) return known;
  pool.set(key, value);
  return value;
}

const ALIGN = { left: 'left', center: 'center', right: 'right', 'general-left': 'left' } as const;
const WRAP = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;

/** Looks alone, for cells and for conditional formats. */
export function looksOf(style: CellStyle): PageStyle {
  return {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.fontLine === 'underline' ? { underline: true } : {}),
    ...(style.fontLine === 'line-through' ? { strikethrough: true } : {}),
    ...(style.background === undefined ? {} : { fillColor: style.background }),
    ...(style.fontColor === undefined ? {} : { textColor: style.fontColor }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
    ...(style.horizontal === undefined ? {} : { align: ALIGN[style.horizontal] }),
    ...(style.vertical === undefined ? {} : { verticalAlign: style.vertical }),
    ...(style.wrap === undefined ? {} : { wrapping: WRAP[style.wrap] }),
  };
}

/** By the host's style, which many cells share, then by what else rides along. */
const known = new WeakMap<CellStyle, Map<string, PageStyle | undefined>>();
const NO_STYLE: CellStyle = {};

function makePageStyle({ style, format, note }: Cell): PageStyle | undefined {
  return intern(styles, {
    ...(style ? looksOf(style) : {}),
    ...(format === undefined ? {} : { hostFormat: format }),
    ...(note === undefined || note === '' ? {} : { note }),
  });
}

/** Everything that rides along with a cell; undefined when it is plain. */
export function pageStyleOf(cell: Cell): PageStyle | undefined {
  const { style = NO_STYLE, format = '', note = '' } = cell;
  const ofStyle = known.get(style) ?? new Map<string, PageStyle | undefined>();
  known.set(style, ofStyle);
  const key = note === '' ? format : `${format}\n${note}`;
  if (!ofStyle.has(key)) ofStyle.set(key, makePageStyle(cell));
  return ofStyle.get(key);
}

const LINES: Record<string, PageBorderLine['style']> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'medium',
  DASHED: 'dashed',
  DOTTED: 'dotted',
};

function lineOf(line: BorderLine): PageBorderLine {
  return { style: LINES[line.style] ?? 'thin', color: line.color };
}

export function pageBorderOf(border: CellBorder | undefined): PageBorder | undefined {
  if (border === undefined) return undefined;
  return intern(borders, {
    ...(border.top ? { top: lineOf(border.top) } : {}),
    ...(border.left ? { left: lineOf(border.left) } : {}),
    ...(border.bottom ? { bottom: lineOf(border.bottom) } : {}),
    ...(border.right ? { right: lineOf(border.right) } : {}),
  });
}

/** Texts that no spreadsheet reads as anything but text need no quote in front. */
const PLAIN_TEXT = /^[\u0E01-\u0E4E\p{Lu}\p{Ll}][^\n]*[^\d\s%]$|^[\u0E01-\u0E4E]+$/u;

/** A literal as the engine reads it back unchanged: texts that look like something else are quoted. */
export function literalText(value: Scalar | undefined): string {
  if (value === undefined || value === '') return '';
  if (typeof value !== 'string') return String(value).toUpperCase();
  const isSafe = PLAIN_TEXT.test(value) && !/^(true|false)$/i.test(value) && !value.startsWith('[');
  return isSafe ? value : `'${value}`;
}

/** The engine lets formulas inherit date formats of what they refer to, and nothing else matters to it. */
export function engineFormatOf(cell: Cell): string {
  return cell.format !== undefined && isDateFormat(cell.format) ? 'm/d/yyyy' : '';
}
