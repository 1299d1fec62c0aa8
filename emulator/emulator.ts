import { type Calls, type Execution, Executor } from './execution/executor.ts';
import { parseA1, type Rect, rectOf } from './ground/a1.ts';
import { toServer } from './ground/marshal.ts';
import type { Project } from './ground/project.ts';
import type { Dialogs, Fault, UiEntry } from './ground/vocabulary.ts';
import { Typist } from './hands/typist.ts';
import type { Clock } from './stores/clock.ts';
import type { DriveFile } from './stores/drive/drive-file.ts';
import { Office } from './stores/office.ts';
import type { Group, Person } from './stores/users.ts';
import { displayOf, formulaOf, matrixOf, readCell } from './workbook/cells.ts';
import type { Scalar, WorkbookSnapshot } from './workbook/snapshot.ts';
import { fromSnapshot, toSnapshot } from './workbook/snapshots.ts';
import { Workbook } from './workbook/workbook.ts';

/** Who owns the file when nobody is named. */
export const DEFAULT_OWNER = 'owner@example.com';

export interface EmulatorOptions {
  /** What runs: `loadProjectFolder('dist')`, `loadProjectFiles([...])` or `projectOf(source)`. */
  readonly project: Project;
  /** The spreadsheet; without it a blank one as Google makes it (`Sheet1`, 1000 x 26, en_US). */
  readonly workbook?: WorkbookSnapshot;
  /** The cast, with exactly one owner; default one owner, owner@example.com. */
  readonly people?: readonly Person[];
  readonly groups?: readonly Group[];
  /** The local folder that stands for Drive; default a temporary one. */
  readonly driveFolder?: string;
  readonly clock?: Clock;
  readonly uuid?: () => string;
  /** Switches of the host by name (ground/host-behaviour.ts); default those of EMULATED_HOST. */
  readonly host?: readonly string[];
  /** Answers alert and prompt; default: the person closes them with the X. */
  readonly dialogs?: Dialogs;
  /** Hears of each menu, toast, dialog and selection at once, while the script runs. */
  readonly onUi?: (entry: UiEntry) => void;
  /** Everything that outlives executions; made from the options above when left out. */
  readonly office?: Office;
}

interface Selection {
  readonly sheetId: number;
  readonly rect: Rect;
}

/** What a range shows, as the grid has it: dates are serial numbers, empty cells ''. */
export interface RangeReading {
  readonly values: (Scalar | '')[][];
  readonly displayValues: string[][];
  readonly notes: string[][];
  readonly formulas: string[][];
}

/**
 * One spreadsheet with its script, its people and its Drive, offline and synchronous.
 *
 * @example
 * const emulator = createEmulator({ project: loadProjectFolder('dist'), people: [
 *   { email: 'hr@example.go.th', role: 'owner' }, { email: 'head@example.go.th', role: 'editor' } ] });
 * const run = emulator.call('hr@example.go.th', 'setUpWorkbook');   // run.outcome.ok, run.calls.total
 * const edit = emulator.hands.type('head@example.go.th', "'กองคลัง'!M6", '๒๐๐');  // edit.refused?
 * emulator.read("'กองคลัง'!A1:F20").displayValues;
 */
export class Emulator {
  readonly workbook: Workbook;
  readonly office: Office;
  /** What people do at the grid: type, paste, clear, tick, insert and delete rows, sort, move, rename. */
  readonly hands: Typist;
  readonly #executor: Executor;
  readonly #selections = new Map<string, Selection>();

