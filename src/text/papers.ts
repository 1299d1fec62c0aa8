import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { formatQuarters } from '../base/quarters.ts';
import { memberOf } from '../base/record.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import type { Gap } from '../plan/completeness/gaps.ts';
import type { QuarterStanding } from '../plan/results/period.ts';
import { MONTHS } from '../tabs/month-names.ts';
import { OTHERS } from '../tabs/others.ts';
import { SETTINGS, type Settings } from '../tabs/settings.ts';
import { REQUESTS_TAB } from '../tabs/training/requests-tab.ts';
import { GIVEN_UP, TRAINING_STEPS } from '../tabs/training/steps.ts';
import { PART_NAMES } from './findings/completeness.ts';
import { thaiYear, thaiYears } from './format.ts';
import { PAPER_NAMES } from './paper-kinds.ts';
import { openQuarterText } from './results-papers.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Where a fact is still missing a paper shows the dots that a hand can fill. */
export const BLANK = '........................';

/** Where somebody signs whose name is not known. */
export const SIGNING_LINE = '........................................';

/** The choice of the settings under which papers have no Thai digits. */
export const ARABIC_DIGITS = 'เลขอารบิก' satisfies Settings['digits'];

export const NO_BUDGET = 'ไม่ใช้งบประมาณ';
export const WHOLE_MUNICIPALITY = 'ทั้งเทศบาล';
export const EVERY_DIVISION = 'ทุกส่วนราชการ';
export const NO_DIVISION = 'ไม่ระบุส่วนราชการ';
export const NO_STRATEGY_NAME = 'ไม่ระบุยุทธศาสตร์';
export const NO_TACTIC_NAME = 'ไม่ระบุกลยุทธ์';
export const NO_POSITION_NAME = 'ไม่พบตำแหน่งในแผนอัตรากำลัง';
export const CENTRAL_EXECUTIVES = 'ผู้บริหาร';
export const VACANT = 'ว่าง';
export const OTHER_SKILLS = OTHERS;
export const SURVEY_CAPTION = 'ความต้องการพัฒนาจากการสำรวจ จำแนกตามส่วนราชการ';
export const NEEDS_CAPTION = 'จำนวนตำแหน่งที่ต้องพัฒนา จำแนกตามส่วนราชการและกลุ่มสมรรถนะ';
/** The heading of the text that stands before the chapters. */
export const FOREWORD = 'คำนำ';
/** Which of two alike papers it is. */
export const STAMPS = { original: '-ต้นฉบับ-', copy: '-สำเนาฉบับ-' } as const;
/** U+221A: the tick that the official fonts have; U+2713 stands in none of them. */
export const TICK = '√';

/**
 * Section numbers of the book's tables and the headings they have until เนื้อหาเล่ม gives others. A core
 * part stands in every book, also where its table is empty and no text asks for it.
 */
