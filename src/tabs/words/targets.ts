import { MONTHS } from '../month-names.ts';

/** Words by which targets and results are read. All patterns are for texts in Arabic digits. */

/** What a target may count in, until HR lists other units. */
export const TARGET_UNITS: readonly string[] = [
  'คน',
  'ราย',
  'ครั้ง',
  'เดือน',
  'เรื่อง',
  'ฉบับ',
  'เล่ม',
  'โครงการ',
  'กิจกรรม',
  'หลักสูตร',
  'หน่วยงาน',
  'ส่วนราชการ',
  'แห่ง',
  'วัน',
  'ชั่วโมง',
  'ชุด',
  'รุ่น',
  'ระบบ',
  'ตำแหน่ง',
  'อัตรา',
  'แผ่น',
  'รายการ',
];

/** The unit of a target that says "every month" or "every quarter". */
export const MONTH_UNIT = 'เดือน';
export const TIMES_UNIT = 'ครั้ง';

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const AT_LEAST = 'ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|เกินกว่า|จำนวน|เท่ากับ|ที่';
const AT_MOST = 'ไม่เกินกว่า|ไม่เกิน|ไม่มากกว่า|น้อยกว่า|ต่ำกว่า|ภายใน';

/**
 * What has digits without being a quantity: years with what stands before them, numbers of quarters, of
 * meetings, clauses and levels, "5 ส.". `หน้าที่`, `พื้นที่` and `สถานที่` are no ordinals: "เจ้าหน้าที่ 20 คน".
 */
export const NO_QUANTITY: readonly RegExp[] = [
  /(?:ปีงบประมาณ|ประจำปี|ปี)?\s*พ\.\s?ศ\.\s*\d{4}(?:\s*(?:[-–—]|ถึง)\s*(?:พ\.\s?ศ\.\s*)?\d{4})?/g,
  /(?:ปีงบประมาณ|ประจำปี|ปี)\s*\d{4}(?:\s*(?:[-–—]|ถึง)\s*\d{4})?/g,
  /ไตรมาส(?:ที่)?\s*\d(?:\s*(?:[-–—,]|และ|ถึง)\s*\d)*(?:\s*\/\s*\d{4})?/g,
  /\d+\s*ส\.(?![ก-ฮ])/g,
  /(?<!หน้า|พื้น|สถาน)(?:ที่|ข้อ|มาตรา|ระดับ)\s*\d+(?:\.\d+)*(?:\s*\/\s*\d{4})?/g,
];

/** A bare Buddhist year; `unit` is a choice of units, before which a number is a quantity after all. */
export function bareYear(unit: string): RegExp {
  return new RegExp(`(?<![\\d,.])2[456]\\d\\d(?![\\d,.])(?!\\s*(?:${unit}))`, 'g');
}

/** A Buddhist year inside the name or address of evidence. */
export const YEARS_IN_NAME = /(?<!\d)25\d\d(?!\d)/g;

/** Groups: qualifier before, qualifier between, number, upper end of a range (behind the word), or number before the sign. */
export const PER_CENT_TARGET = new RegExp(
  `(${AT_LEAST}|${AT_MOST})?\\s*(?:ร้อยละ\\s*(${AT_LEAST}|${AT_MOST})?\\s*(${NUMBER})|(${NUMBER})(?:\\s*[-–—]\\s*(?:${NUMBER}))?\\s*(?:%|เปอร์เซ็นต์|เปอร์เซนต์))`,
);

/** Groups: qualifier, number (the lower end of a range), unit. */
export function countTarget(unit: string): RegExp {
  return new RegExp(
    `(${AT_LEAST}|${AT_MOST})?\\s*(?<![\\d,.])(${NUMBER})(?:\\s*(?:[-–—]|ถึง)\\s*(?:${NUMBER}))?\\s*(${unit})`,
  );
}

export const AT_MOST_WORD = new RegExp(`^(?:${AT_MOST})$`);
export const EVERYBODY = /ทุกคน|ทุกตำแหน่ง|ทุกส่วนราชการ|ทั้งหมด/;
export const EVERY_MONTH = /ทุกเดือน|ทุก\s*ๆ\s*เดือน/;
export const EVERY_QUARTER = /ทุกไตรมาส/;

/** "17/20", "17 คน จาก 20 คน": part and whole, and not a date such as 1/10/2568. */
export const PART_OF_WHOLE = new RegExp(
  `(?<![\\d/.,])(${NUMBER})\\s*(?:[ก-ฮ][^\\d/]{0,12}?)?\\s*(?:/|จาก(?:ทั้งหมด)?)\\s*(?:จำนวน\\s*)?(${NUMBER})(?!\\s*/|[\\d.,]*\\d)`,
);
export const PER_CENT_RESULT = new RegExp(
  `ร้อยละ\\s*(${NUMBER})|(${NUMBER})\\s*(?:%|เปอร์เซ็นต์|เปอร์เซนต์)`,
);
export const BARE_NUMBER = new RegExp(`^(${NUMBER})$`);
export const NEGATIVE_NUMBER = /^\s*[-\u2212]\s*\d/;

/** A number in front of one of these units. */
export function countResult(unit: string): RegExp {
  return new RegExp(`(?<![\\d,./])(${NUMBER})\\s*(?:${unit})`);
}

/** Month 1-12 by name, and a range of two; the full names first, so that none is cut short. */
const MONTH_WORDS = MONTHS.flatMap(([full, short], index) =>
  [full, short, short.replace(/\.$/, ''), short.replace(/\./g, '')].map(
    (word) => [word, index + 1] as const,
  ),
).sort(([one], [other]) => other.length - one.length);

const MONTH_CHOICE = MONTH_WORDS.map(([word]) => word.replace(/\./g, '\\.')).join('|');
/** Groups: first month, last month of a range. A name inside a word is none. */
export const MONTH_SPANS = new RegExp(
  `(?<![ก-๎])(${MONTH_CHOICE})(?:\\s*(?:[-–—]|ถึง)\\s*(${MONTH_CHOICE}))?(?![ก-๎])`,
  'g',
);

/** 1-12 of a name that `MONTH_SPANS` found. */
export function monthOfName(name: string): number {
  return MONTH_WORDS.find(([word]) => word === name)?.[1] ?? 0;
}
