import * as kinds from './cell-kinds.ts';
import { column, defineTab } from './define-tab.ts';

/** What was taken out of the other tabs when the file went on to its next plan; looked up, never typed into. */
export const ARCHIVE_TAB = defineTab({
  key: 'archive',
  title: 'ข้อมูลแผนรอบก่อน',
  purpose: 'แถวของแผนรอบก่อนที่ระบบย้ายออกเมื่อขึ้นแผนรอบใหม่ มีไว้ดูย้อนหลัง',
  keeper: 'hr',
  atFirstUse: true,
  columns: {
    window: column('แผนรอบ', kinds.text, 110, 'ปีของแผนรอบก่อน'),
    tab: column('แท็บ', kinds.text, 160, 'แท็บเดิมของแถวนี้'),
    content: column('ข้อมูล', kinds.text, 640, 'ชื่อช่องและค่าเดิม หนึ่งบรรทัดต่อหนึ่งช่อง'),
  },
});
