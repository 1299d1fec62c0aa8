import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { RECONCILE_WORDS } from './words.ts';

type Remedy = Answered<'listRemedies'>['remedies'][number];

interface TakeBackProps extends PartProps {
  /** Another one: something was applied, and the list is read again. */
  readonly turn: number;
  readonly done: () => Promise<void>;
}

/** What was applied, each with its way back. */
export function TakeBack({ turn, call, say, tell, done }: TakeBackProps) {
  const [remedies, receive] = useState<readonly Remedy[]>([]);
  const task = useTask(call);
  const list = async () => {
    const answer = await call('listRemedies');
    if (answer.ok) receive(answer.remedies);
  };
  useEffect(() => {
    void list();
  }, [turn]);
  if (remedies.length === 0) return null;
  const undo = (key: string) =>
    task.run(
      { name: 'undoRemedy', args: [{ key }], says: RECONCILE_WORDS.undoing },
      async ({ message }) => {
        await Promise.all([list(), done()]);
        await tell(message);
      },
    );
  return (
    <section>
      <h3 class="heading">{RECONCILE_WORDS.remedies}</h3>
      <ul>
        {remedies.map(({ key, title, at, state, canUndo }) => (
          <li class="row" key={key}>
            <p>{say.text(title)}</p>
            <p class="small">
              {say.text(at)} · {state}
            </p>
            {canUndo && (
              <Button kind="link" idle={task.busy} onPress={() => undo(key)}>
                {RECONCILE_WORDS.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TaskStatus task={task} say={say} />
    </section>
  );
}
