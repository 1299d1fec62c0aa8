import * as actions from './actions.ts';
import { createErrands, type ErrandOutside, type Errands } from './errand.ts';
import type { Opening } from './parts/part.ts';
import type { Target } from './select.ts';
import type { Answered, Ask, EndpointName } from './server.ts';
import type { State, TaskName } from './state.ts';
import { RUNNING_WORDS } from './words.ts';

/** Holds the state; every change goes through `change`. */
export interface Store {
  readonly state: State;
  change(next: (state: State) => State): void;
}

/** What the effects need of the outside. */
export interface Outside extends ErrandOutside {
  /** "14:35". */
  readonly now: () => string;
  readonly focusGrid: () => void;
}

/** After so long without an answer the person is told, and may try again. */
export const PATIENCE_MS: Readonly<Record<TaskName, number>> = {
  open: 8_000,
  recalculate: 20_000,
  setUp: 60_000,
  sample: 90_000,
  kit: 60_000,
  paper: 60_000,
  papers: 8_000,
  show: 6_000,
  accept: 12_000,
  withdraw: 12_000,
};

export type Effects = ReturnType<typeof createEffects>;

/** What a person can ask of the server; each leaves the sidebar usable while it runs, and if it never ends. */
export function createEffects(store: Store, outside: Outside) {
  const { run, dismissTask } = createRunner(store, outside);
  const reads = createReads(store, outside, run);
  return {
    ...reads,
    dismissTask,
    ...createWrites(store, { run, dismissTask }, reads),
    ...createSteps(store, outside, run),
    ...createParts(store, outside, reads),
  };
}

type Reads = ReturnType<typeof createReads>;

/** What changes nothing that anyone typed. */
function createReads({ change }: Store, { now }: Outside, run: Run) {
  return {
    open: () =>
      run({ task: 'open', name: 'getOverview' }, (answer) => {
        change((state) => actions.receiveOverview(state, answer, now()));
      }),
    recalculate: () =>
      run({ task: 'recalculate', name: 'recalculate' }, (answer) => {
        change((state) => actions.receiveRecalculation(state, answer, now()));
      }),
    loadPapers: () =>
      run({ task: 'papers', name: 'listPapers' }, ({ papers }) => {
        change((state) => actions.receivePapers(state, papers));
      }),
  };
}

/** What adds to the workbook or to Drive; what came of it is read again. */
function createWrites(
  store: Store,
  { run, dismissTask }: ReturnType<typeof createRunner>,
  { open, loadPapers }: Reads,
) {
  const { change } = store;
  const tell = (text: string, details: readonly string[]) =>
    open().then(() => change((state) => actions.notify(state, text, details)));
  return {
    setUp: () =>
      run({ task: 'setUp', name: 'setUpWorkbook' }, ({ message, repaired }) =>
        // In the first steps all of it is new: the list would only hide the next step.
        tell(message, store.state.firstSteps ? [] : repaired.map((repair) => repair.message)),
      ),
    loadSample: () =>
      run({ task: 'sample', name: 'loadSample' }, ({ message, waiting }) => tell(message, waiting)),
    fillKit: () => run({ task: 'kit', name: 'fillKit' }, ({ message }) => tell(message, [])),
    makePaper: () =>
      run({ task: 'paper', name: 'generateReport', args: ['plan'] }, (answer) => {
        change((state) => actions.receivePaper(state, answer));
        return loadPapers();
      }),
    /** The call that was given up may have made its paper all the same: look, do not make another. */
    lookForPaper: () => {
      dismissTask('paper');
      return loadPapers();
    },
    accept: () => acceptOpenForm(store, run),
    withdraw: (key: string) =>
      run(
        { task: 'withdraw', name: 'withdrawAcceptance', args: [{ key }], about: key },
        (answer) => {
          change((state) => actions.receiveAcceptance(state, key, answer));
        },
      ),
  };
}

/** What leads on to another place: into the grid, or from the first steps to the findings. */
function createSteps({ change }: Store, { now, focusGrid }: Outside, run: Run) {
  return {
    showCell: (target: Target) =>
      run({ task: 'show', name: 'showCell', args: [{ ...target }] }, ({ shown, message }) => {
        if (shown) focusGrid();
        else change((state) => actions.notify(state, message));
      }),
    /** The last of the three steps: from here on the sidebar is as it always is. */
    firstCheck: () =>
      run({ task: 'recalculate', name: 'recalculate' }, (answer) => {
        change((state) => {
          const checked = actions.receiveRecalculation(state, answer, now());
          return actions.openFindings({ ...checked, firstSteps: false }, {});
        });
      }),
  };
}

/** What opens the parts, and what they get. */
function createParts({ change }: Store, { call }: Outside, { open }: Reads) {
  return {
    call,
    openPart: (opening: Opening) => change((state) => actions.openPart(state, opening)),
    tell: async (text: string, details: readonly string[] = []) => {
      await open();
      change((state) => actions.notify(state, text, details));
    },
  };
}

type Run = <Name extends EndpointName>(
  errand: Ask<Name> & {
    readonly task: TaskName;
    /** Key of the finding. */
    readonly about?: string;
  },
  receive: (answer: Answered<Name>) => void | Promise<void>,
) => Promise<void>;

/** Errands of the whole page, each task by itself: what comes of them stands in the state. */
function createRunner(store: Store, outside: Outside) {
  const running = new Map<TaskName, { readonly errands: Errands; about: string }>();
  const slotOf = (task: TaskName) => {
    const known = running.get(task);
    if (known !== undefined) return known;
    const errands = createErrands(outside, PATIENCE_MS[task], (progress) =>
      store.change((state) =>
        progress === null
          ? actions.endTask(state, task)
          : actions.showTask(state, task, { ...progress, about: slot.about }),
      ),
    );
    const slot = { errands, about: '' };
    running.set(task, slot);
    return slot;
  };
  const run: Run = (errand, receive) => {
    const slot = slotOf(errand.task);
    slot.about = errand.about ?? '';
    return slot.errands.run({ ...errand, says: RUNNING_WORDS[errand.task] }, receive);
  };
  return { run, dismissTask: (task: TaskName) => slotOf(task).errands.dismiss() };
}

async function acceptOpenForm(store: Store, run: Run): Promise<void> {
  const { accepting, overview } = store.state;
  const finding = overview?.findingList.find(({ key }) => key === accepting?.key);
  if (accepting === null || finding === undefined || accepting.reason.trim() === '') return;
  const { key, code, fingerprint } = finding;
  const args = [{ key, code, fingerprint, reason: accepting.reason.trim() }] as const;
  await run({ task: 'accept', name: 'acceptFinding', args, about: key }, (answer) => {
    store.change((state) => actions.receiveAcceptance(state, key, answer));
  });
}
