import { type ChecklistLine, isBusy, openLines, targetOf } from '../select.ts';
import { CHECKLIST_WORDS, type ChecklistWords, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import type { PanelProps } from './view-props.ts';

const OLD_PLAN = { part: 'plan', topic: 'import', about: '' } as const;

/** From a blank file to a plan that may be proposed: what is done folds, the rest leads to its first cell. */
export function Checklist(props: PanelProps) {
  const { overview, commands, say } = props;
  const open = openLines(overview);
  if (open.length === 0) return null;
  const { checklist, viewer } = overview;
  const done = checklist.filter((line) => line.done);
  return (
    <section class="checklist">
      <h2 class="heading">
        {viewer.role === 'hr' ? WORDS.checklist : WORDS.ownChecklist}
        <span>{WORDS.doneOf(say.whole(done.length), say.whole(checklist.length))}</span>
      </h2>
      <progress
        value={done.length}
        max={checklist.length}
        aria-label={WORDS.doneOf(say.whole(done.length), say.whole(checklist.length))}
      />
      {done.length > 0 && (
        <details>
          <summary>{WORDS.doneLines(say.whole(done.length))}</summary>
          <ul class="steps">
            {done.map((line) => (
              <Line key={line.step} {...props} line={line} />
            ))}
          </ul>
        </details>
      )}
      <ol class="steps">
        {open.map((line) => (
          <Line key={line.step} {...props} line={line} />
        ))}
      </ol>
      {viewer.role === 'hr' && (
        <Button kind="link" onPress={() => commands.openPart(OLD_PLAN)}>
          {WORDS.oldPlan}
        </Button>
      )}
    </section>
  );
}

type LineProps = PanelProps & { readonly line: ChecklistLine };

function Line(props: LineProps) {
  const { overview, say, line } = props;
  const words: ChecklistWords = CHECKLIST_WORDS[line.step];
  const detail = line.done ? '' : words.detail(overview.planStateName, line.of > 0);
  return (
    <li class={line.done ? 'done' : 'todo'}>
      <span class="unseen">{line.done ? WORDS.doneMark : WORDS.todoMark}: </span>
      <span>
        {words.title(say.whole(line.count), say.whole(line.of))}
        {detail !== '' && <span class="small line-detail">{say.text(detail)}</span>}
        {line.waiting.length > 0 && (
          <span class="small line-detail">{WORDS.waitingFor(line.waiting.join(' · '))}</span>
        )}
      </span>
      <LineAction {...props} name={words.title(say.whole(line.count), say.whole(line.of))} />
    </li>
  );
}

/** What the line offers: to do it here, or to go where it is done. */
function LineAction({ state, commands, line, name }: LineProps & { readonly name: string }) {
  const target = targetOf(line.link);
  const busy = isBusy(state);
  if (line.done) return null;
  if (line.step === 'tabs' || line.step === 'check') {
    const word = line.step === 'tabs' ? WORDS.makeTabs : WORDS.checkNow;
    return (
      <Action word={word} name={name} idle={busy} onPress={() => void commands.recalculate()} />
    );
  }
  if (line.step === 'texts' && line.of === 0) {
    return (
      <Action
        word={WORDS.fillKit}
        name={name}
        idle={busy}
        onPress={() => void commands.fillKit()}
      />
    );
  }
  if (target === null) return null;
  return <Action word={WORDS.goFill} name={name} onPress={() => void commands.showCell(target)} />;
}

interface ActionProps {
  readonly word: string;
  /** The line, for those who hear the page. */
  readonly name: string;
  readonly idle?: boolean;
  readonly onPress: () => void;
}

function Action({ word, name, idle = false, onPress }: ActionProps) {
  return (
    <Button kind="link" idle={idle} onPress={onPress}>
      {word}
      <span class="unseen"> {name}</span>
    </Button>
  );
}
