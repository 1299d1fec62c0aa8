import { rule } from './rule.ts';

/** What a plan needs and does not have yet. A paper waits for what it prints, whatever HR makes of these. */
export const COMPLETENESS_RULES = {
  SETTING_MISSING: rule('E', 'ตั้งค่ากรอกไม่ครบ'),
  PART_MISSING: rule('E', 'แผนกรอกไม่ครบ'),
  TEXT_MISSING: rule('E', 'ข้อความที่ต้องมียังไม่ได้กรอก'),
  APPROVAL_MISSING: rule('I', 'ยังไม่ได้กรอกการเห็นชอบ'),
} as const;
