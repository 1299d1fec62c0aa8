import { CENTRAL, divisionTabKey } from '../define-tab.ts';
import { type Figure, lookUpLine, lookUpSetting } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { FixedCell, PlanShape } from '../derive/tab-layout.ts';
import type { ALL } from '../reconciliation-keys.ts';

/** The cells of which the rows and head rows of every tab are made. */

export const ALL_LABEL = 'รวมทั้งหมด';
export const NOBODY_LABEL = 'ยังไม่มีส่วนราชการรับผิดชอบ';

export const label = (value: string | number): FixedCell => ({ type: 'label', value });
export const formula = (render: (map: SheetMap) => string, format?: string): FixedCell => ({
  type: 'formula',
  formula: render,
  ...(format === undefined ? {} : { format }),
});

/** A figure of the year that ตั้งค่า shows. */
export function shownYearLookUp(
  figure: Figure,
  strategy: number | typeof ALL,
  division: string,
  sign = '',
): FixedCell {
  return formula((map) => {
    const key = `${lookUpSetting(map, 'currentYear')}&"|${strategy}|${division}"`;
    return `=${sign}${orNothing(lookUpLine(map, figure, key))}`;
  });
}

export function lineLookUp(figure: Figure, key: string): FixedCell {
  return formula((map) => `=${orNothing(lookUpLine(map, figure, `"${key}"`))}`);
}

/** A line that is not there, because the years of the plan have just been changed, has no money. */
function orNothing(figure: string): string {
  return `IFNA(${figure},0)`;
}

/** The tabs of a kind, of every division and of the centre. */
export function tabsOf(declaration: string, shape: PlanShape): string[] {
  return [...shape.divisions.map((one) => one.code), CENTRAL].map((code) =>
    divisionTabKey(declaration, code),
  );
}

/** Baht as text, without a point where there is no satang. */
export function shortBaht(amount: string): string {
  return `IF(${amount}=INT(${amount}),TEXT(${amount},"#,##0"),TEXT(${amount},"#,##0.00"))`;
}

const BACK_HOME = '◂ หน้าหลัก';

/** The way back, from every tab. */
export function homeLink(map: SheetMap): string {
  return `=HYPERLINK("${map.link('home')}","${BACK_HOME}")`;
}

/** The same where nothing else of the tab is a formula: its text is known, so no formula has to be read. */
export const HOME_LINK: FixedCell = { type: 'formula', formula: homeLink, shows: BACK_HOME };
