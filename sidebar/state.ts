import type { Progress } from './errand.ts';
import type { Opening } from './parts/part.ts';
import type { Answered } from './server.ts';

/** The panels, in the order of the tabs. */
export const PANELS = ['overview', 'findings', 'division', 'work', 'papers', 'help'] as const;
export type Panel = (typeof PANELS)[number];

export type Overview = Answered<'getOverview'>;
export type Finding = Overview['findingList'][number];
export type Severity = Finding['severity'];
export type Paper = Answered<'listPapers'>['papers'][number];
export type MadePaper = Answered<'generateReport'>;

/** A fiscal year, or all years of the plan together. */
export type YearChoice = number | 'span';

/** What the sidebar can be waiting for; each at most once at a time. */
export type TaskName =
  | 'open'
  | 'recalculate'
  | 'setUp'
  | 'sample'
  | 'kit'
  | 'paper'
  | 'papers'
  | 'show'
  | 'accept'
  | 'withdraw';

/** How something that was asked of the server stands. */
export interface Task extends Progress {
  /** Key of the finding that it is about; empty for all else. */
  readonly about: string;
}

/** What the list of findings is narrowed to; null: not narrowed. */
export interface Filter {
  readonly severity: Severity | 'accepted' | null;
  /** Code of a division. */
  readonly division: string | null;
  /** Title of a tab. */
  readonly tab: string | null;
}

/** The outcome of the last thing that was done, until it is put away. */
export interface Notice {
  readonly text: string;
  /** What waits for HR, what was repaired. */
  readonly details: readonly string[];
}

/** Everything that the sidebar shows follows from this. */
export interface State {
  readonly panel: Panel;
  /** null until the first answer. */
  readonly overview: Overview | null;
  /** Hour and minute at which the figures were read, Bangkok time: "14:35". */
  readonly readAt: string;
  readonly year: YearChoice;
  readonly filter: Filter;
  readonly accepting: { readonly key: string; readonly reason: string } | null;
  /** null until they were asked for. */
  readonly papers: readonly Paper[] | null;
  /** Papers of this sitting; a head's are in no register. */
  readonly made: readonly MadePaper[];
  readonly tasks: Readonly<Partial<Record<TaskName, Task>>>;
  /** The piece of work that is open in its panel; null: the list is. */
  readonly part: Opening | null;
  readonly notice: Notice | null;
  /** The three first steps are shown in place of the overview. */
  readonly firstSteps: boolean;
  readonly online: boolean;
  /** Id of the element that is to have the keyboard after the next drawing. */
  readonly focus: string | null;
}

export const NO_FILTER: Filter = { severity: null, division: null, tab: null };

export function defaults(): State {
  return {
    panel: 'overview',
    overview: null,
    readAt: '',
    year: 'span',
    filter: NO_FILTER,
    accepting: null,
    papers: null,
    made: [],
    tasks: {},
    part: null,
    notice: null,
    firstSteps: false,
    online: true,
    focus: null,
  };
}
