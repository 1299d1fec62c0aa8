import { expect, test } from 'vitest';
import type { Opening, Topics } from '../../sidebar/parts/part.ts';
import { viewOf } from '../../sidebar/parts/views.ts';
import type { Answered, Arguments, Ask, CallServer } from '../../sidebar/server.ts';
import { MENU } from '../../src/app/menu.ts';

/**
 * What the compiler refuses, between the sidebar and the script: each line below an expected error would
 * otherwise be found by a walk in the browser, or by a user. `npm run check` proves them.
 */

declare const call: CallServer;

/** Never run: tsc reads it. */
function refusedByTheCompiler() {
  // @ts-expect-error: no such endpoint
  void call('mergeDivisions', { from: 'D01', into: 'D02' });
  // @ts-expect-error: a misspelt argument
  void call('previewMerge', { from: 'D01', target: 'D02' });
  // @ts-expect-error: an argument is missing
  void call('previewMerge');
  // @ts-expect-error: one argument too many
  void call('getOverview', {});
  // @ts-expect-error: no such kind of paper
  void call('generateReport', 'plann');
  void call('generateReport', 'plan');

  // @ts-expect-error: a misspelt argument in an errand
  const errand: Ask<'takeWish'> = { name: 'takeWish', args: [{ need: 'n', aria: 'policy' }] };
  // @ts-expect-error: an argument of another type
  const year: Arguments<'prefillIdp'> = [{ division: 'D01', year: '2567' }];

  // @ts-expect-error: no such page
  const page: Opening = { part: 'plan', topic: 'reconcille', about: '' };
  // @ts-expect-error: a page of another part
  viewOf({ part: 'people', topic: 'reconcile' });
  // @ts-expect-error: a part without its pages
  const topics: Topics = { plan: 'send', training: 'needs', papers: 'make' };

  const answer = {} as Answered<'addActivity'>;
  // @ts-expect-error: no such fact in the answer
  const rows: number = answer.rowCount;

  // @ts-expect-error: no such function in the menu
  const item: (typeof MENU)[number]['functionName'] = 'menuRecalc';

  return { errand, year, page, topics, rows, item };
}

test('types: a page is found by its name, and the lines above are compiled', () => {
  expect(refusedByTheCompiler).toBeTypeOf('function');
  expect(viewOf({ part: 'plan', topic: 'reconcile' }).name).toBe('ReconcilePage');
  expect(MENU.map(({ functionName }) => functionName)).toContain('menuRecalculate');
});
