import { expect, test } from 'vitest';
import type { Cell } from '../../src/base/cell.ts';
import { assignRowKeys } from '../../src/sheets/row-keys.ts';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import { tableOf } from '../../src/tabs/derive/table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GRID: Cell[][] = [
  ['committee', 'order', 'name'],
  [],
  [],
  [],
  ['', 'ลำดับ', 'ชื่อ'],
  ['r1', 1, 'ก'],
  ['', 2, 'ข'],
];

/** A sheet that shows these cells in row 7 when it is read once more, and keeps what is written. */
function sheetShowing(now: Cell[]): { sheet: Sheet; written: Cell[][][] } {
  const written: Cell[][][] = [];
  const range = { getValues: () => [now], setValues: (cells: Cell[][]) => written.push(cells) };
  const whole = {
    getValues: () => [...GRID.slice(0, -1), [String(written[0]?.[0]?.[0]).slice(1), 2, 'ข']],
  };
  return {
    sheet: { getRange: () => range, getDataRange: () => whole } as unknown as Sheet,
    written,
  };
}

function committee() {
  const layout = layoutsOf({ years: [], divisions: [], strategies: [] }).find(
    ({ key }) => key === 'committee',
  );
  if (!layout) throw new Error('committee is not declared');
  return tableOf(layout, GRID);
}

test('assignRowKeys: gives a row without a key one of its own', () => {
  const { sheet, written } = sheetShowing(['', 2, 'ข']);
  expect(assignRowKeys(sheet, committee()).rows.every((row) => row.hasKey)).toBe(true);
  expect(written).toHaveLength(1);
});

test('assignRowKeys: writes nothing when somebody moved the rows meanwhile', () => {
  const { sheet, written } = sheetShowing(['r9', 3, 'แถวที่เลื่อนมา']);
  const table = committee();
  expect(assignRowKeys(sheet, table)).toBe(table);
  expect(written).toEqual([]);
});
