import { view as papers } from './papers/main.tsx';
import type { Part, PartView } from './part.ts';
import { view as people } from './people/main.tsx';
import { view as plan } from './plan/main.tsx';
import { view as training } from './training/main.tsx';

/** What each part draws. */
export const VIEWS: Readonly<Record<Part, PartView>> = { plan, training, papers, people };
