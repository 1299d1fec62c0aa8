import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

/** What papers leave behind in the workbook: the register, and the templates of their own. */

/** A row is reserved before its paper is made, so that no number is given twice or lost. */
export const PAPER_BEING_MADE = 'กำลังสร้าง';
export const PAPER_DRAFT = 'ร่าง';
export const PAPER_ISSUED = 'ออกแล้ว';
/** HR says so, beside the link of the scan. */
export const PAPER_SIGNED = 'ลงนามแล้ว';
/** Another paper stands in its place; its number stays its own. */
export const PAPER_REPLACED = 'ถูกแทนที่';
export const PAPER_CANCELLED = 'ยกเลิก';
const PAPER_STATES = [
  PAPER_BEING_MADE,
  PAPER_DRAFT,
  PAPER_ISSUED,
  PAPER_SIGNED,
  PAPER_REPLACED,
  PAPER_CANCELLED,
] as const;

export const PAPERS_TAB = defineTab({
  key: 'papers',
  atFirstUse: true,
  title: 'เอกสาร',
  purpose: 'ทะเบียนเอกสารที่ระบบสร้าง ไม่ลบแถวเก่า',
  keeper: 'hr',
  hidden: true,
  columns: {
    number: column('เลขที่', kinds.whole, 70, 'เลขของเอกสารที่ออกแล้ว ร่างไม่มีเลข'),
    numberYear: column('ปีของเลข', kinds.fiscalYear, 80, 'ปี พ.ศ. ที่นับเลขนี้'),
    numberText: column('ที่', kinds.text, 120, 'เลขที่ตามที่พิมพ์ในเอกสาร'),
    issuedOn: column('ลงวันที่', kinds.day, 100, 'วันที่ที่เอกสารลงไว้'),
    kind: column('ชนิด', kinds.text, 190, 'ชนิดเอกสาร'),
    title: column('ชื่อเอกสาร', kinds.text, 340, 'ชื่อไฟล์ในไดรฟ์'),
    year: column('ปีงบประมาณ', kinds.fiscalYear, 95, 'ปี พ.ศ.'),
    version: column('ฉบับที่', kinds.whole, 70, 'ลำดับการสร้างของเอกสารเดียวกัน ฉบับเก่ายังอยู่'),
    link: column('ลิงก์', kinds.text, 320, 'ที่อยู่เอกสาร ถ้าเปิดไม่ได้ให้ขอสิทธิ์จากผู้สร้าง'),
    word: column('ไฟล์ Word', kinds.text, 200, 'เปิดเอกสารเดียวกันเป็นไฟล์ Word'),
    signed: column('ฉบับลงนาม', kinds.link, 200, 'ลิงก์ของฉบับที่ลงนามและสแกนแล้ว แล้วเลือกสถานะ ลงนามแล้ว'),
    madeBy: column('โดย', kinds.text, 200, 'ผู้สร้าง'),
    madeAt: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่สร้าง'),
    state: column('สถานะ', kinds.choice(PAPER_STATES), 90, 'สถานะของเอกสาร'),
    note: column('หมายเหตุ', kinds.text, 240, 'เหตุที่ยกเลิกหรือแทนที่'),
    options: column('ตัวเลือก', kinds.text, 150, 'ระบบใช้สร้างต่อเมื่อหยุดกลางคัน'),
  },
});

export const KEPT_FILES_TAB = defineTab({
  key: 'keptFiles',
  atFirstUse: true,
  title: 'แม่แบบ',
  purpose: 'แม่แบบเอกสารของเทศบาลเองและสำเนาแผนที่ประกาศแล้ว ระบบเก็บและอ่านเอง แท็บนี้ซ่อนไว้',
  keeper: 'hr',
  hidden: true,
  columns: {
    name: column('ชื่อ', kinds.text, 150, 'ไฟล์ที่เก็บ'),
    part: column('ส่วนที่', kinds.whole, 70, 'ลำดับของส่วน ๐ คือสารบัญ'),
    content: column('เนื้อหา', kinds.text, 320, 'ระบบเข้ารหัสไว้ โปรดอย่าแก้'),
    savedBy: column('โดย', kinds.text, 200, 'ผู้บันทึก'),
    savedAt: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่บันทึก'),
  },
});
