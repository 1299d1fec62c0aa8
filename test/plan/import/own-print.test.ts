import { expect, test } from 'vitest';
import { formatQuarters } from '../../../src/base/quarters.ts';
import { recogniseOldPlan } from '../../../src/plan/import/recognise.ts';
import { makeInBareRealm } from '../../support/bare-papers.ts';
import { docxAsPasted } from '../../support/docx-content.ts';
import { samplePlan } from '../../support/sample-plan.ts';

/** The plan book that the product itself prints, pasted into a new file. */

const PLAN = samplePlan();

test('the own plan book: comes back as it was', async () => {
  const { bytes } = await makeInBareRealm(PLAN);
  const known = { ...PLAN, strategies: [], localStrategies: [], positions: [] };
  const old = recogniseOldPlan(docxAsPasted(bytes), known);
  const activities = PLAN.activities.map(({ name, indicator, target, schedule }) => ({
    ...{ name, indicator, ...target },
    money: schedule[0]?.money,
    quarters: schedule.map(({ quarters }) => formatQuarters(quarters)).join(),
  }));
  const read = old.activities.map(({ name, indicator, quantity, quality, benefit, ...one }) => ({
    ...{ name, indicator, quantity, quality, benefit, money: one.money?.satang },
    quarters: [...(one.quarters ?? [])].map(([, quarters]) => quarters).join(),
  }));
  expect(new Set(read)).toEqual(new Set(activities));
  expect(old.moneyTables.map(({ said }) => said)).toEqual(['ต่อปี', 'ต่อปี']);
  expect(old.allocations.map(({ amount }) => amount.satang)).toEqual(
    PLAN.allocations.filter(({ year }) => year === PLAN.years[0]).map(({ amount }) => amount),
  );
  expect(old.strategies.map(({ title }) => title)).toEqual(
    PLAN.strategies.map(({ title }) => title),
  );
  expect(old.seats.map(({ name }) => name)).toEqual(PLAN.seats.map(({ name }) => name));
  const sections = old.sections.map(({ document, number }) => `${document} ${number}`);
  const printed = PLAN.sections.filter(({ document }) => document === 'เล่มแผน');
  expect(sections).toEqual(expect.arrayContaining(printed.map((one) => `เล่มแผน ${one.number}`)));
  const skills = old.people.flatMap(({ title, skills: own, years }) =>
    own.flatMap(({ skill }) => [...years.keys()].map((year) => `${title} ${skill} ${year}`)),
  );
  const titles = new Map(PLAN.positions.map(({ number, title }) => [number, title]));
  const planned = PLAN.idpEntries
    .filter(({ year, position }) => PLAN.years.includes(year ?? 0) && titles.has(position))
    .map(({ position, skill, year }) => `${titles.get(position)} ${skill} ${year}`);
  expect(planned.filter((one) => !skills.includes(one)).length).toBeLessThan(planned.length / 50);
});
