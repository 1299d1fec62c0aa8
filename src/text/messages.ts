import { thaiWhole } from './format.ts';

/** Sentences about operations, each said once. Findings and faults have their own files. */

/** What a run did, in the order of Repair kinds; `count` is cells, rows, columns or protections. */
export const REPAIR_SENTENCES = {
  LOCALE: () => 'ตั้งภาษาและรูปแบบวันที่เป็นไทย',
  TIME_ZONE: () => 'ตั้งเขตเวลาเป็นกรุงเทพฯ',
  TAB_CREATED: (tab) => `สร้างแท็บ ${tab}`,
  TAB_KEY: (tab) => `คืนรหัสของแท็บ ${tab}`,
  HEAD_MOVED: (tab) => `นำหัวตารางของแท็บ ${tab} กลับเข้าที่ ข้อมูลอยู่ครบ`,
  DIVISION_ADDED: (name) => `เพิ่มกอง: ${name}`,
  COLUMN_REMOVED: (tab, count) => `นำคอลัมน์ว่างของปีนอกแผนออกจากแท็บ ${tab} ${count} คอลัมน์`,
  SHOWN_YEAR: () => 'เปลี่ยนปีงบประมาณที่แสดงให้อยู่ในปีของแผน',
  COLUMN_ADDED: (tab, count) => `เพิ่มคอลัมน์ในแท็บ ${tab} ${count} คอลัมน์`,
  COLUMN_KEY: (tab, count) => `คืนรหัสคอลัมน์ในแท็บ ${tab} ${count} คอลัมน์`,
  ROW_ADDED: (tab, count) => `เพิ่มแถวในแท็บ ${tab} ${count} แถว`,
  ROW_REMOVED: (tab, count) => `นำแถวที่ไม่ใช้แล้วออกจากแท็บ ${tab} ${count} แถว`,
  LABEL: (tab, count) => `คืนข้อความหัวตารางหรือชื่อรายการในแท็บ ${tab} ${count} ช่อง`,
  FORMULA: (tab, count) => `คืนสูตรในแท็บ ${tab} ${count} ช่อง`,
  VALIDATION: (tab, count) => `คืนรายการให้เลือกในแท็บ ${tab} ${count} คอลัมน์`,
  PROTECTION: (tab, count) => `คืนการป้องกันของแท็บ ${tab} ${count} แห่ง`,
  DIVISION_CODED: (_tab, count) => `ให้รหัสส่วนราชการ ${count} แถว`,
  DIVISION_CODE: (tab) => `ให้แท็บ ${tab} ตามรหัสใหม่ของส่วนราชการ`,
  DIVISION_NAME: (name) => `เก็บชื่อเดิมของ${name}ไว้ในชื่ออื่นที่เคยใช้`,
  TAB_TITLE: (tab) => `เปลี่ยนชื่อแท็บเป็น ${tab} ตามชื่อใหม่`,
  NAME_REPLACED: (tab, count) => `ใช้ชื่อทางการของส่วนราชการในแท็บ ${tab} ${count} ช่อง`,
  ROW_KEYS: (tab, count) => `คืนรหัสแถวในแท็บ ${tab} ${count} แถว`,
} as const satisfies Record<string, (tab: string, count: string) => string>;

export function repairSentence(repair: {
  kind: keyof typeof REPAIR_SENTENCES;
  tab: string;
  count: number;
}): string {
  return REPAIR_SENTENCES[repair.kind](repair.tab, thaiWhole(repair.count));
}

/** What a person without the right must leave to HR. */
export const WAITING = {
  findingsTab: 'แท็บ ข้อค้นพบ จะปรับเป็นปัจจุบันเมื่องานบุคคลสั่งคำนวณและตรวจใหม่',
  formulas: 'มีสูตรที่ยอดไม่ตรง งานบุคคลต้องสั่งคำนวณและตรวจใหม่เพื่อคืนสูตร',
  structure: 'ไฟล์ยังขาดแท็บ คอลัมน์ หรือแถว งานบุคคลต้องสั่งคำนวณและตรวจใหม่',
  moves: 'มีแถวที่ย้ายแท็บค้างอยู่ งานบุคคลต้องสั่งคำนวณและตรวจใหม่เพื่อย้ายให้เสร็จ',
  movesUndecided: 'มีแถวที่ย้ายแท็บค้างอยู่และถูกแก้ทั้งสองแท็บ กรุณาลบแถวที่ไม่ใช้ แล้วคำนวณและตรวจใหม่',
  rowKeys: 'มีแถวใหม่ในแท็บที่ท่านแก้ไม่ได้ ระบบจะให้รหัสเมื่อผู้มีสิทธิ์สั่งคำนวณ',
  region: 'Google ไม่ให้ระบบตั้งภาษาและเขตเวลาของไฟล์ กรุณาตั้งเองที่ ไฟล์ การตั้งค่า เป็นประเทศไทยและเวลากรุงเทพฯ',
  lock: 'ส่งแล้ว รองานบุคคลล็อก งานบุคคลจะเห็นเองเมื่อคำนวณและตรวจใหม่',
  register: 'เอกสารนี้เป็นร่างในไดรฟ์ของท่าน งานบุคคลเป็นผู้ออกเลขและลงทะเบียน',
} as const;

export type Waiting = keyof typeof WAITING;

/** Addresses that are no account; the rest of the run is done. */
export const REFUSED_EDITORS = (emails: readonly string[]) =>
  `Google ไม่รับอีเมลต่อไปนี้เป็นผู้แก้ไข: ${emails.join(' ')} กรุณาแก้ในแท็บ กอง หรือ ตั้งค่า แล้วกดตั้งค่าหรือซ่อมไฟล์`;

export const OUTCOMES = {
  setUpDone: 'ตั้งค่าไฟล์เรียบร้อยแล้ว',
  setUpNothing: 'ไฟล์ครบถ้วนดีแล้ว ไม่มีสิ่งที่ต้องซ่อม',
  recalculated: (errors: number, warnings: number) =>
    `คำนวณและตรวจแล้ว พบที่ต้องแก้ ${thaiWhole(errors)} รายการ ควรตรวจ ${thaiWhole(warnings)} รายการ`,
  sampleLoaded: 'เติมข้อมูลเทศบาลตัวอย่างเรียบร้อยแล้ว',
  paperMade: (title: string) => `สร้างเอกสาร “${title}” แล้ว`,
  notReady: 'พบข้อที่ต้องแก้ เอกสารจึงเป็นร่าง',
} as const;

export const MENU_TEXTS = {
  title: 'แผนคน',
  setUp: 'ตั้งค่าหรือซ่อมไฟล์',
  recalculate: 'คำนวณและตรวจใหม่',
  planPaper: 'สร้างเล่มแผน',
  loadSample: 'เติมข้อมูลเทศบาลตัวอย่าง',
  confirmSample: 'ระบบจะเติมเทศบาลสมมุติหนึ่งแห่งลงในไฟล์นี้ เหมาะกับการทดลองใช้เท่านั้น ต้องการทำต่อหรือไม่',
} as const;

/** A reason that was given when the row or its figures were different. */
export const UNSURE = (reason: string) => `ไม่แน่ใจ ข้อมูลเปลี่ยนไปหลังให้เหตุผล: ${reason}`;
