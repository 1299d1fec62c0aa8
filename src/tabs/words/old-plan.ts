import { MONTHS } from '../month-names.ts';
import { CORE, EXECUTIVE, FUNCTIONAL } from '../people.ts';

/**
 * Words by which the parts of an old plan are known when its text or its tables are pasted. Unless a name says
 * otherwise they are compared with texts without white space and with Arabic digits.
 */

/** Marks that a copy from Word or a web page leaves behind; other angle brackets are the author's. */
export const COPIED_TAG = /<\/?(?:p|br|ol|ul|li|div|span|b|strong|i|em|u|input)(?:\s[^<>]*)?\/?>/gi;
/** Tags behind which a new line begins. */
export const BREAKING_TAG = /<(?:br|\/p|\/li|\/div)(?:\s[^<>]*)?\/?>/gi;

export const NO_BUDGET_WORDS = /^(?:\(?ไม่ใช้งบประมาณ\)?|-|–|—)$/;
export const AMOUNT_WORDS =
  /^฿?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)(?:\.-)?(?:บาท(?:ถ้วน)?)?$/;
export const UNIT_LINE = /หน่วย:?(พันบาท|ล้านบาท)/;
export const UNITS: Readonly<Record<string, number>> = { พันบาท: 1_000, ล้านบาท: 1_000_000 };

export const TICK = /[✓✔☑√]/g;
export const TICKED_BARE = /^[-–]?[✓✔☑√/]$/;
export const QUARTER_WORDS = /ไตรมาสที่|ไตรมาส|ที่|Q|[()[\]✓✔☑√]/gi;
export const RANGE_WORDS = /ถึง|[–—]/g;
export const LIST_WORDS = /และ|[;]/g;
/** Whole fiscal quarters said by their months. */
export const QUARTER_MONTHS: readonly (readonly [string, string])[] = [0, 1, 2, 3].map(
  (quarter) => {
    const first = (9 + quarter * 3) % 12;
    const short = (index: number) => MONTHS[index % 12]?.[1] ?? '';
    return [`${short(first)}-${short(first + 2)}`, String(quarter + 1)] as const;
  },
);

export const YEAR_CELL = /^(?:ปี)?(?:งบประมาณ)?(?:พ\.ศ\.)?(\d{4}|\d{2})$/;
export const YEARS_IN_TITLE = /(?:พ\.ศ\.)?(25\d\d)(?:(?:[-–—]|ถึง)(?:พ\.ศ\.)?(25\d\d))?/;
export const FISCAL_YEARS = /ปีงบประมาณ(?:พ\.ศ\.)?(25\d\d)(?:(?:[-–—]|ถึง)(?:พ\.ศ\.)?(25\d\d))?/;

/** Rows that hold nothing of the plan. */
export const PAGE_NUMBER = /^(?:[-–—]\d{1,3}[-–—]|หน้าที่?\d{1,3}(?:\/\d{1,3})?)$/;
export const RULER = /^[-–—|:.+=_]+$/;
export const CONTINUED = /\(ต่อ\)$/;
/** In text with its spaces. */
export const CONTINUED_AT_END = /\(ต่อ\)\s*$/;
export const TOTAL_ROW = /^รวม/;

