import { NAME_WIDTH } from '../activities.ts';
import * as kinds from '../cell-kinds.ts';
import { column, defineTab, machine } from '../define-tab.ts';
import { CLOSED_STATES, LIGHTS, MOVED_TO, TYPED_STATES } from './states.ts';

const LIGHT_WORDS = Object.values(LIGHTS);
const LAID = 'ระบบใส่ให้จากแผน';
const laid = (header: string, width: number, help = LAID) =>
  column(header, kinds.text, width, help);
const amount = (header: string, help: string) => column(header, kinds.money, 110, help);
const spentMoney = kinds.allocatedMoney;

/**
 * What one division reports of one quarter: four cells a row to type, the rest laid by HR's run when the
 * quarter is opened. Sent and locked like the plan, without touching the tabs of the plan.
 */
export const RESULTS_TAB = defineTab({
  key: 'results',
  title: 'ผล ',
  purpose: 'ผลของกิจกรรมที่ถึงกำหนดในไตรมาสที่เปิด กองกรอกสถานะ ผล เงินที่ใช้ และหลักฐาน',
  keeper: 'division',
  perDivision: true,
  atFirstUse: true,
  freeze: 'name',
  columns: {
    name: laid('กิจกรรม/โครงการ', NAME_WIDTH),
    number: laid('เลขที่', 62, 'ลำดับทางการ ยุทธศาสตร์.กลยุทธ์ ลำดับ'),
    state: column(
      'สถานะ',
      kinds.choice(TYPED_STATES),
      100,
      'เลือก ยังไม่เริ่ม กำลังทำ เสร็จ เลื่อน หรือ ยกเลิก',
    ),
    quantityTarget: laid('เป้าหมายเชิงปริมาณ', 180),
    quantityResult: column(
      'ผลเชิงปริมาณ',
      kinds.text,
      130,
      'เช่น ๘๕ หรือ ๑๗/๒๐ หรือ ต.ค., พ.ย. เว้นว่างได้ถ้ายังไม่เริ่ม เลื่อน หรือยกเลิก',
    ),
    spent: column(
      'ใช้จ่ายไตรมาสนี้',
      spentMoney,
      120,
      'บาท เฉพาะที่เบิกจ่ายในไตรมาสนี้ ใส่ 0 ถ้ายังไม่ใช้ เว้นว่างคือยังไม่รายงาน',
    ),
    evidence: column('หลักฐาน', kinds.text, 180, 'ลิงก์หรือที่เก็บเอกสาร ต้องมีเมื่อเสร็จ'),
    problem: column('ปัญหา/อุปสรรค', kinds.text, 180, 'ต้องระบุเมื่อเลื่อนหรือยกเลิก'),
    movedTo: column('เลื่อนไป', kinds.choice(MOVED_TO), 90, 'ไตรมาสที่เหลือของปีนี้ หรือ ปีถัดไป'),
    light: column('ผลเทียบเป้า', kinds.choice(LIGHT_WORDS), 90, 'ระบบคำนวณจากสถานะและผล'),
    computed: laid('ระบบคำนวณได้', 160, 'ตัวเลขจากข้อมูลในไฟล์นี้ นำไปกรอกเป็นผลได้'),
    qualityTarget: laid('เป้าหมายเชิงคุณภาพ', 180),
    qualityResult: column('ผลเชิงคุณภาพ', kinds.text, 130, 'ไม่บังคับ กรอกแบบเดียวกับผลเชิงปริมาณ'),
    benefitTarget: laid('เป้าหมายเชิงประโยชน์', 180),
    benefitResult: column('ผลเชิงประโยชน์', kinds.text, 130, 'ไม่บังคับ'),
    budget: amount('งบประมาณทั้งปี', LAID),
    spentBefore: column('ใช้ไปแล้ว', spentMoney, 110, 'รวมไตรมาสก่อนหน้าในปีนี้'),
    note: laid('หมายเหตุ', 170, 'เช่น ค้างจากไตรมาสก่อน'),
  },
});

export type ResultColumn = keyof typeof RESULTS_TAB.columns;

/** Cells that a head types; all others are laid, and put back when somebody overwrites them. */
export const TYPED_RESULT_COLUMNS = [
  'state',
  'quantityResult',
  'spent',
  'evidence',
  'problem',
  'movedTo',
  'qualityResult',
  'benefitResult',
] as const satisfies readonly ResultColumn[];

export type TypedResultColumn = (typeof TYPED_RESULT_COLUMNS)[number];

