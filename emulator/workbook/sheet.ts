import { intersects, moveRect, type Rect, type StructureChange } from '../ground/a1.ts';
import { LIMITS } from '../ground/limits.ts';
import type { CellBorder, CellStyle, ConditionalRule, Scalar, ValidationRule } from './snapshot.ts';

/** One cell as the store keeps it. A formula's text and value are asked of the engine. */
export interface Cell {
  value?: Scalar | undefined;
  formula?: true | undefined;
  /** The formula may fill cells beside its own. */
  spills?: true | undefined;
  format?: string | undefined;
  style?: CellStyle | undefined;
  border?: CellBorder | undefined;
  note?: string | undefined;
}

/** A protected sheet (`rect` null) or range. Shared by every run; changed in place. */
export interface ProtectionRecord {
  readonly id: number;
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  unprotected: Rect[];
  domainEdit: boolean;
}

/** Cells that share one validation rule. */
export interface ValidatedArea {
  readonly rect: Rect;
  readonly rule: ValidationRule;
}

const DEFAULT_ROW_HEIGHT = 21;
const DEFAULT_COLUMN_WIDTH = 100;

/** Cuts `hole` out of `rect`: what is left, as up to four rectangles. */
export function subtractRect(rect: Rect, hole: Rect): Rect[] {
  if (!intersects(rect, hole)) return [rect];
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const top = Math.max(rect.row, hole.row);
  const under = Math.min(bottom, hole.row + hole.rows);
  const left = Math.max(rect.column, hole.column);
  const after = Math.min(right, hole.column + hole.columns);
  const middle = { row: top, rows: under - top };
  return [
    { ...rect, rows: top - rect.row },
    { ...rect, row: under, rows: bottom - under },
    { ...middle, column: rect.column, columns: left - rect.column },
    { ...middle, column: after, columns: right - after },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

function shiftKeys<T>(map: Map<number, T>, change: StructureChange): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    if (index < change.at) map.set(index, value);
    else if (change.kind === 'insert') map.set(index + change.count, value);
    else if (index >= change.at + change.count) map.set(index - change.count, value);
  }
}

/** A row put in above the last frozen one is frozen, too; one taken out of them is not replaced. */
function moveFrozen(frozen: number, change: StructureChange): number {
  if (change.at > frozen) return frozen;
  if (change.kind === 'insert') return frozen + change.count;
  return frozen - Math.min(change.count, frozen - change.at + 1);
}

/** One tab: its cells and everything about it that is not computed. Rows and columns count from 1. */
export class Sheet {
  readonly id: number;
  name: string;
  hidden = false;
  tabColor: string | null = null;
  rows: number;
  columns: number;
  frozenRows = 0;
  frozenColumns = 0;
  gridlinesHidden = false;
  /** How cells look that hold nothing of their own: what was set for the whole tab. */
  baseStyle: CellStyle | undefined;
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Map<number, true>();
  readonly hiddenColumns = new Map<number, true>();
  merges: Rect[] = [];
  validated: ValidatedArea[] = [];
  conditionalFormats: ConditionalRule[] = [];
  protections: ProtectionRecord[] = [];
  /** Changes whenever content may have changed; lets readers remember what they counted. */
  contentVersion = 0;
  readonly #grid: (Cell | undefined)[][] = [];

  constructor(
    id: number,
    name: string,
    rows: number = LIMITS.NEW_SHEET_ROWS,
    columns: number = LIMITS.NEW_SHEET_COLUMNS,
  ) {
    this.id = id;
    this.name = name;
    this.rows = rows;
    this.columns = columns;
  }

  /** The name by which the formula engine knows the tab; it never changes. */
  get engineId(): string {
    return `s${this.id}`;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#grid[row]?.[column];
  }

  /** What an absent cell looks like. */
  get baseCell(): Cell {
    return { style: this.baseStyle };
  }

