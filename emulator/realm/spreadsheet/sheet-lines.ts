import { call } from '../bridge.ts';
import { checkArguments } from './arguments.ts';

/** Rows and columns of a tab: their number, order, size and visibility. Positions count from 1. */
export class SheetLines {
  readonly serviceName = 'SpreadsheetApp.Sheet';
  readonly id: number;

  constructor(id: number) {
    this.id = id;
    for (const hidden of ['serviceName', 'id']) {
      Object.defineProperty(this, hidden, { enumerable: false });
    }
  }

  getMaxRows(): number {
    return call<{ rows: number }>('~Sheet.getMaxRows>Sheet.size', this.id).rows;
  }

  getMaxColumns(): number {
    return call<{ columns: number }>('~Sheet.getMaxColumns>Sheet.size', this.id).columns;
  }

  getLastRow(): number {
    return call('Sheet.getLastRow', this.id);
  }

  getLastColumn(): number {
    return call('Sheet.getLastColumn', this.id);
  }

  insertRowAfter(row: number): this {
    return this.insert('insertRowAfter', 'rows', row + 1, 1, 'before');
  }
  insertRowBefore(row: number): this {
    return this.insert('insertRowBefore', 'rows', row, 1, 'after');
  }
  insertRowsAfter(row: number, count: number): this {
    return this.insert('insertRowsAfter', 'rows', row + 1, count, 'before');
  }
  insertRowsBefore(row: number, count: number): this {
    return this.insert('insertRowsBefore', 'rows', row, count, 'after');
  }
  insertRows(row: number, count = 1): void {
    this.insert('insertRows', 'rows', row, count, 'before');
  }
  insertColumnAfter(column: number): this {
    return this.insert('insertColumnAfter', 'columns', column + 1, 1, 'before');
  }
  insertColumnBefore(column: number): this {
    return this.insert('insertColumnBefore', 'columns', column, 1, 'after');
  }
  insertColumnsAfter(column: number, count: number): this {
    return this.insert('insertColumnsAfter', 'columns', column + 1, count, 'before');
  }
  insertColumnsBefore(column: number, count: number): this {
    return this.insert('insertColumnsBefore', 'columns', column, count, 'after');
  }
  insertColumns(column: number, count = 1): void {
    this.insert('insertColumns', 'columns', column, count, 'before');
  }

  deleteRow(row: number): this {
    return this.delete('deleteRow', 'rows', row, 1);
  }
  deleteRows(row: number, count: number): void {
    this.delete('deleteRows', 'rows', row, count);
  }
  deleteColumn(column: number): this {
    return this.delete('deleteColumn', 'columns', column, 1);
  }
  deleteColumns(column: number, count: number): void {
    this.delete('deleteColumns', 'columns', column, count);
  }

  moveRows(rows: { getRow(): number; getNumRows(): number }, destination: number): void {
    const args = ['rows', rows.getRow(), rows.getNumRows(), destination] as const;
    call('Sheet.moveRows>Sheet.moveLines', this.id, ...args);
  }
  moveColumns(
    columns: { getColumn(): number; getNumColumns(): number },
    destination: number,
  ): void {
    const args = ['columns', columns.getColumn(), columns.getNumColumns(), destination] as const;
    call('Sheet.moveColumns>Sheet.moveLines', this.id, ...args);
  }

  getFrozenRows(): number {
    return call('Sheet.getFrozenRows', this.id);
  }
  getFrozenColumns(): number {
    return call('Sheet.getFrozenColumns', this.id);
  }
  setFrozenRows(count: number): void {
    checkArguments('Sheet.setFrozenRows', [count], ['number']);
    call('Sheet.setFrozenRows', this.id, count);
  }
  setFrozenColumns(count: number): void {
    checkArguments('Sheet.setFrozenColumns', [count], ['number']);
    call('Sheet.setFrozenColumns', this.id, count);
  }

  hideRows(row: number, count = 1): void {
    call('Sheet.hideRows', this.id, row, count);
  }
  showRows(row: number, count = 1): void {
    call('Sheet.showRows', this.id, row, count);
  }
  hideColumns(column: number, count = 1): void {
    call('Sheet.hideColumns', this.id, column, count);
  }
  showColumns(column: number, count = 1): void {
    call('Sheet.showColumns', this.id, column, count);
  }
  hideRow(range: { getRow(): number; getNumRows(): number }): void {
    call('Sheet.hideRow>Sheet.hideRows', this.id, range.getRow(), range.getNumRows());
  }
  unhideRow(range: { getRow(): number; getNumRows(): number }): void {
    call('Sheet.unhideRow>Sheet.showRows', this.id, range.getRow(), range.getNumRows());
  }
  hideColumn(range: { getColumn(): number; getNumColumns(): number }): void {
    call('Sheet.hideColumn>Sheet.hideColumns', this.id, range.getColumn(), range.getNumColumns());
  }
  unhideColumn(range: { getColumn(): number; getNumColumns(): number }): void {
    call('Sheet.unhideColumn>Sheet.showColumns', this.id, range.getColumn(), range.getNumColumns());
  }
  isRowHiddenByUser(row: number): boolean {
    return call('Sheet.isRowHiddenByUser', this.id, row);
  }
  isColumnHiddenByUser(column: number): boolean {
    return call('Sheet.isColumnHiddenByUser', this.id, column);
  }

  getRowHeight(row: number): number {
    return call('Sheet.getRowHeight', this.id, row);
  }
  getColumnWidth(column: number): number {
    return call('Sheet.getColumnWidth', this.id, column);
  }
  setRowHeight(row: number, height: number): this {
    call('Sheet.setRowHeight>Sheet.setRowHeights', this.id, row, 1, height);
    return this;
  }
  setRowHeights(row: number, count: number, height: number): this {
    call('Sheet.setRowHeights', this.id, row, count, height);
    return this;
  }
  setRowHeightsForced(row: number, count: number, height: number): this {
    call('Sheet.setRowHeightsForced>Sheet.setRowHeights', this.id, row, count, height);
    return this;
  }
  setColumnWidth(column: number, width: number): this {
    call('Sheet.setColumnWidth>Sheet.setColumnWidths', this.id, column, 1, width);
    return this;
  }
  setColumnWidths(column: number, count: number, width: number): this {
    call('Sheet.setColumnWidths', this.id, column, count, width);
    return this;
  }

  private insert(method: string, dimension: string, at: number, count: number, from: string): this {
    checkArguments(`Sheet.${method}`, [at, count], ['number', 'number']);
    call(`Sheet.${method}>Sheet.insertLines`, this.id, dimension, at, count, from);
    return this;
  }

  private delete(method: string, dimension: string, at: number, count: number): this {
    checkArguments(`Sheet.${method}`, [at, count], ['number', 'number']);
    call(`Sheet.${method}>Sheet.deleteLines`, this.id, dimension, at, count);
    return this;
  }
}
