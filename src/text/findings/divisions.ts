import type { FindingCode } from '../../plan/finding-codes.ts';
import { baht, count, name, quoted, type Wording } from './wording.ts';

/** The divisions and their tabs. */
export const DIVISION_WORDINGS = {
  DIVISION_UNLISTED: {
    says: ({ facts }) => `${name(facts.division)} ยังมีข้อมูล แต่ไม่มีรหัส ${quoted(facts.text)} ในแท็บกอง`,
    whatToDo: 'กรุณาเพิ่มแถวรหัสนี้กลับ แล้วใช้คำสั่งยุบรวมถ้าไม่ใช้แล้ว',
  },
  DIVISION_CODE_REPEATED: {
    says: ({ facts }) =>
      `รหัส ${quoted(facts.text)} ของ ${name(facts.division)} ซ้ำกับแถวอื่น แถวนี้จึงยังไม่มีแท็บ`,
    whatToDo: 'กรุณาลบรหัสให้ว่าง ระบบจะให้รหัสใหม่',
  },
  DIVISION_NAME_REPEATED: {
    says: ({ facts }) => `ชื่อ ${quoted(facts.division)} มีมากกว่าหนึ่งแถวในแท็บกอง`,
    whatToDo: 'กรุณาแก้ชื่อให้ต่างกัน ระหว่างนี้ระบบไม่เปลี่ยนชื่อในแท็บอื่น',
  },
  DIVISION_RETIRED_IN_USE: {
    says: ({ facts }) =>
      `${name(facts.division)} ยุบแล้วแต่ยังมีเงินจัดสรร ${baht(facts.allocated)} กิจกรรม ${baht(facts.planned)} บาท`,
    whatToDo: 'กรุณาโอนเงินหรือย้ายกิจกรรม',
  },
  DIVISION_SUCCESSOR_UNKNOWN: {
    says: ({ facts }) => `${name(facts.division)} ยุบรวมกับ ${quoted(facts.text)} ซึ่งไม่มีหรือยุบแล้ว`,
    whatToDo: 'กรุณาเลือกชื่อในแท็บกอง',
  },
  EDITOR_NOT_AN_EMAIL: {
    says: ({ facts }) => `${editorOf(facts.division)} ${quoted(facts.text)} ไม่ใช่อีเมล`,
    whatToDo: 'กรุณาแก้อีเมลในช่องนี้',
  },
  EDITORS_TOO_MANY: {
    says: ({ facts }) =>
      `${editorOf(facts.division)} มี ${count(facts.count)} ชื่อ เกิน ${count(facts.most)}`,
    whatToDo: 'กรุณาตรวจว่าวางผิดช่องหรือไม่ แล้วลดรายชื่อ',
  },
  EDITOR_REFUSED: {
    says: ({ facts }) =>
      `Google ไม่รับ ${quoted(facts.text)} ${editorOf(facts.division)} จึงยังแก้แท็บไม่ได้`,
    whatToDo: 'กรุณาตรวจว่าเป็นบัญชี Google แล้วกดซ่อมไฟล์',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;

function editorOf(division: Parameters<typeof name>[0]): string {
  return division === '' ? 'อีเมลงานบุคคล' : `ผู้กรอกของ${name(division)}`;
}
