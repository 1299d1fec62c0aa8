import { expect, test } from 'vitest';
import { divisionFinder } from '../../../src/tabs/derive/division-names.ts';
import { typedColumn } from '../../../src/tabs/derive/typed-cells.ts';

const GRID = [
  ['divisions', 'code', 'name', 'own', 'shortName', 'aliases'],
  ...Array.from({ length: 4 }, () => Array<string>(6).fill('')),
  ['r1', 'D01', 'สำนักปลัดเทศบาล', '', 'สำนักปลัด', 'สป., งานธุรการ'],
  ['r2', 'D02', 'กองคลัง', '', 'คลัง', 'กองการคลัง\nสำนักปลัด'],
  ['r3', 'D03', 'กองช่าง', '', 'ช่าง', 'งานธุรการ, กองคลัง'],
  ['', '', '', '', '', ''],
];
const find = divisionFinder(GRID);

test.each([
  ['the official name', 'กองคลัง', 'กองคลัง'],
  ['spaces in it', ' กอง คลัง\u00a0', 'กองคลัง'],
  ['the short name before the alias of another', 'สำนักปลัด', 'สำนักปลัดเทศบาล'],
  ['the am of two letters', 'ส\u0e4d\u0e32นักปลัด', 'สำนักปลัดเทศบาล'],
  ['an alias', 'กองการคลัง', 'กองคลัง'],
  ['an alias of two divisions', 'งานธุรการ', null],
  ['a name without the word for a division', 'ช่าง', 'กองช่าง'],
  ['no division', 'กองดับเพลิง', null],
  ['nothing', '', null],
])('divisionFinder: knows %s', (_what, typed, name) => {
  expect(find(typed)).toBe(name);
});

test('owner column: takes names, everyone and nothing; marks the rest', () => {
  const owner = typedColumn('activities:central', 'owner');
  const read = (typed: string) => owner?.read(typed, '', find);
  expect(read('กองการคลัง')).toEqual({ value: 'กองคลัง', fault: null });
  expect(read('ทุก ส่วนราชการ')).toEqual({ value: 'ทุกส่วนราชการ', fault: null });
  expect(read('')).toEqual({ value: '', fault: null });
  expect(read('(LPA ด้านที่ ๕')).toEqual({
    value: '(LPA ด้านที่ ๕',
    fault: { type: 'division' },
  });
  const division = typedColumn('people', 'division');
  expect(division?.read('ทุกส่วนราชการ', '', find).fault).toEqual({ type: 'division' });
});

test.each([
  ['a text column', 'activities:D01', 'name'],
  ['a column of the user', 'activities:D01', 'own'],
  ['a column without a key', 'activities:D01', ''],
  ['a tab of formulas', 'reconciliation', 'allocated'],
  ['a refilled tab', 'allActivities', 'money:2567'],
  ['a tab of the user', 'budget 2', 'year'],
  ['labels of ตั้งค่า', 'settings', 'label'],
])('typedColumn: reads nothing in %s', (_what, tab, column) => {
  expect(typedColumn(tab, column)).toBeNull();
});

test('typedColumn: reads each setting as what it is', () => {
  const value = typedColumn('settings', 'value');
  expect(value?.read('69', 'firstYear', find)).toEqual({ value: 2569, fault: null });
  expect(value?.read('69', 'paperFont', find)).toEqual({ value: '69', fault: null });
  expect(value?.read('69', 'r8sdf8sdfk', find)).toEqual({ value: '69', fault: null });
  expect(value?.read('ปีหน้า', 'firstYear', find).fault).toEqual({
    type: 'setting',
    label: 'ปีงบประมาณแรก',
  });
});
