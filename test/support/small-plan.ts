import type { IsoDay } from '../../src/base/day.ts';
import type { Quarter } from '../../src/base/fiscal-year.ts';
import { type Satang, satangOf } from '../../src/base/money.ts';
import type {
  Activity,
  Allocation,
  Competency,
  Division,
  IdpEntry,
  Plan,
  Position,
  Strategy,
  Transfer,
  TransferPlace,
} from '../../src/plan/plan.ts';
import { noWordLists } from '../../src/plan/read-rules.ts';
import { NO_RESULTS } from '../../src/plan/results/records.ts';
import { NO_TRAINING } from '../../src/plan/training/training.ts';
import { SETTINGS, type Settings } from '../../src/tabs/settings.ts';

/** A plan of two years, two strategies of two tactics and two divisions, in which nothing is wrong. */
export function smallPlan(changes: Partial<Plan> = {}): Plan {
  return {
    settings: smallSettings(),
    years: [2570, 2571],
    divisions: [smallDivision(1), smallDivision(2)],
    strategies: [smallStrategy(1), smallStrategy(2)],
    localStrategies: [],
    allocations: [],
    transfers: [],
    activities: [],
    positions: [],
    idpEntries: [],
    competencies: [],
    requirements: [],
    competencyLevels: [],
    sections: [],
    seats: [],
    rules: new Map(),
    lists: noWordLists(),
    training: NO_TRAINING,
    results: NO_RESULTS,
    unread: [],
    ...changes,
  };
}

export function smallSettings(changes: Partial<Settings> = {}): Settings {
  const values = Object.entries(SETTINGS).map(([key, { kind, initial }]) => [
    key,
    kind.parse(initial).value,
  ]);
  return { ...Object.fromEntries(values), ...changes };
}

export function smallDivision(order: number): Division {
  const code = `D0${order}`;
  return {
    source: { tab: 'divisions', row: code },
    code,
    name: `กองที่ ${order}`,
    shortName: `กอง ${order}`,
    aliases: [],
    headTitle: '',
    editors: [],
    order,
    listed: true,
    retirement: null,
  };
}

export function smallStrategy(number: number): Strategy {
  const tactics = [1, 2].map((tactic) => ({
    source: { tab: 'strategies' as const, row: `s${number}t${tactic}` },
    number: tactic,
    title: `กลยุทธ์ ${number}.${tactic}`,
  }));
  const source = { tab: 'strategies' as const, row: `s${number}` };
  return { source, number, title: `ยุทธศาสตร์ ${number}`, localStrategy: null, tactics };
}

interface AllocationChanges extends Partial<Allocation> {
  /** null: a blank cell. */
  readonly baht?: number | null;
}

/** 100 baht for division 1 under strategy 1 in 2570, unless said otherwise. */
export function smallAllocation({ baht = 100, ...changes }: AllocationChanges = {}): Allocation {
  const facts = { year: 2570, strategy: 1, division: 'D01', ...changes };
  return {
    source: { tab: 'budget', row: `${facts.year}|${facts.strategy}` },
    amount: baht === null ? null : satangOf(baht),
    amountIsText: false,
    ...facts,
  };
}

interface TransferChanges extends Partial<Omit<Transfer, 'from' | 'to'>> {
  readonly row?: string;
  readonly from?: Partial<TransferPlace>;
  readonly to?: Partial<TransferPlace>;
  readonly baht?: number | null;
}

/** 100 baht of division 1, strategy 1 in 2570 to itself, with all that an entry needs. */
export function smallTransfer(changes: TransferChanges = {}): Transfer {
  const { row = 't1', baht = 100, from, to, ...facts } = changes;
  const place = { year: 2570, strategy: 1, division: 'D01', typed: 'กองที่ 1' };
  return {
    source: { tab: 'transfers', row },
    day: '2027-01-15' as IsoDay,
    kind: 'โอน',
    amount: baht === null ? null : satangOf(baht),
    amountIsText: false,
    reason: 'จำเป็น',
    approval: 'บันทึกที่ ๑',
    blank: [],
    from: { ...place, ...from },
    to: { ...place, ...to },
    ...facts,
  };
}

interface ActivityChanges extends Partial<Activity> {
  readonly row?: string;
  /** Baht by year; the activity runs in all quarters of those years. */
  readonly baht?: Readonly<Record<number, number>>;
}

const ALL_YEAR: readonly Quarter[] = [1, 2, 3, 4];

/** An activity of division 1 in tactic 1.1 with 100 baht in 2570, unless said otherwise. */
export function smallActivity({
  row = 'a1',
  baht = { 2570: 100 },
  ...changes
}: ActivityChanges = {}): Activity {
  return {
    source: { tab: 'activities:D01', row },
    owner: { kind: 'division', code: 'D01' },
    strategy: 1,
    tactic: 1,
    order: null,
    name: 'โครงการอบรม',
    indicator: '',
    target: { quantity: '', quality: '', benefit: '' },
    schedule: [2570, 2571].map((year) => {
      const amount = baht[year];
      const money: Satang | null = amount === undefined ? null : satangOf(amount);
      return { year, money, moneyIsText: false, quarters: money === null ? [] : ALL_YEAR };
    }),
    personInCharge: '',
    references: { lpa: '', standards: '', ita: '', evidence: '' },
    ...changes,
  };
}

/** Position 1 of division 1, held by an official, unless said otherwise. */
export function smallPosition(changes: Partial<Position> = {}): Position {
  const number = changes.number ?? '1';
  return {
    source: { tab: 'people', row: `p${number}` },
    number,
    title: 'นักวิชาการ',
    holder: `นาย ${number}`,
    level: 'ชำนาญการ',
    positionType: 'วิชาการ',
    division: 'D01',
    typedDivision: 'กองที่ 1',
    unit: '',
    employmentType: 'พนักงานเทศบาล',
    startDay: null,
    ...changes,
  };
}

/** A sound IDP row of position 1 for 2570, unless said otherwise. */
export function smallIdpEntry({
  row = 'i1',
  ...changes
}: Partial<IdpEntry> & { readonly row?: string } = {}): IdpEntry {
  return {
    source: { tab: 'idp:D01', row },
    position: '1',
    shownTitle: '',
    shownHolder: '',
    skill: 'สมรรถนะหลัก',
    year: 2570,
    levelNow: 1,
    levelExpected: 2,
    goal: 'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี',
    methods: [1, 2],
    typedMethods: '1,2',
    quarters: [1],
    curriculum: 'ด้านการบริหาร',
    cost: null,
    activity: '',
    agreedDay: '2026-10-15' as IsoDay,
    agreedWith: `นาย ${changes.position ?? '1'}`,
    result: '',
    levelAfter: null,
    state: '',
    ...changes,
  };
}

/** A core competency of every type of positions, unless said otherwise. */
export function smallCompetency(changes: Partial<Competency> = {}): Competency {
  const code = changes.code ?? 'C01';
  return {
    source: { tab: 'competencies', row: code },
    code,
    group: 'หลัก',
    name: 'การบริการเป็นเลิศ',
    position: '',
    positionType: 'ทุกประเภท',
    expectedLevel: 2,
    curriculum: '',
    description: '',
    suggestedAction: '',
    ...changes,
  };
}
