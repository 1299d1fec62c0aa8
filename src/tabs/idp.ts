import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

/** The individual development plans of one division's staff; ส่วนกลาง is for ปลัด and รองปลัด. */
export const IDP_TAB = defineTab({
  key: 'idp',
  title: 'IDP ',
  purpose: 'แผนพัฒนารายบุคคล หนึ่งแถวต่อหนึ่งคน หนึ่งทักษะ หนึ่งปี กองเป็นผู้กรอกแท็บของตน',
  keeper: 'division',
  perDivision: true,
  columns: {
    position: column('เลขที่ตำแหน่ง', kinds.suggestedFrom('people', 'number'), 120, 'ตามแท็บ บุคลากร'),
    positionTitle: column('ตำแหน่ง', kinds.text, 220, 'ชื่อตำแหน่ง'),
    holder: column('ชื่อ-สกุล', kinds.text, 170, 'ผู้ครองตำแหน่ง เว้นว่างถ้าตำแหน่งว่าง'),
    skill: column('ทักษะที่ต้องพัฒนา', kinds.text, 260, 'สมรรถนะหรือทักษะที่ต้องพัฒนา'),
    year: column('ปีงบประมาณ', kinds.fiscalYear, 95, 'ปี พ.ศ. ที่อยู่ในแผน'),
    levelNow: column('ระดับปัจจุบัน', kinds.whole, 80, 'ระดับ 0-5 ที่ประเมินได้'),
    levelExpected: column('ระดับที่คาดหวัง', kinds.whole, 80, 'ระดับ 0-5 ตามมาตรฐานตำแหน่ง'),
    goal: column('เป้าหมายการพัฒนา', kinds.text, 260, 'สิ่งที่ต้องทำได้เมื่อพัฒนาแล้ว'),
    methods: column('วิธีการพัฒนา', kinds.methods, 120, 'รหัส ๑-๑๐ คั่นด้วยจุลภาค'),
    quarters: column('ไตรมาส', kinds.quarters, 75, 'ช่วงเวลาพัฒนา เช่น ๑-๔'),
    result: column('ผลการพัฒนา', kinds.text, 200, 'ผลเมื่อสิ้นปี'),
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
