import type { Cell } from '../../base/cell.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { FOR_ALL_YEARS_MODE, PER_YEAR_MODE } from '../../tabs/settings.ts';
import {
  CHIEF_EXECUTIVES,
  FOR_ALL_YEARS,
  LOOKS_LIKE_DIVISION,
  PAGE_NUMBER,
  PER_YEAR,
  RULER,
  RULES_PAPER,
  STRATEGY_NUMBER,
  TACTIC_NUMBER,
  UNIT_LINE,
  UNITS,
  YEARS_IN_TITLE,
} from '../../tabs/words/old-plan.ts';
import { type ActivityTable, activityTable, type Headings, takeHeading } from './activity-table.ts';
import { allocationTable } from './allocation-table.ts';
import { type PastedLine, pastedLines, plain, soloText } from './clean.ts';
import { CommitteeReader } from './committee.ts';
import { CompetencyLists } from './competency-lists.ts';
import { Draft, type OpenTable } from './draft.ts';
import { frontMatter, isAnnouncement, orderSettings, sayAnnouncementHead } from './front-matter.ts';
import { idpTable, isGroupLine, isIdpHead } from './idp-table.ts';
import { masterTitles } from './master-titles.ts';
import { findOldDivision } from './old-divisions.ts';
import type { KnownPlan, MoneyTable, OldPlan } from './old-plan.ts';
import { RunningText } from './running-text.ts';
import { alignmentTable, strategyTable } from './strategy-tables.ts';
import { isHeader, type TableHead, tableHead, yearOfColumn } from './table-head.ts';

/** Lines in front of a table in which its title stands. */
const MOST_CAPTIONS = 4;
/** Lines between the headings of strategies and the header of their table. */
const HEADING_DISTANCE = 4;

/** Recognises tables, lists and texts of a pasted plan, wherever they stand; every nonblank row is answered for. */
export function recogniseOldPlan(grid: readonly (readonly Cell[])[], known: KnownPlan): OldPlan {
  const lines = pastedLines(grid);
  const recogniser = new Recogniser(lines, known);
  lines.forEach((line, at) => {
    recogniser.take(line, at);
  });
  return recogniser.finish();
}

type Place = 'cover' | 'announcement' | 'text';

class Recogniser {
  readonly #lines: readonly PastedLine[];
  readonly #draft: Draft;
  readonly #front: ReturnType<typeof frontMatter>;
  readonly #text: RunningText;
  readonly #committee: CommitteeReader;
  readonly #competencies: CompetencyLists;
  readonly #headings: Headings = { strategy: null, tactic: null };
  #place: Place = 'cover';
  #open: OpenTable | null = null;
  #closes: ActivityTable | null = null;
  #lastRow: readonly string[] = [];
  #captions: string[] = [];
  /** Headers and captions of tables that were seen. */
  readonly #seen = new Set<string>();
  /** Rows of a header that are read already. */
  #skip = 0;
  /** The line above a table of individual plans that says whose they are. */
  #group: PastedLine | null = null;

  constructor(lines: readonly PastedLine[], known: KnownPlan) {
    this.#lines = lines;
    this.#draft = new Draft(known);
    this.#front = frontMatter(this.#draft);
    this.#text = new RunningText(this.#draft);
    this.#committee = new CommitteeReader(this.#draft);
    this.#competencies = new CompetencyLists(this.#draft);
  }

