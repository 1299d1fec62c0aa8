import type { SettingKey } from '../settings.ts';

/** What is recorded after the training. */
export const ATTENDED = 'เข้าร่วม';
export const NOT_ATTENDED = 'ไม่ได้เข้าร่วม';

/** The columns of ขออบรม that say what has been done. */
export type RequestFact =
  | 'course'
  | 'provider'
  | 'from'
  | 'to'
  | 'proposedDay'
  | 'headDay'
  | 'clerkDay'
  | 'orderNumber'
  | 'orderDay'
  | 'mayorDay'
  | 'loanDay'
  | 'attendance'
  | 'reportDay'
  | 'clearedDay'
  | 'sharedDay'
  | 'filedDay';

/** Columns that belong to a step without being needed for it. */
export type BesideFact =
  | 'place'
  | 'activityName'
  | 'activity'
  | 'fee'
  | 'allowance'
  | 'travel'
  | 'lodging'
  | 'headBy'
  | 'clerkBy'
  | 'mayorBy'
  | 'loanAmount'
  | 'sharedLink'
  | 'filedLink';

/** One of the ten steps of a training, from the wish to the file. */
export interface TrainingStep {
  readonly label: string;
  readonly who: string;
  /** Columns that must be filled for the step to be done. */
  readonly facts: readonly RequestFact[];
  /** Columns that belong to the step without being needed for it. */
  readonly beside?: readonly BesideFact[];
  /** Due this many days (a setting) before it begins or after it ends. */
  readonly due: { readonly from: 'from' | 'to'; readonly setting: SettingKey | null };
}

const BEFORE = { from: 'from', setting: 'requestLeadDays' } as const;

/** In their order (plan of the municipality, section on training requests). */
export const TRAINING_STEPS: readonly TrainingStep[] = [
  {
    label: 'เลือกหลักสูตร',
    who: 'ผู้ขออบรม',
    facts: ['course', 'provider', 'from', 'to'],
    beside: ['place', 'activityName', 'activity', 'fee', 'allowance', 'travel', 'lodging'],
    due: BEFORE,
  },
  { label: 'เสนอบันทึก', who: 'ผู้ขออบรม', facts: ['proposedDay'], due: BEFORE },
  {
    label: 'ผู้บังคับบัญชาพิจารณา',
    who: 'หัวหน้าและปลัด',
    facts: ['headDay', 'clerkDay'],
    beside: ['headBy', 'clerkBy'],
    due: BEFORE,
  },
  { label: 'ออกคำสั่งเดินทาง', who: 'งานบุคคล', facts: ['orderNumber', 'orderDay'], due: BEFORE },
  { label: 'อนุมัติ', who: 'นายกเทศมนตรี', facts: ['mayorDay'], beside: ['mayorBy'], due: BEFORE },
  { label: 'เบิกหรือยืมเงิน', who: 'กองคลัง', facts: ['loanDay'], beside: ['loanAmount'], due: BEFORE },
  { label: 'เข้าอบรม', who: 'ผู้ขออบรม', facts: ['attendance'], due: { from: 'to', setting: null } },
  {
    label: 'รายงานผลและส่งใช้เงินยืม',
    who: 'ผู้ขออบรม',
    facts: ['reportDay', 'clearedDay'],
    due: { from: 'to', setting: 'reportDays' },
  },
  {
    label: 'ถ่ายทอดความรู้',
    who: 'ผู้ขออบรม',
    facts: ['sharedDay'],
    beside: ['sharedLink'],
    due: { from: 'to', setting: 'sharingDays' },
  },
  {
    label: 'เก็บเรื่อง',
    who: 'งานบุคคล',
    facts: ['filedDay'],
    beside: ['filedLink'],
    due: { from: 'to', setting: 'filingDays' },
  },
];

/** The order to travel, which the superiors' opinions come before. */
export const ORDER_STEP = 4;
/** Steps that do not exist for a training without money or without a loan. */
export const MONEY_STEP = 6;
export const REPORT_STEP = 8;
export const ATTENDING_STEP = 7;
/** All ten are done. */
export const FINISHED = 11;
/** It was given up, or nobody went. */
export const GIVEN_UP = 0;
