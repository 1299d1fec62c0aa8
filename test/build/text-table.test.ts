import { expect, test } from 'vitest';
import { textTable } from '../../build/text-table.ts';

test('textTable: lines up Thai texts and numbers', () => {
  expect(
    textTable([
      ['รายการ', 'บาท'],
      ['กองคลัง', '12,000.00'],
      ['สำนักปลัด', '+5.00'],
    ]).split('\n'),
  ).toEqual(['รายการ   บาท', 'กองคลัง   12,000.00', 'สำนักปลัด      +5.00']);
});
