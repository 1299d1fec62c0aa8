import type { FiscalYear } from '../base/fiscal-year.ts';
import type { ActivityField } from '../plan/revision.ts';
import { thaiEraYear, thaiYears } from './format.ts';
import { EVERY_DIVISION, NO_STRATEGY_NAME } from './papers.ts';

/** Words of the table of old and new in the announcement of a revision. */
export const NO_ACTIVITY = '-';
export const NEW_ACTIVITY = 'เพิ่มกิจกรรม';
export const WITHDRAWN = 'ยกเลิกกิจกรรม';
export const OWNER_OF_ALL = EVERY_DIVISION;

const NO_BREAK_SPACE = '\u00a0';

const FIELD_NAMES: Readonly<Record<ActivityField, string>> = {
  tactic: 'กลยุทธ์ที่',
  name: 'ชื่อ',
  indicator: 'ตัวชี้วัด',
  quantity: 'เชิงปริมาณ',
  quality: 'เชิงคุณภาพ',
  benefit: 'เชิงประโยชน์',
  personInCharge: 'ผู้รับผิดชอบ/งาน',
  owner: 'ผู้รับผิดชอบ',
  quarters: 'ไตรมาส',
};

/** "ชื่อ: อบรม…"; a field that is empty is a dash. */
export function fieldOfActivity(field: ActivityField, value: string): string {
  return `${FIELD_NAMES[field]}: ${value === '' ? '-' : value}`;
}

/** "กลยุทธ์ที่ 2.1 ลำดับที่ 4 อบรม…" for "2.1#4". */
export function activityItem(label: string, name: string): string {
  const [tactic = '', order = ''] = label.split('#');
  return `กลยุทธ์ที่${NO_BREAK_SPACE}${tactic} ลำดับที่${NO_BREAK_SPACE}${order} ${name}`.trimEnd();
}

/** "งบประมาณ ยุทธศาสตร์ที่ 1 กองคลัง ปีงบประมาณ ๒๕๖๗–๒๕๖๙". */
export function allocationItem(
  strategy: number | null,
  division: string,
  years: readonly FiscalYear[],
): string {
  const of = strategy === null ? NO_STRATEGY_NAME : `ยุทธศาสตร์ที่${NO_BREAK_SPACE}${strategy}`;
  return `งบประมาณที่จัดสรร ${of} ${division} ปีงบประมาณ พ.ศ.${NO_BREAK_SPACE}${thaiYears(years)}`;
}

/** "ปีละ 10,000 บาท", or each year with its own amount. */
export function amountPerYears(
  years: readonly { readonly year: FiscalYear; readonly amount: string }[],
): string {
  const [first] = years;
  if (first === undefined) return '-';
  if (years.every(({ amount }) => amount === first.amount))
    return `งบประมาณปีละ ${baht(first.amount)}`;
  return years.map(({ year, amount }) => `${thaiEraYear(year)} ${baht(amount)}`).join('\n');
}

function baht(amount: string): string {
  return amount === '-' ? amount : `${amount}${NO_BREAK_SPACE}บาท`;
}
