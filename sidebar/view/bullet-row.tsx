import type { ComponentChildren } from 'preact';
import type { Writer } from '../numbers.ts';
import { type Figures, standingOf } from '../select.ts';
import { WORDS } from '../words.ts';

interface BulletRowProps {
  readonly name: string;
  readonly figures: Figures;
  /** The amount at which a bar of this list is full. */
  readonly full: number;
  readonly say: Writer;
  /** The viewer's own division. */
  readonly isOwn?: boolean;
  /** Stands at the right, below the bar. */
  readonly children?: ComponentChildren;
}

/** One line of the overview: name and difference, the bar, and the two amounts. */
export function BulletRow({ name, figures, full, say, isOwn = false, children }: BulletRowProps) {
  const { allocated, planned } = figures;
  return (
    <li class="row">
      <p class="row-head">
        <span class={isOwn ? 'own' : ''}>{name}</span>
        <Difference figures={figures} say={say} />
      </p>
      <Bullet {...{ allocated, planned, full }} />
      <p class="row-foot">
        <span>{WORDS.amounts(say.baht(planned), say.baht(allocated))}</span>
        {children}
      </p>
    </li>
  );
}

interface DifferenceProps {
  readonly figures: Figures;
  readonly say: Writer;
}

/** Nothing against nothing is no agreement. */
export function Difference({ figures, say }: DifferenceProps) {
  const amount = figures.difference;
  if (standingOf(figures) === 'nothing') return <span class="figure">{WORDS.noData}</span>;
  if (amount === 0) return <span class="figure even">{WORDS.even}</span>;
  return <span class={`figure ${amount > 0 ? 'over' : 'under'}`}>{say.signed(amount)}</span>;
}

interface BulletProps {
  readonly allocated: number;
  readonly planned: number;
  readonly full: number;
}

/** The bar is what is planned, the mark what is allocated; what is planned beyond it is red. */
function Bullet({ allocated, planned, full }: BulletProps) {
  const percent = (amount: number) => `${Math.min(100, (Math.max(0, amount) / full) * 100)}%`;
  const excess = Math.max(0, planned - allocated);
  return (
    <div class="bullet" aria-hidden="true">
      <i class="within" style={{ width: percent(Math.min(planned, allocated)) }} />
      {excess > 0 && (
        <i class="excess" style={{ left: percent(allocated), width: percent(excess) }} />
      )}
      {allocated > 0 && <i class="mark" style={{ left: percent(allocated) }} />}
    </div>
  );
}
