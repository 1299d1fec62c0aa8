import type { FiscalYear } from '../../base/fiscal-year.ts';
import { addSatang, bahtOf, NO_MONEY, type Satang } from '../../base/money.ts';
import { LOOKS_LIKE_DIVISION, TOTAL_ROW } from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain } from './clean.ts';
import type { Draft, OpenTable } from './draft.ts';
import type { MoneyTable, Remark } from './old-plan.ts';
import { type OldAmount, readOldAmount, readOldYear } from './read-cells.ts';
import { numberedTitle, tacticsIn } from './strategy-tables.ts';
import { isHeader, type TableHead } from './table-head.ts';

interface Columns {
  readonly strategy: number;
  readonly tactic: number;
  readonly year: number;
  readonly total: number;
  /** Code by column; null: a division that กอง does not have. */
  readonly divisions: ReadonlyMap<number, { readonly code: string | null; readonly name: string }>;
}

const FEWEST_DIVISIONS = 2;

/** Money by strategy and division. */
export function allocationTable(
  head: TableHead,
  draft: Draft,
  about: MoneyTable & { readonly year: FiscalYear | null },
): OpenTable | null {
  const columns = columnsOf(head, draft);
  return columns === null ? null : new AllocationRows(columns, draft, about);
}

class AllocationRows implements OpenTable {
  readonly #columns: Columns;
  readonly #draft: Draft;
  readonly #table: MoneyTable;
  #year: FiscalYear | null;
  #strategy: number | null = null;
  /** What was read in each column since the last row of totals. */
  readonly #sums = new Map<number, Satang>();

  constructor(
    columns: Columns,
    draft: Draft,
    { year, ...table }: MoneyTable & { readonly year: FiscalYear | null },
  ) {
    this.#columns = columns;
    this.#draft = draft;
    this.#table = table;
    this.#year = year;
  }

  take(line: PastedLine): boolean {
    const [first = ''] = line.plain.filter((cell) => cell !== '');
    const caption = soloYear(line);
    if (caption !== null) {
      this.#year = caption;
      this.#draft.say(line.index, 'checked', 'title');
      return true;
    }
    return TOTAL_ROW.test(first) ? this.#takeTotals(line) : this.#takeRow(line);
  }

  #takeTotals(line: PastedLine): true {
    let differing: Remark['facts'] | null = null;
    for (const column of this.#columns.divisions.keys()) {
      const printed = readOldAmount(line.cells[column] ?? '', this.#table.unit)?.satang ?? null;
      if (printed === null) continue;
      const read = this.#sums.get(column) ?? NO_MONEY;
      this.#draft.totals.push({ table: this.#table, printed, read, line: line.index });
      if (printed !== read) differing ??= { printed: bahtOf(printed), read: bahtOf(read) };
    }
    this.#draft.say(line.index, 'checked', differing ? 'totalDiffers' : 'total', differing ?? {});
    this.#sums.clear();
    return true;
  }

  #takeRow(line: PastedLine): boolean {
    const columns = this.#columns;
    const title = line.cells[columns.strategy] ?? '';
    const named =
      title === '' ? null : (numberedTitle(title) ?? titledStrategy(this.#draft, title));
    if (title !== '') this.#strategy = named?.number ?? null;
    this.#year = readOldYear(line.cells[columns.year] ?? '') ?? this.#year;
    const amounts = [...columns.divisions].flatMap(([column, division]) => {
      const amount = readOldAmount(line.cells[column] ?? '', this.#table.unit);
      return amount === null ? [] : [{ column, division, amount }];
    });
    if (amounts.length === 0 && named === null) return false;
    if (this.#strategy === null) {
      this.#draft.say(line.index, 'unplaced', 'NO_STRATEGY', { text: title });
      return true;
    }
    if (named !== null) sayTitles(this.#draft, named, line.cells[columns.tactic] ?? '', line);
    for (const one of amounts) this.#addAmount(one, this.#strategy, line);
    return true;
  }

  #addAmount(
    { column, division, amount }: FoundAmount,
    strategy: number,
    { index: line }: PastedLine,
  ): void {
    const draft = this.#draft;
    if (amount.satang === null) draft.say(line, 'changed', 'moneyKept', { text: amount.text });
    else this.#sums.set(column, addSatang(this.#sums.get(column) ?? NO_MONEY, amount.satang));
    const { code, name } = division;
    if (code === null) draft.divisionUnknown(name, line);
    else {
      const [table, year] = [this.#table, this.#year];
      draft.allocations.push({ table, strategy, division: code, amount, year, line });
    }
  }
}

interface FoundAmount {
  readonly column: number;
  readonly division: { readonly code: string | null; readonly name: string };
  readonly amount: OldAmount;
}

/** "ปีงบประมาณ ๒๕๖๘" between the rows says for which year those below are. */
function soloYear(line: PastedLine): FiscalYear | null {
  return line.filled === 1 ? readOldYear(line.cells.find((cell) => cell !== '') ?? '') : null;
}

function titledStrategy(draft: Draft, title: string) {
  const number = draft.strategyTitled(title);
  return number === null ? null : { number, title };
}

function sayTitles(
  draft: Draft,
  { number, title }: { number: number; title: string },
  tactics: string,
  { index }: PastedLine,
): void {
  draft.saidTitles.push({ strategy: number, tactic: null, title, line: index });
  for (const tactic of tacticsIn(tactics)) {
    draft.saidTitles.push({
      ...{ strategy: tactic.strategy ?? number, tactic: tactic.number, title: tactic.title },
      line: index,
    });
  }
}

function columnsOf(head: TableHead, draft: Draft): Columns | null {
  if (head.columns.some(({ upper }) => isHeader(upper, 'activity'))) return null;
  const line = head.lines.at(-1)?.index ?? 0;
  const names = head.typed.map((typed, at) => ({ typed, at, text: plain(typed) }));
  const named = names.filter(({ text }) => LOOKS_LIKE_DIVISION.test(text) || isKnown(text, draft));
  const amountsBelow = named.filter(({ at }) => at > 0);
  if (amountsBelow.length < FEWEST_DIVISIONS) return null;
  const find = (test: (upper: string) => boolean) =>
    head.columns.findIndex(({ upper, lower }) => lower === '' && test(upper));
  const strategy = find((upper) => isHeader(upper, 'strategy'));
  return {
    strategy: strategy < 0 ? 0 : strategy,
    tactic: find((upper) => isHeader(upper, 'tactic')),
    year: find((upper) => isHeader(upper, 'year')),
    total: names.find(({ text }) => isHeader(text, 'total'))?.at ?? -1,
    divisions: new Map(
      amountsBelow.map(({ typed, at }) => [
        at,
        { code: draft.divisionNamed(typed, line), name: typed },
      ]),
    ),
  };
}

function isKnown(text: string, draft: Draft): boolean {
  return draft.known.divisions.some(({ name, shortName, aliases }) =>
    [name, shortName, ...aliases].some((one) => plain(one) === text),
  );
}
