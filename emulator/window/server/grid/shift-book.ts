import type { PageBook, PageCell, PageSheet } from '../../protocol/page-book.ts';

interface RowChange {
  readonly sheetId: string;
  readonly kind: 'insert' | 'delete';
  /** First row concerned, counted from 0. */
  readonly at: number;
  readonly count: number;
}

type Line = readonly (PageCell | undefined)[] | undefined;

function shiftIndex(index: number, { kind, at, count }: RowChange): number | undefined {
  if (index < at) return index;
  if (kind === 'insert') return index + count;
  return index < at + count ? undefined : index - count;
}

function shiftSizes(sizes: ReadonlyMap<number, number>, change: RowChange): Map<number, number> {
  const shifted = new Map<number, number>();
  for (const [row, size] of sizes) {
    const moved = shiftIndex(row, change);
    if (moved !== undefined) shifted.set(moved, size);
  }
  return shifted;
}

function shiftSheet(sheet: PageSheet, change: RowChange): PageSheet {
  const { kind, at, count } = change;
  const cells: Line[] = Array.from({ length: sheet.rows }, (_, row) => sheet.cells[row]);
  if (kind === 'insert') cells.splice(at, 0, ...Array.from({ length: count }, () => undefined));
  else cells.splice(at, count);
  const hidden = [...sheet.hiddenRows].map((row) => shiftIndex(row, change));
  const frozenInside =
    kind === 'insert' ? count : -Math.max(0, Math.min(at + count, sheet.frozenRows) - at);
  return {
    ...sheet,
    rows: cells.length,
    cells,
    rowSizes: shiftSizes(sheet.rowSizes, change),
    hiddenRows: new Set(hidden.filter((row) => row !== undefined)),
    frozenRows: at < sheet.frozenRows ? sheet.frozenRows + frozenInside : sheet.frozenRows,
  };
}

/** The book of windows that have put in or taken out rows themselves. New rows are in doubt: they copy looks. */
export function shiftRows(book: PageBook, change: RowChange): PageBook {
  return {
    sheets: book.sheets.map((sheet) =>
      sheet.id === change.sheetId ? shiftSheet(sheet, change) : sheet,
    ),
  };
}
