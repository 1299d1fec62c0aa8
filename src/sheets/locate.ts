import type { Place } from '../base/finding.ts';
import { columnLetter } from '../tabs/derive/sheet-map.ts';
import { FIRST_DATA_ROW } from '../tabs/derive/tab-layout.ts';
import type { Table, Tables } from '../tabs/derive/table.ts';
import type { TabSheets } from './tab-sheets.ts';

/** Where a finding is seen: title of the tab and address of the cell. */
export interface Address {
  readonly tab: string;
  readonly cell: string;
  /** `#gid=…&range=…`, for links inside the workbook. */
  readonly link: string;
}

/** Looks up the sheet position of places by tab, row key and column key. */
export function addressBook(sheets: TabSheets, tables: Tables): (place: Place) => Address {
  const rows = new Map([...tables].map(([key, table]) => [key, rowIndex(table)]));
  const tabs = new Map(
    [...sheets].map(([key, sheet]) => [key, { title: sheet.getName(), id: sheet.getSheetId() }]),
  );
  return (place) => {
    const tab = tabs.get(place.tab);
    const column = tables.get(place.tab)?.columns.get(place.column);
    const row = rows.get(place.tab)?.get(place.row);
    const cell = `${columnLetter(column ?? 2)}${row ?? FIRST_DATA_ROW}`;
    return {
      tab: tab?.title ?? place.tab,
      cell,
      link: tab ? `#gid=${tab.id}&range=${cell}` : '',
    };
  };
}

function rowIndex(table: Table): Map<string, number> {
  return new Map(table.rows.map((row) => [row.key, row.sheetRow]));
}
