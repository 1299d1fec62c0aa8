import { countsOf } from '../select.ts';
import type { MadePaper, Paper } from '../state.ts';
import { RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { Skeleton } from './skeleton.tsx';
import type { PageProps, PanelProps } from './view-props.ts';

export function PapersPanel(props: PanelProps) {
  const { state, overview, say } = props;
  const { E } = countsOf(overview.findingList);
  const isHr = overview.viewer.role === 'hr';
  return (
    <>
      <section class="paper">
        <h2>{WORDS.planPaper}</h2>
        <p class="small">{E > 0 ? WORDS.draftWhileErrors(say.whole(E)) : ready(overview)}</p>
        {!isHr && <p class="request">{WORDS.ownDraft}</p>}
        {state.tasks.paper?.phase === 'running' && (
          <div class="progress" role="progressbar" aria-label={RUNNING_WORDS.paper}>
            <i />
          </div>
        )}
      </section>
      {state.made.length > 0 && <MadePapers {...props} />}
      <h2 class="heading">{WORDS.register}</h2>
      <Register {...props} />
    </>
  );
}

/** Only a plan that was checked and is complete is ready. */
function ready({ planState, planStateName }: PanelProps['overview']): string {
  return planState === 'sound' ? WORDS.ready : planStateName;
}

function MadePapers({ state, say }: PageProps) {
  return (
    <section>
      <h2 class="heading">{WORDS.madeNow}</h2>
      <ul>
        {state.made.map((made) => (
          <li class="row" key={made.fileId}>
            <PaperLink {...made} />
            {made.missing.length > 0 && (
              <p class="small">{say.text(WORDS.missingTexts(made.missing.join(' · ')))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Register({ state, commands, say }: PanelProps) {
  const { papers } = state;
  if (papers === null) {
    return state.tasks.papers?.phase === 'running' ? (
      <Skeleton lines={3} />
    ) : (
      <Button onPress={() => void commands.loadPapers()}>{WORDS.refreshList}</Button>
    );
  }
  if (papers.length === 0) return <p class="nothing">{WORDS.noPapers}</p>;
  return (
    <ul>
      {papers.map((paper) => (
        <li class="row" key={paper.paper}>
          <PaperLink {...paper} />
          <p class="small">{say.text(describe(paper, say.whole))}</p>
        </li>
      ))}
    </ul>
  );
}

function describe(paper: Paper, whole: (number: number) => string): string {
  const { numberText, version, state, madeOn } = paper;
  const number = numberText === '' ? '' : WORDS.paperNumber(numberText);
  const issue = version === null ? '' : WORDS.issue(whole(version));
  return [number, issue, state, madeOn].filter((part) => part !== '').join(' · ');
}

function PaperLink({ title, link }: Pick<MadePaper | Paper, 'title' | 'link'>) {
  if (link === '') return <p>{title}</p>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      <span aria-hidden="true">{title}</span>
      <span class="unseen">{WORDS.openPaper(title)}</span>
    </a>
  );
}
