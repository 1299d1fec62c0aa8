import { expect, test } from 'vitest';
import { maySpill } from '../ground/may-spill.ts';

test.each([
  "=SUM('กองคลัง'!$F$5:$F)",
  `=ROUND(SUMIFS('กองคลัง'!$F$5:$F,'กองคลัง'!$A$5:$A,$A6,'กองคลัง'!$C$5:$C,"<>"),2)`,
  '=SUMPRODUCT((A1:A9="x")*ISNUMBER(B1:B9))',
  '=IF(A1="","",A1&" : "&B1)',
  `=IFERROR(VLOOKUP(A1,'a:b'!A:C,2,FALSE),"x:y")`,
  '=COUNTIFS(A:A,">0",B:B,C1)',
  `=IFERROR(INDEX('ตั้งค่า'!$D$5:$D,MATCH("x",'ตั้งค่า'!$A$5:$A,0)),"")`,
  '=HYPERLINK("#gid=1&range=A1:B2","x")',
])('maySpill: %s stays in its cell', (formula) => {
  expect(maySpill(formula)).toBe(false);
});

test.each([
  '=A1:A3',
  '=SORT(A1:A3)',
  '=ROUND(A1:A3,2)',
  '=IF(A1:A3>0,1,0)',
  '={1,2;3,4}',
  '=SUMIFS(A:A,B:B,C1:C3)',
  '=COUNTIF(A:A,B1:B2)',
  '=INDEX(A1:C9,2)',
  '=INDEX(A1:A9,0)',
  '=INDEX(A1:A9)',
  '=MYFUNCTION(A1)',
])('maySpill: %s may fill other cells', (formula) => {
  expect(maySpill(formula)).toBe(true);
});
