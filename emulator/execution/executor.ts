import type { Run } from '../calls/run.ts';
import type { Rect } from '../ground/a1.ts';
import { type CostKind, type HostSeconds, HostTime } from '../ground/host-time.ts';
import { LIMITS } from '../ground/limits.ts';
import type { Project } from '../ground/project.ts';
import type {
  AuthMode,
  Cause,
  Dialogs,
  Fault,
  InstalledTrigger,
  UiEntry,
} from '../ground/vocabulary.ts';
import type { Office } from '../stores/office.ts';
import { partsInZone } from '../stores/time-zone.ts';
import { isConsumerAccount } from '../stores/users.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { invoke, type Outcome } from './invoke.ts';

/** Service calls of one or more executions: navigation and builders have a leading `~` and are not in `total`. */
export interface Calls {
  total: number;
  byMethod: Record<string, number>;
}

/** One finished execution, as the execution log shows it. */
export interface Execution {
  readonly fn: string;
  readonly user: string;
  readonly cause: Cause;
  readonly outcome: Outcome;
  readonly calls: Calls;
  /** The same on Google, by the model of host-time.ts. */
  readonly hostSeconds: HostSeconds;
  /** What it is made of: how often each kind of call was paid for. */
  readonly hostCalls: Partial<Record<CostKind, number>>;
  /** Real milliseconds, from loading the files to the last pending write. */
  readonly ms: number;
  readonly ui: readonly UiEntry[];
  readonly log: readonly string[];
}

/** What must be known to start an execution. */
export interface Start {
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** Whose rights it has. */
  readonly user: string;
  /** Who caused it. */
  readonly activeUser?: string;
  readonly cause: Cause;
  readonly authMode: AuthMode;
  /** True for simple triggers: the function need not exist. */
  readonly optional?: boolean;
  readonly active?: { sheetId: number; rect: Rect };
}

/** An event of the grid or of opening, before it becomes the script's event object. */
export interface SheetEvent {
  readonly range?: { sheetId: number } & Rect;
  readonly value?: string;
  readonly oldValue?: string;
  readonly changeType?: string;
}

interface Surroundings {
  readonly project: Project;
  readonly workbook: Workbook;
  readonly office: Office;
  readonly dialogs: Dialogs;
  /** Granted scopes; default those of the manifest, or every one when it lists none. */
  readonly scopes: { has(scope: string): boolean };
  readonly onUi?: ((entry: UiEntry) => void) | undefined;
}

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Starts executions of one project on one workbook and keeps their log. */
export class Executor {
  readonly executions: Execution[] = [];
  /** Trouble for the next execution only. */
  nextFault: Fault | undefined;
  readonly #around: Surroundings;
  #runs = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  run(start: Start): Execution {
    const run = this.#makeRun(start);
    const from = performance.now();
    const outcome = invoke(run, start.fn, start.args ?? [], start.optional);
    run.hostTime.end();
    const execution = {
      fn: start.fn,
      user: start.user,
      cause: start.cause,
      outcome,
      calls: { total: run.total, byMethod: run.byMethod },
      hostSeconds: run.hostTime.seconds,
      hostCalls: run.hostTime.times,
      ms: performance.now() - from,
      ui: run.ui,
      log: run.log,
    };
    this.executions.push(execution);
    return execution;
  }

  /** Runs a simple trigger, if the project has it, as the person who caused the event. */
  simpleTrigger(fn: string, user: string, event: SheetEvent): Execution {
    const args = [this.#eventFor(event, 'LIMITED', user)];
    const active = event.range ? { active: activeOf(event.range) } : {};
    const start = { fn, args, user, activeUser: user, optional: true, ...active };
    return this.run({ ...start, cause: 'simple-trigger', authMode: 'LIMITED' });
  }

  /** Runs every installable trigger of the kind, each as its creator with full rights. */
  installableTriggers(
    kind: InstalledTrigger['event'],
    user: string,
    event: SheetEvent,
  ): Execution[] {
    return this.#around.office.triggers.wokenBy(kind).map((trigger) => {
      const seen = this.#visibleTo(trigger.creator, user);
      const args = [{ ...this.#eventFor(event, 'FULL', seen), triggerUid: trigger.id }];
      const active = event.range ? { active: activeOf(event.range) } : {};
      const start = {
        fn: trigger.handler,
        args,
        user: trigger.creator,
        activeUser: seen,
        ...active,
      };
      return this.run({ ...start, cause: 'installable-trigger', authMode: 'FULL' });
    });
  }

  /** What a time-based trigger is told of its time (Apps Script guide: event objects, time-driven). */
  calendarNow(): Record<string, number | string> {
    const { office, project } = this.#around;
    const timezone = project.manifest.timeZone ?? 'Etc/GMT';
    const { weekday, day, ...parts } = partsInZone(office.clock.now(), timezone);
    const { year, month, hour, minute, second } = parts;
    const days = { 'day-of-month': day, 'day-of-week': weekday || 7 };
    return {
      $event: 'clock',
      authMode: 'FULL',
      year,
      month,
      hour,
      minute,
      second,
      ...days,
      timezone,
    };
  }

  #eventFor(event: SheetEvent, authMode: AuthMode, email: string): Record<string, unknown> {
    const { range, ...plain } = event;
    const nickname = email.slice(0, Math.max(0, email.indexOf('@')));
    return {
      $event: 'sheet',
      authMode,
      $user: { email, nickname },
      ...(range === undefined ? {} : { $range: range }),
      ...plain,
    };
  }

  /** A creator sees who edited only within the same Workspace domain; otherwise the host hides it. */
  #visibleTo(creator: string, user: string): string {
    if (creator === user) return user;
    const sameDomain = domainOf(creator) === domainOf(user) && !isConsumerAccount(creator);
    return sameDomain ? user : '';
  }

  #makeRun(start: Start): Run {
    const { project, workbook, office, dialogs, scopes, onUi } = this.#around;
    const isMeant = (this.nextFault?.of ?? start.fn) === start.fn;
    const fault = isMeant ? this.nextFault : undefined;
    if (isMeant) this.nextFault = undefined;
    this.#runs += 1;
    return {
      id: this.#runs,
      user: start.user,
      activeUser: start.activeUser ?? start.user,
      authMode: start.authMode,
      cause: start.cause,
      scopes,
      project,
      workbook,
      office,
      dialogs,
      startedAtMs: office.clock.now(),
      timeLimitMs:
        start.cause === 'simple-trigger' ? LIMITS.SIMPLE_TRIGGER_MS : LIMITS.EXECUTION_MS,
      fault,
      phase: 'load',
      dead: undefined,
      total: 0,
      byMethod: {},
      hostTime: new HostTime(),
      pending: [],
      ui: [],
      ...(onUi === undefined ? {} : { onUi }),
      log: [],
      active: start.active ?? { sheetId: workbook.activeSheetId, rect: FIRST_CELL },
      delayedMs: 0,
    };
  }
}

function activeOf(range: { sheetId: number } & Rect): { sheetId: number; rect: Rect } {
  const { sheetId, ...rect } = range;
  return { sheetId, rect };
}
