import { satangOf } from '../base/money.ts';
import type { LineAction, LineReason, Remark } from '../plan/import/old-plan.ts';
import { shorten, thaiBaht, thaiWhole, thaiYear, thaiYears } from './format.ts';

/** Sentences about the import of an old plan. */
export const PLAN_IMPORT_SENTENCES = {
  empty: 'ยังไม่มีข้อความในแท็บ นำเข้าแผนเดิม กรุณาวางข้อความหรือตารางของแผนเดิมที่ช่อง B6 ก่อน',
  counted: (counts: Readonly<Record<LineAction, number>>) =>
    [
      `เข้าใจ ${thaiWhole(counts.placed + counts.same + counts.checked)}`,
      `ปรับถ้อยคำ ${thaiWhole(counts.changed)}`,
      `ต่างจากที่มีอยู่ ${thaiWhole(counts.conflict)}`,
      `ไม่ใช้ ${thaiWhole(counts.leftover)}`,
      `ยังไม่มีที่ลง ${thaiWhole(counts.unplaced)} แถว`,
    ].join(' '),
  asks: 'กรุณาเลือกก่อนว่าจำนวนเงินในแผนเดิมเป็นต่อปี หรือรวมทุกปี',
  changed: 'ข้อความที่วางหรือแผนในไฟล์เปลี่ยนไปแล้ว กรุณาดูตัวอย่างใหม่แล้วสั่งนำเข้าอีกครั้ง',
  applied: (rows: number, cells: number) =>
    `นำเข้าแล้ว เพิ่ม ${thaiWhole(rows)} แถว เติม ${thaiWhole(cells)} ช่อง ย้อนกลับได้ในหน้านี้`,
  appliedNothing: 'ทุกอย่างที่เข้าใจอยู่ในไฟล์แล้ว ไม่มีสิ่งที่ต้องนำเข้า',
  undone: (rows: number, cells: number) =>
    `ย้อนกลับแล้ว ลบ ${thaiWhole(rows)} แถวที่นำเข้า คืนค่า ${thaiWhole(cells)} ช่อง`,
  kept: (count: number) =>
    `คงไว้ ${thaiWhole(count)} แห่ง เพราะมีผู้แก้หลังนำเข้า กรุณาตรวจและลบเองถ้าไม่ต้องการ`,
  nothingToUndo: 'ไม่มีการนำเข้าที่ย้อนกลับได้',
  amountMode: (tables: number) =>
    `จำนวนเงินในแผนเดิม ${thaiWhole(tables)} ตารางไม่บอกปี เป็นเงินต่อปี หรือรวมทุกปี`,
  idpYears: (years: readonly number[]) =>
    `แผนรายบุคคลเดิมเป็นของปี ${thaiYears(years)} ซึ่งไม่อยู่ในแผน จะเก็บปีเดิมหรือเลื่อนให้ตรงแผน`,
  missingDivision: (name: string) => `เพิ่ม “${name}” ในแท็บ กอง ก่อน แล้วดูตัวอย่างใหม่`,
  newName: (name: string, official: string) =>
    `ถ้าใช้ชื่อ “${name}” อีก กรุณาเพิ่มในช่อง ชื่ออื่นที่เคยใช้ ของ ${official}`,
  kitLeft: (tab: string, rows: number) =>
    `แท็บ ${tab} มีแถวตั้งต้นที่ยังไม่ได้อ่าน ${thaiWhole(rows)} แถวซึ่งแผนเดิมไม่มี กรุณาอ่าน หรือลบแถวนั้น`,
  about: 'นำเข้าแผนเดิม',
  aboutUndo: 'ย้อนกลับการนำเข้าแผนเดิม',
  logged: (rows: number, cells: number) => `เพิ่ม ${thaiWhole(rows)} แถว เติม ${thaiWhole(cells)} ช่อง`,
  into: (tab: string) => `ลงแท็บ ${tab}`,
  standsIn: (tab: string) => `มีอยู่แล้วในแท็บ ${tab}`,
  standsOtherwise: (tab: string, column: string, stands: string, wanted: string) =>
    `แท็บ ${tab} ช่อง ${column} มี “${shorten(stands, 60)}” อยู่แล้ว จึงไม่ใส่ “${shorten(wanted, 60)}”`,
  closed: (tab: string) => `แท็บ ${tab} ล็อกหรือส่งแล้ว จึงไม่นำเข้าแถวนี้`,
} as const;

type Facts = Remark['facts'];

const text = ({ text: words = '' }: Facts) => shorten(String(words), 60);
const expected = ({ expected: words = '' }: Facts) => shorten(String(words), 60);

