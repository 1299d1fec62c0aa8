import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProjectFiles, loadProjectFolder } from './bundle.ts';
import { parseCommandLine, type Request } from './command-line.ts';
import { createEmulator, DEFAULT_OWNER, type Emulator } from './emulator.ts';
import { Office } from './office/office.ts';
import type { Edit } from './typing/typist.ts';
import { loadXlsx } from './xlsx/load-xlsx.ts';

/** What makes the sample plan in a blank spreadsheet, in this order, as HR. */
const SAMPLE_FUNCTIONS = ['loadSample'];

const BUNDLE = fileURLToPath(new URL('../dist', import.meta.url));

interface Failure {
  readonly name: string;
  readonly message: string;
}

/** An address that the file does not know yet is let in as an editor: the caller acts as that person. */
function letIn(office: Office, email: string): void {
  if (office.users.find(email) === undefined) office.users.share(email, 'editor');
}

async function open(request: Request): Promise<Emulator> {
  const project =
    request.scripts.length > 0 ? loadProjectFiles(request.scripts) : loadProjectFolder(BUNDLE);
  const drive = request.drive === undefined ? {} : { driveFolder: resolve(request.drive) };
  const people = [{ email: DEFAULT_OWNER, role: 'owner' }] as const;
  const saved =
    request.workbook === undefined ? null : await loadXlsx(readFileSync(request.workbook));
  const office = new Office({
    ...drive,
    ...(saved?.office ? { saved: saved.office } : { people }),
  });
  const emulator = createEmulator({
    project,
    office,
    ...(saved ? { workbook: saved.workbook } : {}),
  });
  if (saved === null && request.scripts.length === 0) loadSample(emulator);
  if (request.as !== undefined) letIn(office, request.as);
  return emulator;
}

/** A refusal that the bundle returns as a value counts, too: the sample must be complete. */
function loadSample(emulator: Emulator): void {
  for (const fn of SAMPLE_FUNCTIONS) {
    const { outcome } = emulator.call(DEFAULT_OWNER, fn);
    if (!outcome.ok) throw new Error(`${fn}: ${outcome.error.message}`);
    const { ok, error } = (outcome.value ?? {}) as { ok?: unknown; error?: { message?: unknown } };
    if (ok === false) throw new Error(`${fn}: ${String(error?.message)}`);
  }
}

function editReport({ range, refused }: Edit): object {
  return refused === undefined ? { range } : { range, refused };
}

interface Report extends Record<string, unknown> {
  readonly error?: Failure;
}

/** Does what was asked and gives the one object that the command prints. */
async function carryOut(request: Request): Promise<Report> {
  const emulator = await open(request);
  const user = request.as ?? emulator.office.users.owner;
  const before = emulator.executions.length;
  const from = performance.now();
  const edits = request.edits.map(({ range, text }) => emulator.hands.type(user, range, text));
  const outcome =
    request.call === undefined
      ? undefined
      : emulator.call(user, request.call, request.args).outcome;
  const ms = Math.round(performance.now() - from);
  const read = Object.fromEntries(request.reads.map((range) => [range, emulator.read(range)]));
  if (request.save !== undefined) writeFileSync(request.save, await emulator.saveXlsx());
  const executions = emulator.executions.slice(before);
  return {
    ...(outcome === undefined ? {} : outcomeReport(outcome)),
    edits: edits.map(editReport),
    read,
    calls: countCalls(executions),
    ms,
    ui: executions.flatMap((execution) => execution.ui),
    files: emulator.files.map((file) => ({
      ...file,
      path: emulator.office.drive.absolutePath(file),
    })),
    ...triggerErrors(executions),
  };
}

type Executions = Emulator['executions'];

function outcomeReport(outcome: Executions[number]['outcome']): object {
  if (outcome.ok) return { result: outcome.value };
  return { error: { name: outcome.error.name, message: outcome.error.message } };
}

function countCalls(executions: Executions): { total: number; byMethod: Record<string, number> } {
  const byMethod: Record<string, number> = {};
  let total = 0;
  for (const { calls } of executions) {
    total += calls.total;
    for (const [method, n] of Object.entries(calls.byMethod)) {
      byMethod[method] = (byMethod[method] ?? 0) + n;
    }
  }
  return { total, byMethod };
}

/** A trigger that failed is nobody's result; it must not go unseen either. */
function triggerErrors(executions: Executions): object {
  const failed = executions.flatMap(({ fn, cause, outcome }) =>
    cause.endsWith('trigger') && !outcome.ok
      ? [{ fn, name: outcome.error.name, message: outcome.error.message }]
      : [],
  );
  return failed.length > 0 ? { triggerErrors: failed } : {};
}

async function main(): Promise<void> {
  let report: Report;
  try {
    report = await carryOut(parseCommandLine(process.argv.slice(2)));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    report = { error: { name, message } };
  }
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.error === undefined ? 0 : 1;
}

// Whatever else prints (a library's log) must not mix with the one JSON object on standard output.
console.log = console.error;
console.info = console.error;
await main();
