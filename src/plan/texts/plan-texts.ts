import type { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import type { ColumnKey } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import { SETTINGS, SETTINGS_TAB } from '../../tabs/settings.ts';
import { replacePlaceholders } from '../../tabs/words/placeholders.ts';
import type { Activity, BookSection, Plan } from '../plan.ts';
import { type Watch, watchedWords } from './watched-words.ts';
import { type Hit, WordScanner, withoutSpaces } from './word-scanner.ts';

/** One cell that holds text which the papers print. */
export interface PlanText {
  readonly place: DeclaredPlace;
  readonly text: string;
  /** Without any white space; hits count in it. */
  readonly plain: string;
  /** The section of the book that it is of; null for every other cell. */
  readonly section: BookSection | null;
  readonly hits: readonly Hit<Watch>[];
}

/** All texts of a plan, read once for all rules. */
export interface PlanTexts {
  readonly all: readonly PlanText[];
  /** The texts in which words of a list stand. */
  having(list: Watch): readonly PlanText[];
}

/** Settings that are no text of the papers. */
const NOT_PRINTED = ['hrEditors', 'paperFont', 'digits', 'amountMode'];

export function textsOf(plan: Plan): PlanTexts {
  const scanner = new WordScanner(watchedWords(plan));
  const byList = new Map<Watch, PlanText[]>();
  const all: PlanText[] = [];
  forEachText(plan, (place, text, section) => {
    if (text === '') return;
    const plain = withoutSpaces(text);
    const hits = scanner.hitsIn(plain);
    const found: PlanText = { place, text, plain, section, hits };
    all.push(found);
    for (const { watched } of hits) {
      const known = byList.get(watched.list);
      if (known === undefined) byList.set(watched.list, [found]);
      else if (known.at(-1) !== found) known.push(found);
    }
  });
  return { all, having: (list) => byList.get(list) ?? [] };
}

type Visit = (place: DeclaredPlace, text: string, section: BookSection | null) => void;

function forEachText(plan: Plan, visit: Visit): void {
  for (const section of plan.sections) {
    visit({ ...section.source, column: 'heading' }, withoutPlaceholders(section.heading), section);
    visit({ ...section.source, column: 'text' }, withoutPlaceholders(section.text), section);
  }
  for (const activity of plan.activities) forEachActivityText(activity, visit);
  for (const strategy of plan.strategies) {
    visit({ ...strategy.source, column: 'title' }, strategy.title, null);
    for (const tactic of strategy.tactics)
      visit({ ...tactic.source, column: 'title' }, tactic.title, null);
  }
  for (const local of plan.localStrategies)
    visit({ ...local.source, column: 'title' }, local.title, null);
  for (const seat of plan.seats) {
    visit({ ...seat.source, column: 'name' }, seat.name, null);
    visit({ ...seat.source, column: 'role' }, seat.role, null);
  }
  for (const key of Object.keys(SETTINGS)) {
    const value: unknown = Object.entries(plan.settings).find(([one]) => one === key)?.[1];
    if (typeof value === 'string' && !NOT_PRINTED.includes(key) && !key.endsWith('Day'))
      visit({ tab: SETTINGS_TAB.key, row: key, column: 'value' }, value, null);
  }
}

/** What a placeholder is called is no word of the paper. */
function withoutPlaceholders(text: string): string {
  return replacePlaceholders(text, () => '{}');
}

function forEachActivityText(activity: Activity, visit: Visit): void {
  const { source, target, references, owner } = activity;
  const at = (column: ColumnKey<typeof ACTIVITIES_TAB>, text: string) => {
    if (text !== '') visit({ tab: source.tab, row: source.row, column }, text, null);
  };
  at('name', activity.name);
  at('indicator', activity.indicator);
  at('quantity', target.quantity);
  at('quality', target.quality);
  at('benefit', target.benefit);
  at('personInCharge', activity.personInCharge);
  at('lpa', references.lpa);
  at('standards', references.standards);
  at('ita', references.ita);
  at('evidence', references.evidence);
  if (owner.kind === 'nobody') at('owner', owner.typed.trim());
}

/** The hits of one list in a text. */
export function hitsOf({ hits }: PlanText, list: Watch): readonly Hit<Watch>[] {
  return hits.filter(({ watched }) => watched.list === list);
}