/** One sentence for each reason; those without one are said by where the row goes. */
const REASONS: Partial<Record<LineReason, (facts: Facts) => string>> = {
  cleaned: () => 'ตัดเครื่องหมายที่ติดมาจากการคัดลอก',
  joined: () => 'ต่อกับบรรทัดก่อนที่ค้างไว้',
  spill: () => 'ต่อท้ายกิจกรรมก่อนหน้า เพราะถูกตัดข้ามหน้า',
  divisionName: (facts) => `อ่าน “${text(facts)}” เป็น ${expected(facts)}`,
  titleDrift: (facts) => `“${text(facts)}” ต่างจากชื่อหลัก “${expected(facts)}” ใช้ชื่อหลัก`,
  headingWithoutNumber: ({ number = '' }) =>
    `หัวข้อไม่มีเลข อ่านเป็นยุทธศาสตร์ที่ ${thaiWhole(Number(number))} ตามชื่อ`,
  dashBesideTick: (facts) => `มีทั้งขีดและเครื่องหมายถูกใน “${text(facts)}” อ่านเป็นดำเนินการ`,
  wholeTarget: () => 'เป้าหมายไม่แบ่งสามด้าน ใส่ทั้งหมดในเชิงปริมาณ',
  titleSpaces: (facts) => `ตัดช่องว่างในชื่อตำแหน่งเป็น “${text(facts)}”`,
  numberGiven: ({ number = '' }) => `แผนเดิมไม่มีเลขที่ตำแหน่ง ใช้ ${number} ไปก่อน กรุณาใส่เลขจริง`,
  methodCorrected: (facts) => `อ่านวิธีพัฒนา “${text(facts)}” ตามรหัสหน้าชื่อ`,
  methodKept: (facts) => `รหัสกับชื่อวิธีพัฒนาไม่ตรงกันใน “${text(facts)}” คงไว้ตามเดิมให้ตรวจ`,
  skillSplit: (facts) => `แยก “${text(facts)}” เป็นอีกทักษะหนึ่ง`,
  emptyItem: () => 'ตัดข้อที่ไม่มีข้อความ',
  moneyKept: (facts) => `“${text(facts)}” ไม่ใช่จำนวนเงิน คงไว้ตามเดิมให้แก้`,
  municipalityDiffers: (facts) => `“${text(facts)}” ต่างจากชื่อเทศบาลบนปก ใช้ชื่อบนปก`,
  header: () => 'หัวตาราง',
  group: () => 'หัวกลุ่มในตาราง',
  strategy: () => 'หัวข้อยุทธศาสตร์',
  tactic: () => 'หัวข้อกลยุทธ์',
  title: () => 'หัวเรื่อง ตรวจแล้วไม่ต้องเก็บ',
  total: () => 'แถวรวม ตรงกับที่อ่านได้',
  summary: () => 'ตารางสรุป ระบบคำนวณเอง จึงไม่ต้องเก็บ',
  page: () => 'เลขหน้าหรือเส้นคั่น',
  repeated: () => 'หัวตารางหรือแถวที่ซ้ำเมื่อขึ้นหน้าใหม่',
  CELL_WAS_CONVERTED: () => 'Google ชีตแปลงช่องนี้ไปแล้ว กรุณาวางใหม่แบบเฉพาะข้อความ',
  DIVISION_UNKNOWN: (facts) => `ไม่มีส่วนราชการ “${text(facts)}” ในแท็บ กอง`,
  MONEY_WITHOUT_ACTIVITY: () => 'มีแต่จำนวนเงิน ไม่มีชื่อกิจกรรม',
  NAME_MISSING: () => 'มีลำดับแต่ไม่มีชื่อกิจกรรม',
  NO_STRATEGY: () => 'ไม่รู้ว่าอยู่ในยุทธศาสตร์ใด กรุณาใส่หัวข้อยุทธศาสตร์เหนือแถวนี้',
  NO_TACTIC: () => 'ไม่รู้ว่าอยู่ในกลยุทธ์ใด กรุณาใส่หัวข้อกลยุทธ์เหนือแถวนี้',
  NUMBERS_DISAGREE: (facts) => `ลำดับ “${text(facts)}” ไม่ตรงกับหัวข้อเหนือแถว กรุณาแก้อย่างใดอย่างหนึ่ง`,
  SUMMARY_NOT_ANSWERS: () => 'ตารางสรุปไม่มีคำตอบรายคน กรุณากรอกในแท็บ ความต้องการ',
  YEAR_NOT_IN_PLAN: ({ year = '' }) =>
    `ปี ${thaiYear(Number(year))} ไม่อยู่ในแผน ถ้าต้องการ กรุณาแก้ปีแรกหรือจำนวนปีในแท็บ ตั้งค่า`,
  NO_HOME: () => 'ไม่มีช่องสำหรับข้อความนี้ ระบบพิมพ์ให้เองในเอกสาร',
  TABLE_UNKNOWN: () => 'ไม่รู้จักตารางนี้ กรุณาวางหัวตารางไว้เหนือแถว',
  TEXT_WITHOUT_SECTION: () => 'ไม่มีเลขหัวข้อเหนือข้อความนี้',
};

export function remarkSentence({ reason, facts }: Remark): string | null {
  if (reason === 'totalDiffers') {
    const { printed, read } = facts;
    return typeof printed === 'number' && typeof read === 'number'
      ? `แถวรวมพิมพ์ไว้ ${thaiBaht(satangOf(printed))} บาท แต่รวมได้ ${thaiBaht(satangOf(read))} บาท`
      : 'แถวรวมไม่ตรงกับที่รวมได้';
  }
  return REASONS[reason]?.(facts) ?? null;
}
