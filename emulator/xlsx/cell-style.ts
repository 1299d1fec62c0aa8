import type { Alignment, Border, Borders, Cell, Color, Fill, Font, Style } from 'exceljs';
import type { BorderLine, CellBorder, CellSnapshot, CellStyle } from '../workbook/snapshot.ts';

/** What a cell without any format of its own looks like on the host. */
const DEFAULT_FONT = { family: 'Arial', points: 10, color: '#000000' } as const;

/** Border styles by the host's names; the host knows six, others become the nearest. */
const BORDER_STYLES: Readonly<Record<string, NonNullable<Border['style']>>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

/** What a cell looks like: its style, borders and number format. */
export type Look = Pick<CellSnapshot, 'style' | 'border' | 'format'>;

/**
 * The library's styles for looks. Equal looks get the same object: the library then compares objects
 * instead of their contents, which for tens of thousands of cells is most of the time.
 */
export class StyleSheet {
  readonly #styles = new Map<string, Partial<Style>>();

  /** What .xlsx has no place for (CLIP, general-left) is the caller's to keep. */
  of({ style = {}, border, format }: Look): Partial<Style> {
    const key = JSON.stringify([style, border, format]);
    const known = this.#styles.get(key);
    if (known !== undefined) return known;
    const alignment = alignmentOf(style);
    const made: Partial<Style> = {
      // Complete fonts: without one, other programs show their own default beside ours.
      font: fontOf(style),
      ...(style.background === undefined ? {} : { fill: fillOf(style.background) }),
      ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
      ...(border === undefined ? {} : { border: bordersOf(border) }),
      ...(format === undefined ? {} : { numFmt: format }),
    };
    this.#styles.set(key, made);
    return made;
  }
}

/** Reads looks; cells that share a style object are read once. */
export class LookReader {
  readonly #looks = new WeakMap<object, Look>();

  /** A look without what is the host's default anyway. */
  of(cell: Cell): Look {
    const known = this.#looks.get(cell.style);
    if (known !== undefined) return known;
    const style = readStyle(cell.style);
    const border = readBorder(cell.style.border);
    const { numFmt } = cell.style;
    const look: Look = {
      ...(style === undefined ? {} : { style }),
      ...(border === undefined ? {} : { border }),
      ...(numFmt === undefined || numFmt === 'General' ? {} : { format: numFmt }),
    };
    this.#looks.set(cell.style, look);
    return look;
  }
}

function readStyle({ fill, font, alignment }: Partial<Style>): CellStyle | undefined {
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? hexOf(fill.fgColor) : undefined;
  const style: CellStyle = {
    ...(background === undefined ? {} : { background }),
    ...styleOfFont(font),
    ...styleOfAlignment(alignment),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

function bordersOf(border: CellBorder): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    const line = border[side];
    if (line === undefined) continue;
    borders[side] = { style: BORDER_STYLES[line.style] ?? 'thin', color: argbOf(line.color) };
  }
  return borders;
}

function readBorder(borders: Partial<Borders> | undefined): CellBorder | undefined {
  const border: { -readonly [Side in keyof CellBorder]: BorderLine } = {};
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    const line = borders?.[side];
    if (line?.style === undefined) continue;
    border[side] = { style: borderName(line.style), color: hexOf(line.color) ?? '#000000' };
  }
  return Object.keys(border).length === 0 ? undefined : border;
}

/** A font of a format, complete: other programs fill gaps with their own default. */
export function fontOf(style: CellStyle): Partial<Font> {
  return {
    name: style.fontFamily ?? DEFAULT_FONT.family,
    size: style.fontSize ?? DEFAULT_FONT.points,
    color: argbOf(style.fontColor ?? DEFAULT_FONT.color),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.fontLine === 'underline' ? { underline: true } : {}),
    ...(style.fontLine === 'line-through' ? { strike: true } : {}),
  };
}

export function styleOfFont(font: Partial<Font> | undefined): CellStyle {
  if (font === undefined) return {};
  const color = hexOf(font.color);
  const isOwn = <T>(value: T | undefined, byDefault: T) =>
    value !== undefined && value !== byDefault;
  return {
    ...(isOwn(font.name, DEFAULT_FONT.family) ? { fontFamily: font.name as string } : {}),
    ...(isOwn(font.size, DEFAULT_FONT.points) ? { fontSize: font.size as number } : {}),
    ...(isOwn(color, DEFAULT_FONT.color) ? { fontColor: color as string } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.strike ? { fontLine: 'line-through' as const } : {}),
    ...(font.underline && font.underline !== 'none' ? { fontLine: 'underline' as const } : {}),
  };
}

function fillOf(background: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argbOf(background) };
}

/** `#rrggbb`, or undefined for a colour of a theme or palette, which the file does not spell out. */
export function hexOf(color: Partial<Color> | undefined): string | undefined {
  const argb = color?.argb;
  return argb === undefined ? undefined : `#${argb.slice(-6).toLowerCase()}`;
}

export function argbOf(hex: string): Partial<Color> {
  return { argb: `FF${hex.slice(1).toUpperCase()}` };
}

function alignmentOf(style: CellStyle): Partial<Alignment> {
  return {
    ...(style.horizontal === undefined
      ? {}
      : { horizontal: style.horizontal === 'general-left' ? 'left' : style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
}

function styleOfAlignment(alignment: Partial<Alignment> | undefined): CellStyle {
  const { horizontal, vertical, wrapText } = alignment ?? {};
  return {
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right'
      ? { horizontal }
      : {}),
    ...(vertical === 'top' || vertical === 'middle' || vertical === 'bottom' ? { vertical } : {}),
    ...(wrapText ? { wrap: 'WRAP' as const } : {}),
  };
}

function borderName(style: string): string {
  const same = Object.entries(BORDER_STYLES).find(([, name]) => name === style);
  if (same) return same[0];
  if (/^medium/.test(style)) return style === 'mediumDashed' ? 'DASHED' : 'SOLID_MEDIUM';
  return /dash/i.test(style) ? 'DASHED' : 'SOLID';
}
