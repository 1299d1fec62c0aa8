import type { Zone } from './page-book.ts';

/** A tab, by the id the grid knows it by. */
interface OnTab {
  readonly sheetId: string;
}

/** What a person did in the grid, as the window read it out of the grid's commands; counted from 0. */
export type PersonAction =
  | (OnTab & {
      readonly kind: 'write';
      readonly zone: Zone;
      readonly texts: readonly (readonly string[])[];
    })
  | (OnTab & { readonly kind: 'clear'; readonly zone: Zone })
  | (OnTab & { readonly kind: 'tick'; readonly zone: Zone; readonly on: boolean })
  | (OnTab & {
      readonly kind: 'insert' | 'delete';
      readonly dimension: 'ROW' | 'COL';
      readonly at: number;
      readonly count: number;
    })
  | (OnTab & {
      readonly kind: 'move';
      readonly dimension: 'ROW' | 'COL';
      readonly at: number;
      readonly count: number;
      /** Stands before this line afterwards, counted before the move. */
      readonly to: number;
    })
  | (OnTab & {
      readonly kind: 'sort';
      readonly zone: Zone;
      readonly column: number;
      readonly ascending: boolean;
    })
  | (OnTab & { readonly kind: 'rename'; readonly name: string })
  | (OnTab & { readonly kind: 'delete-tab' })
  /** `position` counts from 0. */
  | (OnTab & { readonly kind: 'move-tab'; readonly position: number })
  | { readonly kind: 'add-tab' }
  | (OnTab & {
      readonly kind: 'resize';
      readonly dimension: 'ROW' | 'COL';
      readonly lines: readonly number[];
      /** Pixels; null = as high as its content. */
      readonly size: number | null;
    })
  /** One after the other, until one is refused. */
  | { readonly kind: 'several'; readonly actions: readonly PersonAction[] }
  | { readonly kind: 'unknown'; readonly commands: readonly string[] };

/** How the window changed itself before it asked; decides how it is put right. */
export type Footprint =
  /** Nothing but contents and looks of these zones changed. */
  | { readonly kind: 'cells'; readonly sheetId: string; readonly zones: readonly Zone[] }
  /** Rows were put in or taken out, and nothing else. */
  | { readonly kind: 'rows' }
  /** Anything: the window's revision is undone and the host's result sent. */
  | { readonly kind: 'other' };

/** One revision of a window: the grid's own commands, and what they mean. */
export interface Submission {
  readonly user: string;
  /** Names the window; its messages come back to it with this id. */
  readonly clientId: string;
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
  readonly commands: readonly object[];
  readonly action: PersonAction;
  readonly footprint: Footprint;
}

/** What the host said: nothing, or why it refused. */
export interface Verdict {
  readonly refused?: string;
}

/** What a window learns of its submission; `stale` = it was not looked at, send it again on the newest revision. */
export interface SubmissionAnswer extends Verdict {
  readonly stale?: true;
}
