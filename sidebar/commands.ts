import * as actions from './actions.ts';
import type { Effects, Store } from './effects.ts';
import type { Panel, State } from './state.ts';

export type Commands = ReturnType<typeof createCommands>;

/** Everything that a person can do in the sidebar. */
export function createCommands(store: Store, effects: Effects) {
  const bind =
    <Args extends readonly unknown[]>(action: (state: State, ...args: Args) => State) =>
    (...args: Args) =>
      store.change((state) => action(state, ...args));
  const openPanel = bind(actions.openPanel);
  return {
    ...effects,
    openPanel: (panel: Panel) => {
      openPanel(panel);
      if (panel === 'papers' && store.state.papers === null) void effects.loadPapers();
    },
    openFindings: bind(actions.openFindings),
    filterFindings: bind(actions.filterFindings),
    chooseYear: bind(actions.chooseYear),
    startAccepting: bind(actions.startAccepting),
    writeReason: bind(actions.writeReason),
    cancelAccepting: bind(actions.cancelAccepting),
    closePart: bind(actions.closePart),
    dismissNotice: bind(actions.dismissNotice),
    showFirstSteps: bind(actions.showFirstSteps),
  };
}
