import type { FiscalYear } from '../../base/fiscal-year.ts';
import { addSatang, bahtOf, NO_MONEY, type Satang } from '../../base/money.ts';
import {
  CONTINUED,
  CONTINUED_AT_END,
  STRATEGY_NUMBER,
  TACTIC_NUMBER,
  TARGET_COLUMNS,
  TARGET_PARTS,
  TOTAL_ROW,
  TYPED_STRATEGY,
  TYPED_TACTIC,
} from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain, soloText } from './clean.ts';
import type { Draft, OpenTable } from './draft.ts';
import type { LineReason, MoneyTable, OldActivity } from './old-plan.ts';
import { type OldAmount, readOldAmount, readOldQuarters } from './read-cells.ts';
import { numberedTitle } from './strategy-tables.ts';
import { isHeader, type TableHead, yearOfColumn } from './table-head.ts';

/** Where in the plan the rows below stand; kept from table to table, since headings stand above them. */
export interface Headings {
  strategy: number | null;
  tactic: number | null;
}

/** A heading of a strategy or a tactic; sets the place of the rows below. False: it is none. */
export function takeHeading(line: PastedLine, headings: Headings, draft: Draft): boolean {
  const text = soloText(line);
  const bare = text.replace(CONTINUED_AT_END, '').trim();
  const typed = plain(bare);
  const said = (strategy: number, tactic: number | null, title: string) =>
    draft.saidTitles.push({ strategy, tactic, title, line: line.index });
  const tactic = TACTIC_NUMBER.exec(typed);
  if (tactic !== null) {
    if (tactic[2] !== undefined) headings.strategy = Number(tactic[1]);
    headings.tactic = Number(tactic[2] ?? tactic[1]);
    if (headings.strategy !== null)
      said(headings.strategy, headings.tactic, bare.replace(TYPED_TACTIC, '').trim());
    return sayHeading(draft, line, 'tactic');
  }
  const numbered = STRATEGY_NUMBER.exec(typed)?.[1];
  const titled = numbered === undefined ? draft.strategyTitled(bare) : null;
  if (numbered === undefined && titled === null) return false;
  const strategy = Number(numbered ?? titled);
  if (headings.strategy !== strategy) headings.tactic = null;
  headings.strategy = strategy;
  if (titled !== null)
    draft.say(line.index, 'changed', 'headingWithoutNumber', { number: strategy });
  else said(strategy, null, bare.replace(TYPED_STRATEGY, '').trim());
  return sayHeading(draft, line, 'strategy');
}

function sayHeading(draft: Draft, line: PastedLine, reason: LineReason): true {
  draft.say(line.index, CONTINUED.test(line.plain.join('')) ? 'leftover' : 'checked', reason);
  return true;
}

type Part = 'name' | 'indicator' | 'target' | 'quantity' | 'quality' | 'benefit' | 'owner';
const PARTS: readonly Part[] = [
  'name',
  'indicator',
  'target',
  'quantity',
  'quality',
  'benefit',
  'owner',
];

interface Columns {
  readonly order: number;
  readonly strategy: number;
  readonly tactic: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly money: number;
  readonly moneyByYear: ReadonlyMap<FiscalYear, number>;
  readonly quartersByYear: ReadonlyMap<FiscalYear, number>;
  readonly period: number;
}

function columnsOf(head: TableHead): Columns | null {
  const find = (test: (upper: string, lower: string) => boolean) =>
    head.columns.findIndex(({ upper, lower }) => test(upper, lower));
  const years = head.columns.map(yearOfColumn);
  const byYear = (isOf: (upper: string) => boolean) =>
    new Map(
      head.columns.flatMap(({ upper }, at): [FiscalYear, number][] => {
        const year = years[at] ?? null;
        return year !== null && isOf(upper) ? [[year, at]] : [];
      }),
    );
  const isMoney = (upper: string) => isHeader(upper, 'money');
  const name = find((upper) => isHeader(upper, 'activity'));
  const money = head.columns.findIndex(
    ({ upper }, at) => isMoney(upper) && (years[at] ?? null) === null,
  );
  const moneyByYear = byYear(isMoney);
  if (name < 0 || (money < 0 && moneyByYear.size === 0)) return null;
  const part = (one: 'quantity' | 'quality' | 'benefit') =>
    find((upper, lower) => isHeader(lower || upper, one));
  const three = { quantity: part('quantity'), quality: part('quality'), benefit: part('benefit') };
  const taken = new Set<number>(Object.values(three));
  return {
    order: find((upper) => isHeader(upper, 'order')),
    strategy: find((upper) => isHeader(upper, 'strategy') && !isMoney(upper)),
    tactic: find((upper) => isHeader(upper, 'tactic')),
    parts: {
      ...{ name, ...three },
      indicator: find((upper) => isHeader(upper, 'indicator')),
      target: head.columns.findIndex(
        ({ upper }, at) => isHeader(upper, 'target') && !taken.has(at),
      ),
      owner: find((upper) => isHeader(upper, 'owner')),
    },
    ...{ money, moneyByYear, quartersByYear: byYear((upper) => !isMoney(upper)) },
    period: head.columns.findIndex(
      ({ upper }, at) => isHeader(upper, 'period') && (years[at] ?? null) === null,
    ),
  };
}

