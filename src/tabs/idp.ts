import { NAME_WIDTH } from './activities.ts';
import * as kinds from './cell-kinds.ts';
import { column, defineTab, formulaColumn, machine, type RowFormula } from './define-tab.ts';

/** The five curricula of which everyone must be given at least one (notice on personnel administration). */
export const CURRICULA = [
  'ความรู้พื้นฐานในการปฏิบัติราชการ',
  'การพัฒนาเกี่ยวกับงานในหน้าที่',
  'ความรู้และทักษะเฉพาะของงาน',
  'ด้านการบริหาร',
  'ด้านคุณธรรมและจริยธรรม',
] as const;

/** A row that a run proposed, until somebody confirms it. A row that a person typed has no mark. */
export const PROPOSED = 'ระบบเสนอ';
export const CONFIRMED = 'ยืนยันแล้ว';

/** A fact of the position that the row names, looked up in บุคลากร. */
function ofPosition(columnKey: string): RowFormula {
  return {
    needs: 'position',
    formula: ({ map, cell }) => {
      const match = `MATCH(${cell('position')},${map.column('people', 'number')},0)`;
      return `=IFERROR(INDEX(${map.column('people', columnKey)},${match})&"","")`;
    },
  };
}

const GAP: RowFormula = {
  needs: 'levelExpected',
  formula: ({ cell }) => {
    const [now, expected] = [cell('levelNow'), cell('levelExpected')];
    return `=IF(OR(${now}="",${expected}=""),"",IFERROR(MAX(0,${expected}-${now}),""))`;
  },
};

/** The row key of an activity says nothing to a reader; กิจกรรม knows its name. */
const ACTIVITY_NAME: RowFormula = {
  needs: 'activity',
  formula: ({ map, cell }) => {
    const match = `MATCH(${cell('activity')},${map.column('allActivities', '#keys')},0)`;
    return `=IFERROR(INDEX(${map.column('allActivities', 'name')},${match})&"","")`;
  },
};

const shownWhole = { ...kinds.whole, validation: null };

/** The individual development plans of one division's staff; ส่วนกลาง is for ปลัด and รองปลัด. */
export const IDP_TAB = defineTab({
  key: 'idp',
  title: 'IDP ',
  purpose: 'แผนพัฒนารายบุคคล หนึ่งแถวต่อหนึ่งคน หนึ่งทักษะ หนึ่งปี กองเป็นผู้กรอกแท็บของตน',
  keeper: 'division',
  perDivision: true,
  freeze: 'holder',
  // Who it is about is frozen; what the ten minutes of a head go into comes next.
  columns: {
    holder: formulaColumn(
      'ชื่อ-สกุล',
      kinds.shownText,
      NAME_WIDTH,
      'ระบบดึงผู้ครองตำแหน่งจากแท็บ บุคลากร',
      ofPosition('holder'),
    ),
    position: column('เลขที่ตำแหน่ง', kinds.suggestedFrom('people', 'number'), 150, 'ตามแท็บ บุคลากร'),
    skill: column('ทักษะที่ต้องพัฒนา', kinds.text, 240, 'สมรรถนะหรือทักษะตามแท็บ สมรรถนะ'),
    year: column('ปีงบประมาณ', kinds.fiscalYear, 80, 'ปี พ.ศ. ที่อยู่ในแผน'),
    levelNow: column('ระดับปัจจุบัน', kinds.level, 65, 'ระดับ 0-5 ที่ประเมินได้'),
    levelExpected: column('ระดับที่คาดหวัง', kinds.level, 65, 'ระดับ 0-5 ตามมาตรฐานตำแหน่ง'),
    gap: formulaColumn('ช่องว่าง', shownWhole, 60, 'ระดับที่คาดหวัง ลบ ระดับปัจจุบัน', GAP),
    methods: column('วิธีการพัฒนา', kinds.methods, 100, 'รหัส ๑-๑๐ คั่นด้วยจุลภาค'),
    quarters: column('ไตรมาส', kinds.quarters, 62, 'ช่วงเวลาพัฒนา เช่น ๑-๔'),
    goal: column('เป้าหมายการพัฒนา', kinds.text, 260, 'สิ่งที่ต้องทำได้เมื่อพัฒนาแล้ว'),
    agreedDay: column('วันลงนามข้อตกลง', kinds.day, 110, 'วัน/เดือน/ปี ที่ผู้บังคับบัญชาและเจ้าตัวลงนาม'),
    agreedWith: column('ผู้ลงนาม', kinds.text, 170, 'ชื่อเจ้าของแผนในวันที่ลงนาม'),
    state: column('สถานะ', kinds.choice([PROPOSED, CONFIRMED]), 100, 'แถวที่ระบบเสนอต้องมีคนยืนยัน'),
    positionTitle: formulaColumn(
      'ตำแหน่ง',
      kinds.shownText,
      220,
      'ระบบดึงจากแท็บ บุคลากร ตามเลขที่ตำแหน่ง',
      ofPosition('title'),
    ),
    curriculum: column('หลักสูตร', kinds.suggested(CURRICULA), 190, 'หลักสูตรหนึ่งในห้าที่แถวนี้นับ'),
    cost: column('ค่าใช้จ่าย', kinds.money, 110, 'บาทต่อคน เว้นว่างถ้ายังไม่ทราบ'),
    activity: machine(column('รหัสกิจกรรมที่จ่าย', kinds.text, 120, 'เลือกกิจกรรมจากแถบข้าง ระบบใส่รหัสให้')),
    activityName: formulaColumn(
      'กิจกรรมที่จ่าย',
      kinds.shownText,
      240,
      'ระบบดึงชื่อจากแท็บ กิจกรรม',
      ACTIVITY_NAME,
    ),
    result: column('ผลการพัฒนา', kinds.text, 200, 'ผลเมื่อสิ้นปี'),
    levelAfter: column('ระดับหลังพัฒนา', kinds.level, 80, 'ระดับ 0-5 เมื่อสิ้นปี'),
  },
});

/** The ten development methods; labels are always printed from here, never typed. */
export const DEVELOPMENT_METHODS = {
  1: 'ศึกษาด้วยตนเอง',
  2: 'เรียนรู้จากการปฏิบัติงาน',
  3: 'แลกเปลี่ยนเรียนรู้',
  4: 'พี่เลี้ยง',
  5: 'การสอนงาน',
  6: 'ฝึกอบรม',
  7: 'การให้คำปรึกษา',
  8: 'การมอบหมายงาน',
  9: 'ติดตามผู้มีประสบการณ์',
  10: 'วิธีพัฒนาอื่นๆ',
} as const;
