import type { ChecklistLine, Standing, Step } from './select.ts';
import type { Panel, Severity, TaskName } from './state.ts';

/**
 * Every sentence of the sidebar, each said once. Numbers come in already written; what is said by the
 * server (findings, faults, outcomes) is not here.
 */

export const PANEL_WORDS: Readonly<Record<Panel, string>> = {
  overview: 'ภาพรวม',
  findings: 'ตรวจ',
  division: 'กอง',
  work: 'งาน',
  papers: 'เอกสาร',
  help: 'ช่วยเหลือ',
};

/** Short names of the severities, as ข้อค้นพบ has them. */
export const SEVERITY_WORDS: Readonly<Record<Severity | 'accepted', string>> = {
  E: 'ต้องแก้',
  W: 'ควรตรวจ',
  I: 'แจ้งให้ทราบ',
  accepted: 'ยอมรับแล้ว',
};

/** The one fact: where it stands, before the amount. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  over: 'กิจกรรมรวมเกินเงินที่จัดสรร',
  under: 'กิจกรรมรวมยังต่ำกว่าเงินที่จัดสรร',
  even: 'กิจกรรมรวมพอดีกับเงินที่จัดสรร',
  nothing: 'ยังไม่มีเงินจัดสรรและกิจกรรม',
};

/** Why no answer came, and what to do, by what the host or the browser said. */
export const TROUBLE_WORDS = {
  offline: 'ไม่ได้เชื่อมต่ออินเทอร์เน็ต ข้อมูลในไฟล์ยังอยู่ครบ เมื่อต่อได้แล้วกดลองใหม่',
  network: 'ติดต่อ Google ไม่ได้ ข้อมูลในไฟล์ยังอยู่ครบ กรุณาตรวจอินเทอร์เน็ตแล้วลองใหม่',
  accounts: 'มักเกิดเมื่อลงชื่อเข้าใช้หลายบัญชี กรุณาออกจากบัญชีอื่น หรือเปิดไฟล์ในหน้าต่างที่มีบัญชีเดียว',
  consent: 'ยังไม่ได้อนุญาตให้ส่วนเสริมทำสิ่งนี้ กรุณาสั่งจากเมนูแผนคน แล้วติ๊กอนุญาตให้ครบ ด้วยบัญชีเดียว',
  timeout: 'งานนี้ใช้เวลานานเกินที่ Google ให้ กรุณาสั่งอีกครั้ง ระบบทำต่อจากเดิม ข้อมูลไม่ซ้ำซ้อน',
  crowd: 'มีหลายคนสั่งงานพร้อมกัน กรุณารอหนึ่งนาทีแล้วลองใหม่',
  quota: 'วันนี้ใช้ครบจำนวนที่ Google ให้แล้ว กรุณาลองใหม่พรุ่งนี้ หรือให้เพื่อนร่วมงานเป็นผู้สั่ง',
  incomplete: 'แถบข้างกับส่วนเสริมเป็นคนละรุ่น กรุณาโหลดหน้าใหม่ ถ้ายังไม่ได้ แจ้งผู้ดูแลให้ติดตั้งใหม่ทั้งชุด',
  host: 'Google ทำงานไม่สำเร็จชั่วคราว ข้อมูลในไฟล์ยังอยู่ครบ กรุณารอสักครู่แล้วลองใหม่',
  unknown: 'ทำงานไม่สำเร็จ ข้อมูลในไฟล์ยังอยู่ครบ กรุณาลองใหม่ ถ้ายังไม่ได้ ส่งข้อความด้านล่างให้งานบุคคล',
} as const;

/** What is said while a task runs. */
export const RUNNING_WORDS: Readonly<Record<TaskName, string>> = {
  open: 'กำลังอ่านไฟล์…',
  recalculate: 'กำลังคำนวณและตรวจ…',
  setUp: 'กำลังตั้งค่าไฟล์ ราวหนึ่งนาที…',
  sample: 'กำลังเติมข้อมูลตัวอย่าง ราวหนึ่งนาที…',
  kit: 'กำลังเติมข้อความตั้งต้น…',
  paper: 'กำลังสร้างเล่มแผน ราวหนึ่งนาที…',
  papers: 'กำลังอ่านทะเบียนเอกสาร…',
  show: 'กำลังไปที่ช่อง…',
  accept: 'กำลังบันทึกเหตุผล…',
  withdraw: 'กำลังถอนการยอมรับ…',
};

