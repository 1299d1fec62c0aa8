import { contentOf, type Desk, writeMatrix } from '../calls/cells.ts';
import { clearCells } from '../calls/ranges.ts';
import type { Execution, Executor, SheetEvent } from '../execution/executor.ts';
import {
  parseA1,
  quoteSheetName,
  type Rect,
  rectOf,
  rectToA1,
  type StructureChange,
} from '../ground/a1.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { InstalledTrigger } from '../ground/vocabulary.ts';
import { readCell } from '../workbook/cells.ts';
import {
  checkMayEdit,
  checkMayEditSheet,
  checkMayInsert,
  linesRect,
} from '../workbook/protection.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { SortSpec } from '../workbook/sort.ts';
import { sortRows } from '../workbook/sort.ts';
import { deleteLines, insertLines, moveLines } from '../workbook/structure.ts';
import { parseBlock } from './block.ts';

/** What a person did at the grid and what came of it. */
export interface Edit {
  readonly user: string;
  /** Quoted tab and A1 text of what was meant. */
  readonly range: string;
  /** The host's sentence when it refused; nothing was changed then and no trigger fired. */
  readonly refused?: string;
  /** The executions of triggers that it caused, simple ones first. */
  readonly executions: readonly Execution[];
}

interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

type Lines = Omit<StructureChange, 'kind'>;

const CHANGE_TYPES = {
  rows: { insert: 'INSERT_ROW', delete: 'REMOVE_ROW' },
  columns: { insert: 'INSERT_COLUMN', delete: 'REMOVE_COLUMN' },
} as const;

/** The hands of people at the grid: every method does what one action there does, triggers included. */
export class Typist {
  /** Every action so far, refused ones too. */
  readonly history: Edit[] = [];
  readonly #desk: Desk;
  readonly #executor: Executor;

  constructor(desk: Desk, executor: Executor) {
    this.#desk = desk;
    this.#executor = executor;
  }

