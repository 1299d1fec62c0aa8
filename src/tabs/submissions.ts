import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

/** The way of one division's plan to HR in one round, in its order. */
export const SUBMISSION_STATES = {
  notSent: 'ยังไม่ส่ง',
  /** Stamped, but the editors are not off the tabs yet: a run that was cut off, or no trigger. */
  waitsForLock: 'ส่งแล้ว รอล็อก',
  sent: 'ส่งแล้ว',
  returned: 'ส่งกลับ',
  accepted: 'รับแล้ว',
  /** Of a quarter's results: kept for good, until HR opens them for a correction. */
  closed: 'ปิดแล้ว',
  correcting: 'เปิดแก้ไข',
} as const;

/** Whether the division may write its tabs. Those that wait are completed by HR's next run. */
export const LOCK_STATES = {
  open: 'แก้ได้',
  toLock: 'รอล็อก',
  locked: 'ล็อก',
  toOpen: 'รอปลดล็อก',
} as const;

/** Whether a tick counts. */
export const WINDOW_STATES = { open: 'เปิดรับ', closed: 'ปิดรับ' } as const;

/** What must not be forged: written only in HR's runs or by HR's trigger. */
export const SUBMISSIONS_TAB = defineTab({
  key: 'submissions',
  title: 'การส่ง',
  purpose: 'รอบการส่งแผนและผลของแต่ละกอง',
  keeper: 'hr',
  hidden: true,
  columns: {
    round: column('รอบ', kinds.text, 150, 'เช่น แผน ๒๕๖๗–๒๕๖๙'),
    division: column('ส่วนราชการ', kinds.suggestedFrom('divisions', 'name'), 240, 'ชื่อทางการ'),
    state: column(
      'สถานะ',
      kinds.choice(Object.values(SUBMISSION_STATES)),
      140,
      'สถานะของรอบนี้ ระบบบันทึกให้',
    ),
    changedAt: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่เปลี่ยนสถานะ'),
    comment: column('ความเห็น', kinds.text, 360, 'ความเห็นของงานบุคคล'),
    changedBy: column('โดย', kinds.text, 200, 'อีเมลหรือส่วนราชการ'),
    lock: column('การแก้ไข', kinds.choice(Object.values(LOCK_STATES)), 100, 'กองแก้แท็บได้หรือไม่'),
    window: column('ช่วงส่ง', kinds.choice(Object.values(WINDOW_STATES)), 90, 'เปิดหรือปิดรับ'),
    dueDay: column('กำหนดส่ง', kinds.day, 100, 'วัน/เดือน/ปี'),
    errors: column('ต้องแก้ตอนส่ง', kinds.whole, 90, 'จำนวนข้อที่ต้องแก้เมื่อส่ง'),
  },
});

/** Row key of one division in one round. */
export function submissionKey(round: string, code: string): string {
  return `${round}|${code}`;
}

/** The key of a row in a round, for another code of its division; null for the row of another division. */
export function recodedSubmissionKey(key: string, old: string, code: string): string | null {
  const end = submissionKey('', old);
  return key.endsWith(end) ? submissionKey(key.slice(0, -end.length), code) : null;
}

/** Where the send tick stands on the tab of a division: row 4, in this column. */
export const SEND_TICK = { row: 4, column: 'name' } as const;
