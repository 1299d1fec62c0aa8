import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  HEAD_OF_FINANCE,
  rowShowing,
  sampleProduct,
  shown,
} from '../../support/product.ts';

/** The supply officer of finance goes to the vacant post of the health division. */
function moveOf(product: Emulator) {
  const people = product.read(`'บุคลากร'!B6:D40`).values;
  const numberOf = (title: string) => people.find((row) => row[1] === title)?.[0];
  return { from: numberOf('เจ้าพนักงานพัสดุ'), to: numberOf('นักวิชาการสุขาภิบาล'), day: '2024-10-01' };
}

/** Row key, position, skill and year of the rows of an IDP tab. */
function rowsIn(product: Emulator, tab: string, position: unknown): string[] {
  const letters = ['position', 'skill', 'year'].map((key) => columnWithKey(product, tab, key));
  const columns = ['A', ...letters].map((one) => product.read(`'${tab}'!${one}6:${one}200`).values);
  return (columns[0] ?? [])
    .map((_, at) => columns.map((column) => column[at]?.[0]))
    .filter((row) => row[1] === position)
    .map((row) => [row[0], ...row.slice(2)].join('|'))
    .sort();
}

test('movePerson: the plan goes along with its keys, and the history says so', () => {
  const product = sampleProduct();
  const wish = moveOf(product);
  const before = rowsIn(product, 'IDP กองคลัง', wish.from);
  expect(before).toHaveLength(12);
  expect(ask(product, 'movePerson', [wish], HEAD_OF_FINANCE)).toMatchObject({ ok: false });
  expect(ask(product, 'movePerson', [wish])).toMatchObject({ outcome: 'done', rows: 12 });
  expect(rowsIn(product, 'IDP กองคลัง', wish.from)).toEqual([]);
  expect(rowsIn(product, 'IDP กองสาธารณสุข', wish.to)).toEqual(before);
  const holder = columnWithKey(product, 'บุคลากร', 'holder');
  const row = rowShowing(product, 'บุคลากร', 'C', 'นักวิชาการสุขาภิบาล');
  const [name] = shown(product, `'บุคลากร'!${holder}${row}`);
  expect(name).toMatch(/^นาย/);
  expect(shown(product, `'ประวัติตำแหน่ง'!C6:D6`)).toEqual([`ย้าย | ${name}`]);
  expect(ask(product, 'movePerson', [wish])).toMatchObject({ outcome: 'nothing' });
}, 240_000);
