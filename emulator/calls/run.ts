import type { Rect } from '../ground/a1.ts';
import type { HostTime } from '../ground/host-time.ts';
import type { Project } from '../ground/project.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { AuthMode, Cause, Dialogs, Fault, UiEntry } from '../ground/vocabulary.ts';
import type { Office } from '../stores/office.ts';
import type { Workbook } from '../workbook/workbook.ts';

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
  /** How long the same calls would take on Google. */
  readonly hostTime: HostTime;
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
