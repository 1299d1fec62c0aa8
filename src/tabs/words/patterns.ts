import { MONTHS } from '../month-names.ts';

/** Patterns of Thai official texts; those that end in PLAIN are for texts without spaces. */

const DIGITS = '[0-9๐-๙]';

/** "พ.ศ.๒๕๖๗-๒๕๖๙" or "๒๕๖๗" right behind the word for a fiscal year. */
export const YEARS_PLAIN = new RegExp(
  `(?:พ\\.ศ\\.)?(${DIGITS}{4})(?:(?:[-–—]|ถึง)(?:พ\\.ศ\\.)?(${DIGITS}{4}))?`,
  'y',
);

/** "พ.ศ.๒๕๔๖" behind the title of a law. */
export const ERA_YEAR_PLAIN = new RegExp(`พ\\.ศ\\.(${DIGITS}{4})`);

/** "(ฉบับที่๒)" inside the title of a law. */
export const ISSUE_PLAIN = new RegExp(`\\(?ฉบับที่${DIGITS}+\\)?`, 'g');

/** What a citation of a notice is told by: its day, its part, its clause. */
export const NOTICE_PARTS_PLAIN = new RegExp(
  `${DIGITS}{1,2}(?:${MONTHS.map(([month]) => month).join('|')})(?:พ\\.ศ\\.)?${DIGITS}{4}|ส่วนที่${DIGITS}+|ข้อ${DIGITS}+`,
  'g',
);

/** The number and the colon between "ยุทธศาสตร์ที่" and the title. */
export const NUMBER_BEFORE_TITLE_PLAIN = new RegExp(`(${DIGITS}{1,2})[.:：)]?`, 'y');

/** "ก.ท.จ.", "กสถ.": two letters and more, not inside a word, and not before a line of dots. */
export const ABBREVIATION =
  /(?<![\u0e01-\u0e4e.])(?:(?:[\u0e01-\u0e2e]\u0e34?\u0e35?\.){2,}|[\u0e01-\u0e2e]{2,5}\.(?!\.))/g;

/** A chapter number: "บทที่๔". */
export const CHAPTER_PLAIN = new RegExp(`^บทที่(${DIGITS}+)$`);

/** What is left of a target when its number and unit are taken away. */
export const NUMBER_AND_UNIT = new RegExp(
  `ร้อยละ|เปอร์เซ็นต์|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|จำนวน|${DIGITS}|[%.,\\s()-]`,
  'g',
);
/** An indicator that counts in per cent, or in pieces. */
export const INDICATOR_PER_CENT = /^\s*ร้อยละ/;
export const INDICATOR_COUNT = /^\s*จำนวน/;
