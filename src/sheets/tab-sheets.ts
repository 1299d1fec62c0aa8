import { plainCell } from './literal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const IDS_PROPERTY = 'tabs';

/** The sheets of our tabs, by tab key. */
export type TabSheets = ReadonlyMap<string, Sheet>;

/**
 * Finds our tabs by their sheet id, which no rename changes; a tab whose id is not known (a copied file,
 * a lost property) by the key in its A1. Of two tabs with one key the known one wins, then the first.
 */
export function findTabs(spreadsheet: Spreadsheet): TabSheets {
  const ids = knownIds();
  const found = new Map<string, Sheet>();
  const unclaimed: Sheet[] = [];
  for (const sheet of spreadsheet.getSheets()) {
    const key = ids.get(sheet.getSheetId());
    if (key === undefined) unclaimed.push(sheet);
    else found.set(key, sheet);
  }
  for (const sheet of unclaimed) {
    const key = plainCell(sheet.getRange('A1').getValue());
    if (typeof key === 'string' && key !== '' && !found.has(key)) found.set(key, sheet);
  }
  return found;
}

function knownIds(): Map<number, string> {
  const stored = PropertiesService.getDocumentProperties().getProperty(IDS_PROPERTY);
  const entries = Object.entries<number>(stored === null ? {} : JSON.parse(stored));
  return new Map(entries.map(([key, id]) => [id, key]));
}

/** The key of our tab that has or had this sheet id. */
export function tabKeyOfId(id: number): string | undefined {
  return knownIds().get(id);
}

/** Remembers which sheet is which tab. */
export function rememberTabs(sheets: TabSheets): void {
  const ids = Object.fromEntries([...sheets].map(([key, sheet]) => [key, sheet.getSheetId()]));
  const stored = JSON.stringify(ids);
  const properties = PropertiesService.getDocumentProperties();
  if (properties.getProperty(IDS_PROPERTY) !== stored) properties.setProperty(IDS_PROPERTY, stored);
}
