import { readFileSync } from 'node:fs';
import type { Emulator } from '../../emulator.ts';
import type { Execution } from '../../execution/executor.ts';
import { loadProjectFolder, type Project } from '../../ground/project.ts';
import { openSample, openSaved } from '../../opening/open-workbook.ts';
import { loadXlsx } from '../../xlsx/load-xlsx.ts';
import { saveXlsx } from '../../xlsx/save-xlsx.ts';
import type { Submission, SubmissionAnswer, Verdict } from '../protocol/person-action.ts';
import type { CallAnswer, Menu, Opening, WorkerEvent } from '../protocol/window-events.ts';
import { ask, expose, post, startData } from '../worker/in-worker.ts';
import { castOf } from './cast.ts';
import { GridSession } from './grid-session.ts';
import { papersOf } from './papers.ts';

/** What the server gives the worker it starts. */
export interface PageWorkerData {
  /** The folder of the script, as it would be pushed. */
  readonly projectFolder: string;
  /** A saved workbook to begin with; without it the sample is made by the script. */
  readonly workbookFile?: string;
  readonly driveFolder: string;
  /** Who owns the file, unless a saved workbook brings its own people. */
  readonly owner: string;
  /** Functions that make the sample in a blank spreadsheet, in this order, as the owner. */
  readonly sampleFunctions: readonly string[];
  /** Where the sample is kept once it is made. */
  readonly sampleFile: string;
  readonly sampleName: string;
  /** People who may look only. */
  readonly viewers: readonly string[];
}

const TRIGGER_CHECK_MS = 1_000;

const data = startData<PageWorkerData>();
const project: Project = loadProjectFolder(data.projectFolder);
let emulator: Emulator;
let session: GridSession;
let asking = '';

function tell(event: WorkerEvent): void {
  post(event);
}

function onUi(entry: { readonly kind: string }): void {
  tell({ type: 'ui', windowId: asking, entry });
}

function use(opened: Emulator): void {
  emulator = opened;
  const { users } = emulator.office;
  for (const viewer of data.viewers) {
    if (users.find(viewer) === undefined) users.share(viewer, 'viewer');
  }
  session = new GridSession(emulator, (messages) => tell({ type: 'grid', messages }));
}

/** The person must see what the script did before it asks. */
const dialogs = (question: Parameters<typeof ask>[0]) => {
  session.sync();
  tell({ type: 'asks', windowId: asking });
  return ask(question);
};

const { driveFolder, owner, sampleFunctions, sampleFile, sampleName } = data;
const surroundings = { project, owner, driveFolder, dialogs, onUi };

function useSample(): void {
  use(openSample({ ...surroundings, sampleFunctions, sampleFile, sampleName }));
}

async function useFile(bytes: Uint8Array): Promise<void> {
  use(openSaved(await loadXlsx(bytes), surroundings));
}

/** Opens the file as a person. The host makes somebody of its own of an unknown address: nobody. */
function open(windowId: string, asked: string | null): Opening {
  const { users } = emulator.office;
  const user = asked !== null && users.roleOf(asked) !== undefined ? asked : users.owner;
  const executions = during(windowId, () => emulator.open(user));
  const menus = executions.flatMap(({ ui }) =>
    ui.filter(({ kind }) => kind === 'menu').map((entry) => entry as unknown as Menu),
  );
  return {
    fileName: emulator.workbook.name,
    locale: emulator.workbook.locale,
    user,
    role: users.roleOf(user) ?? 'viewer',
    cast: castOf(emulator),
    papers: papersOf(emulator),
    menus,
  };
}

/** Runs something for a window: what it shows goes there, and every window sees what it changed. */
function during<T>(windowId: string, act: () => T): T {
  asking = windowId;
  try {
    return act();
  } finally {
    session.sync();
    tell({ type: 'papers' });
  }
}

function answerOf({ outcome }: Execution): CallAnswer {
  if (outcome.ok) return { ok: true, value: outcome.value };
  return { ok: false, name: outcome.error.name, message: outcome.error.message };
}

function attempt(run: () => Execution): CallAnswer {
  try {
    return answerOf(run());
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, name, message };
  }
}

/** Time-based triggers run by the clock of this machine, whether a window is open or not. */
function runDueTriggers(): void {
  const before = emulator.executions.length;
  emulator.advanceTo(emulator.office.clock.now());
  if (emulator.executions.length > before) during('', () => undefined);
}

if (data.workbookFile === undefined) useSample();
else await useFile(readFileSync(data.workbookFile));

setInterval(runDueTriggers, TRIGGER_CHECK_MS).unref();

expose({
  open,
  gridData: (): object => session.data(),
  submit: (windowId: string, submission: Submission): SubmissionAnswer =>
    during(windowId, () => session.submit(submission)),
  undo: (windowId: string, user: string): Verdict => during(windowId, () => session.undo(user)),
  redo: (windowId: string, user: string): Verdict => during(windowId, () => session.redo(user)),
  menu: (windowId: string, user: string, fn: string): CallAnswer =>
    during(windowId, () => attempt(() => emulator.call(user, fn))),
  client: (windowId: string, user: string, fn: string, args: unknown[]): CallAnswer =>
    during(windowId, () => attempt(() => emulator.callFromClient(user, fn, args))),
  papers: () => papersOf(emulator),
  paperPath: (id: string): { path: string; name: string } | null => {
    const file = emulator.files.find((one) => one.id === id);
    if (!file) return null;
    return { path: emulator.office.drive.absolutePath(file), name: file.name };
  },
  reset: useSample,
  save: async (): Promise<{ name: string; bytes: Uint8Array }> => ({
    name: emulator.workbook.name,
    bytes: await saveXlsx({ workbook: emulator.snapshot(), office: emulator.office.snapshot() }),
  }),
  load: useFile,
  read: (range: string) => emulator.read(range),
});
