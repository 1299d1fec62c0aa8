/** One seat of the committee that makes the plan, by office, so that the list outlives its holders. */
export interface KitSeat {
  readonly name: string;
  readonly role: string;
}

/** Each office sits once: the head of สำนักปลัด is the secretary and therefore not among the directors. */
export const KIT_SEATS: readonly KitSeat[] = [
  { name: 'นายกเทศมนตรี', role: 'ประธานกรรมการ' },
  { name: 'ปลัดเทศบาล', role: 'กรรมการ' },
  { name: 'ผู้อำนวยการกองทุกกอง', role: 'กรรมการ' },
  { name: 'หัวหน้าสำนักปลัด', role: 'กรรมการและเลขานุการ' },
  { name: 'นักทรัพยากรบุคคล', role: 'ผู้ช่วยเลขานุการ' },
];
