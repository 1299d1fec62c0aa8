import type { Cell } from '../../../base/cell.ts';
import { cellOfDay, type IsoDay } from '../../../base/day.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import { QUARTERS, type Quarter } from '../../../base/fiscal-year.ts';
import { bahtOf } from '../../../base/money.ts';
import { formatQuarters } from '../../../base/quarters.ts';
import type { IdpEntry } from '../../../plan/plan.ts';
import type { IDP_TAB } from '../../../tabs/idp.ts';

/** What a form can change of an individual plan's row. */
interface FormFields {
  readonly skill: string;
  readonly levelNow: number | null;
  readonly levelExpected: number | null;
  readonly goal: string;
  readonly methods: readonly number[];
  readonly quarters: readonly number[];
  readonly curriculum: string;
  /** Baht. */
  readonly cost: number | null;
  readonly activity: string;
  readonly agreedDay: string | null;
  readonly result: string;
  readonly levelAfter: number | null;
}

type FormColumn = Exclude<keyof FormFields & keyof (typeof IDP_TAB)['columns'], 'position'>;
type FormCells = Readonly<Record<FormColumn, Cell>>;

/** The cells of a row as a form has them. */
export function cellsOf(fields: FormFields): FormCells {
  const { skill, goal, curriculum, activity, result } = fields;
  const quarters = QUARTERS.filter((one: Quarter) => fields.quarters.includes(one));
  return {
    ...{ skill, goal, curriculum, activity, result },
    levelNow: fields.levelNow ?? '',
    levelExpected: fields.levelExpected ?? '',
    levelAfter: fields.levelAfter ?? '',
    methods: [...fields.methods].sort((a, b) => a - b).join(','),
    quarters: formatQuarters(quarters),
    cost: fields.cost ?? '',
    agreedDay: fields.agreedDay ? cellOfDay(fields.agreedDay as IsoDay) : '',
  };
}

export function cellsOfEntry(entry: IdpEntry): FormCells {
  return cellsOf({ ...entry, cost: entry.cost === null ? null : bahtOf(entry.cost) });
}

const BETWEEN = '.';

/** A mark of each cell that a form can change, in one text: saving gives it back. */
export function marksOf(entry: IdpEntry): string {
  return Object.values(cellsOfEntry(entry)).map(markOf).join(BETWEEN);
}

/**
 * True when each cell is as the form showed it, or already as it is wished: then nobody else's change is
 * written over, and a save that was cut off may go on. A new row was shown as blank, its marks are empty.
 */
export function isAsSeen(entry: IdpEntry, seen: string, wished: FormCells): boolean {
  const marks = seen.split(BETWEEN);
  const wishedMarks = Object.values(wished).map(markOf);
  return Object.values(cellsOfEntry(entry)).every((cell, index) => {
    const mark = markOf(cell);
    return mark === (marks[index] ?? '') || mark === wishedMarks[index];
  });
}

function markOf(cell: Cell): string {
  return cell === '' ? '' : fingerprint(String(cell));
}
