import {
  countsOf,
  type DivisionFigures,
  figuresIn,
  findingsOf,
  type Step,
  stepsOf,
  submissionOf,
  targetOfTab,
} from '../select.ts';
import { STEP_WORDS, WORDS } from '../words.ts';
import { Difference } from './bullet-row.tsx';
import { Button } from './button.tsx';
import { FactCard } from './fact-card.tsx';
import { FindingItem } from './finding-item.tsx';
import { StateChip } from './kit/state-chip.tsx';
import type { PanelProps } from './view-props.ts';

/** A head sees the own division, what is left to do for it; everyone else how all of them stand. */
export function DivisionPanel(props: PanelProps) {
  const { overview } = props;
  const { viewer, divisions } = overview;
  const own = divisions.filter(({ code }) => viewer.divisions.includes(code));
  if (own.length > 0) {
    return (
      <>
        {own.map((division) => (
          <OwnDivision key={division.code} {...props} division={division} />
        ))}
      </>
    );
  }
  if (divisions.length === 0) return <p class="nothing">{WORDS.noDivisions}</p>;
  return (
    <>
      {viewer.role === 'outsider' && <p class="request">{WORDS.lookOnly}</p>}
      <h2 class="heading">
        {WORDS.everyDivisionState}
        <span>{WORDS.difference}</span>
      </h2>
      <ul>
        {divisions.map((division) => (
          <DivisionRow key={division.code} {...props} division={division} />
        ))}
      </ul>
    </>
  );
}

type DivisionProps = PanelProps & { readonly division: DivisionFigures };

function OwnDivision(props: DivisionProps) {
  const { state, overview, say, division } = props;
  const figures = figuresIn(division, state.year);
  const errors = findingsOf(overview, division.code).filter(({ severity }) => severity === 'E');
  return (
    <section>
      <h2 class="unseen">{division.name}</h2>
      <FactCard figures={figures} name={division.shortName} say={say} />
      <dl class="totals">
        <dt>{WORDS.allocated}</dt>
        <dd>{say.baht(figures.allocated)}</dd>
        <dt>{WORDS.planned(say.whole(figures.activities))}</dt>
        <dd>{say.baht(figures.planned)}</dd>
      </dl>
      <h3 class="heading">{WORDS.leftToDo}</h3>
      <ol class="steps">
        {stepsOf(overview, division.code, state.year).map((step) => (
          <StepItem key={step.kind} {...props} step={step} />
        ))}
      </ol>
      <p class="side-links">
        <TabButton {...props} tab={`activities:${division.code}`} word={WORDS.openTab} />
        <TabButton {...props} tab={`idp:${division.code}`} word={WORDS.openIdp} />
      </p>
      <h3 class="heading">{WORDS.sending}</h3>
      <SendState {...props} />
      {errors.length > 0 && (
        <>
          <h3 class="heading">{WORDS.findingsHeading}</h3>
          <ul class="findings">
            {errors.map((finding) => (
              <FindingItem key={`${finding.key} ${finding.cell}`} {...props} finding={finding} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function StepItem({ commands, say, division, step }: DivisionProps & { readonly step: Step }) {
  const { kind, done } = step;
  const amount = kind === 'money' ? say.baht(Math.abs(step.amount)) : say.whole(step.amount);
  const words = STEP_WORDS[kind];
  const severity = kind === 'errors' ? 'E' : 'W';
  return (
    <li class={done ? 'done' : 'todo'}>
      <span class="unseen">{done ? WORDS.doneMark : WORDS.todoMark}: </span>
      <span>{done ? words.done(amount) : words.todo(amount, step.amount > 0)}</span>
      {!done && (kind === 'errors' || kind === 'warnings') && (
        <Button
          kind="link"
          onPress={() => commands.openFindings({ division: division.code, severity })}
        >
          {WORDS.view}
        </Button>
      )}
    </li>
  );
}

interface TabButtonProps extends PanelProps {
  /** Key of the tab. */
  readonly tab: string;
  readonly word: string;
}

function TabButton({ overview, commands, tab, word }: TabButtonProps) {
  const target = targetOfTab(overview, tab);
  if (target === null) return null;
  return <Button onPress={() => void commands.showCell(target)}>{word}</Button>;
}

function SendState({ overview, say, division }: DivisionProps) {
  const submission = submissionOf(overview, division.code);
  if (submission === null) return <p class="small">{WORDS.notSent}</p>;
  const { round, state, changedOn, comment } = submission;
  return (
    <div>
      <p>
        <StateChip state={state} /> {say.text(WORDS.round(round))}
      </p>
      {changedOn !== '' && <p class="small">{say.text(changedOn)}</p>}
      {comment !== '' && <p class="small">{comment}</p>}
    </div>
  );
}

function DivisionRow(props: DivisionProps) {
  const { state, overview, commands, say, division } = props;
  const { E } = countsOf(findingsOf(overview, division.code));
  const submission = submissionOf(overview, division.code);
  const target = targetOfTab(overview, `activities:${division.code}`);
  return (
    <li class="row">
      <p class="row-head">
        <span>{division.name}</span>
        <Difference figures={figuresIn(division, state.year)} say={say} />
      </p>
      <p class="row-foot">
        <span>
          {submission !== null && <StateChip state={submission.state} />}{' '}
          {E === 0 ? (
            WORDS.noErrors
          ) : (
            <Button
              kind="link"
              onPress={() => commands.openFindings({ division: division.code, severity: 'E' })}
            >
              <span aria-hidden="true">{WORDS.findingsLink(say.whole(E))}</span>
              <span class="unseen">{WORDS.findingsLinkName(say.whole(E), division.name)}</span>
            </Button>
          )}
        </span>
        {target !== null && (
          <Button kind="link" onPress={() => void commands.showCell(target)}>
            <span aria-hidden="true">{WORDS.openTab}</span>
            <span class="unseen">{WORDS.openTabOf(division.name)}</span>
          </Button>
        )}
      </p>
    </li>
  );
}
