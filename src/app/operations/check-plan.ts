import { readRights } from '../../sheets/rights.ts';
import { withDocumentLock } from '../../sheets/with-lock.ts';
import { WAITING, type Waiting } from '../../text/messages.ts';
import { type FindingAnswer, findingAnswers, overviewAnswer } from '../answers.ts';
import { surveyWorkbook } from '../survey.ts';
import { refillTab } from './recalculate.ts';
import { findingRows } from './refilled-tabs.ts';

/** Applies every rule to the workbook and refills ข้อค้นพบ where this person may. */
export function checkPlan(): { findings: FindingAnswer[]; waiting: string[] } {
  return withDocumentLock(() => {
    const { reading, findings } = surveyWorkbook();
    const answers = findingAnswers(findings, reading);
    const waiting = new Set<Waiting>();
    refillTab(reading, readRights(), waiting, 'findings', () => findingRows(answers));
    return { findings: answers, waiting: [...waiting].map((one) => WAITING[one]) };
  });
}

/** The figures of the overview, read only. */
export function getOverview(): ReturnType<typeof overviewAnswer> & {
  settings: { municipality: string; planTitle: string; currentYear: number | null };
} {
  const { overview, reading } = surveyWorkbook();
  const { municipality, planTitle, currentYear } = reading.plan.settings;
  return { ...overviewAnswer(overview), settings: { municipality, planTitle, currentYear } };
}
