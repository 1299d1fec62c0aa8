import {
  STRATEGY_NUMBER,
  TACTIC_NUMBER,
  TACTIC_STARTS,
  TYPED_NUMBER,
  TYPED_STRATEGY,
  TYPED_TACTIC,
} from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain } from './clean.ts';
import type { Draft, OpenTable } from './draft.ts';
import { isHeader, type TableHead } from './table-head.ts';

/** Number and title of "๒. การพัฒนา…" or "ยุทธศาสตร์ที่ ๒ : การพัฒนา…"; null for text without a number. */
export function numberedTitle(text: string): { number: number; title: string } | null {
  const strategy = STRATEGY_NUMBER.exec(plain(text))?.[1];
  if (strategy !== undefined)
    return { number: Number(strategy), title: text.replace(TYPED_STRATEGY, '').trim() };
  const listed = /^(\d{1,2})[.)]/.exec(plain(text))?.[1];
  if (listed === undefined) return null;
  return { number: Number(listed), title: text.replace(TYPED_NUMBER, '').trim() };
}

export interface TacticText {
  readonly strategy: number | null;
  readonly number: number;
  readonly title: string;
}

/** The tactics that one cell lists: "กลยุทธ์ที่ ๑ … กลยุทธ์ที่ ๒ …", "แนวทางที่ ๑.๒ …". */
export function tacticsIn(cell: string): TacticText[] {
  return cell.split(TACTIC_STARTS).flatMap((part): TacticText[] => {
    const [, first, second] = TACTIC_NUMBER.exec(plain(part)) ?? [];
    if (first === undefined) return [];
    const title = part.replace(TYPED_TACTIC, '').replace(/\s+/g, ' ').trim();
    return second === undefined
      ? [{ strategy: null, number: Number(first), title }]
      : [{ strategy: Number(first), number: Number(second), title }];
  });
}

/** Which local strategy each strategy serves. */
export function alignmentTable(head: TableHead, draft: Draft): OpenTable | null {
  const local = head.columns.findIndex(({ upper }) => isHeader(upper, 'localStrategy'));
  const value = head.columns.findIndex(({ upper }) => isHeader(upper, 'value'));
  if (local < 0 || value < 0) return null;
  let current: number | null = null;
  return {
    take: (line) => {
      const own = numberedTitle(line.cells[local] ?? '');
      const served = (line.cells[value] ?? '')
        .split('\n')
        .flatMap((one) => numberedTitle(one) ?? []);
      const blank = (line.cells[local] ?? '') === '';
      if (own === null && (served.length === 0 || !blank)) return false;
      if (own !== null) {
        current = own.number;
        draft.localStrategies.push({ ...own, lines: [line.index] });
      }
      for (const { number, title } of served) {
        if (current === null) continue;
        draft.alignment.set(number, { local: current, line: line.index });
        draft.saidTitles.push({ strategy: number, tactic: null, title, line: line.index });
      }
      return true;
    },
  };
}

/** Strategies with their tactics. */
export function strategyTable(head: TableHead, draft: Draft): OpenTable | null {
  const [first] = head.columns;
  const strategy = head.columns.findIndex(({ upper }) => isHeader(upper, 'strategy'));
  const tactic = head.columns.findIndex(({ upper }) => isHeader(upper, 'tactic'));
  const others = head.columns.filter(
    ({ upper }) => upper !== '' && !isHeader(upper, 'strategy') && !isHeader(upper, 'tactic'),
  );
  const isNumberOnly = others.every(({ upper }) => isHeader(upper, 'order'));
  if (first === undefined || strategy < 0 || tactic < 0 || !isNumberOnly) return null;
  let current: number | null = null;
  return {
    take: (line) => {
      const text = line.cells[strategy] ?? '';
      const order = line.plain[head.columns.findIndex(({ upper }) => isHeader(upper, 'order'))];
      const own =
        numberedTitle(text) ??
        (text !== '' && /^\d{1,2}\.?$/.test(order ?? '')
          ? { number: Number.parseInt(order ?? '', 10), title: text }
          : null);
      const tactics = tacticsIn(line.cells[tactic] ?? '');
      if (own === null && (tactics.length === 0 || text !== '')) return false;
      if (own !== null) {
        current = own.number;
        if (!draft.strategies.some(({ number }) => number === own.number))
          draft.strategies.push({ ...own, lines: [line.index] });
      }
      for (const one of tactics) addTactic(draft, one, current, line);
      return true;
    },
  };
}

function addTactic(draft: Draft, tactic: TacticText, current: number | null, line: PastedLine) {
  const strategy = tactic.strategy ?? current;
  if (strategy === null) return;
  const known = draft.tactics.some(
    (one) => one.strategy === strategy && one.number === tactic.number,
  );
  if (known) return;
  draft.tactics.push({
    strategy,
    number: tactic.number,
    title: tactic.title,
    lines: [line.index],
  });
}
