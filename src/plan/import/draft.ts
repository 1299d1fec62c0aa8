import { type PastedLine, plain } from './clean.ts';
import { findOldDivision } from './old-divisions.ts';
import type {
  KnownPlan,
  LineAction,
  LineReason,
  MoneyTable,
  OldActivity,
  OldAllocation,
  OldCompetency,
  OldPerson,
  OldSeat,
  OldSetting,
  OldStrategy,
  OldTactic,
  OldTotal,
  Remark,
} from './old-plan.ts';

/** A title that a heading or a table says again; compared with the list of strategies at the end. */
export interface SaidTitle {
  readonly strategy: number;
  /** null: of the strategy itself. */
  readonly tactic: number | null;
  readonly title: string;
  readonly line: number;
}

/** The old plan while it is being read: each recogniser adds what it found, and says what became of a row. */
export class Draft {
  readonly settings: OldSetting[] = [];
  readonly localStrategies: OldStrategy[] = [];
  readonly strategies: OldStrategy[] = [];
  readonly tactics: OldTactic[] = [];
  readonly alignment = new Map<number, { local: number; line: number }>();
  readonly moneyTables: MoneyTable[] = [];
  readonly allocations: OldAllocation[] = [];
  readonly activities: OldActivity[] = [];
  readonly competencies: OldCompetency[] = [];
  readonly people: OldPerson[] = [];
  readonly seats: OldSeat[] = [];
  readonly totals: OldTotal[] = [];
  readonly remarks: Remark[] = [];
  readonly saidTitles: SaidTitle[] = [];
  readonly unknownDivisions = new Set<string>();
  readonly newNames = new Map<string, string>();
  readonly known: KnownPlan;

  constructor(known: KnownPlan) {
    this.known = known;
  }

  say(
    line: number,
    action: LineAction,
    reason: LineReason,
    facts: Readonly<Record<string, string | number>> = {},
  ): void {
    this.remarks.push({ line, action, reason, facts });
  }

  /** Code of the division that is named; a name that differs from the official one is told. */
  divisionNamed(typed: string, line: number): string | null {
    const found = findOldDivision(typed, this.known.divisions);
    if (found === null) return null;
    const { division, changed, isNewName } = found;
    if (changed)
      this.say(line, 'changed', 'divisionName', { text: typed, expected: division.name });
    if (isNewName) this.newNames.set(typed, division.name);
    return division.code;
  }

  divisionUnknown(typed: string, line: number): void {
    this.unknownDivisions.add(typed);
    this.say(line, 'unplaced', 'DIVISION_UNKNOWN', { text: typed });
  }

  /** Number of the strategy with this title, in the paste or in the workbook. */
  strategyTitled(title: string): number | null {
    const wanted = plain(title);
    const all = [...this.strategies, ...this.known.strategies];
    return all.find((one) => plain(one.title) === wanted)?.number ?? null;
  }
}

/** A table that is being read. */
export interface OpenTable {
  /** False: the row is none of it, and the table ends. */
  take(line: PastedLine): boolean;
}
