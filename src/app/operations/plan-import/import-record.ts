import { type Cell, textOf } from '../../../base/cell.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import type { Filling } from '../../../plan/import/settle.ts';
import { keepFileLocked, readKeptFiles } from '../../../sheets/kept-files.ts';
import type { TabLayout } from '../../../tabs/derive/tab-layout.ts';
import type { Table } from '../../../tabs/derive/table.ts';

/**
 * What imports wrote, so that they can be taken back: kept before anything is written, and added to by the
 * run that completes one that was cut off. Cells that were not written in the end simply do not match.
 */
const FILE = 'plan-import';

export interface ImportRecord {
  /** Which paste it came from. */
  readonly id: string;
  readonly at: string;
  /** Rows that were new, with a mark of what was put into them. */
  readonly added: readonly AddedMark[];
  /** Cells that were filled in rows that stood before. */
  readonly filled: readonly FilledCell[];
}

interface AddedMark {
  readonly tab: string;
  readonly row: string;
  readonly mark: string;
}

interface FilledCell {
  readonly tab: string;
  readonly row: string;
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** The newest last; none when nothing was imported, or all was taken back. */
export function importRecords(): ImportRecord[] {
  const content = readKeptFiles()(FILE)?.content ?? '';
  if (!content.startsWith('[')) return [];
  return JSON.parse(content, (_key, value: unknown) => {
    const isDate = typeof value === 'object' && value !== null && 'date' in value;
    return isDate ? new Date(Number(value.date)) : value;
  });
}

/** Adds what is about to be written to the record of the same paste. Under the document lock. */
export function keepImport(
  {
    id,
    at,
    fillings,
  }: { readonly id: string; readonly at: string; readonly fillings: readonly Filling[] },
  layoutOf: (tab: string) => TabLayout | undefined,
): void {
  const records = importRecords();
  const known = records.find((one) => one.id === id);
  const added = fillings.filter(({ isNew }) => isNew);
  const marks = added.map(({ tab, row, fills }) => {
    const cells = new Map(fills.map(({ column, after }) => [column, after]));
    const layout = layoutOf(tab);
    return { tab, row, mark: layout ? markOf(layout, row, (key) => cells.get(key) ?? '') : '' };
  });
  const filled = fillings.flatMap(({ isNew, tab, row, fills }) =>
    isNew ? [] : fills.map((fill) => ({ tab, row, ...fill })),
  );
  const isNewRow = new Set(marks.map(({ tab, row }) => `${tab}|${row}`));
  const kept = known?.added.filter(({ tab, row }) => !isNewRow.has(`${tab}|${row}`)) ?? [];
  // A row that was cut off half written is filled by the next run: its mark is of the whole row then.
  const record: ImportRecord = {
    ...{ id, at },
    added: [...kept, ...marks],
    filled: [...(known?.filled ?? []), ...filled],
  };
  keepRecords([...records.filter((one) => one.id !== id), record]);
}

export function dropImport(id: string): void {
  keepRecords(importRecords().filter((one) => one.id !== id));
}

function keepRecords(records: readonly ImportRecord[]): void {
  const content = JSON.stringify(records, function (this: Record<string, unknown>, key, value) {
    const cell = this[key];
    return cell instanceof Date ? { date: cell.getTime() } : value;
  });
  keepFileLocked(FILE, content, new Date());
}

/** What stands in the cells of a row into which people type, as a short mark. */
function markOf(layout: TabLayout, row: string, cellOf: (column: string) => Cell): string {
  const fixed = layout.fixedRows.find(({ key }) => key === row)?.cells ?? {};
  const texts = layout.columns
    .filter(({ key, rowFormula }) => rowFormula === undefined && fixed[key]?.type !== 'formula')
    .map(({ key }) => textOf(cellOf(key)).replace(/^false$/, ''));
  return fingerprint(texts.join('\u0001'));
}

/** The mark of a row as it stands. */
export function markOfRow({ layout, columns }: Table, cells: readonly Cell[]): string {
  const cellOf = (key: string) => cells[(columns.get(key) ?? 0) - 1] ?? '';
  return markOf(layout, String(cells[0] ?? ''), cellOf);
}
