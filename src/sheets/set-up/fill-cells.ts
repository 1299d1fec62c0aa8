import type { SheetMap } from '../../tabs/derive/sheet-map.ts';
import { type FixedCell, HEADER_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { heldFormula, plainFormula } from '../held-formula.ts';
import { literal, plainTextOf } from '../literal.ts';
import type { RepairLog } from '../repair.ts';
import { formulaColumnsOf, rowFormulaWrites } from '../row-formulas.ts';
import { type CellWrite, writeCells } from '../write-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell of ours that is not as it should be. */
interface Write extends CellWrite {
  readonly kind: 'LABEL' | 'FORMULA' | 'ROW_FORMULA' | 'INITIAL';
  /** What a formula always shows. */
  readonly shows?: string;
}

/**
 * Compares every cell that the add-on keeps (headers, labels, formulas, first values) with what stands
 * there, and writes those that differ. Cells in which people type are not looked at, but for the first
 * value of a row that was just made (`newRows`).
 */
export function fillCells(
  sheet: Sheet,
  table: Table,
  map: SheetMap,
  options: {
    readonly isNew: boolean;
    readonly newRows: ReadonlySet<string>;
    /** As `readFormulas` gives them: read in all tabs before anything is written into one. */
    readonly formulas: readonly (readonly string[])[];
    readonly log: RepairLog;
  },
): void {
  const writes = expectedCells(table, map, options.newRows).filter((write) =>
    differs(write, table, options.formulas),
  );
  writeCells(
    sheet,
    writes.map((one) => (isFormula(one) ? one : { ...one, content: literal(one.content) })),
    plainTextOf(table),
  );
  if (options.isNew) return;
  for (const kind of ['LABEL', 'FORMULA'] as const) {
    const repaired = writes.filter(
      (write) => write.kind === kind && !isInNewRow(write, table, options.newRows),
    );
    options.log.add(kind, sheet.getName(), repaired.length);
  }
  const mended = writes.filter((write) => write.kind === 'ROW_FORMULA' && isMended(write, table));
  options.log.add('FORMULA', sheet.getName(), mended.length);
}

/** A formula that a new row does not have yet is nothing broken. */
function isMended({ row, column }: Write, table: Table): boolean {
  return (table.grid[row - 1]?.[column - 1] ?? '') !== '';
}

function isFormula({ kind }: Write): boolean {
  return kind === 'FORMULA' || kind === 'ROW_FORMULA';
}

function isInNewRow(write: Write, table: Table, newRows: ReadonlySet<string>): boolean {
  return newRows.has(String(table.grid[write.row - 1]?.[0] ?? ''));
}

function hasFormulas({ layout, rows }: Table): boolean {
  if (rows.length > 0 && formulaColumnsOf(layout).length > 0) return true;
  const cells = [
    ...layout.headCells.map((head) => head.cell),
    ...layout.fixedRows.flatMap((row) => Object.values(row.cells)),
  ];
  return cells.some((cell) => cell.type === 'formula' && cell.shows === undefined);
}

/** The formulas of a tab that should have some. One call at most. */
export function readFormulas(sheet: Sheet, table: Table): string[][] {
  const { grid } = table;
  if (!hasFormulas(table)) return [];
  return sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getFormulas();
}

function expectedCells(table: Table, map: SheetMap, newRows: ReadonlySet<string>): Write[] {
  const { layout, columns } = table;
  const at = (row: number, columnKey: string, cell: FixedCell): Write[] => {
    const column = columns.get(columnKey);
    return column === undefined || cell.type === 'input' ? [] : [write(row, column, cell, map)];
  };
  const rowOf = new Map(table.grid.map((cells, index) => [String(cells[0] ?? ''), index + 1]));
  return [
    ...layout.columns.flatMap((column) =>
      at(HEADER_ROW, column.key, { type: 'label', value: column.header }),
    ),
    ...layout.headCells.flatMap((head) => at(head.row, head.column, head.cell)),
    ...layout.fixedRows.flatMap((fixed) => {
      const row = rowOf.get(fixed.key);
      if (row === undefined) return [];
      return Object.entries(fixed.cells).flatMap(([columnKey, cell]) =>
        cell.type === 'initial' && !newRows.has(fixed.key) ? [] : at(row, columnKey, cell),
      );
    }),
    ...rowFormulaWrites(table, map).map((one): Write => ({ ...one, kind: 'ROW_FORMULA' })),
  ];
}

function write(
  row: number,
  column: number,
  cell: Exclude<FixedCell, { type: 'input' }>,
  map: SheetMap,
): Write {
  if (cell.type === 'formula') {
    const { shows } = cell;
    const known = shows === undefined ? {} : { shows };
    return { row, column, content: heldFormula(cell.formula(map)), kind: 'FORMULA', ...known };
  }
  return { row, column, content: cell.value, kind: cell.type === 'label' ? 'LABEL' : 'INITIAL' };
}

function differs(expected: Write, table: Table, formulas: readonly (readonly string[])[]): boolean {
  const { row, column, content, shows } = expected;
  const actualValue = table.grid[row - 1]?.[column - 1] ?? '';
  if (shows !== undefined && formulas.length === 0) return actualValue !== shows;
  if (isFormula(expected)) {
    const actual = formulas[row - 1]?.[column - 1] ?? '';
    return plainFormula(actual) !== plainFormula(String(content));
  }
  return String(actualValue) !== String(content);
}
