import type { PartProps, PartView } from '../part.ts';
import { AddPage } from './add.tsx';
import { BoardPage } from './board.tsx';
import { CentralPage } from './central.tsx';
import { DivisionsPage } from './divisions.tsx';
import { ReconcilePage } from './reconcile.tsx';
import { SendPage } from './send.tsx';

const PAGES: Readonly<Record<string, PartView>> = {
  send: SendPage,
  add: AddPage,
  board: BoardPage,
  central: CentralPage,
  reconcile: ReconcilePage,
  divisions: DivisionsPage,
};

/** Sending and judging plans, and what HR does with money and central activities. */
export function view(props: PartProps) {
  const Page = PAGES[props.topic] ?? SendPage;
  return <Page {...props} />;
}
