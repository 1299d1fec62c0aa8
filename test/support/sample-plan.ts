import type { IsoDay } from '../../src/base/day.ts';
import { satangOf } from '../../src/base/money.ts';
import type {
  Activity,
  Allocation,
  CommitteeSeat,
  Division,
  IdpEntry,
  LocalStrategy,
  Owner,
  Plan,
  Position,
  Strategy,
} from '../../src/plan/plan.ts';
import { NO_RESULTS } from '../../src/plan/results/records.ts';
import { NO_TRAINING } from '../../src/plan/training/training.ts';
import { SAMPLE } from '../../src/sample/index.ts';
import { EVERYONE_OWNER } from '../../src/tabs/activities.ts';
import { CENTRAL, divisionTabKey } from '../../src/tabs/define-tab.ts';
import { IDP_TAB } from '../../src/tabs/idp.ts';
import type { Settings } from '../../src/tabs/settings.ts';
import { seededLists } from './seeded-lists.ts';
import { smallSettings } from './small-plan.ts';

const YEARS = [2567, 2568, 2569];

/** The sample municipality as checked records, without reading a workbook; row keys count from r1 in each tab. */
export function samplePlan(): Plan {
  return {
    settings: sampleSettings(),
    years: YEARS,
    divisions: divisions(),
    strategies: strategies(),
    localStrategies: localStrategies(),
    allocations: allocations(),
    transfers: [],
    activities: activities(),
    positions: positions(),
    idpEntries: idpEntries(),
    competencies: SAMPLE.competencies.map((row, index) => ({
      source: sourceIn('competencies', index),
      ...row,
    })),
    requirements: [],
    competencyLevels: [],
    sections: SAMPLE.book.map((row, index) => ({ source: sourceIn('book', index), ...row })),
    seats: seats(),
    rules: new Map(),
    lists: seededLists(),
    training: NO_TRAINING,
    results: NO_RESULTS,
    unread: [],
  };
}

function sourceIn<const Key extends string>(tab: Key, index: number) {
  return { tab, row: `r${index + 1}` };
}

/** Gives the rows of the tabs of one declaration their places, in the order in which they are asked for. */
function sourcesPerDivision<const Key extends string>(
  declaration: Key,
): (division: string | null) => { tab: `${Key}:${string}`; row: string } {
  const rowsOfTab = new Map<string, number>();
  return (division) => {
    const tab = divisionTabKey(declaration, division ?? CENTRAL);
    const index = rowsOfTab.get(tab) ?? 0;
    rowsOfTab.set(tab, index + 1);
    return sourceIn(tab, index);
  };
}

function sampleSettings(): Settings {
  const { approvalDay, announcedDay, effectiveDay, orderDay, ...others } = SAMPLE.settings;
  return {
    ...smallSettings(),
    ...others,
    approvalDay: approvalDay as IsoDay,
    announcedDay: announcedDay as IsoDay,
    effectiveDay: effectiveDay as IsoDay,
    orderDay: orderDay as IsoDay,
  };
}

function divisions(): Division[] {
  return SAMPLE.divisions.map((division, index) => ({
    source: sourceIn('divisions', index),
    ...division,
    listed: true,
    retirement: null,
  }));
}

const strategyRows = SAMPLE.strategies.map((row, index) => ({
  ...row,
  source: sourceIn('strategies', index),
}));

function strategies(): Strategy[] {
  return strategyRows
    .filter((row) => row.kind === 'ยุทธศาสตร์')
    .map(({ source, strategy, localStrategy, title }) => ({
      source,
      number: strategy ?? 0,
      title,
      localStrategy,
      tactics: strategyRows
        .filter((row) => row.kind === 'กลยุทธ์' && row.strategy === strategy)
        .map((row) => ({ source: row.source, number: row.tactic ?? 0, title: row.title })),
    }));
}

function localStrategies(): LocalStrategy[] {
  return strategyRows
    .filter((row) => row.kind === 'ยุทธศาสตร์ท้องถิ่น')
    .map(({ source, localStrategy, title }) => ({ source, number: localStrategy ?? 0, title }));
}

function allocations(): Allocation[] {
  return SAMPLE.allocations.flatMap(({ year, strategy, amounts }, index) =>
    Object.entries(amounts).map(([division, baht]) => ({
      source: sourceIn('budget', index),
      year,
      strategy,
      division,
      amount: satangOf(baht),
      amountIsText: false,
    })),
  );
}

function activities(): Activity[] {
  const nextSource = sourcesPerDivision('activities');
  return SAMPLE.activities.map((row) => {
    const { strategy, tactic, order, name, indicator, personInCharge } = row;
    return {
      source: nextSource(row.division),
      owner: ownerOf(row),
      ...{ strategy, tactic, order, name, indicator, personInCharge },
      target: { quantity: row.quantity, quality: row.quality, benefit: row.benefit },
      schedule: YEARS.map((year) => ({
        year,
        money: satangOf(row.money[year] ?? Number.NaN),
        moneyIsText: false,
        quarters: row.quarters[year] ?? [],
      })),
      references: {
        lpa: row.lpa,
        standards: row.standards,
        ita: row.ita,
        evidence: row.evidence,
      },
    };
  });
}

/** No owner typed on the sample's central tab is the name of a division. */
function ownerOf(row: (typeof SAMPLE.activities)[number]): Owner {
  if (row.division !== null) return { kind: 'division', code: row.division };
  if (row.owner === EVERYONE_OWNER) return { kind: 'everyone' };
  return { kind: 'nobody', typed: row.owner };
}

function positions(): Position[] {
  const codes = new Map(SAMPLE.divisions.map(({ code, name }) => [name, code]));
  return SAMPLE.people.map((row, index) => ({
    source: sourceIn('people', index),
    ...row,
    division: codes.get(row.division) ?? null,
    typedDivision: row.division,
    unit: '',
    startDay: row.startDay as IsoDay | null,
  }));
}

function idpEntries(): IdpEntry[] {
  const nextSource = sourcesPerDivision('idp');
  const posts = new Map(SAMPLE.people.map((person) => [person.number, person]));
  return SAMPLE.idp.map(({ division, methods, agreedDay, ...row }) => {
    const typedMethods = typeof methods === 'string' ? methods : methods.join(',');
    return {
      source: nextSource(division),
      ...row,
      shownTitle: posts.get(row.position)?.title ?? '',
      shownHolder: posts.get(row.position)?.holder ?? '',
      methods: IDP_TAB.columns.methods.kind.parse(typedMethods).value,
      typedMethods,
      cost: null,
      activity: '',
      agreedDay: agreedDay === '' ? null : (agreedDay as IsoDay),
      levelAfter: null,
      state: '',
    };
  });
}

function seats(): CommitteeSeat[] {
  return SAMPLE.committee.map(({ from, to, ...row }, index) => ({
    source: sourceIn('committee', index),
    ...row,
    from: from as IsoDay,
    to: to as IsoDay,
  }));
}