  take(line: PastedLine, at: number): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    if (line.converted) this.#draft.say(line.index, 'unplaced', 'CELL_WAS_CONVERTED');
    else if (this.#isNothing(line)) this.#draft.say(line.index, 'leftover', 'page');
    else if (this.#takeHeader(line, at)) return;
    else if (this.#open !== null) this.#takeInTable(line, at);
    else this.#takeOutside(line, at);
  }

  #isNothing(line: PastedLine): boolean {
    const text = line.plain.join('');
    return PAGE_NUMBER.test(text) || RULER.test(text);
  }

  #takeInTable(line: PastedLine, at: number): void {
    const solo = soloText(line);
    if (solo !== '' && this.#seen.has(plain(solo))) {
      // Running heads and titles of tables come again on each page.
      const isHeading = STRATEGY_NUMBER.test(plain(solo)) || TACTIC_NUMBER.test(plain(solo));
      if (isHeading) takeHeading(line, this.#headings, this.#draft);
      this.#draft.say(line.index, 'leftover', 'repeated');
      return;
    }
    if (line.cells.join('\t') === this.#lastRow.join('\t')) {
      this.#draft.say(line.index, 'leftover', 'repeated');
      return;
    }
    if (solo !== '' && this.#isSectionHeading(solo, line)) return;
    if (solo !== '' && this.#closes === null && this.#isHeadingOfTable(solo, at)) {
      this.#endTable();
      takeHeading(line, this.#headings, this.#draft);
      return;
    }
    if (this.#open?.take(line) === true) {
      if (line.filled > 1) this.#lastRow = line.cells;
      return;
    }
    this.#endTable();
    this.#takeOutside(line, at);
  }

  #isSectionHeading(solo: string, line: PastedLine): boolean {
    if (!this.#text.takeHeading(solo, line)) return false;
    this.#endTable();
    this.#captions = [solo];
    this.#place = 'text';
    return true;
  }

  #endTable(): void {
    this.#closes?.close();
    this.#closes = null;
    this.#open = null;
    this.#lastRow = [];
  }

  /** A header opens its table; the same header again is a page break. */
  #takeHeader(line: PastedLine, at: number): boolean {
    if (line.filled < 2) return false;
    const next = this.#lines[at + 1];
    const head = tableHead(line, next, (cell) => this.#isDivision(cell));
    const key = head.columns.map(({ upper, lower }) => `${upper}|${lower}`).join('\t');
    const isAgain = this.#seen.has(key);
    const table = this.#tableFor(head, line, isAgain);
    if (table === null) return false;
    this.#seen.add(key);
    const isSameTable = isAgain && this.#open !== null;
    if (!isSameTable) {
      this.#endTable();
      this.#open = table;
      if ('close' in table) this.#closes = table as ActivityTable;
      for (const caption of this.#captions) this.#seen.add(plain(caption));
    }
    for (const { index } of head.lines)
      this.#draft.say(index, isAgain ? 'leftover' : 'checked', isAgain ? 'repeated' : 'header');
    this.#skip = head.lines.length - 1;
    if (!isSameTable) this.#captions = [];
    return true;
  }

  #isDivision(cell: string): boolean {
    return (
      LOOKS_LIKE_DIVISION.test(plain(cell)) ||
      findOldDivision(cell, this.#draft.known.divisions) !== null
    );
  }

  #tableFor(head: TableHead, line: PastedLine, isAgain: boolean): OpenTable | null {
    if (isAgain && this.#open !== null) return this.#open;
    const { kind: _, ...about } = this.#aboutMoney(head, line);
    const draft = this.#draft;
    if (isSummary(head)) return this.#summaryTable();
    const isNeeds = ['management', 'computer'].every((name) =>
      head.columns.some(({ upper }) => isHeader(upper, name as 'management' | 'computer')),
    );
    if (isNeeds) return this.#needsTable();
    const activities = activityTable(head, draft, this.#headings, { kind: 'activities', ...about });
    if (activities !== null) {
      draft.moneyTables.push({ kind: 'activities', ...about });
      return activities;
    }
    const idp = idpTable(head, draft, this.#titleYears(), this.#group);
    this.#group = null;
    if (idp !== null) return idp;
    const year = this.#singleYear();
    const allocations = allocationTable(head, draft, { kind: 'allocation', ...about, year });
    if (allocations !== null) {
      draft.moneyTables.push({ kind: 'allocation', ...about });
      return allocations;
    }
    return alignmentTable(head, draft) ?? strategyTable(head, draft);
  }

  #aboutMoney(head: TableHead, line: PastedLine): MoneyTable {
    const said = plain([...this.#captions, ...head.columns.map(({ upper }) => upper)].join(' '));
    const unit = UNITS[UNIT_LINE.exec(said)?.[1] ?? ''] ?? 1;
    const mode = PER_YEAR.test(said)
      ? PER_YEAR_MODE
      : FOR_ALL_YEARS.test(said)
        ? FOR_ALL_YEARS_MODE
        : null;
    const byYear = this.#singleYear() !== null;
    return { kind: 'allocation', said: mode, byYear, unit, line: line.index };
  }

  #titleYears(): FiscalYear[] {
    const [, first, last = first] = YEARS_IN_TITLE.exec(plain(this.#captions.at(-1) ?? '')) ?? [];
    if (first === undefined) return [...this.#draft.known.years];
    const [from, to] = [Number(first), Number(last)];
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
  }

  /** The one year that the title of a table names. */
  #singleYear(): FiscalYear | null {
    const found = this.#captions
      .map((caption) => YEARS_IN_TITLE.exec(plain(caption)))
      .filter((one) => one !== null)
      .at(-1);
    return found === undefined || found[2] !== undefined ? null : Number(found[1]);
  }

  /** Sums by strategy and year are worked out anew. */
  #summaryTable(): OpenTable {
    return {
      take: (line) => {
        if (line.filled < 2) return false;
        this.#draft.say(line.index, 'checked', 'summary');
        return true;
      },
    };
  }

  /** The summary of needs holds no person's answers. */
  #needsTable(): OpenTable {
    return {
      take: (line) => {
        const [first = ''] = line.plain;
        const isRow =
          line.filled > 1 || CHIEF_EXECUTIVES.test(first) || this.#isDivision(line.cells[0] ?? '');
        if (!isRow) return false;
        this.#draft.say(line.index, 'unplaced', 'SUMMARY_NOT_ANSWERS');
        return true;
      },
    };
  }

  #takeOutside(line: PastedLine, at: number): void {
    const solo = soloText(line);
    if (solo === '') {
      this.#takeRow(line, at);
      return;
    }
    if (this.#isHeadingOfTable(solo, at) && takeHeading(line, this.#headings, this.#draft)) return;
    if (this.#isSectionHeading(solo, line)) return;
    if (isIdpHead(this.#lines[at + 1]) && isGroupLine(solo, this.#draft)) {
      this.#group = line;
      return;
    }
    if (this.#takeFrontMatter(solo, line)) return;
    this.#takeParagraph(solo, line);
  }

  /** A line above the header of a table of activities, or between two of them. */
  #isHeadingOfTable(solo: string, at: number): boolean {
    const typed = plain(solo);
    const isHeading = STRATEGY_NUMBER.test(typed) || TACTIC_NUMBER.test(typed);
    if (!isHeading && this.#draft.strategyTitled(solo) === null) return false;
    return this.#lines
      .slice(at + 1, at + 1 + HEADING_DISTANCE)
      .some((one) => one.filled > 1 && one.plain.some((cell) => isHeader(cell, 'activity')));
  }

  #takeFrontMatter(solo: string, line: PastedLine): boolean {
    if (this.#place === 'text' && this.#text.isOpen) return false;
    const typed = plain(solo);
    if (isAnnouncement(solo)) {
      this.#place = 'announcement';
      sayAnnouncementHead(solo, line, this.#draft);
      return true;
    }
    if (this.#place === 'cover' && RULES_PAPER.test(typed)) {
      this.#text.beginRules();
      this.#draft.say(line.index, 'checked', 'title');
      return true;
    }
    if (this.#place === 'announcement') return this.#front.takeAnnouncement(solo, line);
    return this.#front.takeCover(solo, line, this.#text.isRules);
  }

  #takeParagraph(solo: string, line: PastedLine): void {
    this.#captions = [...this.#captions, solo].slice(-MOST_CAPTIONS);
    let heard = solo;
    if (this.#text.joinsLast()) heard = this.#text.join(solo, line);
    else if (!this.#text.takeParagraph(solo, line)) {
      const isHomeless = this.#place !== 'text';
      this.#draft.say(line.index, 'unplaced', isHomeless ? 'NO_HOME' : 'TEXT_WITHOUT_SECTION');
      return;
    }
    orderSettings(heard, line, this.#draft);
    this.#committee.hear(heard);
    this.#competencies.hear(line);
  }

  #takeRow(line: PastedLine, at: number): void {
    if (this.#committee.take(line)) return;
    this.#competencies.hear(line);
    if (this.#text.takeTableRow(line, this.#lines[at + 1])) return;
    this.#draft.say(line.index, 'unplaced', 'TABLE_UNKNOWN');
  }

  finish(): OldPlan {
    this.#endTable();
    const draft = this.#draft;
    const { strategies, tactics } = masterTitles(draft);
    return {
      settings: draft.settings,
      localStrategies: draft.localStrategies,
      ...{ strategies, tactics },
      alignment: draft.alignment,
      moneyTables: draft.moneyTables,
      allocations: draft.allocations,
      activities: draft.activities,
      competencies: draft.competencies,
      people: draft.people,
      seats: draft.seats,
      sections: [...this.#text.finish(), ...this.#front.clauses],
      totals: draft.totals,
      remarks: draft.remarks,
      unknownDivisions: [...draft.unknownDivisions],
      newNames: draft.newNames,
    };
  }
}

/** How many activities, and their money, by strategy and year. */
function isSummary({ columns }: TableHead): boolean {
  const has = (name: 'strategy' | 'count' | 'activity') =>
    columns.some(({ upper }) => isHeader(upper, name));
  const years = columns.filter((column) => yearOfColumn(column) !== null);
  return has('strategy') && has('count') && !has('activity') && years.length > 0;
}
