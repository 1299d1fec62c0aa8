import type { EMPLOYMENT_TYPES } from '../tabs/people.ts';

/** Which of the three families of skills a position has beside the core ones. */
export type LineSkill = 'executive' | 'line' | 'teaching';

/** One post of the manpower plan and what its individual development plan says. */
export interface SamplePost {
  /** Province (99: none has it), kind of local government, division, line of work, serial. */
  readonly number: string;
  readonly title: string;
  /** Invented; every surname says so. Empty: the post is vacant. */
  readonly holder: string;
  readonly level: string;
  /** Code of the division; null: the central executives. */
  readonly division: string | null;
  readonly employmentType: (typeof EMPLOYMENT_TYPES)[number];
  readonly startDay: string | null;
  readonly lineSkill: LineSkill;
  /** Examples of the work that only this job needs; printed behind a common beginning. */
  readonly jobWork: string;
}

const EXECUTIVE_WORK =
  'การบริหารจัดการ แผนงาน งบประมาณ การคลัง งานช่าง งานอำนวยการ งานสาธารณสุข งานสิ่งแวดล้อม งานสภา ฯลฯ';
const OFFICE_WORK =
  'งานอำนวยความสะดวก งานบริหารงานทั่วไป งานประสานงานทั่วไป งานธุรการ งานสารบรรณ งานสภา งานรัฐพิธี งานที่ไม่อยู่ในส่วนราชการอื่น';
const DISASTER_WORK = 'งานเฝ้าระวังภัย การช่วยเหลือผู้ประสบภัย งานกู้ชีพ งานอาสาสมัครป้องกันภัยฝ่ายพลเรือน ฯลฯ';
const PLANNING_WORK = 'งานแผน งบประมาณ เทศบัญญัติ ฯลฯ';
const TREASURY_WORK =
  'งานอำนวยการ งานบริหาร งานการคลัง งานงบประมาณ งานสวัสดิการ งานการเงิน การบัญชี การจัดเก็บ งานพัสดุ ฯลฯ';
const REVENUE_WORK = 'งานจัดเก็บ งานเขียนใบเสร็จ งานภาษีอากร งานการเงิน ฯลฯ';
const ACCOUNTING_WORK = 'งานการเงิน การบัญชี งานควบคุมฎีกา การเขียนฎีกา ใบสำคัญ ฯลฯ';
const WELFARE_WORK =
  'กำกับดูแล ตรวจสอบ ติดตาม ให้คำแนะนำ ควบคุมการดำเนินงานด้านสวัสดิการสังคม งานสังคมสงเคราะห์ งานพัฒนาชุมชน สวัสดิการเด็กและเยาวชน ฯลฯ';