  /** The cell, made if it was empty. */
  open(row: number, column: number): Cell {
    this.#grid[row] ??= [];
    const line = this.#grid[row] as (Cell | undefined)[];
    const known = line[column];
    if (known) return known;
    const made: Cell = this.baseStyle ? { style: this.baseStyle } : {};
    line[column] = made;
    return made;
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    this.contentVersion += 1;
    if (cell === undefined) {
      if (this.#grid[row]) delete (this.#grid[row] as (Cell | undefined)[])[column];
      return;
    }
    this.#grid[row] ??= [];
    (this.#grid[row] as (Cell | undefined)[])[column] = cell;
  }

  /** Calls back for every stored cell within the rectangle, row by row. */
  each(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const lastRow = Math.min(rect.row + rect.rows, this.#grid.length) - 1;
    for (let row = rect.row; row <= lastRow; row += 1) {
      const line = this.#grid[row];
      if (!line) continue;
      const lastColumn = Math.min(rect.column + rect.columns, line.length) - 1;
      for (let column = rect.column; column <= lastColumn; column += 1) {
        const cell = line[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  get wholeRect(): Rect {
    return { row: 1, column: 1, rows: this.rows, columns: this.columns };
  }

  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  validationAt(row: number, column: number): ValidationRule | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.validated.find((area) => intersects(area.rect, cell))?.rule;
  }

  validate(rect: Rect, rule: ValidationRule | undefined): void {
    this.contentVersion += 1;
    this.validated = this.validated.flatMap((area) =>
      subtractRect(area.rect, rect).map((left) => ({ rect: left, rule: area.rule })),
    );
    if (rule) this.validated.push({ rect, rule });
  }

  /** Puts in or takes out rows or columns of the store; the engine is told elsewhere. */
  restructure(change: StructureChange): void {
    this.contentVersion += 1;
    const size = change.kind === 'insert' ? change.count : -change.count;
    if (change.dimension === 'rows') this.#spliceRows(change, size);
    else this.#spliceColumns(change, size);
    const move = (rect: Rect): Rect[] => {
      const moved = moveRect(rect, change);
      return moved ? [moved] : [];
    };
    this.merges = this.merges.flatMap(move).filter((rect) => rect.rows * rect.columns > 1);
    this.validated = this.validated.flatMap((area) =>
      move(area.rect).map((rect) => ({ rect, rule: area.rule })),
    );
    this.conditionalFormats = this.conditionalFormats.flatMap((rule) => {
      const ranges = rule.ranges.flatMap(move);
      return ranges.length > 0 ? [{ ...rule, ranges }] : [];
    });
    this.protections = this.protections.filter((protection) =>
      this.#moveProtection(protection, move),
    );
  }

  #moveProtection(protection: ProtectionRecord, move: (rect: Rect) => Rect[]): boolean {
    protection.unprotected = protection.unprotected.flatMap(move);
    if (protection.rect === null) return true;
    const [moved] = move(protection.rect);
    if (moved) protection.rect = moved;
    return moved !== undefined;
  }

  #spliceRows(change: StructureChange, size: number): void {
    this.rows += size;
    this.frozenRows = moveFrozen(this.frozenRows, change);
    shiftKeys(this.rowHeights, change);
    shiftKeys(this.hiddenRows, change);
    if (change.at >= this.#grid.length) return;
    if (change.kind === 'delete') this.#grid.splice(change.at, change.count);
    else this.#grid.splice(change.at, 0, ...Array.from({ length: change.count }, () => []));
  }

  #spliceColumns(change: StructureChange, size: number): void {
    this.columns += size;
    this.frozenColumns = moveFrozen(this.frozenColumns, change);
    shiftKeys(this.columnWidths, change);
    shiftKeys(this.hiddenColumns, change);
    for (const line of this.#grid) {
      if (!line || change.at >= line.length) continue;
      if (change.kind === 'delete') line.splice(change.at, change.count);
      else line.splice(change.at, 0, ...new Array<undefined>(change.count).fill(undefined));
    }
  }
}
