import { type CellXml, readTables, type TableXml } from './table-model.ts';
import { applyEdits, attributeOf, type Edit } from './xml.ts';

/**
 * A template shows a repeated column once: one cell of a row holds `{-w:tc years}…{/years}`, and the
 * width of its column is the room for all of them. docxtemplater repeats the cell; what it leaves alone is
 * the table's grid, the widths and the cells above and below that have to span the new columns. So
 * before filling each cell of such a table is told whether it is repeated or lies over repeated columns,
 * and after filling the grid is laid out anew. Converters to Google Docs need it exact.
 */
const REPEATED = 'pk-repeated';
const OVER = 'pk-over';

const COLUMN_TAG = /\{\s*-\s*w:tc\s/;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** Marks the cells of tables with repeated columns. To be called on a checked template. */
export function markRepeatedColumns(xml: string): string {
  if (!xml.includes('-w:tc')) return xml;
  return applyEdits(
    xml,
    readTables(xml).flatMap((table) => marksOf(xml, table)),
  );
}

function marksOf(xml: string, table: TableXml): Edit[] {
  const isRepeated = (cell: CellXml) => COLUMN_TAG.test(textOf(xml.slice(cell.tag.end, cell.end)));
  const columns = new Set<number>();
  for (const row of table.rows) {
    for (const { cell, from } of positionsOf(row)) if (isRepeated(cell)) columns.add(from);
  }
  if (columns.size === 0) return [];
  return table.rows.flatMap((row) =>
    positionsOf(row).flatMap(({ cell, from }) => {
      const covered = [...columns].filter((at) => at >= from && at < from + cell.span);
      if (covered.length === 0) return [];
      const mark = isRepeated(cell) ? `${REPEATED}="${from}"` : `${OVER}="${covered.join(' ')}"`;
      const at = cell.tag.end - 1;
      return [{ start: at, end: at, text: ` ${mark}` }];
    }),
  );
}

function textOf(xml: string): string {
  return [...xml.matchAll(TEXT)].map(([, text]) => text).join('');
}

function positionsOf(row: readonly CellXml[]): { cell: CellXml; from: number }[] {
  let next = 0;
  return row.map((cell) => {
    const from = next;
    next += cell.span;
    return { cell, from };
  });
}

/** How wide a table becomes: the factor for one that begins at an offset of the part. */
export type WidthFactor = (offset: number) => number;

/** Lays out the tables with repeated columns, and scales every table by its factor. */
export function layOutTables(xml: string, factorAt: WidthFactor): string {
  return applyEdits(
    xml,
    readTables(xml).flatMap((table) => layOutTable(xml, table, factorAt(table.start))),
  );
}

function layOutTable(xml: string, table: TableXml, factor: number): Edit[] {
  const counts = repetitionsOf(table);
  if ((counts.size === 0 && factor === 1) || table.gridRange === null) return [];
  const grid = table.grid.flatMap((width, column) =>
    shareWidth(Math.round(width * factor), counts.get(column) ?? 1),
  );
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const edits: Edit[] = [
    { ...table.gridRange, text: `<w:tblGrid>${columns}</w:tblGrid>` },
    ...table.rows.flatMap((row) => layOutRow(xml, row, counts, grid)),
  ];
  if (table.width !== null && factor !== 1) {
    edits.push({ ...rangeOf(table.width), text: `<w:tblW w:w="${sum(grid)}" w:type="dxa"/>` });
  }
  return edits;
}

/** How often each repeated column of the template stands in the filled table. */
function repetitionsOf(table: TableXml): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of table.rows) {
    const inRow = new Map<number, number>();
    for (const { tag } of row) {
      const column = attributeOf(tag.attributes, REPEATED);
      if (column !== null) inRow.set(Number(column), (inRow.get(Number(column)) ?? 0) + 1);
      for (const over of overOf(tag.attributes)) if (!counts.has(over)) counts.set(over, 0);
    }
    for (const [column, count] of inRow) {
      counts.set(column, Math.max(count, counts.get(column) ?? 0));
    }
  }
  return counts;
}

function overOf(attributes: string): number[] {
  const columns = attributeOf(attributes, OVER);
  return columns === null ? [] : columns.split(' ').map(Number);
}

function layOutRow(
  xml: string,
  row: readonly CellXml[],
  counts: ReadonlyMap<number, number>,
  grid: readonly number[],
): Edit[] {
  let next = 0;
  return row.map((cell) => {
    const over = overOf(cell.tag.attributes);
    const span = over.reduce((width, column) => width - 1 + (counts.get(column) ?? 1), cell.span);
    const from = next;
    next += span;
    if (span === 0) return { start: cell.tag.start, end: cell.end, text: '' };
    const inner =
      cell.properties === null ? '' : xml.slice(cell.properties.start, cell.properties.end);
    return {
      start: cell.tag.start,
      end: cell.properties?.end ?? cell.tag.end,
      text: `<w:tc>${cellProperties(inner, span, sum(grid.slice(from, next)))}`,
    };
  });
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

function rangeOf({ start, end }: Edit | { start: number; end: number }) {
  return { start, end };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