/** One activity while rows below may still belong to it. */
interface OpenActivity {
  readonly texts: Record<Part, string>;
  readonly lines: number[];
  readonly rest: Omit<
    OldActivity,
    'name' | 'indicator' | 'quantity' | 'quality' | 'benefit' | 'owner' | 'division' | 'lines'
  >;
}

export interface ActivityTable extends OpenTable {
  /** Gives the last activity away: nothing more can belong to it. */
  readonly close: () => void;
}

/** The activities of the plan, under the headings of their strategies and tactics. */
export function activityTable(
  head: TableHead,
  draft: Draft,
  headings: Headings,
  about: MoneyTable,
): ActivityTable | null {
  const columns = columnsOf(head);
  if (columns === null) return null;
  const byYear = columns.moneyByYear.size > 0;
  const table = { ...about, byYear };
  const reader = { columns, draft, headings, table };
  let open: OpenActivity | null = null;
  let sum = NO_MONEY;
  const close = () => {
    if (open !== null) draft.activities.push(finished(open, draft));
    open = null;
  };
  const begin = (line: PastedLine) => {
    close();
    open = activityOf(line, reader);
    sum = addSatang(sum, open?.rest.money?.satang ?? NO_MONEY);
  };
  return {
    close,
    take: (line) => {
      const filled = line.plain.filter((cell) => cell !== '');
      const cell = (at: number) => (at < 0 ? '' : (line.cells[at] ?? ''));
      if (TOTAL_ROW.test(filled[0] ?? '')) {
        sayTotal(draft, table, line, readOldAmount(cell(columns.money), table.unit), sum);
        sum = NO_MONEY;
        return true;
      }
      if (takeHeading(line, headings, draft)) {
        close();
        return true;
      }
      const texts = PARTS.filter((part) => cell(columns.parts[part]) !== '');
      const hasNumbers = [columns.order, columns.money, ...columns.moneyByYear.values()].some(
        (at) => cell(at) !== '',
      );
      const ticks = [columns.period, ...columns.quartersByYear.values()].some(
        (at) => cell(at) !== '',
      );
      if (cell(columns.parts.name) !== '' && (hasNumbers || ticks || line.filled > 2)) begin(line);
      else if (!hasNumbers && !ticks && texts.length > 0 && open !== null && !isProse(line))
        append(open, line, columns, draft);
      else if (line.filled === 1 && cell(columns.order) !== '' && !/^\d/.test(filled[0] ?? ''))
        return false;
      else sayStray(draft, line, cell(columns.order) !== '');
      return true;
    },
  };
}

/** A whole sentence in the first column belongs to the text behind the table. */
function isProse(line: PastedLine): boolean {
  return line.filled === 1 && (line.cells[0] ?? '') !== '';
}

function sayStray(draft: Draft, { index }: PastedLine, hasOrder: boolean): void {
  draft.say(index, 'unplaced', hasOrder ? 'NAME_MISSING' : 'MONEY_WITHOUT_ACTIVITY');
}

function sayTotal(
  draft: Draft,
  table: MoneyTable,
  line: PastedLine,
  printed: OldAmount | null,
  read: Satang,
): void {
  const satang = printed?.satang ?? null;
  if (satang !== null) draft.totals.push({ table, printed: satang, read, line: line.index });
  const differs = satang !== null && satang !== read;
  const facts = differs ? { printed: bahtOf(satang), read: bahtOf(read) } : {};
  draft.say(line.index, 'checked', differs ? 'totalDiffers' : 'total', facts);
}

interface ActivityReader {
  readonly columns: Columns;
  readonly draft: Draft;
  readonly headings: Headings;
  readonly table: MoneyTable;
}

