import { toThaiDigits } from '../base/thai-digits.ts';
import { dayOfMoment } from './sidebar.ts';

/** Sentences about sending, locking and HR's edit trigger. */

export const ROUND_SENTENCES = {
  opened: (round: string) => `เปิดรับรอบ ${round} แล้ว`,
  closed: (round: string) => `ปิดรับรอบ ${round} แล้ว`,
  returned: (division: string) => `ส่งกลับให้${division}แก้ไขแล้ว`,
  accepted: (division: string) => `รับแผนของ${division}แล้ว`,
  locked: (division: string) => `ล็อกแท็บของ${division}แล้ว`,
  unlocked: (division: string) => `ปลดล็อกแท็บของ${division}แล้ว`,
  nothing: 'เป็นเช่นนั้นอยู่แล้ว ไม่มีสิ่งที่ต้องทำ',
  otherRound: 'รอบการส่งเปลี่ยนไปแล้ว กรุณาเปิดหน้านี้ใหม่',
  notInRound: 'ส่วนราชการนี้ไม่อยู่ในรอบการส่งนี้',
  notAPlanRound: 'รอบนี้เป็นรอบรายงานผล กรุณาเปิดจากงาน "ผลการดำเนินงาน"',
  notSentYet: 'ส่วนราชการนี้ยังไม่ได้ส่ง',
  noDivisions: 'ยังไม่มีส่วนราชการที่ต้องส่งในรอบนี้',
} as const;

/** What HR's runs write into the column เรื่อง of the change log. */
export const LOG_TOPICS = { send: 'การส่ง' } as const;

/** The menu item of the edit trigger says how it is. */
export const WATCH_SENTENCES = {
  menuNone: 'เปิดบันทึกและล็อกอัตโนมัติ',
  menuRunning: 'บันทึกและล็อกอัตโนมัติทำงานอยู่',
  menuStopped: (since: string) => `⚠ บันทึกและล็อกอัตโนมัติหยุดตั้งแต่ ${since}`,
  started: 'เปิดบันทึกและล็อกอัตโนมัติแล้ว ทำงานในนามของท่าน',
  running: 'บันทึกและล็อกอัตโนมัติทำงานอยู่แล้ว',
} as const;

const OUR_NOTE = 'แผนคน';
/** On a tick that HR does not take in yet. */
export const TICK_NOTES = {
  closed: `${OUR_NOTE}\nขณะนี้ปิดรับ เครื่องหมายนี้จะมีผลเมื่องานบุคคลเปิดรับรอบนี้อีกครั้ง`,
  noRound: `${OUR_NOTE}\nยังไม่เปิดรอบการส่ง กรุณาติ๊กอีกครั้งเมื่องานบุคคลเปิดรอบ`,
} as const;

/** "๒๑ พ.ย. ๒๕๖๙ ๑๔:๓๕" of a moment of a register. */
export function shownMoment(moment: string): string {
  return `${dayOfMoment(moment)} ${toThaiDigits(moment.slice('YYYY-MM-DD '.length))}`.trim();
}

export function latestCheckText(moment: string): string {
  return `ตรวจล่าสุด ${shownMoment(moment)}`;
}

export function planRoundTitle(years: readonly number[]): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return toThaiDigits(first === last ? `แผน ${first}` : `แผน ${first}–${last}`);
}
