import type { Project } from './bundle.ts';
import type { OfficeCore, Run } from './host/run.ts';
import { LIMITS } from './limits.ts';
import { invoke, type Outcome } from './run/invoke.ts';
import { Workbook } from './workbook/workbook.ts';

function bareOffice(): OfficeCore {
  return {
    clock: { now: () => Date.now() },
    triggers: { list: () => [] },
    endExecution: () => undefined,
  };
}

export interface EmulatorOptions {
  readonly project: Project;
}

export interface Emulator {
  call(user: string, fn: string, args?: readonly unknown[]): Outcome & { run: Run };
}

export function createEmulator(options: EmulatorOptions): Emulator {
  const workbook = new Workbook();
  const office = bareOffice();
  let runs = 0;
  return {
    call(user, fn, args = []) {
      runs += 1;
      const run: Run = {
        id: runs,
        user,
        activeUser: user,
        authMode: 'FULL',
        cause: 'editor',
        scopes: new Set(),
        project: options.project,
        workbook,
        office,
        dialogs: () => ({ button: 'CLOSE' }),
        startedAtMs: office.clock.now(),
        timeLimitMs: LIMITS.EXECUTION_MS,
        fault: undefined,
        phase: 'load',
        dead: undefined,
        total: 0,
        byMethod: {},
        pending: [],
        ui: [],
        log: [],
        selection: undefined,
        delayedMs: 0,
      };
      return { ...invoke(run, fn, args), run };
    },
  };
}
