import { LARGEST_BAHT } from '../../base/money.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import { CENTRAL, divisionTabKey, repeatedKey } from '../define-tab.ts';
import {
  ALL,
  EVERYONE,
  type LineDivision,
  type LineStrategy,
  type LineYear,
  lineKey,
  NO_STRATEGY,
  NOBODY,
  SPAN,
} from '../reconciliation-keys.ts';
import { TRANSFER_SIDES, TRANSFERS_TAB } from '../transfers.ts';
import { ROW_KEYS, type SheetMap } from './sheet-map.ts';
import type { PlanShape } from './tab-layout.ts';

/**
 * The live formulas of the workbook. Every sum stands once, in กระทบยอด, built from single cells of
 * "year x strategy x division"; the lines above add those up; everything else looks a line up by its key.
 */

/** What is summed up from the tabs in which it was typed: money first, then cells that are no numbers. */
export const SUMMED_FIGURES = [
  'original',
  'transferred',
  'planned',
  'allocatedNotNumbers',
  'transfersNotNumbers',
  'plannedNotNumbers',
] as const;
export type SummedFigure = (typeof SUMMED_FIGURES)[number];

/** What a line of กระทบยอด shows; `allocated` and `difference` follow from its other figures. */
export type Figure = SummedFigure | 'allocated' | 'difference';

/** What one line of กระทบยอด is about. */
export interface Line {
  readonly year: LineYear;
  readonly strategy: LineStrategy;
  readonly division: LineDivision;
}

const CENTRAL_ACTIVITIES = divisionTabKey('activities', CENTRAL);

/** All lines, totals first, in the order in which they are shown. */
export function linesOf(shape: PlanShape): Line[] {
  const years: LineYear[] = [SPAN, ...shape.years];
  return years.flatMap((year) =>
    lineStrategies(shape).flatMap((strategy) =>
      lineDivisions(shape).map((division) => ({ year, strategy, division })),
    ),
  );
}

function lineStrategies(shape: PlanShape): LineStrategy[] {
  return [ALL, ...shape.strategies.map((one) => one.number), NO_STRATEGY];
}

function lineDivisions(shape: PlanShape): LineDivision[] {
  return [ALL, ...shape.divisions.map((one) => one.code), EVERYONE, NOBODY];
}

/** A value of a line of กระทบยอด, looked up by its key so that sorting or moving lines changes nothing. */
export function lookUpLine(map: SheetMap, figure: Figure, keyExpression: string): string {
  return lookUp(map, 'reconciliation', figure, keyExpression);
}

/** The value of a setting, looked up by its row key. */
export function lookUpSetting(map: Pick<SheetMap, 'column'>, key: string): string {
  return lookUp(map, 'settings', 'value', `"${key}"`);
}

function lookUp(
  map: Pick<SheetMap, 'column'>,
  tab: string,
  column: string,
  keyExpression: string,
): string {
  return `INDEX(${map.column(tab, column)},MATCH(${keyExpression},${map.column(tab, ROW_KEYS)},0))`;
}

/** The official name of a division, looked up by its code; one that กอง does not name says so. */
export function divisionNameFormula(map: SheetMap, code: string): string {
  return divisionCell(map, code, 'name');
}

/** A text that กอง holds of a division. */
export function divisionCell(map: SheetMap, code: string, column: 'name' | 'shortName'): string {
  const text = `INDEX(${map.column('divisions', column)},MATCH("${code}",${map.column('divisions', 'code')},0))`;
  return `IFERROR(${text},"${code} ไม่มีในแท็บ กอง")`;
}

/** The formula of one summed figure of one line. */
export function lineFormula(
  map: SheetMap,
  shape: PlanShape,
  line: Line,
  figure: SummedFigure,
): string {
  const sum = line.year === SPAN || line.strategy === ALL || line.division === ALL;
  const terms = sum
    ? addUp(map, figure, partsOf(shape, line))
    : singleCell(map, shape, line, figure);
  const expression = terms.join('').replace(/^\+/, '') || '0';
  return isMoney(figure) ? `=ROUND(${expression},2)` : `=${expression}`;
}

/** Signed parts of a formula, such as `+SUMIFS(…)`. */
type Terms = string[];

/** The lines that a total line adds up: over the years, else over the strategies, else over the divisions. */
function partsOf(shape: PlanShape, line: Line): Line[] {
  if (line.year === SPAN) return shape.years.map((year) => ({ ...line, year }));
  if (line.strategy === ALL)
    return singleStrategies(shape).map((strategy) => ({ ...line, strategy }));
  return singleDivisions(shape).map((division) => ({ ...line, division }));
}

function singleStrategies(shape: PlanShape): LineStrategy[] {
  return lineStrategies(shape).filter((strategy) => strategy !== ALL);
}

function singleDivisions(shape: PlanShape): LineDivision[] {
  return lineDivisions(shape).filter((division) => division !== ALL);
}

/** Cells of กระทบยอด itself are named directly: a look-up over its own column would be circular. */
function addUp(map: SheetMap, figure: SummedFigure, lines: readonly Line[], sign = '+'): Terms {
  return lines.map(
    (line) =>
      sign + map.cell('reconciliation', lineKey(line.year, line.strategy, line.division), figure),
  );
}

function isMoney(figure: SummedFigure): boolean {
  return !figure.endsWith('NotNumbers');
}

