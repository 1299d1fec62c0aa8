import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { formatQuarters } from '../base/quarters.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import { SETTINGS, type SettingKey, type Settings } from '../tabs/settings.ts';
import { thaiYear } from './format.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Where a fact is still missing a paper shows the dots that a hand can fill. */
export const BLANK = '........................';

/** The choice of the settings under which papers have no Thai digits. */
export const ARABIC_DIGITS = 'เลขอารบิก' satisfies Settings['digits'];

export const NO_BUDGET = 'ไม่ใช้งบประมาณ';
export const EVERY_DIVISION = 'ทุกส่วนราชการ';
export const NO_DIVISION = 'ไม่ระบุส่วนราชการ';
export const NO_STRATEGY_NAME = 'ไม่ระบุยุทธศาสตร์';
export const NO_TACTIC_NAME = 'ไม่ระบุกลยุทธ์';
export const NO_POSITION_NAME = 'ไม่พบตำแหน่งในแผนอัตรากำลัง';
export const CENTRAL_EXECUTIVES = 'ผู้บริหาร';
export const VACANT = 'ว่าง';
/** U+221A: the tick that the official fonts have; U+2713 stands in none of them. */
export const TICK = '√';

/** Section numbers of the book's tables and the headings they have until เนื้อหาเล่ม gives others. */
export const BOOK_PARTS = {
  alignment: {
    number: '๓.๘',
    heading: 'ความสอดคล้องของยุทธศาสตร์การพัฒนาท้องถิ่นกับค่านิยมร่วม',
  },
  tactics: { number: '๓.๙', heading: 'กลยุทธ์ที่ใช้ในการพัฒนาบุคลากรที่สอดคล้องกับค่านิยม' },
  budget: { number: '๓.๑๐', heading: 'งบประมาณที่จัดสรรเพื่อการพัฒนาบุคลากร' },
  activities: { number: '๓.๑๑', heading: 'กิจกรรมและโครงการพัฒนาบุคลากร' },
  idp: {
    number: '๓.๑๕',
    heading: 'แผนพัฒนารายบุคคล (Individual Development Plan : IDP)',
  },
  committee: { number: '๔.๒', heading: 'คณะกรรมการจัดทำแผนพัฒนาบุคลากร' },
} as const;

export type BookPart = keyof typeof BOOK_PARTS;

/** "ยุทธศาสตร์ที่ ๑ การพัฒนา…". */
export function strategyName(number: number, title: string): string {
  return `ยุทธศาสตร์ที่${NO_BREAK_SPACE}${toThaiDigits(String(number))} ${title}`.trimEnd();
}

/** "กลยุทธ์ที่ ๑ พัฒนา…". */
export function tacticName(number: number, title: string): string {
  return `กลยุทธ์ที่${NO_BREAK_SPACE}${toThaiDigits(String(number))} ${title}`.trimEnd();
}

/** "(ไตรมาสที่ ๑-๔)". */
export function quartersInBrackets(quarters: readonly Quarter[]): string {
  return `(ไตรมาสที่ ${formatQuarters(quarters)})`;
}

/** "รวม ๓๐๐,๐๐๐", where the years of an activity have unequal amounts. */
export function sumOfYears(amount: string): string {
  return `รวม ${amount}`;
}

/** "๒๕๖๗ - ๒๕๖๙", which no line break may part. */
export function spanOfYears(years: readonly FiscalYear[]): string {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return BLANK;
  const ends = first === last ? [first] : [first, last];
  return ends.map(thaiYear).join(`${NO_BREAK_SPACE}-${NO_BREAK_SPACE}`);
}

/** "พ.ศ. ๒๕๖๗ - ๒๕๖๙". */
export function yearsOfPlan(years: readonly FiscalYear[]): string {
  return `พ.ศ.${NO_BREAK_SPACE}${spanOfYears(years)}`;
}

/** "๓ ปี"; nothing for a plan of one year. */
export function spanOfPlan(yearCount: number): string {
  return yearCount > 1 ? `${toThaiDigits(String(yearCount))}${NO_BREAK_SPACE}ปี` : '';
}

/** What a budget table is for: one year, or each year alike. */
export function budgetCaption(years: readonly FiscalYear[]): string {
  if (years.length === 1) return `ปีงบประมาณ ${yearsOfPlan(years)} (หน่วย : บาท)`;
  return `ต่อปี ปีงบประมาณ ${yearsOfPlan(years)} เท่ากันทุกปี (หน่วย : บาทต่อปี)`;
}

/** The name of the file in Drive. */
export function planBookTitle(names: {
  readonly plan: string;
  readonly municipality: string;
  readonly years: readonly FiscalYear[];
}): string {
  const { plan, municipality, years } = names;
  return joinTitle(plan, spanOfPlan(years.length), yearsOfPlan(years), municipality);
}

/** The parts of a file's name that are not empty, with plain spaces. */
export function joinTitle(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(NO_BREAK_SPACE, ' ');
}

/** The name of a file that says whether it is a draft. */
export function draftTitle(title: string, isDraft: boolean): string {
  return isDraft ? `(ร่าง) ${title}` : title;
}

/** What a paper had to leave empty: a setting, a required piece of text, or a whole table. */
export type MissingContent =
  | { readonly kind: 'setting'; readonly key: SettingKey }
  | { readonly kind: 'section'; readonly number: string; readonly heading: string }
  | { readonly kind: 'announcement' }
  | { readonly kind: 'table'; readonly part: BookPart };

/** Names what is missing and where it is to be filled in. */
export function missingText(missing: MissingContent): string {
  switch (missing.kind) {
    case 'setting':
      return `ตั้งค่า: ${SETTINGS[missing.key].label}`;
    case 'section':
      return `เนื้อหาเล่ม: ${missing.number} ${missing.heading}`.trimEnd();
    case 'announcement':
      return 'เนื้อหาเล่ม: ข้อความในประกาศ';
    case 'table':
      return `ตาราง: ${BOOK_PARTS[missing.part].heading}`;
  }
}

/** Sets no-break spaces where typed text would let a year or an amount fall apart. */
export function keepTogether(text: string): string {
  return text
    .replace(/พ\.ศ\. (?=[0-9๐-๙])/g, `พ.ศ.${NO_BREAK_SPACE}`)
    .replace(/([0-9๐-๙]) (?=บาท)/g, `$1${NO_BREAK_SPACE}`);
}
