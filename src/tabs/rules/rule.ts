import type { Severity } from '../../base/finding.ts';

/** How a rule is called where people read it, and how severe its findings are until HR says otherwise. */
export interface Rule<Declared extends Severity = Severity> {
  readonly severity: Declared;
  /** Short Thai name. */
  readonly title: string;
}

export function rule<const Declared extends Severity>(
  severity: Declared,
  title: string,
): Rule<Declared> {
  return { severity, title };
}
