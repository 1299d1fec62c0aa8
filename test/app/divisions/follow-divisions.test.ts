import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  copyOf,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  type Reply,
  shown,
} from '../../support/product.ts';
import { divisionRows, SMALL_TOTAL, smallWorkbook } from '../../support/small-workbook.ts';

const HEAD_OF_WORKS = 'head.d03@example.go.th';

let start: Emulator;
beforeAll(() => {
  start = smallWorkbook();
}, 120_000);

/** HR's run; the total must be the same before and after, whatever became of the divisions. */
function run(product: Emulator, user = HR): Reply {
  const reply = ask(product, 'recalculate', [], user);
  expect(reply).toMatchObject({ ok: true, totals: { total: { span: { planned: SMALL_TOTAL } } } });
  return reply;
}

function kinds(reply: Reply): string[] {
  return (reply.repaired as { kind: string }[]).map(({ kind }) => kind);
}

function tabs(product: Emulator): string[] {
  return product.snapshot().sheets.map(({ name }) => name);
}

/** A run of HR after which nothing is left to do. */
function settled(product: Emulator): void {
  const reply = run(product);
  expect([kinds(reply), reply.waiting]).toEqual([[], []]);
  expect(findingsOf(reply).map(({ code }) => code)).not.toContain('FORMULA_WRONG');
}

test('กอง: a division whose row is deleted keeps its tab, its rows and its money, and is told', () => {
  const product = copyOf(start);
  const rows = divisionRows(product);
  product.hands.deleteRows(HR, 'กอง', 8, 1);
  run(product, HEAD_OF_FINANCE);
  const found = findingsOf(run(product)).filter(({ code }) => code === 'DIVISION_UNLISTED');
  expect(found).toMatchObject([{ severity: 'E', tab: 'กองช่าง', text: 'D03' }]);
  settled(product);
  expect(divisionRows(product)).toEqual(rows);
  expect(shown(product, "'กระทบยอด'!D6:D12")).toContain('D03 ไม่มีในแท็บ กอง');
  product.hands.paste(HR, "'กอง'!B8", `D03\tกองช่าง\tกองช่าง\t\t\t${HEAD_OF_WORKS}\t3`);
  expect(findingsOf(run(product)).map(({ code }) => code)).not.toContain('DIVISION_UNLISTED');
  settled(product);
  expect(product.hands.type(HEAD_OF_WORKS, "'กองช่าง'!B9", 'ใหม่').refused).toBeUndefined();
}, 120_000);

test('กอง: a division without rows may go, and nothing of it is asked for any more', () => {
  const product = copyOf(start);
  product.hands.deleteRows(HR, 'กอง', 6, 1);
  expect(findingsOf(run(product)).map(({ code }) => code)).not.toContain('DIVISION_UNLISTED');
  settled(product);
  expect(shown(product, "'กระทบยอด'!D6:D12")).not.toContain('สำนักปลัด');
  expect(tabs(product)).toContain('สำนักปลัด');
}, 60_000);

test('กอง: a changed code takes its tabs, budget column and rights along', () => {
  const product = copyOf(start);
  const rows = divisionRows(product);
  product.hands.type(HR, `'งบประมาณ'!${columnWithKey(product, 'งบประมาณ', 'amount:D03')}6`, '900');
  product.hands.type(HR, "'กอง'!B8", 'D33');
  const reply = run(product);
  expect(kinds(reply)).toContain('DIVISION_CODE');
  settled(product);
  expect(tabs(product)).toEqual(tabs(start));
  expect(divisionRows(product)).toEqual(rows);
  expect(product.read("'กองช่าง'!A1").values).toEqual([['activities:D33']]);
  const column = columnWithKey(product, 'งบประมาณ', 'amount:D33');
  expect(product.read(`'งบประมาณ'!${column}6`).values).toEqual([[900]]);
  expect(product.hands.type(HEAD_OF_WORKS, "'กองช่าง'!B9", 'ใหม่').refused).toBeUndefined();
}, 120_000);

test('กอง: a new name reaches tabs, headers and typed names; a title given by hand stays', () => {
  const product = copyOf(start);
  product.hands.type(HR, `'ส่วนกลาง'!${columnWithKey(product, 'ส่วนกลาง', 'owner')}6`, 'กองช่าง');
  const person = columnWithKey(product, 'บุคลากร', 'division');
  product.hands.type(HR, `'บุคลากร'!${person}6`, 'กองช่าง');
  product.hands.renameTab(HR, 'IDP กองช่าง', 'แผนช่าง');
  run(product);
  const rows = divisionRows(product).length;
  product.hands.paste(HR, "'กอง'!C8", 'กองโยธา\tกองโยธา');
  expect(kinds(run(product))).toEqual(
    expect.arrayContaining(['TAB_TITLE', 'DIVISION_NAME', 'NAME_REPLACED']),
  );
  settled(product);
  expect(tabs(product)).toEqual(expect.arrayContaining(['กองโยธา', 'แผนช่าง']));
  expect(product.read("'กอง'!E8").values).toEqual([['กองช่าง']]);
  const owner = columnWithKey(product, 'ส่วนกลาง', 'owner');
  expect(product.read(`'ส่วนกลาง'!${owner}6`).values).toEqual([['กองโยธา']]);
  expect(product.read(`'บุคลากร'!${person}6`).values).toEqual([['กองโยธา']]);
  expect(divisionRows(product)).toHaveLength(rows);
  // Whoever types the old name is understood.
  product.hands.type(HR, `'ส่วนกลาง'!${owner}6`, 'กองช่าง');
  expect(product.read(`'ส่วนกลาง'!${owner}6`).values).toEqual([['กองโยธา']]);
}, 120_000);