  constructor(options: EmulatorOptions) {
    this.workbook = options.workbook ? fromSnapshot(options.workbook) : new Workbook();
    this.office = options.office ?? officeOf(options);
    this.#executor = new Executor({
      project: options.project,
      workbook: this.workbook,
      office: this.office,
      dialogs: options.dialogs ?? (() => ({ button: 'CLOSE' })),
      scopes: grantedScopes(options.project),
      onUi: options.onUi,
    });
    this.hands = new Typist({ workbook: this.workbook, office: this.office }, this.#executor);
  }

  /** Every execution so far: its outcome, service calls, user interface and log. */
  get executions(): readonly Execution[] {
    return this.#executor.executions;
  }

  /** Service calls of all executions so far. */
  get calls(): Calls {
    const sum: Calls = { total: 0, byMethod: {} };
    for (const { calls } of this.executions) {
      sum.total += calls.total;
      for (const [method, n] of Object.entries(calls.byMethod)) {
        sum.byMethod[method] = (sum.byMethod[method] ?? 0) + n;
      }
    }
    return sum;
  }

  /** What all executions so far showed: menus, toasts, alerts, sidebars, in order. */
  get ui(): readonly UiEntry[] {
    return this.executions.flatMap((execution) => execution.ui);
  }

  /** The files of the emulated Drive. */
  get files(): readonly DriveFile[] {
    return this.office.drive.list();
  }

  /** Runs a function with full rights, as from the editor or a menu item. Viewers and outsiders cannot. */
  call(
    user: string,
    fn: string,
    args: readonly unknown[] = [],
    cause: 'menu' | 'editor' = 'menu',
  ): Execution {
    this.#checkMayRun(user);
    return this.#executor.run({
      fn,
      args,
      user,
      cause,
      authMode: 'FULL',
      ...this.#selection(user),
    });
  }

  /**
   * Calls a function as google.script.run does from the sidebar: public top-level functions only,
   * arguments copied by its rules; a result that the host would lose on the way is an error here.
   * @throws Error `Failed due to illegal value in property: …` before anything runs
   */
  callFromClient(user: string, fn: string, args: readonly unknown[] = []): Execution {
    this.#checkMayRun(user);
    if (fn.endsWith('_') || fn.includes('.')) {
      throw new TypeError(`google.script.run.${fn} is not a function`);
    }
    const start = { fn, args: toServer(args), user, cause: 'client', authMode: 'FULL' } as const;
    const execution = this.#executor.run({ ...start, ...this.#selection(user) });
    const { outcome } = execution;
    if (!outcome.ok || outcome.illegal === undefined) return execution;
    const message = `google.script.run cannot carry ${outcome.illegal}`;
    return { ...execution, outcome: { ok: false, error: { name: 'Error', message } } };
  }

  /** Says what a person has selected; the person's next executions find it active. */
  select(user: string, range: string): void {
    const { sheetId, rect } = this.#place(range);
    this.#selections.set(user, { sheetId, rect });
  }

  /** Opens the spreadsheet: simple onOpen for people who may edit, then installable ones. */
  open(user: string): readonly Execution[] {
    const simple = this.office.users.canEdit(user)
      ? [this.#executor.simpleTrigger('onOpen', user, {})]
      : [];
    return [...simple, ...this.#executor.installableTriggers('ON_OPEN', user, {})];
  }

  /** Lets time pass to `timeMs` and runs the time-based triggers on the way, each as its creator. */
  advanceTo(timeMs: number): void {
    this.office.triggers.runDue(timeMs, ({ trigger }) => {
      const { handler: fn, creator: user, id: triggerUid } = trigger;
      const args = [{ ...this.#executor.calendarNow(), triggerUid }];
      this.#executor.run({ fn, args, user, cause: 'installable-trigger', authMode: 'FULL' });
    });
  }

  /** Makes trouble in the next execution: its n-th counted service call fails, is slow, or is the last. */
  injectFault(fault: Fault): void {
    this.#executor.nextFault = fault;
  }

  /** Reads a range (`'TAB'!A1:F20`) without running anything. @throws Error when there is none such */
  read(range: string): RangeReading {
    const { workbook } = this;
    const { sheetId, rect } = this.#place(range);
    const sheet = workbook.sheet(sheetId);
    const readings = matrixOf(rect, (row, column) => readCell(workbook, sheet, row, column));
    return {
      values: readings.map((line) => line.map((cell) => cell.value ?? '')),
      displayValues: readings.map((line) => line.map((cell) => displayOf(workbook, cell))),
      notes: matrixOf(rect, (row, column) => sheet.cell(row, column)?.note ?? ''),
      formulas: matrixOf(rect, (row, column) => formulaOf(workbook, sheet, row, column)),
    };
  }

  /** The whole spreadsheet as plain data. */
  snapshot(): WorkbookSnapshot {
    return toSnapshot(this.workbook);
  }

  /** The whole file as one .xlsx: what .xlsx cannot hold travels inside it in a very hidden sheet. */
  async saveXlsx(): Promise<Uint8Array> {
    // The library behind it takes longer to load than most tests take to run.
    const { saveXlsx } = await import('./xlsx/save-xlsx.ts');
    return saveXlsx({ workbook: this.snapshot(), office: this.office.snapshot() });
  }

  #place(range: string): Selection {
    const parsed = parseA1(range);
    const { workbook } = this;
    const sheet =
      parsed?.sheetName === undefined
        ? workbook.sheetById(workbook.activeSheetId)
        : workbook.sheetByName(parsed.sheetName);
    if (!parsed || !sheet) throw new Error(`Range not found: ${range}`);
    return { sheetId: sheet.id, rect: rectOf(parsed, sheet.rows, sheet.columns) };
  }

  #selection(user: string): { active?: Selection } {
    const active = this.#selections.get(user);
    return active ? { active } : {};
  }

  #checkMayRun(user: string): void {
    if (this.office.users.canEdit(user)) return;
    throw new Error(`${user} may not edit the spreadsheet and cannot run its script`);
  }
}

/** Makes an emulator; see {@link Emulator}. */
export function createEmulator(options: EmulatorOptions): Emulator {
  return new Emulator(options);
}

function officeOf({ people, groups, clock, uuid, driveFolder, host }: EmulatorOptions): Office {
  return new Office({
    people: people ?? [{ email: DEFAULT_OWNER, role: 'owner' }],
    ...(groups === undefined ? {} : { groups }),
    ...(clock === undefined ? {} : { clock }),
    ...(uuid === undefined ? {} : { uuid }),
    ...(driveFolder === undefined ? {} : { driveFolder }),
    ...(host === undefined ? {} : { host }),
  });
}

/** Everyone has granted what the manifest lists; without a list the host finds the scopes itself. */
function grantedScopes(project: Project): { has(scope: string): boolean } {
  const listed = project.manifest.oauthScopes;
  return listed ? new Set(listed) : { has: () => true };
}
