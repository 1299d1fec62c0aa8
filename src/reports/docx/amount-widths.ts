import type { DocxZip } from './docx-zip.ts';
import type { PlacedCell } from './table-layout.ts';

/** The twips that the widest amount of a cell needs, with the cell's sides; 0 when it holds none. */
export type AmountMeasure = (cellXml: string) => number;

const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
/** An amount or a year: where one is too long for its line it breaks after any digit. */
const NUMBER = /[0-9\u0e50-\u0e59][0-9\u0e50-\u0e59,.]{2,}[0-9\u0e50-\u0e59]/g;

/** Widths of Sarabun Bold in thousandths of the size: the widest Thai digit, and a comma or stop. */
const DIGIT = 760;
const POINT = 290;
const TWIPS_PER_HALF_POINT = 10;
const CELL_SIDES = 150;

/** Measures by the font sizes that a paper's own styles give. */
export function amountMeasure(zip: DocxZip): AmountMeasure {
  const sizes = styleSizes(zip.file('word/styles.xml')?.asText() ?? '');
  return (cellXml) => {
    const text = [...cellXml.matchAll(TEXT)].map(([, piece]) => piece).join('\n');
    const widest = Math.max(0, ...(text.match(NUMBER) ?? []).map(widthOf));
    return widest === 0 ? 0 : Math.ceil(widest * sizeIn(cellXml, sizes)) + CELL_SIDES;
  };
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
    needs[from] = Math.max(needs[from] ?? 0, measure(xml.slice(cell.tag.end, cell.end)));
  }
  if (needs.every((need, column) => need <= (grid[column] ?? 0))) return grid;
  return redistribute(grid, needs);
}

/** No column gives up more than this part of its width. */
const LEAST_SHARE = 0.55;

function redistribute(grid: readonly number[], needs: readonly number[]): number[] {
  const widths = grid.map((width, column) => Math.max(width, needs[column] ?? 0));
  let excess = total(widths) - total(grid);
  const giving = grid
    .map((width, column) => ({
      column,
      least: Math.max(needs[column] ?? 0, Math.ceil(width * LEAST_SHARE)),
    }))
    .sort((a, b) => (grid[b.column] ?? 0) - (grid[a.column] ?? 0));
  for (const { column, least } of giving) {
    const width = widths[column] ?? 0;
    const given = Math.min(excess, Math.max(0, width - least));
    widths[column] = width - given;
    excess -= given;
  }
  const widest = giving[0]?.column ?? 0;
  // What nobody could give is taken from the widest column, so that the table keeps its width.
  widths[widest] = (widths[widest] ?? 0) - excess;
  return widths;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
