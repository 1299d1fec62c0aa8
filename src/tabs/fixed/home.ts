import { toThaiDigits } from '../../base/thai-digits.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import { SEVERITY_LABELS } from '../computed-tabs.ts';
import { divisionTabKey } from '../define-tab.ts';
import { divisionNameFormula, type Figure, lookUpSetting } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { FixedCell, FixedRow, HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { PLAN_STATES } from '../plan-states.ts';
import { ALL, EVERYONE, homeRowKey, lineKey, NOBODY, SPAN } from '../reconciliation-keys.ts';
import { formula, label, lineLookUp, NOBODY_LABEL, shortBaht, shownYearLookUp } from './cells.ts';
import { barCells, COUNT_HEADINGS, countCells, FACT_BEGINS, MONEY_HEADINGS } from './home-cells.ts';
import { trainingHomeRows } from './home-training.ts';
import { holdersWithPlan } from './idp-coverage.ts';
import { LATEST_CHECK, LATEST_STATE } from './refilled.ts';
import { countErrors, hasNotSent, liveState, NO_ROUND, shownRound } from './submission-formulas.ts';

/**
 * What a clerk or mayor must know in one minute, without a menu: three facts, then money by strategy and by
 * division, people and training, each under its heading. All of it is formulas; nobody types here.
 */

const NOBODY_TYPES_HERE = 'ตัวเลขคำนวณเอง ไม่ต้องพิมพ์ที่นี่ กดชื่อกองเพื่อไปยังแท็บของกอง';
const HIDDEN_TABS = 'แท็บที่ซ่อนไว้ เช่น กิจกรรม เนื้อหาเล่ม ขออบรม และเอกสาร เปิดได้ที่ปุ่มรวมแผ่นงาน (☰) มุมซ้ายล่าง';
const NO_DATA = 'ยังไม่มีข้อมูล';
/** Letters of a strategy's title that stand in the column of names. */
const LETTERS_OF_A_NAME = 24;
export function homeHead(): HeadCell[] {
  return [
    { row: 2, column: 'label', cell: formula(homeTitle), look: 'title' },
    { row: 3, column: 'label', cell: label(NOBODY_TYPES_HERE), look: 'sentence' },
  ];
}

function homeTitle(map: SheetMap): string {
  const parts = ['municipality', 'planTitle', 'currentYear'].map((key) => lookUpSetting(map, key));
  return `=${parts[0]}&"  "&${parts[1]}&"  ปีที่แสดง "&${parts[2]}`;
}

export function homeRows(shape: PlanShape): FixedRow[] {
  return [
    moneyFact(),
    checkFact(),
    roundRow(shape),
    section('section:strategies', 'เงินตามยุทธศาสตร์', MONEY_HEADINGS),
    ...shape.strategies.map(({ number, title }) =>
      homeRow(homeRowKey('strategy', number), label(nameOf(number, title)), number, ALL),
    ),
    { ...homeRow('total', label('รวมปีที่แสดง'), ALL, ALL), look: 'total' },
    spanHomeRow(),
    section('section:divisions', 'เงินตามส่วนราชการ', {
      ...MONEY_HEADINGS,
      state: 'การส่ง',
      errors: SEVERITY_LABELS.E,
      idp: 'มี IDP (คน)',
    }),
    ...shape.divisions.map(({ code }) => divisionHomeRow(code, shape)),
    homeRow('nobody', label(NOBODY_LABEL), ALL, NOBODY),
    homeRow('everyone', label(EVERYONE_OWNER), ALL, EVERYONE),
    section('section:people', 'บุคลากร', COUNT_HEADINGS),
    plansRow(shape),
    section('section:training', 'การฝึกอบรม', COUNT_HEADINGS),
    ...trainingHomeRows(),
    { key: 'hiddenTabs', cells: { label: label(HIDDEN_TABS) }, look: 'note' },
  ];
}

/** A heading with what the columns hold below it. */
function section(key: string, title: string, headings: Readonly<Record<string, string>>): FixedRow {
  const cells = Object.entries({ label: title, ...headings }).map(
    ([column, text]) => [column, label(text)] as const,
  );
  return { key, cells: Object.fromEntries(cells), look: 'section' };
}

function nameOf(number: number, title: string): string {
  const name = `${toThaiDigits(String(number))} ${title}`;
  if (name.length <= LETTERS_OF_A_NAME) return name;
  return `${name.slice(0, LETTERS_OF_A_NAME - 1).replace(/\P{M}\p{M}*$/u, '')}…`;
}

/** Over, under or even in the year shown. */
function moneyFact(): FixedRow {
  const cell = (map: SheetMap, figure: Figure) => map.cell('home', 'total', figure);
  return {
    key: 'fact:money',
    look: 'fact',
    cells: {
      label: formula((map) => `="เงินตามแผน ปี "&${lookUpSetting(map, 'currentYear')}`),
      difference: formula((map) => {
        const difference = cell(map, 'difference');
        const empty = `AND(${cell(map, 'allocated')}=0,${cell(map, 'planned')}=0)`;
        const said = `IF(${difference}>0,"${FACT_BEGINS.over}","${FACT_BEGINS.under}")&${shortBaht(`ABS(${difference})`)}&" บาท"`;
        return `=IF(${empty},"${NO_DATA}",IF(${difference}=0,"พอดี",${said}))`;
      }),
      percent: formula(
        (map) =>
          `="กิจกรรม "&${shortBaht(cell(map, 'planned'))}&" จากที่จัดสรร "&${shortBaht(cell(map, 'allocated'))}`,
      ),
    },
  };
}

/** How far the plan has come at the last check, and how many findings must be mended before it is proposed. */
function checkFact(): FixedRow {
  const count = (map: SheetMap, severity: keyof typeof SEVERITY_LABELS) =>
    `COUNTIFS(${map.column('findings', 'severity')},"${SEVERITY_LABELS[severity]}",${map.column('findings', 'acceptance')},"")`;
  const checked = (map: SheetMap) => map.head('findings', LATEST_CHECK.row, LATEST_CHECK.column);
  const state = (map: SheetMap) => map.head('findings', LATEST_STATE.row, LATEST_STATE.column);
  return {
    key: 'fact:check',
    look: 'fact',
    cells: {
      label: label('ก่อนเสนอแผน'),
      difference: formula(
        (map) =>
          `=IF(${state(map)}="","${PLAN_STATES.unchecked}",IF(${state(map)}="${PLAN_STATES.faulty}","${FACT_BEGINS.toMend}"&${count(map, 'E')}&" ข้อ",${state(map)}))`,
      ),
      percent: formula(
        (map) =>
          `=HYPERLINK("${map.link('findings')}",IF(${checked(map)}="","เปิดแท็บ ข้อค้นพบ","ควรตรวจ "&${count(map, 'W')}&" ข้อ · เปิดแท็บ ข้อค้นพบ"))`,
      ),
    },
  };
}

/** How many divisions have sent in the round shown. */
function roundRow(shape: PlanShape): FixedRow {
  const all = shape.divisions.length;
  const states = (map: SheetMap) =>
    shape.divisions.map(({ code }) => map.cell('home', homeRowKey('division', code), 'state'));
  const waiting = (map: SheetMap) =>
    ['0', ...states(map).map((cell) => `IF(${hasNotSent(cell)},1,0)`)].join('+');
  return {
    key: 'round',
    look: 'fact',
    cells: {
      label: label('ส่งแผน'),
      difference: formula(
        (map) =>
          `=IF(${shownRound(map)}="","${NO_ROUND}","ส่งแล้ว "&(${all}-(${waiting(map)}))&" จาก ${all} กอง")`,
      ),
      percent: formula((map) => `=IF(${shownRound(map)}="","","รอบ "&${shownRound(map)})`),
    },
  };
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
      difference: figure('difference'),
      allocated: figure('allocated'),
      planned: figure('planned'),
      ...barCells(key),
    },
  };
}

