import type { FaultCode, ProgramFault } from '../base/program-fault.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import { shorten, thaiWhole } from './format.ts';
import { MENU_TEXTS } from './messages.ts';

type FaultFacts = ProgramFault['facts'];

const LONGEST_FACT = 60;
/** How many of what is missing a refusal names. */
export const NAMED = 3;

/** What a person is told when the program itself could not go on. */
const SENTENCES: Readonly<Record<FaultCode, (facts: FaultFacts) => string>> = {
  BAD_ARGUMENTS: () => 'คำสั่งไม่ครบหรือไม่ถูกต้อง กรุณาปิดแถบข้างแล้วเปิดใหม่',
  BUSY: () => 'มีผู้อื่นกำลังสั่งงานอยู่ กรุณารอสักครู่แล้วลองใหม่',
  NOT_SET_UP: () => `ไฟล์นี้ยังไม่ได้ตั้งค่า กรุณาให้งานบุคคลสั่ง "${MENU_TEXTS.setUp}" จากเมนูแผนคนก่อน`,
  NOT_ALLOWED: () => 'คำสั่งนี้เป็นของงานบุคคล กรุณาแจ้งงานบุคคลให้เป็นผู้สั่ง',
  HAS_OWN_DATA: () => 'ไฟล์นี้มีข้อมูลของท่านแล้ว จึงไม่เติมข้อมูลตัวอย่างทับ กรุณาใช้ไฟล์ใหม่',
  FILE_MISSING: () => 'ส่วนเสริมติดตั้งมาไม่ครบ กรุณาแจ้งผู้ดูแลให้ติดตั้งใหม่ทั้งชุด ข้อมูลในไฟล์นี้ไม่เสียหาย',
  TAB_MISSING: (facts) =>
    `ไม่พบแท็บที่ระบบต้องใช้${detail(facts.tab)} กรุณาให้งานบุคคลสั่ง "${MENU_TEXTS.setUp}"`,
  TAB_GONE: (facts) =>
    `มีผู้ลบแท็บ${detail(facts.tab)} ขณะที่ระบบกำลังทำงาน กรุณากู้คืนจากประวัติเวอร์ชันของไฟล์ แล้วสั่งใหม่`,
  COLUMN_MISSING: (facts) =>
    `ไม่พบคอลัมน์ที่ระบบต้องใช้${detail(facts.key)} กรุณาให้งานบุคคลสั่ง "${MENU_TEXTS.setUp}"`,
  TEMPLATE_BROKEN: (facts) =>
    `แม่แบบเอกสารใช้ไม่ได้${detail(facts.tag)} กรุณาแก้แม่แบบ หรือกลับไปใช้แม่แบบของระบบ`,
  NOT_READY: (facts) =>
    facts.missing === undefined
      ? `ยังมีข้อที่ต้องแก้ ${thaiWhole(Number(facts.errors))} ข้อ จึงยังออกเลขไม่ได้ กรุณาแก้ก่อน หรือสร้างเป็นร่าง`
      : `ยังกรอกไม่ครบ ${thaiWhole(Number(facts.missing))} แห่ง (${facts.names}${Number(facts.missing) > NAMED ? ' …' : ''}) จึงยังออกเลขไม่ได้ กรุณากรอกก่อน หรือสร้างเป็นร่าง`,
  ISSUED_BEFORE: ({ number, day }) =>
    `เอกสารนี้ออกแล้วเป็นเลขที่ ${number}${day === '' ? '' : ` ลงวันที่ ${day}`} ถ้าต้องออกใหม่ กรุณาระบุว่าออกแทนฉบับเลขที่ใด`,
  NOTHING_REPLACED: ({ number }) =>
    `ไม่พบเอกสารเดียวกันที่ออกไว้เป็นเลขที่ ${number} กรุณาตรวจเลขในทะเบียน หรือเว้นช่องออกแทนไว้`,
  NUMBER_NEEDED: ({ series }) =>
    `เลข${series}ออกจากทะเบียนกลาง กรุณากรอกเลขที่ได้จากทะเบียนกลางก่อนออกเอกสาร`,
  NUMBER_UNREADABLE: ({ number }) =>
    `อ่านเลข “${shorten(String(number), LONGEST_FACT)}” ไม่ได้ กรุณากรอก เช่น ๓๙๔ หรือ ๓๙๔/๒๕๗๐`,
  NUMBER_OF_OTHER_YEAR: ({ number, year }) =>
    `เลข ${number} ไม่ใช่เลขของปี ${toThaiDigits(String(year))} ตามวันที่ของเอกสาร กรุณาแก้เลขหรือวันที่`,
  NUMBER_TAKEN: ({ number, title }) =>
    `เลข ${number} ใช้แล้วกับ “${shorten(String(title), LONGEST_FACT)}” กรุณาใช้เลขอื่น`,
  DAY_TAKEN: ({ day }) => `แผนประกาศไว้เมื่อวันที่ ${day} ประกาศปรับปรุงต้องลงวันที่หลังจากนั้น กรุณาแก้วันที่`,
  ORDER_TOO_LATE: ({ day, from }) =>
    `คำสั่งลงวันที่ ${day} แต่การอบรมเริ่มวันที่ ${from} กรุณาแก้วันที่ หรือระบุเหตุที่ออกคำสั่งย้อนหลัง`,
  TEMPLATE_ELSEWHERE: (facts) =>
    `แม่แบบที่กำลังแก้อยู่ในไดรฟ์ของผู้อื่น${detail(facts.who)} กรุณาให้ผู้นั้นกดใช้แม่แบบนี้`,
  TEMPLATE_NOT_EDITED: () => 'ยังไม่มีแม่แบบที่แก้ไว้ กรุณากดแก้ไขแม่แบบก่อน',
  TEMPLATE_UNREACHABLE: () =>
    'ไดรฟ์ไม่ให้อ่านแม่แบบ อาจถูกลบ หรือใหญ่เกิน ๑๐ เมกะไบต์ กรุณาย่อรูป หรือกดแก้ไขแม่แบบใหม่',
  TEMPLATE_TOO_LARGE: () => 'แม่แบบใหญ่เกิน ๒ เมกะไบต์ กรุณาย่อรูปในแม่แบบ แล้วลองใหม่',
  RUN_OF_OTHERS: (facts) =>
    `มีเอกสารชุดที่ผู้อื่นสั่งไว้กำลังทำอยู่${detail(facts.who)} กรุณารอให้เสร็จ หรือยกเลิกชุดนั้นก่อน`,
  UNEXPECTED: () => 'ระบบทำงานไม่สำเร็จ ข้อมูลที่กรอกไว้ยังอยู่ครบ กรุณาลองใหม่ ถ้ายังไม่ได้ให้แจ้งผู้ดูแล',
};

export function faultSentence(code: FaultCode, facts: FaultFacts = {}): string {
  return SENTENCES[code](facts);
}

function detail(fact: FaultFacts[string] | undefined): string {
  return fact === undefined || fact === '' ? '' : ` (${shorten(String(fact), LONGEST_FACT)})`;
}
