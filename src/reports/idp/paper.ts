import { missingSettings } from '../../plan/completeness/gaps.ts';
import type { Plan } from '../../plan/plan.ts';
import { idpTitle } from '../../text/papers.ts';
import { FACT_TAGS, factsOf } from '../facts.ts';
import { definePaper, type PaperAsk } from '../paper.ts';
import { IDP_TAGS, idpData, positionsOf } from './data.ts';

/** The individual development plans of everyone, of a division, or of one position. */
export const IDP = definePaper({
  template: 'idp',
  basis: 'people',
  reissue: 'yearly',
  tags: { ...FACT_TAGS, ...IDP_TAGS },
  data: ({ plan }, ask) => ({ ...factsOf(plan), ...idpData(plan, ask) }),
  title: ({ plan }, ask) => idpTitle(plan, nameOf(plan, ask)),
  missing: ({ plan }, ask) => {
    const meant = new Set(positionsOf(plan, ask).map(({ number }) => number));
    return [
      ...missingSettings(plan, ['municipality']),
      ...(plan.idpEntries.some(({ position }) => meant.has(position))
        ? []
        : [{ kind: 'table', part: 'idp' } as const]),
    ];
  },
});

/** Whom the paper is of: the position with its number, so that two alike have different files. */
function nameOf(plan: Plan, { person, division }: PaperAsk): string {
  const position = plan.positions.find(({ number }) => number === person);
  if (position) {
    const names = [position.title, position.holder, position.number];
    return names.filter((name) => name !== '').join(' ');
  }
  return plan.divisions.find(({ code }) => code === division)?.name ?? '';
}
