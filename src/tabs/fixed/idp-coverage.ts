import { repeatedKey } from '../define-tab.ts';
import { divisionNameFormula, lookUpSetting } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { PlanShape } from '../derive/tab-layout.ts';
import { VACANT } from '../people.ts';

/** "๘ จาก ๙ คน (89%)": holders of positions of a division that have a plan in the year shown; live. */
export function coverageRate(map: SheetMap, code: string, { years }: PlanShape): string {
  const of = (column: string) => map.column('coverage', column);
  const own = `${of('division')},${divisionNameFormula(map, code)},${of('number')},"<>"`;
  const held = `COUNTIFS(${own},${of('holder')},"<>${VACANT}")`;
  const shown = lookUpSetting(map, 'currentYear');
  const planned = years.map(
    (year) => `(${shown}=${year})*COUNTIFS(${own},${of(repeatedKey('plans', year))},">0")`,
  );
  const sum = `(${['0', ...planned].join('+')})`;
  return `=IF(${held}=0,"",${sum}&" จาก "&${held}&" คน ("&ROUND(100*${sum}/${held},0)&"%)")`;
}
