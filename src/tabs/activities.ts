import * as kinds from './cell-kinds.ts';
import { column, defineTab, printed, prose } from './define-tab.ts';
import { ACTIVITY_NUMBER, BENEFIT_LABEL, QUALITY_LABEL, QUANTITY_LABEL } from './words/labels.ts';

/** What stands in the owner cell of an activity that all divisions share and that is not split yet. */
export const EVERYONE_OWNER = 'ทุกส่วนราชการ';

/** The frozen column of a tab that people fill: narrow enough for a phone, pixels. */
export const NAME_WIDTH = 190;

/** Columns without which an activity has no place in the plan. */
export const REQUIRED_OF_ACTIVITY: readonly string[] = ['strategy', 'tactic', 'name'];

/** One tab per division, filled by its head, and ส่วนกลาง, filled by HR, which also has the owner column. */
export const ACTIVITIES_TAB = defineTab({
  key: 'activities',
  title: '',
  purpose: 'กิจกรรมและโครงการพัฒนาบุคลากร หนึ่งแถวต่อหนึ่งกิจกรรม กองเป็นผู้กรอกแท็บของตน',
  keeper: 'division',
  perDivision: true,
  freeze: 'name',
  // The name is frozen and money stands next to it: what a head looks for is in sight on a phone, too.
  columns: {
    name: printed(
      prose(
        column('กิจกรรม/โครงการ', kinds.copied(ACTIVITY_NUMBER), NAME_WIDTH, 'ชื่อกิจกรรมหรือโครงการ'),
      ),
    ),
    strategy: column(
      'ยุทธศาสตร์ที่',
      kinds.wholeFrom('strategies', 'strategy'),
      70,
      'เลขยุทธศาสตร์ตามแท็บ ยุทธศาสตร์',
    ),
    tactic: column(
      'กลยุทธ์ที่',
      kinds.wholeFrom('strategies', 'tactic'),
      60,
      'เลขกลยุทธ์ภายในยุทธศาสตร์นั้น',
    ),
    order: column('ลำดับ', kinds.whole, 50, 'ลำดับภายในกลยุทธ์ เว้นว่างได้ ระบบจะเรียงให้'),
    personInCharge: printed(prose(column('ผู้รับผิดชอบ/งาน', kinds.text, 150, 'ชื่อคนหรืองานภายในกอง'))),
    indicator: printed(prose(column('ตัวชี้วัด', kinds.text, 190, 'ตัวชี้วัดความสำเร็จของกิจกรรม'))),
    quantity: printed(
      prose(column('เป้าหมายเชิงปริมาณ', kinds.copied(QUANTITY_LABEL), 210, 'จำนวนหรือร้อยละที่ต้องการ')),
    ),
    quality: printed(
      prose(column('เป้าหมายเชิงคุณภาพ', kinds.copied(QUALITY_LABEL), 210, 'คุณภาพที่ต้องการ')),
    ),
    benefit: printed(
      prose(
        column(
          'เป้าหมายเชิงประโยชน์',
          kinds.copied(BENEFIT_LABEL),
          210,
          'ประโยชน์ที่หน่วยงานหรือประชาชนได้รับ',
        ),
      ),
    ),
    lpa: prose(column('อ้างอิง LPA', kinds.text, 150, 'ด้านและตัวชี้วัดของ LPA ถ้ามี')),
    standards: prose(column('อ้างอิงประเมินมาตรฐาน', kinds.text, 150, 'ด้านของการประเมินมาตรฐาน ถ้ามี')),
    ita: prose(column('อ้างอิง ITA', kinds.text, 110, 'ข้อของ ITA ถ้ามี')),
    evidence: prose(column('หลักฐาน', kinds.text, 190, 'ลิงก์หรือที่เก็บหลักฐาน')),
  },
  repeated: {
    per: 'year',
    after: 'name',
    columns: {
      money: column('งบประมาณ', kinds.money, 100, 'จำนวนเงินเป็นบาท ใส่ 0 ถ้าไม่ใช้งบประมาณ'),
      quarters: column('ไตรมาส', kinds.quarters, 62, 'เช่น ๑-๔ หรือ ๒ เว้นว่างถ้าไม่ทำในปีนั้น'),
    },
  },
  central: {
    after: 'order',
    columns: {
      owner: prose(
        column(
          'ส่วนราชการผู้รับผิดชอบ',
          kinds.suggestedFrom('divisions', 'name'),
          200,
          'ชื่อส่วนราชการหนึ่งแห่ง หรือ ทุกส่วนราชการ',
        ),
      ),
    },
  },
});
