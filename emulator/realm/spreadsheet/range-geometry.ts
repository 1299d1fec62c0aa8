import { rectToA1 } from '../../ground/a1.ts';
import { call, tally } from '../bridge.ts';
import { checkPosition, checkWithin } from './arguments.ts';
import { CLOSED, make, type OpenSides, type RangeRef } from './factory.ts';
import type { EmulatedRange } from './range.ts';
import type { EmulatedSheet } from './sheet.ts';

function counted<T>(method: string, value: T): T {
  tally(`Range.${method}`);
  return value;
}

/** Where a range stands; all of it is known without the host. */
export class RangeGeometry {
  readonly serviceName = 'SpreadsheetApp.Range';
  readonly ref: RangeRef;
  private readonly open: OpenSides;

  constructor(ref: RangeRef, open: OpenSides = CLOSED) {
    this.ref = ref;
    this.open = open;
    for (const hidden of ['serviceName', 'ref', 'open']) {
      Object.defineProperty(this, hidden, { enumerable: false });
    }
  }

  getSheet(): EmulatedSheet {
    return counted('getSheet', make.sheet(this.ref.sheetId));
  }

  getGridId(): number {
    return counted('getGridId', this.ref.sheetId);
  }

  getRow(): number {
    return counted('getRow', this.ref.row);
  }

  getRowIndex(): number {
    return counted('getRowIndex', this.ref.row);
  }

  getLastRow(): number {
    return counted('getLastRow', this.ref.row + this.ref.rows - 1);
  }

  getColumn(): number {
    return counted('getColumn', this.ref.column);
  }

  getColumnIndex(): number {
    return counted('getColumnIndex', this.ref.column);
  }

  getLastColumn(): number {
    return counted('getLastColumn', this.ref.column + this.ref.columns - 1);
  }

  getNumRows(): number {
    return counted('getNumRows', this.ref.rows);
  }

  getNumColumns(): number {
    return counted('getNumColumns', this.ref.columns);
  }

  getHeight(): number {
    return counted('getHeight', this.ref.rows);
  }

  getWidth(): number {
    return counted('getWidth', this.ref.columns);
  }

  getA1Notation(): string {
    return counted('getA1Notation', rectToA1(this.ref));
  }

  isStartRowBounded(): boolean {
    return counted('isStartRowBounded', !this.open.startRow);
  }

  isEndRowBounded(): boolean {
    return counted('isEndRowBounded', !this.open.endRow);
  }

  isStartColumnBounded(): boolean {
    return counted('isStartColumnBounded', !this.open.startColumn);
  }

  isEndColumnBounded(): boolean {
    return counted('isEndColumnBounded', !this.open.endColumn);
  }

  getCell(row: number, column: number): EmulatedRange {
    const { ref } = this;
    checkPosition(row, column, 1, 1);
    const place = { sheetId: ref.sheetId, row: ref.row + row - 1, column: ref.column + column - 1 };
    checkWithin(
      { ...place, rows: 1, columns: 1 },
      { rows: ref.row + ref.rows - 1, columns: ref.column + ref.columns - 1 },
    );
    return counted('getCell', make.range({ ...place, rows: 1, columns: 1 }));
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): EmulatedRange {
    const { ref } = this;
    const moved = {
      sheetId: ref.sheetId,
      row: ref.row + rowOffset,
      column: ref.column + columnOffset,
      rows: rows ?? ref.rows,
      columns: columns ?? ref.columns,
    };
    checkWithin(
      moved,
      call<{ rows: number; columns: number }>('~Range.offset>Sheet.size', ref.sheetId),
    );
    return make.range(moved);
  }

  toString(): string {
    return 'Range';
  }
}