/** Closed quarters, frozen as they were: the plan is revised each year, what was reported is not. */
export const CLOSED_RESULTS_TAB = defineTab({
  key: 'closedResults',
  title: 'ผลดำเนินงาน',
  purpose: 'ผลของไตรมาสที่ปิดแล้ว หนึ่งแถวต่อหนึ่งกิจกรรม แก้ไขแล้วเพิ่มแถวใหม่ ระบบบันทึกให้',
  keeper: 'hr',
  atFirstUse: true,
  columns: {
    year: column('ปีงบประมาณ', kinds.fiscalYear, 90, 'ปีงบประมาณที่รายงาน'),
    quarter: column('ไตรมาส', kinds.whole, 70, '1 ถึง 4'),
    version: column('ครั้งที่', kinds.whole, 60, '1 คือปิดครั้งแรก มากกว่านั้นคือการแก้ไข'),
    division: column('ส่วนราชการ', kinds.text, 180, 'ผู้รายงาน'),
    label: laid('เลขที่', 70),
    name: laid('กิจกรรม/โครงการ', 260),
    state: column('สถานะ', kinds.choice(CLOSED_STATES), 100, 'ตามที่รายงาน'),
    light: column('ผลเทียบเป้า', kinds.choice(LIGHT_WORDS), 90, 'คำนวณเมื่อปิด'),
    attainment: column(
      'ร้อยละของเป้า',
      { ...kinds.text, align: 'right' },
      100,
      'สองตำแหน่ง คำนวณเมื่อปิด',
    ),
    quantityTarget: laid('เป้าหมายเชิงปริมาณ', 180),
    quantityResult: column('ผลเชิงปริมาณ', kinds.text, 130, 'ตามที่รายงาน'),
    numerator: column('ตัวตั้ง', kinds.text, 70, 'จำนวนที่ทำได้'),
    denominator: column('ตัวหาร', kinds.text, 70, 'จำนวนทั้งหมด'),
    qualityTarget: laid('เป้าหมายเชิงคุณภาพ', 180),
    qualityResult: column('ผลเชิงคุณภาพ', kinds.text, 130, 'ตามที่รายงาน'),
    benefitTarget: laid('เป้าหมายเชิงประโยชน์', 180),
    benefitResult: column('ผลเชิงประโยชน์', kinds.text, 130, 'ตามที่รายงาน'),
    budget: amount('งบประมาณทั้งปี', LAID),
    spent: column('ใช้จ่ายไตรมาสนี้', spentMoney, 120, 'บาท'),
    spentToDate: column('ใช้จ่ายสะสม', spentMoney, 120, 'บาท ตั้งแต่ต้นปีงบประมาณ'),
    movedTo: column('เลื่อนไป', kinds.text, 90, 'ตามที่รายงาน'),
    evidence: column('หลักฐาน', kinds.text, 180, 'ตามที่รายงาน'),
    problem: column('ปัญหา/อุปสรรค', kinds.text, 180, 'ตามที่รายงาน'),
    reportedBy: column('ผู้รายงาน', kinds.text, 180, 'ผู้ส่ง'),
    sentAt: column('ส่งเมื่อ', kinds.moment, 140, 'วันเวลา'),
    closedAt: column('ปิดเมื่อ', kinds.moment, 140, 'วันเวลา'),
    closedBy: column('ผู้ปิด', kinds.text, 180, 'อีเมล'),
    reason: column('เหตุผล', kinds.text, 200, 'เหตุที่ปิดทั้งที่ไม่ครบ หรือเหตุที่แก้ไข'),
    replaced: column('สถานะแถว', kinds.text, 110, 'ถูกแทนที่ คือมีการแก้ไขภายหลัง'),
    strategy: column('ยุทธศาสตร์ที่', kinds.whole, 80, 'เมื่อปิด'),
    ticked: column('ไตรมาสตามแผน', kinds.quarters, 90, 'เมื่อปิด'),
    activity: machine(column('รหัสกิจกรรม', kinds.text, 110, 'รหัสแถวในแท็บของกอง')),
    divisionCode: machine(column('รหัสส่วนราชการ', kinds.text, 90, 'ตามแท็บ กอง')),
    fingerprint: machine(column('ลายนิ้วมือ', kinds.text, 100, 'ระบบใช้ตรวจว่าแถวถูกแก้หรือไม่')),
  },
});

/** What stands behind a row of ผลดำเนินงาน that a correction took the place of. */
export const REPLACED = 'ถูกแทนที่';
