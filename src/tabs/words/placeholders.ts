/**
 * What stands in braces in the texts of เนื้อหาเล่ม, so that a text holds for any municipality and any plan; the
 * papers put the facts of the settings and the plan in its place. Users see the Thai names; the English ones
 * of older workbooks are still read.
 */
export const PLACEHOLDERS = {
  /** Full name: เทศบาลตำบล… */
  municipality: 'ชื่อเทศบาล',
  /** Without the word อำเภอ. */
  district: 'อำเภอ',
  /** Without the word จังหวัด. */
  province: 'จังหวัด',
  /** Title of the plan without its years. */
  planTitle: 'ชื่อแผน',
  /** First and last fiscal year: "๒๕๖๗ - ๒๕๖๙". */
  yearsSpan: 'ปีของแผน',
  /** Committee that approves the plan. */
  approvalBody: 'คณะกรรมการที่เห็นชอบ',
  /** Number of its meeting: "๘/๒๕๖๖". */
  meeting: 'ครั้งที่ประชุม',
  /** Day of that meeting, in words: "๒๔ สิงหาคม พ.ศ. ๒๕๖๖". */
  meetingDay: 'วันที่ประชุม',
  /** Day from which the plan holds, in words. */
  effectiveDay: 'วันที่มีผลใช้บังคับ',
  /** Number and day of the order that appoints the committee. */
  orderNumber: 'เลขที่คำสั่ง',
  orderDay: 'วันที่คำสั่ง',
  /** How many activities the plan has. */
  activityCount: 'จำนวนกิจกรรม',
  /** The money of all its years: "๑,๙๙๒,๐๐๐", without its unit. */
  plannedTotal: 'งบประมาณรวม',
  /** The same in words. */
  plannedWords: 'งบประมาณรวมเป็นตัวอักษร',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

const BY_NAME = new Map<string, Placeholder>(
  Object.entries(PLACEHOLDERS).flatMap(([key, name]) => [
    [key, key as Placeholder],
    [name, key as Placeholder],
  ]),
);

/** Puts what `said` says in the place of each placeholder; braces around anything else stay as typed. */
export function replacePlaceholders(text: string, said: (name: Placeholder) => string): string {
  return text.replace(/\{([^{}\n]{1,60})\}/g, (typed, name: string) => {
    const known = BY_NAME.get(name.trim());
    return known === undefined ? typed : said(known);
  });
}
