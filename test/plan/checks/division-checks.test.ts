import { expect, test } from 'vitest';
import {
  DIVISION_RETIRED_IN_USE,
  DIVISION_SUCCESSOR_UNKNOWN,
  DIVISION_UNLISTED,
  EDITOR_NOT_AN_EMAIL,
} from '../../../src/plan/checks/division-list.ts';
import { sentenceOf } from '../../../src/text/findings/index.ts';
import { runCheck } from '../../support/run-check.ts';
import { smallActivity, smallDivision, smallPlan } from '../../support/small-plan.ts';

test('DIVISION_UNLISTED: tells of a division with rows that กอง does not name', () => {
  const plan = smallPlan({ divisions: [smallDivision(1), { ...smallDivision(2), listed: false }] });
  const [found, ...others] = runCheck(DIVISION_UNLISTED, plan);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ severity: 'E', place: { tab: 'activities:D02' } });
  expect(found && sentenceOf(found)).toContain('“D02”');
});

test('DIVISION_RETIRED_IN_USE: looks at the years after the last one only', () => {
  const retired = (lastYear: number | null) => ({
    ...smallDivision(1),
    retirement: { lastYear, successor: '' },
  });
  const plan = smallPlan({ divisions: [retired(null)], activities: [smallActivity({})] });
  const [year = 0] = plan.years;
  expect(runCheck(DIVISION_RETIRED_IN_USE, plan).flatMap(({ years }) => years)).toContain(year);
  const kept = { ...plan, divisions: [retired(plan.years.at(-1) ?? null)] };
  expect(runCheck(DIVISION_RETIRED_IN_USE, kept)).toEqual([]);
});

test('DIVISION_SUCCESSOR_UNKNOWN: wants a division that still exists', () => {
  const merged = (successor: string) => ({
    ...smallDivision(1),
    retirement: { lastYear: null, successor },
  });
  const findings = (successor: string) =>
    runCheck(
      DIVISION_SUCCESSOR_UNKNOWN,
      smallPlan({ divisions: [merged(successor), smallDivision(2)] }),
    );
  expect(findings(smallDivision(2).name)).toEqual([]);
  expect(findings('')).toEqual([]);
  expect(findings('กองที่ไม่มี')).toHaveLength(1);
  expect(findings(smallDivision(1).name)).toHaveLength(1);
});

test.each([
  ['head@example.go.th', 0],
  ['head.d02@sub.example.go.th', 0],
  ['head@example', 1],
  ['081-234-5678', 1],
  ['นาย ก', 1],
])('EDITOR_NOT_AN_EMAIL: %s gives %d', (editor, count) => {
  const plan = smallPlan({ divisions: [{ ...smallDivision(1), editors: [editor] }] });
  expect(runCheck(EDITOR_NOT_AN_EMAIL, plan)).toHaveLength(count);
});
