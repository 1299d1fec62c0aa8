import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COSTS, type CostKind, HostTime, kindOf, sumOfSeconds } from '../ground/host-time.ts';
import { emulatorOf, execute } from './support/script.ts';

const REALM = join(import.meta.dirname, '../realm');

/** What the calls of an execution were paid for as, without its start and without navigation. */
function paidFor(body: string): Partial<Record<CostKind, number>> {
  const { start, navigation, ...rest } = execute(emulatorOf(), body).hostCalls;
  expect(start).toBe(1);
  return rest;
}

test('host time: writes are kept and carried out once, at the end', () => {
  expect(paidFor("sheet.getRange('A1').setValue(1); sheet.getRange('A2').setNote('n');")).toEqual({
    write: 2,
    flush: 1,
  });
});

test('host time: a read after a write carries it out; a second read does not', () => {
  const body = `sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValue();
    sheet.getRange('A2').getValue(); sheet.getRange('A1').canEdit();`;
  expect(paidFor(body)).toEqual({ write: 1, flush: 1, read: 2, attribute: 1 });
});

test('host time: alternating costs a flush each time', () => {
  const one = "sheet.getRange('A1').setValue(sheet.getRange('A1').getValue() + 1);";
  expect(paidFor(one.repeat(5))).toEqual({ read: 5, write: 5, flush: 5 });
});

test('host time: tabs, protections, properties and a Drive file have their own cost', () => {
  const body = `ss.insertSheet('B'); const p = sheet.protect(); p.getDescription(); p.remove();
    PropertiesService.getDocumentProperties().setProperty('a', '1');`;
  expect(paidFor(body)).toEqual({ tab: 1, protectionWrite: 2, attribute: 1, propertyWrite: 1 });
});

test('host time: flush is paid once, and what the script sleeps counts', () => {
  const { hostSeconds, hostCalls } = execute(
    emulatorOf(),
    "sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); Utilities.sleep(2000);",
  );
  expect(hostCalls.flush).toBe(1);
  const fixed = COSTS.start.low + COSTS.write.low + COSTS.flush.low + 2;
  expect(hostSeconds.low).toBeGreaterThan(fixed);
  expect(hostSeconds.low).toBeLessThan(fixed + 0.1);
});

test('host time: the middle lies between, and sums add up', () => {
  const time = new HostTime();
  const { low, middle, high } = time.seconds;
  expect([low, middle, high]).toEqual([0.7, 1.1, 1.5]);
  expect(sumOfSeconds([time.seconds, time.seconds]).middle).toBeCloseTo(2.2);
});

test('host time: every cost is a range with a source', () => {
  for (const { low, high, source } of Object.values(COSTS)) {
    expect(low).toBeLessThan(high);
    expect(source).not.toBe('');
  }
});

/** A call that fell through every pattern would be taken for one to Session. */
test('host time: only Session and the like fall through', () => {
  const names = readdirSync(REALM, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(REALM, path), 'utf8').matchAll(/call(?:<[^(]*>)?\(\s*'([^'>]+)/g),
    ])
    .map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(100);
  const others = [...new Set(names)].filter((name) => kindOf(name) === 'session');
  expect(others.filter((name) => !/^(Session|Spreadsheet\.(toast|addMenu))/.test(name))).toEqual(
    [],
  );
});
