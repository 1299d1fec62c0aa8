import { thaiWhole } from './format.ts';

/** Sentences about individual plans, positions and their import. */
export const PEOPLE_SENTENCES = {
  proposed: (rows: number, people: number) =>
    `เสนอแผน ${thaiWhole(rows)} แถวให้ ${thaiWhole(people)} คนแล้ว กรุณาตรวจและยืนยันทีละคน`,
  nothingToPropose: 'ทุกคนมีแผนครบแล้ว ไม่มีสิ่งที่ต้องเสนอ',
  nobodyHere: 'ยังไม่มีผู้ครองตำแหน่งของส่วนราชการนี้ในแท็บ บุคลากร งานบุคคลเป็นผู้กรอก',
  saved: 'บันทึกแผนแล้ว',
  savedNothing: 'ไม่มีสิ่งที่เปลี่ยน จึงไม่ได้บันทึก',
  changedMeanwhile: 'มีผู้แก้แผนนี้ในตารางไปแล้ว กรุณาเปิดแผนนี้ใหม่',
  formula: 'ช่องหนึ่งของแผนนี้มีสูตรที่พิมพ์ไว้ กรุณาเปลี่ยนเป็นค่าในตารางก่อน',
  notYours: 'แท็บ IDP นี้ไม่ใช่ของท่าน หรือล็อกหลังส่งแล้ว กรุณาแจ้งงานบุคคล',
  windowClosed: 'งานบุคคลปิดการกรอกแผนรายบุคคลไว้ กรุณาแจ้งงานบุคคล',
  windowRevise: 'ช่วงนี้แก้ได้เฉพาะแถวที่มีอยู่ เพิ่มแถวใหม่ไม่ได้',
  windowResults: 'ช่วงนี้กรอกได้เฉพาะระดับปัจจุบัน ผล และระดับหลังพัฒนา',
  otherYear: 'ปีนี้ไม่อยู่ในแผน',
  noSuchPosition: 'ไม่พบตำแหน่งนี้ในส่วนราชการนี้ กรุณาเปิดหน้านี้ใหม่',
  windowSet: (window: string) => `ตั้งช่วงกรอกแผนรายบุคคลเป็น “${window}” แล้ว`,
  moved: (holder: string, rows: number) => `ย้าย ${holder} พร้อมแผน ${thaiWhole(rows)} แถวแล้ว`,
  movedBefore: 'ย้ายไว้แล้ว ไม่มีสิ่งที่ต้องทำ',
  nobodyToMove: 'ตำแหน่งเดิมไม่มีผู้ครอง',
  targetHeld: (holder: string) => `ตำแหน่งใหม่มี ${holder} ครองอยู่`,
  broughtHome: (rows: number) => `ย้ายแผน ${thaiWhole(rows)} แถวไปแท็บที่ถูกต้องแล้ว`,
  rowsLeft: 'มีแถวที่กำลังมีผู้แก้ จึงยังไม่ได้ย้าย กรุณาสั่งอีกครั้ง',
} as const;

/** What the preview of an import says about a pasted table, a row and a cell. */
export const IMPORT_SENTENCES = {
  empty: 'ยังไม่มีตารางในแท็บ นำเข้าบุคลากร กรุณาวางตารางก่อน',
  counted: (added: number, changed: number, same: number, refused: number) =>
    `เพิ่ม ${thaiWhole(added)} แก้ ${thaiWhole(changed)} เหมือนเดิม ${thaiWhole(same)} ไม่เข้าใจ ${thaiWhole(refused)} แถว`,
  applied: (added: number, changed: number) =>
    `นำเข้าแล้ว เพิ่ม ${thaiWhole(added)} ตำแหน่ง แก้ ${thaiWhole(changed)} ตำแหน่ง`,
  appliedNothing: 'ไม่มีสิ่งที่ต้องนำเข้า',
  changed: 'ตารางที่วางหรือแท็บ บุคลากร เปลี่ยนไปแล้ว กรุณาดูตัวอย่างอีกครั้ง',
  header: 'แถวหัวตาราง',
  unknownColumn: (header: string) => `ไม่รู้จักคอลัมน์ “${header}” จึงไม่นำเข้า`,
  added: 'เพิ่มตำแหน่งใหม่',
  same: 'เหมือนเดิม',
  altered: (headers: string) => `แก้ ${headers}`,
  noNumber: 'ไม่มีเลขที่ตำแหน่ง จึงไม่นำเข้าแถวนี้',
  repeatedNumber: 'เลขที่ตำแหน่งซ้ำกับแถวก่อน จึงไม่นำเข้าแถวนี้',
  noTitle: 'ตำแหน่งใหม่ไม่มีชื่อตำแหน่ง จึงไม่นำเข้าแถวนี้',
  unknownDivision: (typed: string) => `ไม่พบส่วนราชการ “${typed}” ในแท็บ กอง จึงคงค่าเดิม`,
  badDay: (typed: string) => `อ่านวันที่ “${typed}” ไม่ได้ จึงคงค่าเดิม`,
} as const;

/** Words of the tab ความครอบคลุม. */
export const COVERAGE_WORDS = {
  executives: 'ปลัดและรองปลัด',
  yes: 'ใช่',
  open: 'เปิด',
  noPosition: 'ไม่มีตำแหน่งนี้',
  allOfType: (held: number) => `ผู้ครองตำแหน่ง ${thaiWhole(held)} คน ที่มีแผน`,
} as const;
