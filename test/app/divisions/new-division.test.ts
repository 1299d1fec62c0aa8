import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import { ask, copyOf, HEAD_OF_FINANCE, HR } from '../../support/product.ts';
import { smallWorkbook } from '../../support/small-workbook.ts';

const HEAD = 'head.d04@example.go.th';

function withNewDivision(): Emulator {
  const product = copyOf(smallWorkbook());
  product.hands.paste(HR, "'กอง'!B9", `D04\tกองการศึกษา\tกองการศึกษา\t\t\t${HEAD}\t4`);
  return product;
}

/** What people may do in the tabs of the new division, and whether its head can send. */
function stateOf(product: Emulator) {
  const refuses = (user: string, place: string) =>
    product.hands.type(user, place, 'x').refused !== undefined;
  const names = product.snapshot().sheets.map(({ name }) => name);
  const tabs = ['กองการศึกษา', 'IDP กองการศึกษา'];
  return {
    tabs: names.filter((name) => name.includes('กองการศึกษา')),
    others: tabs.map((tab) => refuses(HEAD_OF_FINANCE, `'${tab}'!E7`)),
    own: tabs.map((tab) => refuses(HEAD, `'${tab}'!E7`)),
    keys: tabs.map((tab) => refuses(HEAD, `'${tab}'!E1`)),
    tick: product.hands.type(HEAD, "'กองการศึกษา'!B4", 'TRUE').refused,
    box: product.read("'กองการศึกษา'!B4").values,
  };
}

test('new division: cut off anywhere, the next recalculation makes its tabs whole and keeps others out', () => {
  const whole = withNewDivision();
  const { calls } = whole.call(HR, 'recalculate');
  const wanted = stateOf(whole);
  expect(wanted).toMatchObject({
    tabs: ['กองการศึกษา', 'IDP กองการศึกษา'],
    others: [true, true],
    own: [false, false],
    keys: [true, true],
    box: [[true]],
  });
  for (const at of callPoints(Math.round(calls.total * 0.2), Math.round(calls.total * 0.9), 3)) {
    const product = withNewDivision();
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'recalculate');
    ask(product, 'recalculate');
    expect([at, stateOf(product)]).toEqual([at, wanted]);
    expect(ask(product, 'recalculate')).toMatchObject({ ok: true, repaired: [], waiting: [] });
  }
}, 120_000);

test('protections: one that was taken off by hand comes back with the next recalculation', () => {
  const product = copyOf(smallWorkbook());
  const sheet = product.workbook.sheetByName('กองช่าง');
  sheet?.protections.splice(0);
  expect(product.hands.type(HEAD_OF_FINANCE, "'กองช่าง'!B9", 'x').refused).toBeUndefined();
  expect(JSON.stringify(ask(product, 'recalculate').repaired)).toContain('PROTECTION');
  expect(product.hands.type(HEAD_OF_FINANCE, "'กองช่าง'!B9", 'y').refused).toBeDefined();
}, 60_000);

test('editors: what is no address stops nobody, and is told at its cell', () => {
  const product = copyOf(smallWorkbook());
  product.hands.type(HR, "'กอง'!G8", 'หัวหน้าสำนักปลัด, head.d04@example.go.th');
  const reply = ask(product, 'recalculate');
  expect(reply).toMatchObject({ ok: true, waiting: [] });
  expect(JSON.stringify(reply.findings)).toContain('EDITOR_NOT_AN_EMAIL');
  expect(product.hands.type(HEAD, "'กองช่าง'!B9", 'x').refused).toBeUndefined();
}, 60_000);

test('กอง: a name as long as a paragraph stops nobody; its tabs have its beginning', () => {
  const product = copyOf(smallWorkbook());
  product.hands.paste(HR, "'กอง'!B9", `D04\t${'กอง'.repeat(2_000)}\t\t\t\t${HEAD}\t4`);
  expect(ask(product, 'recalculate')).toMatchObject({ ok: true });
  const names = product.snapshot().sheets.map(({ name }) => name);
  expect(names).toContain('กอง'.repeat(32).slice(0, 94));
  expect(ask(product, 'recalculate')).toMatchObject({ ok: true, repaired: [] });
}, 60_000);
