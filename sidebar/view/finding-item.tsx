import { acceptButtonId, REASON_ID } from '../element-ids.ts';
import { isSum } from '../group-findings.ts';
import { isAccepted, isBusy, targetOf, tellingOf } from '../select.ts';
import type { Finding } from '../state.ts';
import { RUNNING_WORDS, SEVERITY_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PanelProps } from './view-props.ts';

interface FindingProps extends PanelProps {
  readonly finding: Finding;
  /** Of less weight, on the same cell. */
  readonly same?: readonly Finding[];
  /** True for the one to which one went. */
  readonly isCurrent?: boolean;
}

/** UTF-16 units, as many as the server takes. */
const LONGEST_REASON = 500;

export function FindingItem(props: FindingProps) {
  const { state, overview, say, finding, same = [], isCurrent = false } = props;
  const { says, whatToDo, years } = tellingOf(finding, overview);
  const kind = isAccepted(finding) ? 'accepted' : finding.severity;
  return (
    <li class={isCurrent ? 'finding current' : 'finding'}>
      <p class="finding-top">
        <span class={`chip ${kind}`}>{SEVERITY_WORDS[kind]}</span>
        {years !== '' && <span class="small">{say.text(years)}</span>}
      </p>
      <p>{say.text(says)}</p>
      {whatToDo !== '' && !isAccepted(finding) && <p class="small">{say.text(whatToDo)}</p>}
      {same.length > 0 && (
        <details>
          <summary class="small">
            {isSum(finding)
              ? WORDS.partsOfSum(say.whole(same.length))
              : WORDS.sameCell(say.whole(same.length))}
          </summary>
          {same.map((one) => (
            <p class="small" key={one.key}>
              {say.text(tellingOf(one, overview).says)}
            </p>
          ))}
        </details>
      )}
      {finding.acceptance === 'unsure' && <p class="small">{WORDS.unsure(finding.reason)}</p>}
      {isAccepted(finding) && <p class="small">{WORDS.acceptedReason(finding.reason)}</p>}
      <p class="finding-links">
        <CellLink {...props} />
        {state.accepting?.key !== finding.key && <Judgement {...props} />}
      </p>
      {state.accepting?.key === finding.key && <ReasonForm {...props} />}
    </li>
  );
}

/** The cell of a sum holds a formula, in which nothing can be mended: its origin is shown to those who can. */
function CellLink({ overview, commands, finding }: FindingProps) {
  const target = targetOf(finding.link);
  const place = `${finding.tab} ${finding.cell}`;
  if (target === null) return <span class="small">{place}</span>;
  if (isSum(finding) && overview.viewer.role !== 'outsider') {
    const about = `${target.gid} ${target.cell}`;
    return (
      <Button
        kind="link"
        onPress={() => commands.openPart({ part: 'plan', topic: 'reconcile', about })}
      >
        <span aria-hidden="true">{WORDS.origin}</span>
        <span class="unseen">{WORDS.originOf(finding.cell)}</span>
      </Button>
    );
  }
  return (
    <Button kind="link" onPress={() => void commands.showCell(target)}>
      <span aria-hidden="true">{place}</span>
      <span class="unseen">{WORDS.goTo(finding.tab, finding.cell)}</span>
    </Button>
  );
}

/** Accepting and taking back are HR's; anyone else is told who can. */
function Judgement({ state, overview, commands, finding }: FindingProps) {
  const isHr = overview.viewer.role === 'hr';
  const withdrawing = state.tasks.withdraw;
  if (isAccepted(finding)) {
    if (!isHr) return null;
    const isRunning = withdrawing?.phase === 'running' && withdrawing.about === finding.key;
    return (
      <Button kind="link" idle={isBusy(state)} onPress={() => void commands.withdraw(finding.key)}>
        {isRunning ? RUNNING_WORDS.withdraw : WORDS.withdraw}
      </Button>
    );
  }
  if (finding.severity === 'E') return null;
  if (!isHr) return <span class="small">{WORDS.acceptHint}</span>;
  return (
    <Button
      kind="link"
      id={acceptButtonId(finding.key)}
      onPress={() => commands.startAccepting(finding.key)}
    >
      {WORDS.accept}
    </Button>
  );
}

function ReasonForm({ state, commands }: FindingProps) {
  const reason = state.accepting?.reason ?? '';
  const isRunning = state.tasks.accept?.phase === 'running';
  return (
    <fieldset
      class="reason"
      onKeyDown={({ key }) => {
        if (key === 'Escape') commands.cancelAccepting();
      }}
    >
      <legend class="unseen">{WORDS.accept}</legend>
      <label for={REASON_ID}>{WORDS.reason}</label>
      <textarea
        id={REASON_ID}
        rows={2}
        maxLength={LONGEST_REASON}
        placeholder={WORDS.reasonHint}
        value={reason}
        onInput={({ currentTarget }) => commands.writeReason(currentTarget.value)}
      />
      <p class="reason-buttons">
        <Button
          kind="primary"
          idle={reason.trim() === '' || isBusy(state)}
          onPress={() => void commands.accept()}
        >
          {isRunning ? RUNNING_WORDS.accept : WORDS.save}
        </Button>
        <Button onPress={commands.cancelAccepting}>{WORDS.cancel}</Button>
      </p>
    </fieldset>
  );
}
