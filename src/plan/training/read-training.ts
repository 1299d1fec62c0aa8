import type { Cell } from '../../base/cell.ts';
import { type IsoDay, parseDayCell } from '../../base/day.ts';
import type { Finding } from '../../base/finding.ts';
import { parseRows } from '../../tabs/derive/parse-rows.ts';
import { cellAt, type Tables, tableIn } from '../../tabs/derive/table.ts';
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
  // As the cells hold them: a date read as text would be an English one.
  const stamps = new Map(
    needsTable?.rows.map((row) => [row.key, cellAt(needsTable, row, 'at')] as const),
  );
  return {
    training: {
      needs: (needs?.rows ?? []).map(({ source, values }) => {
        const { division, management, computer, regulations, other } = values;
        const wishes = { management, computer, regulations, other };
        return { source, day: dayOfStamp(stamps.get(source.row) ?? ''), division, wishes };
      }),
      courses: (courses?.rows ?? []).map(({ source, values }) => ({ source, ...values })),
      requests: (requests?.rows ?? []).map(({ source, values }) => ({ source, ...values })),
    },
    findings: [needs, courses, requests].flatMap((parsed) => parsed?.findings ?? []),
  };
}

/** The day of a form's time stamp: a date of the sheet, or "1/6/2566, 10:15:00". */
function dayOfStamp(cell: Cell): IsoDay | null {
  if (cell instanceof Date) return parseDayCell(cell).value;
  return parseDayCell(
    String(cell)
      .trim()
      .split(/[\s,]+/)[0] ?? '',
  ).value;
}
