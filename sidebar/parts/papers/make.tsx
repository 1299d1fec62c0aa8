import { useEffect, useState } from 'preact/hooks';
import { countsOf } from '../../select.ts';
import type { Answered } from '../../server.ts';
import { Button } from '../../view/button.tsx';
import { WORDS } from '../../words.ts';
import type { PartProps } from '../part.ts';
import { TaskStatus, useTask } from '../task.tsx';
import { Choice, divisionOptions, PaperLink } from './choice.tsx';
import { IssueForm } from './issue-form.tsx';
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
  const [isIssuing, setIssuing] = useState(false);
  const add = async (answer: Made) => {
    setIssuing(false);
    show((before) => [answer, ...before]);
    await tell(answer.message, answer.waiting);
  };
  const makeDraft = () =>
    task.run(
      { name: 'generateReport', args: [wish.kind, optionsOf(wish)], says: PAPERS_WORDS.making },
      add,
    );
  const choose = (next: Wish) => {
    setIssuing(false);
    change(next);
  };
  return (
    <>
      <section class="paper">
        <p class="small">{adviceFor(isHr, errors, say.whole(errors))}</p>
        <WishFields {...props} kinds={kinds} wish={wish} change={choose} />
        <MakeButtons
          {...{ isHr, errors, isIssuing, makeDraft }}
          busy={task.busy}
          startIssue={() => setIssuing(true)}
        />
        {isIssuing && (
          <IssueForm
            {...{ call, say }}
            kind={wish.kind}
            options={optionsOf(wish)}
            issued={add}
            close={() => setIssuing(false)}
          />
        )}
        <TaskStatus task={task} say={say} />
      </section>
      {made.length > 0 && <MadeList made={made} say={say} />}
    </>
  );
}

interface MakeButtonsProps {
  readonly isHr: boolean;
  readonly errors: number;
  readonly isIssuing: boolean;
  readonly busy: boolean;
  readonly makeDraft: () => void;
  readonly startIssue: () => void;
}

function MakeButtons(props: MakeButtonsProps) {
  const { isHr, errors, isIssuing, busy, makeDraft, startIssue } = props;
  return (
    <>
      <Button kind={isHr && errors === 0 ? 'quiet' : 'primary'} idle={busy} onPress={makeDraft}>
        {PAPERS_WORDS.makeDraft}
      </Button>
      {isHr && !isIssuing && (
        <Button
          kind={errors === 0 ? 'primary' : 'quiet'}
          idle={busy || errors > 0}
          onPress={startIssue}
        >
          {PAPERS_WORDS.issue}
        </Button>
      )}
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
