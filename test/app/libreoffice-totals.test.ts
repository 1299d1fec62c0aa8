import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveXlsx } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { recalculateXlsx, skipWithoutLibreOffice } from '../support/libreoffice.ts';
import { ask, HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

test('saved .xlsx: LibreOffice works out every total of กระทบยอด and หน้าหลัก alike', async (context) => {
  skipWithoutLibreOffice(context);
  const product = sampleProduct();
  product.hands.type(HEAD_OF_FINANCE, "'กองคลัง'!C6", '12345.67');
  product.hands.type(HEAD_OF_FINANCE, "'กองคลัง'!E7", 'สองพัน');
  product.hands.paste(
    HR,
    "'โอนงบ'!B6",
    ['โอน', 'ยกยอดไปปีหน้า']
      .map((kind, n) =>
        [
          '15/1/2567',
          kind,
          2567,
          1,
          'สำนักปลัด',
          2567 + n,
          2 + n,
          'กองคลัง',
          '1,000.50',
          'จำเป็น',
          'ก ๑',
        ].join('\t'),
      )
      .join('\n'),
  );
  ask(product, 'recalculate');
  const folder = scratchFolder({});
  const file = join(folder, 'plan.xlsx');
  writeFileSync(
    file,
    await saveXlsx({ workbook: product.snapshot(), office: product.office.snapshot() }),
  );
  const tabs = recalculateXlsx(file);
  for (const [tab, range] of [
    ['กระทบยอด', 'A6:M221'],
    ['หน้าหลัก', 'A6:E34'],
    ['งบประมาณ', 'A2:I20'],
  ] as const) {
    const [first = 0] = /\d+/.exec(range)?.map(Number) ?? [];
    const theirs = (tabs.get(tab) ?? []).slice(first - 1);
    const ours = product.read(`'${tab}'!${range}`).values;
    ours.forEach((line, index) => {
      const expected = line.map((cell) => (typeof cell === 'number' ? cell : String(cell)));
      const actual = line.map((cell, column) => {
        const text = theirs[index]?.[column] ?? '';
        return typeof cell === 'number' ? Number(text) : text;
      });
      expect(actual, `${tab} line ${index + first}`).toEqual(expected);
    });
  }
  const moved = tabs.get('กระทบยอด')?.find(([key]) => key === '2567|1|D01');
  expect([7, 8, 5].map((at) => Number(moved?.[at]))).toEqual([200_000, -2_001, 197_999]);
  const total = tabs.get('กระทบยอด')?.find(([key]) => key === 'span|all|all');
  expect(total?.slice(4, 7).map(Number)).toEqual([
    174_000 + 345.67,
    1_818_000,
    1_992_000 + 2_345.67 - 2_000,
  ]);
}, 120_000);
