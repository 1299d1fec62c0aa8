import { toThaiDigits } from '../../base/thai-digits.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import type { CellKind } from '../cell-kinds.ts';
import { SEVERITY_LABELS } from '../computed-tabs.ts';
import { CENTRAL, divisionTabKey } from '../define-tab.ts';
import { BUDGET_TAB } from '../master-tabs.ts';
import { ALL, EVERYONE, lineKey, NO_STRATEGY, NOBODY, SPAN } from '../reconciliation-keys.ts';
import { SETTINGS } from '../settings.ts';
import {
  divisionNameFormula,
  type Figure,
  type Line,
  lineFormula,
  linesOf,
  lookUpLine,
  lookUpSetting,
} from './formulas.ts';
import type { SheetMap } from './sheet-map.ts';
import type { DivisionShape, FixedCell, FixedRow, HeadCell, PlanShape } from './tab-layout.ts';

const FIGURES = ['allocated', 'planned', 'allocatedNotNumbers', 'plannedNotNumbers'] as const;
const NO_STRATEGY_LABEL = 'ไม่ระบุยุทธศาสตร์';
const NOBODY_LABEL = 'ยังไม่มีส่วนราชการรับผิดชอบ';
const ALL_LABEL = 'รวมทั้งหมด';
const WHERE_TO_START = 'เริ่มใช้งานที่เมนู แผนคน แล้วกด เปิดแถบข้าง';
/** A full bar on หน้าหลัก is this many blocks. */
const BAR_BLOCKS = 12;

const label = (value: string | number): FixedCell => ({ type: 'label', value });
const formula = (render: (map: SheetMap) => string): FixedCell => ({
  type: 'formula',
  formula: render,
});

/** The rows that the add-on itself keeps in a tab. */
export function fixedRowsOf(declaration: string, shape: PlanShape): FixedRow[] {
  switch (declaration) {
    case 'settings':
      return settingRows();
    case 'budget':
      return budgetRows(shape);
    case 'reconciliation':
      return linesOf(shape).map((line) => reconciliationRow(shape, line));
    case 'home':
      return homeRows(shape);
    default:
      return [];
  }
}

function settingRows(): FixedRow[] {
  return Object.entries(SETTINGS).map(([key, setting]) => ({
    key,
    cells: {
      group: label(setting.group),
      label: label(setting.label),
      value: { type: 'initial', value: setting.initial, kind: setting.kind as CellKind<unknown> },
      help: label(setting.help),
    },
  }));
}

/** Row key of the allocation of one year and strategy. */
export function budgetRowKey(year: number, strategy: number): string {
  return `${year}|${strategy}`;
}

function budgetRows(shape: PlanShape): FixedRow[] {
  return shape.years.flatMap((year) =>
    shape.strategies.map(({ number }) => ({
      key: budgetRowKey(year, number),
      cells: {
        year: { type: 'initial', value: year, kind: BUDGET_TAB.columns.year.kind } as const,
        strategy: {
          type: 'initial',
          value: number,
          kind: BUDGET_TAB.columns.strategy.kind,
        } as const,
        total: lineLookUp('allocated', lineKey(year, number, ALL)),
      },
    })),
  );
}

/** A figure of the year that ตั้งค่า shows. */
function shownYearLookUp(
  figure: Figure | 'difference',
  strategy: number | typeof ALL,
  division: string,
  sign = '',
): FixedCell {
  return formula((map) => {
    const key = `${lookUpSetting(map, 'currentYear')}&"|${strategy}|${division}"`;
    return `=${sign}${lookUpLine(map, figure, key)}`;
  });
}

function lineLookUp(figure: Figure | 'difference', key: string): FixedCell {
  return formula((map) => `=${lookUpLine(map, figure, `"${key}"`)}`);
}

function reconciliationRow(shape: PlanShape, line: Line): FixedRow {
  const key = lineKey(line.year, line.strategy, line.division);
  const figures = FIGURES.map((figure): [string, FixedCell] => [
    figure,
    formula((map) => lineFormula(map, shape, line, figure)),
  ]);
  return {
    key,
    cells: {
      year: label(line.year === SPAN ? 'รวมทุกปี' : String(line.year)),
      strategy: label(strategyLabel(shape, line)),
      division: divisionCell(line.division),
      ...Object.fromEntries(figures),
      difference: formula(
        (map) =>
          `=ROUND(${map.cell('reconciliation', key, 'planned')}-${map.cell('reconciliation', key, 'allocated')},2)`,
      ),
    },
  };
}

function strategyLabel(shape: PlanShape, line: Line): string {
  if (line.strategy === ALL) return ALL_LABEL;
  if (line.strategy === NO_STRATEGY) return NO_STRATEGY_LABEL;
  const title = shape.strategies.find((one) => one.number === line.strategy)?.title ?? '';
  return `${toThaiDigits(String(line.strategy))}. ${title}`;
}

function divisionCell(division: string): FixedCell {
  if (division === ALL) return label(ALL_LABEL);
  if (division === EVERYONE) return label(EVERYONE_OWNER);
  if (division === NOBODY) return label(NOBODY_LABEL);
  return formula((map) => `=${divisionNameFormula(map, division)}`);
}

function homeRows(shape: PlanShape): FixedRow[] {
  return [
    homeRow('total', label('รวมปีที่แสดง'), ALL, ALL),
    ...shape.strategies.map(({ number, title }) =>
      homeRow(
        `strategy:${number}`,
        label(`ยุทธศาสตร์ที่ ${toThaiDigits(String(number))} ${title}`),
        number,
        ALL,
      ),
    ),
    ...shape.divisions.map(({ code }) => divisionHomeRow(code)),
    homeRow('everyone', label(EVERYONE_OWNER), ALL, EVERYONE),
    homeRow('nobody', label(NOBODY_LABEL), ALL, NOBODY),
    spanHomeRow(),
    countRow('findingsE', 'ข้อค้นพบที่ต้องแก้', SEVERITY_LABELS.E),
    countRow('findingsW', 'ข้อค้นพบที่ควรตรวจ', SEVERITY_LABELS.W),
  ];
}

