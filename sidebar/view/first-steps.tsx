import { isEmpty } from '../actions.ts';
import { isBusy, targetOfTab } from '../select.ts';
import type { TaskName } from '../state.ts';
import { FIRST_STEP_WORDS, type FirstStep, RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PanelProps } from './view-props.ts';

/** From an empty spreadsheet to the first finding: one step at a time, each saying what it changes. */
export function FirstSteps(props: PanelProps) {
  const { overview, commands } = props;
  const now = currentStep(overview);
  return (
    <section class="first">
      <h2>{WORDS.stepsHeading}</h2>
      <p class="small">{WORDS.stepsIntro}</p>
      <ol>
        {STEPS.map((step, index) => (
          <StepCard key={step} {...props} {...{ step, index, now }} />
        ))}
      </ol>
      {overview.setUp && (
        <Button kind="link" onPress={() => commands.showFirstSteps(false)}>
          {WORDS.skip}
        </Button>
      )}
    </section>
  );
}

const STEPS: readonly FirstStep[] = ['setUp', 'data', 'check'];

function currentStep(overview: PanelProps['overview']): number {
  if (!overview.setUp) return 0;
  return isEmpty(overview) ? 1 : 2;
}

interface StepCardProps extends PanelProps {
  readonly step: FirstStep;
  readonly index: number;
  /** Index of the step that is next. */
  readonly now: number;
}

function StepCard(props: StepCardProps) {
  const { say, step, index, now } = props;
  const words = FIRST_STEP_WORDS[step];
  const number = say.whole(index + 1);
  return (
    <li class={index < now ? 'done' : index === now ? 'now' : 'later'}>
      <h3>
        <span class="step-number" aria-hidden="true">
          {index < now ? '✓' : number}
        </span>
        <span class="unseen">{WORDS.stepNumber(number, '')}</span>
        {words.title}
        {index < now && <span class="small"> {WORDS.doneMark}</span>}
      </h3>
      {index === now && (
        <>
          <dl>
            <dt>{WORDS.changes}</dt>
            <dd>{words.changes}</dd>
            <dt>{WORDS.takeBack}</dt>
            <dd>{words.takeBack}</dd>
          </dl>
          <StepButtons {...props} />
        </>
      )}
    </li>
  );
}

const TASK_OF: Readonly<Record<FirstStep, TaskName>> = {
  setUp: 'setUp',
  data: 'sample',
  check: 'recalculate',
};

function StepButtons({ state, overview, commands, step }: StepCardProps) {
  const task = TASK_OF[step];
  const start = { setUp: commands.setUp, data: commands.loadSample, check: commands.firstCheck };
  const ownData = targetOfTab(overview, 'settings');
  return (
    <p class="step-buttons">
      <Button kind="primary" idle={isBusy(state)} onPress={() => void start[step]()}>
        {state.tasks[task]?.phase === 'running'
          ? RUNNING_WORDS[task]
          : FIRST_STEP_WORDS[step].action}
      </Button>
      {step === 'data' && ownData !== null && (
        <Button
          onPress={() => {
            commands.showFirstSteps(false);
            void commands.showCell(ownData);
          }}
        >
          {FIRST_STEP_WORDS.data.own}
        </Button>
      )}
    </p>
  );
}
