import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Choice, divisionOptions } from './choice.tsx';
import { RUN_WORDS } from './words.ts';

type Answer = Answered<'getLongRun'>;

/** Between two looks at how far the run is, while it works. */
const LOOK_MS = 5_000;

/** The run as it is, and how it is driven from here. */
function useWork(call: PartProps['call']) {
  const [answer, show] = useState<Answer | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [trouble, complain] = useState('');
  const [page] = useState({ isOpen: true });
  const end = () => {
    page.isOpen = false;
  };
  useEffect(() => end, []);
  useEffect(() => {
    if (!isWorking) return;
    const look = () =>
      call('getLongRun').then(
        (now) => {
          if (now.ok && page.isOpen) show(now);
        },
        () => undefined,
      );
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [isWorking]);
  /** Asks again and again until the run is over, waits for a day, or the page is left. */
  const work = async () => {
    setWorking(true);
    complain('');
    try {
      for (let goesOn = true; goesOn && page.isOpen; ) {
        const next = await call('continueLongRun');
        if (!page.isOpen) return;
        if (next.ok) show(next);
        else complain(next.error.message);
        goesOn = next.ok && next.run?.state === 'running' && next.run.hostSaid === '';
      }
    } catch {
      if (page.isOpen) complain(RUN_WORDS.lost);
    }
    if (page.isOpen) setWorking(false);
  };
  return { answer, show, isWorking, trouble, work };
}

/** Everyone's IDP, one file each: begins, watches and ends the run, which also goes on without this page. */
export function RunPage({ call, overview, say }: PartProps) {
  const { answer, show, isWorking, trouble, work } = useWork(call);
  const task = useTask(call);
  const run = answer?.run ?? null;
  const isOn = run?.state === 'running' || run?.state === 'waiting';
  const start = (request: StartRequest) =>
    task.run({ name: 'startLongRun', args: [request], says: RUN_WORDS.starting }, (started) => {
      show(started);
      void work();
    });
  const stop = () => task.run({ name: 'cancelLongRun', says: RUN_WORDS.stopping }, show);
  useEffect(() => task.run({ name: 'getLongRun', says: RUN_WORDS.readingRun }, show), []);
  return (
    <section class="paper">
      <p>{RUN_WORDS.what}</p>
      {answer !== null && <Progress answer={answer} say={say} />}
      {isWorking && (
        <div class="progress" role="progressbar" aria-label={RUN_WORDS.working}>
          <i />
        </div>
      )}
      {trouble !== '' && (
        <p class="request" role="alert">
          {say.text(trouble)}
        </p>
      )}
      {isOn && run.isMine && !isWorking && (
        <Button kind="primary" idle={task.busy} onPress={() => void work()}>
          {RUN_WORDS.goOn}
        </Button>
      )}
      {isOn && (
        <Button idle={task.busy} onPress={stop}>
          {RUN_WORDS.stop}
        </Button>
      )}
      {answer !== null && !isOn && <StartForm overview={overview} busy={task.busy} start={start} />}
      <TaskStatus task={task} say={say} />
    </section>
  );
}

interface StartRequest {
  readonly division?: string;
  readonly issue?: true;
}

interface StartFormProps extends Pick<PartProps, 'overview'> {
  readonly busy: boolean;
  readonly start: (request: StartRequest) => void;
}

function StartForm({ overview, busy, start }: StartFormProps) {
  const [division, choose] = useState('');
  const whose = division === '' ? {} : { division };
  return (
    <>
      <Choice
        label={RUN_WORDS.who}
        value={division}
        options={divisionOptions(overview, RUN_WORDS.everyone)}
        onChoose={choose}
      />
      <Button kind="primary" idle={busy} onPress={() => start(whose)}>
        {RUN_WORDS.start}
      </Button>
      {overview.findings.E === 0 && (
        <Button idle={busy} onPress={() => start({ ...whose, issue: true })}>
          {RUN_WORDS.startIssue}
        </Button>
      )}
    </>
  );
}

function Progress({ answer, say }: { readonly answer: Answer } & Pick<PartProps, 'say'>) {
  const { run, message } = answer;
  if (run === null) return null;
  const { made, total, hostSaid } = run;
  return (
    <>
      <p role="status">{say.text(message)}</p>
      <progress
        max={Math.max(total, 1)}
        value={made}
        aria-label={RUN_WORDS.progress(say.whole(made), say.whole(total))}
      />
      {hostSaid !== '' && run.state !== 'failed' && (
        <p class="small">{RUN_WORDS.hostSaid(hostSaid)}</p>
      )}
    </>
  );
}
