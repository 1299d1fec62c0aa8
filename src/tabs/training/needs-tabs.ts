import * as kinds from '../cell-kinds.ts';
import { column, defineTab } from '../define-tab.ts';
import { OTHERS } from '../others.ts';

/** The areas of the needs survey; the last is for whatever fits no other. */
export const NEED_AREAS = {
  management: 'บริหารจัดการ',
  computer: 'คอมพิวเตอร์และเทคโนโลยี',
  regulations: 'ระเบียบ กฎหมาย และงานธุรการ',
  other: OTHERS,
} as const;

export type NeedArea = keyof typeof NEED_AREAS;
export const NEED_AREA_KEYS = Object.keys(NEED_AREAS) as NeedArea[];

/** Header of the first column of a form's answers, in Thai and in English. */
export const FORM_FIRST_HEADERS: readonly string[] = ['ประทับเวลา', 'Timestamp'];

/** How ปลัด and รองปลัด, who belong to no division, name themselves in the survey. */
export const EXECUTIVES = 'ปลัด/รองปลัด';

const answer = (area: NeedArea) =>
  column(`ด้าน${NEED_AREAS[area]}`, kinds.text, 260, 'เรื่องที่ต้องการพัฒนา เว้นว่างถ้าไม่มี');

/** One row per answer of the survey, in the order of the form's questions, so that answers can be pasted. */
export const NEEDS_TAB = defineTab({
  key: 'needs',
  title: 'ความต้องการ',
  purpose: 'คำตอบแบบสำรวจความต้องการพัฒนา หนึ่งแถวต่อหนึ่งคน วางจาก Google ฟอร์มได้ งานบุคคลเป็นผู้กรอก',
  keeper: 'hr',
  hidden: true,
  columns: {
    at: column('ประทับเวลา', { ...kinds.text, numberFormat: 'General' }, 150, 'เวลาที่ตอบ ตามแบบฟอร์ม'),
    division: column(
      'ส่วนราชการ',
      kinds.suggestedFrom('divisions', 'name'),
      220,
      `ชื่อส่วนราชการของผู้ตอบ หรือ ${EXECUTIVES}`,
    ),
    management: answer('management'),
    computer: answer('computer'),
    regulations: answer('regulations'),
    other: answer('other'),
  },
});

/** Row key of the sums of สรุปความต้องการ. */
export const NEEDS_TOTAL_ROW = 'total';

const count = (header: string, help: string) => column(header, kinds.whole, 110, help);

/** The matrix of divisions x areas: how many of each division asked for something. */
export const NEEDS_SUMMARY_TAB = defineTab({
  key: 'needsSummary',
  title: 'สรุปความต้องการ',
  purpose: 'จำนวนผู้ต้องการพัฒนาแต่ละด้านของแต่ละส่วนราชการ และอัตราการตอบ ระบบคำนวณให้',
  keeper: 'formulas',
  hidden: true,
  columns: {
    division: column('ส่วนราชการ', kinds.shownText, 280, 'ตามแท็บ กอง'),
    management: count(NEED_AREAS.management, 'จำนวนผู้ตอบที่ระบุเรื่อง'),
    computer: count(NEED_AREAS.computer, 'จำนวนผู้ตอบที่ระบุเรื่อง'),
    regulations: count(NEED_AREAS.regulations, 'จำนวนผู้ตอบที่ระบุเรื่อง'),
    other: count(NEED_AREAS.other, 'จำนวนผู้ตอบที่ระบุเรื่อง'),
    respondents: count('ผู้ตอบ', 'จำนวนแถวในแท็บ ความต้องการ'),
    staff: count('บุคลากร', 'ตำแหน่งที่มีผู้ครองในแท็บ บุคลากร'),
    rate: column(
      'อัตราการตอบ (ร้อยละ)',
      { ...kinds.whole, numberFormat: '0.00' },
      130,
      'ผู้ตอบต่อบุคลากร',
    ),
  },
});
