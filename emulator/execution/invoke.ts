import { createContext, runInContext, Script } from 'node:vm';
import { type Run, settle } from '../calls/run.ts';
import { encode } from '../ground/json.ts';
import type { ProjectFile } from '../ground/project.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { Realm } from '../realm/main.ts';
import { hostFunctionFor } from './dispatch.ts';
import { type InstallRealm, realmScript } from './realm-script.ts';

/** How an execution ended. `stack` is for people; `illegal` says what google.script.run would lose. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown; readonly illegal?: string }
  | { readonly ok: false; readonly error: { name: string; message: string; stack?: string } };

interface RealmOutcome {
  readonly state: 'pending' | 'returned' | 'threw';
  readonly value?: unknown;
  readonly illegal?: string;
  readonly error?: { name: string; message: string; stack?: string };
}

const compiledFiles = new WeakMap<ProjectFile, Script>();

function compile(file: ProjectFile): Script {
  const known = compiledFiles.get(file);
  if (known) return known;
  const script = new Script(file.source, { filename: `${file.name}.gs` });
  compiledFiles.set(file, script);
  return script;
}

/** Web and Node names are absent from a bare context; these three are not and the host has none of them. */
const NOT_ON_HOST =
  'delete globalThis.SharedArrayBuffer;delete globalThis.Atomics;delete globalThis.gc;';

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function failure(name: string, message: string): Outcome {
  return { ok: false, error: { name, message } };
}

interface Stage {
  readonly context: object;
  readonly realm: Realm;
}

function openStage(run: Run): Stage {
  const context = createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  runInContext(NOT_ON_HOST, context);
  const install = realmScript().runInContext(context) as InstallRealm;
  const globals = runInContext('globalThis', context) as object;
  return { context, realm: install(globals, hostFunctionFor(run), () => run.office.clock.now()) };
}

function load(run: Run, stage: Stage): void {
  run.phase = 'load';
  for (const file of run.project.scripts) {
    compile(file).runInContext(stage.context, { timeout: run.timeLimitMs });
  }
  run.phase = 'call';
}

/** True when the project has a global function of this name (`menu.item` names an object's method). */
function hasFunction(stage: Stage, fn: string): boolean {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(fn)) return false;
  try {
    return runInContext(`typeof (${fn})`, stage.context) === 'function';
  } catch {
    return false;
  }
}

/** A function bound by `const` is a global for the host, but no property of the global object. */
function start(run: Run, stage: Stage, fn: string, args: readonly unknown[]): void {
  const target = runInContext(`(${fn})`, stage.context) as object;
  const owner = fn.includes('.')
    ? (runInContext(`(${fn.slice(0, fn.lastIndexOf('.'))})`, stage.context) as object)
    : undefined;
  Object.assign(stage.context, {
    __start: () => stage.realm.start(target, owner, encode(args)),
  });
  const script = new Script('{const s=__start;delete globalThis.__start;s();}');
  script.runInContext(stage.context, { timeout: run.timeLimitMs });
}

function readOutcome(run: Run, stage: Stage): Outcome {
  const ended = JSON.parse(stage.realm.outcome()) as RealmOutcome;
  if (run.dead !== undefined) return failure('Exception', run.dead);
  if (ended.state === 'threw' && ended.error) return { ok: false, error: ended.error };
  const value = ended.value ?? null;
  return ended.illegal === undefined
    ? { ok: true, value }
    : { ok: true, value, illegal: ended.illegal };
}

function mergeCounts(run: Run, realm: Realm): void {
  const local = JSON.parse(realm.counts()) as Record<string, number>;
  for (const [key, n] of Object.entries(local)) run.byMethod[key] = (run.byMethod[key] ?? 0) + n;
}

function describe(stage: Stage | undefined, error: unknown): Outcome {
  if (isTimeout(error)) return failure('Exception', 'Exceeded maximum execution time');
  if (stage === undefined) throw error;
  return { ok: false, error: JSON.parse(stage.realm.describe(error)) };
}

/** Writes still pending are carried out when the script ends; their refusal is the execution's error. */
function settleAtEnd(run: Run, outcome: Outcome): Outcome {
  if (run.dead !== undefined) {
    run.pending.length = 0;
    return outcome;
  }
  try {
    settle(run);
    return outcome;
  } catch (error) {
    if (!(error instanceof HostRefusal)) throw error;
    return outcome.ok ? failure(error.name, error.message) : outcome;
  }
}

/** Thrown-away result of a function that does not exist. */
function notFound(fn: string): Outcome {
  return failure('Error', `Script function not found: ${fn}`);
}

/**
 * Runs one function of the project as one execution of the host: a fresh realm with only the host's
 * globals, every file loaded, the function called, microtasks drained, pending writes carried out.
 * @param optional with true a missing function is no error (simple triggers).
 */
export function invoke(run: Run, fn: string, args: readonly unknown[], optional = false): Outcome {
  return inScriptTimeZone(run, () => execute(run, fn, args, optional));
}

/**
 * Dates of the realm follow the manifest's time zone, as on the host. In a worker thread this needs the
 * process's own environment (`SHARE_ENV`).
 */
function inScriptTimeZone<T>(run: Run, action: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = run.project.manifest.timeZone ?? 'Etc/GMT';
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

function execute(run: Run, fn: string, args: readonly unknown[], optional: boolean): Outcome {
  const stage = openStage(run);
  let outcome: Outcome;
  try {
    load(run, stage);
    if (!hasFunction(stage, fn)) {
      outcome = optional ? { ok: true, value: null } : notFound(fn);
      if (optional) run.hostTime.neverStarted();
    } else {
      start(run, stage, fn, args);
      outcome = readOutcome(run, stage);
    }
  } catch (error) {
    outcome = describe(stage, error);
  }
  outcome = settleAtEnd(run, outcome);
  mergeCounts(run, stage.realm);
  run.office.endExecution(run.id);
  return outcome;
}
