import { textOf } from '../../base/cell.ts';
import { cellAt, type Table, tableIn } from '../../tabs/derive/table.ts';
import { BUDGET_TAB, DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { codeOfAmount } from '../../tabs/reconciliation-keys.ts';
import type { WorkbookReading } from '../read-workbook.ts';
import type { RepairLog } from '../repair.ts';
import { codesOfTabs } from '../shape-of-workbook.ts';
import { keyedEdits, writeKeyedCells } from '../write-keyed-cells.ts';
import { readMemory } from './memory.ts';

/** Rows of กอง that have a name and no code, so that they have no tabs yet. */
export function uncodedDivisions(table: Table<typeof DIVISIONS_TAB> | undefined) {
  return (table?.rows ?? []).filter(
    (row) => table && textAt(table, row, 'name') !== '' && textAt(table, row, 'code') === '',
  );
}

/**
 * Gives each named division without a code one: its former code when its row had one, else the next number
 * that nothing in the workbook has used. In HR's runs, after rows have their keys.
 * @returns true when something was written, so that the workbook must be read again.
 */
export function giveDivisionCodes(reading: WorkbookReading, log: RepairLog): boolean {
  const table = tableIn(reading.tables, DIVISIONS_TAB);
  const uncoded = uncodedDivisions(table).filter(({ hasKey }) => hasKey);
  if (!table || uncoded.length === 0) return false;
  const { divisions: remembered } = readMemory();
  const used = new Set([
    ...table.rows.map((row) => textAt(table, row, 'code')),
    ...codesOfTabs(reading.sheets),
    ...(reading.tables.get(BUDGET_TAB.key)?.layout.columns ?? []).flatMap(
      ({ key }) => codeOfAmount(key) ?? [],
    ),
  ]);
  const formerOf = (key: string) => {
    const former = remembered[key]?.code;
    const isTaken = table.rows.some((row) => textAt(table, row, 'code') === former);
    return former === undefined || isTaken ? null : former;
  };
  const known = new Set([...used, ...Object.values(remembered).map(({ code }) => code)]);
  const changes = uncoded.flatMap((row) => {
    const code = formerOf(row.key) ?? nextCode(known);
    known.add(code);
    return keyedEdits(table, row, { code });
  });
  const written = writeKeyedCells(reading, DIVISIONS_TAB.key, changes);
  log.add('DIVISION_CODED', reading.sheets.get(DIVISIONS_TAB.key)?.getName() ?? '', written);
  return written > 0;
}

/** D01, D02, …: one behind the highest of this form. */
function nextCode(known: ReadonlySet<string>): string {
  const numbers = [...known].map((code) => Number(/^D(\d{1,4})$/.exec(code)?.[1] ?? 0));
  return `D${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

function textAt(
  table: Table<typeof DIVISIONS_TAB>,
  row: Table<typeof DIVISIONS_TAB>['rows'][number],
  column: 'name' | 'code',
): string {
  return textOf(cellAt(table, row, column));
}
