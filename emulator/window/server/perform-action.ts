import type { Emulator } from '../../emulator.ts';
import { quoteSheetName, type Rect, rectToA1 } from '../../ground/a1.ts';
import { HostRefusal } from '../../ground/refusal.ts';
import type { Edit } from '../../hands/typist.ts';
import { checkMayEditSheet } from '../../workbook/protection.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { hostSheetId, type Zone } from '../protocol/page-book.ts';
import type { PersonAction, Verdict } from '../protocol/person-action.ts';

type On<K extends PersonAction['kind']> = Extract<PersonAction, { kind: K }>;

function rectOfZone({ top, bottom, left, right }: Zone): Rect {
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The tab a window means. @throws HostRefusal when it is gone */
export function sheetOf(emulator: Emulator, pageId: string): Sheet {
  const id = hostSheetId(pageId);
  const sheet = id === undefined ? undefined : emulator.workbook.sheetById(id);
  if (!sheet) throw new HostRefusal('แท็บนี้ถูกลบไปแล้ว');
  return sheet;
}

function rangeText(sheet: Sheet, zone: Zone): string {
  return `${quoteSheetName(sheet.name)}!${rectToA1(rectOfZone(zone))}`;
}

function clipboardField(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function write(emulator: Emulator, user: string, { sheetId, zone, texts }: On<'write'>): Edit {
  const range = rangeText(sheetOf(emulator, sheetId), zone);
  const single = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  if (single !== undefined && !/[\t\r\n]/.test(single)) {
    return single === ''
      ? emulator.hands.clear(user, range)
      : emulator.hands.type(user, range, single);
  }
  const block = texts.map((line) => line.map(clipboardField).join('\t')).join('\n');
  return emulator.hands.paste(user, range, block);
}

function restructure(emulator: Emulator, user: string, action: On<'insert' | 'delete'>): Edit {
  const { hands } = emulator;
  const { name } = sheetOf(emulator, action.sheetId);
  const from = action.at + 1;
  if (action.kind === 'insert') {
    return action.dimension === 'ROW'
      ? hands.insertRows(user, name, from, action.count)
      : hands.insertColumns(user, name, from, action.count);
  }
  return action.dimension === 'ROW'
    ? hands.deleteRows(user, name, from, action.count)
    : hands.deleteColumns(user, name, from, action.count);
}

function move(
  emulator: Emulator,
  user: string,
  { sheetId, dimension, at, count, to }: On<'move'>,
): Edit {
  const { name } = sheetOf(emulator, sheetId);
  return dimension === 'ROW'
    ? emulator.hands.moveRows(user, name, at + 1, count, to + 1)
    : emulator.hands.moveColumns(user, name, at + 1, count, to + 1);
}

function sort(
  emulator: Emulator,
  user: string,
  { sheetId, zone, column, ascending }: On<'sort'>,
): Edit {
  const range = rangeText(sheetOf(emulator, sheetId), zone);
  return emulator.hands.sort(user, range, [{ column: column + 1, ascending }]);
}

/** Widths and heights are looks of the tab: whoever may edit the tab may set them, and no trigger wakes. */
function resize(
  emulator: Emulator,
  user: string,
  { sheetId, dimension, lines, size }: On<'resize'>,
): Verdict {
  const sheet = sheetOf(emulator, sheetId);
  checkMayEditSheet(emulator.office.users, user, sheet);
  const sizes = dimension === 'ROW' ? sheet.rowHeights : sheet.columnWidths;
  for (const line of lines) {
    if (size === null) sizes.delete(line + 1);
    else sizes.set(line + 1, Math.round(size));
  }
  return {};
}

function performAll(emulator: Emulator, user: string, actions: readonly PersonAction[]): Verdict {
  for (const action of actions) {
    const { refused } = perform(emulator, user, action);
    if (refused !== undefined) return { refused };
  }
  return {};
}

function perform(emulator: Emulator, user: string, action: PersonAction): Verdict {
  const { hands } = emulator;
  switch (action.kind) {
    case 'write':
      return write(emulator, user, action);
    case 'clear':
      return hands.clear(user, rangeText(sheetOf(emulator, action.sheetId), action.zone));
    case 'tick':
      return hands.tick(user, rangeText(sheetOf(emulator, action.sheetId), action.zone), action.on);
    case 'insert':
    case 'delete':
      return restructure(emulator, user, action);
    case 'move':
      return move(emulator, user, action);
    case 'sort':
      return sort(emulator, user, action);
    case 'rename':
      return hands.renameTab(user, sheetOf(emulator, action.sheetId).name, action.name);
    case 'delete-tab':
      return hands.deleteTab(user, sheetOf(emulator, action.sheetId).name);
    case 'move-tab': {
      const { name } = sheetOf(emulator, action.sheetId);
      return hands.moveTab(user, name, action.position + 1);
    }
    case 'add-tab':
      return hands.addTab(user);
    case 'resize':
      return resize(emulator, user, action);
    case 'several':
      return performAll(emulator, user, action.actions);
    case 'unknown':
      return { refused: `ตัวจำลองยังทำสิ่งนี้ไม่ได้ (${action.commands.join(', ')})` };
  }
}

/** Does what the person did, triggers included; a refusal of the host is a value. */
export function performAction(emulator: Emulator, user: string, action: PersonAction): Verdict {
  try {
    const { refused } = perform(emulator, user, action);
    return refused === undefined ? {} : { refused };
  } catch (error) {
    if (error instanceof HostRefusal) return { refused: error.message };
    throw error;
  }
}
