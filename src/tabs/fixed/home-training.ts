import type { FixedRow } from '../derive/tab-layout.ts';
import { NEEDS_TOTAL_ROW } from '../training/needs-tabs.ts';
import { ATTENDED } from '../training/steps.ts';
import { formula, label } from './cells.ts';
import { countCells } from './home-cells.ts';

/** What is overdue in training, and what the plan measures about itself. */
export function trainingHomeRows(): FixedRow[] {
  return [
    {
      key: 'trainingOverdue',
      cells: {
        label: label('คำขออบรมที่เกินกำหนด'),
        difference: formula((map) => `=COUNTIFS(${map.column('requests', 'daysLeft')},"<0")`, '0'),
      },
    },
    {
      key: 'trainingReported',
      cells: {
        label: label('รายงานผลการฝึกอบรม'),
        ...countCells('trainingReported', {
          all: (map) =>
            `COUNTIFS(${map.column('requests', 'attendance')},"${ATTENDED}",${map.column('requests', 'cancelled')},"")`,
          done: (map) =>
            `COUNTIFS(${map.column('requests', 'attendance')},"${ATTENDED}",${map.column('requests', 'cancelled')},"",${map.column('requests', 'reportDay')},"<>")`,
        }),
      },
    },
    {
      key: 'needsAnswered',
      cells: {
        label: label('ตอบแบบสำรวจความต้องการ'),
        ...countCells('needsAnswered', {
          all: (map) => map.cell('needsSummary', NEEDS_TOTAL_ROW, 'staff'),
          done: (map) => map.cell('needsSummary', NEEDS_TOTAL_ROW, 'respondents'),
        }),
      },
    },
  ];
}
