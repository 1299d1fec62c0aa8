import { satangOf } from '../../src/base/money.ts';
import { runChecks } from '../../src/plan/checks/index.ts';
import { officialIdpOrder } from '../../src/plan/official-order.ts';
import { overviewOf } from '../../src/plan/overview.ts';
import type { IdpEntry, Owner, Plan, Position } from '../../src/plan/plan.ts';
import { reconcile } from '../../src/plan/totals.ts';
import { SAMPLE } from '../../src/sample/index.ts';
import { seededLists } from '../support/seeded-lists.ts';
import {
  smallActivity,
  smallAllocation,
  smallDivision,
  smallIdpEntry,
  smallPlan,
  smallPosition,
  smallSettings,
  smallStrategy,
} from '../support/small-plan.ts';
import { type Benchmark, median, timeRuns } from './benchmark.ts';

const YEARS = [2570, 2571, 2572];
const DIVISIONS = Array.from({ length: 20 }, (_, index) => smallDivision(index + 1));
const STRATEGIES = [1, 2, 3, 4, 5].map(smallStrategy);
const POSITIONS = 500;
const SAMPLE_ACTIVITIES = SAMPLE.activities;
const IDP_ROWS_PER_ACTIVITY = 0.5;
const SKILLS = ['สมรรถนะหลัก', 'การบริการเป็นเลิศ', 'ทักษะด้านดิจิทัล', 'งานของตำแหน่ง'];
const RUNS = 7;

/** Recalculation and all checks in memory: 10,000 activities beside 1,000, each with half as many IDP rows. */
export const planCore: Benchmark = () => {
  const small = timeOf(manyActivities(1_000));
  const large = timeOf(manyActivities(10_000));
  return [
    {
      name: 'plan core: 10,000 activities + 5,000 IDP rows',
      measured: large,
      unit: 'ms',
      budget: 1_000,
    },
    {
      name: 'plan core: growth from 1,000 to 10,000',
      measured: large / small,
      unit: 'times',
      budget: 12,
    },
  ];
};

function timeOf(plan: Plan): number {
  recalculate(plan);
  return median(timeRuns(RUNS, () => recalculate(plan)));
}

function recalculate(plan: Plan): void {
  const totals = reconcile(plan);
  officialIdpOrder(plan);
  overviewOf(plan, totals, runChecks(plan, totals));
}

/** A plan in which every tenth activity has no valid owner and every seventh a bracket that is cut off. */
function manyActivities(count: number): Plan {
  const activities = Array.from({ length: count }, (_, index) =>
    smallActivity({
      row: `a${index}`,
      owner: ownerAt(index),
      strategy: (index % 5) + 1,
      tactic: (index % 2) + 1,
      order: index % 3 === 0 ? null : index,
      ...textsAt(index),
      schedule: YEARS.map((year) => ({
        year,
        money: satangOf(1_000 + index + year),
        moneyIsText: false,
        quarters: [1, 2, 3, 4],
      })),
    }),
  );
  const allocations = YEARS.flatMap((year) =>
    STRATEGIES.flatMap(({ number }) =>
      DIVISIONS.map(({ code }) => smallAllocation({ year, strategy: number, division: code })),
    ),
  );
  const positions = Array.from({ length: POSITIONS }, (_, index) => positionAt(index));
  const idpEntries = Array.from({ length: count * IDP_ROWS_PER_ACTIVITY }, (_, index) =>
    idpAt(index),
  );
  const lists = { divisions: DIVISIONS, strategies: STRATEGIES };
  return smallPlan({
    ...lists,
    settings: smallSettings({
      municipality: 'เทศบาลตำบลตัวอย่าง',
      district: 'เชียงยืน',
      province: 'มหาสารคาม',
    }),
    lists: seededLists(),
    years: YEARS,
    sections: SAMPLE.book.map((row, index) => ({
      source: { tab: 'book', row: `b${index}` },
      ...row,
    })),
    ...{ activities, allocations, positions, idpEntries },
  });
}

/** Texts as long as those of a real plan, no two alike. */
function textsAt(index: number) {
  const { name, indicator, quantity, quality, benefit } =
    SAMPLE_ACTIVITIES[index % SAMPLE_ACTIVITIES.length] ?? {};
  return {
    name: `${name} ${index}${index % 7 === 0 ? ' (รุ่นที่' : ' (รุ่นที่ 1)'}`,
    indicator: `${indicator} ${index}`,
    target: {
      quantity: `${quantity} ${index}`,
      quality: `${quality} ${index}`,
      benefit: `${benefit} ${index}`,
    },
    personInCharge: 'งานบริหารงานบุคคล',
  };
}

function ownerAt(index: number): Owner {
  if (index % 10 === 0) return { kind: 'nobody', typed: index % 20 === 0 ? '' : '(LPA ด้านที่ ๕' };
  return { kind: 'division', code: codeAt(index) };
}

function codeAt(index: number): string {
  return DIVISIONS[index % DIVISIONS.length]?.code ?? '';
}

function positionAt(index: number): Position {
  return smallPosition({
    number: String(index),
    division: codeAt(index),
    employmentType: index % 4 === 0 ? 'ลูกจ้างประจำ' : 'พนักงานเทศบาล',
  });
}

function idpAt(index: number): IdpEntry {
  return smallIdpEntry({
    row: `i${index}`,
    position: String((index * 7) % POSITIONS),
    skill: SKILLS[index % SKILLS.length] ?? '',
    year: YEARS[index % YEARS.length] ?? null,
    agreedDay: null,
  });
}
