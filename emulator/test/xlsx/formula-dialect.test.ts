import { expect, test } from 'vitest';
import { fromXlsxFormula, toXlsxFormula } from '../../xlsx/formula-dialect.ts';

test.each([
  ['open below', `=SUM('ก'!$F$5:$F)`, `SUM('ก'!$F$5:$F$1048576)`],
  ['open below, relative', '=SUM(F5:F)', 'SUM(F5:F1048576)'],
  ['open to the right', '=SUM(B2:2)', 'SUM(B2:XFD2)'],
  ['whole column', '=SUM(A:B)', 'SUM(A:B)'],
  ['whole row', '=SUM(5:5)', 'SUM(5:5)'],
  ['closed', '=SUM(A1:B7)', 'SUM(A1:B7)'],
  ['text that looks like a range', '="F5:F"&A1', '"F5:F"&A1'],
  ['tab name that looks like a range', `='F5:F IFS(x)'!A1`, `'F5:F IFS(x)'!A1`],
  ['newer function', '=ROUND(MAXIFS(A:A,B:B,1),2)', 'ROUND(_xlfn.MAXIFS(A:A,B:B,1),2)'],
  [
    'doubly newer function',
    '=FILTER(A1:A,B1:B>0)',
    '_xlfn._xlws.FILTER(A1:A1048576,B1:B1048576>0)',
  ],
  ['old function', '=SUMIFS(A:A,B:B,1)', 'SUMIFS(A:A,B:B,1)'],
])('formula dialect: %s', (_reason, host, file) => {
  expect(toXlsxFormula(host)).toBe(file);
  expect(fromXlsxFormula(file)).toBe(host);
});

test('formula dialect: constants that LibreOffice saves as functions are constants again', () => {
  expect(fromXlsxFormula('IF(TRUE(),FALSE(),"TRUE()")')).toBe('=IF(TRUE,FALSE,"TRUE()")');
});
