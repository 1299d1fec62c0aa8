import type { Cell } from '../../base/cell.ts';
import { cellOfDay, type IsoDay } from '../../base/day.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { bahtOf } from '../../base/money.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { CENTRAL, divisionTabKey, repeatedKey } from '../../tabs/define-tab.ts';
import { budgetRowKey } from '../../tabs/fixed/budget.ts';
import { CURRICULA, IDP_TAB } from '../../tabs/idp.ts';
import {
  BOOK_TAB,
  BUDGET_TAB,
  COMMITTEE_TAB,
  DIVISIONS_TAB,
  LOCAL_STRATEGY,
  STRATEGIES_TAB,
  STRATEGY,
  TACTIC,
} from '../../tabs/master-tabs.ts';
import {
  COMPETENCIES_TAB,
  CORE,
  EVERY_TYPE,
  EXECUTIVE,
  EXECUTIVE_TYPES,
  PEOPLE_TAB,
} from '../../tabs/people.ts';
import { type AmountMode, PER_YEAR_MODE, SETTINGS_TAB } from '../../tabs/settings.ts';
import { DIVISION_HEAD_TITLE, FORMER_NUMBER } from '../../tabs/words/old-plan.ts';
import { mostLike } from '../texts/likeness.ts';
import { plain } from './clean.ts';
import type { KnownPlan, MoneyTable, OldActivity, OldPerson, OldPlan, Remark } from './old-plan.ts';
import { bahtText, type OldAmount } from './read-cells.ts';
import { amountsOfYears } from './split-amount.ts';

/** One row of a tab with what the old plan says of it. */
export interface Placement {
  readonly tab: string;
  /** Key of the row where it has a fixed one, or when it is new. */
  readonly row: string;
  /** Columns by which the row is known when it stands already, as plain texts. */
  readonly identity: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Rows of the paste. */
  readonly lines: readonly number[];
}

/** What a person answered to the questions of the preview. */
export interface ImportWish {
  /** null: not answered. */
  readonly amountMode: AmountMode | null;
  readonly idpYears: 'keep' | 'shift';
}

export interface Placed {
  readonly placements: readonly Placement[];
  /** What is left out, or kept in another form, only where it is to be put. */
  readonly remarks: readonly Remark[];
}

/** Names of competencies that are the same, mistyped. */
const SAME_NAME = 0.9;

/** Where each thing of the old plan is to stand. `years`: of the plan as it will be. */
export function placementsOf(
  old: OldPlan,
  known: KnownPlan & { readonly competencies: readonly { readonly name: string }[] },
  years: readonly FiscalYear[],
  wish: ImportWish,
): Placed {
  const remarks: Remark[] = [];
  const say = (line: number, reason: Remark['reason'], facts: Remark['facts'] = {}) =>
    remarks.push({ line, action: 'unplaced', reason, facts });
  const money = { years, wish, say };
  const people = numbered(old.people, known, remarks);
  return {
    placements: [
      ...settingPlacements(old),
      ...strategyPlacements(old),
      ...headTitles(old, known),
      ...allocationPlacements(old, money),
      ...old.activities.map((activity) => activityPlacement(activity, money)),
      ...competencyPlacements(old, known.competencies),
      ...people.flatMap(({ person, number }) =>
        person.continues ? [] : [positionPlacement(person, number, known)],
      ),
      ...people.flatMap(({ person, number }) => idpPlacements(person, number, years, wish)),
      ...seatPlacements(old),
      ...sectionPlacements(old),
    ],
    remarks,
  };
}

/** A key that the same thing gets in each run. */
function importKey(...identity: readonly (string | number)[]): string {
  const text = identity.map((part) => plain(String(part))).join('|');
  return `import-${fingerprint(text)}${fingerprint(`#${text}`)}`;
}

function placement(
  tab: string,
  identity: Readonly<Record<string, string | number>>,
  cells: Placement['cells'],
  lines: readonly number[],
): Placement {
  const texts = Object.entries(identity).map(([key, value]) => [key, plain(String(value))]);
  const row = importKey(tab.split(':')[0] ?? tab, ...Object.values(identity));
  return { tab, row, identity: Object.fromEntries(texts), cells, lines };
}

function settingPlacements({ settings }: OldPlan): Placement[] {
  const fixed = settings.map(({ key, value, isDay, line }) => ({
    ...{ tab: SETTINGS_TAB.key, row: key, identity: {}, lines: [line] },
    cells: { value: isDay ? cellOfDay(value as IsoDay) : value },
  }));
  const first = fixed.find(({ row }) => row === 'firstYear');
  const shown = first === undefined ? [] : [{ ...first, row: 'currentYear' }];
  return [...fixed, ...shown];
}

