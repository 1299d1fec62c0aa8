import { expect, test } from 'vitest';
import { protectionMark, wantedProtections } from '../../../src/sheets/protections/wanted.ts';
import { layoutsOf } from '../../../src/tabs/derive/layout.ts';
import { smallDivision, smallPlan, smallSettings } from '../../support/small-plan.ts';

const D01 = { ...smallDivision(1), editors: ['Head@Example.go.th', 'หัวหน้า', 'a@x.th b@x.th'] };
const PLAN = smallPlan({
  settings: smallSettings({ hrEditors: ['hr@example.go.th', 'hr＠example.go.th'] }),
  divisions: [D01, smallDivision(2)],
});
const LAYOUTS = layoutsOf({ years: [2570], divisions: [D01], strategies: [] });

function wantedOf(key: string, locked: readonly string[] = []) {
  const layout = LAYOUTS.find((one) => one.key === key);
  if (layout === undefined) throw new Error(`No tab ${key}`);
  const columns = new Map(layout.columns.map((column, index) => [column.key, index + 2]));
  return wantedProtections(layout, { columns, width: 26 }, PLAN, (_, code) =>
    locked.includes(code),
  );
}

test('wantedProtections: HR alone keeps its tabs, and everybody may pass a warning', () => {
  expect(wantedOf('settings')).toEqual([
    { rect: null, editors: ['hr@example.go.th'], warningOnly: false },
  ]);
  expect(wantedOf('findings')).toMatchObject([{ rect: null, warningOnly: true }]);
});

test('wantedProtections: a division has four, its tick is open, and what is no address is left out', () => {
  const [whole, ...heads] = wantedOf('activities:D01');
  expect(whole?.editors).toEqual(['head@example.go.th', 'hr@example.go.th']);
  expect(heads).toEqual([
    {
      rect: { row: 1, column: 3, rows: 5, columns: 24 },
      editors: ['hr@example.go.th'],
      warningOnly: false,
    },
  ]);
  const all = ['activities:D01', 'idp:D01'].flatMap((key) => wantedOf(key));
  expect(all.length).toBeLessThanOrEqual(4);
});

test('wantedProtections: a division whose plan is with HR has no editors, and another mark', () => {
  const locked = wantedOf('activities:D01', ['D01']);
  expect(locked[0]?.editors).toEqual(['hr@example.go.th']);
  expect(protectionMark(locked)).not.toBe(protectionMark(wantedOf('activities:D01')));
});
