import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

/** What must not be forged: written only in HR's runs or by HR's trigger. */

export const EXCEPTIONS_TAB = defineTab({
  key: 'exceptions',
  title: 'ข้อยกเว้น',
  purpose: 'ข้อค้นพบที่งานบุคคลยอมรับพร้อมเหตุผล',
  keeper: 'hr',
  columns: {
    code: column('กฎ', kinds.text, 190, 'รหัสกฎตามแท็บ ข้อค้นพบ'),
    finding: column('รหัสข้อค้นพบ', kinds.text, 260, 'คัดลอกจากแท็บ ข้อค้นพบ'),
    fingerprint: column('ลายนิ้วมือ', kinds.text, 110, 'ระบบใช้ตรวจว่าข้อมูลเปลี่ยนไปหรือไม่'),
    reason: column('เหตุผล', kinds.text, 360, 'เหตุผลที่ยอมรับ'),
    acceptedBy: column('ผู้ยอมรับ', kinds.text, 200, 'ชื่อหรืออีเมล'),
    acceptedAt: column('เมื่อ', kinds.moment, 150, 'วันเวลา'),
  },
});

const SUBMISSION_STATES = ['ยังไม่ส่ง', 'ส่งแล้ว รอล็อก', 'ส่งแล้ว', 'ส่งกลับ', 'รับแล้ว'] as const;

export const SUBMISSIONS_TAB = defineTab({
  key: 'submissions',
  title: 'การส่ง',
  purpose: 'รอบการส่งแผนและผลของแต่ละกอง',
  keeper: 'hr',
  columns: {
    round: column('รอบ', kinds.text, 150, 'เช่น แผน ๒๕๖๗–๒๕๖๙'),
    division: column('ส่วนราชการ', kinds.suggestedFrom('divisions', 'name'), 240, 'ชื่อทางการ'),
    state: column('สถานะ', kinds.choice(SUBMISSION_STATES), 140, 'สถานะของรอบนี้'),
    changedAt: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่เปลี่ยนสถานะ'),
    comment: column('ความเห็น', kinds.text, 360, 'ความเห็นของงานบุคคล'),
  },
});

export const PAPER_DRAFT = 'ร่าง';
const PAPER_STATES = [PAPER_DRAFT, 'ออกแล้ว', 'ยกเลิก'] as const;

export const PAPERS_TAB = defineTab({
  key: 'papers',
  title: 'เอกสาร',
  purpose: 'ทะเบียนเอกสารที่ระบบสร้าง ไม่ลบแถวเก่า',
  keeper: 'hr',
  columns: {
    kind: column('ชนิด', kinds.text, 150, 'ชนิดเอกสาร'),
    number: column('ฉบับที่', kinds.whole, 80, 'ลำดับของชนิดนี้'),
    title: column('ชื่อเอกสาร', kinds.text, 340, 'ชื่อไฟล์ในไดรฟ์'),
    year: column('ปีงบประมาณ', kinds.fiscalYear, 95, 'ปี พ.ศ.'),
    madeAt: column('เมื่อ', kinds.moment, 150, 'วันเวลาที่สร้าง'),
    madeBy: column('โดย', kinds.text, 200, 'ผู้สร้าง'),
    link: column('ลิงก์', kinds.text, 320, 'ที่อยู่เอกสาร'),
    state: column('สถานะ', kinds.choice(PAPER_STATES), 90, 'สถานะของเอกสาร'),
  },
});

export const CHANGES_TAB = defineTab({
  key: 'changes',
  title: 'บันทึกการแก้ไข',
  purpose: 'บันทึกช่วยจำว่าใครแก้อะไรเมื่อไร',
  keeper: 'hr',
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
