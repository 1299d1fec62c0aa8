import type { Satang } from '../base/money.ts';
import type { Plan } from '../plan/plan.ts';
import type { Refusal, Remedy } from '../plan/remedies/remedy.ts';
import { thai } from './findings/wording.ts';
import { shorten, thaiBaht, thaiWhole, thaiYear } from './format.ts';
import { divisionName } from './lines.ts';

/** UTF-16 units of the name of an activity in a title. */
const LONGEST_NAME = 80;

export const REMEDY_SENTENCES = {
  preview: 'ยังไม่ได้แก้ไขสิ่งใด กรุณาตรวจยอดก่อนและหลัง แล้วกดปรับ',
  applied: 'ปรับแล้ว ย้อนกลับได้ตราบที่ไม่มีผู้แก้ช่องเหล่านี้',
  changed: 'ข้อมูลเปลี่ยนไปจากที่แสดง จึงยังไม่ได้ปรับ กรุณาดูตัวอย่างใหม่',
  waiting: 'การปรับนี้ต้องให้งานบุคคลเป็นผู้สั่ง ยังไม่มีสิ่งใดเปลี่ยน',
  undone: 'ย้อนกลับแล้ว ข้อมูลเป็นดังเดิม',
  notUndone: 'มีผู้แก้ช่องที่ปรับไว้ จึงย้อนกลับไม่ได้ กรุณาแก้ด้วยมือ',
  noRecord: 'ไม่พบรายการปรับนี้ หรือย้อนกลับไปแล้ว',
  kept: (headers: readonly string[]) => `ข้อความในช่อง ${headers.join(' ')} เก็บไว้ในโน้ตของแถวใหม่`,
  formula: 'ช่องที่จะปรับเป็นสูตร กรุณาเปลี่ยนเป็นตัวเลขก่อน',
} as const;

const REFUSALS: Readonly<Record<Refusal['code'], (refusal: Refusal) => string>> = {
  ROW_MISSING: () => 'ไม่พบแถวนี้แล้ว กรุณาคำนวณและตรวจใหม่',
  NOTHING_CHANGES: () => 'ค่าที่เลือกเหมือนเดิม จึงไม่มีสิ่งที่ต้องปรับ',
  DIVISION_UNKNOWN: () => 'ไม่พบส่วนราชการที่เลือก กรุณาเลือกใหม่',
  PLACE_UNKNOWN: () => 'ไม่พบยุทธศาสตร์หรือกลยุทธ์ที่เลือก กรุณาเลือกทั้งสองช่อง',
  YEAR_UNKNOWN: () => 'ปีที่เลือกไม่อยู่ในแผน กรุณาเลือกใหม่',
  NO_MONEY_THERE: ({ year }) => `กิจกรรมนี้ไม่มีเงินใน${yearText(year)} กรุณาเลือกปีอื่น`,
  MONEY_IS_TEXT: ({ year }) => `เงินของ${yearText(year)} ไม่ใช่ตัวเลข กรุณาแก้ช่องนั้นก่อน`,
  PART_TWICE: () => 'เลือกส่วนราชการซ้ำกัน กรุณาให้แต่ละแห่งมีส่วนเดียว',
  SUM_DIFFERS: ({ year, difference }) => {
    const gap = Number(difference ?? 0);
    const word = gap > 0 ? 'เกิน' : 'ขาด';
    return `ยอดที่แบ่งใน${yearText(year)} ${word} ${thaiBaht(Math.abs(gap) as Satang)} บาท กรุณาปรับให้พอดี`;
  },
};

export function refusalSentence(refusal: Refusal): string {
  return REFUSALS[refusal.code](refusal);
}

function yearText(year: number | undefined): string {
  return year === undefined ? 'ปีนั้น' : `ปี ${thaiYear(year)}`;
}

/** "ย้ายกิจกรรม “…” ไป กองช่าง ยุทธศาสตร์ที่ ๒.๑", for the record and the log. */
export function remedyTitle(remedy: Remedy, plan: Plan): string {
  switch (remedy.kind) {
    case 'allocation': {
      const of = plan.allocations.find(({ source }) => source.row === remedy.row);
      const place = [
        ...(of?.year ? [`ปี ${thaiYear(of.year)}`] : []),
        ...(of?.strategy ? [`ยุทธศาสตร์ที่ ${thai(of.strategy)}`] : []),
        divisionName(remedy.division, plan.divisions),
      ].join(' ');
      return `ปรับเงินจัดสรร ${place} เป็น ${thaiBaht(remedy.amount)} บาท`;
    }
    case 'move': {
      const to = [
        ...(remedy.division === null ? [] : [divisionName(remedy.division, plan.divisions)]),
        ...(remedy.strategy === null
          ? []
          : [`ยุทธศาสตร์ที่ ${thai(remedy.strategy)} กลยุทธ์ที่ ${thai(remedy.tactic ?? 0)}`]),
        ...(remedy.years === null
          ? []
          : [`จากปี ${thaiYear(remedy.years.from)} เป็นปี ${thaiYear(remedy.years.to)}`]),
      ].join(' ');
      return `ย้ายกิจกรรม ${nameOf(remedy.row, plan)} ไป ${to}`;
    }
    case 'split':
      return `แบ่งกิจกรรม ${nameOf(remedy.row, plan)} เป็น ${thaiWhole(remedy.parts.length)} รายการ`;
  }
}

function nameOf(row: string, plan: Plan): string {
  const activity = plan.activities.find(({ source }) => source.row === row);
  return `“${shorten(activity?.name ?? '', LONGEST_NAME)}”`;
}
