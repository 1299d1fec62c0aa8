import { useState } from 'preact/hooks';
import type { Writer } from '../numbers.ts';
import {
  type Answer,
  type Answered,
  type Ask,
  argumentsOf,
  type CallServer,
  type EndpointName,
} from '../server.ts';
import { Button } from '../view/button.tsx';
import { WORDS } from '../words.ts';

/** After so long without an answer trying again is offered. */
const PATIENCE_MS = 15_000;

interface Progress {
  readonly phase: 'idle' | 'running' | 'slow' | 'failed';
  /** What is said while it runs, or the server's sentence about its failure. */
  readonly text: string;
}

const IDLE: Progress = { phase: 'idle', text: '' };

/** `says`: "กำลัง…" */
type Errand<Name extends EndpointName> = Ask<Name> & { readonly says: string };

/** One thing at a time that a part asks of the server. */
export interface PartTask extends Progress {
  readonly busy: boolean;
  readonly again: () => void;
  readonly dismiss: () => void;
  readonly run: <Name extends EndpointName>(
    errand: Errand<Name>,
    receive: (answer: Answered<Name>) => void | Promise<void>,
  ) => void;
}

/** Asks the server with its states: running, slow, failed. An answer that was given up is ignored. */
export function useTask(call: CallServer): PartTask {
  const [progress, show] = useState<Progress>(IDLE);
  const [memory] = useState<{ attempt: number; again: () => void }>({
    attempt: 0,
    again: () => undefined,
  });
  const run: PartTask['run'] = (errand, receive) => {
    memory.attempt += 1;
    const { attempt } = memory;
    const isAwaited = () => memory.attempt === attempt;
    memory.again = () => run(errand, receive);
    show({ phase: 'running', text: errand.says });
    setTimeout(() => {
      if (isAwaited()) show({ phase: 'slow', text: WORDS.slow });
    }, PATIENCE_MS);
    const fail = (text: string) => {
      memory.attempt += 1;
      show({ phase: 'failed', text });
    };
    call(errand.name, ...argumentsOf(errand)).then(
      async (answer: Answer<typeof errand.name>) => {
        if (!isAwaited()) return;
        if (!answer.ok) return fail(answer.error.message);
        await receive(answer as Answered<typeof errand.name>);
        if (isAwaited()) dismiss();
      },
      () => {
        if (isAwaited()) fail('');
      },
    );
  };
  const dismiss = () => {
    memory.attempt += 1;
    show(IDLE);
  };
  const busy = progress.phase === 'running';
  return { ...progress, busy, run, dismiss, again: () => memory.again() };
}

/** What the task of a part is at, where the part shows it. */
export function TaskStatus({ task, say }: { readonly task: PartTask; readonly say: Writer }) {
  const { phase, text, again, dismiss } = task;
  return (
    <div class="task">
      <p role="status" class="running">
        {phase === 'running' && text}
      </p>
      <div role="alert">
        {(phase === 'slow' || phase === 'failed') && (
          <div class={phase === 'slow' ? 'trouble slow' : 'trouble'}>
            <p>{say.text(text || WORDS.unreachable)}</p>
            <p class="trouble-buttons">
              <Button kind="link" onPress={again}>
                {WORDS.retry}
              </Button>
              <Button kind="link" onPress={dismiss}>
                {WORDS.close}
              </Button>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
