import { expect, test } from 'vitest';
import { HOST_SWITCHES, hostBehaviourOf, isAccount } from '../ground/host-behaviour.ts';
import { emulatorOf, execute, HEAD, OWNER, refusalOf, resultOf } from './support/script.ts';

const TEXT_CELL = "const r = sheet.getRange('A1').setNumberFormat('@');";

test.each([
  [[], "'007", '007'],
  [['keeps-apostrophes'], "'007", "'007"],
  [['keeps-apostrophes'], '007', '007'],
  [['keeps-apostrophes'], '=1+1', '=1+1'],
])('keeps-apostrophes: %j, a text cell with %s holds %s', (host, written, held) => {
  const emulator = emulatorOf('', { host });
  const body = `${TEXT_CELL} r.setValue(${JSON.stringify(written)}); return r.getValue();`;
  expect(resultOf(emulator, body)).toBe(held);
  emulator.hands.type(OWNER, 'A1', written);
  expect(emulator.read('A1').values).toEqual([[held]]);
});

test('keeps-apostrophes: in any other format it still only says that this is a text', () => {
  const emulator = emulatorOf('', { host: ['keeps-apostrophes'] });
  expect(
    resultOf(
      emulator,
      `sheet.getRange('A1').setValue("'1"); return sheet.getRange('A1').getValue();`,
    ),
  ).toBe('1');
});

test.each([
  'finance',
  'a@b',
  'หัวหน้า@example.go.th',
  'a@example.go.th, b@example.go.th',
  'a@example.go.th b@example.go.th',
  'a＠example.go.th',
  'gone@example.go.th',
])('editors: the host refuses %s, and the whole list with it', (address) => {
  const emulator = emulatorOf('', { host: ['no-account=Gone@example.go.th'] });
  const list = JSON.stringify([HEAD, address]);
  const refusal = `Exception: Invalid email: ${address}`;
  const protect = 'const p = sheet.protect(); p.removeEditors(p.getEditors());';
  expect(refusalOf(emulator, `${protect} p.addEditors(${list});`)).toBe(refusal);
  expect(resultOf(emulator, 'return sheet.protect().getEditors().map(String);')).not.toContain(
    HEAD,
  );
  expect(refusalOf(emulator, `ss.addEditors(${list});`)).toBe(refusal);
});

test('editors: an address of another domain, of Gmail or of a group is an account', () => {
  const host = hostBehaviourOf([]);
  for (const address of ['a.b+c@gmail.com', 'office@muni.example', 'x_1@sub.go.th']) {
    expect(isAccount(host, address)).toBe(true);
  }
});

test('no-owner and keeps-locale: what a shared drive and a strict domain answer', () => {
  const emulator = emulatorOf('', { host: ['no-owner', 'keeps-locale'] });
  expect(resultOf(emulator, 'return ss.getOwner();')).toBeNull();
  expect(refusalOf(emulator, "ss.setSpreadsheetLocale('th_TH');")).toContain('permission');
  expect(refusalOf(emulator, "ss.setSpreadsheetTimeZone('Asia/Bangkok');")).toContain('permission');
  expect(resultOf(emulatorOf(), 'return ss.getOwner().getEmail();')).toBe(OWNER);
});

const TICKING = `
function first() { ScriptApp.newTrigger('second').timeBased().after(60000).create(); }
function second() { console.log('ran'); }
function start() { ScriptApp.newTrigger('first').timeBased().after(60000).create(); }`;

test.each([
  [[], ['first', 'second']],
  [['disabled-triggers'], ['first']],
])('disabled-triggers: %j, a trigger of a trigger', (host, ran) => {
  const emulator = emulatorOf(TICKING, { host });
  emulator.call(OWNER, 'start');
  const before = emulator.executions.length;
  emulator.advanceTo(emulator.office.clock.now() + 600_000);
  expect(emulator.executions.slice(before).map(({ fn }) => fn)).toEqual(ran);
});

test('switches: each is listed, and an unknown one is named', () => {
  expect(HOST_SWITCHES).toHaveLength(5);
  expect(() => hostBehaviourOf(['kinder'])).toThrow(
    /no switch of the host: kinder; there are\n.*keeps/,
  );
  expect(execute(emulatorOf(), 'return 1;').outcome.ok).toBe(true);
});
