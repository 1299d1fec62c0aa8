import * as kinds from './cell-kinds.ts';
import { column, defineTab, machine, prose } from './define-tab.ts';
import { READING_COLUMN } from './kit-rows.ts';
import { STRATEGY_LABEL } from './words/labels.ts';

/** The tabs that HR fills and that everything else refers to. */

export const RETIRED = 'ยุบแล้ว';
const DIVISION_STATES = ['ใช้งาน', RETIRED] as const;

export const DIVISIONS_TAB = defineTab({
  key: 'divisions',
  title: 'กอง',
  purpose: 'ส่วนราชการของเทศบาล หนึ่งแถวต่อหนึ่งแห่ง งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  columns: {
    code: machine(column('รหัส', kinds.text, 70, 'รหัสถาวร เช่น D01 เมื่อใช้แล้วไม่ควรเปลี่ยน')),
    name: column('ชื่อทางการ', kinds.text, 240, 'ชื่อที่ใช้ทุกแห่งในแผน'),
    shortName: column('ชื่อย่อ', kinds.text, 160, 'ชื่อที่ใช้ตั้งชื่อแท็บ'),
    aliases: column('ชื่ออื่นที่เคยใช้', kinds.textList, 240, 'คั่นด้วยจุลภาค'),
    headTitle: column('ตำแหน่งหัวหน้า', kinds.text, 200, 'เช่น ผู้อำนวยการกองคลัง'),
    editors: column('อีเมลผู้กรอก', kinds.textList, 240, 'คั่นด้วยจุลภาค ผู้มีชื่อนี้แก้แท็บของกองได้'),
    order: column('ลำดับ', kinds.whole, 60, 'ลำดับในตารางทุกตาราง'),
    state: column('สถานะ', kinds.choice(DIVISION_STATES), 90, 'เว้นว่างหรือ ใช้งาน ถ้ายังมีอยู่'),
    lastYear: column('ใช้ถึงปีงบประมาณ', kinds.fiscalYear, 100, 'ปีสุดท้ายของแห่งที่ยุบแล้ว'),
    successor: column(
      'ยุบรวมกับ',
      kinds.suggestedFrom('divisions', 'name'),
      200,
      'ชื่อทางการของแห่งที่รับงานต่อ',
    ),
  },
});

export const LOCAL_STRATEGY = 'ยุทธศาสตร์ท้องถิ่น';
export const STRATEGY = 'ยุทธศาสตร์';
export const TACTIC = 'กลยุทธ์';
export const STRATEGY_KINDS = [LOCAL_STRATEGY, STRATEGY, TACTIC] as const;

export const STRATEGIES_TAB = defineTab({
  key: 'strategies',
  title: 'ยุทธศาสตร์',
  purpose: 'ยุทธศาสตร์ กลยุทธ์ ค่านิยมร่วม และความสอดคล้อง งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  columns: {
    kind: column('ประเภท', kinds.choice(STRATEGY_KINDS), 150, 'ยุทธศาสตร์คือค่านิยมร่วมของเทศบาลด้วย'),
    localStrategy: column(
      'ยุทธศาสตร์ท้องถิ่นที่',
      kinds.whole,
      120,
      'เลขของยุทธศาสตร์ท้องถิ่น หรือเลขที่สอดคล้องด้วย',
    ),
    strategy: column('ยุทธศาสตร์ที่', kinds.whole, 100, 'เลขยุทธศาสตร์'),
    tactic: column('กลยุทธ์ที่', kinds.whole, 90, 'เลขกลยุทธ์ภายในยุทธศาสตร์'),
    title: prose(column('ชื่อ', kinds.copied(STRATEGY_LABEL), 560, 'ข้อความเต็ม')),
    reading: READING_COLUMN,
  },
});

export const BUDGET_TAB = defineTab({
  key: 'budget',
  title: 'งบประมาณ',
  purpose: 'เงินที่จัดสรร หนึ่งแถวต่อหนึ่งปีและหนึ่งยุทธศาสตร์ งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  columns: {
    year: column('ปีงบประมาณ', kinds.fiscalYear, 100, 'ปี พ.ศ.'),
    strategy: column('ยุทธศาสตร์ที่', kinds.wholeFrom('strategies', 'strategy'), 100, 'เลขยุทธศาสตร์'),
    total: column('รวม', kinds.allocatedMoney, 130, 'รวมทุกส่วนราชการ ระบบคำนวณให้'),
  },
  repeated: {
    per: 'division',
    after: 'strategy',
    columns: { amount: column('', kinds.allocatedMoney, 130, 'เงินที่จัดสรรให้ส่วนราชการนี้ เป็นบาท') },
  },
});

export const BOOK_DOCUMENTS = [
  'เล่มแผน',
  'ประกาศ',
  'คำสั่ง',
  'หลักเกณฑ์',
  'ประกาศปรับปรุง',
  'บันทึกข้อความ',
] as const;

export const BOOK_TAB = defineTab({
  key: 'book',
  title: 'เนื้อหาเล่ม',
  purpose: 'ข้อความในเล่มแผนและเอกสารทางการ แก้ถ้อยคำที่นี่ งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    document: column('เอกสาร', kinds.choice(BOOK_DOCUMENTS), 110, 'เอกสารที่ข้อความนี้อยู่'),
    number: column('เลขหัวข้อ', kinds.text, 90, 'เช่น ๓.๘'),
    heading: prose(column('หัวข้อ', kinds.text, 300, 'ชื่อหัวข้อ')),
    text: prose(column('ข้อความ', kinds.text, 640, 'ขึ้นย่อหน้าใหม่ได้ในช่องเดียว')),
    required: column('จำเป็น', kinds.tick, 70, 'ติ๊กถ้าเล่มต้องมีหัวข้อนี้'),
    reading: READING_COLUMN,
  },
});

export const COMMITTEE_TAB = defineTab({
  key: 'committee',
  title: 'กรรมการ',
  purpose: 'คณะกรรมการจัดทำแผน หนึ่งแถวต่อหนึ่งคน งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    order: column('ลำดับ', kinds.whole, 60, 'ลำดับในคำสั่ง'),
    name: prose(column('ชื่อหรือตำแหน่ง', kinds.text, 320, 'ชื่อคนหรือชื่อตำแหน่ง')),
    role: prose(column('หน้าที่', kinds.text, 220, 'เช่น ประธานกรรมการ')),
    from: column('ตั้งแต่', kinds.day, 110, 'วัน/เดือน/ปี'),
    to: column('ถึง', kinds.day, 110, 'วัน/เดือน/ปี'),
    reading: READING_COLUMN,
  },
});
