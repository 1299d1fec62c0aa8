import type { Writer } from '../numbers.ts';
import { type Figures, standingOf } from '../select.ts';
import { STANDING_WORDS, WORDS } from '../words.ts';

interface FactCardProps {
  readonly figures: Figures;
  /** Whose figures; empty: the whole municipality's. */
  readonly name?: string;
  readonly say: Writer;
}

/** The one fact of a panel: how the plan stands, as a sentence and a number. */
export function FactCard({ figures, name = '', say }: FactCardProps) {
  const standing = standingOf(figures);
  const amount = Math.abs(figures.difference);
  return (
    <section class={`fact is-${standing}`}>
      <p class="fact-says">
        {name !== '' && <b>{name} </b>}
        {STANDING_WORDS[standing]}
      </p>
      {amount > 0 && (
        <p class="fact-number">
          {say.baht(amount)} <span>{WORDS.baht}</span>
        </p>
      )}
      {standing === 'even' && (
        <p class="fact-number">
          {say.baht(figures.planned)} <span>{WORDS.baht}</span>
        </p>
      )}
      {standing === 'nothing' && <p class="small">{WORDS.noFigures}</p>}
    </section>
  );
}
