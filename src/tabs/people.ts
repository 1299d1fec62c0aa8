import * as kinds from './cell-kinds.ts';
import { column, defineTab, formulaColumn } from './define-tab.ts';
import { CURRICULA } from './idp.ts';
import { READING_COLUMN } from './kit-rows.ts';

/** Positions, their holders, and what each position is expected to be able to do. */

/** Employment types of the source plan; a municipality may type others. */
export const EMPLOYMENT_TYPES = [
  'พนักงานเทศบาล',
  'ลูกจ้างประจำ',
  'พนักงานจ้างตามภารกิจ',
  'พนักงานจ้างทั่วไป',
  'พนักงานครูเทศบาล',
  'ครู',
] as const;

/** Types of positions; a municipality may type others. */
export const POSITION_TYPES = [
  'บริหารท้องถิ่น',
  'อำนวยการท้องถิ่น',
  'วิชาการ',
  'ทั่วไป',
  'สายงานการสอน',
  'ลูกจ้างประจำ',
  'พนักงานจ้าง',
] as const;

/** The types to which the executive competencies belong. */
export const EXECUTIVE_TYPES: readonly string[] = ['บริหารท้องถิ่น', 'อำนวยการท้องถิ่น'];

/** What a cell says of a position that nobody holds. */
export { VACANT } from './typed-forms.ts';

/** Facts of a position that HR types or pastes. */
const POSITION_COLUMNS = {
  number: column('เลขที่ตำแหน่ง', kinds.text, 140, 'ไม่ซ้ำกัน'),
  title: column('ตำแหน่ง', kinds.text, 260, 'ชื่อตำแหน่งตามมาตรฐานกำหนดตำแหน่ง'),
  holder: column('ชื่อ-สกุล', kinds.holder, 200, 'เว้นว่างถ้าตำแหน่งว่าง'),
  level: column('ระดับ', kinds.text, 120, 'เช่น ปฏิบัติการ ชำนาญการ'),
  positionType: column('ประเภทตำแหน่ง', kinds.suggested(POSITION_TYPES), 150, 'ใช้เลือกสมรรถนะที่ต้องมี'),
  division: column(
    'ส่วนราชการ',
    kinds.suggestedFrom('divisions', 'name'),
    220,
    'เว้นว่างสำหรับปลัดและรองปลัด',
  ),
  unit: column('งาน/ฝ่าย', kinds.text, 160, 'งานหรือฝ่ายภายในส่วนราชการ'),
  employmentType: column('ประเภท', kinds.employmentType(EMPLOYMENT_TYPES), 170, 'ประเภทการจ้าง'),
  startDay: column('วันเริ่มงาน', kinds.pastDay, 110, 'วัน/เดือน/ปี'),
};

export const PEOPLE_TAB = defineTab({
  key: 'people',
  title: 'บุคลากร',
  purpose: 'ตำแหน่งตามแผนอัตรากำลัง หนึ่งแถวต่อหนึ่งตำแหน่ง งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  columns: {
    ...POSITION_COLUMNS,
    probationEnd: formulaColumn(
      'ครบทดลองงาน',
      { ...kinds.shownText, numberFormat: 'd/m/yyyy', align: 'center' },
      110,
      'สิบสองเดือนนับจากวันเริ่มงาน ระบบคำนวณให้',
      { needs: 'startDay', formula: ({ cell }) => `=IFERROR(EDATE(${cell('startDay')},12),"")` },
    ),
  },
});

export type PositionColumn = keyof typeof POSITION_COLUMNS;
export const POSITION_COLUMN_KEYS = Object.keys(POSITION_COLUMNS) as PositionColumn[];

/** Pasted cells are kept as text: a table from elsewhere may have its columns in another order. */
function pasted(key: PositionColumn) {
  const { header, width, help } = POSITION_COLUMNS[key];
  return column(header, kinds.text, width, help);
}

export const PEOPLE_IMPORT_TAB = defineTab({
  key: 'peopleImport',
  title: 'นำเข้าบุคลากร',
  purpose: 'ที่วางตารางตำแหน่งจากที่อื่น มีหัวตารางหรือไม่ก็ได้ ตรวจแล้วสั่งนำเข้าจากแถบข้าง',
  keeper: 'hr',
  hidden: true,
  columns: {
    number: pasted('number'),
    title: pasted('title'),
    holder: pasted('holder'),
    level: pasted('level'),
    positionType: pasted('positionType'),
    division: pasted('division'),
    unit: pasted('unit'),
    employmentType: pasted('employmentType'),
    startDay: pasted('startDay'),
  },
});

