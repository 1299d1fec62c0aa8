/** One seat of the committee that makes the plan. */
export interface SampleSeat {
  readonly order: number;
  /** By office, so that the list outlives its holders. */
  readonly name: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

/** From the day of the order to the last day of the plan's last fiscal year. */
const TERM = { from: '2023-06-15', to: '2026-09-30' };

/** Each office sits once: the head of สำนักปลัด is the secretary and therefore not among the directors. */
export const COMMITTEE_SEATS: readonly SampleSeat[] = [
  { order: 1, name: 'นายกเทศมนตรีตำบลตัวอย่าง', role: 'ประธานกรรมการ', ...TERM },
  { order: 2, name: 'ปลัดเทศบาลตำบลตัวอย่าง', role: 'กรรมการ', ...TERM },
  { order: 3, name: 'ผู้อำนวยการกองทุกกอง', role: 'กรรมการ', ...TERM },
  { order: 4, name: 'หัวหน้าสำนักปลัด', role: 'กรรมการและเลขานุการ', ...TERM },
  { order: 5, name: 'นักทรัพยากรบุคคล', role: 'ผู้ช่วยเลขานุการ', ...TERM },
];
