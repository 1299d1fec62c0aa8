import { expect, test } from 'vitest';
import { bracketsBalance } from '../../../src/plan/checks/brackets.ts';

test.each([
  ['no bracket', 'อบรมคุณธรรม', true],
  ['a closed pair', 'อบรม (รุ่นที่ ๑)', true],
  ['pairs inside pairs', '(LPA [ด้านที่ ๕ {๑}])', true],
  ['a text that was cut off', '(LPA ด้านที่ ๕', false],
  ['a cut-off text with a closed pair in it', '(LPA ด้านที่ ๕ (การมีส่วนร่วม) ของพนักงาน', false],
  ['a stray closing bracket', 'เจ้าหน้าที่ผู้ปฏิบัติงาน)', false],
  ['pairs that cross', '(ก [ข) ค]', false],
  ['marks of a list', '1) ประชุม ๒) อบรม ก) ประเมิน ๒.๑) รายงาน', true],
  ['a list mark inside an open bracket', '(ได้แก่ 1) ประชุม', true],
  ['a word before a closing bracket', 'อบรม รุ่นที่สอง)', false],
])('bracketsBalance: judges %s', (_reason, text, balanced) => {
  expect(bracketsBalance(text)).toBe(balanced);
});
