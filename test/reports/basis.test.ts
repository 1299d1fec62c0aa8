import { expect, test } from 'vitest';
import type { Place } from '../../src/base/finding.ts';
import { keepsBack, type PaperAsk } from '../../src/reports/index.ts';
import { ORDER } from '../../src/reports/wording.ts';
import { PAPER_NAMES, type PaperKind } from '../../src/text/paper-kinds.ts';
import { samplePlan } from '../support/sample-plan.ts';

const PLAN = samplePlan();
const KINDS = Object.keys(PAPER_NAMES) as PaperKind[];
const [SOMEONE, SOMEONE_ELSE] = PLAN.positions.filter(({ division }) => division === 'D02');
const WISH = PLAN.idpEntries.find(({ position }) => position === SOMEONE?.number);

function keptBack(place: Omit<Place, 'column'> | undefined, ask: PaperAsk = {}): PaperKind[] {
  if (place === undefined) throw new Error('The sample has no such row');
  const asked = { plan: PLAN, ask };
  return KINDS.filter((kind) =>
    keepsBack(kind, { code: 'NUMBER_GAP', place: { ...place, column: 'x' } }, asked),
  );
}

test('keepsBack: each paper waits for what it says, those that propose the plan for everything', () => {
  const proposing = keptBack({ tab: 'activities:D02', row: 'a' });
  expect(proposing).toEqual([
    ...['plan', 'announcement', 'revision', 'memo', 'activities', 'budget', 'certificate', 'o13'],
  ]);
  const also = (place: Parameters<typeof keptBack>[0], ask?: PaperAsk) =>
    keptBack(place, ask).filter((kind) => !proposing.includes(kind));
  expect(also({ tab: 'committee', row: 'c' })).toEqual(['order']);
  const wording = PLAN.sections.find(({ document }) => document === ORDER);
  expect(also(wording?.source)).toEqual(['order']);
  expect(also(PLAN.sections.find(({ document }) => document !== ORDER)?.source)).toEqual([]);
  const ofRequest = ['trainingIntent', 'trainingMemo', 'travelOrder', 'trainingReport'];
  const request = { tab: 'requests', row: 'r1' };
  expect(also(request, { request: 'r1' })).toEqual([...ofRequest, 'trainingRegister']);
  expect(also(request, { request: 'r2' })).toEqual(['trainingRegister']);
});

test('keepsBack: an individual plan waits for the people whom it is of', () => {
  const isKept = (place: Parameters<typeof keptBack>[0], ask: PaperAsk) =>
    keptBack(place, ask).includes('idp');
  const person = SOMEONE?.number ?? '';
  expect(isKept(WISH?.source, {})).toBe(true);
  expect(isKept(WISH?.source, { division: 'D02' })).toBe(true);
  expect(isKept(WISH?.source, { division: 'D03' })).toBe(false);
  expect(isKept(WISH?.source, { person })).toBe(true);
  expect(isKept(SOMEONE?.source, { person })).toBe(true);
  expect(isKept(SOMEONE_ELSE?.source, { person })).toBe(false);
  expect(isKept({ tab: 'idp:D02', row: 'without a position' }, { division: 'D02' })).toBe(true);
});
