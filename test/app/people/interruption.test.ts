import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { copyOf } from '../../support/kept-product.ts';
import { ask, columnWithKey, HR, type Reply } from '../../support/product.ts';
import { HEAD, OTHER_HEAD, smallOffice } from '../../support/small-office.ts';

/** Runs on people and their plans that are cut off, and two people at once. */

const TABS = ['บุคลากร', 'ประวัติตำแหน่ง', 'IDP กองคลัง', 'IDP กองช่าง', 'IDP ส่วนกลาง'];
const CLERK = '01-1';
const VACANT_POST = '02-2';

interface Row {
  readonly key: string | null;
  readonly seen: string;
  readonly skill: string;
  readonly goal: string;
  readonly [field: string]: unknown;
}

let office: Emulator;
/** The same with plans that were proposed and that nobody has confirmed. */
let proposed: Emulator;
let year: number;

beforeAll(() => {
  office = copyOf(smallOffice());
  paste(office, "'บุคลากร'!B6", [
    [CLERK, 'นักวิชาการคลัง', 'นางหนึ่ง สมมุติ', '', '', 'กองคลัง', '', 'พนักงานเทศบาล'],
    ['01-2', 'เจ้าพนักงานพัสดุ', 'นายสอง สมมุติ', '', '', 'กองคลัง', '', 'พนักงานเทศบาล'],
    ['02-1', 'นายช่างโยธา', 'นายสาม สมมุติ', '', '', 'กองช่าง', '', 'พนักงานเทศบาล'],
    [VACANT_POST, 'นายช่างไฟฟ้า', 'ว่าง', '', '', 'กองช่าง', '', 'พนักงานเทศบาล'],
  ]);
  ask(office, 'recalculate');
  year = (ask(office, 'getOverview').years as number[])[0] ?? 0;
  proposed = copyOf(office);
  for (const [division, head] of [
    ['D02', HEAD],
    ['D03', OTHER_HEAD],
  ] as const)
    ask(proposed, 'prefillIdp', [{ division, year }], head);
}, 120_000);

function paste(product: Emulator, range: string, rows: readonly string[][]): void {
  product.hands.paste(HR, range, rows.map((row) => row.join('\t')).join('\n'));
}

function contents(product: Emulator): string[] {
  return TABS.flatMap((tab) =>
    product
      .read(`'${tab}'!A6:V30`)
      .values.map((cells) => `${tab}|${cells.map(String).join('|').replace(/\|+$/, '')}`),
  ).filter((line) => /\|./.test(line));
}

/** What saving the plan of a person needs, as the form shows it, with another goal in each row. */
function saving(product: Emulator, position: string, goal: string, head = HEAD): object {
  const division = head === HEAD ? 'D02' : 'D03';
  const form = ask(product, 'getIdpForm', [{ division, year, position }], head);
  const rows = (form.rows as Row[]).map(
    ({ group: _group, gap: _gap, isConfirmed: _confirmed, suggestedAction: _action, ...row }) => ({
      ...row,
      goal,
      levelNow: 1,
      cost: 1_500,
      agreedDay: '2026-10-20',
    }),
  );
  return { division, year, position, rows };
}

function withTable(): Emulator {
  const product = copyOf(office);
  paste(product, "'นำเข้าบุคลากร'!B6", [
    ['เลขที่ตำแหน่ง', 'ตำแหน่ง', 'ชื่อ-สกุล', 'ส่วนราชการ'],
    [CLERK, 'นักวิชาการคลัง', 'ว่าง', 'กองคลัง'],
    ['01-2', 'เจ้าพนักงานพัสดุ', 'นายห้า สมมุติ', 'กองคลัง'],
    [VACANT_POST, 'นายช่างไฟฟ้าอาวุโส', 'นางหนึ่ง สมมุติ', 'กองช่าง'],
    ['02-3', 'นายช่างสำรวจ', 'นายหก สมมุติ', 'กองช่าง'],
  ]);
  return product;
}

function seenImport(product: Emulator): object {
  return { seen: ask(product, 'previewPeopleImport').seen };
}

