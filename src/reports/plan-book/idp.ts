import { type FiscalYear, QUARTERS, type Quarter } from '../../base/fiscal-year.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import { officialIdpOrder, type PlacedIdpEntry } from '../../plan/official-order.ts';
import type { IdpEntry, Plan, Position } from '../../plan/plan.ts';
import { DEVELOPMENT_METHODS } from '../../tabs/idp.ts';
import { thaiYear } from '../../text/format.ts';
import {
  CENTRAL_EXECUTIVES,
  NO_DIVISION,
  NO_POSITION_NAME,
  quartersInBrackets,
  TICK,
  VACANT,
} from '../../text/papers.ts';
import { chunksOf, LONGEST_TABLE } from './chunks.ts';
import type { IdpRowData, IdpTableData } from './tags.ts';

/** One skill of one position over all years of the plan. */
interface SkillPlan {
  readonly skill: string;
  readonly goals: Set<string>;
  readonly methods: Set<number>;
  readonly quarters: Map<FiscalYear, Set<Quarter>>;
}

interface PositionPlan {
  readonly position: Position | null;
  readonly number: string;
  readonly skills: Map<string, SkillPlan>;
}

/** One table for each division and employment type, with a row per position as in the offices' form. */
export function idpTables(plan: Plan): IdpTableData[] {
  const names = new Map(plan.divisions.map(({ code, name }) => [code, name]));
  const years = plan.years.map((year) => ({ year: thaiYear(year) }));
  const groups = new Map<string, IdpTableData & { rows: IdpRowData[] }>();
  for (const person of positionPlans(officialIdpOrder(plan))) {
    const heads = tableHeads(person.position, names);
    const key = `${heads.division}\n${heads.employmentType}`;
    const group = groups.get(key) ?? { ...heads, years, rows: [] };
    group.rows.push(...rowsOf(person, plan.years));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) =>
    chunksOf(group.rows, LONGEST_TABLE).map((rows) => ({ ...group, rows })),
  );
}

function tableHeads(position: Position | null, names: ReadonlyMap<string, string>) {
  if (position === null) return { division: NO_POSITION_NAME, employmentType: '' };
  const { division, employmentType } = position;
  if (division === null) return { division: CENTRAL_EXECUTIVES, employmentType };
  return { division: names.get(division) ?? NO_DIVISION, employmentType };
}

function positionPlans(entries: readonly PlacedIdpEntry[]): PositionPlan[] {
  const plans = new Map<string, PositionPlan>();
  for (const { entry, position } of entries) {
    const known = plans.get(entry.position);
    const plan = known ?? { position, number: entry.position, skills: new Map() };
    if (known === undefined) plans.set(entry.position, plan);
    addEntry(plan.skills, entry);
  }
  return [...plans.values()];
}

function addEntry(skills: Map<string, SkillPlan>, entry: IdpEntry): void {
  const { skill, goal, methods, year, quarters } = entry;
  const known = skills.get(skill);
  const plan = known ?? { skill, goals: new Set(), methods: new Set(), quarters: new Map() };
  if (known === undefined) skills.set(skill, plan);
  if (goal !== '') plan.goals.add(goal);
  for (const method of methods) plan.methods.add(method);
  if (year === null) return;
  const inYear = plan.quarters.get(year) ?? new Set();
  for (const quarter of quarters) inYear.add(quarter);
  plan.quarters.set(year, inYear);
}

interface SkillsAlike {
  readonly skills: string[];
  readonly goals: Set<string>;
  readonly methods: readonly number[];
  readonly schedule: IdpRowData['schedule'];
}

/** Skills that are developed in the same ways and years share a row; their numbers go on. */
function rowsOf(
  { position, number, skills }: PositionPlan,
  years: readonly FiscalYear[],
): IdpRowData[] {
  const alike = new Map<string, SkillsAlike>();
  let count = 0;
  for (const plan of skills.values()) {
    const methods = [...plan.methods].sort((a, b) => a - b);
    const schedule = years.map((year) => ({ tick: plan.quarters.has(year) ? TICK : '-' }));
    const key = JSON.stringify([methods, schedule]);
    const row = alike.get(key) ?? { skills: [], goals: new Set(), methods, schedule };
    row.skills.push(itemOf(++count, [plan.skill, ...quartersOf(plan)].join(' ')));
    for (const goal of plan.goals) row.goals.add(goal);
    alike.set(key, row);
  }
  return [...alike.values()].flatMap((row) => {
    const goals = [...row.goals].map((goal, at) => itemOf(at + 1, goal)).join('\n');
    return lowPieces(row.skills).map((piece) => ({
      position: position?.title ?? toThaiDigits(number),
      holder: holderOf(position),
      skills: piece.join('\n'),
      goals,
      methodsLeft: methodNames(row.methods, 0),
      methodsRight: methodNames(row.methods, 1),
      schedule: row.schedule,
    }));
  });
}

/** Letters of the skills in one row; with them the row never reaches a second page, which would not say whose it is. */
const MOST_LETTERS = 420;

/** The items in pieces of a length that one page holds. */
function lowPieces(items: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  let letters = 0;
  for (const item of items) {
    if (letters > 0 && letters + item.length > MOST_LETTERS) {
      pieces.push([]);
      letters = 0;
    }
    pieces.at(-1)?.push(item);
    letters += item.length;
  }
  return pieces;
}

/** The quarters of a skill: once when all its years are alike, else year by year. */
function quartersOf({ quarters }: SkillPlan): string[] {
  const years = [...quarters].map(([year, found]) => ({
    year: thaiYear(year),
    text: quartersInBrackets(QUARTERS.filter((quarter) => found.has(quarter))),
    isKnown: found.size > 0,
  }));
  const known = years.filter(({ isKnown }) => isKnown);
  const [first] = known;
  if (first === undefined) return [];
  if (known.length === years.length && known.every(({ text }) => text === first.text)) {
    return [first.text];
  }
  return known.map(({ year, text }) => `${year} ${text}`);
}

function itemOf(number: number, text: string): string {
  return `${toThaiDigits(String(number))}. ${text}`;
}

function holderOf(position: Position | null): string {
  if (position === null) return '';
  return `(${position.holder === '' ? VACANT : position.holder})`;
}

/** Every second method, as in the offices' form: odd places left, even ones right. */
function methodNames(codes: readonly number[], side: 0 | 1): string {
  const names = codes.map((code) => {
    const label = (DEVELOPMENT_METHODS as Readonly<Record<number, string>>)[code];
    return `${toThaiDigits(String(code))} = ${label ?? '-'}`;
  });
  return names.filter((_, index) => index % 2 === side).join('\n');
}
