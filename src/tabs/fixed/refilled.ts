import { shownText } from '../cell-kinds.ts';
import { repeatedKey } from '../define-tab.ts';
import { lookUpLine } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { ALL, lineKey, SPAN } from '../reconciliation-keys.ts';
import { formula, tabsOf } from './cells.ts';

/** Where ข้อค้นพบ says of when it is. */
export const LATEST_CHECK = { row: 2, column: 'sentence' } as const;

/** Where ข้อค้นพบ says how far the plan has come. */
export const LATEST_STATE = { row: 3, column: 'sentence' } as const;

const CURRENT = 'เป็นปัจจุบัน';
const STALE = 'ไม่เป็นปัจจุบัน กรุณากดคำนวณและตรวจใหม่';

export function allActivitiesHead(shape: PlanShape): HeadCell[] {
  return [{ row: 2, column: 'name', cell: formula((map) => activitiesAreCurrent(map, shape)) }];
}

export function allIdpHead(shape: PlanShape): HeadCell[] {
  return [{ row: 2, column: 'positionTitle', cell: formula((map) => idpIsCurrent(map, shape)) }];
}

/** กิจกรรม is current while its money and its count of names equal those of the tabs it was filled from. */
function activitiesAreCurrent(map: SheetMap, shape: PlanShape): string {
  const money = shape.years.map(
    (year) => `SUM(${map.column('allActivities', repeatedKey('money', year))})`,
  );
  const planned = lookUpLine(map, 'planned', `"${lineKey(SPAN, ALL, ALL)}"`);
  const sources = tabsOf('activities', shape).map((tab) => `COUNTA(${map.column(tab, 'name')})-1`);
  const counted = `COUNTA(${map.column('allActivities', 'name')})-1`;
  return `=IF(AND(ROUND(${['0', ...money].join('+')},2)=${planned},${counted}=${sources.join('+')}),"${CURRENT}","${STALE}")`;
}

function idpIsCurrent(map: SheetMap, shape: PlanShape): string {
  const sources = tabsOf('idp', shape).map((tab) => `COUNTA(${map.column(tab, 'skill')})-1`);
  const counted = `COUNTA(${map.column('allIdp', 'skill')})-1`;
  return `=IF(${counted}=${sources.join('+')},"${CURRENT}","${STALE}")`;
}

/** When the findings were found, and the state of the plan then: written by the run that refills them. */
export function findingsHead(): HeadCell[] {
  return [LATEST_CHECK, LATEST_STATE].map((place) => ({
    ...place,
    cell: { type: 'input', kind: shownText },
  }));
}
