import { rightsOver } from '../../sheets/rights.ts';
import { withDocumentLock } from '../../sheets/with-lock.ts';
import { WAITING, type Waiting } from '../../text/messages.ts';
import { type FindingAnswer, findingAnswers } from '../answers.ts';
import { surveyWorkbook } from '../survey.ts';
import { refillTab } from './recalculate.ts';
import { findingRows } from './refilled-tabs.ts';

/** Applies every rule to the workbook and refills ข้อค้นพบ where this person may. */
export function checkPlan(): { findings: FindingAnswer[]; waiting: string[] } {
  return withDocumentLock(() => {
    const { reading, findings } = surveyWorkbook();
    const answers = findingAnswers(findings, reading);
    const waiting = new Set<Waiting>();
    refillTab(reading, rightsOver(reading.sheets), waiting, 'findings', () => findingRows(answers));
    return { findings: answers, waiting: [...waiting].map((one) => WAITING[one]) };
  });
}
