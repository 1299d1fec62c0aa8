import type { Plan, References } from '../plan.ts';
import type { PeriodActivity, PeriodResults } from './period.ts';

/** The assessments by outside bodies that an activity may name. */
export const ASSESSMENT_KEYS = ['lpa', 'ita', 'standards'] as const satisfies (keyof References)[];
export type AssessmentKey = (typeof ASSESSMENT_KEYS)[number];

/** What an assessor would look for and not find. */
export type EvidenceLack = 'result' | 'evidence';

export interface EvidenceRow {
  /** Row key of the activity. */
  readonly activity: string;
  readonly name: string;
  /** null: nothing of it was due, closed or typed in the year. */
  readonly reported: PeriodActivity | null;
  /** Links and places, those of the results first; each once. */
  readonly evidence: readonly string[];
  readonly lacks: readonly EvidenceLack[];
}

/** What answers one area or item of one assessment, as the activities name it. */
export interface EvidenceArea {
  readonly assessment: AssessmentKey;
  /** As typed first: areas that differ in spaces only are one. */
  readonly area: string;
  readonly rows: readonly EvidenceRow[];
}

/** Areas by assessment, in the order in which the plan first names them. */
export function evidenceAreas(plan: Plan, results: PeriodResults): EvidenceArea[] {
  const reported = new Map(results.activities.map((one) => [one.activity, one]));
  return ASSESSMENT_KEYS.flatMap((assessment) => {
    const areas = new Map<string, { area: string; rows: EvidenceRow[] }>();
    for (const { source, name, references } of plan.activities) {
      const area = references[assessment].trim();
      const key = area.replace(/\s+/g, '');
      if (key === '' || key === '-') continue;
      const known = areas.get(key) ?? { area, rows: [] };
      known.rows.push(
        evidenceRow({ activity: source.row, name, references }, reported.get(source.row) ?? null),
      );
      areas.set(key, known);
    }
    return [...areas.values()].map((one) => ({ assessment, ...one }));
  });
}

function evidenceRow(
  { activity, name, references }: { activity: string; name: string; references: References },
  reported: PeriodActivity | null,
): EvidenceRow {
  const said = (reported?.sayings ?? []).map(({ evidence }) => evidence.trim());
  const evidence = [...new Set([...said, references.evidence.trim()])].filter((one) => one !== '');
  return {
    activity,
    name,
    reported,
    evidence,
    lacks: [
      ...(reported?.isReported ? [] : (['result'] as const)),
      ...(evidence.length > 0 ? [] : (['evidence'] as const)),
    ],
  };
}
