import { useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { SelectField } from './field.tsx';
import { MERGE_WORDS } from './words.ts';

type Merger = Answered<'previewMerge'>;

/** HR gives the work of one division to another: what moves is shown first. */
export function MergeForm({ overview, call, say, tell }: PartProps) {
  const [from, chooseFrom] = useState('');
  const [into, chooseInto] = useState('');
  const [seen, see] = useState<Merger | null>(null);
  const task = useTask(call);
  const args = [{ from, into }] as const;
  const anew = (choose: (code: string) => void) => (code: string) => {
    see(null);
    choose(code);
  };
  const look = () => task.run({ name: 'previewMerge', args, says: MERGE_WORDS.counting }, see);
  const merge = () =>
    task.run({ name: 'mergeDivision', args, says: MERGE_WORDS.moving }, async (answer) => {
      // The rest of a long merger is moved by the same button.
      see(answer.outcome === 'more' ? answer : null);
      await tell(answer.message);
    });
  const divisions = overview.divisions.map(({ code, name }) => [code, name] as const);
  const options = [['', MERGE_WORDS.choose] as const, ...divisions];
  const isChosen = from !== '' && into !== '' && from !== into;
  return (
    <>
      <h3>{MERGE_WORDS.title}</h3>
      <SelectField
        label={MERGE_WORDS.from}
        value={from}
        options={options}
        choose={anew(chooseFrom)}
      />
      <SelectField
        label={MERGE_WORDS.into}
        value={into}
        options={options}
        choose={anew(chooseInto)}
      />
      <p class="plan-buttons">
        <Button idle={!isChosen || task.busy} onPress={look}>
          {MERGE_WORDS.look}
        </Button>
      </p>
      {seen !== null && (
        <div class="plan-box">
          <Preview {...{ seen, say, divisions }} />
          {seen.outcome !== 'refused' && (
            <Button kind="primary" idle={task.busy} onPress={merge}>
              {MERGE_WORDS.merge}
            </Button>
          )}
        </div>
      )}
      <TaskStatus task={task} say={say} />
    </>
  );
}

interface PreviewProps extends Pick<PartProps, 'say'> {
  readonly seen: Merger;
  readonly divisions: readonly (readonly [string, string])[];
}

/** The rows that move, and what each division then plans. */
function Preview({ seen, say, divisions }: PreviewProps) {
  const names = new Map(divisions);
  const { activities, idpRows, positions } = seen;
  return (
    <>
      <p>{say.text(seen.message)}</p>
      <p class="small">
        {MERGE_WORDS.moves(say.whole(activities), say.whole(idpRows), say.whole(positions))}
      </p>
      {seen.effects.map(({ division, year, before, after }) => (
        <p class="before-after" key={`${division} ${year}`}>
          <span>
            {names.get(division) ?? division} {say.year(year)}
          </span>
          <span>
            {say.baht(before)} → {say.baht(after)}
          </span>
        </p>
      ))}
    </>
  );
}
