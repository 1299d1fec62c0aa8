import type { PartProps } from '../part.ts';
import { ImportPage } from './import.tsx';
import { PlansPage } from './plans.tsx';

/** Individual plans, for heads and HR; positions and competencies, for HR. */
export function view(props: PartProps) {
  return props.topic === 'import' ? <ImportPage {...props} /> : <PlansPage {...props} />;
}