test('กอง: new editors get their rights at the next run of HR, the old ones lose them', () => {
  const product = copyOf(start);
  product.hands.type(HR, "'กอง'!G8", 'head.d04@example.go.th');
  expect(kinds(run(product))).toContain('PROTECTION');
  expect(product.hands.type(HEAD_OF_WORKS, "'กองช่าง'!B9", 'x').refused).toMatch(/protected/);
  expect(product.hands.type('head.d04@example.go.th', "'กองช่าง'!B9", 'x').refused).toBeUndefined();
}, 60_000);

test('shareEditors: lets in only editors whom กอง names, and only in the hands of HR', () => {
  const product = copyOf(start);
  product.hands.type(HR, "'กอง'!G8", `${HEAD_OF_WORKS}, new@example.go.th, ไม่ใช่เมล`);
  const listed = ask(product, 'listEditorsToShare');
  expect(listed.editors).toEqual([{ email: 'new@example.go.th', divisions: ['กองช่าง'] }]);
  const emails = ['new@example.go.th', 'stranger@example.com'];
  expect(ask(product, 'shareEditors', [{ emails }], HEAD_OF_FINANCE)).toMatchObject({ ok: false });
  expect(ask(product, 'shareEditors', [{ emails }])).toMatchObject({
    shared: ['new@example.go.th'],
    refused: [],
  });
  expect(product.office.users.editors).toContain('new@example.go.th');
  expect(product.office.users.editors).not.toContain('stranger@example.com');
  expect(ask(product, 'listEditorsToShare').editors).toEqual([]);
  expect(findingsOf(ask(product, 'checkPlan')).map(({ code }) => code)).toContain(
    'EDITOR_NOT_AN_EMAIL',
  );
}, 60_000);

test('mergeDivision: says what moves, moves rows with their keys, and marks the old division', () => {
  const product = copyOf(start);
  const before = divisionRows(product);
  const wish = { from: 'D03', into: 'D02' };
  expect(ask(product, 'previewMerge', [wish])).toMatchObject({ outcome: 'preview', activities: 2 });
  expect(divisionRows(product)).toEqual(before);
  expect(ask(product, 'mergeDivision', [wish])).toMatchObject({ outcome: 'done' });
  expect(divisionRows(product).sort()).toEqual(
    before.map((row) => row.replace(/^กองช่าง/, 'กองคลัง')).sort(),
  );
  expect(product.read("'กอง'!I8:K8").values).toEqual([['ยุบแล้ว', '', 'กองคลัง']]);
  settled(product);
  expect(ask(product, 'mergeDivision', [wish])).toMatchObject({ outcome: 'done', activities: 0 });
  expect(ask(product, 'mergeDivision', [wish], HEAD_OF_FINANCE)).toMatchObject({ ok: false });
  expect(ask(product, 'mergeDivision', [{ from: 'D02', into: 'D03' }])).toMatchObject({
    outcome: 'refused',
  });
}, 120_000);

test('addActivity: a head adds to the own tab by the form that the tab declares', () => {
  const product = copyOf(start);
  const form = ask(product, 'getActivityForm', [{ division: 'D02' }], HEAD_OF_FINANCE);
  expect(form).toMatchObject({ refusal: '', divisionName: 'กองคลัง' });
  expect(form.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: 'strategy', required: true, choices: ['1'] }),
      expect.objectContaining({ key: 'money:2568', kind: 'money', required: false }),
    ]),
  );
  const add = (fields: Record<string, string>, division = 'D02') =>
    ask(product, 'addActivity', [{ division, token: 'abcdef1', fields }], HEAD_OF_FINANCE);
  const before = divisionRows(product);
  expect(add({ name: 'ใหม่', strategy: '๑', 'money:2567': 'สองแสน' })).toMatchObject({
    outcome: 'invalid',
    problems: {
      tactic: expect.stringContaining('กรุณากรอก'),
      'money:2567': expect.stringContaining('“สองแสน”'),
    },
  });
  expect(add({ name: 'ใหม่' }, 'D03')).toMatchObject({ outcome: 'refused' });
  expect(divisionRows(product)).toEqual(before);
  const fields = { name: '=1+1', strategy: '๑', tactic: '1', 'money:2567': '๒๐๐,๐๐๐.-' };
  expect(add(fields)).toMatchObject({ outcome: 'added', cell: 'B7' });
  expect(add(fields)).toMatchObject({ outcome: 'added', cell: 'B7' });
  expect(divisionRows(product)).toHaveLength(before.length + 1);
  expect(product.read("'กองคลัง'!B7")).toMatchObject({ values: [['=1+1']], formulas: [['']] });
  const money = columnWithKey(product, 'กองคลัง', 'money:2567');
  expect(product.read(`'กองคลัง'!${money}7`).values).toEqual([[200_000]]);
  expect(add({ stray: 'x' })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } });
}, 120_000);
