import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { StateChip } from '../../view/kit/state-chip.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { SEND_WORDS } from './words.ts';

type Rounds = Answered<'getRounds'>;
type DivisionRound = Rounds['divisions'][number];

/** A head's own divisions: whether they are sent, and where the tick is that sends. */
export function SendPage(props: PartProps) {
  const { call, overview, say } = props;
  const [rounds, receive] = useState<Rounds | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getRounds', says: SEND_WORDS.reading }, receive);
  useEffect(read, []);
  const own = rounds?.divisions.filter(({ code }) => overview.viewer.divisions.includes(code));
  return (
    <>
      {rounds !== null && (
        <p class="small">
          {rounds.current === '' ? SEND_WORDS.noRound : say.text(WORDS.round(rounds.current))}
        </p>
      )}
      {rounds?.current !== '' &&
        own?.map((division) => <OwnSending key={division.code} {...props} division={division} />)}
      <TaskStatus task={task} say={say} />
      {rounds !== null && (
        <p>
          <Button kind="link" idle={task.busy} onPress={read}>
            {SEND_WORDS.refresh}
          </Button>
        </p>
      )}
    </>
  );
}

function OwnSending({ division, say, showCell }: PartProps & { readonly division: DivisionRound }) {
  const { name, state, changedOn, comment, dueOn, errorsNow, tab } = division;
  const isOpen = state !== '' && division.open && !division.locked;
  return (
    <section class="paper">
      <h3>{name}</h3>
      {state !== '' && (
        <p>
          <StateChip state={state} /> <span class="small">{say.text(changedOn)}</span>
        </p>
      )}
      {isOpen && dueOn !== '' && <p class="small">{say.text(SEND_WORDS.due(dueOn))}</p>}
      {comment !== '' && (
        <p class="request">
          {SEND_WORDS.comment}: {comment}
        </p>
      )}
      <p>{adviceFor(division)}</p>
      {isOpen && (
        <>
          <p class="small">
            {errorsNow === 0 ? SEND_WORDS.noErrors : SEND_WORDS.errors(say.whole(errorsNow))}
          </p>
          {tab !== null && (
            <Button kind="primary" onPress={() => showCell(tab)}>
              {SEND_WORDS.goToTick}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function adviceFor({ state, locked, open, ticked }: DivisionRound): string {
  if (state === '') return SEND_WORDS.notInRound;
  if (locked) return SEND_WORDS.locked;
  if (!open) return SEND_WORDS.closed;
  return ticked ? SEND_WORDS.ticked : SEND_WORDS.how;
}