  /** Types into one cell; a text with tabs or line ends is pasted as a block from that cell on. */
  type(user: string, range: string, text: string): Edit {
    if (/[\t\n]/.test(text)) return this.paste(user, range, text);
    return this.#edit(user, range, ({ sheet, rect }) => {
      const cell = { ...rect, rows: 1, columns: 1 };
      const oldValue = this.#rawValue(sheet, cell);
      this.#write(user, sheet, cell, () => text);
      return { rect: cell, ...this.#oneCell(sheet, cell, oldValue) };
    });
  }

  /** Pastes text from outside: tabs part columns, line ends part rows. The grid grows when it must. */
  paste(user: string, range: string, text: string): Edit {
    return this.#edit(user, range, ({ sheet, rect }) => {
      const block = parseBlock(text);
      const columns = Math.max(...block.map((line) => line.length));
      const target = { ...rect, rows: block.length, columns };
      this.#grow(user, sheet, target);
      const oldValue = this.#rawValue(sheet, target);
      this.#write(user, sheet, target, (i, j) => block[i]?.[j] ?? '');
      const single = target.rows * target.columns === 1;
      return { rect: target, ...(single ? this.#oneCell(sheet, target, oldValue) : {}) };
    });
  }

  /** Presses Delete on a range: contents go, formats and rules stay. */
  clear(user: string, range: string): Edit {
    return this.#edit(user, range, ({ sheet, rect }) => {
      this.#check(user, sheet, rect);
      const single = rect.rows * rect.columns === 1;
      const oldValue = this.#rawValue(sheet, rect);
      clearCells(this.#desk, sheet, rect, ['contentsOnly']);
      return { rect, ...(single && oldValue !== undefined ? { oldValue } : {}) };
    });
  }

  /** Clicks a checkbox; without `on` it changes to the other state. */
  tick(user: string, range: string, on?: boolean): Edit {
    return this.#edit(user, range, ({ sheet, rect }) => {
      const rule = sheet.validationAt(rect.row, rect.column);
      if (rule?.criteria !== 'CHECKBOX')
        throw new HostRefusal('There is no checkbox in this cell.');
      const oldValue = this.#rawValue(sheet, rect) ?? 'FALSE';
      const [checked = true, unchecked = rule.values.length > 0 ? '' : false] = rule.values;
      const isOn = readCell(this.#desk.workbook, sheet, rect.row, rect.column).value === checked;
      const value = (on ?? !isOn) ? checked : unchecked;
      this.#write(user, sheet, rect, () => value as string | boolean);
      return { rect, ...this.#oneCell(sheet, rect, oldValue) };
    });
  }

  insertRows(user: string, tab: string, before: number, count = 1): Edit {
    return this.#restructure(user, tab, 'insert', { dimension: 'rows', at: before, count });
  }

  insertColumns(user: string, tab: string, before: number, count = 1): Edit {
    return this.#restructure(user, tab, 'insert', { dimension: 'columns', at: before, count });
  }

  deleteRows(user: string, tab: string, first: number, count = 1): Edit {
    return this.#restructure(user, tab, 'delete', { dimension: 'rows', at: first, count });
  }

  deleteColumns(user: string, tab: string, first: number, count = 1): Edit {
    return this.#restructure(user, tab, 'delete', { dimension: 'columns', at: first, count });
  }

  /** Drags rows so that they stand before row `to`, counted before the move. */
  moveRows(user: string, tab: string, first: number, count: number, to: number): Edit {
    return this.#move(user, tab, { dimension: 'rows', at: first, count }, to);
  }

  moveColumns(user: string, tab: string, first: number, count: number, to: number): Edit {
    return this.#move(user, tab, { dimension: 'columns', at: first, count }, to);
  }

  /** Sorts a range from the menu; the host reports it to triggers as an edit of the range. */
  sort(user: string, range: string, specs: readonly SortSpec[]): Edit {
    return this.#edit(user, range, ({ sheet, rect }) => {
      this.#check(user, sheet, rect);
      sortRows(this.#desk.workbook, sheet, rect, specs);
      return { rect };
    });
  }

  renameTab(user: string, tab: string, name: string): Edit {
    return this.#structural(user, tab, 'OTHER', (sheet) => {
      checkMayEditSheet(this.#desk.office.users, user, sheet);
      this.#desk.workbook.renameSheet(sheet.id, name);
    });
  }

  /** Adds a tab with the plus button, behind the last one. */
  addTab(user: string, name?: string): Edit {
    return this.#attempt(user, quoteSheetName(name ?? 'Sheet'), () => {
      this.#checkEditor(user);
      const { workbook } = this.#desk;
      const sheet = workbook.addSheet(name, workbook.sheets.length);
      return { range: quoteSheetName(sheet.name), executions: this.#changed(user, 'INSERT_GRID') };
    });
  }

  /** Drags a tab to a position counting from 1. */
  moveTab(user: string, tab: string, position: number): Edit {
    return this.#structural(user, tab, 'OTHER', (sheet) => {
      this.#checkEditor(user);
      this.#desk.workbook.moveSheet(sheet.id, position - 1);
    });
  }

  deleteTab(user: string, tab: string): Edit {
    return this.#structural(user, tab, 'REMOVE_GRID', (sheet) => {
      const { users } = this.#desk.office;
      checkMayEdit(users, user, sheet, sheet.wholeRect);
      this.#desk.workbook.deleteSheet(sheet.id);
    });
  }

  #checkEditor(user: string): void {
    if (this.#desk.office.users.canEdit(user)) return;
    throw new HostRefusal('View only: you cannot edit this spreadsheet.');
  }

  #check(user: string, sheet: Sheet, rect: Rect): void {
    this.#checkEditor(user);
    checkMayEdit(this.#desk.office.users, user, sheet, rect);
  }

  #write(user: string, sheet: Sheet, rect: Rect, valueAt: Parameters<typeof writeMatrix>[3]): void {
    this.#check(user, sheet, rect);
    writeMatrix(this.#desk, sheet, rect, valueAt);
  }

  #grow(user: string, sheet: Sheet, { row, rows, column, columns }: Rect): void {
    this.#check(user, sheet, { row, column, rows, columns });
    const { workbook } = this.#desk;
    const missingRows = row + rows - 1 - sheet.rows;
    const missingColumns = column + columns - 1 - sheet.columns;
    if (missingRows > 0) {
      const lines = { dimension: 'rows', at: sheet.rows + 1, count: missingRows } as const;
      insertLines(workbook, sheet, lines, 'before');
    }
    if (missingColumns > 0) {
      const lines = { dimension: 'columns', at: sheet.columns + 1, count: missingColumns } as const;
      insertLines(workbook, sheet, lines, 'before');
    }
  }

  /** What an event tells of one edited cell: raw values as text, nothing for an empty cell or a formula. */
  #oneCell(
    sheet: Sheet,
    rect: Rect,
    oldValue: string | undefined,
  ): { value?: string; oldValue?: string } {
    const value = this.#rawValue(sheet, rect);
    return {
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    };
  }

  #rawValue(sheet: Sheet, { row, column }: Rect): string | undefined {
    const { value, formula } = contentOf(this.#desk.workbook, sheet, row, column);
    if (formula !== undefined || value === undefined) return undefined;
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  }

  #place(range: string): Place {
    const { workbook } = this.#desk;
    const parsed = parseA1(range);
    const sheet =
      parsed?.sheetName === undefined
        ? workbook.sheetById(workbook.activeSheetId)
        : workbook.sheetByName(parsed.sheetName);
    if (!parsed || !sheet) throw new HostRefusal(`Range not found: ${range}`);
    return { sheet, rect: rectOf(parsed, sheet.rows, sheet.columns) };
  }

  #edit(user: string, range: string, act: (place: Place) => { rect: Rect } & SheetEvent): Edit {
    return this.#attempt(user, range, () => {
      const place = this.#place(range);
      const { rect, ...event } = act(place);
      const full = { ...event, range: { sheetId: place.sheet.id, ...rect } };
      return {
        range: `${quoteSheetName(place.sheet.name)}!${rectToA1(rect)}`,
        executions: [
          this.#executor.simpleTrigger('onEdit', user, full),
          ...this.#executor.installableTriggers('ON_EDIT', user, full),
          ...this.#changed(user, 'EDIT'),
        ],
      };
    });
  }

  #restructure(user: string, tab: string, kind: 'insert' | 'delete', lines: Lines): Edit {
    return this.#structural(user, tab, CHANGE_TYPES[lines.dimension][kind], (sheet) => {
      const { workbook, office } = this.#desk;
      if (kind === 'delete') {
        checkMayEdit(office.users, user, sheet, linesRect(sheet, lines));
        deleteLines(workbook, sheet, lines);
        return;
      }
      checkMayInsert(office.users, user, sheet, lines);
      insertLines(workbook, sheet, lines, 'before');
    });
  }

  #move(user: string, tab: string, lines: Lines, to: number): Edit {
    return this.#structural(user, tab, 'OTHER', (sheet) => {
      const { users } = this.#desk.office;
      checkMayEdit(users, user, sheet, linesRect(sheet, lines));
      checkMayInsert(users, user, sheet, { dimension: lines.dimension, at: to });
      moveLines(this.#desk.workbook, sheet, lines, to);
    });
  }

  #structural(user: string, tab: string, changeType: string, act: (sheet: Sheet) => void): Edit {
    return this.#attempt(user, quoteSheetName(tab), () => {
      const sheet = this.#desk.workbook.sheetByName(tab);
      if (!sheet) throw new HostRefusal(`Sheet not found: ${tab}`);
      act(sheet);
      return { range: quoteSheetName(tab), executions: this.#changed(user, changeType) };
    });
  }

  #changed(user: string, changeType: string): Execution[] {
    const kind: InstalledTrigger['event'] = 'ON_CHANGE';
    return this.#executor.installableTriggers(kind, user, { changeType });
  }

  #attempt(
    user: string,
    range: string,
    act: () => { range: string; executions: readonly Execution[] },
  ): Edit {
    let edit: Edit;
    try {
      edit = { user, ...act() };
    } catch (error) {
      if (!(error instanceof HostRefusal)) throw error;
      edit = { user, range, refused: error.message, executions: [] };
    }
    this.history.push(edit);
    return edit;
  }
}
