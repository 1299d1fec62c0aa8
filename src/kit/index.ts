import type { Cell } from '../base/cell.ts';
import { type KitTab, kitRowKey, UNREAD } from '../tabs/kit-rows.ts';
import { STRATEGY, TACTIC } from '../tabs/master-tabs.ts';
import { bookRows } from './book/index.ts';
import { KIT_SEATS } from './committee.ts';
import { kitCompetencies, kitRequirements } from './competencies.ts';
import { KIT_STRATEGIES } from './strategies.ts';

/** One row with which the product starts an office; its key remembers what it said at first. */
export interface KitRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * The rows for each tab that the kit fills: texts of every paper, a committee by office, values and tactics,
 * the competencies, and which of them a type of positions needs. They are a proposal in our words, not a
 * quotation of any rule.
 */
export function kitRows(): ReadonlyMap<KitTab, readonly KitRow[]> {
  return new Map([
    rowsOf('strategies', strategyCells()),
    rowsOf(
      'book',
      bookRows().map((section) => ({ ...section })),
    ),
    rowsOf(
      'committee',
      KIT_SEATS.map((seat, index) => ({ order: index + 1, ...seat })),
    ),
    rowsOf(
      'competencies',
      kitCompetencies().map((one) => ({ ...one })),
    ),
    rowsOf(
      'requirements',
      kitRequirements().map((one) => ({ ...one })),
    ),
  ]);
}

type Cells = Readonly<Record<string, Cell>>;

function rowsOf(tab: KitTab, rows: readonly Cells[]): [KitTab, KitRow[]] {
  return [
    tab,
    rows.map((cells, index) => ({
      key: kitRowKey(tab, `${tab}${index + 1}`, cells),
      cells: { ...cells, reading: UNREAD },
    })),
  ];
}

function strategyCells(): Cells[] {
  return KIT_STRATEGIES.flatMap(({ title, tactics }, index): Cells[] => [
    { kind: STRATEGY, strategy: index + 1, title },
    ...tactics.map((tactic, order) => ({
      kind: TACTIC,
      strategy: index + 1,
      tactic: order + 1,
      title: tactic,
    })),
  ]);
}
