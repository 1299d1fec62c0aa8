import { HELP_WORDS } from '../help-words.ts';
import { isBusy } from '../select.ts';
import { REPAIR_WORDS, RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PageProps } from './view-props.ts';

export function HelpPanel(props: PageProps) {
  return (
    <>
      <h2 class="unseen">{WORDS.title}</h2>
      <Questions />
      <Repair {...props} />
    </>
  );
}

/** Needs nothing of the workbook: it is there while that is slow to answer. */
function Questions() {
  return (
    <>
      {HELP_WORDS.map(({ question, answers }) => (
        <details key={question}>
          <summary>{question}</summary>
          {answers.map((answer) => (
            <p key={answer}>{answer}</p>
          ))}
        </details>
      ))}
    </>
  );
}

function Repair({ state, commands }: PageProps) {
  if (state.overview === null) return null;
  if (state.overview.viewer.role !== 'hr') return <p class="request">{REPAIR_WORDS.askHr}</p>;
  const isRunning = state.tasks.setUp?.phase === 'running';
  return (
    <section class="paper">
      <h2>{REPAIR_WORDS.heading}</h2>
      <p class="small">{REPAIR_WORDS.says}</p>
      <Button idle={isBusy(state)} onPress={() => void commands.setUp()}>
        {isRunning ? RUNNING_WORDS.setUp : REPAIR_WORDS.action}
      </Button>
      <p>
        <Button kind="link" onPress={() => commands.showFirstSteps(true)}>
          {REPAIR_WORDS.again}
        </Button>
      </p>
    </section>
  );
}
