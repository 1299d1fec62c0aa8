import type { Run } from '../../calls/run.ts';
import { invoke, type Outcome } from '../../execution/invoke.ts';
import { HostTime } from '../../ground/host-time.ts';
import { LIMITS } from '../../ground/limits.ts';
import { type Manifest, type ProjectFile, projectOf } from '../../ground/project.ts';
import type { AuthMode } from '../../ground/vocabulary.ts';
import { Clock } from '../../stores/clock.ts';
import { Office, type OfficeOptions } from '../../stores/office.ts';
import type { Workbook } from '../../workbook/workbook.ts';

export const OWNER = 'hr@muni.example';
export const HEAD = 'finance@muni.example';
const VIEWER = 'auditor@muni.example';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'drive.file',
  'userinfo.email',
  'script.scriptapp',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);

/** The manifest of a project that may call everything the tests call. */
export const MANIFEST: Manifest = {
  timeZone: 'Asia/Bangkok',
  oauthScopes: SCOPES,
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
  },
};

/** An office with three people whose clock stands at 1 December 2026, 09:00 in Bangkok. */
export function testOffice(options: Partial<OfficeOptions> = {}): Office {
  let ids = 0;
  return new Office({
    people: [
      { email: OWNER, role: 'owner' },
      { email: HEAD, role: 'editor', locale: 'th' },
      { email: VIEWER, role: 'viewer' },
    ],
    clock: new Clock(() => Date.UTC(2026, 11, 1, 2)),
    uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    ...options,
  });
}

export interface RunOptions {
  readonly office?: Office;
  readonly user?: string;
  readonly activeUser?: string;
  readonly authMode?: AuthMode;
  readonly scopes?: readonly string[];
  readonly manifest?: Manifest;
  readonly html?: readonly ProjectFile[];
}

let executions = 0;

/** Runs the body of a function as one execution and tells how it ended. */
export function execute(body: string, options: RunOptions = {}): Outcome & { run: Run } {
  const { user = OWNER, office = testOffice(), manifest = MANIFEST } = options;
  const run: Run = {
    id: ++executions,
    user,
    activeUser: options.activeUser ?? user,
    authMode: options.authMode ?? 'FULL',
    cause: 'menu',
    scopes: new Set(options.scopes ?? manifest.oauthScopes ?? []),
    project: projectOf(`function main() {${body}\n}`, manifest, options.html),
    // None of the services under test reads or writes the spreadsheet.
    workbook: Object.create(null) as Workbook,
    office,
    dialogs: () => ({ button: 'CLOSE' }),
    startedAtMs: office.clock.now(),
    timeLimitMs: LIMITS.EXECUTION_MS,
    fault: undefined,
    phase: 'load',
    dead: undefined,
    total: 0,
    byMethod: {},
    hostTime: new HostTime(),
    pending: [],
    ui: [],
    log: [],
    active: { sheetId: 0, rect: { row: 1, column: 1, rows: 1, columns: 1 } },
    delayedMs: 0,
  };
  return { ...invoke(run, 'main', []), run };
}

/** The value that the body returns; throws when it ended in an error. */
export function resultOf(body: string, options: RunOptions = {}): unknown {
  const outcome = execute(body, options);
  if (!outcome.ok) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return outcome.value;
}

/** Name and message of the error that the body ends in; throws when it ends well. */
export function refusalOf(body: string, options: RunOptions = {}): string {
  const outcome = execute(body, options);
  if (outcome.ok) throw new Error(`No refusal but ${JSON.stringify(outcome.value)}`);
  return `${outcome.error.name}: ${outcome.error.message}`;
}
