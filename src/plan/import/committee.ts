import type { IsoDay } from '../../base/day.ts';
import { BUDDHIST_OFFSET } from '../../base/fiscal-year.ts';
import {
  COMMITTEE_LEAD,
  COMMITTEE_NUMBER,
  COMMITTEE_ROLE,
  FISCAL_YEARS,
} from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain } from './clean.ts';
import type { Draft } from './draft.ts';

/** Seats of the committee: number, name, duty below "คณะกรรมการ … ประกอบด้วย". */
export class CommitteeReader {
  #isLed = false;
  #from: IsoDay | null = null;
  #to: IsoDay | null = null;
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** A paragraph may lead to the seats, and say for which years they are. */
  hear(text: string): void {
    const typed = plain(text);
    if (!COMMITTEE_LEAD.test(typed)) return;
    this.#isLed = true;
    const [, first, last = first] = FISCAL_YEARS.exec(typed) ?? [];
    if (first === undefined) return;
    this.#from = `${Number(first) - 1 - BUDDHIST_OFFSET}-10-01` as IsoDay;
    this.#to = `${Number(last) - BUDDHIST_OFFSET}-09-30` as IsoDay;
  }

  take(line: PastedLine): boolean {
    const cells = line.cells.filter((cell) => cell !== '');
    const [number = '', name = '', role = ''] = cells;
    if (!this.#isLed || cells.length !== 3) return false;
    if (!COMMITTEE_NUMBER.test(plain(number)) || !COMMITTEE_ROLE.test(plain(role))) return false;
    const order = Number(/(\d{1,2})[.)]?$/.exec(plain(number))?.[1]);
    const term = { from: this.#from, to: this.#to };
    this.#draft.seats.push({ order, name, role, ...term, line: line.index });
    return true;
  }
}