/** Thirty posts in the order of the real plan. */
export const POSTS: readonly SamplePost[] = [
  {
    number: '๙๙-๒-๐๐-๑๑๐๑-๐๐๑',
    title: 'ปลัดเทศบาล',
    holder: 'นายกิตติภพ สมมุติวงศ์',
    level: 'กลาง',
    division: null,
    employmentType: 'พนักงานเทศบาล',
    startDay: '2018-10-01',
    lineSkill: 'executive',
    jobWork: EXECUTIVE_WORK,
  },
  {
    number: '๙๙-๒-๐๐-๑๑๐๑-๐๐๒',
    title: 'รองปลัดเทศบาล',
    holder: 'นางสุภาวดี จำลองกิจ',
    level: 'ต้น',
    division: null,
    employmentType: 'พนักงานเทศบาล',
    startDay: '2019-12-02',
    lineSkill: 'executive',
    jobWork: EXECUTIVE_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๒๑๐๑-๐๐๑',
    title: 'หัวหน้าสำนักปลัด',
    holder: 'นางพิมพ์ใจ ทดลองสุข',
    level: 'ต้น',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2016-04-01',
    lineSkill: 'executive',
    jobWork:
      'งานอำนวยความสะดวก งานบริหารงานทั่วไป งานประสานงานทั่วไป งานสภา งานรัฐพิธี งานที่ไม่อยู่ในส่วนราชการอื่น',
  },
  {
    number: '๙๙-๒-๐๑-๓๑๐๕-๐๐๑',
    title: 'นิติกร',
    holder: 'นายวีรภัทร ตัวอย่างธรรม',
    level: 'ชำนาญการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2017-05-02',
    lineSkill: 'line',
    jobWork:
      'วินิจฉัยปัญหาทางกฎหมาย ร่างและตรวจพิจารณาร่างกฎหมาย กฎ ระเบียบ และข้อบังคับที่เกี่ยวข้อง จัดทำนิติกรรม รวบรวมข้อเท็จจริงและพยานหลักฐานเพื่อดำเนินการทางคดี การสอบสวน ตรวจพิจารณาการร้องทุกข์และอุทธรณ์ ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๑-๓๘๑๐-๐๐๑',
    title: 'นักป้องกันและบรรเทาสาธารณภัย',
    holder: 'นายชาคริต สมมุติชัย',
    level: 'ปฏิบัติการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2020-07-01',
    lineSkill: 'line',
    jobWork: DISASTER_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๓๑๐๑-๐๐๑',
    title: 'นักจัดการงานทั่วไป',
    holder: 'นางสาวมณฑิรา จำลองพันธุ์',
    level: 'ชำนาญการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2015-11-02',
    lineSkill: 'line',
    jobWork: OFFICE_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๓๑๐๓-๐๐๑',
    title: 'นักวิเคราะห์นโยบายและแผน',
    holder: 'นางสาวปวีณา ทดลองเวช',
    level: 'ปฏิบัติการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2021-01-04',
    lineSkill: 'line',
    jobWork: PLANNING_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๓๑๐๒-๐๐๑',
    title: 'นักทรัพยากรบุคคล',
    holder: 'นางสาวกานดา ตัวอย่างดี',
    level: 'ชำนาญการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2014-06-02',
    lineSkill: 'line',
    jobWork:
      'งานเลื่อนขั้น เลื่อนระดับ งานประเมิน งานสวัสดิการ งานพัฒนา งานสรรหา งานเงินเดือน ค่าจ้าง ค่าตอบแทน งานเครื่องราชอิสริยาภรณ์ งานเขียนโครงการ งานฝึกอบรม งานบริการ ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๑-๔๑๐๑-๐๐๑',
    title: 'เจ้าพนักงานธุรการ',
    holder: 'นางรัตนาภรณ์ สมมุติผล',
    level: 'ชำนาญงาน',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2013-09-02',
    lineSkill: 'line',
    jobWork: OFFICE_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๓๒๐๕-๐๐๑',
    title: 'นักวิชาการตรวจสอบภายใน',
    holder: '',
    level: 'ปฏิบัติการ',
    division: 'D01',
    employmentType: 'พนักงานเทศบาล',
    startDay: null,
    lineSkill: 'line',
    jobWork:
      'การวางแผนการตรวจสอบประจำปี การประเมินความเสี่ยงและการควบคุมภายใน การตรวจสอบการเงิน การพัสดุ และการดำเนินงาน การรายงานผลและติดตามข้อเสนอแนะ ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๑-๓๑๐๓-๐๐๒',
    title: 'ผู้ช่วยนักวิเคราะห์นโยบายและแผน',
    holder: 'นายณัฐวัฒน์ จำลองทรัพย์',
    level: '',
    division: 'D01',
    employmentType: 'พนักงานจ้างตามภารกิจ',
    startDay: '2022-10-03',
    lineSkill: 'line',
    jobWork: PLANNING_WORK,
  },
  {
    number: '๙๙-๒-๐๑-๔๘๐๕-๐๐๑',
    title: 'ผู้ช่วยเจ้าพนักงานป้องกันและบรรเทาสาธารณภัย',
    holder: 'นายสุรเดช ทดลองยุทธ',
    level: '',
    division: 'D01',
    employmentType: 'พนักงานจ้างตามภารกิจ',
    startDay: '2021-10-01',
    lineSkill: 'line',
    jobWork: DISASTER_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๒๑๐๒-๐๐๑',
    title: 'ผู้อำนวยการกองคลัง',
    holder: 'นางเพ็ญนภา สมมุติพงศ์',
    level: 'ต้น',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2012-08-01',
    lineSkill: 'executive',
    jobWork: TREASURY_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๒๑๐๒-๐๐๒',
    title: 'หัวหน้าฝ่ายบริหารงานคลัง',
    holder: 'นางวรรณวิสา ตัวอย่างสกุล',
    level: 'ต้น',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2018-02-01',
    lineSkill: 'executive',
    jobWork: TREASURY_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๓-๐๐๑',
    title: 'เจ้าพนักงานพัสดุ',
    holder: 'นายปกรณ์ จำลองศิลป์',
    level: 'ชำนาญงาน',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2016-12-01',
    lineSkill: 'line',
    jobWork: 'งานจัดซื้อจัดจ้าง งานลงทะเบียนพัสดุ ครุภัณฑ์สำนักงาน งานวิธีการพัสดุ ตกลงราคา สอบราคา ประกวดราคา ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๔-๐๐๑',
    title: 'เจ้าพนักงานจัดเก็บรายได้',
    holder: 'นางสาวศิริพร ทดลองชาติ',
    level: 'ปฏิบัติงาน',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2020-03-02',
    lineSkill: 'line',
    jobWork: REVENUE_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๑-๐๐๑',
    title: 'เจ้าพนักงานการเงินและบัญชี',
    holder: 'นางจันทร์เพ็ญ สมมุติรักษ์',
    level: 'ชำนาญงาน',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2015-05-01',
    lineSkill: 'line',
    jobWork: ACCOUNTING_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๔๑๐๑-๐๐๑',
    title: 'จพง.ธุรการ',
    holder: 'นางสาวอรอนงค์ ตัวอย่างวัฒน์',
    level: 'ปฏิบัติงาน',
    division: 'D02',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2022-05-02',
    lineSkill: 'line',
    jobWork: 'งานบริหารงานทั่วไป งานประสานงานทั่วไป งานธุรการ งานสารบรรณ',
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๑-๐๐๒',
    title: 'เจ้าพนักงานการเงินและบัญชี',
    holder: 'นางบุษบา จำลองแก้ว',
    level: '',
    division: 'D02',
    employmentType: 'ลูกจ้างประจำ',
    startDay: '2003-10-01',
    lineSkill: 'executive',
    jobWork: ACCOUNTING_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๑-๐๐๓',
    title: 'ผู้ช่วยเจ้าพนักงานการเงินและบัญชี',
    holder: 'นางสาวพัชรินทร์ ทดลองมณี',
    level: '',
    division: 'D02',
    employmentType: 'พนักงานจ้างตามภารกิจ',
    startDay: '2021-10-01',
    lineSkill: 'line',
    jobWork: ACCOUNTING_WORK,
  },
  {
    number: '๙๙-๒-๐๔-๔๒๐๔-๐๐๒',
    title: 'ผู้ช่วยเจ้าพนักงานจัดเก็บรายได้',
    holder: 'นายธีรพล สมมุติเจริญ',
    level: '',
    division: 'D02',
    employmentType: 'พนักงานจ้างตามภารกิจ',
    startDay: '2022-10-03',
    lineSkill: 'line',
    jobWork: REVENUE_WORK,
  },
  {
    number: '๙๙-๒-๐๕-๔๗๐๑-๐๐๑',
    title: 'นายช่างโยธา',
    holder: 'นายเอกชัย ตัวอย่างโยธิน',
    level: 'ชำนาญงาน',
    division: 'D03',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2014-01-06',
    lineSkill: 'line',
    jobWork: 'งานด้านการออกแบบ การเขียนแบบ ประมาณราคา ควบคุมงาน และงานอื่น ๆ ที่เกี่ยวกับงานช่าง การก่อสร้าง',
  },
  {
    number: '๙๙-๒-๐๕-๔๗๐๗-๐๐๑',
    title: 'ผู้ช่วยเจ้าพนักงานประปา',
    holder: 'นายสมเจตน์ จำลองชล',
    level: '',
    division: 'D03',
    employmentType: 'พนักงานจ้างตามภารกิจ',
    startDay: '2021-10-01',
    lineSkill: 'line',
    jobWork: 'งานด้านการออกแบบ วางผังระบบประปา รวมไปถึงซ่อมแซมบำรุงระบบน้ำ',
  },
  {
    number: '๙๙-๒-๐๘-๒๑๐๗-๐๐๑',
    title: 'ผู้อำนวยการกองการศึกษาฯ',
    holder: 'นางนภัสสร ทดลองวิทย์',
    level: 'ต้น',
    division: 'D04',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2017-10-02',
    lineSkill: 'executive',
    jobWork:
      'งานบริหารงานการศึกษา งานอำนวยการ งานประเมินผลการศึกษา งานศูนย์พัฒนาเด็กเล็ก งานโรงเรียน การจัดซื้อจัดจ้าง งานโครงการ งานประเพณีวัฒนธรรม งานการศาสนา ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๘-๖๖๐๐-๐๐๑',
    title: 'ครู',
    holder: 'นางสาวชุติมา สมมุติศึกษา',
    level: 'คศ.๒',
    division: 'D04',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2011-11-01',
    lineSkill: 'teaching',
    jobWork: 'งานการสอน การดูแลเด็กปฐมวัย การเขียนโครงการ งานประเมินผลการศึกษา งานพัฒนาเด็กปฐมวัย ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๖-๒๑๐๔-๐๐๑',
    title: 'ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม',
    holder: 'นายภาณุพงศ์ ตัวอย่างเวทย์',
    level: 'ต้น',
    division: 'D05',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2019-04-01',
    lineSkill: 'executive',
    jobWork:
      'งานบริหารงานสาธารณสุข งานอำนวยการ งานสิ่งแวดล้อม งานอนามัย งานบริการสาธารณสุข งานควบคุมโรคติดต่อ งานทรัพยากรและสิ่งแวดล้อม ฯลฯ',
  },
  {
    number: '๙๙-๒-๐๖-๓๖๐๔-๐๐๑',
    title: 'นักวิชาการสุขาภิบาล',
    holder: '',
    level: 'ปฏิบัติการ',
    division: 'D05',
    employmentType: 'พนักงานเทศบาล',
    startDay: null,
    lineSkill: 'line',
    jobWork: 'การแก้ไขฟื้นฟูรักษาคุณภาพสิ่งแวดล้อม การตรวจสอบคุณภาพสิ่งแวดล้อมและผลกระทบด้านสิ่งแวดล้อม',
  },
  {
    number: '๙๙-๒-๑๑-๒๑๐๕-๐๐๑',
    title: 'ผู้อำนวยการกองสวัสดิการสังคม',
    holder: 'นางกรรณิการ์ จำลองธรรม',
    level: 'ต้น',
    division: 'D06',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2016-10-03',
    lineSkill: 'executive',
    jobWork: WELFARE_WORK,
  },
  {
    number: '๙๙-๒-๑๑-๒๑๐๕-๐๐๒',
    title: 'หัวหน้าฝ่ายส่งเสริมและสวัสดิการสังคม',
    holder: 'นางสาวดวงกมล ทดลองศรี',
    level: 'ต้น',
    division: 'D06',
    employmentType: 'พนักงานเทศบาล',
    startDay: '2020-09-01',
    lineSkill: 'executive',
    jobWork: WELFARE_WORK,
  },
  {
    number: '๙๙-๒-๑๑-๓๘๐๑-๐๐๑',
    title: 'นักพัฒนาชุมชน',
    holder: 'นางสมจิตร สมมุติอารี',
    level: '',
    division: 'D06',
    employmentType: 'ลูกจ้างประจำ',
    startDay: '2002-10-01',
    lineSkill: 'line',
    jobWork: 'งานสวัสดิการชุมชน งานเบี้ยยังชีพผู้สูงอายุ ผู้ด้อยโอกาส งานสตรี ฯลฯ',
  },
];
