import { useState } from 'preact/hooks';
import { createErrands, type Errand, type Progress } from '../errand.ts';
import type { Writer } from '../numbers.ts';
import type { Answered, CallServer, EndpointName } from '../server.ts';
import { Trouble } from '../view/trouble.tsx';

/** After so long without an answer trying again is offered. */
const PATIENCE_MS = 15_000;

/** One thing at a time that a page asks of the server. */
export interface PartTask {
  readonly progress: Progress | null;
  readonly busy: boolean;
  readonly dismiss: () => void;
  readonly run: <Name extends EndpointName>(
    errand: Errand<Name>,
    receive: (answer: Answered<Name>) => void | Promise<void>,
  ) => void;
}

/** Asks the server with its states, for as long as the page is open. */
export function useTask(call: CallServer): PartTask {
  const [progress, show] = useState<Progress | null>(null);
  const [errands] = useState(() =>
    createErrands({ call, later: setTimeout, isOnline: () => navigator.onLine }, PATIENCE_MS, show),
  );
  return {
    progress,
    busy: progress?.phase === 'running',
    dismiss: errands.dismiss,
    run: (errand, receive) => void errands.run(errand, receive),
  };
}

/** What the task of a page is at, where the page shows it. */
export function TaskStatus({ task, say }: { readonly task: PartTask; readonly say: Writer }) {
  const { progress, dismiss } = task;
  return (
    <div class="task">
      <p role="status" class="running">
        {progress?.phase === 'running' && progress.says}
      </p>
      <div role="alert">
        {progress !== null && progress.phase !== 'running' && (
          <Trouble progress={progress} say={say} onClose={dismiss} />
        )}
      </div>
    </div>
  );
}
