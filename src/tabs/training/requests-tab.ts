import * as kinds from '../cell-kinds.ts';
import { column, defineTab, formulaColumn, machine } from '../define-tab.ts';
import {
  daysLeftFormula,
  holderFormula,
  nextFormula,
  stepFormula,
  totalFormula,
} from './request-formulas.ts';
import { ATTENDED, NOT_ATTENDED } from './steps.ts';

/** Offers of courses, so that nobody looks for them twice. */
export const COURSES_TAB = defineTab({
  key: 'courses',
  title: 'หลักสูตร',
  purpose: 'หลักสูตรและหน่วยงานผู้จัด หนึ่งแถวต่อหนึ่งหลักสูตร งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    name: column('หลักสูตร', kinds.text, 320, 'ชื่อหลักสูตร'),
    provider: column('ผู้จัด', kinds.text, 220, 'เช่น กรมส่งเสริมการปกครองท้องถิ่น จังหวัด มหาวิทยาลัย'),
    competency: column(
      'ทักษะที่พัฒนา',
      kinds.suggestedFrom('competencies', 'name'),
      240,
      'ตามแท็บ สมรรถนะ',
    ),
    fee: column('ค่าลงทะเบียน', kinds.allocatedMoney, 120, 'บาทต่อคน'),
    link: column('ลิงก์', kinds.link, 240, 'หนังสือเชิญหรือหน้าเว็บ ขึ้นต้นด้วย https://'),
  },
});

const ATTENDANCES = [ATTENDED, NOT_ATTENDED] as const;
export type Attendance = (typeof ATTENDANCES)[number];

const by = (who: string) => column(`${who} (ชื่อ)`, kinds.text, 150, 'ชื่อผู้พิจารณา');
const on = (what: string) => column(what, kinds.day, 105, 'วัน/เดือน/ปี เว้นว่างจนกว่าจะทำ');
const cost = (what: string) => column(what, kinds.allocatedMoney, 110, 'บาท');

/** One row per training of one person; what is filled says how far it has come. */
export const REQUESTS_TAB = defineTab({
  key: 'requests',
  title: 'ขออบรม',
  purpose: 'คำขออบรม หนึ่งแถวต่อหนึ่งคนหนึ่งหลักสูตร ตั้งแต่เสนอจนเก็บเรื่อง งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    position: column('เลขที่ตำแหน่ง', kinds.suggestedFrom('people', 'number'), 120, 'ตามแท็บ บุคลากร'),
    holder: formulaColumn('ชื่อ-สกุล', kinds.shownText, 170, 'ตามแท็บ บุคลากร', {
      needs: 'position',
      formula: holderFormula,
    }),
    step: formulaColumn('ขั้นที่', { ...kinds.whole, validation: null }, 60, 'ขั้นที่ต้องทำต่อ 11 คือครบแล้ว', {
      needs: 'position',
      formula: stepFormula,
    }),
    next: formulaColumn('สิ่งที่ต้องทำต่อ', kinds.shownText, 250, 'ผู้ทำและสิ่งที่ต้องทำ', {
      needs: 'position',
      formula: nextFormula,
    }),
    daysLeft: formulaColumn(
      'เหลือ (วัน)',
      { ...kinds.shownText, numberFormat: '0;[Red]-0', align: 'center' },
      80,
      'จำนวนวันก่อนครบกำหนด ติดลบคือเกินกำหนด',
      { needs: 'position', formula: daysLeftFormula },
    ),
    course: column('หลักสูตร', kinds.suggestedFrom('courses', 'name'), 280, 'ชื่อหลักสูตร'),
    provider: column('ผู้จัด', kinds.text, 200, 'หน่วยงานผู้จัด'),
    place: column('สถานที่', kinds.text, 180, 'สถานที่อบรม'),
    from: on('ตั้งแต่วันที่'),
    to: on('ถึงวันที่'),
    activityName: column('กิจกรรมที่จ่าย', kinds.text, 240, 'ชื่อกิจกรรมในแผนที่ใช้เงิน'),
    fee: cost('ค่าลงทะเบียน'),
    allowance: cost('ค่าเบี้ยเลี้ยง'),
    travel: cost('ค่าพาหนะ'),
    lodging: cost('ค่าที่พัก'),
    total: formulaColumn('รวมเงิน', kinds.allocatedMoney, 110, 'ระบบคำนวณให้', {
      needs: 'position',
      formula: totalFormula,
    }),
    proposedDay: on('เสนอบันทึก'),
    headBy: by('หัวหน้าส่วนราชการ'),
    headDay: on('หัวหน้าพิจารณา'),
    clerkBy: by('ปลัด'),
    clerkDay: on('ปลัดพิจารณา'),
    orderNumber: column('คำสั่งที่', kinds.text, 110, 'เลขที่คำสั่งเดินทางไปราชการ'),
    orderDay: on('คำสั่งลงวันที่'),
    mayorBy: by('ผู้อนุมัติ'),
    mayorDay: on('อนุมัติ'),
    loanAmount: column('เงินยืม', kinds.allocatedMoney, 110, 'บาท เว้นว่างถ้าไม่ยืม'),
    loanDay: on('เบิกหรือยืมเงิน'),
    attendance: column('การเข้าร่วม', kinds.choice(ATTENDANCES), 120, 'บันทึกหลังอบรม'),
    reportDay: on('รายงานผล'),
    clearedDay: on('ส่งใช้เงินยืม'),
    sharedDay: on('ถ่ายทอดความรู้'),
    sharedLink: column('เอกสารที่ถ่ายทอด', kinds.link, 180, 'ลิงก์ที่ขึ้นต้นด้วย https://'),
    filedDay: on('เก็บเรื่อง'),
    filedLink: column('แฟ้ม', kinds.link, 180, 'ลิงก์ที่ขึ้นต้นด้วย https://'),
    cancelled: column('เหตุที่ยกเลิก', kinds.text, 180, 'เว้นว่างถ้าไม่ยกเลิก'),
    idp: machine(column('รหัสแถว IDP', kinds.text, 110, 'ระบบใส่ให้เมื่อเริ่มจากแผนรายบุคคล')),
    activity: machine(column('รหัสกิจกรรม', kinds.text, 110, 'ระบบใส่ให้เมื่อเลือกกิจกรรม')),
  },
});

export type RequestColumn = keyof typeof REQUESTS_TAB.columns;
