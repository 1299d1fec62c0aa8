import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { Choice } from '../papers/choice.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { NEXT_WORDS } from './words.ts';

type Preview = Answered<'previewNextWindow'>;
type Money = (typeof MONEY)[number];

const MONEY = ['blank', 'same'] as const;

/** In a copy of the file: what goes on into the next plan, and the one run that does it. */
export function NextWindowPage({ call, say, tell }: PartProps) {
  const [preview, show] = useState<Preview | null>(null);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [money, choose] = useState<Money>('blank');
  const task = useTask(call);
  useEffect(() => task.run({ name: 'previewNextWindow', says: NEXT_WORDS.reading }, show), []);
  if (preview === null) return <TaskStatus task={task} say={say} />;
  const chosen = preview.activities.map(({ row }) => row).filter((row) => !left.has(row));
  const start = () =>
    task.run(
      {
        name: 'startNextWindow',
        args: [{ seen: preview.seen, activities: chosen, money }],
        says: NEXT_WORDS.working,
      },
      (answer) => {
        show(answer);
        return tell(answer.message);
      },
    );
  const turn = (row: string) => {
    const now = new Set(left);
    if (!now.delete(row)) now.add(row);
    leave(now);
  };
  const isReady = preview.outcome === 'preview' || preview.outcome === 'changed';
  return (
    <>
      <p role="status">{say.text(preview.message)}</p>
      {isReady && (
        <>
          <Says says={preview.says} say={say} />
          <Activities
            activities={preview.activities}
            left={left}
            chosen={chosen.length}
            say={say}
            onTurn={turn}
          />
          <Choice
            label={NEXT_WORDS.money}
            value={money}
            onChoose={(value) => choose(MONEY.find((one) => one === value) ?? 'blank')}
            options={[
              { value: 'blank', label: NEXT_WORDS.blank },
              { value: 'same', label: NEXT_WORDS.same },
            ]}
          />
        </>
      )}
      {(isReady || preview.outcome === 'resumes') && (
        <Button kind="primary" idle={task.busy} onPress={start}>
          {isReady ? NEXT_WORDS.start : NEXT_WORDS.resume}
        </Button>
      )}
      <TaskStatus task={task} say={say} />
    </>
  );
}

interface ActivitiesProps {
  readonly activities: Preview['activities'];
  /** Row keys of those that do not go on. */
  readonly left: ReadonlySet<string>;
  readonly chosen: number;
  readonly say: PartProps['say'];
  readonly onTurn: (row: string) => void;
}

function Activities({ activities, left, chosen, say, onTurn }: ActivitiesProps) {
  return (
    <fieldset class="paper">
      <legend>{NEXT_WORDS.activities(say.whole(chosen), say.whole(activities.length))}</legend>
      {activities.map(({ row, label, name }) => (
        <label class="tick" key={row}>
          <input type="checkbox" checked={!left.has(row)} onChange={() => onTurn(row)} />{' '}
          {say.text(label)} {name}
        </label>
      ))}
    </fieldset>
  );
}

/** What goes on, what is put away, and what HR has to carry. */
function Says({ says, say }: { readonly says: readonly string[]; readonly say: PartProps['say'] }) {
  return (
    <ul>
      {says.map((one) => (
        <li class="row small" key={one}>
          {say.text(one)}
        </li>
      ))}
    </ul>
  );
}
