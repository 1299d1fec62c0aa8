import { useEffect, useState } from 'preact/hooks';
import type { Answered, Ask } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { SelectField, TextField } from '../plan/field.tsx';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { type Quarter, ResultForm } from './form.tsx';
import { QUARTER_WORDS, RESULT_WORDS } from './words.ts';

type Managing = 'openQuarter' | 'closeQuarter' | 'correctQuarter';
type Act = { readonly [Name in Managing]: Ask<Name> }[Managing];

interface QuarterProps extends PartProps {
  readonly quarter: Quarter;
  readonly task: PartTask;
  readonly receive: (quarter: Quarter) => void;
  /** Does it, reads the quarter again, and says what was done or why not. */
  readonly act: (what: Act, says: string) => void;
}

/** The open quarter: for HR who has reported and what is done about it, for everybody the own activities. */
export function QuarterPage(props: PartProps) {
  const { call, say, tell } = props;
  const [quarter, receive] = useState<Quarter | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getQuarter', says: RESULT_WORDS.reading }, receive);
  useEffect(read, []);
  const act: QuarterProps['act'] = (what, says) =>
    task.run({ ...what, says }, async ({ message }) => {
      const now = await call('getQuarter');
      if (now.ok) receive(now);
      await tell(message);
    });
  return (
    <>
      <TaskStatus task={task} say={say} />
      {quarter !== null && <Page {...props} {...{ quarter, task, receive, act }} />}
      {quarter !== null && (
        <p>
          <Button kind="link" idle={task.busy} onPress={read}>
            {RESULT_WORDS.refresh}
          </Button>
        </p>
      )}
    </>
  );
}

function Page(props: QuarterProps) {
  const { quarter, say } = props;
  const { open, canManage } = quarter;
  if (open === null)
    return (
      <>
        <p>{RESULT_WORDS.none}</p>
        {canManage && <OpenForm {...props} />}
        {canManage && <CorrectForm {...props} />}
      </>
    );
  return (
    <>
      <p>
        <strong>{say.text(open.title)}</strong>
      </p>
      {quarter.divisions.map((division) => (
        <Division key={division.code} {...props} division={division} />
      ))}
      <ResultForm key={open.title} {...props} />
      {canManage && <CloseForm {...props} year={open.year} quarterNumber={open.quarter} />}
    </>
  );
}

/** HR sees every division, a head the own ones with the way to the tick. */
function Division({
  division,
  quarter,
  overview,
  say,
  showCell,
}: QuarterProps & { readonly division: Quarter['divisions'][number] }) {
  const { code, name, state, comment, due, reported, lights, spentBaht, tab } = division;
  if (!quarter.canManage && !overview.viewer.divisions.includes(code)) return null;
  const { green, yellow, red, grey } = lights;
  return (
    <section class="row">
      <h3>{name}</h3>
      <p>
        <span class="chip state">{state}</span>{' '}
        {QUARTER_WORDS.reported(say.whole(reported), say.whole(due))}
      </p>
      <p class="small">
        {QUARTER_WORDS.lights(say.whole(green), say.whole(yellow), say.whole(red), say.whole(grey))}{' '}
        {QUARTER_WORDS.spent(say.baht(spentBaht))}
      </p>
      {comment !== '' && <p class="small">{comment}</p>}
      {tab !== null && (
        <Button kind="link" onPress={() => showCell(tab)}>
          {quarter.canManage ? WORDS.openTabOf(name) : RESULT_WORDS.goToTick}
        </Button>
      )}
    </section>
  );
}

function OpenForm({ quarter, act, task, say }: QuarterProps) {
  const choices = quarter.choices.filter(({ state }) => state === 'new');
  const [title, choose] = useState(choices[0]?.title ?? '');
  const [dueDay, write] = useState('');
  const chosen = choices.find((one) => one.title === title);
  if (chosen === undefined) return null;
  const args = {
    year: chosen.year,
    quarter: chosen.quarter,
    ...(dueDay === '' ? {} : { dueDay }),
  };
  return (
    <section class="plan-box">
      <h3>{QUARTER_WORDS.openTitle}</h3>
      <QuarterChoice {...{ choices, title, choose, say }} />
      <TextField label={QUARTER_WORDS.dueDay} kind="date" value={dueDay} write={write} />
      <p class="plan-buttons">
        <Button
          kind="primary"
          idle={task.busy}
          onPress={() => act({ name: 'openQuarter', args: [args] }, RESULT_WORDS.opening)}
        >
          {QUARTER_WORDS.open}
        </Button>
      </p>
    </section>
  );
}

