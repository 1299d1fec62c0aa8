import type { PaperSeries } from '../tabs/paper-series.ts';

/** Every kind of paper, by its key in calls, with the name that the register and the sidebar show. */
export const PAPER_NAMES = {
  plan: 'เล่มแผน',
  announcement: 'ประกาศใช้แผน',
  revision: 'ประกาศปรับปรุงแผน',
  order: 'คำสั่งแต่งตั้งคณะกรรมการ',
  memo: 'บันทึกข้อความเสนอแผน',
  activities: 'รายการกิจกรรมของส่วนราชการ',
  idp: 'แผนพัฒนารายบุคคล',
  budget: 'รายงานงบประมาณและการกระทบยอด',
  certificate: 'ใบตรวจก่อนเสนอ',
  o13: 'หลักเกณฑ์และแผน (O13)',
  trainingIntent: 'แบบแสดงเจตจำนงเข้ารับการฝึกอบรม',
  trainingMemo: 'บันทึกขออบรม',
  travelOrder: 'คำสั่งเดินทางไปอบรม',
  trainingReport: 'รายงานผลการอบรม',
  trainingRegister: 'ทะเบียนการอบรม',
  halfYearReport: 'รายงานผลครึ่งปี',
  yearReport: 'รายงานผลประจำปี',
  managementReport: 'รายงานผลการบริหารทรัพยากรบุคคล',
  developmentReport: 'รายงานผลการพัฒนาทรัพยากรบุคคล',
  evidenceBinder: 'แฟ้มหลักฐาน',
} as const;

export type PaperKind = keyof typeof PAPER_NAMES;

/** The series of the papers that share one; each other kind has a series of its own in the register. */
export const SERIES_OF_KIND: Readonly<Partial<Record<PaperKind, PaperSeries>>> = {
  order: 'order',
  travelOrder: 'order',
  memo: 'memo',
  trainingMemo: 'memo',
  trainingReport: 'memo',
  announcement: 'announcement',
  revision: 'announcement',
};
