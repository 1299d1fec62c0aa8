import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { bahtOfSatang, remainderOf } from './amounts.ts';
import { RemedyPreview, useRemedy, type Wish } from './remedy.tsx';
import { freeDivision, type Share, ShareButtons, ShareFields, typedShare } from './shares.tsx';
import { TakeBack } from './take-back.tsx';
import { CENTRAL_WORDS, RECONCILE_WORDS } from './words.ts';

type Central = Answered<'listCentralActivities'>['activities'][number];

/** Activities drawn at a time. */
const STEP = 40;

/** HR gives an activity of ส่วนกลาง to a division, or splits it among several. */
export function CentralPage(props: PartProps) {
  const { call, say, showCell } = props;
  const [activities, receive] = useState<readonly Central[] | null>(null);
  const [open, choose] = useState<string | null>(null);
  const [listed, list] = useState(STEP);
  const [turn, count] = useState(0);
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listCentralActivities', says: CENTRAL_WORDS.reading }, (answer) =>
      receive(answer.activities),
    );
  useEffect(read, []);
  const done = async () => {
    choose(null);
    count((turns) => turns + 1);
    const answer = await call('listCentralActivities');
    if (answer.ok) receive(answer.activities);
  };
  return (
    <>
      <TaskStatus task={task} say={say} />
      {activities?.length === 0 && <p class="nothing">{CENTRAL_WORDS.none}</p>}
      <ul>
        {activities?.slice(0, listed).map((one) => (
          <li class="row" key={one.row}>
            <h3>{one.name}</h3>
            <p class="small">{CENTRAL_WORDS.owner(one.owner || CENTRAL_WORDS.noOwner)}</p>
            {one.amounts.map(({ year, amount }) => (
              <p class="small" key={year}>
                {CENTRAL_WORDS.amount(say.year(year), say.baht(amount ?? 0))}
              </p>
            ))}
            <p class="finding-links">
              <Button kind="link" onPress={() => showCell(one)}>
                {CENTRAL_WORDS.goTo}
              </Button>
              <Button kind="link" onPress={() => choose(open === one.row ? null : one.row)}>
                {open === one.row ? WORDS.cancel : CENTRAL_WORDS.decide}
              </Button>
            </p>
            {open === one.row && <Decision {...props} activity={one} done={done} />}
          </li>
        ))}
      </ul>
      {activities !== null && activities.length > listed && (
        <Button onPress={() => list(listed + STEP)}>
          {CENTRAL_WORDS.more(say.whole(activities.length - listed))}
        </Button>
      )}
      <TakeBack {...props} turn={turn} done={done} />
    </>
  );
}

interface DecisionProps extends PartProps {
  readonly activity: Central;
  readonly done: () => Promise<void>;
}

/** One division: it gets the whole. Several: amounts, with what is left of each year. */
function Decision(props: DecisionProps) {
  const { overview, activity, say, done } = props;
  const [shares, change] = useState<readonly Share[]>([
    { division: freeDivision(overview, []), amounts: {} },
  ]);
  const remedy = useRemedy(props, done);
  const [first] = shares;
  const isWhole = shares.length === 1;
  const isEven = isWhole || remaindersOf(activity, shares).every(({ left }) => left === 0);
  const { row } = activity;
  const wish: Wish = isWhole
    ? { kind: 'move', row, division: first?.division ?? '' }
    : { kind: 'split', row, parts: shares.map(typedShare) };
  const anew = (next: readonly Share[]) => {
    remedy.forget();
    change(next);
  };
  return (
    <div class="plan-box">
      <ShareFields
        {...{ overview, say, shares }}
        years={activity.amounts.map(({ year }) => year)}
        change={anew}
      />
      {!isWhole && <Remainders {...{ activity, shares, say }} />}
      <ShareButtons {...{ overview, shares }} least={1} change={anew} />
      <p class="plan-buttons">
        <Button idle={!isEven || remedy.task.busy} onPress={() => remedy.look(wish)}>
          {RECONCILE_WORDS.look}
        </Button>
      </p>
      <RemedyPreview remedy={remedy} say={say} />
    </div>
  );
}

function remaindersOf(activity: Central, shares: readonly Share[]) {
  return activity.amounts.map(({ year, amount }) => ({
    year,
    left: remainderOf(
      amount ?? 0,
      shares.map(({ amounts }) => amounts[year] ?? ''),
    ),
  }));
}

interface RemaindersProps extends Pick<PartProps, 'say'> {
  readonly activity: Central;
  readonly shares: readonly Share[];
}

function Remainders({ activity, shares, say }: RemaindersProps) {
  return (
    <div role="status">
      {remaindersOf(activity, shares).map(({ year, left }) => (
        <p key={year} class={left === 0 ? 'small' : 'small over'}>
          {left === null
            ? CENTRAL_WORDS.unreadable(say.year(year))
            : CENTRAL_WORDS.left(say.year(year), say.signed(bahtOfSatang(left)))}
        </p>
      ))}
    </div>
  );
}