/** What a step of a division asks for, and what is said once it is done. */
export const STEP_WORDS: Readonly<
  Record<
    Step['kind'],
    { todo: (amount: string, over: boolean) => string; done: (amount: string) => string }
  >
> = {
  activities: {
    todo: () => 'กรอกกิจกรรมของกอง',
    done: (amount) => `มีกิจกรรมแล้ว ${amount} รายการ`,
  },
  money: {
    todo: (amount, over) => (over ? `ลดเงินกิจกรรมลง ${amount} บาท` : `วางกิจกรรมเพิ่มอีก ${amount} บาท`),
    done: () => 'เงินพอดีกับที่จัดสรร',
  },
  errors: {
    todo: (amount) => `แก้ข้อที่ต้องแก้ ${amount} ข้อ`,
    done: () => 'ไม่มีข้อที่ต้องแก้',
  },
  warnings: {
    todo: (amount) => `ดูข้อที่ควรตรวจ ${amount} ข้อ`,
    done: () => 'ไม่มีข้อที่ควรตรวจ',
  },
};

export const WORDS = {
  moreRows: (count: string) => `และอีก ${count} แถว`,
  title: 'แผนคน',
  baht: 'บาท',
  panels: 'ส่วนของแถบข้าง',
  ownDivision: 'กองของฉัน',
  year: 'ปีงบประมาณ',
  yearOption: (year: string) => `ปี ${year}`,
  everyYear: 'รวมทุกปี',
  readAt: (time: string) => `อ่านเมื่อ ${time} น.`,
  recalculate: 'คำนวณและตรวจใหม่',
  retry: 'ลองใหม่',
  close: 'ปิด',

  reading: 'กำลังอ่านไฟล์',
  noMunicipality: 'ยังไม่ได้กรอกชื่อเทศบาล',
  notSetUp: 'ไฟล์นี้ยังไม่ได้ตั้งค่า',
  loading: 'กำลังอ่านไฟล์ โปรดรอสักครู่',
  slow: 'ยังไม่ได้รับคำตอบ กรุณารออีกสักครู่ หรือกดลองใหม่ ทำซ้ำได้โดยข้อมูลไม่ซ้ำซ้อน',
  slowPaper: 'ยังไม่ได้รับคำตอบ เอกสารอาจเสร็จแล้ว กรุณาดูในรายการก่อนสร้างอีกครั้ง',
  hostSaid: (words: string) => `Google ตอบว่า ${words}`,
  offline: 'ไม่ได้เชื่อมต่ออินเทอร์เน็ต ตัวเลขที่เห็นเป็นของครั้งก่อน',
  lookOnly: 'ท่านดูได้อย่างเดียว ถ้าต้องแก้ กรุณาขอสิทธิ์จากงานบุคคล',

  allocated: 'จัดสรร',
  planned: (activities: string) => `กิจกรรม ${activities} รายการ`,
  nobody: 'ยังไม่มีกองรับผิดชอบ',
  everyone: 'ทุกส่วนราชการ ยังไม่แบ่ง',
  notNumbers: 'ช่องเงินที่ไม่ใช่ตัวเลข',
  notNumbersCount: (cells: string) => `${cells} ช่อง`,
  byStrategy: 'ตามยุทธศาสตร์',
  byDivision: 'ตามส่วนราชการ',
  byYear: 'ตามปีงบประมาณ',
  difference: 'ผลต่าง',
  even: 'พอดี',
  noData: 'ยังไม่มีข้อมูล',
  amounts: (planned: string, allocated: string) => `กิจกรรม ${planned} จาก ${allocated}`,
  findingsLink: (errors: string) => `ต้องแก้ ${errors}`,
  findingsLinkName: (errors: string, division: string) => `ดูข้อที่ต้องแก้ ${errors} ข้อของ${division}`,
  whole: 'ทั้งเทศบาล',
  noFigures: 'กรอกเงินในแท็บงบประมาณ และกิจกรรมในแท็บของกอง แล้วสั่งคำนวณ',

  all: 'ทั้งหมด',
  filters: 'เลือกระดับ',
  division: 'ส่วนราชการ',
  everyDivision: 'ทุกส่วนราชการ',
  tab: 'แท็บ',
  everyTab: 'ทุกแท็บ',
  findingsHeading: 'ข้อค้นพบ',
  follows: 'ยอดเหล่านี้เปลี่ยนตามข้อด้านบน แก้ด้านบนก่อน',
  sameCell: (findings: string) => `ช่องเดียวกันมีอีก ${findings} ข้อ`,
  partsOfSum: (sums: string) => `ยอดย่อยที่ไม่ตรงด้วยกัน ${sums} ยอด`,
  asWork: (findings: string, pieces: string) => `${findings} ข้อ รวมเป็น ${pieces} งาน`,
  moreWork: (left: string) => `ดูอีก ${left} งาน`,
  firstFinding: 'ไปข้อแรก',
  nextFinding: 'ไปข้อถัดไป',
  previousFinding: 'ข้อก่อนหน้า',
  planIsNow: (division: string, state: string) => `แผนของ${division}: ${state}`,
  search: 'ค้นคำ ชื่อ หรือกองในข้อค้นพบ',
  origin: 'หาที่มาและทางแก้',
  originOf: (cell: string) => `หาที่มาของผลต่าง ช่อง ${cell}`,
  goTo: (tab: string, cell: string) => `ไปที่ ${tab} ช่อง ${cell}`,
  accept: 'ยอมรับพร้อมเหตุผล',
  acceptHint: 'ถ้ามีเหตุผลให้คงไว้ งานบุคคลยอมรับข้อนี้ได้',
  reason: 'เหตุผลที่ยอมรับ',
  reasonHint: 'เช่น มีหนังสือสั่งการให้คงไว้',
  save: 'บันทึกเหตุผล',
  cancel: 'ยกเลิก',
  withdraw: 'ถอนการยอมรับ',
  acceptedReason: (reason: string) => `เหตุผล: ${reason}`,
  unsure: (reason: string) => `ข้อมูลเปลี่ยนหลังยอมรับไว้ เหตุผลเดิม: ${reason}`,
  noFindings: 'ไม่พบข้อที่ต้องแก้หรือควรตรวจ',
  noneChosen: 'ไม่มีข้อค้นพบตามที่เลือก',
  showAll: 'ดูทั้งหมด',
  more: (left: string) => `แสดงต่อ เหลืออีก ${left} ข้อ`,

  leftToDo: 'สิ่งที่ต้องทำ',
  doneMark: 'เสร็จแล้ว',
  todoMark: 'ยังไม่เสร็จ',
  view: 'ดูรายการ',
  sending: 'การส่งแผน',
  notSent: 'ยังไม่มีรอบส่ง งานบุคคลเป็นผู้เปิดรอบ',
  round: (round: string) => `รอบ ${round}`,
  everyDivisionState: 'แต่ละส่วนราชการ',
  openTab: 'เปิดแท็บ',
  openTabOf: (name: string) => `เปิดแท็บของ${name}`,
  openIdp: 'เปิดแท็บ IDP',
  noErrors: 'ไม่มีข้อต้องแก้',
  noDivisions: 'ยังไม่มีส่วนราชการ กรอกในแท็บกอง แล้วสั่งตั้งค่าหรือซ่อมไฟล์',

  toReceive: (divisions: string) => `รอรับ ${divisions} กอง`,
  workHeading: 'เลือกงานที่จะทำ',
  noWork: 'ท่านดูแผนได้อย่างเดียว งานในส่วนนี้เป็นของงานบุคคลและหัวหน้าส่วนราชการ',
  backToWork: '‹ กลับไปรายการงาน',
  partBroken: 'หน้านี้แสดงไม่สำเร็จ ข้อมูลในไฟล์ยังอยู่ครบ กรุณาไปหน้าอื่นแล้วเปิดอีกครั้ง',

  planPaper: 'เล่มแผนพัฒนาบุคลากร',
  makePaper: 'สร้างเล่มแผน',
  makeDraft: 'สร้างร่างเล่มแผน',
  draftWhileErrors: (errors: string) => `ยังมีข้อที่ต้องแก้ ${errors} ข้อ เล่มที่สร้างจะเป็นร่าง`,
  ownDraft: 'เล่มที่ท่านสร้างเป็นร่างในไดรฟ์ของท่าน งานบุคคลเป็นผู้ออกเลขฉบับ',
  ready: 'ไม่มีข้อที่ต้องแก้ พร้อมสร้างฉบับเสนอ',
  missingTexts: (headings: string) => `หัวข้อที่ยังไม่มีข้อความ: ${headings}`,
  madeNow: 'ที่สร้างครั้งนี้',
  register: 'ทะเบียนเอกสาร',
  noPapers: 'ยังไม่มีเอกสารในทะเบียน',
  openLongRun: 'ดูเอกสารชุดที่กำลังสร้าง',
  paperNumber: (number: string) => `เลขที่ ${number}`,
  issue: (number: string) => `ฉบับที่ ${number}`,
  openPaper: (title: string) => `เปิด ${title} ในแท็บใหม่`,
  refreshList: 'อ่านรายการใหม่',

  checklist: 'เตรียมแผนให้ครบ',
  ownChecklist: 'งานของกอง',
  doneOf: (done: string, of: string) => `${done} จาก ${of}`,
  doneLines: (lines: string) => `ทำแล้ว ${lines} ข้อ`,
  waitingFor: (divisions: string) => `รอ: ${divisions}`,
  goFill: 'ไปกรอก',
  makeTabs: 'สร้างแท็บ',
  checkNow: 'ตรวจแผน',
  fillKit: 'เติมข้อความตั้งต้น',
  oldPlan: 'มีแผนเดิมเป็น Word PDF หรือ Excel นำเข้าได้',

  stepsHeading: 'เริ่มใช้ในสามขั้น',
  stepsIntro: 'จากไฟล์เปล่าถึงข้อค้นพบแรก ทำทีละขั้น ย้อนกลับได้ทุกขั้น',
  changes: 'เปลี่ยนอะไร',
  takeBack: 'ย้อนกลับที่ไหน',
  skip: 'ข้ามไปหน้าภาพรวม',
  stepNumber: (number: string, title: string) => `ขั้นที่ ${number} ${title}`,
} as const;

