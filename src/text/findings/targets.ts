import type { FindingCode } from '../../plan/finding-codes.ts';
import { activity, baht, count, thai, type Wording } from './wording.ts';

const ADD_NUMBER = 'กรุณาเพิ่มจำนวนหรือร้อยละ';

/** What an activity aims at, and how its money and time compare with those of the others. */
export const TARGET_WORDINGS = {
  QUANTITY_WITHOUT_NUMBER: {
    says: ({ facts }) => `${activity(facts)} เป้าหมายเชิงปริมาณไม่มีตัวเลข`,
    whatToDo: ADD_NUMBER,
  },
  QUALITY_WITHOUT_NUMBER: {
    says: ({ facts }) => `${activity(facts)} เป้าหมายเชิงคุณภาพไม่มีตัวเลข`,
    whatToDo: ADD_NUMBER,
  },
  BENEFIT_WITHOUT_NUMBER: {
    says: ({ facts }) =>
      `${count(facts.count)} จาก ${count(facts.of)} กิจกรรม เป้าหมายเชิงประโยชน์ไม่มีตัวเลข`,
    whatToDo: 'กรุณาเพิ่มตัวเลขถ้าวัดได้',
  },
  TARGET_WITHOUT_NOUN: {
    says: ({ facts }) => `${activity(facts)} เป้าหมายเชิงปริมาณมีแต่ตัวเลข ไม่บอกว่าเป็นของใครหรืออะไร`,
    whatToDo: 'กรุณาระบุให้ครบ',
  },
  INDICATOR_UNIT: {
    says: ({ facts }) => `${activity(facts)} ตัวชี้วัดกับเป้าหมายเชิงปริมาณใช้หน่วยต่างกัน`,
    whatToDo: 'กรุณาใช้ร้อยละหรือจำนวนให้ตรงกัน',
  },
  ALWAYS_ON: {
    says: ({ facts }) =>
      `${count(facts.count)} จาก ${count(facts.of)} กิจกรรมทำทุกไตรมาสทุกปี จึงไม่มีกำหนดที่เลยได้`,
    whatToDo: 'กรุณาระบุไตรมาสที่แน่นอนถ้าทำได้',
  },
  MONEY_CONCENTRATED: {
    says: ({ facts }) =>
      `${activity(facts)} ใช้เงิน ${baht(facts.amount)} บาท คือร้อยละ ${thai(facts.perCent)} ของทั้งปี`,
    whatToDo: 'กรุณาตรวจว่าตั้งใจ',
  },
  LIKE_COST_DIFFERS: {
    says: ({ facts }) =>
      `${activity(facts)} ใช้เงิน ${baht(facts.amount)} บาท แต่อีก ${count(facts.count)} กิจกรรมที่เป็นการ${thai(facts.words)}ไม่ใช้เงิน`,
    whatToDo: 'กรุณาตรวจจำนวนเงิน',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;