function homeRow(
  key: string,
  name: FixedCell,
  strategy: number | typeof ALL,
  division: string,
): FixedRow {
  const figure = (column: Figure | 'difference') => shownYearLookUp(column, strategy, division);
  return {
    key,
    cells: {
      label: name,
      allocated: figure('allocated'),
      planned: figure('planned'),
      difference: figure('difference'),
      bar: barCell(key),
    },
  };
}

function spanHomeRow(): FixedRow {
  const key = lineKey(SPAN, ALL, ALL);
  return {
    key: 'span',
    cells: {
      label: label('รวมทุกปีของแผน'),
      allocated: lineLookUp('allocated', key),
      planned: lineLookUp('planned', key),
      difference: lineLookUp('difference', key),
      bar: barCell('span'),
    },
  };
}

function barCell(key: string): FixedCell {
  return formula((map) => {
    const planned = map.cell('home', key, 'planned');
    const allocated = map.cell('home', key, 'allocated');
    const blocks = `MIN(${BAR_BLOCKS},ROUND(${BAR_BLOCKS}*${planned}/${allocated},0))`;
    return `=IF(${allocated}>0,ROUND(100*${planned}/${allocated},0)&"% "&REPT("▬",${blocks}),IF(${planned}>0,"ไม่มีเงินจัดสรร",""))`;
  });
}

function divisionHomeRow(code: string): FixedRow {
  const row = homeRow(
    `division:${code}`,
    formula((map) => `=${divisionNameFormula(map, code)}`),
    ALL,
    code,
  );
  const tab = divisionTabKey('activities', code);
  return {
    ...row,
    cells: {
      ...row.cells,
      state: formula((map) => latestState(map, code)),
      link: formula((map) => `=HYPERLINK("${map.link(tab)}","เริ่มที่นี่")`),
    },
  };
}

/** The state of the division's newest round, which stands above its older ones. */
function latestState(map: SheetMap, code: string): string {
  const state = map.column('submissions', 'state');
  const name = divisionNameFormula(map, code);
  return `=IFERROR(INDEX(${state},MATCH(${name},${map.column('submissions', 'division')},0)),"ยังไม่ส่ง")`;
}

function countRow(key: string, name: string, severity: string): FixedRow {
  return {
    key,
    cells: {
      label: label(name),
      state: formula(
        (map) =>
          `=COUNTIFS(${map.column('findings', 'severity')},"${severity}",${map.column('findings', 'acceptance')},"")&" รายการ"`,
      ),
      link: formula((map) => `=HYPERLINK("${map.link('findings')}","เปิดดู")`),
    },
  };
}

/** The head rows of a tab: what its reader should see without scrolling. */
export function headCellsOf(
  declaration: string,
  shape: PlanShape,
  division: DivisionShape | null,
): HeadCell[] {
  switch (declaration) {
    case 'home':
      return [
        { row: 2, column: 'label', cell: formula(homeTitle) },
        { row: 3, column: 'label', cell: label(WHERE_TO_START) },
      ];
    case 'budget':
      return budgetHead(shape);
    case 'activities':
      return division === null || division.code === CENTRAL ? [] : divisionHead(division.code);
    case 'allActivities':
      return [{ row: 2, column: 'name', cell: formula((map) => activitiesAreCurrent(map, shape)) }];
    case 'allIdp':
      return [
        { row: 2, column: 'positionTitle', cell: formula((map) => idpIsCurrent(map, shape)) },
      ];
    default:
      return [];
  }
}

function homeTitle(map: SheetMap): string {
  const parts = ['municipality', 'planTitle', 'currentYear'].map((key) => lookUpSetting(map, key));
  return `=${parts[0]}&"  "&${parts[1]}&"  ปีที่แสดง "&${parts[2]}`;
}

/**
 * Column totals stand above the table: below it they would be among the cells that their own sum adds up,
 * which is circular.
 */
function budgetHead(shape: PlanShape): HeadCell[] {
  const columns = [
    ...shape.divisions.map(({ code }) => ({ column: `amount:${code}`, division: code })),
    { column: 'total', division: ALL },
  ];
  return [
    { row: 3, column: 'year', cell: label('รวมปีที่แสดง') },
    { row: 4, column: 'year', cell: label('รวมทุกปี') },
    ...columns.flatMap(({ column, division }): HeadCell[] => [
      { row: 3, column, cell: shownYearLookUp('allocated', ALL, division) },
      { row: 4, column, cell: lineLookUp('allocated', lineKey(SPAN, ALL, division)) },
    ]),
  ];
}

/** The division's own money of the year shown: allocated, planned, left. */
function divisionHead(code: string): HeadCell[] {
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

const CURRENT = 'เป็นปัจจุบัน';
const STALE = 'ไม่เป็นปัจจุบัน กรุณากดคำนวณและตรวจใหม่';

/** กิจกรรม is current while its money and its count of names equal those of the tabs it was filled from. */
function activitiesAreCurrent(map: SheetMap, shape: PlanShape): string {
  const money = shape.years.map((year) => `SUM(${map.column('allActivities', `money:${year}`)})`);
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

function tabsOf(declaration: string, shape: PlanShape): string[] {
  return [...shape.divisions.map((one) => one.code), CENTRAL].map((code) =>
    divisionTabKey(declaration, code),
  );
}
