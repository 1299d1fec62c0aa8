import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  rowShowing,
  sampleProduct,
  shown,
} from '../../support/product.ts';

const TAB = 'IDP กองคลัง';
const HEAD_OF_WORKS = 'head.d03@example.go.th';

interface FormRow {
  readonly key: string | null;
  readonly seen: string;
  readonly skill: string;
  readonly levelNow: number | null;
  readonly [field: string]: unknown;
}
interface Form {
  readonly people: { position: string; title: string; planned: number; unconfirmed: number }[];
  readonly rows: FormRow[];
  readonly refusal: string;
  readonly activities: { key: string; name: string }[];
  readonly held: number;
  readonly covered: number;
}

function form(product: Emulator, wish: object, user = HEAD_OF_FINANCE): Form {
  return ask(product, 'getIdpForm', [{ division: 'D02', ...wish }], user) as unknown as Form;
}

/** A row of the form as saving wants it. */
function wished(row: FormRow, changes: object = {}): object {
  const {
    group: _group,
    gap: _gap,
    isConfirmed: _confirmed,
    suggestedAction: _action,
    ...own
  } = row;
  return { ...own, ...changes };
}

/** Takes all plans of the division away, by hand. */
function emptied(product: Emulator): Emulator {
  product.hands.clear(HEAD_OF_FINANCE, `'${TAB}'!B6:U140`);
  return product;
}

test('idp: a head goes from an empty division to all plans agreed', () => {
  const product = emptied(sampleProduct());
  const wish = { division: 'D02', year: 2567 };
  expect(form(product, {})).toMatchObject({ held: 9, covered: 0, refusal: '' });
  const first = ask(product, 'prefillIdp', [wish], HEAD_OF_FINANCE);
  expect(first).toMatchObject({ outcome: 'done', people: 9 });
  expect(ask(product, 'prefillIdp', [wish], HEAD_OF_FINANCE)).toMatchObject({
    outcome: 'nothing',
    rows: 0,
  });
  const state = columnWithKey(product, TAB, 'state');
  const states = product.read(`'${TAB}'!${state}6:${state}400`).values.flat();
  expect(states.filter((one) => one === 'ระบบเสนอ')).toHaveLength(Number(first.rows));
  const { people } = form(product, {});
  expect(people.every(({ planned, unconfirmed }) => planned > 3 && planned === unconfirmed)).toBe(
    true,
  );
  for (const { position } of people) {
    const { rows } = form(product, { year: 2567, position });
    expect(rows.every(({ key }) => key !== null)).toBe(true);
    const agreed = rows.map((row) =>
      wished(row, { levelNow: 1, levelExpected: row.levelExpected ?? 2, agreedDay: '2023-10-20' }),
    );
    const saved = ask(product, 'saveIdp', [{ ...wish, position, rows: agreed }], HEAD_OF_FINANCE);
    expect(saved).toMatchObject({ outcome: 'saved' });
  }
  const title = columnWithKey(product, TAB, 'positionTitle');
  expect(shown(product, `'${TAB}'!${title}6`)).toEqual(['ผู้อำนวยการกองคลัง']);
  const reply = ask(product, 'recalculate');
  const own = findingsOf(reply).filter(
    ({ tab, years }) => tab === TAB && (years as number[]).includes(2567),
  );
  expect(own.map(({ code }) => code)).toEqual([]);
  const home = rowShowing(product, 'หน้าหลัก', 'B', 'กองคลัง');
  const idp = columnWithKey(product, 'หน้าหลัก', 'idp');
  expect(shown(product, `'หน้าหลัก'!${idp}${home}`)).toEqual(['9 / 9']);
}, 240_000);

test('idp: the coverage that formulas count is the one that the script works out', () => {
  const product = sampleProduct();
  ask(product, 'recalculate');
  const keys = ['number', 'holder', 'plans:2567', 'curricula:2568'];
  const columns = keys.map((key) => {
    const letter = columnWithKey(product, 'ความครอบคลุม', key);
    return product.read(`'ความครอบคลุม'!${letter}6:${letter}60`).values.flat();
  });
  const idp = product.read(`'IDP รวม'!A1:I400`).values;
  const rowsOf = (number: unknown, year: number) =>
    idp.filter((row) => row[2] === number && row[6] === year).length;
  const rows = (columns[0] ?? []).map((number, at) => [
    number,
    ...columns.slice(1).map((one) => one[at]),
  ]);
  const positions = rows.filter(([number]) => number !== '');
  expect(positions).toHaveLength(30);
  for (const [number, holder, plans, curricula] of positions) {
    const vacant = holder === 'ว่าง';
    expect([number, plans]).toEqual([number, vacant ? '–' : rowsOf(number, 2567)]);
    expect([number, curricula]).toEqual([number, vacant ? '–' : rowsOf(number, 2568)]);
  }
  const named = rows.filter(([number, holder]) => number === '' && holder === 'ไม่มีตำแหน่งนี้');
  expect(named.map(([, , plans]) => plans)).toEqual([0]);
});

