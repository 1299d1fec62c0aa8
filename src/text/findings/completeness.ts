import type { Facts } from '../../base/finding.ts';
import type { PlanPart } from '../../plan/completeness/gaps.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { SETTINGS, type SettingKey } from '../../tabs/settings.ts';
import { name, thai, type Wording } from './wording.ts';

/** What a plan cannot be without, as users call it. */
export const PART_NAMES: Readonly<Record<PlanPart, string>> = {
  division: 'ส่วนราชการ',
  localStrategy: 'ยุทธศาสตร์ท้องถิ่น',
  strategy: 'ยุทธศาสตร์',
  tactic: 'กลยุทธ์',
  allocation: 'เงินจัดสรร',
  person: 'ผู้ครองตำแหน่ง',
  activity: 'กิจกรรม',
  chair: 'ประธานกรรมการ',
  secretary: 'เลขานุการของคณะกรรมการ',
};

/** What is not there yet. */
export const COMPLETENESS_WORDINGS = {
  SETTING_MISSING: {
    says: ({ facts }) => `ยังไม่ได้กรอก${settingName(facts)}`,
    whatToDo: 'กรุณากรอกในแท็บ ตั้งค่า',
  },
  PART_MISSING: {
    says: ({ facts }) => `แผนยังไม่มี${PART_NAMES[facts.part as PlanPart] ?? ''}แม้แต่รายการเดียว`,
    whatToDo: 'กรุณากรอกก่อนเสนอแผน',
  },
  TEXT_MISSING: {
    says: ({ facts }) =>
      facts.section === undefined
        ? `${thai(facts.document)}ยังไม่มีข้อความเลย`
        : `${thai(facts.document)} หัวข้อ ${thai(facts.section)} ${name(facts.heading)} ยังไม่มีข้อความ`,
    whatToDo: 'กรุณากรอกในแท็บ เนื้อหาเล่ม',
  },
  APPROVAL_MISSING: {
    says: ({ facts }) => `ยังไม่ได้กรอก${settingName(facts)}`,
    whatToDo: 'กรุณากรอกในแท็บ ตั้งค่า เมื่อได้มติแล้ว ก่อนออกประกาศ',
  },
} as const satisfies Partial<Record<FindingCode, Wording>>;

function settingName({ setting }: Facts): string {
  return SETTINGS[setting as SettingKey]?.label ?? '';
}
