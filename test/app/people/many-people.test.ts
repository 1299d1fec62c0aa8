import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import type { Overview } from '../../../sidebar/state.ts';
import {
  ask,
  columnWithKey,
  findingsOf,
  HR,
  type Reply,
  rowShowing,
  shown,
} from '../../support/product.ts';
import { smallOffice } from '../../support/small-office.ts';

const PEOPLE = 500;
const DIVISIONS = ['กองคลัง', 'กองช่าง', 'กองสาธารณสุข'];
const CODES = ['D02', 'D03', 'D05'];

interface Told {
  readonly reply: Reply;
  readonly calls: number;
}

function told(product: Emulator, fn: string, args: readonly unknown[] = []): Told {
  const { outcome, calls } = product.call(HR, fn, args);
  if (!outcome.ok) throw new Error(`${fn}: ${outcome.error.message}`);
  return { reply: outcome.value as Reply, calls: calls.total };
}

function numberOf(person: number): string {
  return `01-2-03-3101-${String(person).padStart(3, '0')}`;
}

/** The table that a municipality has of its positions, in an order of its own. */
function pastedTable(): string {
  const rows = Array.from({ length: PEOPLE }, (_, index) => [
    DIVISIONS[index % DIVISIONS.length],
    numberOf(index + 1),
    'นักทรัพยากรบุคคล',
    `นายสมมุติ คนที่${index + 1}`,
    'พนักงานเทศบาล',
  ]);
  const header = ['ส่วนราชการ', 'เลขที่ตำแหน่ง', 'ตำแหน่ง', 'ชื่อ-สกุล', 'ประเภทพนักงาน'];
  return [header, ...rows].map((row) => row.join('\t')).join('\n');
}

test('500 people: imported, proposed for, moved, worked out and checked, in as few calls as a few people', () => {
  const product = smallOffice();
  const tabs = product.snapshot().sheets.length;
  product.hands.paste(HR, `'นำเข้าบุคลากร'!B6`, pastedTable());
  const { seen } = told(product, 'previewPeopleImport').reply;
  const applied = told(product, 'applyPeopleImport', [{ seen }]);
  expect(applied.reply).toMatchObject({ outcome: 'done' });
  const [year] = ask(product, 'getOverview').years as number[];
  const proposed = CODES.map((division) => told(product, 'prefillIdp', [{ division, year }]));
  expect(proposed.map(({ reply }) => reply.people)).toEqual([167, 167, 166]);
  // The second position of กองช่าง is made vacant, for the second holder of กองคลัง.
  product.hands.type(HR, `'บุคลากร'!${columnWithKey(product, 'บุคลากร', 'holder')}10`, 'ว่าง');
  const wish = { from: numberOf(4), to: numberOf(5), day: '2026-10-01' };
  const moved = told(product, 'movePerson', [wish]);
  expect(moved.reply).toMatchObject({ outcome: 'done', rows: 4 });
  const recalculated = told(product, 'recalculate');
  const checked = told(product, 'checkPlan');
  expect(findingsOf(checked.reply)).toEqual(findingsOf(recalculated.reply));
  const { divisions } = ask(product, 'getOverview') as unknown as Overview;
  expect(divisions.map(({ people: [first] }) => [first?.held, first?.planned])).toEqual([
    [166, 166],
    [167, 167],
    [166, 166],
  ]);
  const home = columnWithKey(product, 'หน้าหลัก', 'idp');
  const row = rowShowing(product, 'หน้าหลัก', 'B', 'กองช่าง');
  expect(shown(product, `'หน้าหลัก'!${home}${row}`)).toEqual(['167 / 167']);
  // One reading of each tab, and what the operation itself writes; plain text is first said to be that, each time.
  const beyondReading = [applied, ...proposed, checked].map(({ calls }) => calls - tabs);
  // One more tells the sidebars that something was written.
  expect(Math.max(...beyondReading)).toBeLessThanOrEqual(13);
  expect(moved.calls - tabs).toBeLessThanOrEqual(66);
  expect(recalculated.calls).toBeLessThanOrEqual(2 * tabs + 11);
}, 120_000);
