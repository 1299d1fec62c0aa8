import type { Rect } from '../ground/a1.ts';
import { isAccount } from '../ground/host-behaviour.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { checkMayEdit } from '../workbook/protection.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Run, settle } from './run.ts';

/** A range as the services name it: a rectangle of one tab. */
export interface RangeRef extends Rect {
  readonly sheetId: number;
}

export function rectOfRef({ row, column, rows, columns }: RangeRef): Rect {
  return { row, column, rows, columns };
}

/** @throws HostRefusal naming the first address that belongs to nobody */
export function checkAccounts({ office }: Run, emails: readonly string[]): void {
  const unknown = emails.find((email) => !isAccount(office.behaviour, email));
  if (unknown !== undefined) throw new HostRefusal(`Invalid email: ${unknown}`);
}

/** Makes an operation that reads: pending writes are carried out first, so that it sees them. */
export function reading<A extends unknown[], R>(
  read: (run: Run, ...args: A) => R,
): (run: Run, ...args: A) => R {
  return (run, ...args) => {
    settle(run);
    return read(run, ...args);
  };
}

/** Makes an operation that is carried out later, in order, with its refusals (batched writes of the host). */
export function writing<A extends unknown[]>(
  write: (run: Run, ...args: A) => void,
): (run: Run, ...args: A) => null {
  return (run, ...args) => {
    run.pending.push(() => write(run, ...args));
    return null;
  };
}

/** Makes an operation on a range that needs the right to edit it; carried out later. */
export function editing<A extends unknown[]>(
  write: (run: Run, sheet: Sheet, rect: Rect, ...args: A) => void,
): (run: Run, ref: RangeRef, ...args: A) => null {
  return writing((run, ref: RangeRef, ...args: A) => {
    const sheet = run.workbook.sheet(ref.sheetId);
    const rect = rectOfRef(ref);
    checkMayEdit(run.office.users, run.user, sheet, rect);
    write(run, sheet, rect, ...args);
  });
}
