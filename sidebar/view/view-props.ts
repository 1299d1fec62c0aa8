import type { Commands } from '../commands.ts';
import type { Writer } from '../numbers.ts';
import type { Overview, State } from '../state.ts';

/** What every part of the page is drawn from. */
export interface PageProps {
  readonly state: State;
  readonly commands: Commands;
  readonly say: Writer;
}

/** What the panels are drawn from, once the workbook has been read. */
export interface PanelProps extends PageProps {
  readonly overview: Overview;
}
