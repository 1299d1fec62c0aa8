import { type IsoDay, isIsoDay } from '../base/day.ts';
import type { FiscalYear, Quarter } from '../base/fiscal-year.ts';
import { formatQuarters } from '../base/quarters.ts';
import type { QuarterSaying, QuarterStanding, RevisionReason } from '../plan/results/period.ts';
import type { ClosedResult } from '../plan/results/records.ts';
import { NOT_REPORTED } from '../tabs/results/states.ts';
import {
  shownLabel,
  thaiDateShort,
  thaiEraYear,
  thaiHundredths,
  thaiWhole,
  thaiYear,
} from './format.ts';
import { PAPER_NAMES } from './paper-kinds.ts';

/** What the papers on results say around their figures. */

/** Nobody said anything: neither zero nor a dash. */
export const UNREPORTED = 'ยังไม่รายงาน';
const NOTHING_MEASURED = 'ไม่มีรายการในช่วงนี้';

export const PERIOD_NAMES = { half: 'ครึ่งปีแรก', year: 'ประจำปี' } as const;

/** "ปิดแล้ว ไตรมาส ๑; ไตรมาส ๒ ยังไม่ปิด (รายงานแล้ว ๑๔ จาก ๑๙ กิจกรรม)". */
export function dataStateText(quarters: readonly QuarterStanding[]): string {
  const closed = quarters.filter(({ state }) => state === 'closed').map(({ quarter }) => quarter);
  return [
    ...(closed.length === 0 ? [] : [`ปิดแล้ว ไตรมาส ${formatQuarters(closed)}`]),
    ...quarters.filter(({ state }) => state !== 'closed').map(openQuarterText),
  ].join('; ');
}

/** "ไตรมาส ๒ ยังไม่ปิด (รายงานแล้ว ๑๔ จาก ๑๙ กิจกรรม)". */
export function openQuarterText({ quarter, state, due, reported }: QuarterStanding): string {
  const name = `ไตรมาส ${thaiWhole(quarter)}`;
  return state === 'later'
    ? `${name} ยังไม่เปิดรับผล`
    : `${name} ยังไม่ปิด (รายงานแล้ว ${thaiWhole(reported)} จาก ${thaiWhole(due)} กิจกรรม)`;
}

/** Behind a sum to which not everything adds; empty when all is in it. */
export function sumNote(said: number, of: number): string {
  return said === of ? '' : `(จากกิจกรรมที่รายงาน ${thaiWhole(said)} จาก ${thaiWhole(of)})`;
}

export function shownState(state: QuarterSaying['state'] | ''): string {
  return state === NOT_REPORTED || state === '' ? UNREPORTED : state;
}

/** Results of several quarters, each behind its own; of one quarter as they were typed. */
export function resultsText(of: readonly { quarter: Quarter; text: string }[]): string {
  const said = of.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return '';
  if (said.length === 1) return said[0]?.text ?? '';
  return said.map(({ quarter, text }) => `ไตรมาส ${thaiWhole(quarter)}: ${text}`).join('\n');
}

/** "๘ จาก ๙ ร้อยละ ๘๘.๘๙"; a share of nothing is not 100 per cent. */
export function shareText(numerator: number, denominator: number, share: number | null): string {
  if (share === null) return NOTHING_MEASURED;
  return `${thaiWhole(numerator)} จาก ${thaiWhole(denominator)} ร้อยละ ${thaiHundredths(share)}`;
}

/** "๒.๑ ๔ ชื่อกิจกรรม". */
export function activityText({ label, name }: { label: string; name: string }): string {
  return `${shownLabel(label)} ${name}`;
}

/** "แก้ไขครั้งที่ ๑ เมื่อ ๑๒ ม.ค. ๒๕๗๐: เหตุผล". */
export function correctionText({ version, quarter, closedAt, reason }: ClosedResult): string {
  const day = closedAt.slice(0, 'YYYY-MM-DD'.length);
  const when = isIsoDay(day) ? ` เมื่อ ${thaiDateShort(day as IsoDay)}` : '';
  const why = reason === '' ? '' : `: ${reason}`;
  return `ไตรมาส ${thaiWhole(quarter)} แก้ไขครั้งที่ ${thaiWhole(version - 1)}${when}${why}`;
}

export const REVISION_PROPOSALS: Readonly<Record<RevisionReason, string>> = {
  cancelled: 'ยกเลิกในปีนี้ พิจารณาตัดออกหรือปรับในแผนปีถัดไป',
  movedToNextYear: 'เลื่อนไปปีถัดไป พิจารณาตั้งไตรมาสและงบประมาณในปีถัดไป',
  red: 'ผลต่ำกว่าเป้ามาก พิจารณาทบทวนเป้าหมายหรือวิธีดำเนินการ',
  overspent: 'ใช้จ่ายเกินงบในแผน พิจารณาทบทวนงบประมาณ',
  notReported: 'ไม่ได้รายงานผล พิจารณากำหนดผู้รับผิดชอบรายงาน',
};

/** Names of the two years that are compared. */
export function yearColumn(year: FiscalYear): string {
  return `ปี ${thaiYear(year)}`;
}

export const COMPARED = {
  due: 'กิจกรรมที่ถึงกำหนด',
  reported: 'รายงานแล้ว',
  green: 'เขียว',
  spent: 'ใช้จ่าย (บาท)',
} as const;

/** Without results of the year before there is nothing to compare. */
export const NO_EARLIER_YEAR = 'ไม่มีข้อมูล';

export const RESULT_PAPER_TITLES = {
  half: (municipality: string, year: FiscalYear | null) =>
    titled('รายงานผลการดำเนินงานตามแผนพัฒนาบุคลากร รอบครึ่งปี', year, municipality),
  year: (municipality: string, year: FiscalYear | null) =>
    titled('รายงานผลการดำเนินงานตามแผนพัฒนาบุคลากร', year, municipality),
  management: (municipality: string, year: FiscalYear | null) =>
    titled(PAPER_NAMES.managementReport, year, municipality),
  development: (municipality: string, year: FiscalYear | null) =>
    titled(PAPER_NAMES.developmentReport, year, municipality),
  evidence: (municipality: string, year: FiscalYear | null) =>
    titled(PAPER_NAMES.evidenceBinder, year, municipality),
} as const;

function titled(name: string, year: FiscalYear | null, municipality: string): string {
  const of = year === null ? '' : `ประจำปีงบประมาณ ${thaiEraYear(year)}`;
  return [name, of, municipality]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

/** The assessments by outside bodies that activities answer. */
export const ASSESSMENTS = { lpa: 'LPA', ita: 'ITA', standards: 'มาตรฐาน' } as const;

export const EVIDENCE_LACKS = {
  result: 'ผลของกิจกรรม',
  evidence: 'หลักฐานแนบ',
} as const;

/** Parts of the report on personnel for which this file keeps no data; the office attaches them. */
export const PARTS_TO_ATTACH = [
  'ผลการประเมินการปฏิบัติงาน (จำนวนตามระดับ)',
  'การเสริมสร้างขวัญกำลังใจและเชิดชูเกียรติ',
] as const;
