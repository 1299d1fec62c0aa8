import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/base/cell.ts';
import { keysOf, recordOf } from '../../src/base/record.ts';
import { appendRow } from '../../src/sheets/append-row.ts';
import { editRows } from '../../src/sheets/edit-row.ts';
import { refill } from '../../src/sheets/refill.ts';
import { assignRowKeys } from '../../src/sheets/row-keys.ts';
import { upsertRows } from '../../src/sheets/upsert-rows.ts';
import { blocksOf, type CellWrite } from '../../src/sheets/write-cells.ts';
import { keyedEdits, writeKeyedCells } from '../../src/sheets/write-keyed-cells.ts';
import { keepNote, untick } from '../../src/sheets/write-mark.ts';
import { layoutsOf } from '../../src/tabs/derive/layout.ts';
import { editsOf } from '../../src/tabs/derive/row-edits.ts';
import type { TabLayout } from '../../src/tabs/derive/tab-layout.ts';
import { type Table, tableOf } from '../../src/tabs/derive/table.ts';
import { COMMITTEE_TAB } from '../../src/tabs/master-tabs.ts';
import { fakeSheet, headOf, insertColumn, reverseRows } from '../support/fake-sheet.ts';

type Committee = typeof COMMITTEE_TAB;
const LAYOUT = layoutsOf({ years: [], divisions: [], strategies: [] }).find(
  ({ key }) => key === 'committee',
) as TabLayout<Committee>;

/** The user's own column stands between ours. */
const KEYS = ['order', 'name', '', 'role', 'from', 'to'];
const ROWS: Cell[][] = [
  ['r1', 1, 'ก', 'ของฉัน ๑', 'ประธาน', '', ''],
  ['r2', 2, 'ข', 'ของฉัน ๒', 'กรรมการ', '', ''],
  ['r3', 3, 'ค', 'ของฉัน ๓', 'กรรมการ', '', ''],
];
const GRID = [...headOf(LAYOUT, KEYS), ...ROWS];

function read(grid: readonly (readonly Cell[])[]): Table<Committee> {
  return tableOf(
    LAYOUT,
    grid.map((line) => [...line]),
  );
}

function bookOf(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
  return { sheets: new Map([['committee', sheet]]), tables: new Map([['committee', read(GRID)]]) };
}

/** Each row as `key: name, role, own`, wherever it and its columns stand. */
function rowsOf(grid: readonly (readonly Cell[])[]): string[] {
  const table = read(grid);
  const own = (cells: readonly Cell[]) =>
    cells.filter((cell) => /^ของฉัน/.test(String(cell))).join();
  return table.rows
    .map(({ key, cells }) => {
      const at = (column: string) => String(cells[(table.columns.get(column) ?? 0) - 1] ?? '');
      return `${key}: ${at('name')}, ${at('role')}, ${own(cells)}`;
    })
    .sort();
}

const MEANWHILE: readonly [name: string, act: (grid: Cell[][]) => void][] = [
  ['nobody', () => {}],
  ['somebody who sorts', reverseRows],
  ['somebody who inserts a row', (grid) => grid.splice(5, 0, ['', '', 'แถวใหม่', '', '', '', ''])],
  ['somebody who inserts a column', (grid) => insertColumn(grid, 3)],
];

test('blocksOf: covers what is written, each cell once, and nothing else', () => {
  const place = fc.record({
    row: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: ({ row, column }) => `${row}.${column}` }),
      (places) => {
        const writes: CellWrite[] = places.map((one, index) => ({ ...one, content: index }));
        const covered = blocksOf(writes).flatMap(({ row, column, cells }) =>
          cells.flatMap((line, i) =>
            line.map((content, j) => `${row + i}.${column + j}=${content}`),
          ),
        );
        const wanted = writes.map(({ row, column, content }) => `${row}.${column}=${content}`);
        expect(covered.sort()).toEqual(wanted.sort());
      },
    ),
  );
});

test('upsertRows: finds the row by its key, adds below the last, and leaves own columns alone', () => {
  const { sheet, grid } = fakeSheet(GRID);
  const rows = [
    { key: 'r2', cells: { role: 'เลขานุการ' } },
    { key: 'r9', cells: { name: '=1+1', role: 'ใหม่' } },
  ];
  upsertRows(sheet, read(GRID), rows);
  const once = rowsOf(grid);
  expect(once).toEqual([
    'r1: ก, ประธาน, ของฉัน ๑',
    'r2: ข, เลขานุการ, ของฉัน ๒',
    'r3: ค, กรรมการ, ของฉัน ๓',
    'r9: =1+1, ใหม่, ',
  ]);
  upsertRows(sheet, read(GRID), rows);
  expect(rowsOf(grid)).toEqual(once);
});

test('upsertRows: goes by where the rows stand now, not by where they were read', () => {
  const { sheet, grid } = fakeSheet(GRID, (call, now) => call === 1 && reverseRows(now));
  upsertRows(sheet, read(GRID), [{ key: 'r1', cells: { role: 'รองประธาน' } }]);
  expect(rowsOf(grid)[0]).toBe('r1: ก, รองประธาน, ของฉัน ๑');
});

test('refill: writes our columns whole, blanks rows that are no more, keeps what is the user\u2019s', () => {
  const { sheet, grid } = fakeSheet(GRID);
  const blank = recordOf(keysOf(COMMITTEE_TAB.columns).map((key) => [key, ''] as const));
  const cells = { ...blank, order: 1, name: 'ใหม่', role: 'ประธาน' };
  refill(sheet, read(GRID), [{ key: 'n1', cells }]);
  expect(rowsOf(grid)).toEqual(['n1: ใหม่, ประธาน, ของฉัน ๑']);
  expect(grid[6]).toEqual(['', '', '', 'ของฉัน ๒', '', '', '']);
});

