import type { Severity } from '../../base/finding.ts';
import type { CellKind } from '../cell-kinds.ts';
import * as kinds from '../cell-kinds.ts';
import { SEVERITY_LABELS } from '../computed-tabs.ts';

/** What HR makes of a rule: its severity, or that it is not applied. */
export type RuleLevel = Severity | 'off';

/** The choices of a rule's row in ตั้งค่า. */
export const LEVEL_LABELS = { ...SEVERITY_LABELS, off: 'ปิด' } as const satisfies Record<
  RuleLevel,
  string
>;

export type LevelLabel = (typeof LEVEL_LABELS)[RuleLevel];

export const levelKind: CellKind<LevelLabel | ''> = kinds.choice([
  LEVEL_LABELS.E,
  LEVEL_LABELS.W,
  LEVEL_LABELS.I,
  LEVEL_LABELS.off,
]);

/** The level that a label names; null for a blank cell. */
export function levelOf(label: LevelLabel | ''): RuleLevel | null {
  const levels: readonly RuleLevel[] = ['E', 'W', 'I', 'off'];
  return levels.find((level) => LEVEL_LABELS[level] === label) ?? null;
}

/** Row key of a rule in ตั้งค่า. */
export function ruleRowKey(code: string): string {
  return `rule:${code}`;
}
