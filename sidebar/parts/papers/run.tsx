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

/** Everyone's IDP, one file each: begins, watches and ends the run, which also goes on without this page. */
export function RunPage({ call, overview, say }: PartProps) {
  const [answer, show] = useState<Answer | null>(null);
  const [division, choose] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [trouble, complain] = useState('');
  const [page] = useState({ isOpen: true });
  const task = useTask(call);
  const errors = overview.findings.E;
  const run = answer?.run ?? null;
  const isOn = run?.state === 'running' || run?.state === 'waiting';

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
  const start = (issue: boolean) =>
    task.run(
      {
        name: 'startLongRun',
        args: [{ ...(division === '' ? {} : { division }), ...(issue ? { issue } : {}) }],
        says: RUN_WORDS.starting,
      },
      (started) => {
        show(started);
        void work();
      },
    );
  const stop = () => task.run({ name: 'cancelLongRun', says: RUN_WORDS.stopping }, show);

  useEffect(() => {
    task.run({ name: 'getLongRun', says: RUN_WORDS.readingRun }, show);
    return () => {
      page.isOpen = false;
    };
  }, []);
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => {
      void call('getLongRun').then(
        (now) => {
          if (now.ok && page.isOpen) show(now);
        },
        () => undefined,
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [isWorking]);

  return (
    <section class="paper">
      <p>{RUN_WORDS.what}</p>
      {run !== null && answer !== null && <Progress answer={answer} say={say} />}
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
      {answer !== null && !isOn && (
        <>
          <Choice
            label={RUN_WORDS.who}
            value={division}
            options={divisionOptions(overview, RUN_WORDS.everyone)}
            onChoose={choose}
          />
          <Button kind="primary" idle={task.busy} onPress={() => start(false)}>
            {RUN_WORDS.start}
          </Button>
          {errors === 0 && (
            <Button idle={task.busy} onPress={() => start(true)}>
              {RUN_WORDS.startIssue}
            </Button>
          )}
        </>
      )}
      <TaskStatus task={task} say={say} />
    </section>
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
