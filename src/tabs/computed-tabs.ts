import * as kinds from './cell-kinds.ts';
import { column, defineTab, machine } from './define-tab.ts';

/** Tabs in which nothing is typed: formulas that stay live, and tables that a run refills. */

const figure = kinds.allocatedMoney;
const difference = { ...kinds.allocatedMoney, numberFormat: '+#,##0.00;[Red]-#,##0.00;0.00' };

/** Moved away is no fault: a sign, but no red; most lines have none. */
const transferred = { ...kinds.allocatedMoney, numberFormat: '+#,##0.00;-#,##0.00;"–"' };

export const HOME_TAB = defineTab({
  key: 'home',
  title: 'หน้าหลัก',
  purpose: 'ยอดรวม สถานะ และทางไปยังแท็บของแต่ละกอง ระบบคำนวณให้',
  keeper: 'formulas',
  columns: {
    label: column('รายการ', kinds.shownText, 170, 'ยุทธศาสตร์หรือส่วนราชการ'),
    difference: column('ผลต่าง', difference, 105, 'ตามกิจกรรม ลบ จัดสรร'),
    allocated: column('จัดสรร', figure, 105, 'เงินที่จัดสรรในปีที่แสดง หลังโอนแล้ว'),
    planned: column('ตามกิจกรรม', figure, 105, 'เงินของกิจกรรมในปีที่แสดง'),
    percent: column('ร้อยละ', { ...kinds.shownText, align: 'right' }, 60, 'ตามกิจกรรมต่อจัดสรร'),
    bar: column('สัดส่วน', kinds.shownText, 95, 'เต็มช่องคือร้อยละ 100'),
    over: column('เกิน', kinds.shownText, 75, 'ส่วนที่เกินร้อยละ 100'),
    state: column('สถานะ', kinds.shownText, 130, 'สถานะล่าสุด'),
    errors: column('ต้องแก้', { ...kinds.shownText, align: 'center' }, 60, 'จำนวนข้อที่กองต้องแก้'),
    idp: column(
      'แผนรายบุคคล',
      { ...kinds.shownText, align: 'center' },
      90,
      'ผู้ครองตำแหน่งที่มีแผนพัฒนาในปีที่แสดง',
    ),
  },
});

/** Out of sight while every amount is a number. */
export const NOT_NUMBER_COLUMNS = [
  'allocatedNotNumbers',
  'transfersNotNumbers',
  'plannedNotNumbers',
] as const;

export const RECONCILIATION_TAB = defineTab({
  key: 'reconciliation',
  title: 'กระทบยอด',
  purpose: 'เงินจัดสรรเทียบกับเงินกิจกรรม ทุกปี ทุกยุทธศาสตร์ ทุกส่วนราชการ ระบบคำนวณให้',
  keeper: 'formulas',
  columns: {
    year: column('ปีงบประมาณ', kinds.shownText, 96, 'ปี หรือ รวมทุกปี'),
    strategy: column('ยุทธศาสตร์', kinds.shownText, 190, 'ยุทธศาสตร์'),
    division: column('ส่วนราชการ', kinds.shownText, 180, 'ส่วนราชการ'),
    difference: column('ผลต่าง', difference, 110, 'ตามกิจกรรม ลบ จัดสรรหลังโอน'),
    allocated: column('จัดสรรหลังโอน', figure, 110, 'จัดสรรเดิม บวก โอน/ยกยอด'),
    planned: column('ตามกิจกรรม', figure, 110, 'จากแท็บกิจกรรมของทุกกองและส่วนกลาง'),
    original: column('จัดสรรเดิม', figure, 110, 'ตามที่กรอกในแท็บ งบประมาณ'),
    transferred: column('โอน/ยกยอด', transferred, 100, 'รับโอน ลบ โอนออก จากแท็บ โอนงบ'),
    allocatedNotNumbers: machine(
      column('ช่องจัดสรรที่ไม่ใช่ตัวเลข', kinds.whole, 90, 'ช่องเหล่านี้ไม่ถูกนับในยอด'),
    ),
    transfersNotNumbers: machine(
      column('ช่องเงินโอนที่ไม่ใช่ตัวเลข', kinds.whole, 90, 'ช่องเหล่านี้ไม่ถูกนับในยอด นับทั้งด้านโอนออกและรับโอน'),
    ),
    plannedNotNumbers: machine(
      column('ช่องเงินกิจกรรมที่ไม่ใช่ตัวเลข', kinds.whole, 90, 'ช่องเหล่านี้ไม่ถูกนับในยอด'),
    ),
    link: column('ที่มา', kinds.shownText, 110, 'ไปยังแท็บกิจกรรมของบรรทัดนี้'),
  },
});

