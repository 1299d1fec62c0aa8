import type { PartProps } from '../part.ts';
import { SendPage } from './send.tsx';

const PAGES: Readonly<Record<string, (props: PartProps) => preact.JSX.Element>> = {
  send: SendPage,
};

/** Sending and judging plans, and what HR does with money and central activities. */
export function view(props: PartProps) {
  const Page = PAGES[props.topic] ?? SendPage;
  return <Page {...props} />;
}
