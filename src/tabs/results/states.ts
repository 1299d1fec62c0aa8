/** How far an activity is at the end of a quarter, as its division says. */
export const RESULT_STATES = {
  notBegun: 'ยังไม่เริ่ม',
  underWay: 'กำลังทำ',
  done: 'เสร็จ',
  postponed: 'เลื่อน',
  cancelled: 'ยกเลิก',
} as const;

export const TYPED_STATES = Object.values(RESULT_STATES);
export type TypedState = (typeof TYPED_STATES)[number];

/** What a closed quarter holds of an activity that nobody reported. */
export const NOT_REPORTED = 'ไม่รายงาน';
export const CLOSED_STATES = [...TYPED_STATES, NOT_REPORTED] as const;
export type ClosedState = (typeof CLOSED_STATES)[number];

/** The result beside its target. Grey: nothing can be said; it never counts as met. */
export const LIGHTS = { green: 'เขียว', yellow: 'เหลือง', red: 'แดง', grey: 'เทา' } as const;
export type LightName = keyof typeof LIGHTS;
export const LIGHT_NAMES = Object.keys(LIGHTS) as LightName[];

/** Where an activity goes on that was postponed. */
export const NEXT_YEAR = 'ปีถัดไป';
export const QUARTER_TITLES = ['ไตรมาส ๑', 'ไตรมาส ๒', 'ไตรมาส ๓', 'ไตรมาส ๔'] as const;
export const MOVED_TO = [...QUARTER_TITLES.slice(1), NEXT_YEAR] as const;

/** True for what needs no figure: nothing was done that could be counted. */
export function needsNoFigure(state: TypedState | ''): boolean {
  const { notBegun, postponed, cancelled } = RESULT_STATES;
  return state === notBegun || state === postponed || state === cancelled;
}
