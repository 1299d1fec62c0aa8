import type { FiscalYear } from '../../base/fiscal-year.ts';
import { DEVELOPMENT_METHODS } from '../../tabs/idp.ts';
import { EMPLOYMENT_TYPES } from '../../tabs/people.ts';
import { isNobody } from '../../tabs/typed-forms.ts';
import {
  ANY_DIGIT,
  EMPLOYMENT_LINE,
  GROUP_LINE,
  JOB_SKILL,
  LIST_ITEMS,
  METHOD_CODES,
  METHOD_ITEMS,
  PERSON_NAME,
  SKILL_OF_LIST,
  SKILL_QUARTERS,
  SPACE_IN_WORD,
} from '../../tabs/words/old-plan.ts';
import { lettersDiffering } from '../texts/likeness.ts';
import { type PastedLine, plain, soloText } from './clean.ts';
import type { Draft, OpenTable } from './draft.ts';
import { findOldDivision } from './old-divisions.ts';
import type { OldPerson } from './old-plan.ts';
import { readOldQuarters } from './read-cells.ts';
import { isHeader, type TableHead, yearOfColumn } from './table-head.ts';

const [OFFICIAL] = EMPLOYMENT_TYPES;
/** Letters in which two labels differ and are still the same, mistyped. */
const MISTYPED = 2;
const MOST_METHOD = Object.keys(DEVELOPMENT_METHODS).length;

interface Columns {
  readonly position: number;
  readonly holder: number;
  readonly number: number;
  readonly level: number;
  readonly skill: number;
  readonly goal: number;
  readonly method: number;
  readonly years: ReadonlyMap<FiscalYear, number>;
}

function columnsOf(head: TableHead): Columns | null {
  const find = (name: Parameters<typeof isHeader>[1]) =>
    head.columns.findIndex(({ upper }) => isHeader(upper, name));
  const columns = {
    position: find('position'),
    holder: find('holder'),
    number: find('number'),
    level: find('level'),
    skill: find('skill'),
    goal: find('goal'),
    method: find('method'),
    years: new Map(
      head.columns.flatMap((column, at): [FiscalYear, number][] => {
        const year = yearOfColumn(column);
        return year === null ? [] : [[year, at]];
      }),
    ),
  };
  const hasOwner = columns.position >= 0 || columns.holder >= 0;
  return hasOwner && columns.skill >= 0 && columns.method >= 0 ? columns : null;
}

/** Individual plans: a row for each position, below the names of divisions and employment types. */
export function idpTable(
  head: TableHead,
  draft: Draft,
  titleYears: readonly FiscalYear[],
  above: PastedLine | null,
): OpenTable | null {
  const columns = columnsOf(head);
  if (columns === null) return null;
  const group: Group = { division: null, employmentType: OFFICIAL };
  if (above !== null) takeGroup(soloText(above), group, above, draft);
  let last: OldPerson | null = null;
  return {
    take: (line) => {
      const solo = soloText(line);
      if (solo !== '') return takeGroup(solo, group, line, draft);
      const person = personOf(line, columns, group, draft, titleYears, last);
      if (person === null) return false;
      last = person;
      draft.people.push(person);
      return true;
    },
  };
}

interface Group {
  /** Code; null: the chief executives. */
  division: string | null;
  employmentType: string;
}

/** True for a line that could stand above the rows of a group. */
export function isGroupLine(solo: string, draft: Draft): boolean {
  const isType = EMPLOYMENT_TYPES.some((one) => plain(solo).endsWith(plain(one)));
  return isType || findOldDivision(solo, draft.known.divisions) !== null;
}

export function isIdpHead(line: PastedLine | undefined): boolean {
  const has = (name: 'position' | 'holder' | 'skill' | 'method') =>
    line?.plain.some((cell) => isHeader(cell, name)) === true;
  return (has('position') || has('holder')) && has('skill') && has('method');
}

/** A line with the name of a division, an employment type, or both. */
function takeGroup(solo: string, group: Group, line: PastedLine, draft: Draft): boolean {
  const type = EMPLOYMENT_TYPES.find((one) => plain(solo).endsWith(plain(one)));
  const name = type === undefined ? solo : solo.slice(0, solo.lastIndexOf(type)).trim();
  if (name === '' && type !== undefined && EMPLOYMENT_LINE.test(plain(solo))) {
    group.employmentType = type;
  } else {
    if (findOldDivision(name, draft.known.divisions) === null) {
      if (!GROUP_LINE.test(plain(name))) return false;
    }
    group.division = draft.divisionNamed(name, line.index);
    group.employmentType = type ?? OFFICIAL;
  }
  draft.say(line.index, 'checked', 'group');
  return true;
}

