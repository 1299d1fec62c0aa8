import type { Facts, Finding } from '../base/finding.ts';
import type { Satang } from '../base/money.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import type { FindingCode } from '../plan/finding-codes.ts';
import { shorten, thaiBaht, thaiNumbers, thaiWhole, thaiYears } from './format.ts';
import { columnLabel } from './place.ts';

/** How one kind of finding is told: its short name, what is wrong here, and what to do about it. */
interface Wording {
  readonly title: string;
  readonly says: (finding: Finding) => string;
  readonly whatToDo: string;
}

/** UTF-16 units; longer notes are not read on a phone. */
const LONGEST_SENTENCE = 120;
const LONGEST_NAME = 30;
const LONGEST_TYPED_TEXT = 24;

const MAKE_EQUAL = 'กรุณาปรับให้ตรงกัน';
const CHOOSE_OWNER = 'กรุณาเลือกชื่อส่วนราชการ';

const WORDINGS: Readonly<Record<FindingCode, Wording>> = {
  TOTAL_MISMATCH: {
    title: 'ยอดรวมไม่ตรงกับเงินจัดสรร',
    says: ({ facts }) => `กิจกรรมทั้งหมด ${comparison(facts)}`,
    whatToDo: 'กรุณาปรับกิจกรรมหรือเงินจัดสรรให้ตรงกัน',
  },
  STRATEGY_MISMATCH: {
    title: 'ยอดของยุทธศาสตร์ไม่ตรงกับเงินจัดสรร',
    says: ({ facts }) => `ยุทธศาสตร์ที่ ${thai(facts.strategy)} กิจกรรม ${comparison(facts)}`,
    whatToDo: MAKE_EQUAL,
  },
  DIVISION_MISMATCH: {
    title: 'ยอดของส่วนราชการไม่ตรงกับเงินจัดสรร',
    says: ({ facts }) => `${name(facts.division)} กิจกรรม ${comparison(facts)}`,
    whatToDo: MAKE_EQUAL,
  },
  DIVISION_WITHOUT_ACTIVITY: {
    title: 'ได้รับจัดสรรแต่ไม่มีกิจกรรม',
    says: ({ facts }) =>
      `${name(facts.division)} ได้รับจัดสรร ${baht(facts.allocated)} บาท แต่ไม่มีกิจกรรม`,
    whatToDo: 'กรุณาเพิ่มกิจกรรมหรือปรับเงินจัดสรร',
  },
  MONEY_WITHOUT_OWNER: {
    title: 'เงินที่ไม่มีส่วนราชการรับผิดชอบ',
    says: ({ facts }) =>
      `เงิน ${baht(facts.amount)} บาท ใน ${count(facts.activities)} กิจกรรม ไม่มีส่วนราชการรับผิดชอบ`,
    whatToDo: 'กรุณาระบุผู้รับผิดชอบในแท็บส่วนกลาง',
  },
  MONEY_NOT_SPLIT: {
    title: 'เงินของทุกส่วนราชการที่ยังไม่แบ่ง',
    says: ({ facts }) =>
      `เงิน ${baht(facts.amount)} บาท ใน ${count(facts.activities)} กิจกรรม เป็นของทุกส่วนราชการ`,
    whatToDo: 'กรุณาแบ่งเงินหรือระบุส่วนราชการเดียว',
  },
  CELL_OVER: {
    title: 'เกินเงินจัดสรรในยุทธศาสตร์',
    says: ({ facts }) => `${name(facts.division)} ${strategy(facts)} กิจกรรม ${comparison(facts)}`,
    whatToDo: MAKE_EQUAL,
  },
  CELL_UNDER: {
    title: 'ใช้ไม่ครบเงินจัดสรรในยุทธศาสตร์',
    says: ({ facts }) => `${name(facts.division)} ${strategy(facts)} กิจกรรม ${comparison(facts)}`,
    whatToDo: MAKE_EQUAL,
  },
  AMOUNT_MODE_MISSING: {
    title: 'ไม่ได้ระบุว่างบประมาณเป็นต่อปีหรือรวม',
    says: () => 'ยังไม่ได้ระบุว่างบประมาณในแผนเป็นต่อปี หรือรวมทุกปี',
    whatToDo: 'กรุณาเลือกในแท็บตั้งค่า',
  },
  ALLOCATION_YEAR_UNKNOWN: {
    title: 'เงินจัดสรรที่ไม่อยู่ในปีของแผน',
    says: ({ facts }) =>
      facts.year === undefined
        ? `เงินจัดสรร ${baht(facts.amount)} บาท ไม่ได้ระบุปีงบประมาณ จึงไม่ถูกนับ`
        : `เงินจัดสรร ${baht(facts.amount)} บาท ของปี ${thai(facts.year)} อยู่นอกปีของแผน จึงไม่ถูกนับ`,
    whatToDo: 'กรุณาตรวจปีในแถวนี้',
  },
  ALLOCATION_STRATEGY_UNKNOWN: {
    title: 'เงินจัดสรรที่ไม่อยู่ในยุทธศาสตร์ใด',
    says: ({ facts }) => `เงินจัดสรร ${baht(facts.amount)} บาท ไม่อยู่ในยุทธศาสตร์ที่มีในแผน`,
    whatToDo: 'กรุณาแก้เลขยุทธศาสตร์ในแถวนี้',
  },
  STRATEGY_UNKNOWN: {
    title: 'กิจกรรมไม่อยู่ในยุทธศาสตร์ใด',
    says: ({ facts }) => `กิจกรรม ${quoted(facts.name)} ไม่อยู่ในยุทธศาสตร์ที่มีในแผน`,
    whatToDo: 'กรุณาเลือกเลขยุทธศาสตร์',
  },
  TACTIC_UNKNOWN: {
    title: 'กิจกรรมไม่อยู่ในกลยุทธ์ใด',
    says: ({ facts }) => `กิจกรรม ${quoted(facts.name)} ไม่อยู่ในกลยุทธ์ของยุทธศาสตร์นั้น`,
    whatToDo: 'กรุณาเลือกเลขกลยุทธ์',
  },
  NAME_MISSING: {
    title: 'ไม่มีชื่อกิจกรรม',
    says: () => 'แถวนี้มีข้อมูลแต่ไม่มีชื่อกิจกรรม',
    whatToDo: 'กรุณากรอกชื่อ หรือย้ายข้อความไปยังแถวที่ถูกต้อง',
  },
  OWNER_MISSING: {
    title: 'ไม่มีผู้รับผิดชอบ',
    says: ({ facts }) => `${activity(facts)} เงิน ${baht(facts.amount)} บาท ไม่มีผู้รับผิดชอบ`,
    whatToDo: CHOOSE_OWNER,
  },
  OWNER_NOT_A_DIVISION: {
    title: 'ผู้รับผิดชอบไม่ใช่ส่วนราชการ',
    says: ({ facts }) => `${activity(facts)} ผู้รับผิดชอบ ${quoted(facts.text)} ไม่ใช่ชื่อส่วนราชการ`,
    whatToDo: CHOOSE_OWNER,
  },
  MONEY_MISSING: {
    title: 'มีไตรมาสแต่ไม่มีงบประมาณ',
    says: ({ facts }) => `${activity(facts)} มีไตรมาสแต่ไม่มีงบประมาณ`,
    whatToDo: 'กรุณากรอกเงิน หรือ 0 ถ้าไม่ใช้งบประมาณ',
  },
  MONEY_WITHOUT_QUARTERS: {
    title: 'มีงบประมาณแต่ไม่มีไตรมาส',
    says: ({ facts }) => `${activity(facts)} มีเงิน ${baht(facts.amount)} บาท แต่ไม่มีไตรมาส`,
    whatToDo: 'กรุณากรอกไตรมาสที่ดำเนินการ',
  },
  NUMBER_GAP: {
    title: 'ลำดับขาดช่วง',
    says: ({ facts }) => `กลยุทธ์ที่ ${thai(facts.tactic)} ไม่มีลำดับที่ ${numbers(facts.missing)}`,
    whatToDo: 'กรุณาเรียงลำดับใหม่ หรือเพิ่มกิจกรรมที่ขาด',
  },
  NUMBER_DUPLICATE: {
    title: 'ลำดับซ้ำ',
    says: ({ facts }) => `กลยุทธ์ที่ ${thai(facts.tactic)} มีลำดับที่ ${numbers(facts.repeated)} ซ้ำกัน`,
    whatToDo: 'กรุณาแก้ลำดับไม่ให้ซ้ำ',
  },
  BRACKET_UNBALANCED: {
    title: 'วงเล็บไม่ครบคู่',
    says: ({ facts, place }) => `${activity(facts)} ช่อง${columnLabel(place)} วงเล็บไม่ครบคู่`,
    whatToDo: 'กรุณาตรวจว่าข้อความขาดหายหรือไม่',
  },
  MONEY_NOT_A_NUMBER: {
    title: 'จำนวนเงินไม่ใช่ตัวเลข',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด`,
    whatToDo: 'กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
  },
  MONEY_NEGATIVE: {
    title: 'จำนวนเงินติดลบ',
    says: (finding) => `${typedIn(finding)} เป็นจำนวนเงินติดลบ`,
    whatToDo: 'กรุณากรอกจำนวนตั้งแต่ 0 ขึ้นไป',
  },
  MONEY_PART_OF_SATANG: {
    title: 'จำนวนเงินมีเศษของสตางค์',
    says: (finding) => `${typedIn(finding)} มีเศษเล็กกว่าสตางค์`,
    whatToDo: 'กรุณากรอกทศนิยมไม่เกินสองตำแหน่ง',
  },
  MONEY_TOO_LARGE: {
    title: 'จำนวนเงินมากเกินไป',
    says: (finding) => `${typedIn(finding)} มากเกินกว่าที่ระบบรับได้`,
    whatToDo: 'กรุณาตรวจจำนวนเงิน',
  },
  QUARTERS_UNREADABLE: {
    title: 'อ่านไตรมาสไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ไตรมาส`,
    whatToDo: 'กรุณากรอก เช่น ๑-๔ หรือ ๒ หรือเว้นว่าง',
  },
  NUMBER_UNREADABLE: {
    title: 'อ่านเลขไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่จำนวนเต็ม`,
    whatToDo: 'กรุณากรอกเป็นตัวเลขจำนวนเต็ม',
  },
  YEAR_UNREADABLE: {
    title: 'อ่านปีงบประมาณไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่ปีงบประมาณ`,
    whatToDo: 'กรุณากรอกปี พ.ศ. สี่หลัก เช่น ๒๕๗๐',
  },
  DAY_UNREADABLE: {
    title: 'อ่านวันที่ไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่วันที่`,
    whatToDo: 'กรุณากรอก วัน/เดือน/ปี เช่น 1/10/2569',
  },
  METHODS_UNREADABLE: {
    title: 'อ่านรหัสวิธีการพัฒนาไม่ได้',
    says: (finding) => `${typedIn(finding)} ไม่ใช่รหัสวิธีการพัฒนา`,
    whatToDo: 'กรุณากรอกรหัส 1-10 คั่นด้วยจุลภาค',
  },
  CHOICE_UNKNOWN: {
    title: 'ไม่อยู่ในรายการ',
    says: (finding) => `${typedIn(finding)} ไม่อยู่ในรายการที่เลือกได้`,
    whatToDo: 'กรุณาเลือกจากรายการ',
  },
  SETTING_UNREADABLE: {
    title: 'อ่านค่าที่ตั้งไว้ไม่ได้',
    says: (finding) => `${typedIn(finding)} ใช้เป็นค่านี้ไม่ได้`,
    whatToDo: 'กรุณากรอกตามคำอธิบายข้างช่อง',
  },
  FORMULA_WRONG: {
    title: 'สูตรให้ยอดไม่ถูกต้อง',
    says: ({ place, facts }) =>
      `ช่อง${columnLabel(place)} แสดงยอดไม่ตรงกับที่ระบบคำนวณ${correct(facts)}`,
    whatToDo: 'กรุณาสั่งคำนวณและตรวจใหม่',
  },
};

