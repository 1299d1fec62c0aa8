import {
  FIRST_DATA_ROW,
  HEAD_ROWS,
  HEADER_ROW,
  KEY_COLUMN,
  KEY_ROW,
  type LayoutColumn,
} from '../../tabs/derive/layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import type { RepairLog } from '../repair.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FONT = 'Sarabun';
const HEADER_COLOUR = '#e7efec';
const INK = '#1f2a33';
/** Columns from this width on hold sentences and wrap. */
const WRAP_FROM_PIXELS = 180;

/**
 * Gives a tab its looks once. From then on looks are the users': only what hides the keys and freezes the
 * head is put right again. The freeze is set last, so a run that was cut off dresses the tab again.
 */
export function dressTab(sheet: Sheet, table: Table, log: RepairLog): void {
  const dressed = sheet.getFrozenRows() === HEADER_ROW;
  if (dressed) {
    keepKeysHidden(sheet, log);
    return;
  }
  sheet.setTabColor(table.layout.colour);
  dressSheet(sheet);
  for (const column of table.layout.columns) {
    const position = table.columns.get(column.key);
    if (position !== undefined) dressColumn(sheet, column, position);
  }
  dressHead(sheet, table);
  sheet.hideRows(KEY_ROW);
  sheet.hideColumns(KEY_COLUMN);
  hideUnusedHeadRows(sheet, table);
  sheet.setFrozenRows(HEADER_ROW);
}

/** Looks of one column that was added to a tab later. */
export function dressColumn(sheet: Sheet, column: LayoutColumn, position: number): void {
  sheet.setColumnWidth(position, column.width);
  const cells = sheet.getRange(
    FIRST_DATA_ROW,
    position,
    sheet.getMaxRows() - FIRST_DATA_ROW + 1,
    1,
  );
  cells.setNumberFormat(column.kind.numberFormat).setHorizontalAlignment(column.kind.align);
  if (column.width >= WRAP_FROM_PIXELS) cells.setWrap(true);
  sheet.getRange(HEADER_ROW, position).setNote(column.help);
}

function dressSheet(sheet: Sheet): void {
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .setFontFamily(FONT)
    .setFontSize(11)
    .setFontColor(INK)
    .setVerticalAlignment('top');
}

function dressHead(sheet: Sheet, { layout, columns }: Table): void {
  const width = layout.columns.length;
  sheet
    .getRange(HEADER_ROW, KEY_COLUMN + 1, 1, width)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
  for (const head of layout.headCells) {
    const position = columns.get(head.column);
    const column = layout.columns.find((one) => one.key === head.column);
    if (position === undefined || !column) continue;
    const cell = sheet.getRange(head.row, position).setFontWeight('bold').setWrap(false);
    if (head.cell.type === 'formula')
      cell.setNumberFormat('#,##0.00').setHorizontalAlignment('left');
  }
}

function hideUnusedHeadRows(sheet: Sheet, { layout }: Table): void {
  const used = new Set<number>(layout.headCells.map((head) => head.row));
  for (const row of HEAD_ROWS) if (!used.has(row)) sheet.hideRows(row);
}

function keepKeysHidden(sheet: Sheet, log: RepairLog): void {
  if (!sheet.isRowHiddenByUser(KEY_ROW)) {
    sheet.hideRows(KEY_ROW);
    log.add('HIDDEN', sheet.getName());
  }
  if (!sheet.isColumnHiddenByUser(KEY_COLUMN)) {
    sheet.hideColumns(KEY_COLUMN);
    log.add('HIDDEN', sheet.getName());
  }
}
