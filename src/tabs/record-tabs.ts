import * as kinds from './cell-kinds.ts';
import { column, defineTab, machine } from './define-tab.ts';

/** What must not be forged: written only in HR's runs or by HR's trigger. */

export const EXCEPTIONS_TAB = defineTab({
  key: 'exceptions',
  atFirstUse: true,
  title: 'ข้อยกเว้น',
  purpose: 'ข้อค้นพบที่งานบุคคลยอมรับพร้อมเหตุผล',
  keeper: 'hr',
  hidden: true,
  columns: {
    code: column('กฎ', kinds.text, 190, 'รหัสกฎตามแท็บ ข้อค้นพบ'),
    finding: machine(column('รหัสข้อค้นพบ', kinds.text, 260, 'คัดลอกจากแท็บ ข้อค้นพบ')),
    fingerprint: machine(column('ลายนิ้วมือ', kinds.text, 110, 'ระบบใช้ตรวจว่าข้อมูลเปลี่ยนไปหรือไม่')),
    reason: column('เหตุผล', kinds.text, 360, 'เหตุผลที่ยอมรับ'),
    acceptedBy: column('ผู้ยอมรับ', kinds.text, 200, 'ชื่อหรืออีเมล'),
    acceptedAt: column('เมื่อ', kinds.moment, 150, 'วันเวลา'),
  },
});

export const CHANGES_TAB = defineTab({
  key: 'changes',
  title: 'บันทึกการแก้ไข',
  purpose: 'บันทึกช่วยจำว่าใครแก้อะไรเมื่อไร',
  keeper: 'hr',
  hidden: true,
  columns: {
    at: column('เมื่อ', kinds.moment, 150, 'วันเวลา'),
    who: column('ใคร', kinds.text, 220, 'อีเมลหรือส่วนราชการ'),
    tab: column('แท็บ', kinds.text, 160, 'ชื่อแท็บ'),
    cell: column('ช่อง', kinds.text, 90, 'ตำแหน่งช่อง'),
    before: column('เดิม', kinds.text, 260, 'ค่าเดิม'),
    after: column('ใหม่', kinds.text, 260, 'ค่าใหม่'),
    about: column('เรื่อง', kinds.text, 180, 'คำสั่งของระบบ เว้นว่างถ้าพิมพ์เอง'),
  },
});

/** Where the older lines of the log are put away; looked up, never typed into. */
export const OLD_CHANGES_TAB = defineTab({
  key: 'oldChanges',
  atFirstUse: true,
  title: 'บันทึกการแก้ไขเก่า',
  purpose: 'บรรทัดเก่าของบันทึกการแก้ไข ระบบย้ายมาเก็บเมื่อบันทึกยาว',
  keeper: 'hr',
  columns: CHANGES_TAB.columns,
  hidden: true,
});
