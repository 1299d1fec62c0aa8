import { repeatedKey } from '../define-tab.ts';
import { divisionNameFormula, lookUpSetting } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { PlanShape } from '../derive/tab-layout.ts';
import { VACANT } from '../people.ts';

/** Holders of positions of a division, and those of them that have a plan in the year shown: two counts. */
export function holdersWithPlan(
  map: SheetMap,
  code: string,
  { years }: PlanShape,
): { readonly held: string; readonly planned: string } {
  const of = (column: string) => map.column('coverage', column);
  const own = `${of('division')},${divisionNameFormula(map, code)},${of('number')},"<>"`;
  const held = `COUNTIFS(${own},${of('holder')},"<>${VACANT}")`;
  const shown = lookUpSetting(map, 'currentYear');
  const planned = years.map(
    (year) => `(${shown}=${year})*COUNTIFS(${own},${of(repeatedKey('plans', year))},">0")`,
  );
  return { held, planned: `(${['0', ...planned].join('+')})` };
}

/** "8 จาก 9 คน (89%)", live. */
export function coverageRate(map: SheetMap, code: string, shape: PlanShape): string {
  const { held, planned: sum } = holdersWithPlan(map, code, shape);
  return `=IF(${held}=0,"",${sum}&" จาก "&${held}&" คน ("&ROUND(100*${sum}/${held},0)&"%)")`;
}
