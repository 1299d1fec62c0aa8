import { tick } from '../cell-kinds.ts';
import { divisionTabKey, repeatedKey } from '../define-tab.ts';
import { divisionCell, divisionNameFormula, lookUpLine } from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { ALL, lineKey } from '../reconciliation-keys.ts';
import { SEND_TICK } from '../submissions.ts';
import { formula, homeLink, label, shortBaht } from './cells.ts';
import { coverageRate } from './idp-coverage.ts';
import {
  checkedMoment,
  dueDay,
  errorCount,
  hrComment,
  sendLabel,
  shownRound,
  stateOnHome,
} from './submission-formulas.ts';

const OVER = 'เกิน ';
const LEFT = 'เหลือ ';

/** Of a name in its frozen column. */
const LETTERS_OF_A_NAME = 24;
const WHAT_IS_TYPED = 'หนึ่งแถวต่อหนึ่งกิจกรรม ใส่เงินเฉพาะปีที่ทำ ถ้าไม่ใช้งบประมาณใส่ 0';
const WHAT_IDP_HOLDS = 'หนึ่งแถวต่อหนึ่งคน หนึ่งทักษะ หนึ่งปี พิมพ์เลขที่ตำแหน่ง ชื่อขึ้นให้เอง';
const LEFT_OF_ALLOCATED = 'เหลือ / จัดสรร (บาท)';

/**
 * Head rows of the tab of a division: its name and what is typed, what is left of the money of each year
 * above that year, what is to be mended, and the send tick.
 */
export function divisionHead(code: string, shape: PlanShape): HeadCell[] {
  return [
    { row: 2, column: 'name', cell: formula((map) => headName(map, code, shape)), look: 'title' },
    ...yearHeads(code, shape),
    shown(3, 'strategy', (map) => `=${errorCount(map, code)}`),
    { ...shown(3, 'indicator', (map) => `=${checkedMoment(map)}`), look: 'sentence' },
    { ...SEND_TICK, cell: { type: 'input', kind: tick } },
    shown(SEND_TICK.row, repeatedKey('money', shape.years[0] ?? 0), (map) => sendLabel(map, code)),
    shown(SEND_TICK.row, 'strategy', (map) => sendState(map, code)),
    // Behind what stands left of it, which needs the room of the narrow columns.
    shown(SEND_TICK.row, 'indicator', (map) => hrComment(map, code)),
  ];
}

/** What is typed, and per year what is left of what was allocated. */
function yearHeads(code: string, { years }: PlanShape): HeadCell[] {
  const [first = 0] = years;
  return [
    { row: 2, column: repeatedKey('money', first), cell: label(WHAT_IS_TYPED), look: 'sentence' },
    { row: 2, column: 'personInCharge', cell: formula(homeLink), look: 'link' },
    { row: 3, column: 'name', cell: label(LEFT_OF_ALLOCATED), look: 'sentence' },
    { row: 3, column: 'personInCharge', cell: formula((map) => idpLink(map, code)), look: 'link' },
    ...years.flatMap((year): HeadCell[] => [
      shown(3, repeatedKey('money', year), (map) => leftOfYear(map, year, code)),
      {
        ...shown(3, repeatedKey('quarters', year), (map) => allocatedOfYear(map, year, code)),
        look: 'sentence',
      },
    ]),
  ];
}

/** The official name, or the short one where it would be cut. */
export function headName(map: SheetMap, code: string, { divisions }: PlanShape): string {
  const { name = '', shortName = '' } = divisions.find((one) => one.code === code) ?? {};
  const isLong = name.length > LETTERS_OF_A_NAME && shortName !== '' && shortName !== name;
  return isLong ? `=${divisionCell(map, code, 'shortName')}` : `=${divisionNameFormula(map, code)}`;
}

function idpLink(map: SheetMap, code: string): string {
  return `=HYPERLINK("${map.link(divisionTabKey('idp', code))}","แผนรายบุคคล ▸")`;
}

type Render = (map: SheetMap) => string;

function shown(row: HeadCell['row'], column: string, render: Render): HeadCell {
  return { row, column, cell: formula(render) };
}

/** "เหลือ 97,000" or "เกิน 247,000" of the money of one year. */
function leftOfYear(map: SheetMap, year: number, code: string): string {
  const difference = lookUpLine(map, 'difference', `"${lineKey(year, ALL, code)}"`);
  return `=IF(${difference}>0,"${OVER}","${LEFT}")&${shortBaht(`ABS(${difference})`)}`;
}

function allocatedOfYear(map: SheetMap, year: number, code: string): string {
  return `="/ "&${shortBaht(lookUpLine(map, 'allocated', `"${lineKey(year, ALL, code)}"`))}`;
}

function sendState(map: SheetMap, code: string): string {
  const round = shownRound(map);
  return `=IF(${round}="","",${round}&" · ")&${stateOnHome(map, code)}&${dueDay(map, code)}`;
}

/** On the IDP tab of a division, which is sent together with its activities. */
export function idpHead(code: string, shape: PlanShape): HeadCell[] {
  return [
    { row: 2, column: 'holder', cell: label('แผนรายบุคคล'), look: 'title' },
    { row: 2, column: 'position', cell: label(WHAT_IDP_HOLDS), look: 'sentence' },
    { row: 2, column: 'goal', cell: formula(homeLink), look: 'link' },
    { row: 3, column: 'holder', cell: label('มีแผนพัฒนาในปีที่แสดง'), look: 'sentence' },
    shown(3, 'position', (map) => coverageRate(map, code, shape)),
    shown(3, 'skill', (map) => `=${errorCount(map, code)}`),
    shown(SEND_TICK.row, 'position', (map) => sendState(map, code)),
  ];
}