export const BOOK_PARTS = {
  alignment: {
    number: '๓.๘',
    heading: 'ความสอดคล้องของยุทธศาสตร์การพัฒนาท้องถิ่นกับค่านิยมร่วม',
    isCore: true,
  },
  tactics: { number: '๓.๙', heading: 'กลยุทธ์ที่ใช้ในการพัฒนาบุคลากรที่สอดคล้องกับค่านิยม', isCore: true },
  budget: { number: '๓.๑๐', heading: 'งบประมาณที่จัดสรรเพื่อการพัฒนาบุคลากร', isCore: true },
  activities: { number: '๓.๑๑', heading: 'กิจกรรมและโครงการพัฒนาบุคลากร', isCore: true },
  needs: {
    number: '๓.๑๓',
    heading: 'การวิเคราะห์ความต้องการในการพัฒนาและสมรรถนะที่ต้องมี',
    isCore: false,
  },
  idp: {
    number: '๓.๑๕',
    heading: 'แผนพัฒนารายบุคคล (Individual Development Plan : IDP)',
    isCore: true,
  },
  committee: { number: '๔.๒', heading: 'คณะกรรมการจัดทำแผนพัฒนาบุคลากร', isCore: true },
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

/** "สมรรถนะหลัก"; `between` may break the line of a narrow column. Skills outside the library are others. */
export function competencyGroupName(group: string, between = ''): string {
  const kinds: Readonly<Record<string, string>> = {
    ดิจิทัล: `ทักษะ${between}ด้านดิจิทัล`,
    เฉพาะตำแหน่ง: `ทักษะ${between}เฉพาะตำแหน่ง`,
    [OTHER_SKILLS]: OTHER_SKILLS,
  };
  return memberOf(kinds, group) ?? `สมรรถนะ${between}${group}`;
}

/** "(ไตรมาสที่ ๑-๔)". */
export function quartersInBrackets(quarters: readonly Quarter[]): string {
  return `(ไตรมาสที่ ${formatQuarters(quarters)})`;
}

/** "๑-๔", the quarters in a narrow column. */
export function quartersShort(quarters: readonly Quarter[]): string {
  return formatQuarters(quarters);
}

/** "๕,๐๐๐", with the name of the activity that pays on a line of its own. */
export function costOfSkill(amount: string, activity: string): string {
  return activity === '' ? amount : `${amount}\n(${activity})`;
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

/** The column or the line of all years together. */
export const SPAN_NAME = 'รวมทุกปี';

/** "รวมทุกปี ปีงบประมาณ พ.ศ. ๒๕๖๗ - ๒๕๖๙". */
export function spanOfAllYears(years: readonly FiscalYear[]): string {
  return `${SPAN_NAME} ${yearsOfPlan(years)}`;
}

/** "ปีงบประมาณ พ.ศ. ๒๕๖๗–๒๕๖๙ (เท่ากันทุกปี)". */
export function yearsAlike(years: readonly FiscalYear[]): string {
  const alike = years.length > 1 ? ' (ต่อปี เท่ากันทุกปี)' : '';
  return `ปีงบประมาณ พ.ศ.${NO_BREAK_SPACE}${thaiYears(years)}${alike}`;
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

/** What names of files are made of. */
interface PlanOfPaper {
  readonly settings: Settings;
  readonly years: readonly FiscalYear[];
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

/** The name of an announcement's file in Drive. */
export function announcementTitle({ settings, years }: PlanOfPaper): string {
  return joinTitle(
    `ประกาศ${settings.municipality} เรื่อง ประกาศใช้${settings.planTitle}`,
    spanOfPlan(years.length),
    yearsOfPlan(years),
  );
}

export function revisionTitle({ settings, years }: PlanOfPaper, revision: string): string {
  return joinTitle(
    `ประกาศ${settings.municipality} เรื่อง ปรับปรุง${settings.planTitle}`,
    spanOfPlan(years.length),
    yearsOfPlan(years),
    `ครั้งที่ ${revision}`,
  );
}

export function orderTitle({ settings, years }: PlanOfPaper): string {
  const subject = `คำสั่ง${settings.municipality} แต่งตั้งคณะกรรมการจัดทำ${settings.planTitle}`;
  return joinTitle(subject, spanOfPlan(years.length), yearsOfPlan(years));
}

export function memoTitle({ settings, years }: PlanOfPaper): string {
  return joinTitle('บันทึกข้อความ เรื่อง', memoSubject(settings.planTitle), yearsOfPlan(years));
}

/** What the memo that proposes the plan is about. */
export function memoSubject(planTitle: string): string {
  return `ขอความเห็นชอบ${planTitle}`;
}

export function activitiesTitle({ settings, years }: PlanOfPaper, division: string): string {
  return joinTitle('รายการกิจกรรม', division, yearsOfPlan(years), settings.municipality);
}

/** `of` is a person, a division, or nothing for everyone. */
export function idpTitle({ settings, years }: PlanOfPaper, of: string): string {
  return joinTitle('แผนพัฒนารายบุคคล', of, yearsOfPlan(years), settings.municipality);
}

export function budgetTitle({ settings, years }: PlanOfPaper): string {
  return joinTitle(PAPER_NAMES.budget, yearsOfPlan(years), settings.municipality);
}

export function certificateTitle({ settings, years }: PlanOfPaper): string {
  return joinTitle('ใบตรวจก่อนเสนอ', settings.planTitle, yearsOfPlan(years), settings.municipality);
}

export function rulesAndPlanTitle({ settings, years }: PlanOfPaper): string {
  return joinTitle(
    'หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ',
    yearsOfPlan(years),
    settings.municipality,
  );
}

/** The parts of a file's name that are not empty, with plain spaces. */
function joinTitle(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(NO_BREAK_SPACE, ' ');
}

/** The name of a file that says whether it is a draft. */
export function draftTitle(title: string, isDraft: boolean): string {
  return isDraft ? `(ร่าง) ${title}` : title;
}

/** What a paper had to leave empty: what the plan does not have, a whole table, or a fact of its own. */
export type MissingContent =
  | Gap
  | { readonly kind: 'table'; readonly part: BookPart }
  /** A blank field of the training request; none was asked for; it has not come far enough, or was given up. */
  | {
      readonly kind: 'field';
      readonly column:
        | 'position'
        | 'course'
        | 'provider'
        | 'place'
        | 'from'
        | 'to'
        | 'orderNumber'
        | 'orderDay'
        | 'attendance';
    }
  | { readonly kind: 'request' }
  | { readonly kind: 'step'; readonly reached: number }
  /** What approves a revision, which is said when the paper is asked for. */
  | { readonly kind: 'approval'; readonly key: 'approvalMeeting' | 'approvalDay' | 'effectiveDay' }
  /** No announced plan was kept with which a revision could be compared. */
  | { readonly kind: 'snapshot' }
  /** The checks before proposing were not run. */
  | { readonly kind: 'certificate' }
  /** A quarter that the paper reports on is not closed; or the plan has no year at all. */
  | { readonly kind: 'quarter'; readonly standing: QuarterStanding }
  | { readonly kind: 'resultsYear' }
  /** No activity says which assessment it answers. */
  | { readonly kind: 'references' };

/** Names what is missing and where it is to be filled in. */
export function missingText(missing: MissingContent): string {
  switch (missing.kind) {
    case 'setting':
      return `ตั้งค่า: ${SETTINGS[missing.key].label}`;
    case 'part':
      return `แผน: ${PART_NAMES[missing.part]}`;
    case 'section':
      return `เนื้อหาเล่ม: ${missing.section.number} ${missing.section.heading}`.trimEnd();
    case 'wording':
      return `เนื้อหาเล่ม: ข้อความใน${missing.document}`;
    case 'table':
      return `ตาราง: ${BOOK_PARTS[missing.part].heading}`;
    case 'field':
      return `ขออบรม: ${REQUESTS_TAB.columns[missing.column].header}`;
    case 'request':
      return 'ขออบรม: ยังไม่ได้เลือกคำขอ';
    case 'step':
      return missing.reached === GIVEN_UP
        ? 'ขออบรม: คำขอนี้ไม่ดำเนินการต่อ'
        : `ขออบรม: ต้อง${TRAINING_STEPS[missing.reached - 1]?.label ?? ''}ก่อน`;
    case 'approval':
      return `ของการปรับปรุงครั้งนี้: ${SETTINGS[missing.key].label}`;
    case 'snapshot':
      return 'แผนฉบับที่ประกาศแล้ว สำหรับเปรียบเทียบ';
    case 'certificate':
      return 'ผลการตรวจก่อนเสนอ';
    case 'quarter':
      return `ผลดำเนินงาน: ${openQuarterText(missing.standing)}`;
    case 'resultsYear':
      return 'ผลดำเนินงาน: ยังไม่มีปีงบประมาณ';
    case 'references':
      return 'กิจกรรม: ยังไม่มีกิจกรรมที่ระบุ LPA ITA หรือมาตรฐาน';
  }
}

/** How many texts of the product nobody has read. */
export function unreadText(rows: number): string {
  return `ข้อความตั้งต้นที่ยังไม่ได้อ่าน ${toThaiDigits(String(rows))} แถว`;
}

/** Sets no-break spaces where typed text would let a year, a day or an amount fall apart. */
export function keepTogether(text: string): string {
  return text
    .replace(/พ\.ศ\. (?=[0-9๐-๙])/g, `พ.ศ.${NO_BREAK_SPACE}`)
    .replace(/([0-9๐-๙]) (?=บาท)/g, `$1${NO_BREAK_SPACE}`)
    .replace(YEARS, `$1${NO_BREAK_SPACE}$2${NO_BREAK_SPACE}`)
    .replace(DAY_AND_MONTH, (day) => day.replaceAll(' ', NO_BREAK_SPACE));
}

/** "๒๕๖๗-๒๕๖๙", however it is spaced: Word breaks a line behind a hyphen. */
const YEARS = /(?<![0-9๐-๙])([0-9๐-๙]{4})[ \u00a0]*([-–])[ \u00a0]*(?=[0-9๐-๙]{4}(?![0-9๐-๙]))/g;

/** "๑ ตุลาคม" and "๑ ต.ค. ๒๕๖๖". */
const DAY_AND_MONTH = new RegExp(
  `(?<![0-9๐-๙])[0-9๐-๙]{1,2} (?:${MONTHS.map(
    ([full, short]) => `${full}|${short.replaceAll('.', '\\.')}(?: [0-9๐-๙]{4})?`,
  ).join('|')})`,
  'g',
);
