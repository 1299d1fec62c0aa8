import { parseDayCell } from '../base/day.ts';
import { thaiDateShort } from './format.ts';
import { MENU_TEXTS } from './messages.ts';

/** What the server says to the sidebar beyond findings, faults and outcomes of operations. */
export const SIDEBAR_SENTENCES = {
  /** The first item of the menu. */
  open: 'เปิดแถบข้าง',
  /** Title that the host shows above the sidebar. */
  title: MENU_TEXTS.title,
  accepted: 'บันทึกเหตุผลแล้ว ข้อนี้ไม่นับเป็นข้อที่ต้องตรวจอีก',
  withdrawn: 'ถอนการยอมรับแล้ว ข้อนี้กลับมาอยู่ในรายการ',
  notAccepted: 'ข้อนี้ไม่ได้ยอมรับไว้ จึงไม่มีสิ่งที่ต้องถอน',
  changed: 'ข้อมูลเปลี่ยนไปแล้ว กรุณาคำนวณและตรวจใหม่ แล้วพิจารณาข้อนี้อีกครั้ง',
  mustBeFixed: 'ข้อนี้เป็นข้อที่ต้องแก้ จึงยอมรับพร้อมเหตุผลไม่ได้',
  noSuchCell: 'ไม่พบช่องนี้แล้ว กรุณาคำนวณและตรวจใหม่เพื่อให้รายการเป็นปัจจุบัน',
} as const;

/** The day of a moment of a register: "2026-11-21 14:35" -> "๒๑ พ.ย. ๒๕๖๙"; as it stands when it is none. */
export function dayOfMoment(moment: string): string {
  const day = parseDayCell(moment.slice(0, 'YYYY-MM-DD'.length)).value;
  return day === null ? moment : thaiDateShort(day);
}