const MOVE_KINDS = ['บรรจุ', 'ย้าย', 'พ้นตำแหน่ง'] as const;
export const [CAME, MOVED, LEFT] = MOVE_KINDS;

export const MOVES_TAB = defineTab({
  key: 'moves',
  title: 'ประวัติตำแหน่ง',
  purpose: 'ใครครองตำแหน่งใดตั้งแต่เมื่อไร ระบบเติมเมื่อนำเข้าหรือย้ายคน งานบุคคลแก้ได้',
  keeper: 'hr',
  hidden: true,
  columns: {
    day: column('วันที่', kinds.day, 110, 'วันที่มีผล'),
    kind: column('เหตุ', kinds.suggested(MOVE_KINDS), 110, 'บรรจุ ย้าย หรือ พ้นตำแหน่ง'),
    holder: column('ชื่อ-สกุล', kinds.text, 200, 'ผู้ที่เปลี่ยนตำแหน่ง'),
    fromNumber: column('จากเลขที่ตำแหน่ง', kinds.text, 140, 'ตำแหน่งเดิม'),
    fromDivision: column('จากส่วนราชการ', kinds.text, 200, 'ส่วนราชการเดิม'),
    toNumber: column('ไปเลขที่ตำแหน่ง', kinds.text, 140, 'ตำแหน่งใหม่'),
    toDivision: column('ไปส่วนราชการ', kinds.text, 200, 'ส่วนราชการใหม่'),
  },
});

export const CORE = 'หลัก';
export const EXECUTIVE = 'ประจำผู้บริหาร';
export const FUNCTIONAL = 'ประจำสายงาน';
export const DIGITAL = 'ดิจิทัล';
export const JOB_SPECIFIC = 'เฉพาะตำแหน่ง';
export const COMPETENCY_GROUPS = [CORE, EXECUTIVE, FUNCTIONAL, DIGITAL, JOB_SPECIFIC] as const;

/** Skills of the old form that stand for a whole group of competencies. */
export const WHOLE_GROUPS: Readonly<Record<string, (typeof COMPETENCY_GROUPS)[number]>> = {
  สมรรถนะหลัก: CORE,
  สมรรถนะประจำผู้บริหาร: EXECUTIVE,
  สมรรถนะประจำสายงาน: FUNCTIONAL,
};

/** How a skill begins that only one job needs. */
export const JOB_SKILL_START = 'งานที่จำเป็นในการปฏิบัติหน้าที่';

/** How many competencies of a group a plan must hold (rules on personnel management). */
export const GROUP_SIZES: Readonly<Record<(typeof COMPETENCY_GROUPS)[number], number>> = {
  [CORE]: 5,
  [EXECUTIVE]: 4,
  [FUNCTIONAL]: 3,
  [DIGITAL]: 1,
  [JOB_SPECIFIC]: 1,
};

/** The position type that stands for all. */
export const EVERY_TYPE = 'ทุกประเภท';

export const COMPETENCIES_TAB = defineTab({
  key: 'competencies',
  title: 'สมรรถนะ',
  purpose: 'คลังสมรรถนะและทักษะ และตำแหน่งประเภทใดต้องมีระดับใด งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    code: column('รหัส', kinds.text, 80, 'ไม่ซ้ำกัน'),
    group: column('กลุ่ม', kinds.suggested(COMPETENCY_GROUPS), 130, 'กลุ่มสมรรถนะ'),
    name: column('ชื่อ', kinds.text, 380, 'ชื่อสมรรถนะหรือทักษะ'),
    position: column(
      'เลขที่ตำแหน่ง',
      kinds.suggestedFrom('people', 'number'),
      140,
      'เฉพาะทักษะของตำแหน่งเดียว',
    ),
    positionType: column('ประเภทตำแหน่งที่ต้องมี', kinds.text, 200, 'เช่น ทุกประเภท บริหาร อำนวยการ'),
    expectedLevel: column('ระดับที่คาดหวัง', kinds.level, 100, 'ระดับ 0-5'),
    curriculum: column('หลักสูตร', kinds.suggested(CURRICULA), 190, 'หลักสูตรหนึ่งในห้าที่ทักษะนี้อยู่'),
    description: column('คำอธิบาย', kinds.text, 300, 'งานบุคคลกรอกตามมาตรฐานทางการ'),
    suggestedAction: column('แนวทางพัฒนา', kinds.text, 300, 'แนวทางที่แนะนำ'),
    reading: READING_COLUMN,
  },
});

