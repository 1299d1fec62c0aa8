import { call, type Globals, guard } from '../bridge.ts';
import { registerEvent } from '../events.ts';
import { AuthMode } from '../script-app.ts';
import { installUi, makeUi } from '../ui.ts';
import { newConditionalFormatRule } from './conditional-format.ts';
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './enums.ts';
import { make, type RangeRef } from './factory.ts';
import { type EmulatedRange, makeRange } from './range.ts';
import { type EmulatedSheet, makeSheet } from './sheet.ts';
import { type EmulatedSpreadsheet, makeSpreadsheet } from './spreadsheet.ts';
import { makeUser } from './user.ts';
import { newDataValidation } from './validation.ts';

function active(method: string): EmulatedSpreadsheet {
  call(`~SpreadsheetApp.${method}>Spreadsheet.checkAccess`);
  return make.spreadsheet();
}

/** An event's range shows its edges as own properties: a fast path that scripts use. */
function eventRange(ref: RangeRef): EmulatedRange {
  const range = make.range(ref);
  return Object.assign(range, {
    rowStart: ref.row,
    rowEnd: ref.row + ref.rows - 1,
    columnStart: ref.column,
    columnEnd: ref.column + ref.columns - 1,
  });
}

/** Copies the plain members of an event and makes objects of `source`, `range` and `user`. */
function reviveSheetEvent(event: Record<string, unknown>): object {
  const { $event: _kind, $range, $user, authMode, ...plain } = event;
  const user = $user as { email: string; nickname: string };
  return {
    ...plain,
    authMode: AuthMode[authMode as 'FULL'],
    source: make.spreadsheet(),
    user: Object.assign(makeUser(user.email), user),
    ...($range === undefined ? {} : { range: eventRange($range as RangeRef) }),
  };
}

/** Installs SpreadsheetApp for the bound spreadsheet (Apps Script reference: SpreadsheetApp). */
export function installSpreadsheet(globals: Globals): void {
  Object.assign(make, { range: makeRange, sheet: makeSheet, spreadsheet: makeSpreadsheet });
  registerEvent('sheet', reviveSheetEvent);
  installUi(globals);
  const app = {
    BooleanCriteria,
    BorderStyle,
    CopyPasteType,
    DataValidationCriteria,
    Dimension,
    ProtectionType,
    SheetType,
    WrapStrategy,
    getActiveSpreadsheet: () => active('getActiveSpreadsheet'),
    getActive: () => active('getActive'),
    getActiveSheet: (): EmulatedSheet => active('getActiveSheet').getActiveSheet(),
    getActiveRange: (): EmulatedRange => active('getActiveRange').getActiveRange(),
    getCurrentCell: (): EmulatedRange => active('getCurrentCell').getActiveCell(),
    setActiveSheet: (sheet: EmulatedSheet) => make.spreadsheet().setActiveSheet(sheet),
    setActiveRange: (range: EmulatedRange) => range.activate(),
    getUi: () => makeUi('SpreadsheetApp'),
    flush: () => {
      call('SpreadsheetApp.flush');
    },
    newDataValidation,
    newConditionalFormatRule,
    toString: () => 'SpreadsheetApp',
  };
  globals.SpreadsheetApp = guard('SpreadsheetApp', app);
}
