import type { Cell } from '../base/cell.ts';
import { fingerprint } from '../base/fingerprint.ts';
import * as kinds from './cell-kinds.ts';
import { column } from './define-tab.ts';
import { cellUnder, type Table, type TableRow } from './derive/table.ts';

/** Rows that the product starts an office with, and how it is known that somebody has made them the own. */

/** Key of the column in which a row says whether it was read. */
export const READING = 'reading';
export const UNREAD = 'ตั้งต้น ยังไม่ได้อ่าน';
const READ = 'อ่านแล้ว';

/** The column in which such a row says so; choosing anything else, or blank, confirms it. */
export const READING_COLUMN = column(
  'การอ่าน',
  kinds.suggested([UNREAD, READ]),
  150,
  `แถวที่ระบบเติมให้ขึ้นว่า ${UNREAD} แก้ข้อความหรือเลือก ${READ} เมื่อใช้ได้แล้ว`,
);

const KEY_START = 'kit-';

/** Tabs that the product fills to start with, and the columns that make up what is to be read. */
const READ_COLUMNS = {
  strategies: ['title'],
  book: ['heading', 'text'],
  committee: ['name', 'role'],
  competencies: ['name'],
  requirements: ['competency', 'positionType'],
} as const;

export type KitTab = keyof typeof READ_COLUMNS;
export const KIT_TABS = Object.keys(READ_COLUMNS) as KitTab[];

/** Where a row of the kit stands. */
export type KitSource = {
  [Tab in KitTab]: { readonly tab: Tab; readonly row: string };
}[KitTab];

/** The key of a row of the kit: it remembers what the row said at first. */
export function kitRowKey(
  tab: string,
  name: string,
  cells: Readonly<Record<string, Cell>>,
): string {
  return `${KEY_START}${name}-${markOf(tab, (key) => cells[key] ?? '')}`;
}

/** Whether the product wrote this row, whatever became of it. */
export function isKitKey(key: string): boolean {
  return key.startsWith(KEY_START);
}

/**
 * Whether a row still says what the product wrote, and nobody has confirmed it: for everything that fills
 * blank cells only, it counts as blank.
 */
export function isUnreadKitRow(table: Table, row: TableRow): boolean {
  return isMarkedUnread(table, row) && isAsWritten(table, row);
}

/** Whether somebody has made a row the own that is still marked as not read. */
export function isRewrittenKitRow(table: Table, row: TableRow): boolean {
  return isMarkedUnread(table, row) && !isAsWritten(table, row);
}

function isMarkedUnread(table: Table, row: TableRow): boolean {
  return isKitKey(row.key) && cellUnder(table, row, READING) === UNREAD;
}

function isAsWritten(table: Table, row: TableRow): boolean {
  const mark = markOf(table.layout.declaration, (key) => cellUnder(table, row, key));
  return row.key.endsWith(`-${mark}`);
}

function markOf(tab: string, cellOf: (column: string) => Cell): string {
  const columns = KIT_TABS.flatMap((one) => (one === tab ? READ_COLUMNS[one] : []));
  return fingerprint(columns.map((key) => String(cellOf(key))).join('|'));
}
