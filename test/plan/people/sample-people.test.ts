import { expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { runChecks } from '../../../src/plan/checks/index.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { IDP_FAULTS } from '../../../src/sample/idp-faults.ts';
import { PEOPLE_RULES } from '../../../src/tabs/rules/people.ts';
import { rules } from '../../fixtures/catalogue.json' with { type: 'json' };
import { correctedPeople } from '../../support/corrected-people.ts';
import { samplePlan } from '../../support/sample-plan.ts';

function peopleFindings(plan: Plan): Finding[] {
  return runChecks(plan, reconcile(plan)).filter(({ code }) => code in PEOPLE_RULES);
}

test('sample people: each fault that was put into the plans is found once, and nothing else', () => {
  const inTheList = [
    // Faults of the source's positions, committee and text, not of rows.
    'POSITION_TITLE_VARIES',
    'TYPE_WITHOUT_IDP',
    'HEAD_WITHOUT_IDP',
    'COMPETENCY_NOT_OF_TYPE',
    'SKILL_UNKNOWN',
    'SEAT_REPEATED',
    'METHOD_LISTS_DIFFER',
  ];
  const put = [...IDP_FAULTS.map(({ code }) => code), ...inTheList];
  expect(
    peopleFindings(samplePlan())
      .map(({ code }) => code)
      .sort(),
  ).toEqual(put.sort());
});

test('sample people: the catalogue of faults of individual plans is all there', () => {
  const found = new Set<string>(peopleFindings(samplePlan()).map(({ code }) => code));
  const ids = Object.entries(rules).filter(([, codes]) => codes.some((code) => found.has(code)));
  const named = 'X27 X62 X63 X64 X65 X66 X67 X68 X69 X70 X71 X72 X73 X75 X76 X78';
  expect(ids.map(([id]) => id).join(' ')).toBe(named);
});

test('sample people: a corrected copy has no findings', () => {
  expect(peopleFindings(correctedPeople(samplePlan()))).toEqual([]);
});
