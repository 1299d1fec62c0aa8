import type { FileChild } from 'docx';
import { cell, line, repeated, ruledTable } from './blocks.ts';
import { UPRIGHT } from './page.ts';
import { part, rest } from './plan-book-parts.ts';
import { sectionsOf } from './running-text.ts';

const DIVISION = 2_700;
const NAME = 4_700;
const POSITIONS = 2_700;

/** How many positions need what, by division, and the competencies that positions must have. */
export function needsPart(): FileChild[] {
  const head = (text: string) => cell('WideHead', text, { shaded: true, middle: true });
  const matrix = ruledTable(
    [DIVISION, rest(UPRIGHT, DIVISION)],
    [
      {
        isHead: true,
        cells: [
          head('ส่วนราชการ'),
          cell('CellHead', '{-w:tc areas}{area}{/areas}', { shaded: true, middle: true }),
        ],
      },
      {
        cells: [
          cell('WideText', '{#rows}{division}'),
          cell('WideCentred', '{-w:tc counts}{count}{/counts}{/rows}', { middle: true }),
        ],
      },
    ],
  );
  const library = ruledTable(
    [NAME, POSITIONS, rest(UPRIGHT, NAME, POSITIONS)],
    [
      { isHead: true, cells: [head('สมรรถนะ'), head('ตำแหน่งที่ต้องมี'), head('ระดับที่คาดหวัง')] },
      { cells: [cell('BudgetHead', '{#groups}{group}', { span: 3 })] },
      {
        cells: [
          cell('WideText', '{#items}{order}. {name}'),
          cell('WideText', '{positions}'),
          cell('WideCentred', '{level}{/items}{/groups}'),
        ],
      },
    ],
  );
  const own = [
    ...repeated<FileChild>('matrix', [line('Caption', '{caption}'), matrix, line('Gap', '')]),
    ...repeated<FileChild>('library', [line('Caption', 'สมรรถนะที่ใช้ในการพัฒนาบุคลากร'), library]),
  ];
  return part('needs', own, sectionsOf('sections'));
}
