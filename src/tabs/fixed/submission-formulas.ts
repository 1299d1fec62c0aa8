import { SEVERITY_LABELS } from '../computed-tabs.ts';
import { divisionTabKey } from '../define-tab.ts';
import { divisionNameFormula, lookUpSetting } from '../derive/formulas.ts';
import { ROW_KEYS, type SheetMap } from '../derive/sheet-map.ts';
import { homeRowKey } from '../reconciliation-keys.ts';
import {
  LOCK_STATES,
  SEND_TICK,
  SUBMISSION_STATES,
  type SUBMISSIONS_TAB,
  WINDOW_STATES,
} from '../submissions.ts';
import { LATEST_CHECK } from './refilled.ts';

/** Live formulas about sending. They are right on a phone and between runs: the tick itself is looked at. */

/** The setting that names the round of the plan, or of the results, that everybody is asked for. */
type RoundSetting = 'currentRound' | 'resultsRound';

export const NO_ROUND = 'ยังไม่เปิดรอบการส่ง';
const SEND_LABEL = '◀ ติ๊กเมื่อพร้อมส่ง';
const LOCKED_LABEL = 'ส่งและล็อกแล้ว';
const NOT_IN_ROUND = 'ไม่อยู่ในรอบนี้';
/** Ticked while HR does not take anything in. */
const TICKED_TOO_LATE = 'ติ๊กแล้ว แต่ปิดรับ';
const DUE = ' · กำหนดส่ง ';
const NO_ERRORS = 'ไม่มีข้อที่ต้องแก้';
const ERRORS = 'ต้องแก้ ';
const ITEMS = ' ข้อ';
const NEVER_CHECKED = 'ยังไม่ได้ตรวจ';

/** The round that everybody is asked for now; empty while none was opened. */
export function shownRound(map: SheetMap, setting: RoundSetting = 'currentRound'): string {
  return lookUpSetting(map, setting);
}

/** A cell of the row of this division and of the round shown; an error where there is no such row. */
export function submissionField(
  map: SheetMap,
  code: string,
  column: keyof typeof SUBMISSIONS_TAB.columns,
  setting: RoundSetting = 'currentRound',
): string {
  const keys = map.column('submissions', ROW_KEYS);
  return `INDEX(${map.column('submissions', column)},MATCH(${shownRound(map, setting)}&"|${code}",${keys},0))`;
}

/** Where the division stands, as the board on หน้าหลัก says it. */
export function stateOnHome(map: SheetMap, code: string): string {
  return map.cell('home', homeRowKey('division', code), 'state');
}

/** The formula of that cell: what HR's runs wrote, unless the tick says more already. */
export function liveState(map: SheetMap, code: string): string {
  const tick = map.head(divisionTabKey('activities', code), SEND_TICK.row, SEND_TICK.column);
  const state = submissionField(map, code, 'state');
  const open = `${submissionField(map, code, 'window')}="${WINDOW_STATES.open}"`;
  const { notSent, returned, waitsForLock } = SUBMISSION_STATES;
  const mayBeSent = `OR(${state}="${notSent}",${state}="${returned}")`;
  const ticked = `IF(${open},"${waitsForLock}","${TICKED_TOO_LATE}")`;
  const known = `IFERROR(IF(AND(${tick}=TRUE,${mayBeSent}),${ticked},${state}),"${NOT_IN_ROUND}")`;
  return `=IF(${shownRound(map)}="","${NO_ROUND}",${known})`;
}

/** Beside the tick: how to send, or that it was sent. */
export function sendLabel(map: SheetMap, code: string, setting?: RoundSetting): string {
  const lock = submissionField(map, code, 'lock', setting);
  const locked = `OR(${lock}="${LOCK_STATES.locked}",${lock}="${LOCK_STATES.toLock}")`;
  return `=IFERROR(IF(${locked},"${LOCKED_LABEL}","${SEND_LABEL}"),"${SEND_LABEL}")`;
}

/** What HR wrote when it gave the work back, until it is sent again. */
export function hrComment(map: SheetMap, code: string, setting?: RoundSetting): string {
  const comment = submissionField(map, code, 'comment', setting);
  const state = submissionField(map, code, 'state', setting);
  const { returned, correcting } = SUBMISSION_STATES;
  const isSaid = `OR(${state}="${returned}",${state}="${correcting}")`;
  return `=IFERROR(IF(${isSaid},"ความเห็นงานบุคคล: "&${comment},""),"")`;
}

/** True for a cell of the board whose division still has to send. */
export function hasNotSent(cell: string): string {
  const begins = (state: string) => `LEFT(${cell},LEN("${state}"))="${state}"`;
  return `OR(${begins(SUBMISSION_STATES.notSent)},${begins(SUBMISSION_STATES.returned)})`;
}

export function dueDay(map: SheetMap, code: string, setting?: RoundSetting): string {
  const due = submissionField(map, code, 'dueDay', setting);
  return `IFERROR(IF(${due}="","","${DUE}"&TEXT(${due},"d/m/yyyy")),"")`;
}

/** How many findings the division must mend. */
export function countErrors(map: SheetMap, code: string): string {
  const where = [
    [map.column('findings', 'severity'), `"${SEVERITY_LABELS.E}"`],
    [map.column('findings', 'acceptance'), '""'],
    [map.column('findings', 'division'), divisionNameFormula(map, code)],
  ];
  return `COUNTIFS(${where.flat().join(',')})`;
}

/** That in words. */
export function errorCount(map: SheetMap, code: string): string {
  const count = countErrors(map, code);
  return `IF(${count}=0,"${NO_ERRORS}","${ERRORS}"&${count}&"${ITEMS}")`;
}

/** When the findings were found: whatever was typed since is not in them. */
export function checkedMoment(map: SheetMap): string {
  const checked = map.head('findings', LATEST_CHECK.row, LATEST_CHECK.column);
  return `IF(${checked}="","${NEVER_CHECKED}",TRIM(${checked}))`;
}
