import {
  acceptButtonId,
  FINDINGS_HEADING_ID,
  NOTICE_ID,
  PANEL_ID,
  PART_HEADING_ID,
  REASON_ID,
  tabId,
  workId,
} from './element-ids.ts';
import type { Opening } from './parts/part.ts';
import { submissionOf } from './select.ts';
import type { Answered } from './server.ts';
import {
  type Filter,
  type MadePaper,
  NO_FILTER,
  type Overview,
  type Panel,
  type Paper,
  type State,
  type Task,
  type TaskName,
  type YearChoice,
} from './state.ts';
import { WORDS } from './words.ts';

/** Changes of the state: pure, state first. */

export function openPanel(state: State, panel: Panel): State {
  return { ...state, panel, accepting: null, focus: tabId(panel) };
}

/** Shows how a task stands; at its beginning what was said before is put away. */
export function showTask(state: State, name: TaskName, task: Task): State {
  const notice = task.phase === 'running' ? null : state.notice;
  return { ...state, notice, tasks: { ...state.tasks, [name]: task } };
}

export function endTask(state: State, name: TaskName): State {
  const { [name]: _ended, ...tasks } = state.tasks;
  return { ...state, tasks };
}

/** Takes in what the workbook holds. A first look, or one at an empty plan, begins with the three steps. */
export function receiveOverview(state: State, overview: Overview, readAt: string): State {
  const isFirst = state.overview === null;
  return {
    ...state,
    overview,
    readAt,
    year: yearAfter(state, overview),
    filter: isFirst ? ownFilter(overview) : state.filter,
    firstSteps: isFirst ? mayStart(overview) && isEmpty(overview) : state.firstSteps,
  };
}

/** Takes in what others did meanwhile; where a plan of the viewer's stands is told when it has changed. */
export function receiveNews(state: State, overview: Overview, readAt: string): State {
  const next = receiveOverview(state, overview, readAt);
  if (state.overview === null) return next;
  const before = state.overview;
  const [news] = overview.viewer.divisions.flatMap((code) => {
    const now = submissionOf(overview, code)?.state ?? '';
    const name = overview.divisions.find((one) => one.code === code)?.name ?? '';
    return now === '' || now === submissionOf(before, code)?.state
      ? []
      : [WORDS.planIsNow(name, now)];
  });
  return news === undefined ? next : notify(next, news);
}

/** True for those who may set the file up and fill it. */
function mayStart({ viewer }: Overview): boolean {
  return viewer.role === 'hr';
}

/** No money and no activity anywhere: nothing to show yet. */
export function isEmpty({ setUp, total }: Overview): boolean {
  const { allocated, planned, activities } = total.span;
  return !setUp || (allocated === 0 && planned === 0 && activities === 0);
}

/** The year that was looked at, while the plan has it; else the one that the settings show. */
function yearAfter({ overview, year }: State, next: Overview): YearChoice {
  const { years, settings } = next;
  if (overview !== null && (year === 'span' || years.includes(year))) {
    if (overview.years.length > 0) return year;
  }
  const { currentYear } = settings;
  if (currentYear !== null && years.includes(currentYear)) return currentYear;
  return years[0] ?? 'span';
}

/** A head looks at the findings of the own division first. */
function ownFilter({ viewer }: Overview): Filter {
  const [own] = viewer.divisions;
  return viewer.divisions.length === 1 && own !== undefined
    ? { ...NO_FILTER, division: own }
    : NO_FILTER;
}

export function receiveRecalculation(
  state: State,
  answer: Answered<'recalculate'>,
  readAt: string,
): State {
  const { overview } = state;
  if (overview === null) return state;
  const details = [...answer.waiting, ...answer.repaired.map(({ message }) => message)];
  return {
    ...state,
    overview: { ...overview, ...answer.totals, findingList: answer.findings },
    readAt,
    accepting: null,
    notice: { text: answer.message, details },
  };
}

export function notify(state: State, text: string, details: readonly string[] = []): State {
  return { ...state, notice: { text, details } };
}

/** Puts the last outcome away; the keyboard goes on to the panel. */
export function dismissNotice(state: State): State {
  return { ...state, notice: null, focus: PANEL_ID };
}

export function chooseYear(state: State, year: YearChoice): State {
  return { ...state, year };
}

export function filterFindings(state: State, change: Partial<Filter>): State {
  return {
    ...state,
    filter: { ...state.filter, ...change },
    accepting: null,
  };
}

/** Shows the findings that a figure elsewhere speaks of. */
export function openFindings(state: State, filter: Partial<Filter>): State {
  const narrowed = filterFindings(state, { ...NO_FILTER, ...filter });
  return { ...openPanel(narrowed, 'findings'), focus: FINDINGS_HEADING_ID };
}

export function startAccepting(state: State, key: string): State {
  return { ...state, accepting: { key, reason: '' }, focus: REASON_ID };
}

export function writeReason(state: State, reason: string): State {
  return state.accepting === null ? state : { ...state, accepting: { ...state.accepting, reason } };
}

export function cancelAccepting(state: State): State {
  const { accepting } = state;
  return accepting === null
    ? state
    : { ...state, accepting: null, focus: acceptButtonId(accepting.key) };
}

/** Marks a finding as HR said; when the server saw something else, only its sentence is shown. */
export function receiveAcceptance(
  state: State,
  key: string,
  answer: Answered<'acceptFinding'>,
): State {
  const told = { ...notify(state, answer.message), focus: NOTICE_ID };
  const reason = state.accepting?.reason.trim() ?? '';
  if (answer.outcome === 'accepted') {
    return { ...judge(told, key, { acceptance: 'accepted', reason }), accepting: null };
  }
  if (answer.outcome === 'withdrawn' || answer.outcome === 'none') {
    return judge(told, key, { acceptance: 'open', reason: '' });
  }
  return { ...told, accepting: null };
}

function judge(
  state: State,
  key: string,
  judgement: { readonly acceptance: 'open' | 'accepted'; readonly reason: string },
): State {
  const { overview } = state;
  if (overview === null) return state;
  const findingList = overview.findingList.map((finding) =>
    finding.key === key ? { ...finding, ...judgement } : finding,
  );
  return { ...state, overview: { ...overview, findingList } };
}

export function receivePapers(state: State, papers: readonly Paper[]): State {
  return { ...state, papers };
}

export function receivePaper(state: State, made: MadePaper): State {
  return notify({ ...state, made: [made, ...state.made] }, made.message, made.waiting);
}

export function showFirstSteps(state: State, firstSteps: boolean): State {
  return { ...state, firstSteps, panel: 'overview', focus: PANEL_ID };
}

/** Shows a piece of work in its panel. */
export function openPart(state: State, part: Opening): State {
  return { ...state, panel: 'work', part, notice: null, focus: PART_HEADING_ID };
}

/** Back to the list, to the button that opened the work. */
export function closePart(state: State): State {
  const focus = state.part === null ? PANEL_ID : workId(state.part);
  return { ...state, part: null, notice: null, focus };
}

export function setOnline(state: State, online: boolean): State {
  return { ...state, online };
}
