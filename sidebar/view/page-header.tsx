import { PANEL_ID, tabId } from '../element-ids.ts';
import { errorsToMend } from '../select.ts';
import { PANELS, type Panel } from '../state.ts';
import { PANEL_WORDS, WORDS } from '../words.ts';
import type { PageProps, PanelProps } from './view-props.ts';

/** Panels whose figures are those of a year. */
const PANELS_OF_YEAR: readonly Panel[] = ['overview', 'division'];

export function PageHeader(props: PageProps) {
  const { overview } = props.state;
  return (
    <header>
      {overview?.setUp ? (
        <PlanName {...props} overview={overview} />
      ) : (
        <>
          <p class="place small">{overview === null ? WORDS.reading : WORDS.notSetUp}</p>
          <h1>{WORDS.title}</h1>
        </>
      )}
      <Tabs {...props} />
    </header>
  );
}

function PlanName(props: PanelProps) {
  const { state, overview, say } = props;
  const { municipality, planTitle } = overview.settings;
  const [first] = overview.years;
  const last = overview.years.at(-1);
  const years =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? say.year(first)
        : `${say.year(first)}–${say.year(last)}`;
  return (
    <>
      <div class="place">
        <p class="small">{municipality || WORDS.noMunicipality}</p>
        {PANELS_OF_YEAR.includes(state.panel) && !state.firstSteps && <YearSelect {...props} />}
      </div>
      <h1>
        {planTitle} {years !== '' && <span class="together">{years}</span>}
      </h1>
    </>
  );
}

function YearSelect({ state, overview, commands, say }: PanelProps) {
  if (overview.years.length === 0) return null;
  return (
    <select
      aria-label={WORDS.year}
      value={String(state.year)}
      onChange={({ currentTarget: { value } }) =>
        commands.chooseYear(value === 'span' ? 'span' : Number(value))
      }
    >
      {overview.years.map((year) => (
        <option key={year} value={String(year)}>
          {WORDS.yearOption(say.year(year))}
        </option>
      ))}
      {overview.years.length > 1 && <option value="span">{WORDS.everyYear}</option>}
    </select>
  );
}

/** WAI-ARIA Authoring Practices, tabs with automatic activation. */
function Tabs(props: PageProps) {
  const { state, commands } = props;
  const move = (key: string) => {
    const panel = panelAfter(state.panel, key);
    if (panel === null) return false;
    commands.openPanel(panel);
    return true;
  };
  return (
    <div
      role="tablist"
      aria-label={WORDS.panels}
      onKeyDown={(event) => {
        if (move(event.key)) event.preventDefault();
      }}
    >
      {PANELS.map((panel) => (
        <Tab key={panel} {...props} panel={panel} />
      ))}
    </div>
  );
}

export function panelAfter(panel: Panel, key: string): Panel | null {
  const index = PANELS.indexOf(panel);
  const { length } = PANELS;
  const next: Readonly<Record<string, number>> = {
    ArrowRight: (index + 1) % length,
    ArrowLeft: (index + length - 1) % length,
    Home: 0,
    End: length - 1,
  };
  return PANELS[next[key] ?? length] ?? null;
}

function Tab({ state, commands, say, panel }: PageProps & { readonly panel: Panel }) {
  const isOpen = state.panel === panel;
  const { overview } = state;
  const errors = overview === null ? 0 : errorsToMend(overview);
  return (
    <button
      type="button"
      role="tab"
      id={tabId(panel)}
      aria-selected={isOpen}
      aria-controls={PANEL_ID}
      tabIndex={isOpen ? 0 : -1}
      onClick={() => commands.openPanel(panel)}
    >
      <TabName panel={panel} isOwn={(overview?.viewer.divisions.length ?? 0) > 0} />
      {panel === 'findings' && errors > 0 && <span class="count">{say.whole(errors)}</span>}
    </button>
  );
}

function TabName({ panel, isOwn }: { readonly panel: Panel; readonly isOwn: boolean }) {
  if (panel === 'help') {
    return (
      <>
        <span aria-hidden="true">?</span>
        <span class="unseen">{PANEL_WORDS.help}</span>
      </>
    );
  }
  return <>{panel === 'division' && isOwn ? WORDS.ownDivision : PANEL_WORDS[panel]}</>;
}