/** Beginnings of the headers of tables. */
export const HEADERS = {
  localStrategy: /^ยุทธศาสตร์การพัฒนา(?:ท้องถิ่น|เทศบาล|ของ)/,
  value: /^ค่านิยม/,
  strategy: /^(?:ค่านิยม|ยุทธศาสตร์|ประเด็น)/,
  tactic: /^(?:กลยุทธ์|แนวทาง)/,
  activity: /^(?:กิจกรรม|โครงการ|ชื่อกิจกรรม|ชื่อโครงการ)/,
  order: /^(?:ลำดับ|ที่$)/,
  indicator: /^ตัวชี้วัด/,
  target: /^เป้าหมาย/,
  quantity: /^(?:เป้าหมาย)?(?:ด้าน|เชิง)ปริมาณ/,
  quality: /^(?:เป้าหมาย)?(?:ด้าน|เชิง)คุณภาพ/,
  benefit: /^(?:เป้าหมาย)?(?:ด้าน|เชิง)ประโยชน์|^ประโยชน์|^ผลที่คาดว่าจะได้รับ/,
  money: /^(?:งบประมาณ|จำนวนเงิน|วงเงิน)/,
  period: /^(?:ระยะเวลา|ช่วงเวลา|ปีที่ดำเนินการ|ปีงบประมาณ|ไตรมาส)/,
  owner: /^(?:ผู้รับผิดชอบ|หน่วยงานที่?รับผิดชอบ|หน่วยงานรับผิดชอบ|ส่วนราชการ|หน่วยงาน)/,
  year: /^(?:ปี|ปีงบประมาณ|พ\.ศ\.)$/,
  total: /^รวม/,
  count: /^จำนวน/,
  management: /ด้านการบริหารจัดการ/,
  computer: /คอมพิวเตอร์/,
  position: /^ตำแหน่ง/,
  holder: /^ชื่อ/,
  number: /^เลขที่/,
  level: /^ระดับ$/,
  skill: /^(?:ทักษะ|สมรรถนะ)/,
  goal: /^เป้าหมาย/,
  method: /^วิธี(?:การ)?พัฒนา/,
} as const;

export const STRATEGY_NUMBER = /^(?:ยุทธศาสตร์|ประเด็น(?:การพัฒนา|ยุทธศาสตร์)?)ที่(\d{1,2})[:：.)]?/;
export const TACTIC_NUMBER = /^(?:กลยุทธ์|แนวทาง(?:การพัฒนา)?)ที่(\d{1,2})(?:\.(\d{1,2}))?[:：.)]?/;
/** In text with its spaces: where each tactic of a cell begins. */
export const TACTIC_STARTS = /(?=(?:กลยุทธ์|แนวทาง(?:การพัฒนา)?)\s*ที่\s*[0-9๐-๙])/;
/** In text with its spaces and own digits. */
export const TYPED_STRATEGY =
  /^(?:ยุทธศาสตร์|ประเด็น(?:การพัฒนา|ยุทธศาสตร์)?)\s*ที่\s*[0-9๐-๙]{1,2}\s*[:：.)]?\s*/;
export const TYPED_TACTIC =
  /^(?:กลยุทธ์|แนวทาง(?:การพัฒนา)?)\s*ที่\s*[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?\s*[:：.)]?\s*/;
export const TYPED_NUMBER = /^[0-9๐-๙]{1,2}\s*[.)]\s*/;

/** In text with its spaces: the parts of a target. */
export const TARGET_PARTS = /(?:เชิง|ด้าน)\s*(ปริมาณ|คุณภาพ|ประโยชน์)/g;
export const TARGET_COLUMNS: Readonly<Record<string, 'quantity' | 'quality' | 'benefit'>> = {
  ปริมาณ: 'quantity',
  คุณภาพ: 'quality',
  ประโยชน์: 'benefit',
};

/** What a table's title says of its amounts. */
/** "ระยะเวลา/ปีที่ดำเนินการ" says nothing of money. */
export const PER_YEAR = /ต่อปี|รายปี|\/ปี(?!ที่)/;
export const FOR_ALL_YEARS = /รวม\d{1,2}ปี|รวมทุกปี|ตลอดแผน/;

/** How the name of a division differs from its official one. */
export const DIVISION_ABBREVIATED = /ฯ$/;
export const DIVISION_AND = /และ/g;
export const CLERKS_OFFICE = /^สำนักงานปลัด(?:เทศบาล)?|^สำนักปลัดเทศบาล/;
export const CLERKS_OFFICE_SHORT = 'สำนักปลัด';
export const DIVISION_WORD = /^กอง/;
export const LOOKS_LIKE_DIVISION = /^(?:กอง|สำนัก|หน่วยตรวจสอบ|สถาบัน)/;
export const CHIEF_EXECUTIVES = /^(?:รอง)?ปลัด/;