export interface ChecklistWords {
  /** `count` are done, or there; of `of`. */
  readonly title: (count: string, of: string) => string;
  /** What is behind it, while it is not done; `known`: how many there have to be is known. */
  readonly detail: (planState: string, known: boolean) => string;
}

/** The lines of the checklist, by the step that the server names. */
export const CHECKLIST_WORDS: Readonly<Record<ChecklistLine['step'], ChecklistWords>> = {
  basics: {
    title: (count, of) => `ชื่อหน่วยงาน ปี และผู้ลงนาม ${count} จาก ${of} ช่อง`,
    detail: () => 'กรอกในแท็บตั้งค่า',
  },
  divisions: {
    title: (count) => `ส่วนราชการ ${count} กอง`,
    detail: () => 'พิมพ์ชื่อกองละหนึ่งแถวในแท็บกอง',
  },
  tabs: {
    title: (count, of) => `แท็บของกอง ${count} จาก ${of} กอง`,
    detail: (_state, known) => (known ? 'ระบบสร้างให้จากรายชื่อกอง' : 'สร้างได้เมื่อมีชื่อกองแล้ว'),
  },
  sharing: {
    title: (count, of) => `แชร์ให้หัวหน้ากอง ${count} จาก ${of} กอง`,
    detail: () => 'ใส่อีเมลของหัวหน้าในแท็บกอง แล้วแชร์ไฟล์ให้',
  },
  strategies: {
    title: (count) => `ยุทธศาสตร์และกลยุทธ์ ${count} กลยุทธ์`,
    detail: () => 'กรอกในแท็บยุทธศาสตร์ หรือใช้ข้อความตั้งต้น',
  },
  allocation: {
    title: (count, of) => `เงินจัดสรร ${count} จาก ${of} แถว`,
    detail: (_state, known) =>
      known ? 'แต่ละปีและยุทธศาสตร์ต้องมีเงินอย่างน้อยหนึ่งกอง' : 'แถวมีเองเมื่อกรอกปีและยุทธศาสตร์แล้ว',
  },
  people: {
    title: (count) => `บุคลากร ${count} อัตรา`,
    detail: () => 'กรอกหรือวางจากตารางเดิมในแท็บบุคลากร',
  },
  texts: {
    title: (count, of) => `ข้อความในเล่มที่อ่านแล้ว ${count} จาก ${of} หัวข้อ`,
    detail: (_state, known) =>
      known ? 'อ่าน แก้ให้เป็นของเรา แล้วลบคำว่ายังไม่ได้อ่าน' : 'เริ่มจากข้อความตั้งต้นได้',
  },
  committee: {
    title: (count) => `คณะกรรมการ ${count} คน`,
    detail: () => 'ต้องมีประธานและเลขานุการ',
  },
  activities: {
    title: (count, of) => `กิจกรรม เริ่มแล้ว ${count} จาก ${of} กอง`,
    detail: () => 'กองที่ได้รับจัดสรรเงินต้องมีกิจกรรม',
  },
  check: { title: () => 'ตรวจทั้งแผน', detail: (state) => `ตอนนี้: ${state}` },
  ownActivities: {
    title: (count) => `กิจกรรมของกอง ${count} รายการ`,
    detail: () => 'กรอกในแท็บของกอง แถวละหนึ่งกิจกรรม',
  },
  ownPlans: {
    title: (count, of) => `แผนรายบุคคล ${count} จาก ${of} คน`,
    detail: () => 'แต่ละคนต้องมีอย่างน้อยหนึ่งทักษะ',
  },
  send: {
    title: () => 'ส่งแผนให้งานบุคคล',
    detail: (_state, known) => (known ? 'ติ๊กช่องส่งในหัวแท็บของกอง' : 'งานบุคคลยังไม่เปิดรอบส่ง'),
  },
};

