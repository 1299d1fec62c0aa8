import type { FiscalYear } from '../base/fiscal-year.ts';
import type { DeclaredPlace } from '../tabs/derive/place.ts';
import { TRANSFER_SIDES, type TransferColumn, type TransferSide } from '../tabs/transfers.ts';
import type { Transfer, TransferPlace } from './plan.ts';

export function placeInTransfer({ source }: Transfer, column: TransferColumn): DeclaredPlace {
  return { ...source, column };
}

/** Both ends of an entry with their names. */
export function sidesOf(transfer: Transfer): { side: TransferSide; at: TransferPlace }[] {
  return TRANSFER_SIDES.map((side) => ({ side, at: transfer[side] }));
}

/** A side whose line can be told: a year, a strategy and a division of the list. */
export interface KnownPlace {
  readonly year: FiscalYear;
  readonly strategy: number;
  readonly division: string;
}

export function knownPlace({ year, strategy, division }: TransferPlace): KnownPlace | null {
  return year === null || strategy === null || division === null
    ? null
    : { year, strategy, division };
}
