import type { ColumnKey } from '../tabs/define-tab.ts';
import { cellAt, type Table } from '../tabs/derive/table.ts';
import { KEPT_FILES_TAB } from '../tabs/paper-tabs.ts';
import { ensureTab } from './first-use.ts';
import { momentText, personEmail } from './person.ts';
import { readTab, type TabReading } from './read-tab.ts';
import type { KeyedRow } from './upsert-rows.ts';
import { upsertRows } from './upsert-rows.ts';
import { withDocumentLock } from './with-lock.ts';

/**
 * Whole texts kept in the workbook, where everyone's run can read them: a file in Drive is seen only by
 * the person who made it. A text is cut into cells. It stands in one of two places, and a last write says
 * which: so it is there whole, or as it was before.
 */

export interface KeptFile {
  readonly content: string;
  readonly savedBy: string;
  /** From `momentText`. */
  readonly savedAt: string;
}

/** The host takes 50,000 characters in a cell (Sheets: size limits). */
const CELL_CHARACTERS = 45_000;

type KeptFiles = typeof KEPT_FILES_TAB;
type KeptTable = Table<KeptFiles>;
type KeptRow = KeyedRow<KeptFiles>;
type KeptColumn = ColumnKey<KeptFiles>;

interface Contents {
  readonly place: 'a' | 'b';
  readonly parts: number;
  readonly length: number;
}

/** Reads the tab once; the texts are put together when asked for. */
export function readKeptFiles(): (name: string) => KeptFile | null {
  const tab = readTab(KEPT_FILES_TAB);
  return (name) => (tab === null ? null : keptFile(tab.table, name));
}

/**
 * Keeps a text under a name instead of what was kept before. The caller is HR, and does not hold the document
 * lock.
 */
export function keepFile(name: string, content: string, now: Date): void {
  withDocumentLock(() => keepFileLocked(name, content, now));
}

/** As `keepFile`, for a caller that holds the document lock. */
export function keepFileLocked(name: string, content: string, now: Date): void {
  const tab = ensureTab(KEPT_FILES_TAB);
  const kept = contentsOf(tab.table, name);
  const parts = partsOf(content);
  const place = kept?.place === 'a' ? 'b' : 'a';
  const rows = parts.map((text, index) =>
    row(name, { key: partKey(name, place, index + 1), part: index + 1, text }),
  );
  writeRows(tab, rows);
  SpreadsheetApp.flush();
  const written = ensureTab(KEPT_FILES_TAB);
  const contents: Contents = { place, parts: parts.length, length: content.length };
  const index = row(name, { key: indexKey(name), part: 0, text: JSON.stringify(contents) });
  const saved = { savedBy: personEmail(), savedAt: momentText(now) };
  writeRows(written, [{ ...index, cells: { ...index.cells, ...saved } }]);
}

/** Forgets what was kept; its cells are used again by the next text of that name. */
export function dropFile(name: string): void {
  withDocumentLock(() => {
    const tab = readTab(KEPT_FILES_TAB);
    if (tab === null || contentsOf(tab.table, name) === null) return;
    const index = row(name, { key: indexKey(name), part: 0, text: '' });
    writeRows(tab, [{ ...index, cells: { ...index.cells, savedBy: '', savedAt: '' } }]);
  });
}

function keptFile(table: KeptTable, name: string): KeptFile | null {
  const contents = contentsOf(table, name);
  if (contents === null) return null;
  const { place, parts, length } = contents;
  const content = Array.from({ length: parts }, (_, index) =>
    textAt(table, partKey(name, place, index + 1), 'content'),
  ).join('');
  if (content.length !== length) return null;
  const about = (column: KeptColumn) => textAt(table, indexKey(name), column);
  return { content, savedBy: about('savedBy'), savedAt: about('savedAt') };
}

function contentsOf(table: KeptTable, name: string): Contents | null {
  const match = /^\{"place":"([ab])","parts":(\d+),"length":(\d+)\}$/.exec(
    textAt(table, indexKey(name), 'content'),
  );
  if (match === null) return null;
  const place = match[1] === 'b' ? 'b' : 'a';
  return { place, parts: Number(match[2]), length: Number(match[3]) };
}

function partsOf(content: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < content.length; at += CELL_CHARACTERS)
    parts.push(content.slice(at, at + CELL_CHARACTERS));
  return parts;
}

function writeRows({ sheet, table }: TabReading<KeptFiles>, rows: readonly KeptRow[]): void {
  upsertRows(sheet, table, rows);
}

function row(
  name: string,
  { key, part, text }: { readonly key: string; readonly part: number; readonly text: string },
): KeptRow {
  return { key, cells: { name, part, content: text } };
}

function textAt(table: KeptTable, key: string, column: KeptColumn): string {
  const found = table.rows.find((one) => one.key === key);
  return found === undefined ? '' : String(cellAt(table, found, column));
}

function indexKey(name: string): string {
  return `${name}|index`;
}

function partKey(name: string, place: Contents['place'], part: number): string {
  return `${name}|${place}|${part}`;
}
