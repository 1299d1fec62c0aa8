import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { type PartTask, TaskStatus, useTask } from '../task.tsx';
import { bahtOfSatang, remainderOf, satangTyped } from './amounts.ts';
import { SelectField, TextField } from './field.tsx';
import { CENTRAL_WORDS } from './words.ts';

type Central = Answered<'listCentralActivities'>['activities'][number];
type Preview = Answered<'previewSplit'>;

/** Activities drawn at a time. */
const STEP = 40;

/** HR gives an activity of ส่วนกลาง to a division, or splits it among several. */
export function CentralPage(props: PartProps) {
  const { call, say, tell, showCell } = props;
  const [activities, receive] = useState<readonly Central[] | null>(null);
  const [open, choose] = useState<string | null>(null);
  const [listed, list] = useState(STEP);
  const task = useTask(call);
  const read = () =>
    task.run({ name: 'listCentralActivities', says: CENTRAL_WORDS.reading }, (answer) =>
      receive(answer.activities),
    );
  useEffect(read, []);
  const done = async (message: string) => {
    choose(null);
    const answer = await call('listCentralActivities');
    if (answer.ok) receive(answer.activities);
    await tell(message);
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
    </>
  );
}

interface DecisionProps extends PartProps {
  readonly activity: Central;
  readonly done: (message: string) => Promise<void>;
}

interface Share {
  readonly division: string;
  /** By year, as typed. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** One division: it gets the whole. Several: amounts, with what is left of each year. */
function Decision(props: DecisionProps) {
  const { overview, activity, call, say, done } = props;
  const first = overview.divisions[0]?.code ?? '';
  const [shares, change] = useState<readonly Share[]>([{ division: first, amounts: {} }]);
  const [preview, show] = useState<Preview | null>(null);
  const task = useTask(call);
  const isWhole = shares.length === 1;
  const rewrite = (index: number, share: Share) => {
    show(null);
    change(shares.map((one, place) => (place === index ? share : one)));
  };
  const wish = isWhole
    ? { row: activity.row, division: shares[0]?.division ?? '' }
    : { row: activity.row, shares: shares.map(typedShare) };
  const names = isWhole
    ? (['previewGiveOwner', 'giveOwner'] as const)
    : (['previewSplit', 'splitActivity'] as const);
  const isEven = isWhole || remaindersOf(activity, shares).every(({ left }) => left === 0);
  return (
    <div class="plan-box">
      {shares.map((share, index) => (
        <ShareFields
          key={index}
          {...{ overview, say, activity, share, isWhole, index }}
          change={(next) => rewrite(index, next)}
        />
      ))}
      {!isWhole && <Remainders {...{ activity, shares, say }} />}
      <p class="plan-buttons">
        <Button
          onPress={() => {
            show(null);
            change([...shares, { division: freeDivision(overview, shares), amounts: {} }]);
          }}
        >
          {CENTRAL_WORDS.addShare}
        </Button>
        {!isWhole && (
          <Button onPress={() => change(shares.slice(0, -1))}>{CENTRAL_WORDS.dropShare}</Button>
        )}
      </p>
      <Effects {...{ preview, overview, say }} />
      <Confirm
        task={task}
        idle={!isEven}
        isShown={preview?.outcome === 'preview'}
        look={() => task.run({ name: names[0], args: [wish], says: CENTRAL_WORDS.counting }, show)}
        apply={() =>
          task.run({ name: names[1], args: [wish], says: CENTRAL_WORDS.writing }, (answer) =>
            answer.outcome === 'done' ? done(answer.message) : show(answer),
          )
        }
      />
      <TaskStatus task={task} say={say} />
    </div>
  );
}

/** The first division that has no share yet. */
function freeDivision({ divisions }: PartProps['overview'], shares: readonly Share[]): string {
  const taken = new Set(shares.map(({ division }) => division));
  return divisions.find(({ code }) => !taken.has(code))?.code ?? divisions[0]?.code ?? '';
}

function typedShare({ division, amounts }: Share) {
  const typed = Object.entries(amounts).map(([year, text]) => {
    return [year, bahtOfSatang(satangTyped(text) ?? 0)] as const;
  });
  return { division, amounts: Object.fromEntries(typed) };
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

interface ShareFieldsProps extends Pick<PartProps, 'overview' | 'say'> {
  readonly activity: Central;
  readonly share: Share;
  readonly index: number;
  readonly isWhole: boolean;
  readonly change: (share: Share) => void;
}

function ShareFields(props: ShareFieldsProps) {
  const { overview, say, activity, share, index, isWhole, change } = props;
  const number = say.whole(index + 1);
  return (
    <fieldset>
      <legend class="unseen">{CENTRAL_WORDS.share(number)}</legend>
      <SelectField
        label={isWhole ? CENTRAL_WORDS.giveTo : CENTRAL_WORDS.share(number)}
        value={share.division}
        options={overview.divisions.map(({ code, name }) => [code, name] as const)}
        choose={(division) => change({ ...share, division })}
      />
      {!isWhole &&
        activity.amounts.map(({ year }) => {
          const text = share.amounts[year] ?? '';
          return (
            <TextField
              key={year}
              kind="amount"
              label={CENTRAL_WORDS.moneyOf(say.year(year))}
              value={text}
              problem={satangTyped(text) === null ? CENTRAL_WORDS.noAmount : ''}
              write={(typed) => change({ ...share, amounts: { ...share.amounts, [year]: typed } })}
            />
          );
        })}
    </fieldset>
  );
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

interface EffectsProps extends Pick<PartProps, 'overview' | 'say'> {
  readonly preview: Preview | null;
}

function Effects({ preview, overview, say }: EffectsProps) {
  if (preview === null) return null;
  const nameOf = (code: string) =>
    overview.divisions.find((one) => one.code === code)?.shortName ??
    (code === 'everyone' ? WORDS.everyone : WORDS.nobody);
  return (
    <div>
      <p>{say.text(preview.message)}</p>
      {preview.effects.map(({ division, year, before, after }) => (
        <p class="before-after" key={`${division} ${year}`}>
          <span>
            {nameOf(division)} {say.year(year)}
          </span>
          <span>
            {say.baht(before)} → {say.baht(after)}
          </span>
        </p>
      ))}
    </div>
  );
}

interface ConfirmProps {
  readonly task: PartTask;
  readonly idle: boolean;
  readonly isShown: boolean;
  readonly look: () => void;
  readonly apply: () => void;
}

/** First what would change, then the change. */
function Confirm({ task, idle, isShown, look, apply }: ConfirmProps) {
  return (
    <p class="plan-buttons">
      <Button idle={idle || task.busy} onPress={look}>
        {CENTRAL_WORDS.look}
      </Button>
      {isShown && (
        <Button kind="primary" idle={idle || task.busy} onPress={apply}>
          {CENTRAL_WORDS.apply}
        </Button>
      )}
    </p>
  );
}
