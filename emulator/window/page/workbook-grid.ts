import type { GridMessage } from '../protocol/grid-command.ts';
import type { Submission } from '../protocol/person-action.ts';
import { pasteOverFrozenColumns } from './frozen-paste.ts';
import {
  type Getters,
  grid,
  type Model,
  owlLibrary,
  type SessionMessage,
} from './grid-component.ts';
import { pruneMenus } from './grid-menus.ts';
import { translateTerm } from './grid-terms.ts';
import { teachEngine } from './host-cells.ts';
import { teachLinks } from './links.ts';
import { teachNotes } from './notes.ts';
import { readAction } from './read-action.ts';
import { measureRows, teachHeights } from './row-heights.ts';
import { showAsHost } from './shown-values.ts';

export interface GridOptions {
  readonly data: object;
  readonly user: string;
  /** The workbook's, as the host names it: th_TH. */
  readonly locale: string;
  readonly readOnly: boolean;
  /** Hands an action of the person to the server; what came of it comes back as messages. */
  readonly submit: (submission: Submission) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The component has something to say or to refuse by itself. */
  readonly notify: (text: string) => void;
}

/** The grid of this window. */
export interface WorkbookGrid {
  readonly model: Model;
  /** Applies messages of the server in their order; those that the data already hold are left out. */
  receive(messages: readonly GridMessage[]): void;
}

const TRANSLATED = () => true;

/** Once per page, before the first model. */
function teachComponent(): void {
  grid.setTranslationMethod(translateTerm, TRANSLATED);
  teachEngine();
  teachHeights();
  teachNotes();
  teachLinks();
  pasteOverFrozenColumns();
  pruneMenus();
  // The component reports its timings at every command.
  console.debug = () => undefined;
}

function viewOf(getters: Getters) {
  return {
    selectedZones: getters.getSelectedZones(),
    sheetIds: getters.getSheetIds(),
    cell: (sheetId: string, row: number, col: number) => getters.getCell({ sheetId, row, col }),
    formulaText: (cell: { compiledFormula?: { toFormulaString(getters: Getters): string } }) =>
      cell.compiledFormula?.toFormulaString(getters) ?? '',
  };
}

/** Reads the person's action out of a revision that the component wants to send. */
function submissionOf(
  model: Model,
  message: SessionMessage,
  user: string,
  clientId: string,
): Submission {
  const revision = model.session.revisions.get(message.nextRevisionId ?? '');
  return {
    user,
    clientId,
    serverRevisionId: message.serverRevisionId ?? '',
    nextRevisionId: revision.id,
    commands: revision.commands,
    ...readAction(revision, viewOf(model.getters)),
  };
}

interface History {
  requestHistoryChange(type: 'UNDO' | 'REDO'): void;
}

/** Taking back is an action of the person on the host, not of the component on its own log. */
function takeBackOnHost(model: Model, { undo, redo }: GridOptions): void {
  const history = model.handlers.find((handler) => 'requestHistoryChange' in handler) as History;
  history.requestHistoryChange = (type) => (type === 'UNDO' ? undo() : redo());
  Object.assign(model.handlers.find((handler) => 'canRedo' in handler) ?? {}, {
    canUndo: () => true,
    canRedo: () => true,
  });
}

async function mount(model: Model, target: HTMLElement, options: GridOptions): Promise<void> {
  const { notify } = options;
  class Window extends owlLibrary.Component {
    static readonly template =
      owlLibrary.xml`<Spreadsheet model="model" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation"/>`;
    static readonly components = { Spreadsheet: grid.Spreadsheet };
    static readonly props = {};
    readonly model = model;
    readonly notifyUser = ({ text }: { text: string }): void => notify(text);
    readonly raiseError = (text: string, after?: () => void): void => {
      notify(text);
      after?.();
    };
    readonly askConfirmation = (text: string, confirm: () => void, cancel?: () => void): void => {
      if (globalThis.confirm(text)) confirm();
      else cancel?.();
    };
  }
  const app = new owlLibrary.App(Window, {});
  app.addTemplates(await (await fetch('/vendor/grid.xml')).text());
  await app.mount(target);
}

let taught = false;

/** Loads the workbook into the grid and shows it. */
export async function openGrid(target: HTMLElement, options: GridOptions): Promise<WorkbookGrid> {
  if (!taught) teachComponent();
  taught = true;
  const listeners: ((message: SessionMessage) => void)[] = [];
  const clientId = crypto.randomUUID();
  const model: Model = new grid.Model(
    options.data,
    {
      mode: options.readOnly ? 'readonly' : 'normal',
      client: { id: clientId, name: options.user },
      transportService: {
        onNewMessage: (_id: string, callback: (message: SessionMessage) => void) => {
          listeners.push(callback);
        },
        sendMessage: async (message: SessionMessage) => {
          if (message.type !== 'REMOTE_REVISION') return;
          options.submit(submissionOf(model, message, options.user, clientId));
        },
        leave: () => undefined,
      },
    },
    [],
  );
  showAsHost(model.getters, options.locale);
  measureRows(model);
  takeBackOnHost(model, options);
  await mount(model, target, options);
  const receive = (messages: readonly GridMessage[]): void => {
    for (const message of messages) {
      if (message.serverRevisionId !== model.session.getRevisionId()) continue;
      for (const listener of listeners) listener(message as SessionMessage);
    }
  };
  return { model, receive };
}
