import { WORDS } from '../words.ts';

/** Grey lines in the place of what is still being read. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="unseen">{WORDS.loading}</p>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