/** A post that goes to another division by hand; its plan stays behind. */
function withStrays(): Emulator {
  const product = copyOf(proposed);
  product.hands.type(HR, `'บุคลากร'!${columnWithKey(product, 'บุคลากร', 'division')}6`, 'กองช่าง');
  return product;
}

interface Operation {
  readonly user: string;
  readonly fn: string;
  readonly start: () => Emulator;
  /** Asked of the workbook before the run. Tried again, the sidebar sends the same. */
  readonly wishOf: (product: Emulator) => object;
  /** The wish of a person who looks again first. */
  readonly wishAgain?: (product: Emulator) => object;
}

const OPERATIONS: readonly [string, Operation][] = [
  [
    'prefillIdp',
    {
      user: HEAD,
      fn: 'prefillIdp',
      start: () => copyOf(office),
      wishOf: () => ({ division: 'D02', year }),
    },
  ],
  [
    'saveIdp of proposed rows',
    {
      user: HEAD,
      fn: 'saveIdp',
      start: () => copyOf(proposed),
      wishOf: (product) => saving(product, CLERK, 'ก'),
    },
  ],
  [
    'saveIdp of new rows',
    {
      user: HEAD,
      fn: 'saveIdp',
      start: () => copyOf(office),
      wishOf: (product) => saving(product, CLERK, 'ก'),
    },
  ],
  [
    'applyPeopleImport',
    {
      user: HR,
      fn: 'applyPeopleImport',
      start: withTable,
      wishOf: seenImport,
      wishAgain: seenImport,
    },
  ],
  [
    'movePerson',
    {
      user: HR,
      fn: 'movePerson',
      start: () => copyOf(proposed),
      wishOf: () => ({ from: CLERK, to: VACANT_POST, day: '2026-10-01' }),
    },
  ],
  [
    'bringIdpHome',
    { user: HR, fn: 'bringIdpHome', start: withStrays, wishOf: () => ({ position: CLERK }) },
  ],
];

test.each(OPERATIONS)(
  '%s: cut off and done again, it is as if it had not been',
  (_what, { user, fn, start, wishOf, wishAgain }) => {
    const whole = start();
    const before = contents(whole);
    const { calls, outcome } = whole.call(user, fn, [wishOf(whole)]);
    expect(outcome).toMatchObject({ value: { ok: true } });
    ask(whole, 'recalculate');
    const expected = contents(whole);
    expect(expected).not.toEqual(before);
    for (const at of callPoints(tabsOf(whole), calls.total)) {
      const product = start();
      const wish = wishOf(product);
      product.injectFault({ at, kind: 'cut-off' });
      product.call(user, fn, [wish]);
      expect([at, ask(product, fn, [wishAgain?.(product) ?? wish], user)]).toMatchObject([
        at,
        { ok: true },
      ]);
      ask(product, 'recalculate');
      expect([at, contents(product)]).toEqual([at, expected]);
    }
  },
  3_000_000,
);

function tabsOf(product: Emulator): number {
  return product.snapshot().sheets.length;
}

test('applyPeopleImport: cut off with nobody in either post, the history stays as it was', () => {
  const product = withTable();
  ask(product, 'applyPeopleImport', [seenImport(product)]);
  const history = contents(product).filter((line) => line.startsWith('ประวัติตำแหน่ง'));
  expect(history.filter((line) => line.includes('นางหนึ่ง'))).toHaveLength(1);
  // The history is written, the old post is vacant, and the new one has not got her yet.
  const { office: desk } = product;
  for (const { creator, id } of desk.triggers.list()) desk.triggers.delete(creator, id);
  product.hands.type(HR, `'บุคลากร'!${columnWithKey(product, 'บุคลากร', 'holder')}9`, 'ว่าง');
  expect(ask(product, 'applyPeopleImport', [seenImport(product)])).toMatchObject({
    outcome: 'done',
  });
  expect(contents(product).filter((line) => line.startsWith('ประวัติตำแหน่ง'))).toEqual(history);
}, 120_000);