/** null: the row has no place; that is said. */
function activityOf(line: PastedLine, reader: ActivityReader): OpenActivity | null {
  const { columns, draft, table } = reader;
  const cell = (at: number) => (at < 0 ? '' : (line.cells[at] ?? ''));
  const place = placeOf(line, reader);
  if (place === null) return null;
  const amount = (at: number) => {
    const read = readOldAmount(cell(at), table.unit);
    if (read !== null && read.satang === null)
      draft.say(line.index, 'changed', 'moneyKept', { text: read.text });
    return read;
  };
  const moneyByYear = new Map(
    [...columns.moneyByYear].flatMap(([year, at]): [FiscalYear, OldAmount][] => {
      const read = amount(at);
      return read === null ? [] : [[year, read]];
    }),
  );
  const quarters = (at: number) => {
    const read = readOldQuarters(cell(at));
    if (read.changed) draft.say(line.index, 'changed', 'dashBesideTick', { text: cell(at) });
    return read;
  };
  const scheduled = [...columns.quartersByYear].flatMap(([year, at]): [FiscalYear, string][] => {
    const read = quarters(at);
    return read.runs ? [[year, read.text]] : [];
  });
  if (line.changed) draft.say(line.index, 'changed', 'cleaned');
  return {
    texts: Object.fromEntries(PARTS.map((part) => [part, cell(columns.parts[part])])) as Record<
      Part,
      string
    >,
    lines: [line.index],
    rest: {
      ...{ table, ...place, moneyByYear },
      money: columns.money < 0 ? null : amount(columns.money),
      quarters: columns.quartersByYear.size === 0 ? null : new Map(scheduled),
      period: columns.period < 0 ? '' : quarters(columns.period).text,
    },
  };
}

/** Strategy and tactic by columns, by the number "๑.๒.๓", or by the headings above; null: that is said. */
function placeOf(line: PastedLine, { columns, draft, headings }: ActivityReader) {
  const text = (at: number) => (at < 0 ? '' : (line.plain[at] ?? ''));
  const numbers = /^(\d{1,2})\.(\d{1,2})\.(\d{1,3})\.?$/.exec(text(columns.order));
  const own = (at: number, pattern: RegExp) => {
    const found = pattern.exec(text(at)) ?? /^(\d{1,2})\b/.exec(text(at));
    return found === null ? null : Number(found[2] ?? found[1]);
  };
  const byColumn = numberedTitle(line.cells[columns.strategy] ?? '')?.number ?? null;
  const strategy = Number(numbers?.[1] ?? own(columns.strategy, STRATEGY_NUMBER) ?? byColumn ?? 0);
  const tactic = Number(numbers?.[2] ?? own(columns.tactic, TACTIC_NUMBER) ?? 0);
  const disagrees =
    numbers !== null &&
    headings.strategy !== null &&
    headings.tactic !== null &&
    (headings.strategy !== strategy || headings.tactic !== tactic);
  if (disagrees) {
    draft.say(line.index, 'conflict', 'NUMBERS_DISAGREE', { text: text(columns.order) });
    return null;
  }
  const place = { strategy: strategy || headings.strategy, tactic: tactic || headings.tactic };
  if (place.strategy === null || place.tactic === null) {
    draft.say(line.index, 'unplaced', place.strategy === null ? 'NO_STRATEGY' : 'NO_TACTIC');
    return null;
  }
  const last = /(\d{1,3})[.)]?$/.exec(text(columns.order))?.[1];
  return {
    strategy: place.strategy,
    tactic: place.tactic,
    order: last === undefined ? null : Number(last),
  };
}

/** What a page break pushed into a row of its own. */
function append(open: OpenActivity, line: PastedLine, columns: Columns, draft: Draft): void {
  for (const part of PARTS) {
    const text = line.cells[columns.parts[part]] ?? '';
    if (columns.parts[part] >= 0 && text !== '')
      open.texts[part] = `${open.texts[part]} ${text}`.trim();
  }
  open.lines.push(line.index);
  draft.say(line.index, 'changed', 'spill');
}

function finished({ texts, lines, rest }: OpenActivity, draft: Draft): OldActivity {
  const [line = 0] = lines;
  const parts = targetParts(texts.target);
  const whole = parts === null && texts.target !== '';
  if (whole) draft.say(line, 'changed', 'wholeTarget');
  const quantity = [texts.quantity, parts?.quantity ?? '', whole ? texts.target : ''];
  return {
    ...rest,
    name: oneLine(texts.name),
    indicator: oneLine(texts.indicator),
    quantity: quantity.filter((text) => text !== '').join(' '),
    quality: texts.quality || (parts?.quality ?? ''),
    benefit: texts.benefit || (parts?.benefit ?? ''),
    owner: oneLine(texts.owner),
    division: texts.owner === '' ? null : draft.divisionNamed(oneLine(texts.owner), line),
    lines,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The three parts of one cell; null when none of their marks stands in it. */
function targetParts(text: string): Record<'quantity' | 'quality' | 'benefit', string> | null {
  const marks = [...text.matchAll(TARGET_PARTS)];
  if (marks.length === 0) return null;
  const parts = { quantity: '', quality: '', benefit: '' };
  marks.forEach((mark, index) => {
    const column = TARGET_COLUMNS[mark[1] ?? ''];
    const end = marks[index + 1]?.index ?? text.length;
    if (column === undefined) return;
    const part = text.slice(mark.index + mark[0].length, end);
    parts[column] = oneLine(part.replace(/^[\s:：\-–]+/, '').trim());
  });
  return parts;
}
