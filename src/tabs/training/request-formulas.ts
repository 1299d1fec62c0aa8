import type { RowRefs } from '../define-tab.ts';
import { lookUpSetting } from '../derive/formulas.ts';
import {
  ATTENDING_STEP,
  FINISHED,
  GIVEN_UP,
  MONEY_STEP,
  NOT_ATTENDED,
  REPORT_STEP,
  type RequestFact,
  TRAINING_STEPS,
  type TrainingStep,
} from './steps.ts';

/** The live formulas of one row of ขออบรม; the script works the same out in plan/training/steps.ts. */

const COSTS = ['fee', 'allowance', 'travel', 'lodging'];
const GIVEN_UP_TEXT = 'ไม่ดำเนินการต่อ';
const FINISHED_TEXT = 'ครบทุกขั้นตอน';

export function holderFormula({ map, cell }: RowRefs): string {
  const row = `MATCH(${cell('position')},${map.column('people', 'number')},0)`;
  return `=IFERROR(INDEX(${map.column('people', 'holder')},${row})&"","")`;
}

export function totalFormula({ cell }: RowRefs): string {
  return `=ROUND(SUM(${COSTS.map(cell).join(',')}),2)`;
}

/** The first step of which something is missing. */
export function stepFormula({ cell }: RowRefs): string {
  const givenUp = `OR(${cell('cancelled')}<>"",${cell('attendance')}="${NOT_ATTENDED}")`;
  const open = TRAINING_STEPS.map(({ facts }, index) => {
    const missing = facts.map((fact) => missingFact(cell, fact));
    const condition = missing.length === 1 ? missing[0] : `OR(${missing.join(',')})`;
    return `IF(${condition},${index + 1},`;
  });
  return `=IF(${givenUp},${GIVEN_UP},${open.join('')}${FINISHED}${')'.repeat(open.length + 1)}`;
}

/** What costs nothing needs no money; what was not lent need not be cleared. */
function missingFact(cell: RowRefs['cell'], fact: RequestFact): string {
  const blank = `${cell(fact)}=""`;
  if (fact === TRAINING_STEPS[MONEY_STEP - 1]?.facts[0]) return `AND(${blank},${cell('total')}>0)`;
  return fact === 'clearedDay' ? `AND(${blank},${hasLoan(cell)})` : blank;
}

function hasLoan(cell: RowRefs['cell']): string {
  const loan = cell('loanAmount');
  return `AND(ISNUMBER(${loan}),${loan}>0)`;
}

export function nextFormula({ cell }: RowRefs): string {
  const step = cell('step');
  const texts = TRAINING_STEPS.map(
    ({ who, label }, index) => `IF(${step}=${index + 1},"${who}: ${label}",`,
  );
  return `=IF(${step}=${GIVEN_UP},"${GIVEN_UP_TEXT}",${texts.join('')}"${FINISHED_TEXT}"${')'.repeat(texts.length + 1)}`;
}

/** Days cells hold the Buddhist year as if it were a common one; TODAY does not. */
export function daysLeftFormula({ map, cell }: RowRefs): string {
  const step = cell('step');
  const anchor = `IF(${step}<${ATTENDING_STEP},${cell('from')},${cell('to')})`;
  const year = `YEAR(${anchor})`;
  const common = `DATE(${year}-IF(${year}>2400,543,0),MONTH(${anchor}),DAY(${anchor}))`;
  const days = TRAINING_STEPS.map(
    (one, index) => `IF(${step}=${index + 1},${daysOf({ map, cell }, one, index + 1)},`,
  );
  const allowed = `${days.join('')}0${')'.repeat(days.length)}`;
  const open = `OR(${step}=${GIVEN_UP},${step}=${FINISHED},${anchor}="")`;
  return `=IF(${open},"",IFERROR(${common}+${allowed}-TODAY(),""))`;
}

function daysOf({ map, cell }: RowRefs, { due }: TrainingStep, step: number): string {
  if (due.setting === null) return '0';
  const own = lookUpSetting(map, due.setting);
  if (due.from === 'from') return `-${own}`;
  if (step !== REPORT_STEP) return own;
  const clearing = lookUpSetting(map, 'clearingDays');
  const both = `IF(AND(${hasLoan(cell)},${cell('clearedDay')}=""),MIN(${own},${clearing}),${own})`;
  return `IF(${cell('reportDay')}<>"",${clearing},${both})`;
}
