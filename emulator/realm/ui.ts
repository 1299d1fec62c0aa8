import { call, type Globals, guard, signatureError, tally } from './bridge.ts';
import { enumeration, enumName } from './enumeration.ts';

const Button = enumeration(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** An entry of a menu as the host keeps it. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

const menuEntries = new WeakMap<object, MenuEntry>();

function makeMenu(caption: string, addon: boolean): object {
  const entries: MenuEntry[] = [];
  const add = (method: string, entry: MenuEntry): object => {
    tally(`Menu.${method}`);
    entries.push(entry);
    return menu;
  };
  const menu: object = guard('Menu', {
    addItem: (text: string, functionName: string) => {
      if (typeof text !== 'string' || typeof functionName !== 'string') {
        throw signatureError('Ui.Menu.addItem', [text, functionName]);
      }
      return add('addItem', { kind: 'item', caption: text, functionName });
    },
    addSeparator: () => add('addSeparator', { kind: 'separator' }),
    addSubMenu: (sub: object) => {
      const entry = menuEntries.get(sub);
      if (!entry) throw signatureError('Ui.Menu.addSubMenu', [sub]);
      return add('addSubMenu', entry);
    },
    addToUi: () => {
      call('Menu.addToUi', caption, addon, entries);
    },
    toString: () => 'Menu',
  });
  menuEntries.set(menu, { kind: 'menu', caption, entries });
  return menu;
}

interface Reply {
  readonly button: 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
  readonly text: string;
}

/** `(message)`, `(message, buttons)` or `(title, message, buttons)`. */
function askHost(kind: 'alert' | 'prompt', args: readonly unknown[]): Reply {
  const buttons = enumName(ButtonSet, args.at(-1));
  const texts = (buttons === undefined ? args : args.slice(0, -1)).map(String);
  const wrong =
    texts.length < 1 || texts.length > 2 || (texts.length === 2 && buttons === undefined);
  if (wrong) throw signatureError(`Ui.${kind}`, args);
  const [title, message] = texts.length === 2 ? texts : ['', texts[0]];
  return call(`Ui.${kind}`, title, message, buttons ?? 'OK');
}

interface Output {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

function show(
  kind: 'showSidebar' | 'showModalDialog' | 'showModelessDialog',
  output: Output,
  title?: string,
): void {
  if (typeof output !== 'object' || output === null) throw signatureError(`Ui.${kind}`, [output]);
  const shown = title ?? output.getTitle();
  call(`Ui.${kind}`, shown ?? '', output.getContent(), {
    width: output.getWidth(),
    height: output.getHeight(),
  });
}

/** The user interface of the open spreadsheet (Apps Script reference: Ui). */
export function makeUi(service: string): object {
  call(`~${service}.getUi>Ui.open`);
  return guard('Ui', {
    Button,
    ButtonSet,
    createMenu: (caption: string) => {
      tally('Ui.createMenu');
      return makeMenu(caption, false);
    },
    createAddonMenu: () => {
      tally('Ui.createAddonMenu');
      return makeMenu('', true);
    },
    alert: (...args: unknown[]) => Button[askHost('alert', args).button],
    prompt: (...args: unknown[]) => {
      const reply = askHost('prompt', args);
      return guard('PromptResponse', {
        getSelectedButton: () => Button[reply.button],
        getResponseText: () => reply.text,
        toString: () => 'PromptResponse',
      });
    },
    showSidebar: (output: Output) => show('showSidebar', output),
    showModalDialog: (output: Output, title: string) => show('showModalDialog', output, title),
    showModelessDialog: (output: Output, title: string) =>
      show('showModelessDialog', output, title),
    toString: () => 'Ui',
  });
}

/** Installs Browser, the older way to ask (Apps Script reference: Browser). */
export function installUi(globals: Globals): void {
  globals.Browser = guard('Browser', {
    msgBox: (message: string) => {
      call('Browser.msgBox>Ui.alert', '', String(message), 'OK');
      return 'ok';
    },
    toString: () => 'Browser',
  });
}
