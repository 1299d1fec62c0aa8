import { hostOps } from '../calls/index.ts';
import type { Run } from '../calls/run.ts';
import { decode, encode } from '../ground/json.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { HostFunction } from '../realm/bridge.ts';

type Op = (run: Run, ...args: unknown[]) => unknown;

function inject(run: Run): void {
  const fault = run.fault;
  if (!fault || fault.at !== run.total) return;
  if (fault.kind === 'delay') run.delayedMs += fault.ms ?? 0;
  if (fault.kind === 'meanwhile') fault.act?.();
  if (fault.kind === 'fail') throw new HostRefusal(fault.message ?? 'Service error: Spreadsheets');
  if (fault.kind === 'cut-off') run.dead = 'The execution was cut off.';
}

/** Stops an execution that has used up its time, as the host does: the script cannot catch it. */
function checkTime(run: Run): void {
  const elapsed = run.office.clock.now() - run.startedAtMs + run.delayedMs;
  if (elapsed > run.timeLimitMs) run.dead ??= 'Exceeded maximum execution time';
  if (run.dead !== undefined) throw new HostRefusal(run.dead);
}

function count(run: Run, name: string, navigation: boolean): void {
  const key = navigation ? `~${name}` : name;
  run.byMethod[key] = (run.byMethod[key] ?? 0) + 1;
  run.hostTime.call(key);
  if (navigation) return;
  if (run.phase === 'load' && (run.authMode === 'NONE' || run.authMode === 'LIMITED')) {
    throw new HostRefusal(`You do not have permission to call ${name}.`);
  }
  run.total += 1;
  run.office.clock.advance(run.office.latency.get(name) ?? 0);
  inject(run);
}

function answer(error: unknown): string {
  if (error instanceof HostRefusal) {
    const { name, message, details } = error;
    return encode({ error: { name, message, details } });
  }
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return encode({ error: { name, message: `emulator: ${message}` } });
}

/** Makes the one function through which the services of one execution reach the host. */
export function hostFunctionFor(run: Run): HostFunction {
  return (op, args) => {
    const navigation = op.startsWith('~');
    const [name = '', operationName = name] = (navigation ? op.slice(1) : op).split('>');
    try {
      checkTime(run);
      count(run, name, navigation);
      checkTime(run);
      const operation = (hostOps as Record<string, Op>)[operationName];
      if (!operation) throw new Error(`no host operation ${operationName}`);
      return encode({ ok: operation(run, ...(decode(args) as unknown[])) });
    } catch (error) {
      return answer(error);
    }
  };
}
