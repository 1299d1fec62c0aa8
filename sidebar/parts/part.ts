import type { ComponentType } from 'preact';
import type { Writer } from '../numbers.ts';
import type { Target } from '../select.ts';
import type { CallServer } from '../server.ts';
import type { Overview } from '../state.ts';

/** The pages by the folder of this folder in which they stand. */
export interface Topics {
  readonly plan:
    | 'send'
    | 'board'
    | 'add'
    | 'central'
    | 'reconcile'
    | 'divisions'
    | 'import'
    | 'nextWindow';
  readonly training: 'requests' | 'request' | 'needs';
  readonly papers: 'make' | 'draft' | 'register' | 'run' | 'templates';
  readonly people: 'plans' | 'import';
  readonly results: 'quarter';
}

/** A page that can be opened. */
export type PageName = {
  [Part in keyof Topics]: { readonly part: Part; readonly topic: Topics[Part] };
}[keyof Topics];

/** Which page is open; `about`: what it is opened for, such as a row key; empty for nothing in particular. */
export type Opening = PageName & { readonly about: string };

/** What a page gets of the sidebar. Its own state it keeps itself, with hooks. */
export interface PartProps {
  readonly about: string;
  readonly overview: Overview;
  readonly say: Writer;
  readonly call: CallServer;
  /** Reads the overview again, then says what was done, with what waits for whom. */
  readonly tell: (text: string, details?: readonly string[]) => Promise<void>;
  /** Selects a cell in the grid; says so when it is gone. */
  readonly showCell: (target: Target) => void;
  readonly open: (opening: Opening) => void;
}

export type PartView = ComponentType<PartProps>;
