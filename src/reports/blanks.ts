import type { IsoDay } from '../base/day.ts';
import { thaiDateLong, thaiDateOfAnnouncement } from '../text/format.ts';
import { BLANK } from '../text/papers.ts';

/** What is typed, or the dots that a hand can fill. */
export function orBlank(typed: string): string {
  return typed === '' ? BLANK : typed;
}

/** "๑ ตุลาคม พ.ศ. ๒๕๖๖", or dots. */
export function longDay(day: IsoDay | null): string {
  return day === null ? BLANK : thaiDateLong(day);
}

/** "๑ เดือน ตุลาคม พ.ศ. ๒๕๖๖", or dots. */
export function dayOfAnnouncement(day: IsoDay | null): string {
  return day === null ? BLANK : thaiDateOfAnnouncement(day);
}

/** A table that is only a head looks like a fault; one row of dashes says that there is nothing. */
export function orDashes<Row>(rows: readonly Row[], dashes: Row): readonly Row[] {
  return rows.length === 0 ? [dashes] : rows;
}