function strategyPlacements(old: OldPlan): Placement[] {
  const row = (
    kind: string,
    numbers: { local: number | ''; strategy: number | ''; tactic: number | '' },
    title: string,
    lines: readonly number[],
  ) => {
    const { local, strategy, tactic } = numbers;
    const identity = kind === LOCAL_STRATEGY ? { localStrategy: local } : { strategy, tactic };
    return placement(
      STRATEGIES_TAB.key,
      { kind, ...identity },
      { kind, localStrategy: local, strategy, tactic, title },
      lines,
    );
  };
  return [
    ...old.localStrategies.map(({ number, title, lines }) =>
      row(LOCAL_STRATEGY, { local: number, strategy: '', tactic: '' }, title, lines),
    ),
    ...old.strategies.flatMap(({ number, title, lines }) => {
      const served = old.alignment.get(number);
      const all = served === undefined ? lines : [...lines, served.line];
      return [
        row(STRATEGY, { local: served?.local ?? '', strategy: number, tactic: '' }, title, all),
        ...old.tactics
          .filter(({ strategy }) => strategy === number)
          .map((tactic) =>
            row(
              TACTIC,
              { local: '', strategy: number, tactic: tactic.number },
              tactic.title,
              tactic.lines,
            ),
          ),
      ];
    }),
  ];
}

/** The head of a division is the first of its positions that sounds like one. */
function headTitles(old: OldPlan, known: KnownPlan): Placement[] {
  return known.divisions.flatMap(({ source, code }): Placement[] => {
    const head = old.people.find(
      ({ division, title }) => division === code && DIVISION_HEAD_TITLE.test(plain(title)),
    );
    if (head === undefined) return [];
    const { tab, row } = { tab: DIVISIONS_TAB.key, row: source.row };
    return [{ tab, row, identity: {}, cells: { headTitle: head.title }, lines: [] }];
  });
}

interface MoneyContext {
  readonly years: readonly FiscalYear[];
  readonly wish: ImportWish;
  readonly say: (line: number, reason: Remark['reason'], facts?: Remark['facts']) => void;
}

/** What a person must say of the amounts of a table; null: nothing, its years or its title say it. */
function modeOf(table: MoneyTable, wish: ImportWish): AmountMode {
  if (table.byYear) return PER_YEAR_MODE;
  return table.said ?? wish.amountMode ?? PER_YEAR_MODE;
}

function shared(amount: OldAmount, years: readonly FiscalYear[], mode: AmountMode) {
  if (amount.satang === null) return years.map((year) => [year, bahtText(amount)] as const);
  return [...amountsOfYears(amount.satang, years, mode)].map(
    ([year, satang]) => [year, bahtOf(satang)] as const,
  );
}

function allocationPlacements(old: OldPlan, { years, wish, say }: MoneyContext): Placement[] {
  const rows = new Map<string, { cells: Record<string, Cell>; lines: number[] }>();
  for (const { table, strategy, division, amount, year, line } of old.allocations) {
    const own = year === null ? years : [year];
    for (const [of, baht] of shared(amount, own, modeOf(table, wish))) {
      if (!years.includes(of)) {
        say(line, 'YEAR_NOT_IN_PLAN', { year: of });
        continue;
      }
      const key = budgetRowKey(of, strategy);
      const row = rows.get(key) ?? { cells: { year: of, strategy }, lines: [] };
      row.cells[repeatedKey('amount', division)] = baht;
      row.lines.push(line);
      rows.set(key, row);
    }
  }
  return [...rows].map(([row, { cells, lines }]) => ({
    ...{ tab: BUDGET_TAB.key, row, cells, lines: [...new Set(lines)] },
    identity: {},
  }));
}

function activityPlacement(activity: OldActivity, context: MoneyContext): Placement {
  const { strategy, tactic, order, name, indicator, quantity, quality, benefit } = activity;
  const { lines, division, owner } = activity;
  const tab = divisionTabKey(ACTIVITIES_TAB.key, division ?? CENTRAL);
  return placement(
    tab,
    { strategy, tactic, name },
    {
      ...{ strategy, tactic, order: order ?? '', name, indicator, quantity, quality, benefit },
      ...(division === null ? { owner } : {}),
      ...yearCells(activity, context),
    },
    lines,
  );
}

/** Money and quarters of each year of the plan; a printed year outside it is told. */
function yearCells(activity: OldActivity, { years, wish, say }: MoneyContext) {
  const [line = 0] = activity.lines;
  const cells: Record<string, Cell> = {};
  const ticked = activity.quarters === null ? [...years] : [...activity.quarters.keys()];
  for (const year of new Set([...ticked, ...activity.moneyByYear.keys()])) {
    if (!years.includes(year)) say(line, 'YEAR_NOT_IN_PLAN', { year });
  }
  for (const [year, amount] of activity.moneyByYear)
    if (years.includes(year)) cells[repeatedKey('money', year)] = bahtText(amount);
  if (activity.money !== null) {
    const mode = modeOf(activity.table, wish);
    for (const [year, baht] of shared(activity.money, ticked, mode))
      if (years.includes(year)) cells[repeatedKey('money', year)] ??= baht;
  }
  for (const year of years) {
    const runs = cells[repeatedKey('money', year)] !== undefined;
    const own = activity.quarters?.get(year) ?? (runs ? activity.period : '');
    if (own !== '') cells[repeatedKey('quarters', year)] = own;
  }
  return cells;
}

