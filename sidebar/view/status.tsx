import { NOTICE_ID } from '../element-ids.ts';
import type { Task, TaskName } from '../state.ts';
import { RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { Trouble } from './trouble.tsx';
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
          <Trouble
            key={name}
            progress={
              name === 'paper' && task.phase === 'slow' ? { ...task, says: WORDS.slowPaper } : task
            }
            say={props.say}
            instead={insteadOf(name, task, props.commands)}
            onClose={() => props.commands.dismissTask(name)}
          />
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

/** How the same thing is asked for again, where it is not simply done once more. */
function insteadOf(name: TaskName, task: Task, commands: PageProps['commands']) {
  // The call that was given up may have made its paper all the same: look, do not make another.
  if (name === 'paper' && task.phase === 'slow')
    return { word: WORDS.view, press: commands.lookForPaper };
  return name === 'show' ? null : undefined;
}
