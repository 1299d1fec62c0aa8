import { createHash } from 'node:crypto';
import type { Workbook, Worksheet } from 'exceljs';
import type { OfficeSnapshot } from '../stores/office.ts';
import type {
  CellStyle,
  ProtectionSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot.ts';
import { escapeText } from './escapes.ts';
import type { FileValidation } from './validations-xml.ts';

/** The tab that holds what .xlsx has no place for; no program shows it in its list of hidden tabs. */
const NAME = '_emulator';
/** Characters of one cell; the format allows 32,767. */
const CHUNK = 32_000;
const LIST_COLUMN = 3;

/** What is kept of one tab. Rules count only while the file still has the rules they stand for. */
export interface KeptSheet
  extends Pick<
    SheetSnapshot,
    'id' | 'name' | 'rows' | 'columns' | 'validations' | 'conditionalFormats' | 'baseStyle'
  > {
  readonly tab: string;
  readonly protections: readonly ProtectionSnapshot[];
  readonly validationMark: string;
  readonly conditionalMark: string;
  /** Styles that the format cannot say, with the cells that have them. */
  readonly styles: readonly { readonly style: CellStyle; readonly cells: string }[];
}

/** The contents of the tab, as JSON. */
export interface KeptData
  extends Pick<
    WorkbookSnapshot,
    'id' | 'name' | 'locale' | 'timeZone' | 'activeSheetId' | 'namedRanges'
  > {
  readonly version: 1;
  readonly sheets: readonly KeptSheet[];
  readonly office: OfficeSnapshot | null;
}

/** Collects the lists that are too long for a rule, then writes the tab. */
export class HiddenSheet {
  readonly #lists = new Map<string, readonly string[]>();

  /** A reference to cells that will hold these items, one below the other. */
  keepList(items: readonly string[]): string {
    const key = JSON.stringify(items);
    if (!this.#lists.has(key)) this.#lists.set(key, items);
    const column = String.fromCharCode(64 + LIST_COLUMN + (this.#position(key) % 20));
    const start = this.#startOf(key);
    return `'${NAME}'!$${column}$${start}:$${column}$${start + items.length - 1}`;
  }

  write(workbook: Workbook, data: KeptData): void {
    const sheet = workbook.addWorksheet(NAME, { state: 'veryHidden' });
    const json = JSON.stringify(data);
    for (let at = 0, row = 1; at < json.length; at += CHUNK, row++) {
      sheet.getCell(row, 1).value = escapeText(json.slice(at, at + CHUNK));
    }
    for (const [key, items] of this.#lists) {
      const column = LIST_COLUMN + (this.#position(key) % 20);
      const start = this.#startOf(key);
      items.forEach((item, index) => {
        sheet.getCell(start + index, column).value = escapeText(item);
      });
    }
  }

  #position(key: string): number {
    return [...this.#lists.keys()].indexOf(key);
  }

  /** Lists share 20 columns; in a column they follow each other. */
  #startOf(key: string): number {
    const position = this.#position(key);
    const above = [...this.#lists.values()].filter(
      (_, index) => index < position && index % 20 === position % 20,
    );
    return above.reduce((row, items) => row + items.length, 1);
  }
}

export function isHiddenSheet(sheet: Worksheet): boolean {
  return sheet.name === NAME;
}

/** What the emulator kept in this file; null for a file from elsewhere. */
export function readHiddenSheet(workbook: Workbook): KeptData | null {
  const sheet = workbook.getWorksheet(NAME);
  if (sheet === undefined) return null;
  let json = '';
  for (let row = 1; typeof sheet.getCell(row, 1).value === 'string'; row++)
    json += sheet.getCell(row, 1).value;
  const data = JSON.parse(json) as KeptData;
  if (data.version !== 1)
    throw new Error(`This file is from another version of the emulator (${data.version})`);
  return data;
}

/**
 * Tells whether rules of a file are still the ones that were written: kinds and covered cells, not
 * how they are cut into ranges, which other programs change on saving.
 */
export function markOf(rules: readonly Pick<FileValidation, 'type' | 'ranges'>[]): string {
  const areas = new Map<string, number[]>();
  for (const { type, ranges } of rules) {
    for (const { row, column, rows, columns } of ranges) {
      const area = areas.get(type) ?? [0, row, column, 0, 0];
      areas.set(type, area);
      area[0] = (area[0] ?? 0) + rows * columns;
      area[1] = Math.min(area[1] ?? row, row);
      area[2] = Math.min(area[2] ?? column, column);
      area[3] = Math.max(area[3] ?? 0, row + rows);
      area[4] = Math.max(area[4] ?? 0, column + columns);
    }
  }
  const text = [...areas]
    .map(([type, area]) => `${type} ${area.join(' ')}`)
    .sort()
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
