import { divisionNameFormula, lookUpSetting } from '../derive/formulas.ts';
import type { HeadCell } from '../derive/tab-layout.ts';
import { ALL } from '../reconciliation-keys.ts';
import { formula, label, shownYearLookUp } from './cells.ts';

/** The division's own money of the year shown: allocated, planned, left. */
export function divisionHead(code: string): HeadCell[] {
  const name = formula(
    (map) =>
      `=${divisionNameFormula(map, code)}&"  ปีงบประมาณ "&${lookUpSetting(map, 'currentYear')}`,
  );
  return [
    { row: 2, column: 'name', cell: name },
    { row: 2, column: 'quantity', cell: label('จัดสรร') },
    { row: 2, column: 'quality', cell: label('ตามกิจกรรม') },
    { row: 2, column: 'benefit', cell: label('คงเหลือ') },
    { row: 3, column: 'quantity', cell: shownYearLookUp('allocated', ALL, code) },
    { row: 3, column: 'quality', cell: shownYearLookUp('planned', ALL, code) },
    { row: 3, column: 'benefit', cell: shownYearLookUp('difference', ALL, code, '-') },
  ];
}
