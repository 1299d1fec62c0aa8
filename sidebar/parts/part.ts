import type { ComponentType } from 'preact';
import type { Writer } from '../numbers.ts';
import type { Target } from '../select.ts';
import type { CallServer } from '../server.ts';
import type { Overview } from '../state.ts';

/** The folders of this folder. */
export type Part = 'plan' | 'training' | 'papers' | 'people';

/** Which page of which part is open. */
export interface Opening {
  readonly part: Part;
  /** A page of the part: one of `WORKS`, or another that only the part itself opens. */
  readonly topic: string;
  /** What it is opened for, such as a row key; empty for nothing in particular. */
  readonly about: string;
}

/** What a part gets of the page. Its own state it keeps itself, with hooks. */
export interface PartProps {
  readonly topic: string;
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

/** What a part's main.tsx exports as `view`. */
export type PartView = ComponentType<PartProps>;