export const REQUIREMENTS_TAB = defineTab({
  key: 'requirements',
  title: 'มาตรฐานสมรรถนะ',
  purpose: 'ตำแหน่งใดต้องมีสมรรถนะใดที่ระดับใด ช่องที่เว้นว่างหมายถึงทุกค่า งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    competency: column(
      'สมรรถนะ',
      kinds.suggestedFrom('competencies', 'name'),
      320,
      'ชื่อตามแท็บ สมรรถนะ',
    ),
    positionType: column(
      'ประเภทตำแหน่ง',
      kinds.suggested(POSITION_TYPES),
      150,
      'เว้นว่างหมายถึงทุกประเภท',
    ),
    title: column('ชื่อตำแหน่ง', kinds.suggestedFrom('people', 'title'), 240, 'เว้นว่างหมายถึงทุกตำแหน่ง'),
    level: column('ระดับของตำแหน่ง', kinds.text, 120, 'เช่น ชำนาญการ เว้นว่างหมายถึงทุกระดับ'),
    expectedLevel: column('ระดับที่คาดหวัง', kinds.level, 100, 'ระดับ 0-5'),
    reading: READING_COLUMN,
  },
});

export const COMPETENCY_LEVELS_TAB = defineTab({
  key: 'competencyLevels',
  title: 'ระดับสมรรถนะ',
  purpose: 'คำอธิบายและแนวทางพัฒนาของแต่ละระดับ งานบุคคลกรอกตามมาตรฐานทางการ',
  keeper: 'hr',
  hidden: true,
  columns: {
    competency: column(
      'สมรรถนะ',
      kinds.suggestedFrom('competencies', 'name'),
      320,
      'ชื่อตามแท็บ สมรรถนะ',
    ),
    level: column('ระดับ', kinds.level, 70, 'ระดับ 1-5'),
    description: column('คำอธิบายระดับ', kinds.text, 380, 'พฤติกรรมที่แสดงว่าถึงระดับนี้'),
    suggestedAction: column('แนวทางพัฒนาให้ถึงระดับ', kinds.text, 380, 'สิ่งที่ควรทำเพื่อให้ถึงระดับนี้'),
  },
});

export const COVERAGE_TAB = defineTab({
  key: 'coverage',
  title: 'ความครอบคลุม',
  purpose: 'ใครมีแผนพัฒนาในปีใด จำนวนเป็นสูตร รายชื่อตำแหน่งระบบเติมให้',
  keeper: 'refilled',
  hidden: true,
  columns: {
    division: column('ส่วนราชการ', kinds.shownText, 220, 'ส่วนราชการ'),
    number: column('เลขที่ตำแหน่ง', kinds.shownText, 140, 'ตามแท็บ บุคลากร'),
    title: column('ตำแหน่ง', kinds.shownText, 240, 'ชื่อตำแหน่ง'),
    holder: column('ชื่อ-สกุล', kinds.shownText, 180, 'ผู้ครองตำแหน่ง หรือ ว่าง'),
    employmentType: column('ประเภท', kinds.shownText, 150, 'ประเภทการจ้าง'),
    head: column('หัวหน้าส่วนราชการ', kinds.shownText, 90, 'ใช่ ถ้าเป็นหัวหน้าส่วนราชการ'),
    link: column('แท็บ IDP', kinds.shownText, 90, 'ไปยังแท็บ IDP ของส่วนราชการ'),
  },
  repeated: {
    per: 'year',
    after: 'head',
    columns: {
      plans: column(
        'ทักษะในแผน',
        { ...kinds.shownText, align: 'center' },
        85,
        'จำนวนทักษะที่วางแผน 0 คือยังไม่มีแผน',
      ),
      curricula: column(
        'มีหลักสูตร',
        { ...kinds.shownText, align: 'center' },
        85,
        'จำนวนทักษะที่ระบุหลักสูตร',
      ),
      missing: column('ยังขาด', kinds.shownText, 190, 'สมรรถนะที่ยังขาดเมื่อคำนวณครั้งล่าสุด'),
    },
  },
});
