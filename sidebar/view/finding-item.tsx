import { acceptButtonId, REASON_ID } from '../element-ids.ts';
import { isAccepted, isBusy, targetOf, tellingOf } from '../select.ts';
import type { Finding } from '../state.ts';
import { RUNNING_WORDS, SEVERITY_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PanelProps } from './view-props.ts';

type FindingProps = PanelProps & { readonly finding: Finding };

/** UTF-16 units, as many as the server takes. */
const LONGEST_REASON = 500;

export function FindingItem(props: FindingProps) {
  const { state, overview, say, finding } = props;
  const { says, whatToDo, years } = tellingOf(finding, overview);
  const kind = isAccepted(finding) ? 'accepted' : finding.severity;
  return (
    <li class="finding">
      <p class="finding-top">
        <span class={`chip ${kind}`}>{SEVERITY_WORDS[kind]}</span>
        {years !== '' && <span class="small">{say.text(years)}</span>}
      </p>
      <p>{say.text(says)}</p>
      {whatToDo !== '' && !isAccepted(finding) && <p class="small">{say.text(whatToDo)}</p>}
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

function CellLink({ commands, finding }: FindingProps) {
  const target = targetOf(finding.link);
  const place = `${finding.tab} ${finding.cell}`;
  if (target === null) return <span class="small">{place}</span>;
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
