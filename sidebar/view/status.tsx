import { NOTICE_ID } from '../element-ids.ts';
import type { Task, TaskName } from '../state.ts';
import { RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PageProps } from './view-props.ts';

/** Tasks whose own button or place says that they run; here they are said to screen readers only. */
const SEEN_ELSEWHERE: readonly TaskName[] = [
  'open',
  'recalculate',
  'setUp',
  'sample',
  'paper',
  'papers',
  'accept',
  'withdraw',
];

/** What runs, what came of it, and what went wrong, between the panel and the button. */
export function Status(props: PageProps) {
  const { state } = props;
  const tasks = Object.entries(state.tasks) as [TaskName, Task][];
  const troubled = tasks.filter(([, { phase }]) => phase !== 'running');
  // While the first answer is awaited, its place in the panel says so.
  const shown = troubled.filter(([name]) => name !== 'open' || state.overview !== null);
  const running = tasks.filter(([, { phase }]) => phase === 'running').map(([name]) => name);
  return (
    <div class="status">
      <div role="alert">
        {shown.map(([name, task]) => (
          <Trouble key={name} {...props} name={name} task={task} />
        ))}
      </div>
      <div role="status" id={NOTICE_ID} tabIndex={-1}>
        {!state.online && <p class="offline">{WORDS.offline}</p>}
        {running.map((name) => (
          <p key={name} class={SEEN_ELSEWHERE.includes(name) ? 'unseen' : 'running'}>
            {RUNNING_WORDS[name]}
          </p>
        ))}
        <Outcome {...props} />
      </div>
    </div>
  );
}

function Outcome({ state, commands, say }: PageProps) {
  const { notice } = state;
  if (notice === null) return null;
  return (
    <div class="notice">
      <p>{say.text(notice.text)}</p>
      {notice.details.length > 0 && (
        <ul>
          {notice.details.map((detail) => (
            <li key={detail}>{say.text(detail)}</li>
          ))}
        </ul>
      )}
      <Button kind="link" onPress={commands.dismissNotice}>
        {WORDS.close}
      </Button>
    </div>
  );
}

type TroubleProps = PageProps & { readonly name: TaskName; readonly task: Task };

function Trouble({ state, commands, say, name, task }: TroubleProps) {
  const isSlow = task.phase === 'slow';
  const retry = retryOf({ state, commands, name, task });
  const words = isSlow ? slowWords(name) : say.text(task.message || WORDS.unreachable);
  const retryWord = isSlow && name === 'paper' ? WORDS.view : WORDS.retry;
  return (
    <div class={isSlow ? 'trouble slow' : 'trouble'}>
      <p>{words}</p>
      <p class="trouble-buttons">
        {retry !== null && (
          <Button kind="link" onPress={() => void retry()}>
            {retryWord}
          </Button>
        )}
        <Button kind="link" onPress={() => commands.dismissTask(name)}>
          {WORDS.close}
        </Button>
      </p>
    </div>
  );
}

function slowWords(name: TaskName): string {
  return name === 'paper' ? WORDS.slowPaper : WORDS.slow;
}

/** How the same thing is asked for again; null where its link is pressed again instead. */
function retryOf({ state, commands, name, task }: Omit<TroubleProps, 'say'>) {
  const again: Record<TaskName, (() => Promise<void>) | null> = {
    open: commands.open,
    recalculate: state.firstSteps ? commands.firstCheck : commands.recalculate,
    setUp: commands.setUp,
    sample: commands.loadSample,
    paper: task.phase === 'slow' ? commands.lookForPaper : commands.makePaper,
    papers: commands.loadPapers,
    show: null,
    accept: state.accepting === null ? null : commands.accept,
    withdraw: () => commands.withdraw(task.about),
  };
  return again[name];
}
