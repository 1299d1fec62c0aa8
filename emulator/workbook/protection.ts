import { intersects, type Rect, type StructureChange } from '../ground/a1.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { Users } from '../stores/users.ts';
import { type ProtectionRecord, type Sheet, subtractRect } from './sheet.ts';

/** The host's sentence for a write that a protection forbids. */
export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function isListed(users: Users, email: string, protection: ProtectionRecord): boolean {
  return protection.editors.some((address) => users.isOrBelongsTo(email, address));
}

/** Whether the person may change the protection and what it protects; the owner always may. */
export function mayEditProtection(
  users: Users,
  email: string,
  protection: ProtectionRecord,
): boolean {
  const role = users.roleOf(email);
  if (role === 'owner') return true;
  return role === 'editor' && (protection.warningOnly || isListed(users, email, protection));
}

/** Holes of a sheet protection are open to every editor of the file: they have no list of their own. */
function inHoles(protection: ProtectionRecord, rect: Rect): boolean {
  let left = [rect];
  for (const hole of protection.unprotected) {
    left = left.flatMap((part) => subtractRect(part, hole));
  }
  return left.length === 0;
}

function allows(users: Users, email: string, protection: ProtectionRecord, rect: Rect): boolean {
  if (protection.rect !== null && !intersects(protection.rect, rect)) return true;
  if (mayEditProtection(users, email, protection)) return true;
  return protection.rect === null && inHoles(protection, rect);
}

/** Whether the person may edit every cell of the rectangle: all protections that touch it must allow. */
export function mayEdit(users: Users, email: string, sheet: Sheet, rect: Rect): boolean {
  if (!users.canEdit(email)) return false;
  return sheet.protections.every((protection) => allows(users, email, protection, rect));
}

/** @throws HostRefusal in the host's words when the person may not edit the rectangle. */
export function checkMayEdit(users: Users, email: string, sheet: Sheet, rect: Rect): void {
  if (!mayEdit(users, email, sheet, rect)) throw new HostRefusal(PROTECTED_MESSAGE);
}

/** Things of the whole tab (name, colour, order, deletion) need the right to edit all of it. */
export function checkMayEditSheet(users: Users, email: string, sheet: Sheet): void {
  const forbidding = sheet.protections.some(
    (protection) => protection.rect === null && !mayEditProtection(users, email, protection),
  );
  if (forbidding || !users.canEdit(email)) throw new HostRefusal(PROTECTED_MESSAGE);
}

/** Whether a protected block stands on both sides of the place where lines would be put in. */
function isSplit(
  protection: ProtectionRecord,
  { dimension, at }: Pick<StructureChange, 'dimension' | 'at'>,
): boolean {
  const { rect } = protection;
  if (rect === null) return true;
  const [start, size] = dimension === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
  return start < at && at < start + size;
}

/**
 * Lines may not be put in across a protected range, nor anywhere on a protected sheet, by those who may
 * not edit it. `at` is the first new line, counting from 1.
 */
export function checkMayInsert(
  users: Users,
  email: string,
  sheet: Sheet,
  place: Pick<StructureChange, 'dimension' | 'at'>,
): void {
  const forbidding = sheet.protections.some(
    (protection) => isSplit(protection, place) && !mayEditProtection(users, email, protection),
  );
  if (forbidding || !users.canEdit(email)) throw new HostRefusal(PROTECTED_MESSAGE);
}

/** The rectangle of whole lines. */
export function linesRect(
  sheet: Sheet,
  { dimension, at, count }: Omit<StructureChange, 'kind'>,
): Rect {
  return dimension === 'rows'
    ? { row: at, rows: count, column: 1, columns: sheet.columns }
    : { column: at, columns: count, row: 1, rows: sheet.rows };
}
