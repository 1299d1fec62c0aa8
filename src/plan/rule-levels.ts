import type { Finding } from '../base/finding.ts';
import type { RuleLevel } from '../tabs/rules/levels.ts';

/** What HR made of rules in the settings; a rule that stands as declared is not in it. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** Gives findings the severity that HR chose for their rule, and leaves out those of rules that are off. */
export function atLevels<Code extends string>(
  findings: readonly Finding<Code>[],
  levels: RuleLevels,
): Finding<Code>[] {
  if (levels.size === 0) return [...findings];
  return findings.flatMap((finding) => {
    const level = levels.get(finding.code);
    if (level === undefined) return [finding];
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}