test('editRows: all or nothing: a row in which somebody typed is left as it is', () => {
  const table = read(GRID);
  const [first, second] = table.rows;
  const edits = [first, second].flatMap((row) =>
    row ? [{ row: row.key, cells: editsOf(table, row, { role: 'ที่ปรึกษา' }) }] : [],
  );
  const typed = fakeSheet(GRID, (_call, now) => {
    const line = now[6] ?? [];
    line[4] = 'พิมพ์';
  });
  expect(editRows(bookOf(typed.sheet), 'committee', edits)).toBe('changed');
  expect(rowsOf(typed.grid)[0]).toBe('r1: ก, ประธาน, ของฉัน ๑');
  const { sheet, grid } = fakeSheet(GRID, (call, now) => call === 1 && reverseRows(now));
  expect(editRows(bookOf(sheet), 'committee', edits)).toBe('done');
  expect(editRows(bookOf(sheet), 'committee', edits)).toBe('done');
  expect(rowsOf(grid).slice(0, 2)).toEqual(['r1: ก, ที่ปรึกษา, ของฉัน ๑', 'r2: ข, ที่ปรึกษา, ของฉัน ๒']);
});

test('editRows: a cell that a formula works out is not written over', () => {
  const grid = GRID.map((line) => line.map((cell) => (cell === 'ประธาน' ? '=A1' : cell)));
  const { sheet } = fakeSheet(grid);
  const edits = [{ row: 'r1', cells: [{ column: 'role', before: '=A1', after: 'x' }] }];
  expect(editRows(bookOf(sheet), 'committee', edits)).toBe('formula');
});

test.each(MEANWHILE)('writeKeyedCells: right in spite of %s, at whatever call', (_who, act) => {
  for (let at = 1; at <= 6; at += 1) {
    const { sheet, grid } = fakeSheet(GRID, (call, now) => call === at && act(now));
    const table = read(GRID);
    const changes = table.rows.flatMap((row) =>
      keyedEdits(table, row, { role: `หน้าที่ ${row.key}` }),
    );
    writeKeyedCells(bookOf(sheet), 'committee', changes);
    const known = rowsOf(grid).filter((row) => row.startsWith('r'));
    expect(known, `call ${at}`).toEqual([
      'r1: ก, หน้าที่ r1, ของฉัน ๑',
      'r2: ข, หน้าที่ r2, ของฉัน ๒',
      'r3: ค, หน้าที่ r3, ของฉัน ๓',
    ]);
  }
});

test.each(
  MEANWHILE.slice(0, 3),
)('assignRowKeys: no key twice, none lost, in spite of %s', (_who, act) => {
  for (let at = 1; at <= 4; at += 1) {
    const before = GRID.map((line) => (line[0] === 'r2' ? ['', ...line.slice(1)] : line));
    const { sheet, grid } = fakeSheet(before, (call, now) => call === at && act(now));
    assignRowKeys(sheet, read(before));
    const keys = grid.slice(5).map(([key]) => String(key ?? ''));
    const given = keys.filter((key) => key !== '');
    expect(new Set(given).size, `call ${at}`).toBe(given.length);
    expect(rowsOf(grid)).toContain('r1: ก, ประธาน, ของฉัน ๑');
    expect(rowsOf(grid)).toContain('r3: ค, กรรมการ, ของฉัน ๓');
  }
});

test('appendRow: adds one row and touches no other, whoever adds one at that moment', () => {
  const { sheet, grid } = fakeSheet(GRID, (_call, now) => {
    if (now.length === GRID.length) now.push(['', 4, 'พร้อมกัน', '', '', '', '']);
  });
  appendRow(
    sheet,
    read(GRID),
    'n1',
    new Map<string, Cell>([
      ['name', '=2+2'],
      ['nowhere', 'x'],
    ]),
  );
  expect(grid.slice(-2).map(([key, , name]) => [key, name])).toEqual([
    ['', 'พร้อมกัน'],
    ['n1', '=2+2'],
  ]);
});

test.each<[string, Cell[], Cell[]]>([
  ['a tick that stands', ['x', true, 'y'], ['x', false, 'y']],
  ['a text that was moved there', ['x', 'ของฉัน', true], ['x', 'ของฉัน', true]],
  ['a blank cell', ['x', '', 'y'], ['x', '', 'y']],
])('untick: %s', (_what, now, after) => {
  const { sheet, grid } = fakeSheet([['a', true, 'b']], (call, cells) => {
    if (call === 1) cells.splice(0, 1, [...now]);
  });
  untick(sheet, { row: 1, column: 2 });
  expect(grid).toEqual([after]);
});

test.each([
  ['sets ours on a bare cell', '', 'ของเรา ๑', 'ของเรา ๑'],
  ['changes ours', 'ของเรา ๑', 'ของเรา ๒', 'ของเรา ๒'],
  ['takes ours away', 'ของเรา ๑', '', ''],
  ['leaves what a person wrote', 'ฝากถามกองคลัง', 'ของเรา ๑', 'ฝากถามกองคลัง'],
])('keepNote: %s', (_what, before, wanted, after) => {
  const { sheet } = fakeSheet([['']]);
  const cell = sheet.getRange(1, 1);
  if (before !== '') cell.setNote(before);
  keepNote(sheet, { row: 1, column: 1 }, wanted, ['ของเรา ๑', 'ของเรา ๒']);
  expect(cell.getNote()).toBe(after);
});
