import { MakePage } from './papers/make.tsx';
import { RegisterPage } from './papers/register.tsx';
import { RunPage } from './papers/run.tsx';
import { TemplatesPage } from './papers/templates.tsx';
import type { PartView, Topics } from './part.ts';
import { ImportPage } from './people/import.tsx';
import { PlansPage } from './people/plans.tsx';
import { AddPage } from './plan/add.tsx';
import { BoardPage } from './plan/board.tsx';
import { CentralPage } from './plan/central.tsx';
import { DivisionsPage } from './plan/divisions.tsx';
import { ImportPage as PlanImportPage } from './plan/import.tsx';
import { NextWindowPage } from './plan/next-window.tsx';
import { ReconcilePage } from './plan/reconcile.tsx';
import { SendPage } from './plan/send.tsx';
import { QuarterPage } from './results/quarter.tsx';
import { NeedsPage } from './training/needs.tsx';
import { RequestPage } from './training/request.tsx';
import { RequestsPage } from './training/requests.tsx';

/** What each page draws. */
const VIEWS: { readonly [Part in keyof Topics]: Readonly<Record<Topics[Part], PartView>> } = {
  plan: {
    send: SendPage,
    board: BoardPage,
    add: AddPage,
    central: CentralPage,
    reconcile: ReconcilePage,
    divisions: DivisionsPage,
    import: PlanImportPage,
    nextWindow: NextWindowPage,
  },
  training: { requests: RequestsPage, request: RequestPage, needs: NeedsPage },
  papers: {
    make: MakePage,
    draft: MakePage,
    register: RegisterPage,
    run: RunPage,
    templates: TemplatesPage,
  },
  people: { plans: PlansPage, import: ImportPage },
  results: { quarter: QuarterPage },
};

export function viewOf<Part extends keyof Topics>(page: {
  readonly part: Part;
  readonly topic: Topics[Part];
}): PartView {
  return VIEWS[page.part][page.topic];
}
