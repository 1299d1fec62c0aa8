import { thaiWhole } from './format.ts';

/** What the check before the plan is put to the committee says. */
export const PROPOSAL_TEXTS = {
  menu: 'ตรวจก่อนเสนอ',
  passed: 'ผ่านการตรวจก่อนเสนอแล้ว',
  passedWith: (warnings: number) =>
    `ผ่านการตรวจก่อนเสนอ มีข้อที่ควรตรวจ ${thaiWhole(warnings)} รายการที่ยังไม่มีเหตุผล`,
  blocked: (errors: number) => `ยังเสนอไม่ได้ มีข้อที่ต้องแก้ ${thaiWhole(errors)} รายการ`,
  /** Behind the first of them. */
  more: (count: number) => `และอีก ${thaiWhole(count)} รายการ ดูทั้งหมดที่แท็บ ข้อค้นพบ`,
  rulesChanged: (count: number) => `มีกฎที่ปรับระดับหรือปิดไว้ ${thaiWhole(count)} ข้อ`,
} as const;
