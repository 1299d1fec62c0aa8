import { PANEL_ID, tabId } from '../element-ids.ts';
import { isBusy } from '../select.ts';
import type { Panel } from '../state.ts';
import { RUNNING_WORDS, WORDS } from '../words.ts';
import { Button } from './button.tsx';
import { DivisionPanel } from './division-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { HelpPanel } from './help-panel.tsx';
import { Guard } from './kit/guard.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { PageHeader } from './page-header.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { Skeleton } from './skeleton.tsx';
import { Status } from './status.tsx';
import type { PageProps, PanelProps } from './view-props.ts';
import { WorkPanel } from './work-panel.tsx';

const PANEL_VIEWS = {
  overview: OverviewPanel,
  findings: FindingsPanel,
  division: DivisionPanel,
  work: WorkPanel,
  papers: PapersPanel,
  help: HelpPanel,
} as const satisfies Record<Panel, (props: PanelProps) => unknown>;

export function Page(props: PageProps) {
  const { panel } = props.state;
  return (
    <>
      <PageHeader {...props} />
      <main>
        <div
          key={panel}
          class="panel"
          id={PANEL_ID}
          role="tabpanel"
          aria-labelledby={tabId(panel)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must take the keyboard
          tabIndex={0}
        >
          <Guard key={panel}>
            <PanelContent {...props} />
          </Guard>
        </div>
      </main>
      <footer>
        <Status {...props} />
        <PrimaryAction {...props} />
      </footer>
    </>
  );
}

function PanelContent(props: PageProps) {
  const { overview, panel, firstSteps, tasks } = props.state;
  if (panel === 'help') return <HelpPanel {...props} />;
  if (overview === null) {
    return tasks.open?.phase === 'running' ? <Skeleton lines={7} /> : <NotRead {...props} />;
  }
  if (panel === 'overview' && firstSteps) return <FirstSteps {...props} overview={overview} />;
  const PanelView = PANEL_VIEWS[panel];
  return <PanelView {...props} overview={overview} />;
}

/** Nothing could be read yet: why, and how to try again. */
function NotRead({ state, commands, say }: PageProps) {
  const { open } = state.tasks;
  return (
    <div class="nothing" role="alert">
      <p>{say.text(open?.says ?? WORDS.slow)}</p>
      {open !== undefined && open.hostSaid !== '' && (
        <p class="small host-said">{WORDS.hostSaid(open.hostSaid)}</p>
      )}
      <Button kind="primary" onPress={() => void commands.open()}>
        {WORDS.retry}
      </Button>
    </div>
  );
}

/** The one thing to do next, always in the same place. */
function PrimaryAction({ state, commands, say }: PageProps) {
  const { overview, panel, firstSteps, readAt, tasks } = state;
  if (overview === null || panel === 'help') return null;
  if (panel === 'overview' && firstSteps) return null;
  if (panel === 'work') return null;
  const isPapers = panel === 'papers';
  const task = isPapers ? 'paper' : 'recalculate';
  const isRunning = tasks[task]?.phase === 'running';
  const paperWord = overview.viewer.role === 'hr' ? WORDS.makePaper : WORDS.makeDraft;
  const word = isPapers ? paperWord : WORDS.recalculate;
  return (
    <div class="action">
      <Button
        kind="primary"
        idle={isRunning || isBusy(state)}
        onPress={() => void (isPapers ? commands.makePaper() : commands.recalculate())}
      >
        {isRunning ? RUNNING_WORDS[task] : word}
      </Button>
      {!isPapers && <p class="small">{WORDS.readAt(timeText(readAt, say.year))}</p>}
    </div>
  );
}

/** "14:35" -> "๑๔.๓๕". */
function timeText(readAt: string, write: (number: number) => string): string {
  return readAt
    .split(':')
    .map((part) => [...part].map((digit) => write(Number(digit))).join(''))
    .join('.');
}
