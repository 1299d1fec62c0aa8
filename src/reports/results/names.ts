import type { Plan } from '../../plan/plan.ts';
import { CENTRAL_EXECUTIVES } from '../../text/papers.ts';

/** The name of a division; those of none are the executives. */
export function divisionOrNobody({ divisions }: Plan, code: string | null): string {
  return divisions.find((one) => one.code === code)?.name ?? CENTRAL_EXECUTIVES;
}
