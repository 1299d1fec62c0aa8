/**
 * How long an execution would take on Google: a model, since nothing here can measure it. Each service
 * call belongs to a kind, each kind has a range of seconds with its source, and a read that follows
 * writes pays for carrying them out first. What the script itself computes is not in it: that is this
 * machine's time.
 */

/** Seconds on the host: the ends of the range, and what budgets are compared with. */
export interface HostSeconds {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface Cost {
  readonly low: number;
  readonly high: number;
  /** Whether buffered writes are carried out before it, or by it. */
  readonly flushes?: true;
  readonly source: string;
}

const ESTIMATE = 'estimate';
const BATCHING =
  'Apps Script guide: Best practices (alternating reads and writes is slow); estimate';
const KEY_VALUE = 'measured: ziritione.org, apps_script_performance; justin.poehnelt.com';
const READING =
  'estimate, from apps in use that tell 1 to 16 s for 10 to 60 reads; labnol/apps-script-starter#25';

/** The one table of costs, in seconds for one call. */
export const COSTS = {
  start: { low: 0.7, high: 1.5, source: 'estimate: a fresh runtime that loads the project' },
  read: { low: 0.1, high: 0.2, flushes: true, source: READING },
  /** One attribute: a width, a description, whether somebody may edit. */
  attribute: { low: 0.05, high: 0.1, flushes: true, source: READING },
  /** Kept in memory until the next read: a value, a format, a note, a rule. */
  write: { low: 0.005, high: 0.01, source: BATCHING },
  /** Carrying out what was kept in memory, and the recalculation that follows. */
  flush: { low: 0.4, high: 1, source: `${BATCHING}; justin.poehnelt.com: 0.8 s to write and read` },
  /** A tab made, copied or deleted. */
  tab: { low: 0.5, high: 1, flushes: true, source: ESTIMATE },
  protectionWrite: { low: 0.2, high: 0.4, flushes: true, source: ESTIMATE },
  /** A right to the whole file, and the mail that goes with it. */
  share: { low: 0.5, high: 1.5, source: ESTIMATE },
  propertyRead: { low: 0.02, high: 0.04, source: KEY_VALUE },
  propertyWrite: { low: 0.045, high: 0.1, source: KEY_VALUE },
  cacheRead: { low: 0.003, high: 0.025, source: `${KEY_VALUE}; qiita.com: 13 to 24 ms` },
  cacheWrite: { low: 0.05, high: 0.1, source: KEY_VALUE },
  lock: { low: 0.05, high: 0.1, source: ESTIMATE },
  trigger: { low: 0.2, high: 0.6, source: ESTIMATE },
  session: { low: 0.02, high: 0.05, source: ESTIMATE },
  dialog: { low: 0.2, high: 0.5, source: 'estimate; without the person who answers' },
  file: { low: 0.3, high: 0.8, source: 'estimate: one request to Drive' },
  /** A Word file that becomes a Google Doc, or a Google Doc that becomes another file. */
  conversion: { low: 3, high: 8, source: 'estimate; Drive API guide: import takes longer' },
  computation: { low: 0.005, high: 0.03, source: 'estimate: zip, digest, dates' },
  /** Getting at a tab or a range by name. */
  navigation: { low: 0.0002, high: 0.002, source: ESTIMATE },
} as const satisfies Record<string, Cost>;

export type CostKind = keyof typeof COSTS;

/** By name, as the call is counted; `~` marks navigation. The first pattern that fits decides. */
const KINDS: readonly (readonly [RegExp, CostKind])[] = [
  [/^~/, 'navigation'],
  [/^SpreadsheetApp\.flush$/, 'flush'],
  [/^(Range|Sheet)\.protect$/, 'protectionWrite'],
  [/^Protection\.(get|is|can)/, 'attribute'],
  [/^Protection\./, 'protectionWrite'],
  [/^Spreadsheet\.(insertSheet|deleteSheet|duplicateActiveSheet)$|^Sheet\.copyTo$/, 'tab'],
  [/^Spreadsheet\.(add|remove)(Editor|Viewer)/, 'share'],
  [/^Spreadsheet\.(toast|addMenu)$/, 'session'],
  [
    /^(Range|Sheet)\.(get.*(Values?|Formulas?|Notes?|Validations?|Formats?|Backgrounds?|Rules|Protections|Last(Row|Column))|isBlank)/,
    'read',
  ],
  [/^Spreadsheet\.getProtections$/, 'read'],
  [/^(Spreadsheet|Sheet|Range|RangeList)\.(get|is|can|has)/, 'attribute'],
  [/^(Spreadsheet|Sheet|Range|RangeList)\./, 'write'],
  [/^Properties\.get/, 'propertyRead'],
  [/^Properties\./, 'propertyWrite'],
  [/^Cache\.get/, 'cacheRead'],
  [/^Cache\./, 'cacheWrite'],
  [/^Lock\./, 'lock'],
  [/^ScriptApp\.|TriggerBuilder\./, 'trigger'],
  [/^(Ui|Browser|Menu)\./, 'dialog'],
  [/^Drive\.Files\.export$/, 'conversion'],
  [/^Drive\./, 'file'],
  [/^Utilities\.|^HtmlService\./, 'computation'],
  [/./, 'session'],
];

const known = new Map<string, CostKind>();

/** Which row of the table a call belongs to. */
export function kindOf(name: string): CostKind {
  let kind = known.get(name);
  if (kind === undefined) {
    kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'session';
    known.set(name, kind);
  }
  return kind;
}

const GRID_WRITES: ReadonlySet<CostKind> = new Set(['write']);

/** The time of one execution on the host, as its calls come in. */
export class HostTime {
  /** How often each kind was paid for. */
  readonly times: Partial<Record<CostKind, number>> = {};
  #waitedSeconds = 0;
  #hasPending = false;

