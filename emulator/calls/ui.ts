import { HostRefusal } from '../ground/refusal.ts';
import type { Question } from '../ground/vocabulary.ts';
import { type HostOps, type Run, requireScope, settle, show } from './run.ts';

/** Only an execution of the person in front of the open spreadsheet has a user interface. */
function open(run: Run): null {
  if (run.cause === 'installable-trigger') {
    throw new HostRefusal('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return null;
}

/** Asking and showing is not for simple triggers; menus are. */
function refuseInTrigger(run: Run, method: string): void {
  if (run.authMode !== 'FULL') {
    requireScope(run, method, ['script.container.ui']);
  }
}

function ask(
  run: Run,
  kind: Question['kind'],
  title: string,
  message: string,
  buttons: Question['buttons'],
) {
  refuseInTrigger(run, `Ui.${kind}`);
  settle(run);
  const reply = run.dialogs({ kind, title, message, buttons, user: run.activeUser || run.user });
  show(run, { kind, title, message, buttons, answer: reply.button });
  return { button: reply.button, text: reply.text ?? '' };
}

function showPage(run: Run, kind: string, title: string, html: string, size: object): null {
  requireScope(run, `Ui.${kind}`, ['script.container.ui']);
  show(run, { kind, title, html, ...size });
  return null;
}

/** Menus, questions, sidebars and dialogs, as data. */
export const uiOps = {
  'Ui.open': open,
  'Menu.addToUi': (run: Run, caption: string, addon: boolean, entries: unknown[]) => {
    show(run, { kind: 'menu', caption, addon, entries });
    return null;
  },
  'Ui.alert': (run: Run, title: string, message: string, buttons: Question['buttons']) =>
    ask(run, 'alert', title, message, buttons),
  'Ui.prompt': (run: Run, title: string, message: string, buttons: Question['buttons']) =>
    ask(run, 'prompt', title, message, buttons),
  'Ui.showSidebar': (run: Run, title: string, html: string, size: object) =>
    showPage(run, 'showSidebar', title, html, size),
  'Ui.showModalDialog': (run: Run, title: string, html: string, size: object) =>
    showPage(run, 'showModalDialog', title, html, size),
  'Ui.showModelessDialog': (run: Run, title: string, html: string, size: object) =>
    showPage(run, 'showModelessDialog', title, html, size),
} satisfies HostOps;
