import { groupFindings, SEVERITY_RANK } from './group-findings.ts';
import type { Finding, Overview, Severity, State, YearChoice } from './state.ts';

/** What the panels show, worked out of the state: pure. */

export interface Figures {
  readonly allocated: number;
  readonly planned: number;
  /** Planned less allocated. */
  readonly difference: number;
  readonly activities: number;
}

interface FiguresByYear {
  readonly years: readonly (Figures & { readonly year: number })[];
  readonly span: Figures;
}

const NO_FIGURES: Figures = { allocated: 0, planned: 0, difference: 0, activities: 0 };

export function figuresIn({ years, span }: FiguresByYear, year: YearChoice): Figures {
  if (year === 'span') return span;
  return years.find((one) => one.year === year) ?? NO_FIGURES;
}

/** How the plan stands to its allocation: the one fact that is said first. */
export type Standing = 'over' | 'under' | 'even' | 'nothing';

export function standingOf({ allocated, planned, difference }: Figures): Standing {
  if (allocated === 0 && planned === 0) return 'nothing';
  if (difference === 0) return 'even';
  return difference > 0 ? 'over' : 'under';
}

/** The largest amount of a list, at which its bars are full; 1 where all are zero. */
export function fullBarOf(list: readonly Figures[]): number {
  return Math.max(0, ...list.flatMap(({ allocated, planned }) => [allocated, planned])) || 1;
}

export type DivisionFigures = Overview['divisions'][number];

/** The divisions, the viewer's own before the others. */
export function divisionsInOrder({ divisions, viewer }: Overview): DivisionFigures[] {
  const isOwn = ({ code }: DivisionFigures) => viewer.divisions.includes(code);
  return [...divisions.filter(isOwn), ...divisions.filter((one) => !isOwn(one))];
}

/** Code of the division that a finding concerns, by its tab or by the name it speaks of; null: none. */
function divisionOf(finding: Finding, { tabs, divisions }: Overview): string | null {
  const own = tabs.find(({ title }) => title === finding.tab)?.division ?? null;
  if (own !== null) return own;
  const named = finding.division;
  return (
    divisions.find(({ name, shortName }) => [name, shortName].includes(String(named)))?.code ?? null
  );
}

export function isAccepted(finding: Finding): boolean {
  return finding.acceptance === 'accepted';
}

export type Counts = Readonly<Record<Severity | 'accepted', number>>;

/** Open findings by severity, and the accepted ones. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { E: 0, W: 0, I: 0, accepted: 0 };
  for (const finding of findings) counts[isAccepted(finding) ? 'accepted' : finding.severity] += 1;
  return counts;
}

/** Pieces of work that are the viewer's to do before the plan is proposed: a head's are those of the own divisions. */
export function errorsToMend(overview: Overview): number {
  const { viewer, findingList } = overview;
  const own =
    viewer.role !== 'division'
      ? findingList
      : viewer.divisions.flatMap((code) => findingsOf(overview, code));
  return groupFindings(own, 'E').length;
}

/** Findings of one division. */
export function findingsOf(overview: Overview, division: string): Finding[] {
  return overview.findingList.filter((finding) => divisionOf(finding, overview) === division);
}

/** The findings that division and tab leave, the gravest first; the chips count these. */
export function findingsInPlace({
  overview,
  filter,
}: Pick<State, 'overview' | 'filter'>): Finding[] {
  if (overview === null) return [];
  return overview.findingList
    .filter(
      (finding) =>
        (filter.tab === null || finding.tab === filter.tab) &&
        (filter.division === null || divisionOf(finding, overview) === filter.division),
    )
    .sort((one, other) => SEVERITY_RANK[one.severity] - SEVERITY_RANK[other.severity]);
}

/** Of those, what the chosen chip shows; without one all that are open. */
export function chosenFindings(
  findings: readonly Finding[],
  severity: State['filter']['severity'],
): Finding[] {
  if (severity === 'accepted') return findings.filter(isAccepted);
  return findings.filter(
    (finding) => !isAccepted(finding) && (severity === null || finding.severity === severity),
  );
}

