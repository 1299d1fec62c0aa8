import type { Cell } from '../base/cell.ts';
import { keysOf } from '../base/record.ts';
import type { CellKind, ValueOf } from './cell-kinds.ts';
import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';
import { WORD_LISTS } from './lists/lists.ts';
import { NUMBERED_BY, NUMBERED_CENTRALLY, NUMBERED_HERE } from './paper-series.ts';
import { CHANGEABLE_RULES } from './rules/index.ts';
import { levelKind, ruleRowKey } from './rules/levels.ts';
import { DISTRICT_LABEL, PROVINCE_LABEL } from './words/labels.ts';

/** ต่อปี: each year has its own amount; รวม: the amount of the old plan was for all its years. */
export const AMOUNT_MODES = ['ต่อปี', 'รวม'] as const;
export const [PER_YEAR_MODE, FOR_ALL_YEARS_MODE] = AMOUNT_MODES;
export type AmountMode = (typeof AMOUNT_MODES)[number];

/**
 * What heads may do with the IDP: everything; change what stands there; give levels and results only;
 * nothing.
 */
export const IDP_WINDOWS = ['เปิด', 'แก้ไขเท่านั้น', 'ประเมินตนเอง', 'ปิด'] as const;
export const [IDP_OPEN, IDP_REVISE, IDP_RESULTS, IDP_CLOSED] = IDP_WINDOWS;
export type IdpWindow = (typeof IDP_WINDOWS)[number];

interface Setting<Value> {
  readonly group: string;
  readonly label: string;
  readonly help: string;
  readonly kind: CellKind<Value>;
  readonly initial: Cell;
  /** Text that tells the program something; no paper prints it. */
  readonly technical?: true;
}

function setting<Value>(
  group: string,
  label: string,
  kind: CellKind<Value>,
  initial: Cell,
  help: string,
): Setting<Value> {
  return { group, label, kind, initial, help };
}

function technical<Value>(declared: Setting<Value>): Setting<Value> {
  return { ...declared, technical: true };
}

const PLACE = 'หน่วยงาน';
const PLAN = 'แผน';
const APPROVAL = 'การเห็นชอบและประกาศ';
const PAPER = 'รูปแบบเอกสาร';
const NUMBERS = 'เลขเอกสาร';
const TRAINING = 'การขออบรม';
const IDP = 'แผนรายบุคคล';
const RESULTS = 'ผลการดำเนินงาน';
/** Nobody has confirmed the lawful number of days: each office sets its own. */
const DAYS_TO_CONFIRM = 'จำนวนวัน โปรดยืนยันกับระเบียบที่ใช้อยู่';

