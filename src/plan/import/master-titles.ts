import { plain } from './clean.ts';
import type { Draft, SaidTitle } from './draft.ts';
import type { OldStrategy, OldTactic } from './old-plan.ts';

/**
 * The list of strategies and tactics: from its own table, else from where a title is said first. A title that
 * is said otherwise elsewhere never changes the list; that is told.
 */
export function masterTitles(draft: Draft): {
  strategies: OldStrategy[];
  tactics: OldTactic[];
} {
  const { saidTitles } = draft;
  const strategies = withSaid(draft.strategies, saidTitles, (one, said) =>
    said.tactic === null ? one.number === said.strategy : null,
  ) as OldStrategy[];
  const tactics = [...draft.tactics];
  for (const said of saidTitles) {
    if (said.tactic === null) continue;
    const isKnown = tactics.some(
      (one) => one.strategy === said.strategy && one.number === said.tactic,
    );
    if (!isKnown)
      tactics.push({
        ...{ strategy: said.strategy, number: said.tactic, title: said.title },
        lines: [said.line],
      });
  }
  for (const said of saidTitles) sayDrift(draft, said, strategies, tactics);
  return { strategies, tactics };
}

function withSaid(
  listed: readonly OldStrategy[],
  said: readonly SaidTitle[],
  isOf: (one: OldStrategy, said: SaidTitle) => boolean | null,
): OldStrategy[] {
  const all = [...listed];
  for (const one of said) {
    if (one.tactic !== null || all.some((known) => isOf(known, one) === true)) continue;
    all.push({ number: one.strategy, title: one.title, lines: [one.line] });
  }
  return all;
}

function sayDrift(
  draft: Draft,
  { strategy, tactic, title, line }: SaidTitle,
  strategies: readonly OldStrategy[],
  tactics: readonly OldTactic[],
): void {
  const listed = draft.known.strategies.find(({ number }) => number === strategy);
  const known =
    tactic === null
      ? (listed ?? strategies.find(({ number }) => number === strategy))
      : (listed?.tactics.find(({ number }) => number === tactic) ??
        tactics.find((one) => one.strategy === strategy && one.number === tactic));
  if (known === undefined || plain(known.title) === plain(title)) return;
  draft.say(line, 'changed', 'titleDrift', { text: title, expected: known.title });
}