/** Titles of the tabs in which something was found, in the order of the workbook. */
export function tabsWithFindings({ tabs, findingList }: Overview): string[] {
  const found = new Set(findingList.map(({ tab }) => tab));
  return tabs.map(({ title }) => title).filter((title) => found.has(title));
}

/** A finding as it is told: what is wrong, apart from what to do about it. */
export interface Telling {
  readonly says: string;
  readonly whatToDo: string;
  /** "ปี ๒๕๖๘"; empty where it holds for every year of the plan, or for none in particular. */
  readonly years: string;
}

export function tellingOf(finding: Finding, { rules, years }: Overview): Telling {
  const whatToDo = rules[finding.code]?.whatToDo ?? '';
  const end = ` ${whatToDo}`;
  const isSplit = whatToDo !== '' && finding.message.endsWith(end);
  const sentence = isSplit ? finding.message.slice(0, -end.length) : finding.message;
  const [, named = '', says = sentence] = /^(ปี [๐-๙–, ]*[๐-๙]) (.*)$/s.exec(sentence) ?? [];
  const isEveryYear = finding.years.length === years.length;
  return { says, whatToDo: isSplit ? whatToDo : '', years: isEveryYear ? '' : named };
}

/** A place that can be shown in the grid. */
export interface Target {
  readonly gid: number;
  readonly cell: string;
}

/** Where a link of the server leads; null for none. */
export function targetOf(link: string): Target | null {
  const [, gid, cell] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link) ?? [];
  return gid === undefined || cell === undefined ? null : { gid: Number(gid), cell };
}

/** The first cell in which something is typed: B6, below the head rows that all tabs have alike. */
const FIRST_CELL = 'B6';

export function targetOfTab({ tabs }: Overview, key: string): Target | null {
  const tab = tabs.find((one) => one.key === key);
  return tab === undefined ? null : { gid: tab.gid, cell: FIRST_CELL };
}

/** One thing that a division has to do, or has done. */
export interface Step {
  readonly kind: 'activities' | 'money' | 'errors' | 'warnings';
  readonly done: boolean;
  /** Activities, baht too much (above zero) or too little, findings. */
  readonly amount: number;
}

/** What is left to do for a division in the year, in the order of doing it. */
export function stepsOf(overview: Overview, code: string, year: YearChoice): Step[] {
  const division = overview.divisions.find((one) => one.code === code);
  if (division === undefined) return [];
  const { activities, difference } = figuresIn(division, year);
  const { E, W } = countsOf(findingsOf(overview, code));
  return [
    { kind: 'activities', done: activities > 0, amount: activities },
    { kind: 'money', done: difference === 0, amount: difference },
    { kind: 'errors', done: E === 0, amount: E },
    { kind: 'warnings', done: W === 0, amount: W },
  ];
}

/** Where a division's plan stands, by its last row in การส่ง; null while there is none. */
export function submissionOf({ submissions }: Overview, code: string) {
  return submissions.filter(({ division }) => division === code).at(-1) ?? null;
}

/** How many divisions have sent their plan and wait for HR; zero for anyone else. */
export function plansToReceive({ viewer, submissions, divisions }: Overview): number {
  if (viewer.role !== 'hr') return 0;
  const sent: readonly string[] = ['ส่งแล้ว', 'ส่งแล้ว รอล็อก'];
  return divisions.filter(({ code }) =>
    sent.includes(submissions.filter(({ division }) => division === code).at(-1)?.state ?? ''),
  ).length;
}

export type ChecklistLine = Overview['checklist'][number];

/**
 * What is left of the checklist. Nothing once only the check finds faults, which the findings tell better, or
 * while nobody is asked to send.
 */
export function openLines({ checklist, planState }: Overview): ChecklistLine[] {
  const open = checklist.filter(({ done }) => !done);
  const matters = ({ step, of }: ChecklistLine) =>
    step === 'check' ? planState === 'unchecked' : step !== 'send' || of > 0;
  return open.some(matters) ? open : [];
}

/** True while something runs that changes the workbook: a second such thing would only wait for it. */
export function isBusy({ tasks }: Pick<State, 'tasks'>): boolean {
  const changing = ['recalculate', 'setUp', 'sample', 'kit', 'accept', 'withdraw'] as const;
  return changing.some((name) => tasks[name]?.phase === 'running');
}
