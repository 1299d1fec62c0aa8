import { useEffect, useState } from 'preact/hooks';
import type { Answered, Ask } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { StateChip } from '../../view/kit/state-chip.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { SelectField, TextField } from './field.tsx';
import { BOARD_WORDS, SEND_WORDS } from './words.ts';

type Rounds = Answered<'getRounds'>;
type DivisionRound = Rounds['divisions'][number];
type Judging =
  | 'startWatch'
  | 'openRound'
  | 'closeRound'
  | 'returnSubmission'
  | 'acceptSubmission'
  | 'lockDivision'
  | 'unlockDivision';
type Judgement = { readonly [Name in Judging]: Ask<Name> }[Judging];

interface BoardProps extends PartProps {
  readonly rounds: Rounds;
  readonly task: PartTask;
  /** Does it, reads the board again, and says what was done. */
  readonly judge: (judgement: Judgement) => void;
}

/** HR's board: who has sent, with what is done about it. */
export function BoardPage(props: PartProps) {
  const { call, say, tell } = props;
  const [rounds, receive] = useState<Rounds | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getRounds', says: SEND_WORDS.reading }, receive);
  useEffect(read, []);
  const judge: BoardProps['judge'] = (judgement) =>
    task.run({ ...judgement, says: BOARD_WORDS.writing }, async ({ message }) => {
      const board = await call('getRounds');
      if (board.ok) receive(board);
      await tell(message);
    });
  return (
    <>
      <TaskStatus task={task} say={say} />
      {rounds !== null && <Board {...props} {...{ rounds, task, judge }} />}
    </>
  );
}

function Board(props: BoardProps) {
  const { rounds, say, judge, task } = props;
  const { current, divisions } = rounds;
  const isOpen = divisions.some(({ open }) => open);
  return (
    <>
      <Watch {...props} />
      {current === '' ? (
        <p class="small">{BOARD_WORDS.none}</p>
      ) : (
        <p>
          <strong>{say.text(WORDS.round(current))}</strong>
        </p>
      )}
      {current !== '' && (
        <>
          <Button
            idle={task.busy}
            onPress={() =>
              judge({ name: isOpen ? 'closeRound' : 'openRound', args: [{ round: current }] })
            }
          >
            {isOpen ? BOARD_WORDS.close : BOARD_WORDS.reopen}
          </Button>
          <ul>
            {divisions.map((division) => (
              <DivisionItem key={division.code} {...props} division={division} />
            ))}
          </ul>
        </>
      )}
      <NewRound {...props} />
    </>
  );
}

/** Without HR's trigger a tick waits until HR's next run; so starting it is offered first. */
function Watch({ rounds, judge, task }: BoardProps) {
  if (rounds.watch.state === 'running') return null;
  return (
    <div class="request">
      <p>{BOARD_WORDS.noWatch}</p>
      <Button idle={task.busy} onPress={() => judge({ name: 'startWatch' })}>
        {BOARD_WORDS.startWatch}
      </Button>
    </div>
  );
}

function DivisionItem(props: BoardProps & { readonly division: DivisionRound }) {
  const { division, say, showCell } = props;
  const { name, state, changedOn, comment, errorsNow, tab } = division;
  const errors = errorsNow === 0 ? WORDS.noErrors : WORDS.findingsLink(say.whole(errorsNow));
  return (
    <li class="row">
      <h3>{name}</h3>
      <p>
        <StateChip state={state === '' ? BOARD_WORDS.outside : state} />{' '}
        <span class="small">{say.text(changedOn)}</span>
      </p>
      <p class="small">{errors}</p>
      {comment !== '' && <p class="small">{comment}</p>}
      {tab !== null && (
        <Button kind="link" onPress={() => showCell(tab)}>
          <span aria-hidden="true">{WORDS.openTab}</span>
          <span class="unseen">{WORDS.openTabOf(name)}</span>
        </Button>
      )}
      {state !== '' && <Verdicts key={`${state} ${comment}`} {...props} />}
    </li>
  );
}

function Verdicts({ division, rounds, judge, task }: BoardProps & { division: DivisionRound }) {
  const [comment, write] = useState<string | null>(null);
  const target = { round: rounds.current, division: division.code };
  const isSent = division.ticked || division.locked;
  if (comment !== null) {
    return (
      <div class="plan-box">
        <TextField label={BOARD_WORDS.comment} value={comment} write={write} />
        <p class="plan-buttons">
          <Button
            kind="primary"
            idle={comment.trim() === '' || task.busy}
            onPress={() => judge({ name: 'returnSubmission', args: [{ ...target, comment }] })}
          >
            {BOARD_WORDS.sendBack}
          </Button>
          <Button onPress={() => write(null)}>{WORDS.cancel}</Button>
        </p>
      </div>
    );
  }
  return (
    <p class="plan-buttons">
      {isSent && (
        <>
          <Button
            idle={task.busy}
            onPress={() => judge({ name: 'acceptSubmission', args: [target] })}
          >
            {BOARD_WORDS.accept}
          </Button>
          <Button idle={task.busy} onPress={() => write('')}>
            {BOARD_WORDS.giveBack}
          </Button>
        </>
      )}
      <Button
        idle={task.busy}
        onPress={() =>
          judge({ name: division.locked ? 'unlockDivision' : 'lockDivision', args: [target] })
        }
      >
        {division.locked ? BOARD_WORDS.unlock : BOARD_WORDS.lock}
      </Button>
    </p>
  );
}

function NewRound({ rounds, judge, task, say }: BoardProps) {
  const titles = rounds.suggestions.filter((title) => title !== rounds.current);
  const [chosen, choose] = useState('');
  // The round that was just opened is none to open any more.
  const title = titles.includes(chosen) ? chosen : (titles[0] ?? '');
  const [dueDay, write] = useState('');
  if (titles.length === 0) return null;
  return (
    <section class="plan-box">
      <h3>{BOARD_WORDS.newRound}</h3>
      <SelectField
        label={BOARD_WORDS.roundName}
        value={title}
        options={titles.map((one) => [one, say.text(one)] as const)}
        choose={choose}
      />
      <TextField label={BOARD_WORDS.dueDay} kind="date" value={dueDay} write={write} />
      <p class="plan-buttons">
        <Button
          kind="primary"
          idle={task.busy}
          onPress={() =>
            judge({
              name: 'openRound',
              args: [{ round: title, ...(dueDay === '' ? {} : { dueDay }) }],
            })
          }
        >
          {BOARD_WORDS.open}
        </Button>
      </p>
    </section>
  );
}