function personOf(
  line: PastedLine,
  columns: Columns,
  group: Group,
  draft: Draft,
  titleYears: readonly FiscalYear[],
  last: OldPerson | null,
): OldPerson | null {
  const cell = (at: number) => (at < 0 ? '' : (line.cells[at] ?? ''));
  const skills = skillsIn(cell(columns.skill), line, draft);
  const named = namesIn(cell(columns.position), cell(columns.holder));
  const continues = named.title === '' && named.holder === '';
  if (skills.length === 0 || (continues && last === null)) return null;
  if (named.changed) draft.say(line.index, 'changed', 'titleSpaces', { text: named.title });
  if (line.changed) draft.say(line.index, 'changed', 'cleaned');
  const goals = listItems(cell(columns.goal));
  const { methods, ticks } = methodsAndTicks(line, columns);
  const { title, holder } = continues && last !== null ? last : named;
  return {
    ...{ number: cell(columns.number), title, holder, level: cell(columns.level), continues },
    ...group,
    skills: skills.map((typed) => {
      const skill = typed.replace(SKILL_QUARTERS, '');
      const goal = (SKILL_OF_LIST.test(plain(skill)) ? goals[0] : goals.at(-1)) ?? '';
      const quarters = readOldQuarters(SKILL_QUARTERS.exec(typed)?.[1] ?? '').text;
      return { skill, goal, quarters };
    }),
    methods: methodCodes(methods, line, draft),
    years: yearsOf(columns, ticks, titleYears),
    line: line.index,
  };
}

/** Spaces that a narrow column put into a title are taken out; below it may stand the holder. */
function namesIn(position: string, holder: string) {
  const [first = '', ...below] = position.split('\n');
  const isHolderBelow = holder === '' && below.length > 0 && PERSON_NAME.test(below[0] ?? '');
  const typed = isHolderBelow ? first : position.replaceAll('\n', ' ');
  const name = isHolderBelow ? below.join(' ').replace(/^\(|\)$/g, '') : holder;
  const title = typed.replace(SPACE_IN_WORD, '');
  const isUnheld = isNobody(name);
  return { title, holder: isUnheld ? '' : name, changed: title !== typed };
}

/** The items of a numbered list in one cell, or the whole cell. */
function listItems(cell: string): string[] {
  return cell
    .split(new RegExp(LIST_ITEMS, 'g'))
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
}

function skillsIn(cell: string, line: PastedLine, draft: Draft): string[] {
  const items = listItems(cell);
  const numbers = cell.match(new RegExp(LIST_ITEMS, 'g'))?.length ?? 0;
  if (numbers > items.length) draft.say(line.index, 'changed', 'emptyItem');
  return items.flatMap((item) => {
    const parts = item.split(JOB_SKILL).map((part) => part.trim());
    if (parts.length < 2 || parts[0] === '') return [item];
    draft.say(line.index, 'changed', 'skillSplit', { text: (parts[1] ?? '').slice(0, 40) });
    return parts;
  });
}

/** A row may have fewer cells than its header: ticks are then those behind the last method. */
function methodsAndTicks(line: PastedLine, columns: Columns) {
  const from = Math.max(columns.skill, columns.goal) + 1;
  const isMethod = (text: string) => text.includes('=') || METHOD_CODES.test(plain(text));
  const lastMethod = line.cells.reduce(
    (last, text, at) => (at >= from && isMethod(text) ? at : last),
    from - 1,
  );
  const methods = line.cells.slice(from, lastMethod + 1);
  const byColumn = [...columns.years.values()].map((at) => line.cells[at] ?? '');
  const behind = line.cells.slice(lastMethod + 1);
  const aligned =
    byColumn.every((text) => !isMethod(text)) &&
    byColumn.filter((text) => text !== '').length === behind.filter((text) => text !== '').length;
  return { methods: methods.join(' '), ticks: aligned ? byColumn : behind };
}

function yearsOf(
  { years }: Columns,
  ticks: readonly string[],
  titleYears: readonly FiscalYear[],
): Map<FiscalYear, string> {
  const printed = years.size > 0 ? [...years.keys()] : titleYears;
  return new Map(
    printed.flatMap((year, index): [FiscalYear, string][] => {
      const read = readOldQuarters(ticks[years.size > 0 ? index : 0] ?? '');
      const isBareTick = read.runs && !ANY_DIGIT.test(read.text);
      return read.runs ? [[year, isBareTick ? '' : read.text]] : [];
    }),
  );
}

/** "๑ = ศึกษาด้วยตนเอง ๒= …" as codes; what says another code's label, or no code of the ten, is kept. */
function methodCodes(text: string, line: PastedLine, draft: Draft): string {
  if (text === '') return '';
  if (!text.includes('=')) return text;
  const items = [...text.matchAll(METHOD_ITEMS)].map(([, code = '', label = '']) => ({
    code: Number(plain(code)),
    typed: code,
    label: label.trim(),
  }));
  const corrected = items.filter((item) => isMistyped(item));
  for (const { label } of corrected)
    draft.say(line.index, 'changed', 'methodCorrected', { text: label });
  const strange = items.find(({ code, label }) => code > MOST_METHOD || !fits(code, label));
  if (strange !== undefined) {
    draft.say(line.index, 'changed', 'methodKept', { text: `${strange.typed} ${strange.label}` });
    return items.map(({ typed, label }) => `${typed} ${label}`).join(' ');
  }
  return [...new Set(items.map(({ code }) => code))].sort((a, b) => a - b).join(',');
}

function labelOf(code: number): string {
  return plain(DEVELOPMENT_METHODS[code as keyof typeof DEVELOPMENT_METHODS] ?? '');
}

function fits(code: number, label: string): boolean {
  return lettersDiffering(labelOf(code), plain(label), MISTYPED) <= MISTYPED;
}

function isMistyped({ code, label }: { code: number; label: string }): boolean {
  return fits(code, label) && labelOf(code) !== plain(label);
}
