import { isEmail, plainEmail } from '../../base/email.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import type { Plan } from '../../plan/plan.ts';
import type { IsLocked } from '../../plan/rounds.ts';
import { HEADER_ROW, type TabLayout } from '../../tabs/derive/tab-layout.ts';

/** Rows and columns from 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One protection that a tab should have. */
export interface Wanted {
  /** null: the whole tab. */
  readonly rect: Rect | null;
  /** Addresses in small letters, each one an address; the owner and HR's running person may edit anyway. */
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
}

/** Where things stand in a tab now. */
export interface TabPlaces {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the sheet. */
  readonly width: number;
}

/**
 * One protection for the whole tab (HR, and the division whose tab it is unless its plan is with HR), and HR's on
 * the head rows of a division's tab, so that no key, header or column is lost by mistake. A range protection is one
 * rectangle: those beside the send tick leave its column open in the head. Never setUnprotectedRanges: a hole would
 * be open to every editor of the file. Source: Apps Script reference, Protection and Sheet.protect.
 */
export function wantedProtections(
  layout: TabLayout,
  { columns, width }: TabPlaces,
  plan: Plan,
  isLocked: IsLocked,
): Wanted[] {
  const division = plan.divisions.find(({ code }) => code === layout.division);
  const isOff = division === undefined || isLocked(layout.declaration, division.code);
  const own = isOff ? [] : division.editors;
  const hr = plan.settings.hrEditors;
  const whole = {
    rect: null,
    editors: addresses([...hr, ...own]),
    warningOnly: layout.keeper === 'refilled',
  };
  if (division === undefined) return [whole];
  const tick = layout.headCells.find(({ cell }) => cell.type === 'input');
  const open = tick === undefined ? undefined : columns.get(tick.column);
  const heads = headsBeside(open, width);
  return [whole, ...heads.map((rect) => ({ rect, editors: addresses(hr), warningOnly: false }))];
}

/** Head rows left and right of a column; the hidden column of keys alone needs none. */
function headsBeside(open: number | undefined, width: number): Rect[] {
  const head = (column: number, columns: number): Rect => ({
    row: 1,
    column,
    rows: HEADER_ROW,
    columns,
  });
  if (open === undefined) return [head(1, width)];
  return [
    ...(open > 2 ? [head(1, open - 1)] : []),
    ...(open < width ? [head(open + 1, width - open)] : []),
  ];
}

/** What is no address is a finding and takes part in nothing: the host would refuse the whole list. */
function addresses(typed: readonly string[]): string[] {
  return [...new Set(typed.map(plainEmail).filter(isEmail))].sort();
}

/** A mark of what a tab should have; another order of the editors is the same. */
export function protectionMark(wanted: readonly Wanted[]): string {
  return fingerprint(JSON.stringify(wanted));
}
