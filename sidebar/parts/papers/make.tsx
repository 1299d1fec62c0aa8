import { useEffect, useState } from 'preact/hooks';
import { countsOf } from '../../select.ts';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Choice, divisionOptions, PaperLink } from './choice.tsx';
import { PAPERS_WORDS } from './words.ts';

type Template = Answered<'listTemplates'>['templates'][number];
type Kind = Template['kind'];
type KindName = Pick<Template, 'kind' | 'name' | 'restsOnPlan'>;
type Made = Answered<'generateReport'>;

/** Papers of a training are made where its request stands. */
const FROM_REQUESTS: readonly Kind[] = [
  'trainingIntent',
  'trainingMemo',
  'travelOrder',
  'trainingReport',
];
const OF_DIVISIONS: readonly Kind[] = ['activities', 'idp'];

type Stamp = 'original' | 'copy' | '';

/** What the person has chosen. */
interface Wish {
  readonly kind: Kind;
  /** Code; empty: all of them. */
  readonly division: string;
  readonly copy: Stamp;
}

/** One paper, as a draft or with its number. */
export function MakePage(props: PartProps) {
  const { call, overview, say, tell } = props;
  const isHr = overview.viewer.role === 'hr';
  const [kinds, receive] = useState<readonly KindName[]>(isHr ? [] : headKinds());
  const [wish, change] = useState<Wish>({
    kind: isHr ? 'plan' : 'idp',
    division: isHr ? '' : (overview.viewer.divisions[0] ?? ''),
    copy: '',
  });
  const [made, show] = useState<readonly Made[]>([]);
  const task = useTask(call);
  const restsOnPlan = kinds.find(({ kind }) => kind === wish.kind)?.restsOnPlan ?? true;
  const errors = restsOnPlan ? countsOf(overview.findingList).E : 0;
  useEffect(() => {
    if (!isHr) return;
    task.run({ name: 'listTemplates', says: PAPERS_WORDS.reading }, ({ templates }) =>
      receive(templates.filter((one) => !FROM_REQUESTS.includes(one.kind))),
    );
  }, []);
  const make = (name: 'generateReport' | 'issuePaper', says: string) =>
    task.run({ name, args: [wish.kind, optionsOf(wish)], says }, async (answer) => {
      show((before) => [answer, ...before]);
      await tell(answer.message, answer.waiting);
    });
  return (
    <>
      <section class="paper">
        <p class="small">{adviceFor(isHr, errors, say.whole(errors))}</p>
        <WishFields {...props} kinds={kinds} wish={wish} change={change} />
        <Button
          kind={isHr && errors === 0 ? 'quiet' : 'primary'}
          idle={task.busy}
          onPress={() => make('generateReport', PAPERS_WORDS.making)}
        >
          {PAPERS_WORDS.makeDraft}
        </Button>
        {isHr && (
          <Button
            kind={errors === 0 ? 'primary' : 'quiet'}
            idle={task.busy || errors > 0}
            onPress={() => make('issuePaper', PAPERS_WORDS.issuing)}
          >
            {PAPERS_WORDS.issue}
          </Button>
        )}
        <TaskStatus task={task} say={say} />
      </section>
      {made.length > 0 && <MadeList made={made} say={say} />}
    </>
  );
}

interface WishFieldsProps extends Pick<PartProps, 'overview'> {
  readonly kinds: readonly KindName[];
  readonly wish: Wish;
  readonly change: (wish: Wish) => void;
}

function WishFields({ overview, kinds, wish, change }: WishFieldsProps) {
  return (
    <>
      <Choice
        label={PAPERS_WORDS.kind}
        value={wish.kind}
        options={kinds.map((one) => ({ value: one.kind, label: one.name }))}
        onChoose={(chosen) => change({ ...wish, kind: chosen as Kind })}
      />
      {OF_DIVISIONS.includes(wish.kind) && (
        <Choice
          label={WORDS.division}
          value={wish.division}
          options={divisionOptions(overview, WORDS.whole)}
          onChoose={(division) => change({ ...wish, division })}
        />
      )}
      {overview.viewer.role === 'hr' && (
        <Choice
          label={PAPERS_WORDS.stamp}
          value={wish.copy}
          options={[
            { value: '', label: PAPERS_WORDS.noStamp },
            { value: 'original', label: PAPERS_WORDS.original },
            { value: 'copy', label: PAPERS_WORDS.copy },
          ]}
          onChoose={(copy) => change({ ...wish, copy: copy as Stamp })}
        />
      )}
    </>
  );
}

function optionsOf({ kind, division, copy }: Wish) {
  return {
    ...(OF_DIVISIONS.includes(kind) && division !== '' ? { division } : {}),
    ...(copy === '' ? {} : { copy }),
  };
}

function MadeList({ made, say }: { readonly made: readonly Made[] } & Pick<PartProps, 'say'>) {
  return (
    <section>
      <h3>{PAPERS_WORDS.made}</h3>
      <ul>
        {made.map((paper) => (
          <li class="row" key={paper.fileId}>
            <PaperLink {...paper} />
            {paper.missing.length > 0 && (
              <p class="small">{say.text(PAPERS_WORDS.missing(paper.missing.join(' · ')))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function headKinds(): KindName[] {
  return [
    { kind: 'idp', name: PAPERS_WORDS.ownIdp, restsOnPlan: false },
    { kind: 'activities', name: PAPERS_WORDS.ownActivities, restsOnPlan: true },
  ];
}

function adviceFor(isHr: boolean, errors: number, count: string): string {
  if (!isHr) return PAPERS_WORDS.headDraft;
  return errors > 0 ? PAPERS_WORDS.mustBeFixed(count) : PAPERS_WORDS.readyToIssue;
}