function spanHomeRow(): FixedRow {
  const key = lineKey(SPAN, ALL, ALL);
  return {
    key: 'span',
    look: 'total',
    cells: {
      label: label('รวมทุกปีของแผน'),
      difference: lineLookUp('difference', key),
      allocated: lineLookUp('allocated', key),
      planned: lineLookUp('planned', key),
      ...barCells('span'),
    },
  };
}

function divisionHomeRow(code: string, shape: PlanShape): FixedRow {
  const tab = divisionTabKey('activities', code);
  const name = formula((map) => `=HYPERLINK("${map.link(tab)}",${divisionNameFormula(map, code)})`);
  const row = homeRow(homeRowKey('division', code), name, ALL, code);
  return {
    ...row,
    cells: {
      ...row.cells,
      state: formula((map) => liveState(map, code)),
      errors: formula((map) => `=${countErrors(map, code)}`, '0'),
      idp: formula((map) => {
        const { held, planned } = holdersWithPlan(map, code, shape);
        return `=IF(${held}=0,"",${planned}&" / "&${held})`;
      }),
    },
  };
}

/** Holders of positions that have a plan in the year shown, of all divisions. */
function plansRow(shape: PlanShape): FixedRow {
  const sum = (map: SheetMap, of: 'held' | 'planned') =>
    ['0', ...shape.divisions.map(({ code }) => holdersWithPlan(map, code, shape)[of])].join('+');
  return {
    key: 'plans',
    cells: {
      label: label('แผนรายบุคคล (คน)'),
      ...countCells('plans', {
        all: (map) => sum(map, 'held'),
        done: (map) => sum(map, 'planned'),
      }),
    },
  };
}
