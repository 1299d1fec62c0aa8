import { type AmountMeasure, shrinkToFit, widenForAmounts } from './amount-widths.ts';
import { type BarredCell, joinBars } from './bars.ts';
import { columnsUnder, repeatedColumnOf } from './column-marks.ts';
import { type CellXml, readTables, type TableXml } from './table-model.ts';
import { applyEdits, type Edit } from './xml.ts';

/** How the tables of a part are laid out. */
export interface TableFit {
  /** How much wider the table that begins at an offset becomes. */
  factorAt(offset: number): number;
  /** The width that an amount in a cell needs. */
  readonly measure: AmountMeasure;
}

/**
 * Lays out every table anew that has repeated columns, that grows with its page, or in which an amount would
 * not fit into its column. Grid, table and cell widths then agree to the twip.
 */
export function layOutTables(xml: string, fit: TableFit): string {
  return applyEdits(
    xml,
    readTables(xml).flatMap((table) => layOutTable(xml, table, fit)),
  );
}

function layOutTable(xml: string, table: TableXml, fit: TableFit): Edit[] {
  if (table.gridRange === null) return [];
  const factor = fit.factorAt(table.start);
  const counts = repetitionsOf(table);
  const grid = table.grid.flatMap((width, column) =>
    shareWidth(Math.round(width * factor), counts.get(column) ?? 1),
  );
  const rows = table.rows.map((row) => placedCells(row, counts));
  const widened = widenForAmounts(xml, rows.flat(), grid, fit.measure);
  if (counts.size === 0 && factor === 1 && widened === grid) return [];
  const columns = widened.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const edits: Edit[] = [
    { ...table.gridRange, text: `<w:tblGrid>${columns}</w:tblGrid>` },
    ...rows.flatMap((row) => layOutRow(xml, row, widened, fit)),
  ];
  if (table.width !== null && sum(widened) !== sum(table.grid)) {
    const { start, end } = table.width;
    edits.push({ start, end, text: `<w:tblW w:w="${sum(widened)}" w:type="dxa"/>` });
  }
  return edits;
}

/** How often each repeated column of the template stands in the filled table. */
function repetitionsOf(table: TableXml): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of table.rows) {
    const inRow = new Map<number, number>();
    for (const cell of row) {
      const column = repeatedColumnOf(cell);
      if (column !== null) inRow.set(column, (inRow.get(column) ?? 0) + 1);
      for (const under of columnsUnder(cell)) if (!counts.has(under)) counts.set(under, 0);
    }
    for (const [column, count] of inRow) {
      counts.set(column, Math.max(count, counts.get(column) ?? 0));
    }
  }
  return counts;
}

/** A cell with the columns of the new grid that it covers. */
export interface PlacedCell {
  readonly cell: CellXml;
  readonly from: number;
  readonly span: number;
}

function placedCells(row: readonly CellXml[], counts: ReadonlyMap<number, number>): PlacedCell[] {
  let next = 0;
  return row.map((cell) => {
    const span = columnsUnder(cell).reduce(
      (width, column) => width - 1 + (counts.get(column) ?? 1),
      cell.span,
    );
    const from = next;
    next += span;
    return { cell, from, span };
  });
}

function layOutRow(
  xml: string,
  row: readonly PlacedCell[],
  grid: readonly number[],
  fit: TableFit,
): Edit[] {
  const { kept, dropped } = joinBars(xml, row);
  return [
    ...kept.flatMap((placed) => layOutCell(xml, placed, grid, fit)),
    ...dropped.map(({ cell }) => ({ start: cell.tag.start, end: cell.end, text: '' })),
  ];
}

function layOutCell(
  xml: string,
  { cell, from, span, fill }: BarredCell,
  grid: readonly number[],
  { measure }: TableFit,
): Edit[] {
  const { start } = cell.tag;
  if (span === 0) return [{ start, end: cell.end, text: '' }];
  const { properties } = cell;
  const inner = properties === null ? '' : xml.slice(properties.start, properties.end);
  const width = sum(grid.slice(from, from + span));
  const content = { start: properties?.end ?? cell.tag.end, end: cell.end };
  if (fill !== null) {
    const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    const text = `<w:tc>${cellProperties(shade, span, width)}<w:p/></w:tc>`;
    return [{ start, end: cell.end, text }];
  }
  const opening = `<w:tc>${cellProperties(inner, span, width)}`;
  const edits: Edit[] = [{ start, end: content.start, text: opening }];
  const small =
    span > 1 ? null : shrinkToFit(xml.slice(content.start, content.end), width, measure);
  return small === null ? edits : [...edits, { ...content, text: small }];
}

/** Properties of a cell with a new width and span; what else they say stays, in the order of the schema. */
function cellProperties(properties: string, span: number, width: number): string {
  const rest = properties
    .replace(/^<w:tcPr[^>]*>|<\/w:tcPr>$/g, '')
    .replace(/<w:(?:tcW|gridSpan)\s[^>]*\/>/g, '');
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}${rest}</w:tcPr>`;
}

/** Splits a width into whole twips that add up to it. */
function shareWidth(width: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor((width * (index + 1)) / count) - Math.floor((width * index) / count),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
