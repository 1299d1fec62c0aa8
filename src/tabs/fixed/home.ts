import { toThaiDigits } from '../../base/thai-digits.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import { SEVERITY_LABELS } from '../computed-tabs.ts';
import { divisionTabKey } from '../define-tab.ts';
import { divisionNameFormula, type Figure, lookUpSetting } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { FixedCell, FixedRow, HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { ALL, EVERYONE, homeRowKey, lineKey, NOBODY, SPAN } from '../reconciliation-keys.ts';
import { formula, label, lineLookUp, NOBODY_LABEL, shownYearLookUp } from './cells.ts';
import { trainingHomeRows } from './home-training.ts';
import { coverageRate } from './idp-coverage.ts';
import { hasNotSent, liveState, NO_ROUND, shownRound } from './submission-formulas.ts';

const WHERE_TO_START = 'เริ่มใช้งานที่เมนู แผนคน แล้วกด เปิดแถบข้าง';
/** A full bar on หน้าหลัก is this many blocks. */
const BAR_BLOCKS = 12;

export function homeRows(shape: PlanShape): FixedRow[] {
  return [
    homeRow('total', label('รวมปีที่แสดง'), ALL, ALL),
    ...shape.strategies.map(({ number, title }) =>
      homeRow(
        homeRowKey('strategy', number),
        label(`ยุทธศาสตร์ที่ ${toThaiDigits(String(number))} ${title}`),
        number,
        ALL,
      ),
    ),
    ...shape.divisions.map(({ code }) => divisionHomeRow(code, shape)),
    roundRow(shape),
    homeRow('everyone', label(EVERYONE_OWNER), ALL, EVERYONE),
    homeRow('nobody', label(NOBODY_LABEL), ALL, NOBODY),
    spanHomeRow(),
    countRow('findingsE', 'ข้อค้นพบที่ต้องแก้', SEVERITY_LABELS.E),
    countRow('findingsW', 'ข้อค้นพบที่ควรตรวจ', SEVERITY_LABELS.W),
    ...trainingHomeRows(),
  ];
}

function homeRow(
  key: string,
  name: FixedCell,
  strategy: number | typeof ALL,
  division: string,
): FixedRow {
  const figure = (column: Figure) => shownYearLookUp(column, strategy, division);
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

function divisionHomeRow(code: string, shape: PlanShape): FixedRow {
  const row = homeRow(
    homeRowKey('division', code),
    formula((map) => `=${divisionNameFormula(map, code)}`),
    ALL,
    code,
  );
  const tab = divisionTabKey('activities', code);
  return {
    ...row,
    cells: {
      ...row.cells,
      state: formula((map) => liveState(map, code)),
      link: formula((map) => `=HYPERLINK("${map.link(tab)}","เริ่มที่นี่")`),
      idp: formula((map) => coverageRate(map, code, shape)),
    },
  };
}

/** Who still has to send: how many, and which. */
function roundRow(shape: PlanShape): FixedRow {
  const states = (map: SheetMap) =>
    shape.divisions.map(({ code }) => map.cell('home', homeRowKey('division', code), 'state'));
  const count = (map: SheetMap) =>
    ['0', ...states(map).map((cell) => `IF(${hasNotSent(cell)},1,0)`)].join('+');
  return {
    key: 'round',
    cells: {
      label: formula(
        (map) => `=IF(${shownRound(map)}="","${NO_ROUND}","ยังไม่ส่งในรอบ "&${shownRound(map)})`,
      ),
      state: formula(
        (map) =>
          `=IF(${shownRound(map)}="","",(${count(map)})&" จาก ${toThaiDigits(String(shape.divisions.length))} แห่ง")`,
      ),
    },
  };
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

export function homeHead(): HeadCell[] {
  return [
    { row: 2, column: 'label', cell: formula(homeTitle) },
    { row: 3, column: 'label', cell: label(WHERE_TO_START) },
  ];
}

function homeTitle(map: SheetMap): string {
  const parts = ['municipality', 'planTitle', 'currentYear'].map((key) => lookUpSetting(map, key));
  return `=${parts[0]}&"  "&${parts[1]}&"  ปีที่แสดง "&${parts[2]}`;
}