function QuarterChoice({
  choices,
  title,
  choose,
  say,
}: Pick<PartProps, 'say'> & {
  readonly choices: Quarter['choices'];
  readonly title: string;
  readonly choose: (title: string) => void;
}) {
  return (
    <SelectField
      label={QUARTER_WORDS.quarter}
      value={title}
      options={choices.map((one) => [one.title, say.text(one.title)] as const)}
      choose={choose}
    />
  );
}

interface CloseProps extends QuarterProps {
  readonly year: number;
  readonly quarterNumber: 1 | 2 | 3 | 4;
}

/** Closing shows first what it would do, and asks for a reason where it must be given. */
function CloseForm({ year, quarterNumber, task, act, say }: CloseProps) {
  const [preview, show] = useState<Answered<'previewQuarter'> | null>(null);
  const [reason, write] = useState('');
  const at = { year, quarter: quarterNumber };
  const look = () =>
    task.run({ name: 'previewQuarter', args: [at], says: RESULT_WORDS.reading }, show);
  if (preview === null)
    return (
      <p class="plan-buttons">
        <Button idle={task.busy} onPress={look}>
          {QUARTER_WORDS.look}
        </Button>
      </p>
    );
  const { summary, refusal, needsReason, whyReason } = preview;
  return (
    <section class="plan-box">
      <h3>{QUARTER_WORDS.close}</h3>
      <p>{QUARTER_WORDS.reported(say.whole(summary.reported), say.whole(summary.due))}</p>
      {summary.missing.map(({ division, labels }) => (
        <p class="small" key={division}>
          {say.text(QUARTER_WORDS.missing(division || QUARTER_WORDS.central, labels.join(', ')))}
        </p>
      ))}
      {refusal !== '' && <p class="over">{say.text(refusal)}</p>}
      {refusal === '' && needsReason && (
        <TextField
          label={QUARTER_WORDS.reason}
          hint={say.text(whyReason)}
          value={reason}
          write={write}
        />
      )}
      <p class="plan-buttons">
        {refusal === '' && (
          <Button
            kind="primary"
            idle={task.busy || (needsReason && reason.trim() === '')}
            onPress={() =>
              act(
                { name: 'closeQuarter', args: [{ ...at, ...(reason === '' ? {} : { reason }) }] },
                RESULT_WORDS.closing,
              )
            }
          >
            {QUARTER_WORDS.close}
          </Button>
        )}
        <Button onPress={() => show(null)}>{WORDS.cancel}</Button>
      </p>
    </section>
  );
}

function CorrectForm({ quarter, act, task, say }: QuarterProps) {
  const choices = quarter.choices.filter(({ state }) => state === 'closed');
  const [title, choose] = useState(choices.at(-1)?.title ?? '');
  const [division, name] = useState(quarter.correctable[0]?.code ?? '');
  const [reason, write] = useState('');
  const chosen = choices.find((one) => one.title === title);
  if (chosen === undefined) return null;
  const args = { year: chosen.year, quarter: chosen.quarter, division, reason };
  return (
    <section class="plan-box">
      <h3>{QUARTER_WORDS.correctTitle}</h3>
      <QuarterChoice {...{ choices, title, choose, say }} />
      <SelectField
        label={WORDS.division}
        value={division}
        options={quarter.correctable.map((one) => [one.code, one.name] as const)}
        choose={name}
      />
      <TextField label={QUARTER_WORDS.reason} value={reason} write={write} />
      <p class="plan-buttons">
        <Button
          idle={task.busy || reason.trim() === ''}
          onPress={() => act({ name: 'correctQuarter', args: [args] }, RESULT_WORDS.opening)}
        >
          {QUARTER_WORDS.correct}
        </Button>
      </p>
    </section>
  );
}
