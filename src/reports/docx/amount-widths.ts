import type { DocxZip } from './docx-zip.ts';
import type { PlacedCell } from './table-layout.ts';
import { textsOf } from './xml.ts';

/** Measures the amounts of cells. */
export interface AmountMeasure {
  /** The twips that the widest amount of a cell needs, with the cell's sides; 0 when it holds none. */
  need(cellXml: string): number;
  /** The half-points of a cell's text. */
  sizeOf(cellXml: string): number;
}

/** An amount, with its sign, or a year: where one is too long for its line it breaks after any character. */
const NUMBER = /[+\u2212]?[0-9\u0e50-\u0e59][0-9\u0e50-\u0e59,.]{2,}[0-9\u0e50-\u0e59]/g;

/** Widths of Sarabun Bold in thousandths of the size: the widest Thai digit, and a comma or stop. */
const DIGIT = 760;
const POINT = 290;
const TWIPS_PER_HALF_POINT = 10;
const CELL_SIDES = 150;

/** Measures by the font sizes that a paper's own styles give. */
export function amountMeasure(zip: DocxZip): AmountMeasure {
  const sizes = styleSizes(zip.file('word/styles.xml')?.asText() ?? '');
  const sizeOf = (cellXml: string) => sizeIn(cellXml, sizes);
  const need = (cellXml: string) => {
    if (cellXml.search(NUMBER) < 0) return 0;
    const text = textsOf(cellXml).join('\n');
    const widest = Math.max(0, ...(text.match(NUMBER) ?? []).map(widthOf));
    return widest === 0 ? 0 : Math.ceil(widest * sizeOf(cellXml)) + CELL_SIDES;
  };
  return { need, sizeOf };
}

/** In twips for each half-point of the size. */
function widthOf(amount: string): number {
  const points = amount.replace(/[^,.]/g, '').length;
  const thousandths = (amount.length - points) * DIGIT + points * POINT;
  return (thousandths / 1000) * TWIPS_PER_HALF_POINT;
}

/** Half-points of the first text of a cell: its run's own, its style's, or the document's. */
function sizeIn(cellXml: string, sizes: ReadonlyMap<string, number>): number {
  const own = /<w:r>.*?<w:sz w:val="(\d+)"/.exec(cellXml)?.[1];
  if (own !== undefined) return Number(own);
  const style = /<w:pStyle w:val="([^"]*)"/.exec(cellXml)?.[1] ?? '';
  return sizes.get(style) ?? sizes.get('') ?? 32;
}

/** Half-points by style; under the empty name those of the document. */
function styleSizes(styles: string): Map<string, number> {
  const sizes = new Map<string, number>();
  const size = (xml: string) => /<w:sz w:val="(\d+)"/.exec(xml)?.[1];
  const base = size(styles.slice(0, styles.indexOf('</w:docDefaults>')));
  if (base !== undefined) sizes.set('', Number(base));
  for (const [style, id = ''] of styles.matchAll(
    /<w:style\s[^>]*w:styleId="([^"]*)".*?<\/w:style>/gs,
  )) {
    const own = size(style);
    if (own !== undefined) sizes.set(id, Number(own));
  }
  return sizes;
}

/**
 * Widens the columns in which an amount would break after a digit, at the cost of the widest columns that
 * hold none. Returns the same grid when everything fits; a table too full keeps what it has.
 */
export function widenForAmounts(
  xml: string,
  cells: readonly PlacedCell[],
  grid: readonly number[],
  measure: AmountMeasure,
): readonly number[] {
  const needs = grid.map(() => 0);
  for (const { cell, from, span } of cells) {
    if (span !== 1) continue;
    needs[from] = Math.max(
      needs[from] ?? 0,
      measure.need(xml.slice(cell.properties?.end ?? cell.tag.end, cell.end)),
    );
  }
  if (needs.every((need, column) => need <= (grid[column] ?? 0))) return grid;
  return redistribute(grid, needs);
}

/** No column gives up more than this part of its width. */
const LEAST_SHARE = 0.6;

function redistribute(grid: readonly number[], needs: readonly number[]): number[] {
  const widths = grid.map((width, column) => Math.max(width, needs[column] ?? 0));
  const excess = total(widths) - total(grid);
  const rest = takeFrom(widths, excess, (column) =>
    Math.max(needs[column] ?? 0, Math.ceil((grid[column] ?? 0) * LEAST_SHARE)),
  );
  // More than the others can give: the widened columns stay narrower, and their text becomes smaller.
  return shareShortage(widths, grid, rest);
}

/** Narrows the widened columns, each in proportion to what it gained, by a shortage in all. */
function shareShortage(
  widths: readonly number[],
  before: readonly number[],
  shortage: number,
): number[] {
  const gains = widths.map((width, column) => Math.max(0, width - (before[column] ?? 0)));
  const gained = total(gains);
  let taken = 0;
  let upTo = 0;
  return widths.map((width, column) => {
    upTo += gains[column] ?? 0;
    const share = gained === 0 ? 0 : Math.round((shortage * upTo) / gained) - taken;
    taken += share;
    return width - share;
  });
}

/** Takes an excess from the widest columns first, down to a least width each; returns what is left of it. */
function takeFrom(widths: number[], excess: number, least: (column: number) => number): number {
  const widestFirst = widths
    .map((width, column) => ({ width, column }))
    .sort((a, b) => b.width - a.width);
  return widestFirst.reduce((left, { width, column }) => {
    const given = Math.min(left, Math.max(0, width - least(column)));
    widths[column] = width - given;
    return left - given;
  }, excess);
}

/** Below this nobody can read it; such an amount would rather break. */
const LEAST_HALF_POINTS = 14;

/** The content of a cell in letters so small that its amounts fit; null when they do as they are. */
export function shrinkToFit(cellXml: string, width: number, measure: AmountMeasure): string | null {
  const need = measure.need(cellXml);
  if (need <= width || cellXml.includes('<w:tbl')) return null;
  const shrunk = Math.floor((measure.sizeOf(cellXml) * (width - CELL_SIDES)) / (need - CELL_SIDES));
  const size = Math.max(LEAST_HALF_POINTS, shrunk);
  return cellXml
    .replace(/<w:sz(?:Cs)? w:val="\d+"\/>/g, '')
    .replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/g, (_, look: string | undefined) => {
      return `<w:r><w:rPr>${look ?? ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
    });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
