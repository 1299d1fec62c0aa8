import { satangOf } from '../../src/base/money.ts';
import type { Activity, Allocation, Owner, Plan, Strategy } from '../../src/plan/plan.ts';
import { SAMPLE } from '../../src/sample/index.ts';
import { EVERYONE_OWNER } from '../../src/tabs/activities.ts';
import { CENTRAL, divisionTabKey } from '../../src/tabs/define-tab.ts';
import { SETTINGS, type Settings } from '../../src/tabs/settings.ts';

/**
 * The sample municipality as checked records, made from its data without any sheet, so that a fault of
 * reading cannot hide one of the domain. Positions and IDP rows are left empty.
 */
export function samplePlan(): Plan {
  const settings = sampleSettings();
  const years = [2567, 2568, 2569];
  return {
    settings,
    years,
    divisions: SAMPLE.divisions.map((division) => ({
      source: { tab: 'divisions', row: division.code },
      ...division,
    })),
    strategies: sampleStrategies(),
    localStrategies: [],
    allocations: sampleAllocations(),
    activities: SAMPLE.activities.map((activity, index) => sampleActivity(activity, index, years)),
    positions: [],
    idpEntries: [],
    competencies: [],
    sections: [],
    seats: [],
  };
}

function sampleSettings(): Settings {
  const values = Object.entries(SETTINGS).map(([key, { kind, initial }]) => [
    key,
    kind.parse(initial).value,
  ]);
  return { ...Object.fromEntries(values), firstYear: 2567, yearCount: 3, amountMode: 'ต่อปี' };
}

function sampleStrategies(): Strategy[] {
  const rows = SAMPLE.strategies;
  return rows.flatMap(({ strategy, tactic, title, localStrategy }) =>
    strategy === null || tactic !== null
      ? []
      : [
          {
            source: { tab: 'strategies', row: `s${strategy}` },
            number: strategy,
            title,
            localStrategy,
            tactics: rows.flatMap((row) =>
              row.strategy === strategy && row.tactic !== null
                ? [
                    {
                      source: { tab: 'strategies', row: `s${strategy}t${row.tactic}` },
                      number: row.tactic,
                      title: row.title,
                    },
                  ]
                : [],
            ),
          },
        ],
  );
}

function sampleAllocations(): Allocation[] {
  return SAMPLE.allocations.flatMap(({ year, strategy, amounts }) =>
    Object.entries(amounts).map(([division, baht]) => ({
      source: { tab: 'budget', row: `${year}|${strategy}` },
      year,
      strategy,
      division,
      amount: satangOf(baht),
      amountIsText: false,
    })),
  );
}

type SampleActivity = (typeof SAMPLE.activities)[number];

function sampleActivity(
  activity: SampleActivity,
  index: number,
  years: readonly number[],
): Activity {
  const { quantity, quality, benefit, lpa, standards, ita, evidence } = activity;
  return {
    source: {
      tab: divisionTabKey('activities', activity.division ?? CENTRAL),
      row: `a${index + 1}`,
    },
    owner: ownerOf(activity),
    strategy: activity.strategy,
    tactic: activity.tactic,
    order: activity.order,
    name: activity.name,
    indicator: activity.indicator,
    target: { quantity, quality, benefit },
    schedule: years.map((year) => ({
      year,
      money: satangOf(activity.money[year] ?? 0),
      moneyIsText: false,
      quarters: activity.quarters[year] ?? [],
    })),
    personInCharge: activity.personInCharge,
    references: { lpa, standards, ita, evidence },
  };
}

function ownerOf({ division, owner }: SampleActivity): Owner {
  if (division !== null) return { kind: 'division', code: division };
  if (owner === EVERYONE_OWNER) return { kind: 'everyone' };
  const named = SAMPLE.divisions.find(({ name }) => name === owner);
  return named ? { kind: 'division', code: named.code } : { kind: 'nobody', typed: owner };
}
