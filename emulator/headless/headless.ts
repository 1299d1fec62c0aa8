import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Emulator } from '../emulator.ts';
import { HOST_SWITCHES } from '../ground/host-behaviour.ts';
import { type CostKind, sumOfSeconds } from '../ground/host-time.ts';
import { loadProjectFiles, loadProjectFolder } from '../ground/project.ts';
import type { Edit } from '../hands/typist.ts';
import { makeSample, openBlank, openCopy, openSaved } from '../opening/open-workbook.ts';
import type { Users } from '../stores/users.ts';
import { loadXlsx } from '../xlsx/load-xlsx.ts';
import { parseCommandLine, type Request } from './command-line.ts';

/** What runs where the command line names neither script nor workbook. */
export interface HeadlessProduct {
  /** The folder of the script, as it would be pushed. */
  readonly projectFolder: string;
  readonly owner: string;
  /** Functions that make the sample in a blank spreadsheet, in this order, as the owner. */
  readonly sampleFunctions: readonly string[];
}

interface Failure {
  readonly name: string;
  readonly message: string;
}

/** An address that the file does not know yet is let in as an editor: the caller acts as that person. */
function letIn(users: Users, email: string): void {
  if (users.find(email) === undefined) users.share(email, 'editor');
}

async function open(request: Request, product: HeadlessProduct): Promise<Emulator> {
  const isOwnScript = request.scripts.length > 0;
  const around = {
    project: isOwnScript
      ? loadProjectFiles(request.scripts)
      : loadProjectFolder(product.projectFolder),
    owner: product.owner,
    ...(request.host.length === 0 ? {} : { host: request.host }),
    ...(request.drive === undefined ? {} : { driveFolder: resolve(request.drive) }),
  };
  const emulator =
    request.workbook === undefined
      ? openBlank(around)
      : openSaved(await loadXlsx(readFileSync(request.workbook)), around);
  if (request.workbook === undefined && !isOwnScript) makeSample(emulator, product.sampleFunctions);
  if (request.as !== undefined) letIn(emulator.office.users, request.as);
  if (!request.copy) return emulator;
  return openCopy(emulator, { ...around, owner: request.as ?? emulator.office.users.owner });
}

function editReport({ range, refused }: Edit): object {
  return refused === undefined ? { range } : { range, refused };
}

interface Report extends Record<string, unknown> {
  readonly error?: Failure;
}

/** Does what was asked and gives the one object that the command prints. */
async function carryOut(request: Request, product: HeadlessProduct): Promise<Report> {
  if (request.host.includes('help')) return { host: HOST_SWITCHES };
  const emulator = await open(request, product);
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
    ...hostTimeReport(executions),
    ms,
    ui: executions.flatMap((execution) => execution.ui),
    files: emulator.files.map((file) => ({
      ...file,
      path: emulator.office.drive.absolutePath(file),
    })),
    ...triggerErrors(executions),
    ...(request.log ? { log: executions.flatMap(({ log }) => log) } : {}),
  };
}

type Executions = Emulator['executions'];

/** A value that google.script.run would lose (a Date in a matrix) is null here, and said to be lost. */
function outcomeReport(outcome: Executions[number]['outcome']): object {
  if (!outcome.ok) return { error: { name: outcome.error.name, message: outcome.error.message } };
  const lost = outcome.illegal === undefined ? {} : { notPassedOn: outcome.illegal };
  return { result: outcome.value, ...lost };
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

/** How long all of it would take on Google, in seconds at middle costs, and which calls it goes to. */
function hostTimeReport(executions: Executions): object {
  const hostCalls: Partial<Record<CostKind, number>> = {};
  for (const execution of executions) {
    for (const [kind, n] of Object.entries(execution.hostCalls) as [CostKind, number][]) {
      hostCalls[kind] = (hostCalls[kind] ?? 0) + n;
    }
  }
  const { middle } = sumOfSeconds(executions.map(({ hostSeconds }) => hostSeconds));
  return { hostSeconds: Math.round(middle * 10) / 10, hostCalls };
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

/**
 * Carries out a command line and prints one JSON object on standard output, and nothing else there.
 * Sets the exit status: 0, or 1 with `error` in the object.
 */
export async function runHeadless(
  words: readonly string[],
  product: HeadlessProduct,
): Promise<void> {
  // Whatever else prints (a library's log) must not mix with the one JSON object.
  console.log = console.error;
  console.info = console.error;
  let report: Report;
  try {
    report = await carryOut(parseCommandLine(words), product);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    report = { error: { name, message } };
  }
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.error === undefined ? 0 : 1;
}
