import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { TRAINING_WORDS } from './words.ts';

export type Training = Answered<'getTraining'>;
export type TrainingRequest = Training['requests'][number];

/** Items drawn at a time: hundreds make a page slow on an old machine. */
const LIST_STEP = 20;

/** What of the municipality this person looks after: all of it for HR, the own division for a head. */
export function isOwn({ overview }: PartProps, division: string | null): boolean {
  const { role, divisions } = overview.viewer;
  return role !== 'division' || (division !== null && divisions.includes(division));
}

/** All requests with where they stand, wishes that wait, what is overdue, and the plan's own indicators. */
export function RequestsPage(props: PartProps) {
  const { call, say, tell, open } = props;
  const [training, receive] = useState<Training | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getTraining', says: TRAINING_WORDS.reading }, receive);
  useEffect(read, []);
  const start = (idp: string) =>
    task.run(
      { name: 'startRequest', args: [{ idp }], says: TRAINING_WORDS.starting },
      async ({ row, message }) => {
        await tell(message);
        open({ part: 'training', topic: 'request', about: row });
      },
    );
  const makeRegister = () =>
    task.run(
      { name: 'generateReport', args: ['trainingRegister'], says: TRAINING_WORDS.paper },
      ({ message }) => tell(message),
    );
  return (
    <>
      <TaskStatus task={task} say={say} />
      {training !== null && (
        <>
          <RequestList {...props} training={training} />
          {training.canWrite && <WishList {...props} training={training} start={start} />}
          <Reminders {...props} training={training} />
          <Indicators {...props} training={training} />
          {training.canWrite && (
            <Button idle={task.busy} onPress={makeRegister}>
              {TRAINING_WORDS.register}
            </Button>
          )}
        </>
      )}
    </>
  );
}

type WithTraining = PartProps & { readonly training: Training };

function RequestList(props: WithTraining) {
  const { training, say, open } = props;
  const [listed, list] = useState(LIST_STEP);
  const own = training.requests.filter(({ division }) => isOwn(props, division));
  return (
    <section>
      <h3>{TRAINING_WORDS.requests}</h3>
      {own.length === 0 && <p class="nothing">{TRAINING_WORDS.none}</p>}
      {own.slice(0, listed).map((request) => (
        <div class="paper" key={request.row}>
          <p>
            <strong>{request.course || request.position}</strong>
            <br />
            {request.holder}
          </p>
          <Standing request={request} say={say} />
          <Button
            kind="link"
            onPress={() => open({ part: 'training', topic: 'request', about: request.row })}
          >
            {TRAINING_WORDS.open}
            <span class="unseen"> {`${request.holder} ${request.course}`}</span>
          </Button>
        </div>
      ))}
      {own.length > listed && (
        <Button onPress={() => list(listed + LIST_STEP)}>{TRAINING_WORDS.more}</Button>
      )}
    </section>
  );
}

/** Who must do what by when. */
export function Standing({
  request,
  say,
}: { readonly request: TrainingRequest } & Pick<PartProps, 'say'>) {
  const { step, stepLabel, who, due, overdue } = request;
  if (stepLabel === '') {
    return <p class="small">{step === 0 ? TRAINING_WORDS.givenUp : TRAINING_WORDS.finished}</p>;
  }
  return (
    <p class="small">
      {say.text(TRAINING_WORDS.step(say.whole(step), stepLabel))}
      <br />
      {TRAINING_WORDS.who(who)}
      {due !== '' && ` · ${say.text(TRAINING_WORDS.due(due))} `}
      {overdue && <span class="chip E">{TRAINING_WORDS.overdue}</span>}
    </p>
  );
}

function WishList(props: WithTraining & { readonly start: (idp: string) => void }) {
  const [listed, list] = useState(LIST_STEP);
  const own = props.training.wishes;
  return (
    <section>
      <h3>{props.say.text(TRAINING_WORDS.wishes)}</h3>
      {own.length === 0 && <p class="nothing">{TRAINING_WORDS.noWishes}</p>}
      {own.slice(0, listed).map(({ idp, holder, skill, year }) => (
        <p key={idp}>
          {holder} · {skill} {year !== null && props.say.year(year)}{' '}
          <Button kind="link" onPress={() => props.start(idp)}>
            {TRAINING_WORDS.start}
            <span class="unseen"> {`${holder} ${skill}`}</span>
          </Button>
        </p>
      ))}
      {own.length > listed && (
        <Button onPress={() => list(listed + LIST_STEP)}>{TRAINING_WORDS.more}</Button>
      )}
    </section>
  );
}

function Reminders(props: WithTraining) {
  const { reminders } = props.training;
  if (reminders.length === 0) return null;
  return (
    <section>
      <h3>{TRAINING_WORDS.reminders}</h3>
      {reminders.map(({ division, text }) => (
        <Reminder
          key={division}
          label={TRAINING_WORDS.reminderOf(division)}
          text={props.say.text(text)}
        />
      ))}
    </section>
  );
}

/** Copied by the person's own click; where the browser forbids it, the text can be marked. */
function Reminder({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div class="paper reminder">
      <label>
        {label}
        <textarea readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <Button kind="link" onPress={copy}>
        {TRAINING_WORDS.copy}
      </Button>
      <span role="status" class="small">
        {copied && TRAINING_WORDS.copied}
      </span>
    </div>
  );
}

function Indicators({ training, say }: WithTraining) {
  const { attended, reported, respondents, staff } = training.indicators;
  return (
    <section>
      <h3>{TRAINING_WORDS.indicators}</h3>
      <p class="small">
        {TRAINING_WORDS.reported(say.whole(reported), say.whole(attended))}
        <br />
        {TRAINING_WORDS.answered(say.whole(respondents), say.whole(staff))}
      </p>
    </section>
  );
}