/** Every setting of the municipality, in the order of the tab. Keys are the row keys. */
export const SETTINGS = {
  municipality: setting(
    PLACE,
    'ชื่อเทศบาล',
    kinds.text,
    '',
    'ชื่อเต็มตามประกาศจัดตั้ง เช่น เทศบาลตำบลตัวอย่าง',
  ),
  district: setting(PLACE, 'อำเภอ', kinds.copied(DISTRICT_LABEL), '', 'ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ'),
  province: setting(PLACE, 'จังหวัด', kinds.copied(PROVINCE_LABEL), '', 'ชื่อจังหวัด ไม่ต้องมีคำว่าจังหวัด'),
  owningUnit: setting(
    PLACE,
    'หน่วยงานเจ้าของเรื่อง',
    kinds.text,
    'งานบริหารงานบุคคล',
    'งานหรือฝ่ายที่จัดทำแผน',
  ),
  owningDivision: setting(
    PLACE,
    'ส่วนราชการเจ้าของเรื่อง',
    kinds.text,
    'สำนักปลัด',
    'ส่วนราชการที่งานนั้นสังกัด',
  ),
  phone: setting(PLACE, 'โทรศัพท์/โทรสาร', kinds.text, '', 'หมายเลขที่พิมพ์บนปกและท้ายหนังสือ'),
  hrEditors: setting(PLACE, 'อีเมลผู้รับผิดชอบงานบุคคล', kinds.textList, '', 'คั่นด้วยจุลภาค ผู้มีชื่อนี้แก้ได้ทุกแท็บ'),
  planTitle: setting(PLAN, 'ชื่อแผน', kinds.text, 'แผนพัฒนาบุคลากร', 'ชื่อที่ใช้เหมือนกันทุกที่ในเล่ม'),
  firstYear: setting(PLAN, 'ปีงบประมาณแรก', kinds.fiscalYear, 2570, 'ปี พ.ศ. ของปีงบประมาณแรกในแผน'),
  yearCount: setting(PLAN, 'จำนวนปีของแผน', kinds.whole, 3, 'ตามปกติ 3 ปี'),
  currentYear: setting(PLAN, 'ปีงบประมาณที่แสดง', kinds.fiscalYear, 2570, 'ปีที่หน้าหลักและแท็บกองแสดงยอด'),
  currentRound: setting(
    PLAN,
    'รอบการส่งที่แสดง',
    kinds.suggestedFrom('submissions', 'round'),
    '',
    'ระบบกรอกให้เมื่องานบุคคลเปิดรอบการส่ง',
  ),
  amountMode: setting(
    PLAN,
    'งบประมาณในแผนเป็น',
    kinds.choice(AMOUNT_MODES),
    'ต่อปี',
    'ต่อปี หรือ รวมทุกปีของแผน',
  ),
  approvalBody: setting(
    APPROVAL,
    'คณะกรรมการที่เห็นชอบ',
    kinds.text,
    '',
    'เช่น คณะกรรมการพนักงานเทศบาลจังหวัด',
  ),
  approvalMeeting: setting(APPROVAL, 'ประชุมครั้งที่', kinds.text, '', 'เช่น ๙/๒๕๖๖'),
  approvalDay: setting(APPROVAL, 'วันที่ประชุม', kinds.day, '', 'วัน/เดือน/ปี ที่มีมติเห็นชอบ'),
  announcedDay: setting(APPROVAL, 'วันที่ประกาศ', kinds.day, '', 'วันที่ลงนามในประกาศ'),
  effectiveDay: setting(APPROVAL, 'วันที่มีผลใช้บังคับ', kinds.day, '', 'ไม่ควรก่อนวันที่ประกาศ'),
  orderNumber: setting(APPROVAL, 'คำสั่งแต่งตั้งคณะกรรมการที่', kinds.text, '', 'เช่น ๓๙๔/๒๕๖๖'),
  orderDay: setting(APPROVAL, 'คำสั่งลงวันที่', kinds.day, '', 'วันที่ลงนามในคำสั่ง'),
  draftedDay: setting(APPROVAL, 'วันที่ร่าง/พิมพ์/ทวน', kinds.day, '', 'ไม่ควรหลังวันที่ประกาศ'),
  signerName: setting(APPROVAL, 'ผู้ลงนาม', kinds.text, '', 'ชื่อและนามสกุลของผู้ลงนามในประกาศ'),
  signerOffice: setting(APPROVAL, 'ตำแหน่งผู้ลงนาม', kinds.text, '', 'เช่น นายกเทศมนตรีตำบลตัวอย่าง'),
  idpWindow: setting(
    IDP,
    'ช่วงกรอกแผนรายบุคคล',
    kinds.choice(IDP_WINDOWS),
    IDP_WINDOWS[0],
    'เปิด แก้ไขเท่านั้น ประเมินตนเอง หรือ ปิด',
  ),
  coveredTypes: setting(
    IDP,
    'ประเภทบุคลากรที่แผนครอบคลุม',
    kinds.textList,
    'พนักงานเทศบาล, ลูกจ้างประจำ, พนักงานจ้างตามภารกิจ, พนักงานจ้างทั่วไป',
    'คั่นด้วยจุลภาค ทุกประเภทต้องมีแผนพัฒนา',
  ),
  appraisalGoal: setting(
    IDP,
    'เป้าหมายมาตรฐานของสมรรถนะ',
    kinds.text,
    'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี',
    'ระบบเสนอข้อความนี้เป็นเป้าหมาย',
  ),
  standardGoal: setting(
    IDP,
    'เป้าหมายมาตรฐานของงานในตำแหน่ง',
    kinds.text,
    'พัฒนาทักษะการทำงานตามมาตรฐานกำหนดตำแหน่ง',
    'ระบบเสนอข้อความนี้เป็นเป้าหมาย',
  ),
  requestLeadDays: setting(TRAINING, 'ดำเนินการให้ครบก่อนวันอบรม', kinds.whole, 7, DAYS_TO_CONFIRM),
  reportDays: setting(TRAINING, 'รายงานผลภายในหลังอบรม', kinds.whole, 30, DAYS_TO_CONFIRM),
  clearingDays: setting(TRAINING, 'ส่งใช้เงินยืมภายในหลังอบรม', kinds.whole, 15, DAYS_TO_CONFIRM),
  sharingDays: setting(TRAINING, 'ถ่ายทอดความรู้ภายในหลังอบรม', kinds.whole, 45, DAYS_TO_CONFIRM),
  filingDays: setting(TRAINING, 'เก็บเรื่องภายในหลังอบรม', kinds.whole, 60, DAYS_TO_CONFIRM),
  resultsRound: setting(
    RESULTS,
    'รอบรายงานผลที่เปิด',
    kinds.text,
    '',
    'ระบบกรอกให้เมื่องานบุคคลเปิดไตรมาส',
  ),
  greenFrom: setting(RESULTS, 'เขียวตั้งแต่ร้อยละของเป้า', kinds.whole, 100, 'ตามปกติ 100'),
  yellowFrom: setting(RESULTS, 'เหลืองตั้งแต่ร้อยละของเป้า', kinds.whole, 80, 'ตามปกติ 80 ต่ำกว่านี้เป็นแดง'),
  spentBasis: setting(
    RESULTS,
    'ใช้จ่าย หมายถึง',
    kinds.text,
    'เงินที่เบิกจ่ายตามฎีกาในไตรมาส เงินยืมนับเมื่อส่งใช้',
    'พิมพ์ในรายงานผล',
  ),
  paperFont: technical(
    setting(PAPER, 'แบบอักษร', kinds.text, 'Sarabun', 'ชื่อแบบอักษรที่มีใน Google เอกสาร'),
  ),
  fontPoints: setting(PAPER, 'ขนาดอักษรเนื้อความ (พอยต์)', kinds.whole, 16, 'ตามปกติ 16'),
  memoTitlePoints: setting(
    PAPER,
    'ขนาดคำว่า บันทึกข้อความ (พอยต์)',
    kinds.whole,
    29,
    'ตามระเบียบ 29 บางแห่งใช้ 22',
  ),
  marginTopMm: setting(PAPER, 'ขอบบน (มิลลิเมตร)', kinds.whole, 25, 'ตามปกติ 25'),
  marginBottomMm: setting(PAPER, 'ขอบล่าง (มิลลิเมตร)', kinds.whole, 20, 'ตามปกติ 20'),
  marginLeftMm: setting(PAPER, 'ขอบซ้าย (มิลลิเมตร)', kinds.whole, 30, 'ตามปกติ 30'),
  marginRightMm: setting(PAPER, 'ขอบขวา (มิลลิเมตร)', kinds.whole, 20, 'ตามปกติ 20'),
  digits: setting(
    PAPER,
    'เลขในเอกสาร',
    kinds.choice(['เลขไทย', 'เลขอารบิก']),
    'เลขไทย',
    'ใช้ในเอกสารและแถบข้าง',
  ),
  orderNumbers: setting(
    NUMBERS,
    'เลขคำสั่ง',
    kinds.choice(NUMBERED_BY),
    NUMBERED_CENTRALLY,
    'ทะเบียนกลาง: กรอกเลขเมื่อออกคำสั่ง คำสั่งทุกเรื่องใช้ชุดเลขเดียวกันตามปีปฏิทิน',
  ),
  memoNumbers: setting(
    NUMBERS,
    'เลขบันทึกข้อความ',
    kinds.choice(NUMBERED_BY),
    NUMBERED_CENTRALLY,
    'ทะเบียนกลาง: กรอกเลขเมื่อออกบันทึกข้อความ',
  ),
  memoCode: setting(
    NUMBERS,
    'รหัสหน้าเลขบันทึกข้อความ',
    kinds.text,
    '',
    'เช่น มค ๕๓๗๐๑ พิมพ์เป็น มค ๕๓๗๐๑/๑๒',
  ),
  announcementNumbers: setting(
    NUMBERS,
    'เลขประกาศ',
    kinds.choice(NUMBERED_BY),
    NUMBERED_HERE,
    'ใช้ในทะเบียนเอกสาร ประกาศใช้แผนไม่พิมพ์เลข',
  ),
  fiscalNumberKinds: setting(
    NUMBERS,
    'ชนิดที่นับเลขตามปีงบประมาณ',
    kinds.textList,
    '',
    'คำสั่ง บันทึกข้อความ ประกาศ หรือชื่อชนิดตามแท็บ เอกสาร คั่นด้วยจุลภาค ชุดอื่นนับตามปีปฏิทิน',
  ),
  firstNumbers: setting(
    NUMBERS,
    'เลขเริ่มต้น',
    kinds.textList,
    '',
    'เมื่อมีเลขในทะเบียนเดิมแล้ว เช่น คำสั่ง ๓๙๕/๒๕๗๐ คั่นด้วยจุลภาค',
  ),
} as const;

