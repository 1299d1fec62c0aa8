import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Question } from '../ground/vocabulary.ts';
import {
  startWorker,
  type WorkerClient,
  type WorkerOptions,
} from '../window/worker/start-worker.ts';

const MODULE = fileURLToPath(new URL('./support/echo-worker.ts', import.meta.url));

let client: WorkerClient | undefined;

afterEach(async () => {
  await client?.close();
  client = undefined;
});

async function start(options: WorkerOptions = {}): Promise<WorkerClient> {
  client = await startWorker(MODULE, options);
  return client;
}

test('worker: alert and prompt stop the script while the main thread lives', async () => {
  const questions: Question[] = [];
  let ticks = 0;
  const worker = await start({
    onQuestion: async (question) => {
      questions.push(question);
      for (let i = 0; i < 5; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        ticks += 1;
      }
      return question.kind === 'alert' ? { button: 'YES' } : { button: 'OK', text: 'สวัสดี' };
    },
  });
  const outcome = await worker.call('run', 'confirm');
  expect(outcome).toEqual({ ok: true, value: [true, 'สวัสดี', 7] });
  expect(questions.map((question) => question.kind)).toEqual(['alert', 'prompt']);
  expect(ticks).toBe(10);
});

test('worker: without anyone to ask the person closes the question', async () => {
  const worker = await start();
  expect(await worker.call('run', 'confirm')).toEqual({ ok: true, value: [false, '', 7] });
});

test('worker: what a script shows is heard, errors arrive by name, data is handed over', async () => {
  const heard: unknown[] = [];
  const worker = await start({ data: { a: 1 }, onMessage: (message) => heard.push(message) });
  await worker.call('run', 'toast');
  expect(heard).toEqual([{ kind: 'toast', message: 'x', title: '', seconds: 5 }]);
  expect(await worker.call('data')).toEqual({ a: 1 });
  await expect(worker.call('fail')).rejects.toMatchObject({
    name: 'RangeError',
    message: 'on purpose',
  });
  await expect(worker.call('nothing')).rejects.toThrow('the worker has no function nothing');
});

test('worker: a promise that a script left rejected is reported, the worker goes on', async () => {
  const rejections: string[] = [];
  const worker = await start({ onRejection: (message) => rejections.push(message) });
  expect(await worker.call('run', 'leave')).toMatchObject({ ok: true, value: 1 });
  await worker.call('data');
  expect(rejections).toEqual(['Error: left']);
});