/** One year x one strategy x one division. What has no strategy is all that is left of the tab's money. */
function singleCell(map: SheetMap, shape: PlanShape, line: Line, figure: SummedFigure): Terms {
  const strategy = line.strategy === NO_STRATEGY ? null : String(line.strategy);
  const known = shape.strategies.map((one) => ({ ...line, strategy: one.number }));
  const rest = strategy === null ? addUp(map, figure, known, '-') : [];
  if (figure === 'original' || figure === 'allocatedNotNumbers') {
    const counted = allocatedTerms(map, line, strategy, figure);
    return counted.length === 0 ? [] : [...counted, ...rest];
  }
  if (figure === 'transferred' || figure === 'transfersNotNumbers') {
    if (line.division === EVERYONE) return [];
    const counted = transferTerms(map, line, strategy, figure);
    return [...counted, ...(line.division === NOBODY ? others(map, shape, line, figure) : rest)];
  }
  if (line.division === NOBODY) return ownerlessTerms(map, shape, line, strategy, figure);
  return [...plannedTerms(map, line, strategy, figure), ...rest];
}

/**
 * What came to the cell less what left it. A cell that is no number is missing on both of its sides, and is
 * counted on both.
 */
function transferTerms(
  map: SheetMap,
  line: Line,
  strategy: string | null,
  figure: SummedFigure,
): Terms {
  const tab = TRANSFERS_TAB.key;
  const key = lineKey(line.year, line.strategy, line.division);
  return TRANSFER_SIDES.flatMap((side) => {
    const where: Condition[] = [[map.column(tab, `${side}Year`), String(line.year)]];
    if (strategy !== null) where.push([map.column(tab, `${side}Strategy`), strategy]);
    if (line.division !== NOBODY)
      where.push([map.column(tab, `${side}Division`), map.cell('reconciliation', key, 'division')]);
    const terms = total(map, figure, { tab, money: 'amount', where });
    return side === 'from' && isMoney(figure) ? terms.map(negative) : terms;
  });
}

function negative(term: string): string {
  return `${term.startsWith('-') ? '+' : '-'}${term.slice(1)}`;
}

function allocatedTerms(
  map: SheetMap,
  line: Line,
  strategy: string | null,
  figure: SummedFigure,
): Terms {
  if (line.division === EVERYONE || line.division === NOBODY) return [];
  const where = whereStrategy(map, 'budget', strategy);
  where.unshift([map.column('budget', 'year'), String(line.year)]);
  return total(map, figure, { tab: 'budget', money: repeatedKey('amount', line.division), where });
}

function plannedTerms(
  map: SheetMap,
  line: Line,
  strategy: string | null,
  figure: SummedFigure,
): Terms {
  const money = repeatedKey('money', Number(line.year));
  const key = lineKey(line.year, line.strategy, line.division);
  const everyone = line.division === EVERYONE;
  const owner = everyone ? `"${EVERYONE_OWNER}"` : map.cell('reconciliation', key, 'division');
  const where = whereStrategy(map, CENTRAL_ACTIVITIES, strategy);
  where.push([map.column(CENTRAL_ACTIVITIES, 'owner'), owner]);
  const central = total(map, figure, { tab: CENTRAL_ACTIVITIES, money, where });
  if (everyone) return central;
  const tab = divisionTabKey('activities', line.division);
  return [
    ...total(map, figure, { tab, money, where: whereStrategy(map, tab, strategy) }),
    ...central,
  ];
}

/** Nobody's money: that of all activity tabs less every line that has an owner. */
function ownerlessTerms(
  map: SheetMap,
  shape: PlanShape,
  line: Line,
  strategy: string | null,
  figure: SummedFigure,
): Terms {
  const money = repeatedKey('money', Number(line.year));
  const tabs = [
    ...shape.divisions.map((one) => divisionTabKey('activities', one.code)),
    CENTRAL_ACTIVITIES,
  ];
  const everything = tabs.flatMap((tab) =>
    total(map, figure, { tab, money, where: whereStrategy(map, tab, strategy) }),
  );
  return [...everything, ...others(map, shape, line, figure)];
}

/** Less all lines but this one, where everything of a year, or of a year and a strategy, was added up. */
function others(map: SheetMap, shape: PlanShape, line: Line, figure: SummedFigure): Terms {
  const owned = singleDivisions(shape)
    .filter((division) => division !== NOBODY)
    .map((division) => ({ ...line, division }));
  const otherStrategies =
    line.strategy === NO_STRATEGY
      ? shape.strategies.map((one) => ({ ...line, strategy: one.number, division: ALL }))
      : [];
  return addUp(map, figure, [...otherStrategies, ...owned], '-');
}

type Condition = readonly [range: string, criterion: string];

function whereStrategy(map: SheetMap, tab: string, strategy: string | null): Condition[] {
  return strategy === null ? [] : [[map.column(tab, 'strategy'), strategy]];
}

interface Selection {
  readonly tab: string;
  readonly money: string;
  readonly where: readonly Condition[];
}

/** Beyond it a number is no amount (base/money): no total counts it. */
const COUNTED: readonly [string, string] = [`"<=${LARGEST_BAHT}"`, `">=-${LARGEST_BAHT}"`];

/** Sum of the selected money, or the count of selected cells that hold something that is not counted. */
function total(map: SheetMap, figure: SummedFigure, selection: Selection): Terms {
  const money = map.column(selection.tab, selection.money);
  const where = selection.where.flat();
  const [below, above] = COUNTED;
  if (isMoney(figure))
    return [`+SUMIFS(${[money, ...where, money, below, money, above].join(',')})`];
  const count = (sign: string, ...criteria: string[]) =>
    `${sign}COUNTIFS(${[...where, ...criteria.flatMap((one) => [money, one])].join(',')})`;
  const filled = [count('+', '"<>"'), count('-', below, above)];
  // Without a condition the header itself is counted as a text.
  return where.length === 0 ? [...filled, '-1'] : filled;
}
