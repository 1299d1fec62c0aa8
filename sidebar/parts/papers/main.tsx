import type { PartProps } from '../part.ts';
import { MakePage } from './make.tsx';
import { RegisterPage } from './register.tsx';
import { RunPage } from './run.tsx';
import { TemplatesPage } from './templates.tsx';

const PAGES: Readonly<Record<string, (props: PartProps) => preact.JSX.Element>> = {
  make: MakePage,
  draft: MakePage,
  register: RegisterPage,
  run: RunPage,
  templates: TemplatesPage,
};

/** Papers: making, numbering and cancelling them, everyone's at once, and their templates. */
export function view(props: PartProps) {
  const Page = PAGES[props.topic] ?? MakePage;
  return <Page {...props} />;
}
