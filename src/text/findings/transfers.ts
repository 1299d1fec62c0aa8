import type { IsoDay } from '../../base/day.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { CARRY_OVER } from '../../tabs/transfers.ts';
import { thaiDateShort } from '../format.ts';
import { columnLabel } from '../place.ts';
import { baht, thai, typedIn, type Wording } from './wording.ts';

/** Entries of โอนงบ. */
export const TRANSFER_WORDINGS = {
  TRANSFER_FIELD_MISSING: {
    says: ({ place, facts }) =>
      `รายการโอนงบยังไม่ได้กรอก${columnLabel(place)}${Number(facts.missing) > 1 ? 'และช่องอื่น' : ''}`,
    whatToDo: 'กรุณากรอกให้ครบทุกช่อง',
  },
  TRANSFER_PLACE_UNKNOWN: {
    says: (finding) => `รายการโอนงบ ${typedIn(finding)} ไม่มีในแผน`,
    whatToDo: 'กรุณาเลือกจากรายการ',
  },
  TRANSFER_YEAR_WRONG: {
    says: ({ facts }) =>
      facts.kind === CARRY_OVER
        ? `การยกยอดต้องไปปี ${thai(facts.wanted)} แต่กรอกปี ${thai(facts.year)}`
        : `การโอนต้องอยู่ในปี ${thai(facts.wanted)} แต่กรอกปี ${thai(facts.year)}`,
    whatToDo: 'กรุณาแก้ปีหรือประเภทของรายการ',
  },
  TRANSFER_TO_ITSELF: {
    says: ({ facts }) => `รายการโอน ${baht(facts.amount)} บาท มีต้นทางและปลายทางเดียวกัน`,
    whatToDo: 'กรุณาแก้ต้นทางหรือปลายทาง',
  },
  TRANSFER_TOO_MUCH: {
    says: ({ facts }) =>
      `โอน ${baht(facts.amount)} บาท เกินเงินที่มี ${baht(facts.allocated)} บาท อยู่ ${baht(facts.difference)} บาท`,
    whatToDo: 'กรุณาแก้จำนวนเงินหรือต้นทาง',
  },
  TRANSFER_DAY_OUTSIDE_YEAR: {
    says: ({ facts }) =>
      `วันที่อนุมัติโอนงบ ${thaiDateShort(String(facts.day) as IsoDay)} อยู่นอกปีงบประมาณ ${thai(facts.year)}`,
    whatToDo: 'กรุณาตรวจวันที่หรือปี',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