/** Somebody's save at one call of another save; whom the lock sends away tries once more. */
function savedAtOnce(at: number, [first, second]: readonly [Saver, Saver]) {
  const product = copyOf(proposed);
  const wishes = [first, second].map(({ position, goal, head }) =>
    saving(product, position, goal, head),
  );
  let inner: Reply | undefined;
  const save = (who: Saver, wish: unknown) => ask(product, 'saveIdp', [wish], who.head);
  product.injectFault({
    at,
    kind: 'meanwhile',
    act: () => {
      inner = save(second, wishes[1]);
    },
  });
  const outer = save(first, wishes[0]);
  if (inner?.ok === false) inner = save(second, wishes[1]);
  return { product, outcomes: [outer.outcome, inner?.outcome] };
}

interface Saver {
  readonly head: string;
  readonly position: string;
  readonly goal: string;
}

function goalsIn(product: Emulator, tab: string, position: string): Set<unknown> {
  const [number, goal] = ['position', 'goal'].map((key) => columnWithKey(product, tab, key));
  const numbers = product.read(`'${tab}'!${number}6:${number}30`).values.flat();
  const goals = product.read(`'${tab}'!${goal}6:${goal}30`).values.flat();
  return new Set(goals.filter((_, row) => numbers[row] === position));
}

test('saveIdp: two heads at once both save; of two windows of one head the later is told', () => {
  const clerk = { head: HEAD, position: CLERK, goal: 'ก' };
  const engineer = { head: OTHER_HEAD, position: '02-1', goal: 'ข' };
  const whole = copyOf(proposed);
  const { calls } = whole.call(HEAD, 'saveIdp', [saving(whole, CLERK, 'ก')]);
  const rows = contents(whole).length;
  for (const at of callPoints(1, calls.total)) {
    const { product, outcomes } = savedAtOnce(at, [clerk, engineer]);
    expect([at, outcomes]).toEqual([at, ['saved', 'saved']]);
    expect(goalsIn(product, 'IDP กองคลัง', CLERK)).toEqual(new Set(['ก']));
    expect(goalsIn(product, 'IDP กองช่าง', '02-1')).toEqual(new Set(['ข']));
    expect(contents(product)).toHaveLength(rows);
  }
  // Before the lock is taken, and under it.
  for (const at of [1, ...callPoints(2, calls.total)]) {
    const { product, outcomes } = savedAtOnce(at, [clerk, { ...clerk, goal: 'ค' }]);
    expect([at, [...outcomes].sort()]).toEqual([at, ['changed', 'saved']]);
    const winner = outcomes[0] === 'saved' ? 'ก' : 'ค';
    expect(goalsIn(product, 'IDP กองคลัง', CLERK)).toEqual(new Set([winner]));
    expect(contents(product)).toHaveLength(rows);
  }
}, 3_000_000);

test('บุคลากร: a holder typed by hand gets a line of history, once', () => {
  const product = copyOf(office);
  const holder = columnWithKey(product, 'บุคลากร', 'holder');
  const type = (row: number, text: string) =>
    product.hands.type(HR, `'บุคลากร'!${holder}${row}`, text);
  const lines = () => product.read("'ประวัติตำแหน่ง'!C6:G9").values.filter(([kind]) => kind !== '');
  // The clerk is typed into the vacant post, then taken out of the old one.
  type(9, 'นางหนึ่ง สมมุติ');
  type(6, 'ว่าง');
  const moved = ['ย้าย', 'นางหนึ่ง สมมุติ', CLERK, 'กองคลัง', VACANT_POST];
  expect(lines()).toEqual([moved]);
  type(7, 'นายใหม่ สมมุติ');
  type(7, 'นายใหม่ สมมุติ');
  expect(lines()).toEqual([
    moved,
    ['พ้นตำแหน่ง', 'นายสอง สมมุติ', '01-2', 'กองคลัง', ''],
    ['บรรจุ', 'นายใหม่ สมมุติ', '', '', '01-2'],
  ]);
  product.hands.type(HR, "'บุคลากร'!C7", 'เจ้าพนักงานพัสดุอาวุโส');
  expect(lines()).toHaveLength(3);
});
