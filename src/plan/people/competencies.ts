import { memberOf } from '../../base/record.ts';
import { DIGITAL_NAME } from '../../tabs/competency-names.ts';
import {
  type COMPETENCY_GROUPS,
  CORE,
  DIGITAL,
  EVERY_TYPE,
  EXECUTIVE,
  EXECUTIVE_TYPES,
  FUNCTIONAL,
  GROUP_SIZES,
  JOB_SKILL_START,
  JOB_SPECIFIC,
  WHOLE_GROUPS,
} from '../../tabs/people.ts';
import { plainName } from '../../tabs/typed-forms.ts';
import {
  EXECUTIVE_TITLE,
  FUNCTIONAL_START,
  HIRED_TYPE,
  jobSkillOf,
  LIST_NUMBER,
} from '../../tabs/words/people.ts';
import type { Plan } from '../plan.ts';
import type { Competency, Position, Requirement } from './records.ts';

export type CompetencyGroup = (typeof COMPETENCY_GROUPS)[number];

/** What a typed skill is: a competency of the list, a whole group of them, or work of one job. */
export interface KnownSkill {
  readonly group: CompetencyGroup;
  /** True for the name of a group: it stands for all its competencies. */
  readonly isWhole: boolean;
  /** False: it is only understood; the list has another name for it. */
  readonly isListed: boolean;
  readonly competency: Competency | null;
}

/** A competency that a position must have; null as level: nobody has said which. */
export interface RequiredSkill {
  readonly skill: string;
  readonly group: CompetencyGroup;
  readonly expectedLevel: number | null;
  readonly competency: Competency | null;
}

/** Answers questions about skills and positions; built once for a plan. */
export interface CompetencyBook {
  /** null: the skill is in no list. */
  known(skill: string): KnownSkill | null;
  /** In the order of the groups; the whole group where nobody has said which of it. */
  required(position: Position): RequiredSkill[];
}

/** By its type; where that is not said, by its title. */
export function isExecutive({ positionType, title, employmentType }: Position): boolean {
  if (positionType !== '') return EXECUTIVE_TYPES.includes(positionType);
  return EXECUTIVE_TITLE.test(title.trim()) && !HIRED_TYPE.test(employmentType);
}

/** The groups that a position needs, with how many of each. */
export function neededGroups(position: Position): readonly [CompetencyGroup, number][] {
  const own = isExecutive(position) ? EXECUTIVE : FUNCTIONAL;
  return [CORE, own, DIGITAL, JOB_SPECIFIC].map((group): [CompetencyGroup, number] => [
    group as CompetencyGroup,
    GROUP_SIZES[group as CompetencyGroup],
  ]);
}

export function competencyBook({
  competencies,
  requirements,
}: Pick<Plan, 'competencies' | 'requirements'>): CompetencyBook {
  const byName = new Map(competencies.map((one) => [plainName(one.name), one]));
  const byCompetency = new Map<string, Requirement[]>();
  for (const one of requirements) {
    const name = plainName(one.competency);
    byCompetency.set(name, [...(byCompetency.get(name) ?? []), one]);
  }
  const ofPosition = new Map<string, Competency[]>();
  for (const one of competencies) {
    ofPosition.set(one.position, [...(ofPosition.get(one.position) ?? []), one]);
  }
  const general = ofPosition.get('') ?? [];
  return {
    known: (skill) => knownSkill(skill, byName),
    required: (position) => {
      const own = ofPosition.get(position.number) ?? [];
      return neededGroups(position).flatMap(([group]) => {
        const candidates = [...general, ...own].filter((one) => one.group === group);
        const listed = candidates.flatMap((one): RequiredSkill[] => {
          const level = levelFor(one, position, byCompetency.get(plainName(one.name)) ?? []);
          if (level === undefined) return [];
          return [{ skill: one.name, group, expectedLevel: level, competency: one }];
        });
        return listed.length > 0 ? listed : wholeGroup(group, position);
      });
    },
  };
}

function knownSkill(skill: string, byName: ReadonlyMap<string, Competency>): KnownSkill | null {
  const typed = plainName(skill);
  const name = typed.replace(LIST_NUMBER, '');
  const competency = byName.get(name);
  if (competency !== undefined && Object.hasOwn(GROUP_SIZES, competency.group)) {
    const group = competency.group as CompetencyGroup;
    return { group, isWhole: false, isListed: true, competency };
  }
  const whole = (group: CompetencyGroup, isListed = true): KnownSkill => ({
    ...{ group, isWhole: true, isListed, competency: null },
  });
  const named = memberOf(WHOLE_GROUPS, name);
  if (named !== undefined) return whole(named);
  if (name === plainName(DIGITAL_NAME)) return whole(DIGITAL);
  if (name.startsWith(JOB_SKILL_START)) return whole(JOB_SPECIFIC);
  return name.startsWith(FUNCTIONAL_START) ? whole(FUNCTIONAL, false) : null;
}

/** What a plan says of a group of which nobody has said which competencies the position needs. */
function wholeGroup(group: CompetencyGroup, { title }: Position): RequiredSkill[] {
  const name = Object.entries(WHOLE_GROUPS).find(([, one]) => one === group)?.[0];
  const skill = name ?? (group === DIGITAL ? DIGITAL_NAME : jobSkillOf(title));
  return [{ skill, group, expectedLevel: null, competency: null }];
}

/** The level that the most exact row of มาตรฐานสมรรถนะ, else the list itself, says; undefined: not needed. */
function levelFor(
  competency: Competency,
  position: Position,
  requirements: readonly Requirement[],
): number | null | undefined {
  if (competency.position !== '') return competency.expectedLevel;
  const fitting = requirements
    .filter((one) => fits(one, position))
    .sort((one, other) => exactness(other) - exactness(one));
  if (fitting[0] !== undefined) return fitting[0].expectedLevel ?? competency.expectedLevel;
  // A line of work needs some of the functional ones, never all: only a requirement says which.
  if (competency.group === FUNCTIONAL) return undefined;
  return coversType(competency.positionType, position) ? competency.expectedLevel : undefined;
}

function fits({ positionType, title, level }: Requirement, position: Position): boolean {
  return (
    (positionType === '' ||
      positionType === EVERY_TYPE ||
      positionType === position.positionType) &&
    (title === '' || plainName(title) === plainName(position.title)) &&
    (level === '' || level === position.level)
  );
}

function exactness({ positionType, title, level }: Requirement): number {
  return Number(title !== '') * 4 + Number(level !== '') * 2 + Number(positionType !== '');
}

function coversType(types: string, position: Position): boolean {
  if (types === '') return false;
  const named = types.split(/[\s,]+/);
  if (named.includes(EVERY_TYPE)) return true;
  if (position.positionType !== '') return named.includes(position.positionType);
  return isExecutive(position) && named.some((one) => EXECUTIVE_TYPES.includes(one));
}
