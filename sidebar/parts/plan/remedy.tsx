import { useState } from 'preact/hooks';
import type { Answered, Arguments } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { RECONCILE_WORDS } from './words.ts';

/** What `previewRemedy` takes. */
export type Wish = Arguments<'previewRemedy'>[0];

interface Seen {
  readonly wish: Wish;
  readonly preview: Answered<'previewRemedy'>;
}

interface RemedyInSight {
  readonly task: PartTask;
  readonly seen: Seen | null;
  readonly look: (wish: Wish) => void;
  /** What was seen no longer fits what is typed. */
  readonly forget: () => void;
  readonly apply: () => void;
}

/** Preview first; what is applied is what was seen, or nothing. */
export function useRemedy(
  { call, tell }: Pick<PartProps, 'call' | 'tell'>,
  done: (answer: Answered<'applyRemedy'>) => Promise<void>,
): RemedyInSight {
  const [seen, see] = useState<Seen | null>(null);
  const task = useTask(call);
  const look = (wish: Wish) =>
    task.run({ name: 'previewRemedy', args: [wish], says: RECONCILE_WORDS.counting }, (preview) =>
      see({ wish, preview }),
    );
  const apply = () => {
    if (seen === null) return;
    const args = [{ remedy: seen.wish, fingerprint: seen.preview.fingerprint }] as const;
    task.run({ name: 'applyRemedy', args, says: RECONCILE_WORDS.writing }, async (answer) => {
      see(null);
      await done(answer);
      await tell(answer.message);
    });
  };
  return { task, seen, look, forget: () => see(null), apply };
}

interface PreviewProps extends Pick<PartProps, 'say'> {
  readonly remedy: RemedyInSight;
}

/** Cells and lines before and after, with the button that applies it. */
export function RemedyPreview({ remedy: { task, seen, apply }, say }: PreviewProps) {
  return (
    <>
      {seen !== null && (
        <div class="plan-box">
          <p>{say.text(seen.preview.message)}</p>
          {seen.preview.changes.map(({ tab, column, before, after }) => (
            <p class="before-after" key={`${tab} ${column} ${before} ${after}`}>
              <span>
                {tab} · {column}
              </span>
              <span>
                {say.text(before || '–')} → {say.text(after || '–')}
              </span>
            </p>
          ))}
          {seen.preview.lines.map(({ key, title, before, after }) => (
            <p class="before-after" key={key}>
              <span>{say.text(title)}</span>
              <span>
                {say.signed(before.difference)} → {say.signed(after.difference)}
              </span>
            </p>
          ))}
          {seen.preview.possible && (
            <Button kind="primary" idle={task.busy} onPress={apply}>
              {RECONCILE_WORDS.apply}
            </Button>
          )}
        </div>
      )}
      <TaskStatus task={task} say={say} />
    </>
  );
}