/** The short name of a rule. */
export function findingTitle(code: FindingCode): string {
  return WORDINGS[code].title;
}

/** What the reader should do about a finding. */
export function whatToDo(code: FindingCode): string {
  return WORDINGS[code].whatToDo;
}

/** One Thai sentence of at most 120 characters: the years, what is wrong, and what to do. */
export function sentenceOf(finding: Finding<FindingCode>): string {
  const wording = WORDINGS[finding.code];
  const years = finding.years.length === 0 ? '' : `ปี ${thaiYears(finding.years)} `;
  const says = `${years}${wording.says(finding)}`;
  const room = LONGEST_SENTENCE - wording.whatToDo.length - 1;
  return `${shorten(says, room)} ${wording.whatToDo}`;
}

type Fact = Facts[string] | undefined;

/** "๖๖๔,๐๐๐ บาท เกินเงินจัดสรรอยู่ ๕๘,๐๐๐ บาท". */
function comparison({ planned, difference }: Facts): string {
  const gap = Number(difference);
  const word = gap > 0 ? 'เกิน' : 'ต่ำกว่า';
  return `${baht(planned)} บาท ${word}เงินจัดสรรอยู่ ${baht(Math.abs(gap))} บาท`;
}

function baht(fact: Fact): string {
  return thaiBaht(Number(fact) as Satang);
}

function count(fact: Fact): string {
  return thaiWhole(Number(fact));
}

function numbers(fact: Fact): string {
  return Array.isArray(fact) ? thaiNumbers(fact) : thai(fact);
}

function thai(fact: Fact): string {
  return toThaiDigits(String(fact ?? ''));
}

function name(fact: Fact): string {
  return shorten(String(fact ?? ''), LONGEST_NAME);
}

function strategy(facts: Facts): string {
  return `ยุทธศาสตร์ที่ ${thai(facts.strategy)}`;
}

function quoted(fact: Fact): string {
  return `“${shorten(String(fact ?? ''), LONGEST_TYPED_TEXT)}”`;
}

/** "กิจกรรม ๒.๑ ลำดับ ๔" from the label "2.1#4". */
function activity(facts: Facts): string {
  const [place = '', number = ''] = String(facts.activity ?? '').split('#');
  return `กิจกรรม ${toThaiDigits(place)} ลำดับ ${toThaiDigits(number)}`;
}

function typedIn({ place, facts }: Finding): string {
  return `ช่อง${columnLabel(place)} ${quoted(facts.text)}`;
}

function correct(facts: Facts): string {
  return facts.computed === undefined ? '' : ` (${baht(facts.computed)} บาท)`;
}
