import { SHARED } from 'sidebar-shared-values';
import type { PartView } from './part.ts';

/** What the build writes around a part's code. */
export interface PartFacts {
  readonly name: string;
  /** Tells which build of the page it was made for. */
  readonly madeFor: string;
  readonly style: string;
}

type PartExports = { readonly view: PartView };

const views = new Map<string, PartView>();

export function viewOf(part: string): PartView | null {
  return views.get(part) ?? null;
}

/**
 * Runs the script of a part, which hands itself over by `receivePart`. False when it was made for another
 * build: the page was opened before the newest version was pushed.
 */
export function runPart(part: string, script: string): boolean {
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  element.remove();
  return views.has(part);
}

/** Lets `runPart` be answered: the scripts of parts call `receivePart` by this name. */
export function acceptParts(): void {
  Object.assign(globalThis, { receivePart });
}

function receivePart({ name, madeFor, style }: PartFacts, run: (shared: unknown[]) => unknown) {
  const shared = SHARED[name];
  if (shared?.madeFor !== madeFor) return;
  if (style !== '') {
    const element = document.createElement('style');
    element.textContent = style;
    document.head.append(element);
  }
  views.set(name, (run([...shared.values()]) as PartExports).view);
}
