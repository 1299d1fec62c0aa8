import { type Cell, isBlank, textOf } from '../base/cell.ts';
import { readPlan, shapeOf } from '../plan/read-plan.ts';
import { ACTIVITIES_TAB } from '../tabs/activities.ts';
import { CENTRAL, divisionTabKey, parseTabKey } from '../tabs/define-tab.ts';
import {
  type DivisionShape,
  FIRST_DATA_ROW,
  HEADER_ROW,
  KEY_COLUMN,
  KEY_ROW,
  type PlanShape,
} from '../tabs/derive/tab-layout.ts';
import type { Tables } from '../tabs/derive/table.ts';
import { IDP_TAB } from '../tabs/idp.ts';
import { BUDGET_TAB } from '../tabs/master-tabs.ts';
import { amountKey, codeOfAmount } from '../tabs/reconciliation-keys.ts';
import { gridOf, sheetGrid } from './read-grid.ts';
import type { TabSheets } from './tab-sheets.ts';

type Grid = readonly (readonly Cell[])[];

/**
 * Years, strategies and divisions of this workbook. A division whose row was taken out of กอง, or whose code
 * was changed there, stays as long as one of its tabs has rows or งบประมาณ has money for it: so nothing that
 * was typed falls out of the totals.
 */
export function shapeIn(
  sheets: TabSheets,
  shapingTables: Tables,
  known: ReadonlyMap<string, Grid> = new Map(),
): PlanShape {
  const shape = shapeOf(readPlan(shapingTables).plan);
  const listed = new Set(shape.divisions.map(({ code }) => code));
  const unlisted = [...codesOfTabs(sheets), ...codesOfBudget(sheets, known, listed)].filter(
    (code, index, all) => !listed.has(code) && all.indexOf(code) === index,
  );
  const divisions = unlisted.flatMap((code) => unlistedDivision(sheets, code));
  return { ...shape, divisions: [...shape.divisions, ...divisions] };
}

/** Codes of the divisions that have tabs, without the centre. */
export function codesOfTabs(sheets: TabSheets): string[] {
  return [...sheets.keys()].flatMap((key) => {
    const { declaration, division } = parseTabKey(key);
    const isOurs = declaration === ACTIVITIES_TAB.key || declaration === IDP_TAB.key;
    return isOurs && division && division !== CENTRAL ? [division] : [];
  });
}

/** Codes that only the keys of งบประมาณ know; the head of the tab is enough, and in most workbooks all agree. */
function codesOfBudget(
  sheets: TabSheets,
  known: ReadonlyMap<string, Grid>,
  listed: ReadonlySet<string>,
): string[] {
  const sheet = sheets.get(BUDGET_TAB.key);
  const head = () => (sheet ? gridOf(sheet.getRange(KEY_ROW, 1, 1, sheet.getMaxColumns())) : []);
  const keys = (known.get(BUDGET_TAB.key) ?? head())[0] ?? [];
  return keys.flatMap((key) => {
    const code = codeOfAmount(String(key));
    return code !== null && !listed.has(code) ? [code] : [];
  });
}

function unlistedDivision(sheets: TabSheets, code: string): DivisionShape[] {
  const own = [ACTIVITIES_TAB.key, IDP_TAB.key].map((key) => sheets.get(divisionTabKey(key, code)));
  const budget = sheetGrid(sheets.get(BUDGET_TAB.key));
  const position = (budget[KEY_ROW - 1] ?? []).indexOf(amountKey(code));
  const amounts = budget.slice(FIRST_DATA_ROW - 1).map((cells) => cells[position] ?? '');
  const hasMoney = position >= 0 && amounts.some((amount) => amount !== 0 && !isBlank(amount));
  if (!hasMoney && !own.some((sheet) => hasRows(sheetGrid(sheet)))) return [];
  const header = position < 0 ? '' : textOf(budget[HEADER_ROW - 1]?.[position] ?? '');
  const title = own[0]?.getName() ?? own[1]?.getName().replace(IDP_TAB.title, '') ?? '';
  const name = [header, title, code].find((one) => one !== '') ?? code;
  return [{ code, name, shortName: name }];
}

function hasRows(grid: Grid): boolean {
  return grid
    .slice(FIRST_DATA_ROW - 1)
    .some((cells) => cells.slice(KEY_COLUMN).some((cell) => cell !== false && !isBlank(cell)));
}
