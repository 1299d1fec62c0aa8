import type { Competency, IdpEntry, Plan } from '../../plan/plan.ts';
import { needsMatrix } from '../../plan/training/needs.ts';
import { COMPETENCY_GROUPS } from '../../tabs/people.ts';
import { NEED_AREA_KEYS, NEED_AREAS } from '../../tabs/training/needs-tabs.ts';
import { thaiWhole } from '../../text/format.ts';
import {
  CENTRAL_EXECUTIVES,
  competencyGroupName,
  NEEDS_CAPTION,
  NO_DIVISION,
  OTHER_SKILLS,
  SURVEY_CAPTION,
} from '../../text/papers.ts';
import type { NeedsData } from './tags.ts';

/** What the survey asked for and what the individual plans say, each only when there is any. */
export function needsTables(plan: Plan): NeedsData['matrix'] {
  return [...surveyMatrix(plan), ...plannedMatrix(plan)];
}

/** The wishes of the survey, divisions by areas. */
function surveyMatrix(plan: Plan): NeedsData['matrix'] {
  const matrix = needsMatrix(plan);
  if (matrix.respondents === 0) return [];
  const lines = [matrix.executives, ...matrix.divisions];
  const rows = matrix.unknown.respondents > 0 ? [...lines, matrix.unknown] : lines;
  return [
    {
      caption: SURVEY_CAPTION,
      areas: NEED_AREA_KEYS.map((area) => ({ area: NEED_AREAS[area] })),
      rows: rows.map(({ label, wishes }) => ({
        division: label === '' ? NO_DIVISION : label,
        counts: NEED_AREA_KEYS.map((area) => ({ count: wishes[area].join('\n') || '-' })),
      })),
    },
  ];
}

/**
 * How many positions of each division have a plan for each group of skills: what the staff needs, seen from
 * the individual plans.
 */
function plannedMatrix(plan: Plan): NeedsData['matrix'] {
  const groupOf = skillGroups(plan.competencies);
  const positions = new Map(plan.positions.map((position) => [position.number, position]));
  const found = new Map<string | null, Map<string, Set<string>>>();
  for (const { position, skill } of plan.idpEntries) {
    const division = positions.get(position)?.division;
    if (division === undefined) continue;
    const ofDivision = found.get(division) ?? new Map<string, Set<string>>();
    found.set(division, ofDivision);
    const group = groupOf(skill);
    ofDivision.set(group, (ofDivision.get(group) ?? new Set()).add(position));
  }
  if (found.size === 0) return [];
  const groups = [...COMPETENCY_GROUPS, OTHER_SKILLS].filter((group) =>
    [...found.values()].some((ofDivision) => ofDivision.has(group)),
  );
  const rows = [
    { code: null, name: CENTRAL_EXECUTIVES },
    ...plan.divisions.map(({ code, name }) => ({ code, name })),
  ].filter(({ code }) => code !== null || found.has(code));
  return [
    {
      caption: NEEDS_CAPTION,
      areas: groups.map((group) => ({ area: competencyGroupName(group, '\n') })),
      rows: rows.map(({ code, name }) => ({
        division: name,
        counts: groups.map((group) => {
          const count = found.get(code)?.get(group)?.size ?? 0;
          return { count: count === 0 ? '-' : thaiWhole(count) };
        }),
      })),
    },
  ];
}

/** The group of a skill: that of the competency of this name, or the one that the skill itself names. */
function skillGroups(competencies: readonly Competency[]): (skill: IdpEntry['skill']) => string {
  const byName = new Map(competencies.map(({ name, group }) => [name, group]));
  // The longer name first: ประจำสายงาน also ends in what a shorter one could be.
  const groups = [...COMPETENCY_GROUPS].sort((a, b) => b.length - a.length);
  const known = new Set<string>(COMPETENCY_GROUPS);
  return (skill) => {
    const group = byName.get(skill) ?? groups.find((name) => skill.includes(name));
    return group !== undefined && known.has(group) ? group : OTHER_SKILLS;
  };
}

/** The competencies that types of positions must have; skills of one position stand in the IDP itself. */
export function competencyLibrary({ competencies }: Plan): NeedsData['library'] {
  const shared = competencies.filter(({ position }) => position === '');
  const groups = [...new Set(shared.map(({ group }) => group))];
  if (groups.length === 0) return [];
  return [
    {
      groups: groups.map((group) => ({
        group: competencyGroupName(group),
        items: shared
          .filter((one) => one.group === group)
          .map(({ name, positionType, expectedLevel }, index) => ({
            order: thaiWhole(index + 1),
            name,
            positions: positionType === '' ? '-' : positionType,
            level: expectedLevel === null ? '-' : thaiWhole(expectedLevel),
          })),
      })),
    },
  ];
}
