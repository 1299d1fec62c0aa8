import { useState } from 'preact/hooks';

/** What was typed into the forms of this sitting, by the name of the form. */
const drafts = new Map<string, unknown>();

/**
 * As `useState`, but kept while one looks at another panel: nothing that was typed is lost by looking elsewhere. The
 * draft of a form goes when it is written with its first value.
 */
export function useDraft<Value>(
  name: string,
  first: Value,
): readonly [Value, (value: Value) => void] {
  const [value, show] = useState<Value>(drafts.has(name) ? (drafts.get(name) as Value) : first);
  const write = (next: Value) => {
    if (next === first) drafts.delete(name);
    else drafts.set(name, next);
    show(next);
  };
  return [value, write];
}
