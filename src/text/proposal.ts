import type { PlanContents } from '../plan/completeness/contents.ts';
import { thaiWhole } from './format.ts';
import { unreadText } from './papers.ts';
import { asWork } from './work.ts';

/** What the check before the plan is put to the committee says. */
export const PROPOSAL_TEXTS = {
  menu: 'ตรวจก่อนเสนอ',
  passed: 'ผ่านการตรวจก่อนเสนอแล้ว',
  passedWith: (warnings: number) =>
    `ผ่านการตรวจก่อนเสนอ มีข้อที่ควรตรวจ ${thaiWhole(warnings)} รายการที่ยังไม่มีเหตุผล`,
  blocked: (errors: number, pieces: number) =>
    `ยังเสนอไม่ได้ มีข้อที่ต้องแก้ ${thaiWhole(errors)} รายการ ${asWork(pieces)}`,
  /** Behind the first of them. */
  more: (count: number) => `และอีก ${thaiWhole(count)} งาน ดูทั้งหมดที่แท็บ ข้อค้นพบ`,
  rulesChanged: (count: number) => `มีกฎที่ปรับระดับหรือปิดไว้ ${thaiWhole(count)} ข้อ`,
} as const;

/** "ใช้กฎ ๑๑๖ ข้อ กับส่วนราชการ ๖ แห่ง ยุทธศาสตร์ ๔ …": what a check looked at, so that nobody trusts an empty one. */
export function checkedContentsText(contents: PlanContents, ruleCount: number): string {
  const many = (name: string, count: number, unit: string) => `${name} ${thaiWhole(count)} ${unit}`;
  const parts = [
    many('ส่วนราชการ', contents.divisions, 'แห่ง'),
    many('ยุทธศาสตร์', contents.strategies, 'ข้อ'),
    many('กลยุทธ์', contents.tactics, 'ข้อ'),
    many('เงินจัดสรร', contents.allocations, 'ช่อง'),
    many('กิจกรรม', contents.activities, 'รายการ'),
    many('ตำแหน่ง', contents.positions, `อัตรา มีผู้ครอง ${thaiWhole(contents.holders)} คน`),
    many('แผนรายบุคคล', contents.skills, 'แถว'),
    many('กรรมการ', contents.seats, 'ที่'),
    many('ข้อความ', contents.sections, 'หัวข้อ'),
    ...(contents.unread === 0 ? [] : [unreadText(contents.unread)]),
  ];
  return `ใช้กฎ ${thaiWhole(ruleCount)} ข้อ ตรวจ${parts.join(' ')}`;
}
