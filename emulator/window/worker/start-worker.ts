import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, SHARE_ENV, Worker } from 'node:worker_threads';
import type { Question, Reply } from '../../ground/vocabulary.ts';
import type { WorkerMessage } from './in-worker.ts';

export interface WorkerOptions {
  /** Copied to the worker; there `startData()` gives it. */
  readonly data?: unknown;
  /** Answers alert and prompt; the worker waits, this thread does not. Default: closed with the X. */
  readonly onQuestion?: (question: Question) => Promise<Reply>;
  /** Gets what the worker posts while it runs. */
  readonly onMessage?: (message: unknown) => void;
  /** Gets promises that a script left rejected: silent on the host, loud here. */
  readonly onRejection?: (message: string) => void;
}

/** A worker thread that runs one module and answers calls to what it exposes, one after another. */
export interface WorkerClient {
  /** Rejects with the worker's error. */
  call<T>(name: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Node 20 cannot load TypeScript in a worker by itself, whatever loader the main thread has. */
function bootScript(modulePath: string): string {
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs');
  const [load, run] = [loader, modulePath].map((path) => JSON.stringify(pathToFileURL(path).href));
  return `import(${load}).then((tsx) => { tsx.register(); return import(${run}); });`;
}

function failure(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Starts a worker thread on a TypeScript module that ends with `expose(…)` (see worker.ts). */
export async function startWorker(
  modulePath: string,
  options: WorkerOptions = {},
): Promise<WorkerClient> {
  const flag = new SharedArrayBuffer(4);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(bootScript(modulePath), {
    eval: true,
    // The script's time zone is set by environment, which a worker otherwise has a copy of.
    env: SHARE_ENV,
    workerData: { flag, answers: port2, data: options.data },
    transferList: [port2],
  });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const answer = async (question: Question): Promise<void> => {
    const reply = await (options.onQuestion?.(question) ?? { button: 'CLOSE' as const });
    port1.postMessage(reply);
    const signal = new Int32Array(flag);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const settle = (id: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) act(one);
  };
  await new Promise<void>((ready, fail) => {
    worker.on('error', (error: Error) => {
      fail(error);
      for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
    });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'ready') ready();
      else if (message.type === 'question') void answer(message.question);
      else if (message.type === 'message') options.onMessage?.(message.message);
      else if (message.type === 'rejection') options.onRejection?.(message.message);
      else if (message.type === 'reply')
        settle(message.id, ({ resolve }) => resolve(message.value));
      else settle(message.id, ({ reject }) => reject(failure(message.name, message.message)));
    });
  });
  return {
    call: <T>(name: string, ...args: readonly unknown[]) =>
      new Promise<T>((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
        worker.postMessage({ id: calls, name, args });
      }),
    close: async () => {
      port1.close();
      await worker.terminate();
    },
  };
}
