import type { WorkKind } from '../plan/checks/work.ts';
import type { FindingCode } from '../plan/finding-codes.ts';
import { findingTitle } from './findings/index.ts';
import { thaiWhole } from './format.ts';

/** Findings as pieces of work, in words. */

const KINDS: Readonly<Record<Exclude<WorkKind, 'rule'>, string>> = {
  owners: 'ระบุผู้รับผิดชอบ',
  sums: 'ยอดไม่ตรงกับเงินจัดสรร',
};

const UNITS: Readonly<Record<WorkKind, string>> = {
  owners: 'กิจกรรม',
  sums: 'ยอด',
  rule: 'ข้อ',
};

interface Named {
  readonly kind: WorkKind;
  readonly code: FindingCode;
}

/** What is to be done, without where and how often. */
export function workTitle({ kind, code }: Named): string {
  return kind === 'rule' ? findingTitle(code) : KINDS[kind];
}

export function workUnit({ kind }: Pick<Named, 'kind'>): string {
  return UNITS[kind];
}

/** "๑. ระบุผู้รับผิดชอบ ๑๐ กิจกรรม": a piece in the order of doing. */
export function numberedWork(
  work: Readonly<Record<'rank' | 'count', number>> & Readonly<Record<'title' | 'unit', string>>,
): string {
  return `${thaiWhole(work.rank + 1)}. ${work.title} ${thaiWhole(work.count)} ${work.unit}`;
}

/** "ระบุผู้รับผิดชอบ ๑๐ กิจกรรม", "วงเล็บไม่ครบคู่ ๓ ข้อ · กองคลัง"; sums say that they follow. */
export function workLine(
  work: Named & { readonly follows: boolean; readonly count: number },
  tabTitle: string,
): string {
  const where = work.kind === 'rule' && tabTitle !== '' ? ` · ${tabTitle}` : '';
  const then = work.follows ? ' จะเปลี่ยนเมื่อแก้ข้อก่อนหน้าแล้ว' : '';
  return `${workTitle(work)} ${thaiWhole(work.count)} ${workUnit(work)}${where}${then}`;
}

/** How many pieces of work findings are. */
export function asWork(pieces: number): string {
  return `รวมเป็น ${thaiWhole(pieces)} งาน`;
}
