import type { SheetMap } from '../derive/sheet-map.ts';
import type { FixedRow } from '../derive/tab-layout.ts';
import { formula } from './cells.ts';

/** The cells that rows of หน้าหลัก have alike. */

/** How its facts begin: over or under the allocation, or something to mend. */
export const FACT_BEGINS = { over: 'เกิน ', under: 'ต่ำกว่า ', toMend: 'ต้องแก้ ' } as const;

const BAR_HEADINGS = { percent: 'ร้อยละ', bar: '100%' } as const;
export const MONEY_HEADINGS = {
  difference: 'ผลต่าง',
  allocated: 'จัดสรร',
  planned: 'ตามกิจกรรม',
  ...BAR_HEADINGS,
  over: 'เกิน',
} as const;
export const COUNT_HEADINGS = {
  difference: 'ขาด',
  allocated: 'ทั้งหมด',
  planned: 'ทำแล้ว',
  ...BAR_HEADINGS,
} as const;

/** Blocks of a bar up to its mark of 100 per cent, and beyond it. */
const BLOCKS = { within: 10, beyond: 7 } as const;

/** Per cent, the bar up to 100 per cent, and what is beyond it. */
export function barCells(key: string): FixedRow['cells'] {
  const share = (map: SheetMap) =>
    `${map.cell('home', key, 'planned')}/${map.cell('home', key, 'allocated')}`;
  const shown = (map: SheetMap, content: string) =>
    `=IF(${map.cell('home', key, 'allocated')}>0,${content},"")`;
  return {
    percent: formula((map) => shown(map, `ROUND(${share(map)},2)`), '0%'),
    bar: formula((map) =>
      shown(map, `REPT("█",MIN(${BLOCKS.within},ROUND(${BLOCKS.within}*${share(map)},0)))`),
    ),
    over: formula((map) => {
      const beyond = `ROUND(${BLOCKS.within}*(${share(map)}-1),0)`;
      return shown(map, `IF(${share(map)}>1,REPT("█",MIN(${BLOCKS.beyond},${beyond})),"")`);
    }),
  };
}

/** A row of counts: how many there are, how many are done, and what is missing. */
export function countCells(
  key: string,
  { all, done }: Readonly<Record<'all' | 'done', (map: SheetMap) => string>>,
): FixedRow['cells'] {
  const cell = (map: SheetMap, column: string) => map.cell('home', key, column);
  return {
    difference: formula((map) => `=${cell(map, 'allocated')}-${cell(map, 'planned')}`, '0'),
    allocated: formula((map) => `=${all(map)}`, '0'),
    planned: formula((map) => `=${done(map)}`, '0'),
    ...barCells(key),
  };
}
