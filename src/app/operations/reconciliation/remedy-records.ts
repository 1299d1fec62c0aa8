import type { Cell } from '../../../base/cell.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import type { Alteration } from '../../../plan/remedies/alteration.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import type { WorkbookReading } from '../../../sheets/read-workbook.ts';
import type { AddedRow } from '../../../sheets/remedies/carry-out.ts';
import { newRowKey } from '../../../sheets/row-keys.ts';
import { upsertRows } from '../../../sheets/upsert-rows.ts';
import { parseRows } from '../../../tabs/derive/parse-rows.ts';
import { tableIn } from '../../../tabs/derive/table.ts';
import { REMEDIES_TAB, REMEDY_STATES, type RemedyState } from '../../../tabs/remedies.ts';

/** One row of การปรับยอด. */
export interface RemedyRecord {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly title: string;
  /** null: somebody typed over the cell. */
  readonly state: RemedyState | null;
  readonly mark: string;
  /** null: somebody typed over the cell. */
  readonly work: RemedyWork | null;
}

/** What is needed to complete a remedy, or to take it back. */
export interface RemedyWork {
  readonly alteration: Alteration;
  readonly added: readonly AddedRow[];
}

/** In the order of the tab: the newest last. */
export function remedyRecords({ tables }: Pick<WorkbookReading, 'tables'>): RemedyRecord[] {
  const table = tableIn(tables, REMEDIES_TAB);
  if (table === undefined) return [];
  return parseRows(table).rows.map(({ source, values }) => {
    const { at, by, title, mark, state, cells } = values;
    return { key: source.row, at, by, title, mark, state: stateOf(state), work: workOf(cells) };
  });
}

function stateOf(label: string): RemedyState | null {
  const states = Object.keys(REMEDY_STATES) as RemedyState[];
  return states.find((state) => REMEDY_STATES[state] === label) ?? null;
}

/** A record of the remedy that is about to begin. */
export function newRecord(alteration: Alteration, title: string, mark: string): RemedyRecord {
  const at = momentText(new Date());
  const work = { alteration, added: [] };
  return { key: newRowKey(), at, by: personEmail(), title, state: 'begun', mark, work };
}

/** Writes a record under its key; the same again changes nothing. */
export function keepRecord({ sheets, tables }: WorkbookReading, record: RemedyRecord): void {
  const sheet = sheets.get(REMEDIES_TAB.key);
  const table = tableIn(tables, REMEDIES_TAB);
  if (!sheet || !table) throw new ProgramFault('NOT_SET_UP', 'Workbook has no remedies tab');
  const { key, at, by, title, mark, state, work } = record;
  const cells = work === null ? '' : textOfWork(work);
  const label = state === null ? '' : REMEDY_STATES[state];
  upsertRows(sheet, table, [{ key, cells: { at, by, title, state: label, mark, cells } }]);
}

/** A date among the cells as an object that JSON keeps. */
interface KeptDate {
  readonly date: number;
}

function textOfWork(work: RemedyWork): string {
  return JSON.stringify(work, function (this: Record<string, unknown>, key, value: unknown) {
    const cell = this[key];
    return cell instanceof Date ? { date: cell.getTime() } : value;
  });
}

function workOf(text: string): RemedyWork | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text, (_key, value: Cell | KeptDate) =>
      typeof value === 'object' && 'date' in value ? new Date(value.date) : value,
    );
  } catch {
    return null;
  }
}
