import { toThaiDigits } from '../base/thai-digits.ts';
import * as kinds from './cell-kinds.ts';
import { type Column, column, defineTab } from './define-tab.ts';

/** Columns of the widest table that is pasted; what stands further right is read all the same. */
const COLUMNS = 20;

function pastedColumn(index: number): [string, Column<string>] {
  const header = `ช่องที่ ${toThaiDigits(String(index + 1))}`;
  return [`cell${index + 1}`, column(header, kinds.text, 130, 'วางข้อความหรือตารางจากแผนเดิม')];
}

/** Everything from the first data row on is the paste: as text, or a list "1-4" would become a date. */
export const PLAN_IMPORT_TAB = defineTab({
  key: 'planImport',
  title: 'นำเข้าแผนเดิม',
  purpose: 'ที่วางข้อความและตารางของแผนเดิมทั้งเล่ม ตรวจแล้วสั่งนำเข้าจากแถบข้าง งานบุคคลเป็นผู้วาง',
  keeper: 'hr',
  atFirstUse: true,
  columns: Object.fromEntries(Array.from({ length: COLUMNS }, (_, index) => pastedColumn(index))),
});
