import { expect, test } from 'vitest';
import type { Command, GridCell, Revision } from '../../window/page/grid-component.ts';
import { type GridView, readAction } from '../../window/page/read-action.ts';

const TAB = 's7';

function cellAt(row: number, col: number, content: string): Command {
  return { type: 'UPDATE_CELL', sheetId: TAB, row, col, content };
}

function revision(rootCommand: Command, commands: readonly Command[] = [rootCommand]): Revision {
  return { id: 'r1', rootCommand, commands };
}

function view(
  cells: Readonly<Record<string, string>> = {},
  selected: GridView['selectedZones'] = [],
): GridView {
  return {
    selectedZones: selected,
    sheetIds: ['s1', TAB, 's9'],
    cell: (_sheetId, row, col): GridCell | undefined => {
      const content = cells[`${row},${col}`];
      return content === undefined ? undefined : { content, isFormula: content.startsWith('=') };
    },
    formulaText: ({ content }) => content,
  };
}

test('readAction: typing is a write of the typed text, not of what the grid made of it', () => {
  const read = readAction(revision(cellAt(4, 2, '1/10/2568')), view());
  expect(read.action).toEqual({
    kind: 'write',
    sheetId: TAB,
    zone: { top: 4, bottom: 4, left: 2, right: 2 },
    texts: [['1/10/2568']],
  });
  expect(read.footprint).toMatchObject({ kind: 'cells', sheetId: TAB });
});

test('readAction: a paste is one block; cells that it left alike are read from the grid', () => {
  const paste = { type: 'PASTE_FROM_OS_CLIPBOARD' };
  const zone = { top: 0, bottom: 1, left: 0, right: 1 };
  const read = readAction(
    revision(paste, [cellAt(0, 0, 'a'), cellAt(1, 1, 'd')]),
    view({ '0,1': '=A1', '1,0': 'c' }, [zone]),
  );
  expect(read.action).toEqual({
    kind: 'write',
    sheetId: TAB,
    zone,
    texts: [
      ['a', '=A1'],
      ['c', 'd'],
    ],
  });
});

test('readAction: a paste that also brings rules is undone in the window and sent by the host', () => {
  const rule = { type: 'ADD_DATA_VALIDATION_RULE', sheetId: TAB };
  const read = readAction(revision({ type: 'PASTE' }, [cellAt(0, 0, 'a'), rule]), view());
  expect(read.footprint).toEqual({ kind: 'other' });
});

test('readAction: Delete clears each selected zone', () => {
  const zones = [
    { top: 1, bottom: 2, left: 1, right: 1 },
    { top: 5, bottom: 5, left: 0, right: 3 },
  ];
  const root = { type: 'DELETE_CONTENT', sheetId: TAB, target: zones };
  expect(readAction(revision(root), view()).action).toEqual({
    kind: 'several',
    actions: zones.map((zone) => ({ kind: 'clear', sheetId: TAB, zone })),
  });
});

test.each([
  ['before', 5, 5],
  ['after', 5, 6],
])('readAction: rows put in %s row %i begin at %i', (position, base, at) => {
  const root = {
    type: 'ADD_COLUMNS_ROWS',
    sheetId: TAB,
    dimension: 'ROW',
    base,
    position,
    quantity: 2,
  };
  expect(readAction(revision(root), view())).toEqual({
    action: { kind: 'insert', sheetId: TAB, dimension: 'ROW', at, count: 2 },
    footprint: { kind: 'rows' },
  });
});

test('readAction: scattered rows are deleted from below', () => {
  const root = { type: 'REMOVE_COLUMNS_ROWS', sheetId: TAB, dimension: 'ROW', elements: [3, 4, 9] };
  const common = { kind: 'delete', sheetId: TAB, dimension: 'ROW' };
  expect(readAction(revision(root), view())).toEqual({
    action: {
      kind: 'several',
      actions: [
        { ...common, at: 9, count: 1 },
        { ...common, at: 3, count: 2 },
      ],
    },
    footprint: { kind: 'other' },
  });
});

test('readAction: a header row that sorting left alone stays out of the sorted range', () => {
  const zone = { top: 5, bottom: 8, left: 1, right: 3 };
  const root = { type: 'SORT_CELLS', sheetId: TAB, zone, col: 2, row: 5, sortDirection: 'desc' };
  expect(readAction(revision(root, [cellAt(6, 1, 'x')]), view()).action).toEqual({
    kind: 'sort',
    sheetId: TAB,
    zone: { ...zone, top: 6 },
    column: 2,
    ascending: false,
  });
});

test('readAction: what others did meanwhile moves the place of a typed text', () => {
  const typed = cellAt(4, 2, 'x');
  const adapted = cellAt(5, 2, 'x');
  expect(readAction(revision(typed, [adapted]), view()).action).toMatchObject({
    zone: { top: 5, bottom: 5 },
  });
});

test.each([
  ['RENAME_SHEET', { newName: 'ใหม่' }, { kind: 'rename', sheetId: TAB, name: 'ใหม่' }],
  ['DELETE_SHEET', {}, { kind: 'delete-tab', sheetId: TAB }],
  ['MOVE_SHEET', { delta: -1 }, { kind: 'move-tab', sheetId: TAB, position: 1 }],
  ['CREATE_SHEET', {}, { kind: 'add-tab' }],
])('readAction: %s', (type, members, action) => {
  const root = { type, sheetId: TAB, ...members };
  expect(readAction(revision(root), view()).action).toEqual(action);
});

test('readAction: what no host stands behind is named, to be refused', () => {
  const root = { type: 'CREATE_CHART', sheetId: TAB };
  expect(readAction(revision(root), view())).toEqual({
    action: { kind: 'unknown', commands: ['CREATE_CHART'] },
    footprint: { kind: 'other' },
  });
});
