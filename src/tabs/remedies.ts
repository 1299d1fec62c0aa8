import * as kinds from './cell-kinds.ts';
import { column, defineTab, machine } from './define-tab.ts';

/** How far an adjustment came: begun and applied, or on its way back. */
export const REMEDY_STATES = {
  begun: 'กำลังปรับ',
  applied: 'ปรับแล้ว',
  undoing: 'กำลังย้อนกลับ',
  undone: 'ย้อนกลับแล้ว',
  stopped: 'หยุด มีผู้แก้ไข',
} as const;
export type RemedyState = keyof typeof REMEDY_STATES;

/**
 * What was adjusted so that allocation and activities agree, with the cells as they were: by it an adjustment
 * that was cut off is completed, and one that nobody touched since is taken back.
 */
export const REMEDIES_TAB = defineTab({
  key: 'remedies',
  atFirstUse: true,
  title: 'การปรับยอด',
  purpose: 'รายการที่ปรับจากแถบข้างเพื่อให้ยอดตรงกัน ระบบบันทึกให้ ใช้ย้อนกลับได้',
  keeper: 'hr',
  hidden: true,
  columns: {
    at: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่ปรับ'),
    by: column('โดย', kinds.text, 200, 'ผู้ปรับ'),
    title: column('รายการ', kinds.text, 480, 'สิ่งที่ปรับ'),
    state: column('สถานะ', kinds.choice(Object.values(REMEDY_STATES)), 140, 'สถานะของรายการ'),
    mark: machine(column('รหัส', kinds.text, 90, 'ระบบใช้ตรวจว่าเป็นรายการเดิม')),
    cells: column('ช่องที่ปรับ', kinds.text, 170, 'ระบบใช้ย้อนกลับ โปรดอย่าแก้'),
  },
});