export const ALL_ACTIVITIES_TAB = defineTab({
  key: 'allActivities',
  title: 'กิจกรรม',
  purpose: 'กิจกรรมของทุกกองตามลำดับทางการ ระบบเติมให้ แก้ที่แท็บของกอง',
  keeper: 'refilled',
  hidden: true,
  columns: {
    number: column('เลขที่', kinds.shownText, 80, 'ยุทธศาสตร์.กลยุทธ์ และลำดับทางการ'),
    strategy: column('ยุทธศาสตร์ที่', kinds.whole, 90, 'เลขยุทธศาสตร์'),
    tactic: column('กลยุทธ์ที่', kinds.whole, 80, 'เลขกลยุทธ์'),
    order: column('ลำดับ', kinds.whole, 60, 'ลำดับทางการ'),
    name: column('กิจกรรม/โครงการ', kinds.shownText, 360, 'ชื่อกิจกรรม'),
    indicator: column('ตัวชี้วัด', kinds.shownText, 200, 'ตัวชี้วัด'),
    division: column('ส่วนราชการ', kinds.shownText, 220, 'ผู้รับผิดชอบ'),
    link: column('ต้นทาง', kinds.shownText, 90, 'ไปยังแถวที่กรอกไว้'),
  },
  repeated: {
    per: 'year',
    after: 'division',
    columns: {
      money: column('งบประมาณ', kinds.money, 120, 'บาท'),
      quarters: column('ไตรมาส', kinds.quarters, 75, 'ไตรมาสที่ทำ'),
    },
  },
});

export const ALL_IDP_TAB = defineTab({
  key: 'allIdp',
  title: 'IDP รวม',
  purpose: 'แผนพัฒนารายบุคคลของทุกกอง ระบบเติมให้ แก้ที่แท็บ IDP ของกอง',
  keeper: 'refilled',
  hidden: true,
  columns: {
    division: column('ส่วนราชการ', kinds.shownText, 220, 'ส่วนราชการ'),
    position: column('เลขที่ตำแหน่ง', kinds.shownText, 120, 'ตามแท็บ บุคลากร'),
    positionTitle: column('ตำแหน่ง', kinds.shownText, 240, 'ชื่อตำแหน่ง'),
    holder: column('ชื่อ-สกุล', kinds.shownText, 180, 'ผู้ครองตำแหน่ง'),
    skill: column('ทักษะที่ต้องพัฒนา', kinds.shownText, 300, 'ทักษะ'),
    year: column('ปีงบประมาณ', kinds.fiscalYear, 95, 'ปี พ.ศ.'),
    methods: column('วิธีการพัฒนา', kinds.methods, 140, 'รหัสวิธี'),
    link: column('ต้นทาง', kinds.shownText, 90, 'ไปยังแถวที่กรอกไว้'),
  },
});

/** How the three severities are called where people read them. */
export const SEVERITY_LABELS = { E: 'ต้องแก้', W: 'ควรตรวจ', I: 'แจ้งให้ทราบ' } as const;

export const FINDINGS_TAB = defineTab({
  key: 'findings',
  title: 'ข้อค้นพบ',
  purpose: 'สิ่งที่ควรแก้หรือตรวจ ระบบเติมให้ทุกครั้งที่ตรวจ',
  keeper: 'refilled',
  columns: {
    severity: column('ระดับ', kinds.shownText, 90, 'ต้องแก้ ควรตรวจ หรือ แจ้งให้ทราบ'),
    work: column('งาน', kinds.shownText, 210, 'ข้อที่แก้ไปด้วยกัน งานแรกมาก่อน'),
    sentence: column('ข้อค้นพบและสิ่งที่ต้องทำ', kinds.shownText, 560, 'ประโยคเดียว'),
    link: column('ไปที่', kinds.shownText, 150, 'ช่องที่พบ'),
    years: column('ปี', kinds.shownText, 110, 'ปีงบประมาณ'),
    division: column('ส่วนราชการ', kinds.shownText, 170, 'ส่วนราชการที่ต้องแก้ เว้นว่างถ้าเป็นของงานบุคคล'),
    acceptance: column('เหตุผลที่ยอมรับ', kinds.shownText, 280, 'จากแท็บ ข้อยกเว้น'),
    code: machine(column('กฎ', kinds.shownText, 210, 'รหัสกฎ')),
    finding: machine(column('รหัสข้อค้นพบ', kinds.shownText, 260, 'ใช้อ้างในแท็บ ข้อยกเว้น')),
    fingerprint: machine(column('ลายนิ้วมือ', kinds.shownText, 110, 'ใช้อ้างในแท็บ ข้อยกเว้น')),
  },
});
