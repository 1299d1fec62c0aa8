import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import type { Question, Reply } from '../../ground/vocabulary.ts';

/** What the main thread hands to a worker it starts. */
export interface WorkerSetup {
  /** Raised to 1 when an answer lies in `answers`. */
  readonly flag: SharedArrayBuffer;
  readonly answers: MessagePort;
  /** The starter's own data. */
  readonly data: unknown;
}

/** A call from the main thread. */
export interface WorkerCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly name: string;
      readonly message: string;
    }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'message'; readonly message: unknown }
  | { readonly type: 'rejection'; readonly message: string };

/** A function that the main thread may call by name; arguments and result are copied. */
export type Handlers = Record<string, (...args: never[]) => unknown>;

function setup(): WorkerSetup {
  return workerData as WorkerSetup;
}

function send(message: WorkerMessage): void {
  if (!parentPort) throw new Error('this module runs in a worker thread only');
  parentPort.postMessage(message);
}

/** The data that the main thread gave to `startWorker`. */
export function startData<T>(): T {
  return setup().data as T;
}

/** Sends something to the main thread at once, while a call may still be running. */
export function post(message: unknown): void {
  send({ type: 'message', message });
}

/**
 * Asks the person and waits for the answer: the worker stands still, the main thread does not.
 * This is how alert and prompt stop a script as they do on the host.
 */
export function ask(question: Question): Reply {
  const flag = new Int32Array(setup().flag);
  Atomics.store(flag, 0, 0);
  send({ type: 'question', question });
  for (;;) {
    const answer = receiveMessageOnPort(setup().answers) as { message: Reply } | undefined;
    if (answer) return answer.message;
    Atomics.wait(flag, 0, 0);
    Atomics.store(flag, 0, 0);
  }
}

async function answerCall(handlers: Handlers, { id, name, args }: WorkerCall): Promise<void> {
  try {
    const handler = handlers[name];
    if (!handler) throw new Error(`the worker has no function ${name}`);
    send({ type: 'reply', id, value: await handler(...(args as never[])) });
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failure', id, name: kind, message });
  }
}

/** Offers functions to the main thread; call once, at the end of the worker's module. */
export function expose(handlers: Handlers): void {
  // A promise that a script left rejected is silent on the host; here it must not end the worker.
  process.on('unhandledRejection', (reason) =>
    send({ type: 'rejection', message: String(reason) }),
  );
  parentPort?.on('message', (call: WorkerCall) => void answerCall(handlers, call));
  send({ type: 'ready' });
}