function competencyPlacements(
  { competencies }: OldPlan,
  known: readonly { readonly name: string }[],
): Placement[] {
  const counts = new Map<string, number>();
  return competencies.map(({ group, name, line }) => {
    const number = (counts.get(group) ?? 0) + 1;
    counts.set(group, number);
    const like = mostLike(
      plain(name),
      known.map((one) => plain(one.name)),
      SAME_NAME,
    );
    const stands = known.find((one) => plain(one.name) === like);
    if (stands !== undefined)
      return placement(COMPETENCIES_TAB.key, { name: stands.name }, { name: stands.name }, [line]);
    const [letter, positionType, curriculum] =
      group === CORE
        ? ['C', EVERY_TYPE, CURRICULA[0]]
        : group === EXECUTIVE
          ? ['E', EXECUTIVE_TYPES.join(' '), CURRICULA[3]]
          : ['F', '', CURRICULA[1]];
    const code = `${letter}${String(number).padStart(2, '0')}`;
    return placement(
      COMPETENCIES_TAB.key,
      { name },
      { code, group, name, positionType, curriculum },
      [line],
    );
  });
}

interface NumberedPerson {
  readonly person: OldPerson;
  readonly number: string;
}

/** Positions by their number; without one by division, title and place among those of that name, else a new one. */
function numbered(
  people: readonly OldPerson[],
  known: KnownPlan,
  remarks: Remark[],
): NumberedPerson[] {
  const seen = new Map<string, number>();
  const taken = new Set(known.positions.map(({ number }) => number));
  let next = 1;
  const free = () => {
    let number = '';
    do {
      number = `${FORMER_NUMBER}${toThaiDigits(String(next).padStart(2, '0'))}`;
      next += 1;
    } while (taken.has(number));
    taken.add(number);
    return number;
  };
  let last = '';
  const remember = (one: NumberedPerson) => {
    last = one.number;
    return one;
  };
  return people.map((person) => {
    if (person.continues) return { person, number: last };
    return remember(numberOf(person));
  });

  function numberOf(person: OldPerson): NumberedPerson {
    if (person.number !== '') return { person, number: person.number };
    const { division, title, employmentType } = person;
    const name = [division ?? '', plain(title), employmentType].join('|');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const same = known.positions.filter(
      (one) =>
        one.division === division &&
        plain(one.title) === plain(title) &&
        (one.employmentType === '' || one.employmentType === employmentType),
    );
    const stands = same[nth];
    if (stands !== undefined) return { person, number: stands.number };
    const number = free();
    const facts = { number };
    remarks.push({ line: person.line, action: 'placed', reason: 'numberGiven', facts });
    return { person, number };
  }
}

function positionPlacement(person: OldPerson, number: string, known: KnownPlan): Placement {
  const { title, holder, level, employmentType, line } = person;
  const division = known.divisions.find(({ code }) => code === person.division)?.name ?? '';
  return placement(
    PEOPLE_TAB.key,
    { number },
    { number, title, holder, level, division, employmentType },
    [line],
  );
}

function idpPlacements(
  person: OldPerson,
  number: string,
  years: readonly FiscalYear[],
  { idpYears }: ImportWish,
): Placement[] {
  const tab = divisionTabKey(IDP_TAB.key, person.division ?? CENTRAL);
  const [first] = person.years.keys();
  const shift = idpYears === 'shift' && first !== undefined ? (years[0] ?? first) - first : 0;
  const { methods, line } = person;
  return person.skills.flatMap(({ skill, goal, quarters }, index) =>
    [...person.years].map(([printed, own]) => {
      const year = printed + shift;
      const nth = person.skills.slice(0, index).filter((one) => one.skill === skill).length;
      const { row, ...rest } = placement(
        tab,
        { position: number, skill, year },
        { position: number, skill, year, goal, methods, quarters: own || quarters },
        [line],
      );
      return { ...rest, row: nth === 0 ? row : importKey(row, nth) };
    }),
  );
}

function seatPlacements({ seats }: OldPlan): Placement[] {
  const cell = (day: IsoDay | null): Cell => (day === null ? '' : cellOfDay(day));
  return seats.map(({ order, name, role, from, to, line }) =>
    placement(COMMITTEE_TAB.key, { name }, { order, name, role, from: cell(from), to: cell(to) }, [
      line,
    ]),
  );
}

function sectionPlacements({ sections }: OldPlan): Placement[] {
  return sections.map(({ document, number, heading, paragraphs, lines }) =>
    placement(
      BOOK_TAB.key,
      { document, number },
      { document, number, heading, text: paragraphs.join('\n') },
      lines,
    ),
  );
}