/** Solo lines above the rows of individual plans. */
export const EMPLOYMENT_LINE =
  /^(?:พนักงานเทศบาล|ลูกจ้างประจำ|พนักงานจ้างตามภารกิจ|พนักงานจ้างทั่วไป|ครู|พนักงานครู)/;
export const GROUP_LINE = /^(?:กอง|สำนัก|ส่วนกลาง|ผู้บริหาร)/;
export const PERSON_NAME = /^\(?(?:นาย|นาง|ว่าที่|ดร\.|พ\.|จ\.|ส\.)/;
/** In text with its spaces: a space inside a Thai word, as narrow columns make them. */
export const SPACE_IN_WORD = /(?<=[\u0e01-\u0e4e]) (?=[\u0e01-\u0e4e])/g;
export const ANY_DIGIT = /[0-9๐-๙]/;
export const DIVISION_HEAD_TITLE = /^(?:ผู้อำนวยการ|ผอ\.|หัวหน้าสำนัก|หน\.สำนัก)/;
export const SKILL_OF_LIST = /^สมรรถนะ/;
/** In text with its spaces: where the items of a list in one cell begin. */
export const LIST_ITEMS = /(?:^|(?<!ที่)\s)[0-9๐-๙]{1,2}\s*[.)]\s*/;
/** In text with its spaces: quarters printed behind a skill. */
export const SKILL_QUARTERS = /\s*\((ไตรมาส[^)]*)\)\s*$/;
/** A skill whose own number was forgotten. */
export const JOB_SKILL = /\s(?=งานที่จำเป็น)/;
/** In text with its spaces: "๑ = ศึกษาด้วยตนเอง ๒= …". */
export const METHOD_ITEMS = /([0-9๐-๙]{1,2})\s*=\s*([^=]*?)(?=\s*[0-9๐-๙]{1,2}\s*=|\s*$)/g;
export const METHOD_CODES = /^\d{1,2}(?:(?:,|-|และ|ถึง)\d{1,2})*$/;

/** Before the numbers that positions of an old plan get when it has none: เดิม-๐๑. */
export const FORMER_NUMBER = 'เดิม-';

/** Lines under which a numbered list of competencies stands. */
export const COMPETENCY_LISTS: readonly (readonly [RegExp, string])[] = [
  [/ประจำสายงาน|ประจำตำแหน่งงาน|ตามภาระงาน|FunctionalCompetency/i, FUNCTIONAL],
  [/ประจำผู้บริหาร|สายงานของผู้บริหาร|ManagerialCompetency/i, EXECUTIVE],
  [/สมรรถนะหลัก|CoreCompetency/i, CORE],
];

export const COMMITTEE_LEAD = /คณะกรรมการ.*(?:ประกอบด้วย|ดังนี้)/;
export const COMMITTEE_ROLE = /กรรมการ|เลขานุการ|ประธาน/;
export const COMMITTEE_NUMBER = /^\d{1,2}(?:\.\d{1,2})?[.)]?$/;

