import { thaiWhole } from './format.ts';

/** What the operations on divisions and on their activities say. */
export const DIVISION_SENTENCES = {
  rowChanged: 'มีผู้กำลังแก้แถวนี้อยู่ จึงยังไม่ได้ย้าย กรุณาลองใหม่เมื่อแก้เสร็จ',
  noSuchDivision: 'ไม่พบส่วนราชการนี้ในแท็บ กอง กรุณาเลือกใหม่',
  notYours: 'ท่านแก้แท็บนี้ไม่ได้ในขณะนี้ ถ้าเป็นกองของท่าน กรุณาแจ้งงานบุคคลให้ปลดล็อก',
  fieldsWrong: 'ยังไม่ได้เพิ่มกิจกรรม กรุณาแก้ช่องที่มีข้อความเตือน',
  fieldMissing: (header: string) => `กรุณากรอก${header}`,
  activityAdded: (name: string) => `เพิ่มกิจกรรม “${name}” แล้ว`,
  mergePreview: (from: string, into: string) =>
    `งานของ${from}จะย้ายไปที่${into} เงินที่จัดสรรไว้ยังอยู่ที่เดิม โอนได้ในแท็บ โอนงบ`,
  merged: (from: string, into: string) => `ยุบรวม${from}กับ${into}แล้ว กรุณาคำนวณและตรวจใหม่`,
  mergeGoesOn: (left: number) => `ย้ายแล้วบางส่วน เหลืออีก ${thaiWhole(left)} แถว กรุณาสั่งอีกครั้งเพื่อทำต่อ`,
  allShared: 'ผู้กรอกทุกคนเปิดไฟล์ได้แล้ว',
  askToShare: (emails: readonly string[]) =>
    `ผู้กรอกต่อไปนี้ยังแก้ไฟล์นี้ไม่ได้\n${emails.join('\n')}\nต้องการให้สิทธิ์แก้ไฟล์แก่ทุกคนหรือไม่`,
  shareTitle: 'ให้สิทธิ์ผู้กรอก',
  shared: (count: number) => `ให้สิทธิ์แก้ไฟล์แก่ผู้กรอก ${thaiWhole(count)} คนแล้ว`,
  notShared: (emails: readonly string[]) => `ให้สิทธิ์ไม่ได้: ${emails.join(' ')} กรุณาตรวจอีเมลในแท็บ กอง`,
} as const;

/** How the operations are called in the log. */
export const DIVISION_OPERATIONS = {
  merge: 'ยุบรวมส่วนราชการ',
  add: 'เพิ่มกิจกรรม',
} as const;
