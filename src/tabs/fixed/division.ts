import { toThaiDigits } from '../../base/thai-digits.ts';
import { tick } from '../cell-kinds.ts';
import { repeatedKey } from '../define-tab.ts';
import {
  divisionCell,
  divisionNameFormula,
  lookUpLine,
  lookUpSetting,
} from '../derive/formulas.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { ALL } from '../reconciliation-keys.ts';
import { LOCK_STATES, SEND_TICK, SUBMISSION_STATES } from '../submissions.ts';
import { formula, label } from './cells.ts';
import {
  dueDay,
  errorCount,
  errorsWithMoment,
  shownRound,
  stateOnHome,
  submissionField,
} from './submission-formulas.ts';

const SEND_LABEL = '◀ ติ๊กเมื่อพร้อมส่ง';
const OVER = 'เกิน ';
const LEFT = 'เหลือ ';
const LOCKED_LABEL = 'ส่งและล็อกแล้ว';

/** Of a strategy's title in its narrowest column. */
const LETTERS_OF_A_LINE = 26;
/** Of a name over the three narrow columns at the left. */
const LETTERS_OF_A_NAME = 34;

/**
 * Head rows of the tab of a division: its name, what is to be mended, its money of the year shown in all and
 * per strategy (one cell each, so that a phone shows them without scrolling far), and the send tick.
 */
export function divisionHead(code: string, shape: PlanShape): HeadCell[] {
  return [
    shown(2, 'strategy', (map) => headName(map, code, shape)),
    tall('strategy', (map) => `=${errorsWithMoment(map, code)}`),
    shown(2, 'name', (map) => `="รวมปีงบประมาณ "&${lookUpSetting(map, 'currentYear')}`),
    tall('name', (map) => figures(map, ALL, code)),
    ...strategyCells(code, shape),
    { ...SEND_TICK, cell: { type: 'input', kind: tick } },
    shown(SEND_TICK.row, 'tactic', (map) => sendLabel(map, code)),
    shown(SEND_TICK.row, 'name', (map) => sendState(map, code)),
    // Two columns on: what stands left of it, with the day, needs the room.
    shown(SEND_TICK.row, 'quantity', (map) => hrComment(map, code)),
  ];
}

/** The official name, or the short one where it would be cut. */
function headName(map: SheetMap, code: string, { divisions }: PlanShape): string {
  const { name = '', shortName = '' } = divisions.find((one) => one.code === code) ?? {};
  const isLong = name.length > LETTERS_OF_A_NAME && shortName !== '' && shortName !== name;
  return isLong ? `=${divisionCell(map, code, 'shortName')}` : `=${divisionNameFormula(map, code)}`;
}

type Render = (map: SheetMap) => string;

function shown(row: HeadCell['row'], column: string, render: Render): HeadCell {
  return { row, column, cell: formula(render) };
}

/** Ends with an ellipsis before a third line would show half; a mark stays with its letter. */
function inTwoLines(text: string): string {
  if (text.length <= 2 * LETTERS_OF_A_LINE) return text;
  return `${text.slice(0, 2 * LETTERS_OF_A_LINE - 1).replace(/\P{M}\p{M}*$/u, '')}…`;
}

/** A cell of row 3: three lines, four where a narrow column breaks one. */
function tall(column: string, render: Render): HeadCell {
  return { ...shown(3, column, render), lines: 4 };
}

/** One cell per strategy behind the total; those that find no room are pointed to. */
function strategyCells(code: string, shape: PlanShape): HeadCell[] {
  const room = [
    ...['indicator', 'quantity', 'quality', 'benefit'],
    ...shape.years.map((year) => repeatedKey('money', year)),
    ...['personInCharge', 'lpa', 'standards', 'evidence'],
  ];
  const shown =
    shape.strategies.length <= room.length
      ? shape.strategies
      : shape.strategies.slice(0, room.length - 1);
  const cells = shown.flatMap(({ number, title }, index): HeadCell[] => {
    const column = room[index] ?? '';
    const name = `${toThaiDigits(String(number))}. ${title}`;
    return [
      {
        row: 2,
        column,
        cell: label(inTwoLines(name)),
        lines: name.length > LETTERS_OF_A_LINE ? 2 : 1,
      },
      tall(column, (map) => figures(map, number, code)),
    ];
  });
  if (shown.length === shape.strategies.length) return cells;
  const more = (map: SheetMap) => `=HYPERLINK("${map.link('reconciliation')}","ดูต่อที่กระทบยอด")`;
  return [...cells, tall(room.at(-1) ?? '', more)];
}

/** Allocated, planned and left, one under the other. */
function figures(map: SheetMap, strategy: number | typeof ALL, code: string): string {
  const key = `${lookUpSetting(map, 'currentYear')}&"|${strategy}|${code}"`;
  const baht = (expression: string) => `TEXT(${expression},"#,##0.00")`;
  const difference = lookUpLine(map, 'difference', key);
  return [
    `="จัดสรร "&${baht(lookUpLine(map, 'allocated', key))}`,
    'CHAR(10)',
    `"แผน "&${baht(lookUpLine(map, 'planned', key))}`,
    'CHAR(10)',
    `IF(${difference}>0,"${OVER}","${LEFT}")&${baht(`ABS(${difference})`)}`,
  ].join('&');
}

function sendLabel(map: SheetMap, code: string): string {
  const lock = submissionField(map, code, 'lock');
  const locked = `OR(${lock}="${LOCK_STATES.locked}",${lock}="${LOCK_STATES.toLock}")`;
  return `=IFERROR(IF(${locked},"${LOCKED_LABEL}","${SEND_LABEL}"),"${SEND_LABEL}")`;
}

function sendState(map: SheetMap, code: string): string {
  const round = shownRound(map);
  return `=IF(${round}="","",${round}&" · ")&${stateOnHome(map, code)}&${dueDay(map, code)}`;
}

/** What HR wrote when it gave the plan back, until it is sent again. */
function hrComment(map: SheetMap, code: string): string {
  const comment = submissionField(map, code, 'comment');
  const returned = `${submissionField(map, code, 'state')}="${SUBMISSION_STATES.returned}"`;
  return `=IFERROR(IF(${returned},"ความเห็นงานบุคคล: "&${comment},""),"")`;
}

/** On the IDP tab of a division, which is sent together with its activities. */
export function idpSendHead(code: string): HeadCell[] {
  return [
    shown(SEND_TICK.row, 'position', (map) => `=${errorCount(map, code)}`),
    shown(SEND_TICK.row, 'skill', (map) => sendState(map, code)),
  ];
}
