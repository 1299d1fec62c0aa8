/** What the workbook can count by itself. */
export const INDICATOR_FORMULAS = {
  TRAINING_REPORTED: 'รายงานผลหลังอบรม ต่อผู้เข้าอบรม',
  SURVEY_ANSWERED: 'ผู้ตอบแบบสำรวจ ต่อบุคลากร',
  MONTHLY: 'เดือนที่ทำแล้ว ต่อเดือนที่ผ่านมา',
  TRAINED_STAFF: 'ผู้ได้รับการอบรม ต่อบุคลากร',
} as const;

export type IndicatorFormula = keyof typeof INDICATOR_FORMULAS;

/** Of the list of HR: an indicator that is not counted, though its activity could be told. */
export const INDICATOR_OFF = 'ปิด';

/**
 * Words by which a formula is proposed until HR says which activity it is for; looked for in name and
 * quantity of the target, without spaces.
 */
export const INDICATOR_WORDS: Readonly<Record<IndicatorFormula, RegExp>> = {
  TRAINING_REPORTED: /รายงานผลการ(?:ฝึก)?อบรม|(?:ฝึก)?อบรมรายงานผล/,
  SURVEY_ANSWERED: /สำรวจความ(?:ต้องการ|จำเป็น)/,
  MONTHLY: /ทุกเดือน|ประจำเดือน/,
  TRAINED_STAFF: /(?:อบรม|พัฒนา)(?:ใน|ตาม)สายงาน/,
};
