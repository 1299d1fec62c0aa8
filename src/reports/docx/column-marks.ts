import { type CellXml, readTables, type TableXml } from './table-model.ts';
import { applyEdits, attributeOf, type Edit, textsOf } from './xml.ts';

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
  return textsOf(xml).join('');
}

function positionsOf(row: readonly CellXml[]): { cell: CellXml; from: number }[] {
  let next = 0;
  return row.map((cell) => {
    const from = next;
    next += cell.span;
    return { cell, from };
  });
}

/** The column of the template that a cell repeats; null when it is no such cell. */
export function repeatedColumnOf(cell: CellXml): number | null {
  const column = attributeOf(cell.tag.attributes, REPEATED);
  return column === null ? null : Number(column);
}

/** The repeated columns of the template that a cell lies over. */
export function columnsUnder(cell: CellXml): number[] {
  const columns = attributeOf(cell.tag.attributes, OVER);
  return columns === null ? [] : columns.split(' ').map(Number);
}
