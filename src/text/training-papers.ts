/** Words of the papers about training. */
export const TRAINING_PAPER_TEXTS = {
  /** Part of the title of the rule on the costs of training. */
  authorityMark: 'ค่าใช้จ่ายในการฝึกอบรม',
  onDay: (day: string) => `ในวันที่ ${day}`,
  onDays: (from: string, to: string) => `ระหว่างวันที่ ${from} ถึงวันที่ ${to}`,
  /** A paper of one fiscal year. */
  ofYear: (year: string) => `ประจำปีงบประมาณ ${year}`,
  givenUp: 'ไม่ดำเนินการต่อ',
  finished: 'ครบทุกขั้นตอน',
  waitsFor: (step: string) => `รอ${step}`,
  memoTitle: (holder: string, course: string) => `บันทึกขออบรม ${holder} ${course}`.trim(),
  orderTitle: (holder: string, course: string) => `คำสั่งเดินทางอบรม ${holder} ${course}`.trim(),
  reportTitle: (holder: string, course: string) => `รายงานผลอบรม ${holder} ${course}`.trim(),
  intentTitle: (holder: string, course: string) => `แบบแสดงเจตจำนง ${holder} ${course}`.trim(),
  registerTitle: (municipality: string, year: string) =>
    ['ทะเบียนการอบรม', year, municipality].filter((part) => part !== '').join(' '),
} as const;