/** The parts of the whole document. */
export const RULES_PAPER = /^หลักเกณฑ์(?:และแผน)?การบริหาร/;
export const PLAN_COVER = /^แผน(?:การ)?พัฒนา/;
export const PLAN_TITLE_SPAN = /\s*[0-9๐-๙]{1,2}\s*ปี.*$/;
export const MUNICIPALITY_LINE = /^(?:ของ)?(เทศบาล(?:ตำบล|เมือง|นคร)\S+)$/;
export const MUNICIPALITY_AT_END = /เทศบาล(?:ตำบล|เมือง|นคร)\S+$/;
export const DISTRICT_IN_LINE = /อำเภอ\s*(\S+?)\s*(?:จังหวัด|$)/;
export const PROVINCE_IN_LINE = /จังหวัด\s*(\S+)$/;
export const PLACE_LINE = /^อำเภอ.*จังหวัด/;
export const UNIT_LINE_OF_COVER = /^(?:งาน|ฝ่าย)[ก-๙]+$/;
export const PHONE_LINE = /^(?:โทรศัพท์|โทร\.)/;
/** In text with its spaces. */
export const PHONE_LABEL = /^โทร[^0-9๐-๙]*/;
export const ANNOUNCEMENT_START = /^ประกาศ(?:เทศบาล|คณะ)/;
export const SUBJECT_LINE = /^เรื่อง/;
export const CLAUSES: readonly (readonly [RegExp, string, string])[] = [
  [/^ตามที่/, '๑', 'ตามที่'],
  [/^อาศัยอำนาจ/, '๒', 'อาศัยอำนาจ'],
  [/จึงประกาศ/, '๓', 'จึงประกาศ'],
];
export const ANNOUNCED_ON = /^ประกาศณวันที่/;
export const SIGNER_LINE = /^\((?:นาย|นาง|นางสาว|ว่าที่|ดร\.|พ\.|จ\.|ส\.|ร\.)[^)]*\)$/;
export const SIGNER_OFFICE = /^(?:รอง)?นายกเทศมนตรี|^ปลัดเทศบาล[^.]*$/;
export const DRAFTED_ON = /^วัน\/เดือน\/ปี/;
export const ORDER_CITED = /คำสั่ง[^ ]*?ที่(\d{1,5}\/25\d\d)/;
/** In text with its spaces. */
export const ORDER_DAY = /ลงวันที่\s*([0-9๐-๙]{1,2}\s*[ก-ฮะ-์.]+\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{4})/;
export const MEETING_CITED = /ครั้งที่\s*([0-9๐-๙]{1,2}\s*\/\s*[0-9๐-๙]{4})/;
export const MEETING_DAY = /เมื่อวันที่\s*([0-9๐-๙]{1,2}\s*[ก-ฮะ-์.]+\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{4})/;
export const EFFECTIVE_DAY = /ตั้งแต่วันที่\s*([0-9๐-๙]{1,2}\s*[ก-ฮะ-์.]+\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{4})/;
export const APPROVAL_BODY = /(คณะกรรมการพนักงานเทศบาลจังหวัด[ก-๙]+)/;
export const ANNOUNCED_DAY =
  /([0-9๐-๙]{1,2})\s*(?:เดือน)?\s*([ก-ฮะ-์.]+)\s*(?:พ\.ศ\.)?\s*([0-9๐-๙]{4})/;
export const NUMERIC_DAY = /([0-9๐-๙]{1,2})\s*\/\s*([0-9๐-๙]{1,2})\s*\/\s*([0-9๐-๙]{2,4})/;
export const CHAPTER_LINE = /^บทที่(\d{1,2})(.*)$/;
export const CHAPTER_WORD = 'บทที่';
/** In text with its spaces. */
export const TYPED_CHAPTER = /^บทที่\s*[0-9๐-๙]+\s*/;
export const SPACE_BEFORE_ITEM = /\s(?=[0-9๐-๙]{1,2}\.\s)/g;
/** In text with its spaces: "๓.๑๒ การจัดทำ…". */
export const SECTION_LINE = /^([0-9๐-๙]{1,2})\.([0-9๐-๙]{1,2})(?![0-9๐-๙.)])\s*(\S.*)$/;
/** The same one level deeper: "๓.๑๒.๑ บทบาท…". */
export const SUBSECTION_LINE =
  /^([0-9๐-๙]{1,2})\.([0-9๐-๙]{1,2})\.([0-9๐-๙]{1,2})(?![0-9๐-๙.)])\s*(\S.*)$/;
/** A heading in a text that was copied with marks of emphasis, or a point of the outline. */
export const MARKED_HEADING = /^(?:#{1,6}\s+|\*\*)|^•\s*\S/;
export const HEADING_MARKS = /^[#\s*]+|\*\*|^•\s*|[*\s]+$/g;
export const HEADING_WORDS = /^(?:หลักเกณฑ์|เกณฑ์)/;
export const BULLETS = /^[*•]\s*/;
