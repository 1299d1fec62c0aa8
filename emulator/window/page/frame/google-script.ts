import { toServer } from '../../../ground/marshal.ts';

/**
 * google.script.run and google.script.host inside the sidebar's frame (Apps Script reference: Class
 * google.script.run). It speaks to the page around it by messages only.
 */

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler | null;
  readonly failure?: Handler | null;
  readonly userObject?: unknown;
}

interface Answer {
  readonly call: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly name?: string;
  readonly message?: string;
}

/** Apps Script guide, Client-to-server communication: the eleventh call waits. */
const CONCURRENT_CALLS = 10;

const waiting = new Map<number, Handlers>();
const queued: (() => void)[] = [];
let calls = 0;
let active = 0;

function send(message: object): void {
  parent.postMessage({ googleScript: message }, '*');
}

/** A form stands for its fields; it may only be the sole argument. */
function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const known = fields[name];
    const text = typeof value === 'string' ? value : value.name;
    if (known === undefined) fields[name] = text;
    else fields[name] = Array.isArray(known) ? [...known, text] : [known, text];
  }
  return fields;
}

function carried(args: readonly unknown[]): unknown[] {
  const [only] = args;
  return args.length === 1 && only instanceof HTMLFormElement ? [formFields(only)] : toServer(args);
}

function start(fn: string, args: readonly unknown[], handlers: Handlers): void {
  calls += 1;
  const call = calls;
  waiting.set(call, handlers);
  const go = (): void => {
    active += 1;
    send({ kind: 'run', call, fn, args });
  };
  if (active < CONCURRENT_CALLS) go();
  else queued.push(go);
}

function finish(answer: Answer): void {
  const handlers = waiting.get(answer.call);
  if (!handlers) return;
  waiting.delete(answer.call);
  active -= 1;
  queued.shift()?.();
  if (answer.ok) {
    handlers.success?.(answer.value, handlers.userObject);
    return;
  }
  const error = new Error(answer.message);
  error.name = answer.name ?? 'Error';
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else if (handlers.failure === undefined) console.error(error);
}

/** Each `with…` gives a new runner, so that one may be kept and used again. */
function runner(handlers: Handlers): object {
  const setters: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler | null) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(setters, {
    get: (known, name) => {
      if (typeof name !== 'string' || name in known) return known[String(name)];
      // A name with an underscore behind it is private on the server: the client does not have it.
      if (name.endsWith('_') || name === 'then') return undefined;
      return (...args: unknown[]) => start(name, carried(args), handlers);
    },
  });
}

addEventListener('message', (event: MessageEvent<{ googleScriptAnswer?: Answer }>) => {
  if (event.source === parent && event.data?.googleScriptAnswer)
    finish(event.data.googleScriptAnswer);
});

/** The frame cannot leave the machine: a link to a file of Drive is the page's to open. */
addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    const href = (link as HTMLAnchorElement | null)?.href ?? '';
    if (!href.startsWith('https://docs.google.com/')) return;
    event.preventDefault();
    send({ kind: 'open', href });
  },
  { capture: true },
);

const host = {
  close: () => send({ kind: 'close' }),
  setHeight: (height: number) => send({ kind: 'size', height }),
  setWidth: (width: number) => send({ kind: 'size', width }),
  editor: { focus: () => send({ kind: 'focus' }) },
  origin: 'https://docs.google.com',
};

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