/** The three first steps: what each changes, and where it is taken back. */
export const FIRST_STEP_WORDS = {
  setUp: {
    title: 'ตั้งค่าไฟล์',
    action: 'ตั้งค่าไฟล์นี้',
    changes: 'สร้างแท็บ สูตร รายการให้เลือก และการป้องกัน แท็บเดิมของท่านไม่ถูกแก้',
    takeBack: 'เมนู ไฟล์ > ประวัติเวอร์ชัน เลือกเวลาก่อนตั้งค่า',
  },
  data: {
    title: 'ใส่ข้อมูล',
    action: 'ใช้เทศบาลตัวอย่าง',
    own: 'กรอกข้อมูลของเรา',
    changes: 'ตัวอย่างเติมเทศบาลสมมุติหนึ่งแห่งลงในไฟล์ ถ้าจะใช้จริงให้เลือกกรอกเอง',
    takeBack: 'เมนู ไฟล์ > ประวัติเวอร์ชัน หรือเริ่มไฟล์ใหม่เมื่อจะใช้จริง',
  },
  check: {
    title: 'ตรวจครั้งแรก',
    action: 'คำนวณและดูข้อค้นพบ',
    changes: 'เติมแท็บ กิจกรรม IDP รวม และข้อค้นพบ สิ่งที่ท่านกรอกไม่ถูกแก้',
    takeBack: 'ไม่ต้องย้อนกลับ สั่งซ้ำได้เสมอ ผลเก่าถูกแทนด้วยผลใหม่',
  },
} as const;

export type FirstStep = keyof typeof FIRST_STEP_WORDS;

export const REPAIR_WORDS = {
  heading: 'ซ่อมไฟล์',
  says: 'คืนแท็บ สูตร และการป้องกันที่หายหรือเสีย สิ่งที่กรอกไว้ไม่ถูกแก้',
  action: 'ตั้งค่าหรือซ่อมไฟล์',
  askHr: 'ถ้าแท็บหรือสูตรหาย กรุณาแจ้งงานบุคคลให้สั่งซ่อมไฟล์',
  again: 'ดูสามขั้นแรกอีกครั้ง',
} as const;
