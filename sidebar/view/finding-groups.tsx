import { useState } from 'preact/hooks';
import type { FindingGroup } from '../group-findings.ts';
import { targetOf } from '../select.ts';
import type { Finding } from '../state.ts';
import { WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { FindingItem } from './finding-item.tsx';
import type { PanelProps } from './view-props.ts';

/** Lines that one takes in at a look: pieces of work and findings together. */
const MOST_AT_FIRST = 12;
/** Of those, findings of the first piece. */
const FIRST_FINDINGS = 3;
const FIRST_PIECES = MOST_AT_FIRST - FIRST_FINDINGS - 1;
/** Findings drawn at a time: more make a long page slow on an old machine. */
const STEP = 40;

interface GroupsProps extends PanelProps {
  readonly groups: readonly FindingGroup[];
}

/** A line for each piece of work that opens to its findings; the first is open, and all of a short list are. */
export function FindingGroups(props: GroupsProps) {
  const { groups, say } = props;
  const [drawn, draw] = useState(FIRST_PIECES);
  const [at, go] = useState(-1);
  const findings = groups.flatMap((group) => group.findings.map(({ finding }) => finding));
  const isShort = groups.length + findings.length <= MOST_AT_FIRST;
  const current = findings[at];
  const place = groups.findIndex((group) => group.findings.some((one) => one.finding === current));
  const left = groups.length - Math.max(drawn, place + 1);
  return (
    <>
      {groups.slice(0, Math.max(drawn, place + 1)).map((group, index) => (
        <Group
          key={group.key}
          {...props}
          group={group}
          current={index === place ? (current ?? null) : null}
          begins={isShort ? STEP : index === 0 ? FIRST_FINDINGS : 0}
        />
      ))}
      {left > 0 && (
        <Button onPress={() => draw(drawn + STEP)}>{WORDS.moreWork(say.whole(left))}</Button>
      )}
      {findings.length > 1 && <Steps {...props} findings={findings} at={at} go={go} />}
    </>
  );
}

interface StepsProps extends PanelProps {
  readonly findings: readonly Finding[];
  readonly at: number;
  readonly go: (at: number) => void;
}

/** From one finding to the next: the grid moves to its cell, or to the origin of a sum. */
function Steps({ findings, at, go, commands }: StepsProps) {
  const show = (next: number) => {
    const finding = findings[next];
    const target = finding === undefined ? null : targetOf(finding.link);
    go(next);
    if (target !== null) void commands.showCell(target);
  };
  return (
    <p class="finding-steps">
      <Button idle={at <= 0} onPress={() => show(at - 1)}>
        {WORDS.previousFinding}
      </Button>
      <Button kind="primary" idle={at >= findings.length - 1} onPress={() => show(at + 1)}>
        {at < 0 ? WORDS.firstFinding : WORDS.nextFinding}
      </Button>
    </p>
  );
}

interface GroupProps extends PanelProps {
  readonly group: FindingGroup;
  /** The finding to which one went, where it is one of these. */
  readonly current: Finding | null;
  /** How many findings are drawn at first; 0: it is folded. */
  readonly begins: number;
}

function Group(props: GroupProps) {
  const { group, current, begins, say } = props;
  const [isOpen, fold] = useState(begins > 0);
  const [most, draw] = useState(begins);
  const at = group.findings.findIndex(({ finding }) => finding === current);
  const drawn = group.findings.slice(0, Math.max(most, at + 1));
  const left = group.findings.length - drawn.length;
  return (
    <details
      class="work"
      open={isOpen || at >= 0}
      onToggle={({ currentTarget: { open } }) => {
        if (open === isOpen || (open && at >= 0)) return;
        fold(open);
        draw(Math.max(most, STEP));
      }}
    >
      <summary class="work-line">
        <span class={`dot ${group.severity}`} aria-hidden="true" />
        <span class="title">{group.title}</span>
        <span class="figure">
          {say.whole(group.count)} {group.unit}
        </span>
      </summary>
      {group.follows && <p class="small">{WORDS.follows}</p>}
      {(isOpen || at >= 0) && (
        <ul class="findings">
          {drawn.map(({ finding, same }) => (
            <FindingItem
              key={`${finding.key} ${finding.cell}`}
              {...props}
              finding={finding}
              same={same}
              isCurrent={finding === current}
            />
          ))}
        </ul>
      )}
      {(isOpen || at >= 0) && left > 0 && (
        <Button kind="link" onPress={() => draw(drawn.length + STEP)}>
          {WORDS.more(say.whole(left))}
        </Button>
      )}
    </details>
  );
}
