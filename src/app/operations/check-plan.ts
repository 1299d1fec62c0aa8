import { rightsOver } from '../../sheets/rights.ts';
import { WAITING } from '../../text/messages.ts';
import { type FindingAnswer, findingAnswers } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { surveyWorkbook } from '../survey.ts';
import { refillFindings } from './refill-findings.ts';

/** Applies every rule to the workbook and refills ข้อค้นพบ where this person may. */
export const checkPlan = endpoint({
  setUp: true,
  lock: true,
  run(): { findings: FindingAnswer[]; waiting: string[] } {
    const { reading, findings } = surveyWorkbook();
    const answers = findingAnswers(findings, reading);
    const isRefilled = refillFindings(reading, rightsOver(reading.sheets), answers);
    return { findings: answers, waiting: isRefilled ? [] : [WAITING.findingsTab] };
  },
});
