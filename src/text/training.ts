import type { IsoDay } from '../base/day.ts';
import type { Satang } from '../base/money.ts';
import type { Balance } from '../plan/training/balance.ts';
import { TRAINING_STEPS } from '../tabs/training/steps.ts';
import { thaiBaht, thaiDateShort, thaiWhole, thaiYear } from './format.ts';

/** Sentences about needs and training requests. */

export const TRAINING_SENTENCES = {
  started: 'เริ่มคำขออบรมแล้ว กรุณากรอกหลักสูตรและวันอบรม',
  alreadyStarted: 'แผนรายบุคคลแถวนี้มีคำขออบรมอยู่แล้ว',
  saved: 'บันทึกคำขออบรมแล้ว',
  changed: 'แถวนี้เปลี่ยนไปหลังจากที่ท่านเปิด จึงยังไม่บันทึก กรุณาเปิดใหม่แล้วลองอีกครั้ง',
  misread: 'มีช่องที่อ่านไม่เข้าใจ กรุณาแก้ตามที่แจ้งแล้วบันทึกใหม่',
  confirm: 'กรุณาตรวจข้อควรระวัง แล้วกดยืนยันถ้าต้องการบันทึก',
  noIdp: 'ไม่พบแถวนี้ในแผนรายบุคคล กรุณาเปิดใหม่',
  notTraining: 'แผนรายบุคคลแถวนี้ไม่ได้ใช้วิธีฝึกอบรม (๖) จึงเริ่มคำขออบรมไม่ได้',
  taken: (tab: string) => `เพิ่มกิจกรรมในแท็บ ${tab} แล้ว กรุณากรอกยุทธศาสตร์ เงิน และเป้าหมาย`,
  alreadyTaken: 'เรื่องนี้อยู่ในแท็บกิจกรรมแล้ว',
  noWish: 'ไม่พบความต้องการนี้แล้ว กรุณาเปิดใหม่',
  notYours: 'แท็บกิจกรรมของส่วนราชการนี้ท่านแก้ไม่ได้ กรุณาแจ้งงานบุคคล',
  imported: (count: number) => `นำคำตอบแบบสำรวจเข้าแล้ว ${thaiWhole(count)} รายการ`,
  nothingToImport: 'ไม่มีคำตอบใหม่ให้นำเข้า',
  noAnswers: 'ไม่พบแท็บคำตอบแบบฟอร์ม กรุณาเชื่อมฟอร์มกับไฟล์นี้ หรือวางคำตอบในแท็บ ความต้องการ',
} as const;

/** Name of an activity that answers a wish. */
export function activityForWish(wish: string): string {
  return `พัฒนาบุคลากรเรื่อง ${wish}`;
}

export function exceedsSentence(
  of: 'activity' | 'division',
  balance: Balance,
  cost: Satang,
): string {
  const whose = of === 'activity' ? 'กิจกรรม' : 'ส่วนราชการ';
  return `เงินของ${whose}ปี ${thaiYear(balance.year)} เหลือ ${thaiBaht(balance.left)} บาท แต่คำขอนี้ใช้ ${thaiBaht(cost)} บาท`;
}

export function clashSentence(course: string, from: IsoDay): string {
  return `วันอบรมซ้อนกับหลักสูตร “${course}” ที่เริ่ม ${thaiDateShort(from)}`;
}

export const OTHER_ACTIVITY = 'แถวของกิจกรรมที่จ่ายเงินเปลี่ยนเป็นกิจกรรมอื่นแล้ว กรุณาเลือกใหม่';
export const DAYS_REVERSED = 'วันสิ้นสุดอยู่ก่อนวันเริ่ม กรุณาตรวจวันอบรม';

/** One thing that somebody should have done. */
export interface ReminderLine {
  readonly holder: string;
  readonly course: string;
  readonly step: number;
  readonly due: IsoDay;
}

/** A text for the chat of one division, ready to be copied. */
export function reminderText(division: string, lines: readonly ReminderLine[]): string {
  return [
    `เรียน ${division} มีเรื่องอบรมที่เกินกำหนด ${thaiWhole(lines.length)} เรื่อง`,
    ...lines.map(({ holder, course, step, due }, index) => {
      const label = TRAINING_STEPS[step - 1]?.label ?? '';
      const who = holder === '' ? '' : `${holder} `;
      return `${thaiWhole(index + 1)}. ${who}หลักสูตร ${course}: ${label} (กำหนด ${thaiDateShort(due)})`;
    }),
    'กรุณาดำเนินการและแจ้งงานบุคคล ขอบคุณค่ะ/ครับ',
  ].join('\n');
}

/** Above the list of the executives, who belong to no division. */
export const EXECUTIVE_OFFICE = 'ปลัดและรองปลัด';
