import type { Rect } from '../../ground/a1.ts';
import type { EmulatedRange } from './range.ts';
import type { EmulatedSheet } from './sheet.ts';
import type { EmulatedSpreadsheet } from './spreadsheet.ts';

/** A range as the host names it. */
export interface RangeRef extends Rect {
  readonly sheetId: number;
}

/** Makes the service objects; filled at installation, because the classes refer to each other. */
export interface Factory {
  range(ref: RangeRef, open?: OpenSides): EmulatedRange;
  sheet(id: number): EmulatedSheet;
  spreadsheet(): EmulatedSpreadsheet;
}

/** Which sides an A1 text left open (`D:F`, `5:7`). */
export interface OpenSides {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
}

export const CLOSED: OpenSides = {
  startRow: false,
  endRow: false,
  startColumn: false,
  endColumn: false,
};

export const make: Factory = {
  range: notInstalled,
  sheet: notInstalled,
  spreadsheet: notInstalled,
};

function notInstalled(): never {
  throw new Error('the spreadsheet services are not installed');
}
