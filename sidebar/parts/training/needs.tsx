import { useEffect, useState } from 'preact/hooks';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { isOwn } from './requests.tsx';
import { TRAINING_WORDS } from './words.ts';

type Needs = Answered<'getNeeds'>;
type Wish = Needs['wishes'][number];

const AREAS = Object.keys(TRAINING_WORDS.areas) as (keyof typeof TRAINING_WORDS.areas)[];
const LIST_STEP = 30;
/** A rate comes in hundredths of a per cent. */
const HUNDREDTHS = 100;

/** The matrix divisions x areas, the response rate, and each wish with the step to an activity. */
export function NeedsPage(props: PartProps) {
  const { call, say, tell } = props;
  const [needs, receive] = useState<Needs | null>(null);
  const task = useTask(call);
  const read = () => task.run({ name: 'getNeeds', says: TRAINING_WORDS.readingNeeds }, receive);
  useEffect(read, []);
  const importAnswers = () =>
    task.run({ name: 'importNeeds', says: TRAINING_WORDS.importing }, async ({ message }) => {
      await tell(message);
      read();
    });
  const take = ({ need, area }: Wish) =>
    task.run(
      { name: 'takeWish', args: [{ need, area }], says: TRAINING_WORDS.taking },
      async ({ message }) => {
        await tell(message);
        read();
      },
    );
  return (
    <>
      <TaskStatus task={task} say={say} />
      {needs !== null && (
        <>
          <Matrix needs={needs} say={say} />
          {props.overview.viewer.role === 'hr' && (
            <Button idle={task.busy} onPress={importAnswers}>
              {TRAINING_WORDS.importNeeds}
            </Button>
          )}
          <Wishes {...props} needs={needs} busy={task.busy} take={take} />
        </>
      )}
    </>
  );
}

function Matrix({ needs, say }: { readonly needs: Needs } & Pick<PartProps, 'say'>) {
  const { respondents, staff, lines } = needs;
  const rate =
    staff === 0 ? '-' : say.baht(Math.round((respondents * 100 * HUNDREDTHS) / staff) / HUNDREDTHS);
  return (
    <section>
      <h3>{TRAINING_WORDS.matrix}</h3>
      <p class="small">{TRAINING_WORDS.rate(say.whole(respondents), say.whole(staff), rate)}</p>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{TRAINING_WORDS.division}</th>
            {AREAS.map((area) => (
              <th scope="col" key={area}>
                {TRAINING_WORDS.areas[area]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ division, label, asked }) => (
            <tr key={division ?? label}>
              <th scope="row">{label || TRAINING_WORDS.unknown}</th>
              {AREAS.map((area) => (
                <td key={area}>{say.whole(asked[area])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type WishesProps = PartProps & {
  readonly needs: Needs;
  readonly busy: boolean;
  readonly take: (wish: Wish) => void;
};

function Wishes(props: WishesProps) {
  const { needs, busy, take } = props;
  const [listed, list] = useState(LIST_STEP);
  const own = needs.wishes.filter(({ division }) => isOwn(props, division));
  return (
    <section>
      <h3>{TRAINING_WORDS.wishList}</h3>
      {own.length === 0 && <p class="nothing">{TRAINING_WORDS.noNeeds}</p>}
      {own.slice(0, listed).map((wish) => (
        <p key={`${wish.need}-${wish.area}`}>
          {wish.wish} <span class="small">({TRAINING_WORDS.areas[wish.area]})</span>{' '}
          {wish.taken ? (
            <span class="chip accepted">{TRAINING_WORDS.taken}</span>
          ) : (
            wish.division !== null && (
              <Button kind="link" idle={busy} onPress={() => take(wish)}>
                {TRAINING_WORDS.take}
                <span class="unseen"> {wish.wish}</span>
              </Button>
            )
          )}
        </p>
      ))}
      {own.length > listed && (
        <Button onPress={() => list(listed + LIST_STEP)}>{TRAINING_WORDS.more}</Button>
      )}
    </section>
  );
}
