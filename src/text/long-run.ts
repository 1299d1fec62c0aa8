import { toThaiDigits } from '../base/thai-digits.ts';
import { thaiWhole } from './format.ts';
import { dayOfMoment } from './sidebar.ts';

const MINUTE_SECONDS = 60;

/** How far a long run is, in one or two sentences. */
export const LONG_RUN_TEXTS = {
  none: 'ยังไม่มีเอกสารชุดที่สั่งไว้',
  done: (made: number) => `สร้างครบ ${thaiWhole(made)} ฉบับแล้ว`,
  stopped: 'หยุดชุดเอกสารก่อนสร้างฉบับนี้',
  cancelled: (made: number, total: number) =>
    `หยุดแล้ว สร้างไว้ ${thaiWhole(made)} จาก ${thaiWhole(total)} ฉบับ ฉบับที่สร้างแล้วยังอยู่`,
  failed: (made: number, total: number, why: string) =>
    `หยุดที่ ${thaiWhole(made)} จาก ${thaiWhole(total)} ฉบับ: ${why}`,
  stuck: (made: number, total: number, owner: string) =>
    `ค้างอยู่ที่ ${thaiWhole(made)} จาก ${thaiWhole(total)} ฉบับ ${
      owner === '' ? 'กรุณากดทำต่อ' : `กรุณาแจ้ง ${owner} ให้กดทำต่อ`
    }`,
  running: ({ made, total, seconds, goesOnAlone }: Running) =>
    [
      madeSoFar(made, total),
      seconds === null ? '' : timeLeft(seconds),
      goesOnAlone ? 'ปิดแถบข้างได้ ระบบทำต่อเอง' : 'โปรดเปิดแถบข้างไว้จนเสร็จ',
    ]
      .filter((part) => part !== '')
      .join(' '),
  waiting: ({ made, total, madeInDay, isFull, next }: Waiting) =>
    [
      madeSoFar(made, total),
      isFull
        ? `ครบโควตาเอกสารต่อวันของ Google (วันนี้ ${thaiWhole(madeInDay)} ฉบับ)`
        : 'Google ไม่รับสร้างเพิ่ม คาดว่าครบโควตาเอกสารต่อวัน',
      next === ''
        ? 'กรุณากดทำต่อในวันพรุ่งนี้'
        : `ระบบทำต่อเอง ${dayOfMoment(next)} เวลา ${thaiTime(next)} น.`,
    ].join(' '),
} as const;

function madeSoFar(made: number, total: number): string {
  return `สร้างแล้ว ${thaiWhole(made)} จาก ${thaiWhole(total)} ฉบับ`;
}

interface Running {
  readonly made: number;
  readonly total: number;
  /** null: not yet known. */
  readonly seconds: number | null;
  readonly goesOnAlone: boolean;
}

interface Waiting {
  readonly made: number;
  readonly total: number;
  readonly madeInDay: number;
  /** As many were made as a consumer account may in a day. */
  readonly isFull: boolean;
  /** "2026-11-22 10:05"; empty: nothing is arranged. */
  readonly next: string;
}

function timeLeft(seconds: number): string {
  if (seconds < MINUTE_SECONDS) return 'เหลือไม่ถึง ๑ นาที';
  return `เหลือประมาณ ${thaiWhole(Math.ceil(seconds / MINUTE_SECONDS))} นาที`;
}

/** "10.05" of a moment, with Thai digits. */
function thaiTime(moment: string): string {
  const [hours = '', minutes = ''] = moment.slice('YYYY-MM-DD '.length).split(':');
  return toThaiDigits(`${hours}.${minutes}`);
}
