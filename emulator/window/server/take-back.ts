import type { Emulator } from '../../emulator.ts';
import { formulaOf } from '../../workbook/cells.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Zone } from '../protocol/page-book.ts';
import type { PersonAction } from '../protocol/person-action.ts';
import { literalText } from './grid/page-style.ts';
import { sheetOf } from './perform-action.ts';

/** A cell's content as it would be typed. */
function typedText(emulator: Emulator, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (cell?.formula) return formulaOf(emulator.workbook, sheet, row, column);
  return literalText(cell?.value);
}

function textsOf(emulator: Emulator, sheet: Sheet, zone: Zone): string[][] {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_unused, j) =>
      typedText(emulator, sheet, zone.top + i + 1, zone.left + j + 1),
    ),
  );
}

function deletedZone(sheet: Sheet, dimension: 'ROW' | 'COL', at: number, count: number): Zone {
  return dimension === 'ROW'
    ? { top: at, bottom: at + count - 1, left: 0, right: sheet.columns - 1 }
    : { left: at, right: at + count - 1, top: 0, bottom: sheet.rows - 1 };
}

/**
 * What a person would do to take an action back, worked out before it is done. Contents come back, looks
 * of deleted lines do not; an empty list = it cannot be taken back.
 */
export function takingBack(emulator: Emulator, action: PersonAction): PersonAction[] {
  if (action.kind === 'unknown' || action.kind === 'add-tab') return [];
  if (action.kind === 'several') {
    return action.actions
      .map((one) => takingBack(emulator, one))
      .reverse()
      .flat();
  }
  const { sheetId } = action;
  const sheet = sheetOf(emulator, sheetId);
  switch (action.kind) {
    case 'write':
    case 'clear':
    case 'tick':
    case 'sort': {
      const { zone } = action;
      return [{ kind: 'write', sheetId, zone, texts: textsOf(emulator, sheet, zone) }];
    }
    case 'insert':
      return [{ ...action, kind: 'delete' }];
    case 'delete': {
      const zone = deletedZone(sheet, action.dimension, action.at, action.count);
      const texts = textsOf(emulator, sheet, zone);
      return [
        { ...action, kind: 'insert' },
        { kind: 'write', sheetId, zone, texts },
      ];
    }
    case 'rename':
      return [{ ...action, name: sheet.name }];
    default:
      return [];
  }
}