  constructor() {
    this.#pay('start');
  }

  /** @param name as counted, with `~` for navigation */
  call(name: string): void {
    this.spend(kindOf(name));
  }

  spend(kind: CostKind): void {
    const cost: Cost = COSTS[kind];
    if (cost.flushes) this.#carryOut();
    this.#pay(kind);
    if (kind === 'flush') this.#hasPending = false;
    if (GRID_WRITES.has(kind)) this.#hasPending = true;
  }

  /** The host starts nothing for a simple trigger that the project does not have. */
  neverStarted(): void {
    delete this.times.start;
  }

  /** A time that the script itself waited. */
  wait(seconds: number): void {
    this.#waitedSeconds += seconds;
  }

  /** The execution ends: what is still kept in memory is carried out. */
  end(): void {
    this.#carryOut();
  }

  get seconds(): HostSeconds {
    return secondsOf(this.times, this.#waitedSeconds);
  }

  #carryOut(): void {
    if (!this.#hasPending) return;
    this.#hasPending = false;
    this.#pay('flush');
  }

  #pay(kind: CostKind): void {
    this.times[kind] = (this.times[kind] ?? 0) + 1;
  }
}

function secondsOf(times: Partial<Record<CostKind, number>>, waited: number): HostSeconds {
  let low = waited;
  let high = waited;
  for (const [kind, n] of Object.entries(times) as [CostKind, number][]) {
    low += n * COSTS[kind].low;
    high += n * COSTS[kind].high;
  }
  return { low, middle: (low + high) / 2, high };
}

/** The sum of several executions, one after the other. */
export function sumOfSeconds(all: readonly HostSeconds[]): HostSeconds {
  const sum = (of: (one: HostSeconds) => number) => all.reduce((n, one) => n + of(one), 0);
  return {
    low: sum(({ low }) => low),
    middle: sum(({ middle }) => middle),
    high: sum(({ high }) => high),
  };
}
