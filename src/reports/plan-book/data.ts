import { toThaiDigits } from '../../base/thai-digits.ts';
import type { Plan, Strategy } from '../../plan/plan.ts';
import type { Reconciliation } from '../../plan/totals.ts';
import {
  BOOK_PARTS,
  type BookPart,
  NO_STRATEGY_NAME,
  strategyName,
  tacticName,
} from '../../text/papers.ts';
import { withoutPrinted } from '../../text/typed-once.ts';
import { announcementData } from '../announcement/data.ts';
import { longDay, orBlank, orDashes } from '../blanks.ts';
import { factsOf } from '../facts.ts';
import { ANNOUNCEMENT, BOOK, wordingOf } from '../wording.ts';
import { activitySummary, activityTables } from './activities.ts';
import { budgetData } from './budget.ts';
import { idpTables } from './idp.ts';
import { competencyLibrary, needsTables } from './needs.ts';
import { type BookOutline, outlineBook, type PartText } from './outline.ts';
import { partsWithRows } from './part-content.ts';
import type { PlanBookData } from './tags.ts';

/** The plan as the texts of its book, ready to print. */
export function planBookData(plan: Plan, totals: Reconciliation): PlanBookData {
  const { foreword, openingSections, parts } = outlineBook(wordingOf(BOOK, plan, totals));
  return {
    ...factsOf(plan),
    announcement: announcementData(plan, wordingOf(ANNOUNCEMENT, plan, totals)),
    foreword,
    openingSections,
    ...planParts(plan, totals, parts),
  };
}

/** The parts of the book that have tables, with the text around each. */
export function planParts(
  plan: Plan,
  totals: Reconciliation,
  texts: BookOutline['parts'],
): Pick<PlanBookData, BookPart> {
  const hasRows = partsWithRows(plan, totals);
  const headed = (part: BookPart) => {
    const { isWanted, ...text }: PartText = texts[part];
    return { ...text, shown: hasRows[part] || (isWanted ?? BOOK_PARTS[part].isCore) };
  };
  const committee = headed('committee');
  return {
    alignment: {
      ...headed('alignment'),
      localStrategies: orDashes(alignmentRows(plan), { localStrategy: '-', strategies: '-' }),
    },
    tactics: {
      ...headed('tactics'),
      strategies: orDashes(tacticRows(plan), { strategy: '-', tactics: '-' }),
    },
    budget: { ...headed('budget'), ...budgetData(plan, totals) },
    activities: {
      ...headed('activities'),
      tables: activityTables(plan),
      summary: plan.activities.length === 0 ? [] : [activitySummary(plan, totals)],
    },
    needs: { ...headed('needs'), matrix: needsTables(plan), library: competencyLibrary(plan) },
    idp: { ...headed('idp'), tables: idpTables(plan) },
    committee: {
      ...committee,
      standardText: committee.paragraphs.length === 0,
      orderNumber: orBlank(withoutPrinted('number', plan.settings.orderNumber)),
      orderDay: longDay(plan.settings.orderDay),
      seats: orDashes(seatRows(plan), { order: '-', name: '-', role: '-' }),
    },
  };
}

/** The members of the committee, numbered on where no number was typed. */
export function seatRows({ seats }: Plan): PlanBookData['committee']['seats'] {
  return seats.map(({ order, name, role }, index) => ({
    order: toThaiDigits(String(order ?? index + 1)),
    name,
    role,
  }));
}

/** Each local strategy with the shared values that serve it; those that serve none stand last. */
function alignmentRows(plan: Plan): PlanBookData['alignment']['localStrategies'] {
  const named = ({ number, title }: Strategy) => `${toThaiDigits(String(number))}. ${title}`;
  const known = new Set(plan.localStrategies.map(({ number }) => number));
  const strays = plan.strategies.filter(
    ({ localStrategy }) => !known.has(localStrategy ?? Number.NaN),
  );
  const rows = plan.localStrategies.map(({ number, title }) => {
    const serving = plan.strategies.filter(({ localStrategy }) => localStrategy === number);
    return {
      localStrategy: strategyName(number, title),
      strategies: serving.map(named).join('\n') || '-',
    };
  });
  if (strays.length === 0) return rows;
  return [...rows, { localStrategy: NO_STRATEGY_NAME, strategies: strays.map(named).join('\n') }];
}

function tacticRows(plan: Plan): PlanBookData['tactics']['strategies'] {
  return plan.strategies.map(({ number, title, tactics }) => ({
    strategy: `${toThaiDigits(String(number))}. ${title}`,
    tactics: tactics.map((tactic) => tacticName(tactic.number, tactic.title)).join('\n'),
  }));
}