test('idp: saving changes the cells that differ and no others, and asks what was seen', () => {
  const product = sampleProduct();
  const position = form(product, {}).people[2]?.position ?? '';
  const { rows, activities } = form(product, { year: 2567, position });
  const before = product.read(`'${TAB}'!A1:U140`).values;
  const [row] = rows;
  if (row === undefined) throw new Error('No plan');
  const changes = { goal: '=1+1', cost: 1500.5, activity: activities[0]?.key ?? '' };
  const wish = { division: 'D02', year: 2567, position };
  const saved = ask(
    product,
    'saveIdp',
    [{ ...wish, rows: [wished(row, changes)] }],
    HEAD_OF_FINANCE,
  );
  expect(saved).toMatchObject({ outcome: 'saved' });
  const after = product.read(`'${TAB}'!A1:U140`).values;
  const differing = after.flatMap((cells, at) =>
    cells.flatMap((cell, index) =>
      String(cell) === String(before[at]?.[index]) ? [] : [[before[0]?.[index], cell]],
    ),
  );
  expect(differing).toEqual([
    ['goal', '=1+1'],
    ['state', 'ยืนยันแล้ว'],
    ['cost', 1500.5],
    ['activity', activities[0]?.key],
    ['activityName', activities[0]?.name],
  ]);
  const again = ask(product, 'saveIdp', [{ ...wish, rows: [wished(row)] }], HEAD_OF_FINANCE);
  expect(again).toMatchObject({ outcome: 'changed' });
  const at = `${columnWithKey(product, TAB, 'cost')}${rowShowing(product, TAB, 'A', row.key ?? '')}`;
  product.hands.type(HEAD_OF_FINANCE, `'${TAB}'!${at}`, '=1+1');
  const [now = row] = form(product, { year: 2567, position }).rows;
  const overFormula = [{ ...wish, rows: [wished(now, { cost: 7 })] }];
  expect(ask(product, 'saveIdp', overFormula, HEAD_OF_FINANCE)).toMatchObject({
    outcome: 'refused',
    message: expect.stringContaining('มีสูตร'),
  });
});

test('idp: others may not save; HR may, also while the window is closed', () => {
  const product = sampleProduct();
  const position = form(product, {}).people[2]?.position ?? '';
  const { rows } = form(product, { year: 2567, position });
  const save = (user: string, changes: object) =>
    ask(
      product,
      'saveIdp',
      [{ division: 'D02', year: 2567, position, rows: [wished(rows[0] as FormRow, changes)] }],
      user,
    );
  expect(save(HEAD_OF_WORKS, { goal: 'x' })).toMatchObject({ outcome: 'refused' });
  const prefill = [{ division: 'D02', year: 2567 }];
  expect(ask(product, 'prefillIdp', prefill, HEAD_OF_WORKS)).toMatchObject({ outcome: 'refused' });
  expect(ask(product, 'setIdpWindow', [{ window: 'ปิด' }], HEAD_OF_FINANCE)).toMatchObject({
    ok: false,
  });
  ask(product, 'setIdpWindow', [{ window: 'ปิด' }]);
  expect(save(HEAD_OF_FINANCE, { goal: 'x' })).toMatchObject({ outcome: 'refused' });
  ask(product, 'setIdpWindow', [{ window: 'ประเมินตนเอง' }]);
  expect(save(HEAD_OF_FINANCE, { goal: 'x' })).toMatchObject({ outcome: 'refused' });
  expect(save(HEAD_OF_FINANCE, { result: 'ทำได้', levelAfter: 3 })).toMatchObject({
    outcome: 'saved',
  });
  ask(product, 'setIdpWindow', [{ window: 'ปิด' }]);
  const now = form(product, { year: 2567, position }, HR).rows[0] as FormRow;
  const byHr = [
    { division: 'D02', year: 2567, position, rows: [wished(now, { goal: 'โดยงานบุคคล' })] },
  ];
  expect(ask(product, 'saveIdp', byHr)).toMatchObject({ outcome: 'saved' });
});
