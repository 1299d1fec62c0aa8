import type { PartProps } from '../part.ts';
import { MergeForm } from './merge.tsx';
import { ShareForm } from './share.tsx';

/** What HR does with whole divisions beyond typing in กอง. */
export function DivisionsPage(props: PartProps) {
  return (
    <>
      <ShareForm {...props} />
      <MergeForm {...props} />
    </>
  );
}
