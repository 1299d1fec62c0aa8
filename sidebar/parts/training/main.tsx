import type { PartProps } from '../part.ts';
import { NeedsPage } from './needs.tsx';
import { RequestPage } from './request.tsx';
import { RequestsPage } from './requests.tsx';

const PAGES: Readonly<Record<string, (props: PartProps) => preact.JSX.Element>> = {
  requests: RequestsPage,
  request: RequestPage,
  needs: NeedsPage,
};

/** Training requests from wish to filing, and the survey of needs. */
export function view(props: PartProps) {
  const Page = PAGES[props.topic] ?? RequestsPage;
  return <Page {...props} />;
}
