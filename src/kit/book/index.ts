import {
  ANNOUNCEMENT_CLAUSES,
  MEMO_CLAUSES,
  ORDER_CLAUSES,
  REVISION_CLAUSES,
  RULE_SECTIONS,
} from './official-papers.ts';
import { FOLLOW_UP_SECTIONS } from './plan-follow-up.ts';
import { OPENING_SECTIONS } from './plan-opening.ts';
import { ROLE_SECTIONS, STRATEGY_SECTIONS } from './plan-strategy.ts';
import { type KitSection, optionalSections, requiredSections } from './section.ts';

/** The section behind which the roles stand. */
const ROLES_AFTER = '๓.๑๒';

/** The running text of every paper that has one, in the order of printing. */
export function bookRows(): KitSection[] {
  const rolesAt = STRATEGY_SECTIONS.findIndex(([number]) => number === ROLES_AFTER) + 1;
  return [
    ...requiredSections('เล่มแผน', [...OPENING_SECTIONS, ...STRATEGY_SECTIONS.slice(0, rolesAt)]),
    ...optionalSections('เล่มแผน', ROLE_SECTIONS),
    ...requiredSections('เล่มแผน', [...STRATEGY_SECTIONS.slice(rolesAt), ...FOLLOW_UP_SECTIONS]),
    ...requiredSections('ประกาศ', ANNOUNCEMENT_CLAUSES),
    ...requiredSections('คำสั่ง', ORDER_CLAUSES),
    ...requiredSections('หลักเกณฑ์', RULE_SECTIONS),
    ...requiredSections('ประกาศปรับปรุง', REVISION_CLAUSES),
    ...requiredSections('บันทึกข้อความ', MEMO_CLAUSES),
  ];
}
