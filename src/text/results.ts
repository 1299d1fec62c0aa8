import { toThaiDigits } from '../base/thai-digits.ts';
import type { ComputedFigure } from '../plan/results/computed.ts';
import { shareOf } from '../plan/results/computed.ts';
import { shownLabel, thaiHundredths, thaiWhole } from './format.ts';

/** Sentences about the results of quarters. */

export const RESULT_SENTENCES = {
  opened: (round: string, rows: number) =>
    `เปิดรับ${round} แล้ว มีกิจกรรมถึงกำหนด ${thaiWhole(rows)} รายการ`,
  otherOpen: (round: string) => `${round} ยังไม่ปิด กรุณาปิดก่อนเปิดไตรมาสอื่น`,
  closedAlready: (round: string) => `${round} ปิดแล้ว ถ้าต้องแก้ กรุณาใช้ "เปิดแก้ไข"`,
  nothingDue: (round: string) => `ไม่มีกิจกรรมที่ถึงกำหนดใน${round} กรุณาตรวจช่องไตรมาสในแท็บของกอง`,
  yearOutside: 'ปีงบประมาณนี้ไม่อยู่ในแผน กรุณาเลือกปีในแผน',
  notOpen: (round: string) => `${round} ยังไม่ได้เปิด`,
  notEnded: (round: string) => `${round} ยังไม่สิ้นสุด จึงยังปิดไม่ได้`,
  unreadable: (labels: readonly string[]) =>
    `ช่องใช้จ่ายไม่ใช่จำนวนเงิน: ${labelList(labels)} กรุณาแก้ในแท็บผลก่อนปิด`,
  incomplete: (count: number) =>
    `ยังไม่รายงาน ${thaiWhole(count)} รายการ ถ้าจะปิดทั้งที่ยังไม่ครบ กรุณาระบุเหตุผล`,
  overspent: (count: number) => `ใช้จ่ายเกินเงินจัดสรร ${thaiWhole(count)} บรรทัด กรุณาระบุเหตุผลก่อนปิด`,
  notWritten: 'บันทึกผลไม่ครบ มีผู้แก้แท็บ ผลดำเนินงาน พร้อมกัน กรุณาสั่งปิดอีกครั้ง',
  closed: (round: string, rows: number) =>
    rows === 0 ? `ปิด${round} แล้ว` : `ปิด${round} แล้ว บันทึก ${thaiWhole(rows)} รายการ`,
  correcting: (round: string, division: string) =>
    `เปิดแก้ไข${round} ของ${division}แล้ว เมื่อแก้เสร็จกรุณาปิดไตรมาสอีกครั้ง`,
  notClosed: (round: string) => `${round} ยังไม่ปิด แก้ในแท็บผลได้เลย`,
  saved: 'บันทึกแล้ว',
  changed: 'มีผู้แก้แถวนี้พร้อมกัน กรุณาเปิดรายการใหม่แล้วตรวจอีกครั้ง',
  locked: 'ส่งแล้วหรือท่านไม่มีสิทธิ์แก้แท็บนี้ ถ้าต้องแก้ กรุณาแจ้งงานบุคคล',
} as const;

/** "๑.๑ ๑, ๒.๑ ๔". */
function labelList(labels: readonly string[]): string {
  return labels.map(shownLabel).join(', ');
}

/** "๘ จาก ๙ ร้อยละ ๘๘.๘๙ (ยังไม่ครบกำหนด ๑)". */
export function computedText(figure: ComputedFigure): string {
  const { numerator, denominator, notDueYet } = figure;
  const share = shareOf(figure);
  if (share === null) return 'ไม่มีรายการในช่วงนี้';
  const later = notDueYet === 0 ? '' : ` (ยังไม่ครบกำหนด ${thaiWhole(notDueYet)})`;
  return `${thaiWhole(numerator)} จาก ${thaiWhole(denominator)} ร้อยละ ${thaiHundredths(share)}${later}`;
}

/** What is typed as a result: "๘/๙". */
export function typedShare({ numerator, denominator }: ComputedFigure): string {
  return toThaiDigits(`${numerator}/${denominator}`);
}

export function overdueNote(quarter: number): string {
  return `ค้างจากไตรมาส ${toThaiDigits(String(quarter))}`;
}
