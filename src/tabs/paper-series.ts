/**
 * The series in which official papers are numbered. All orders of an office run in one series of a calendar
 * year (Regulation on correspondence B.E. 2526, clause 16.2), whatever they order; a memo bears the code of its
 * office; announcements as the office has it.
 */
export const PAPER_SERIES = {
  order: 'คำสั่ง',
  memo: 'บันทึกข้อความ',
  announcement: 'ประกาศ',
} as const;

export type PaperSeries = keyof typeof PAPER_SERIES;

/** Most numbers of the series are given outside this file: each is asked for, none is proposed. */
export const NUMBERED_CENTRALLY = 'ทะเบียนกลาง';
/** The series lives in this file: the next number is proposed. */
export const NUMBERED_HERE = 'ระบบออกเลขให้';
export const NUMBERED_BY = [NUMBERED_CENTRALLY, NUMBERED_HERE] as const;