export type SettingKey = keyof typeof SETTINGS;

/** The settings whose text the papers print. */
export const PRINTED_SETTINGS = keysOf(SETTINGS).filter((key) => isPrinted(SETTINGS[key]));

function isPrinted({
  kind,
  technical: isTechnical,
}: {
  readonly kind: { readonly parse: unknown };
  readonly technical?: true;
}): boolean {
  return kinds.isFreeText(kind) && isTechnical === undefined;
}

/** The settings as checked values; what is blank or could not be read has the blank of its kind. */
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof SETTINGS)[Key]['kind']> };

/** Groups of the rows that are no settings: the rules, and the lists of words. */
export const RULES_GROUP = 'กฎการตรวจ';
export const LISTS_GROUP = 'รายการคำที่ใช้ตรวจ';

const GROUPS = [
  ...new Set(Object.values(SETTINGS).map(({ group }) => group)),
  RULES_GROUP,
  LISTS_GROUP,
  ...Object.values(WORD_LISTS).map(({ group }) => group),
];

/** What a row of the tab is for: a setting, or the level of a rule; null for rows of the user's own. */
export function settingOfRow(
  key: string,
): { readonly label: string; readonly kind: CellKind<unknown> } | null {
  const setting = Object.entries(SETTINGS).find(([one]) => one === key)?.[1];
  if (setting !== undefined)
    return { label: setting.label, kind: setting.kind as CellKind<unknown> };
  const rule = Object.entries(CHANGEABLE_RULES).find(([code]) => ruleRowKey(code) === key)?.[1];
  return rule === undefined ? null : { label: rule.title, kind: levelKind };
}

export const SETTINGS_TAB = defineTab({
  key: 'settings',
  title: 'ตั้งค่า',
  purpose: 'ข้อมูลเทศบาล ปีของแผน ผู้ลงนาม และรูปแบบเอกสาร งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  columns: {
    group: column('หมวด', kinds.suggested(GROUPS), 150, 'หมวดของการตั้งค่า'),
    label: column('รายการ', kinds.text, 230, 'ชื่อการตั้งค่า'),
    value: column('ค่า', { ...kinds.text, numberFormat: 'General' }, 300, 'กรอกค่าในช่องนี้'),
    help: column('คำอธิบาย', kinds.text, 360, 'วิธีกรอก'),
  },
});

/** Where the value of a setting, of a rule or of a word stands, by the key of its row. */
export function settingPlace(row: string): {
  tab: typeof SETTINGS_TAB.key;
  row: string;
  column: 'value';
} {
  return { tab: SETTINGS_TAB.key, row, column: 'value' };
}
