import { useEffect, useState } from 'preact/hooks';
import { type Target, targetOf } from '../../select.ts';
import type { Answered, Arguments } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { RemedyPreview, useRemedy } from './remedy.tsx';
import { Remedies } from './remedy-form.tsx';
import { TakeBack } from './take-back.tsx';
import { RECONCILE_WORDS } from './words.ts';

export type Explanation = Answered<'explainLine'>;

/** Key of the tab กระทบยอด. */
const RECONCILIATION = 'reconciliation';

/** A difference, the rows that make it, and the ways out of it. */
export function ReconcilePage(props: PartProps) {
  const { about, call, say } = props;
  const [line, show] = useState<Explanation | null>(null);
  const [turn, count] = useState(0);
  const task = useTask(call);
  const explain = (...target: Arguments<'explainLine'>) =>
    task.run({ name: 'explainLine', args: target, says: RECONCILE_WORDS.reading }, show);
  useEffect(() => {
    const [gid = '', cell = ''] = about.split(' ');
    if (cell !== '') explain({ gid: Number(gid), cell });
  }, [about]);
  const again = async () => {
    count((turns) => turns + 1);
    if (line?.line) {
      const answer = await call('explainLine', { key: line.line.key });
      if (answer.ok) show(answer);
    }
  };
  return (
    <>
      <p class="plan-buttons">
        <Button idle={task.busy} onPress={() => explain()}>
          {RECONCILE_WORDS.selected}
        </Button>
      </p>
      <Differences {...props} choose={explain} busy={task.busy} isOpen={line === null} />
      <TaskStatus task={task} say={say} />
      {line !== null && !line.found && <p class="request">{say.text(line.message)}</p>}
      {line?.line && <Line {...props} explanation={line} done={again} />}
      <TakeBack {...props} turn={turn} done={again} />
    </>
  );
}

interface DifferencesProps extends PartProps {
  readonly choose: (target: Target) => void;
  readonly busy: boolean;
  /** Folded once a line is chosen, so that the line is seen. */
  readonly isOpen: boolean;
}

function Differences({ overview, say, choose, busy, isOpen }: DifferencesProps) {
  const title = overview.tabs.find(({ key }) => key === RECONCILIATION)?.title;
  const found = overview.findingList.filter(({ tab }) => tab === title);
  if (found.length === 0) return <p class="nothing good">{RECONCILE_WORDS.none}</p>;
  return (
    <details open={isOpen}>
      <summary>{RECONCILE_WORDS.differences(say.whole(found.length))}</summary>
      <ul>
        {found.map(({ key, cell, message, link }) => {
          const target = targetOf(link);
          return (
            <li class="row" key={`${key} ${cell}`}>
              <p class="small">{say.text(message)}</p>
              {target !== null && (
                <Button kind="link" idle={busy} onPress={() => choose(target)}>
                  {RECONCILE_WORDS.explain(cell)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface LineProps extends PartProps {
  readonly explanation: Explanation;
  readonly done: () => Promise<void>;
}

function Line(props: LineProps) {
  const { explanation, say, overview } = props;
  const { line, allocations, transfers, activities, activitiesLeft } = explanation;
  if (line === null) return null;
  return (
    <section class="plan-box">
      <h3>{say.text(line.title)}</h3>
      <dl class="totals">
        <dt>{WORDS.allocated}</dt>
        <dd>{say.baht(line.allocated)}</dd>
        <dt>{WORDS.planned(say.whole(line.activities))}</dt>
        <dd>{say.baht(line.planned)}</dd>
        <dt>{WORDS.difference}</dt>
        <dd class={line.difference > 0 ? 'over' : ''}>{say.signed(line.difference)}</dd>
      </dl>
      <Places
        {...props}
        heading={RECONCILE_WORDS.allocations}
        rows={allocations.map((row) => ({
          ...row,
          says: RECONCILE_WORDS.allocation(row.divisionName, say.baht(row.amount ?? 0)),
        }))}
      />
      <Places
        {...props}
        heading={RECONCILE_WORDS.transfers}
        rows={transfers.map((row) => ({
          ...row,
          says: `${row.kind} ${say.text(row.day)} ${say.signed(row.effect)}`,
        }))}
      />
      <Places
        {...props}
        heading={RECONCILE_WORDS.activities}
        left={activitiesLeft}
        rows={activities.map((row) => ({
          ...row,
          says: `${say.text(row.label)} ${row.name} · ${row.money === null ? row.text : say.baht(row.money)}`,
        }))}
      />
      {overview.viewer.role === 'hr' && <WaysOut key={line.key} {...props} />}
    </section>
  );
}

interface PlacesProps extends PartProps {
  readonly heading: string;
  /** Rows beyond these. */
  readonly left?: number;
  readonly rows: readonly { readonly link: string; readonly cell: string; readonly says: string }[];
}

const MOST_ROWS = 60;

function Places({ heading, rows, left = 0, showCell, say }: PlacesProps) {
  if (rows.length === 0) return null;
  const all = rows.length + left;
  return (
    <details>
      <summary>
        {heading} ({say.whole(all)})
      </summary>
      <ul>
        {rows.slice(0, MOST_ROWS).map(({ link, cell, says }) => {
          const target = targetOf(link);
          return (
            <li class="row" key={`${link} ${says}`}>
              <p class="small">{says}</p>
              {target !== null && (
                <Button kind="link" onPress={() => showCell(target)}>
                  {RECONCILE_WORDS.goTo(cell)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {all > MOST_ROWS && <p class="small">{RECONCILE_WORDS.first(say.whole(MOST_ROWS))}</p>}
    </details>
  );
}

/** The ways out of the difference, and what one of them would change. */
function WaysOut(props: LineProps) {
  const { say, done } = props;
  const remedy = useRemedy(props, done);
  return (
    <>
      <Remedies {...props} task={remedy.task} look={remedy.look} changed={remedy.forget} />
      <RemedyPreview remedy={remedy} say={say} />
    </>
  );
}
