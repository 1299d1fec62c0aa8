import type { FindingCode } from '../../plan/finding-codes.ts';
import { baht, comparison, count, name, perYear, strategy, thai, type Wording } from './wording.ts';

const MAKE_EQUAL = 'กรุณาปรับให้ตรงกัน';

/** Allocation against activities. */
export const MONEY_WORDINGS = {
  TOTAL_MISMATCH: {
    says: (finding) => `กิจกรรมทั้งหมด ${comparison(finding)}`,
    whatToDo: 'กรุณาปรับกิจกรรมหรือเงินจัดสรรให้ตรงกัน',
  },
  STRATEGY_MISMATCH: {
    says: (finding) => `ยุทธศาสตร์ที่ ${thai(finding.facts.strategy)} กิจกรรม ${comparison(finding)}`,
    whatToDo: MAKE_EQUAL,
  },
  DIVISION_MISMATCH: {
    says: (finding) => `${name(finding.facts.division)} กิจกรรม ${comparison(finding)}`,
    whatToDo: MAKE_EQUAL,
  },
  DIVISION_WITHOUT_ACTIVITY: {
    says: ({ facts, years }) =>
      `${name(facts.division)} ได้รับจัดสรร ${perYear(years)}${baht(facts.allocated)} บาท แต่ไม่มีกิจกรรม`,
    whatToDo: 'กรุณาเพิ่มกิจกรรมหรือปรับเงินจัดสรร',
  },
  MONEY_WITHOUT_OWNER: {
    says: ({ facts, years }) =>
      `เงิน ${perYear(years)}${baht(facts.amount)} บาท ใน ${count(facts.activities)} กิจกรรม ไม่มีส่วนราชการรับผิดชอบ`,
    whatToDo: 'กรุณาระบุผู้รับผิดชอบในแท็บส่วนกลาง',
  },
  MONEY_NOT_SPLIT: {
    says: ({ facts, years }) =>
      `เงิน ${perYear(years)}${baht(facts.amount)} บาท ใน ${count(facts.activities)} กิจกรรม เป็นของทุกส่วนราชการ`,
    whatToDo: 'กรุณาแบ่งเงินหรือระบุส่วนราชการเดียว',
  },
  CELL_OVER: {
    says: (finding) =>
      `${name(finding.facts.division)} ${strategy(finding.facts)} กิจกรรม ${comparison(finding)}`,
    whatToDo: MAKE_EQUAL,
  },
  CELL_UNDER: {
    says: (finding) =>
      `${name(finding.facts.division)} ${strategy(finding.facts)} กิจกรรม ${comparison(finding)}`,
    whatToDo: MAKE_EQUAL,
  },
  AMOUNT_MODE_MISSING: {
    says: () => 'ยังไม่ได้ระบุว่างบประมาณในแผนเป็นต่อปี หรือรวมทุกปี',
    whatToDo: 'กรุณาเลือกในแท็บตั้งค่า',
  },
  ALLOCATION_YEAR_UNKNOWN: {
    says: ({ facts }) =>
      facts.year === undefined
        ? `เงินจัดสรร ${baht(facts.amount)} บาท ไม่ได้ระบุปีงบประมาณ จึงไม่ถูกนับ`
        : `เงินจัดสรร ${baht(facts.amount)} บาท ของปี ${thai(facts.year)} อยู่นอกปีของแผน จึงไม่ถูกนับ`,
    whatToDo: 'กรุณาตรวจปีในแถวนี้',
  },
  ALLOCATION_REPEATED: {
    says: ({ facts }) =>
      `ปี ${thai(facts.year)} ${strategy(facts)} มีเงินจัดสรรมากกว่าหนึ่งแถว แถวนี้ ${baht(facts.amount)} บาท ถูกนับรวม`,
    whatToDo: 'กรุณารวมไว้แถวเดียว',
  },
  MONEY_YEAR_OUTSIDE_PLAN: {
    says: ({ facts }) =>
      `เงินปี ${thai(facts.year)} ของ ${count(facts.activities)} กิจกรรม ${baht(facts.amount)} บาท อยู่นอกปีของแผน จึงไม่ถูกนับ`,
    whatToDo: 'กรุณาตรวจปีของแผน หรือลบจำนวนเงินนี้',
  },
  ALLOCATION_STRATEGY_UNKNOWN: {
    says: ({ facts }) => `เงินจัดสรร ${baht(facts.amount)} บาท ไม่อยู่ในยุทธศาสตร์ที่มีในแผน`,
    whatToDo: 'กรุณาแก้เลขยุทธศาสตร์ในแถวนี้',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
