/** Limits of the host, in the unit each name ends with (Apps Script: quotas and limits; Sheets: size limits). */
export const LIMITS = Object.freeze({
  /** Any execution but a simple trigger or custom function. */
  EXECUTION_MS: 360_000,
  SIMPLE_TRIGGER_MS: 30_000,
  /** One cell's text or formula. */
  CELL_CHARACTERS: 50_000,
  WORKBOOK_CELLS: 10_000_000,
  SHEET_NAME_CHARACTERS: 100,
  /** Column ZZZ. */
  SHEET_COLUMNS: 18_278,
  NEW_SHEET_ROWS: 1000,
  NEW_SHEET_COLUMNS: 26,
  /** Properties: one value, and the sum of one store. */
  PROPERTY_VALUE_BYTES: 9 * 1024,
  PROPERTY_STORE_BYTES: 500 * 1024,
  CACHE_KEY_CHARACTERS: 250,
  CACHE_VALUE_BYTES: 102_400,
  CACHE_DEFAULT_SECONDS: 600,
  CACHE_MAX_SECONDS: 21_600,
  CACHE_ITEMS: 1000,
  TRIGGERS_PER_USER: 20,
  SLEEP_MS: 300_000,
  EXPORT_BYTES: 10 * 1024 * 1024,
} as const);
