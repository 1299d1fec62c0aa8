import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator.ts';
import type { Execution } from '../../execution/executor.ts';
import { type Manifest, projectOf } from '../../ground/project.ts';
import { Clock } from '../../stores/clock.ts';

export const OWNER = 'hr@example.go.th';
export const HEAD = 'head@example.go.th';
export const OTHER_HEAD = 'other@example.go.th';
export const VIEWER = 'auditor@example.go.th';

export const PEOPLE = [
  { email: OWNER, role: 'owner' },
  { email: HEAD, role: 'editor' },
  { email: OTHER_HEAD, role: 'editor' },
  { email: VIEWER, role: 'viewer' },
] as const;

interface ScriptOptions extends Partial<EmulatorOptions> {
  readonly manifest?: Manifest;
}

/**
 * An emulator whose script is the given source. The time is fixed; `evaluate` runs the text it is given
 * as the body of a function, with `ss`, `sheet` (Sheet1) at hand.
 */
export function emulatorOf(source = '', options: ScriptOptions = {}): Emulator {
  const { manifest = { timeZone: 'Asia/Bangkok' }, ...rest } = options;
  const code = `${source}
function evaluate(body) {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  return new Function('ss', 'sheet', body)(ss, ss.getSheets()[0]);
}`;
  return createEmulator({
    people: PEOPLE,
    clock: new Clock(() => Date.UTC(2026, 10, 21, 3)),
    ...rest,
    project: projectOf(code, manifest),
  });
}

/** Runs the body of a function and gives its execution. */
export function execute(emulator: Emulator, body: string, user: string = OWNER): Execution {
  return emulator.call(user, 'evaluate', [body]);
}

/** The value the body returns. @throws when it ends in an error */
export function resultOf(emulator: Emulator, body: string, user: string = OWNER): unknown {
  const { outcome } = execute(emulator, body, user);
  if (!outcome.ok) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  if (outcome.illegal !== undefined) throw new Error(`not JSON: ${outcome.illegal}`);
  return outcome.value;
}

/** `name: message` of the error the body ends in. @throws when it ends well */
export function refusalOf(emulator: Emulator, body: string, user: string = OWNER): string {
  const { outcome } = execute(emulator, body, user);
  if (outcome.ok) throw new Error(`no refusal but ${JSON.stringify(outcome.value)}`);
  return `${outcome.error.name}: ${outcome.error.message}`;
}
