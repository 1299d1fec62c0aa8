import type { FixedRow } from '../derive/tab-layout.ts';
import { NEEDS_TOTAL_ROW } from '../training/needs-tabs.ts';
import { ATTENDED } from '../training/steps.ts';
import { formula, label } from './cells.ts';

/** What is overdue in training, and what the plan measures about itself. */
export function trainingHomeRows(): FixedRow[] {
  return [
    {
      key: 'trainingOverdue',
      cells: {
        label: label('คำขออบรมที่เกินกำหนด'),
        state: formula((map) => `=COUNTIFS(${map.column('requests', 'daysLeft')},"<0")&" เรื่อง"`),
      },
    },
    {
      key: 'trainingReported',
      cells: {
        label: label('รายงานผลการฝึกอบรม (ร้อยละของผู้เข้าอบรม)'),
        state: formula((map) => {
          const attended = `${map.column('requests', 'attendance')},"${ATTENDED}",${map.column('requests', 'cancelled')},""`;
          const reported = `${attended},${map.column('requests', 'reportDay')},"<>"`;
          return `=IF(COUNTIFS(${attended})=0,"ยังไม่มีผู้เข้าอบรม",ROUND(100*COUNTIFS(${reported})/COUNTIFS(${attended}),2))`;
        }),
      },
    },
    {
      key: 'needsAnswered',
      cells: {
        label: label('ตอบแบบสำรวจความต้องการ (ร้อยละของบุคลากร)'),
        state: formula((map) => `=${map.cell('needsSummary', NEEDS_TOTAL_ROW, 'rate')}`),
      },
    },
  ];
}
