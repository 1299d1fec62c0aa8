import type { Project } from '../bundle.ts';
import type { Rect } from '../either-side/a1.ts';
import type { Office } from '../office/office.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** ScriptApp.AuthMode. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What started the execution. */
export type Cause = 'simple-trigger' | 'installable-trigger' | 'menu' | 'client' | 'editor';

/** One thing that a script asked the user interface to do, in the order it happened. */
export interface UiEntry {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** A question that waits for the person (alert, prompt). */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
  readonly user: string;
}

/** The person's answer; `button` is a name of Ui.Button, CLOSE for the X. */
export interface Reply {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** Answers a question at once; in the worker it blocks until the page answers. */
export type Dialogs = (question: Question) => Reply;

/** An installable trigger as the office keeps it. */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
  readonly creator: string;
}

/** What the core asks of the things that outlive executions; the office store implements it. */
export interface OfficeCore {
  readonly clock: { now(): number };
  readonly triggers: { list(): readonly InstalledTrigger[] };
  /** Called when an execution ends, however it ended: gives back its locks. */
  endExecution(run: Pick<Run, 'id'>): void;
}

/** Wilful trouble for reliability tests: what happens at the n-th counted service call (1-based). */
export interface Fault {
  readonly at: number;
  readonly kind: 'fail' | 'delay' | 'cut-off' | 'meanwhile';
  /** The function in whose next execution it happens; left out: whichever starts next. */
  readonly of?: string;
  /** Only for `fail`; default `Service error: Spreadsheets`. */
  readonly message?: string;
  /** Only for `delay`: milliseconds on the run's clock. */
  readonly ms?: number;
  /** Only for `meanwhile`: what somebody else does just before the call, such as a run of their own. */
  readonly act?: () => void;
}

/** A write that the host has accepted but not carried out. */
export type PendingWrite = () => void;

/** The state of one execution of the script. */
export interface Run {
  readonly id: number;
  /** Whose rights the script has: Session.getEffectiveUser. Lower-case e-mail. */
  readonly user: string;
  /** Who is at the keyboard: Session.getActiveUser; '' when the host hides it. */
  readonly activeUser: string;
  readonly authMode: AuthMode;
  readonly cause: Cause;
  /** Full scope addresses that this person has granted to this script. */
  readonly scopes: { has(scope: string): boolean };
  readonly project: Project;
  readonly workbook: Workbook;
  readonly office: Office;
  readonly dialogs: Dialogs;
  readonly startedAtMs: number;
  readonly timeLimitMs: number;
  readonly fault: Fault | undefined;
  /** 'load' while the files' top level runs. */
  phase: 'load' | 'call';
  /** Set when the host has stopped the execution: every later call is refused. */
  dead: string | undefined;
  /** Counted service calls so far. */
  total: number;
  readonly byMethod: Record<string, number>;
  readonly pending: PendingWrite[];
  readonly ui: UiEntry[];
  /** Hears of each entry at once, while the script runs. */
  readonly onUi?: (entry: UiEntry) => void;
  readonly log: string[];
  /** What the execution finds or makes active; a person's selection is where it starts. */
  active: { sheetId: number; rect: Rect };
  /** Milliseconds added to the clock's time by faults and Utilities.sleep. */
  delayedMs: number;
}

/** Records what the script shows. */
export function show(run: Run, entry: UiEntry): void {
  run.ui.push(entry);
  run.onUi?.(entry);
}

/** The host's side of the services: by operation name, the same name the call is counted by. */
export type HostOps = Record<string, (run: Run, ...args: never[]) => unknown>;

/** A refusal of the host; it reaches the script as an Error with this name and message. */
export class HostRefusal extends Error {
  readonly details: unknown;

  constructor(message: string, name = 'Exception', details?: unknown) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

/**
 * Refuses a method that needs authorization: in NONE and LIMITED with the first sentence, when the
 * manifest's scopes lack all of `anyOf` with the second (Apps Script guides: Authorization, triggers).
 * @param anyOf scope names without the common prefix, the least one first.
 */
export function requireScope(run: Run, method: string, anyOf: readonly string[]): void {
  const full = anyOf.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const required = `Required permissions: ${full.length === 1 ? full[0] : `(${full.join(' || ')})`}`;
  if (run.authMode === 'NONE' || run.authMode === 'LIMITED') {
    throw new HostRefusal(`You do not have permission to call ${method}. ${required}`);
  }
  if (full.some((scope) => run.scopes.has(scope))) return;
  throw new HostRefusal(`Specified permissions are not sufficient to call ${method}. ${required}`);
}

/** Carries out the pending writes in their order; the first refusal drops the ones behind it. */
export function settle(run: Run): void {
  const writes = run.pending.splice(0);
  for (const write of writes) write();
}
