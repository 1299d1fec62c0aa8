import type { Finding } from '../../base/finding.ts';
import { parseRows } from '../../tabs/derive/parse-rows.ts';
import { type Tables, tableIn } from '../../tabs/derive/table.ts';
import { NEEDS_TAB } from '../../tabs/training/needs-tabs.ts';
import { COURSES_TAB, REQUESTS_TAB } from '../../tabs/training/requests-tab.ts';
import type { Training } from './training.ts';

/** Turns the cells of the survey and the requests into checked records; every row takes part. */
export function readTraining(tables: Tables): {
  training: Training;
  findings: readonly Finding[];
} {
  const needsTable = tableIn(tables, NEEDS_TAB);
  const coursesTable = tableIn(tables, COURSES_TAB);
  const requestsTable = tableIn(tables, REQUESTS_TAB);
  const needs = needsTable && parseRows(needsTable);
  const courses = coursesTable && parseRows(coursesTable);
  const requests = requestsTable && parseRows(requestsTable);
  return {
    training: {
      needs: (needs?.rows ?? []).map(({ source, values }) => {
        const { division, management, computer, regulations, other } = values;
        return { source, division, wishes: { management, computer, regulations, other } };
      }),
      courses: (courses?.rows ?? []).map(({ source, values }) => ({ source, ...values })),
      requests: (requests?.rows ?? []).map(({ source, values }) => ({ source, ...values })),
    },
    findings: [needs, courses, requests].flatMap((parsed) => parsed?.findings ?? []),
  };
}
