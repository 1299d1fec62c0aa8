import { tick } from '../cell-kinds.ts';
import { CENTRAL, divisionTabKey } from '../define-tab.ts';
import type { SheetMap } from '../derive/sheet-map.ts';
import type { DivisionShape, HeadCell, PlanShape } from '../derive/tab-layout.ts';
import { LIGHTS } from '../results/states.ts';
import { SEND_TICK, SUBMISSION_STATES } from '../submissions.ts';
import { formula, homeLink, label } from './cells.ts';
import { headName } from './division.ts';
import {
  dueDay,
  hrComment,
  NO_ROUND,
  sendLabel,
  shownRound,
  submissionField,
} from './submission-formulas.ts';

const WHAT_IS_TYPED = 'กรอกสถานะ ผล เงินที่ใช้ และหลักฐาน ของกิจกรรมที่ถึงกำหนด';
const NOT_SENT_HERE = 'งานบุคคลเป็นผู้กรอก';

/** Head rows of a tab of results: whose and which quarter it is, how far it has come, and the send tick. */
export function resultsHead({ code }: DivisionShape, shape: PlanShape): HeadCell[] {
  const isCentral = code === CENTRAL;
  return [
    isCentral
      ? { row: 2, column: 'name', cell: label('ส่วนกลาง'), look: 'title' }
      : {
          row: 2,
          column: 'name',
          cell: formula((map) => headName(map, code, shape)),
          look: 'title',
        },
    { row: 2, column: 'number', cell: label(WHAT_IS_TYPED), look: 'sentence' },
    { row: 2, column: 'evidence', cell: formula(homeLink), look: 'link' },
    { row: 3, column: 'name', cell: formula(roundTitle) },
    { row: 3, column: 'number', cell: formula((map) => reported(map, code)) },
    { row: 3, column: 'evidence', cell: formula((map) => lights(map, code)) },
    ...(isCentral
      ? [{ row: 4, column: 'name', cell: label(NOT_SENT_HERE), look: 'sentence' } as const]
      : sendCells(code)),
  ];
}

function sendCells(code: string): HeadCell[] {
  const { row } = SEND_TICK;
  return [
    { ...SEND_TICK, cell: { type: 'input', kind: tick } },
    { row, column: 'number', cell: formula((map) => sendLabel(map, code, 'resultsRound')) },
    { row, column: 'quantityTarget', cell: formula((map) => sendState(map, code)) },
    { row, column: 'evidence', cell: formula((map) => hrComment(map, code, 'resultsRound')) },
  ];
}

function roundTitle(map: SheetMap): string {
  const round = shownRound(map, 'resultsRound');
  return `=IF(${round}="","${NO_ROUND}",${round})`;
}

function sendState(map: SheetMap, code: string): string {
  const state = submissionField(map, code, 'state', 'resultsRound');
  const tick = map.head(divisionTabKey('results', code), SEND_TICK.row, SEND_TICK.column);
  const { notSent, returned, correcting, waitsForLock } = SUBMISSION_STATES;
  const toBeSent = [notSent, returned, correcting].map((one) => `${state}="${one}"`).join(',');
  const live = `IF(AND(${tick}=TRUE,OR(${toBeSent})),"${waitsForLock}",${state})`;
  return `=IFERROR(${live},"")&${dueDay(map, code, 'resultsRound')}`;
}

/** "ถึงกำหนด 4 · รายงานแล้ว 3"; the header is one filled cell of each column. */
function reported(map: SheetMap, code: string): string {
  const count = (column: string) =>
    `(COUNTA(${map.column(divisionTabKey('results', code), column)})-1)`;
  return `="ถึงกำหนด "&${count('name')}&" · รายงานแล้ว "&${count('state')}`;
}

function lights(map: SheetMap, code: string): string {
  const column = map.column(divisionTabKey('results', code), 'light');
  const counts = Object.values(LIGHTS).map((word) => `"${word} "&COUNTIF(${column},"${word}")`);
  return `=${counts.join('&" · "&')}`;
}
