import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, textOf } from '../../src/base/cell.ts';
import { fingerprint } from '../../src/base/fingerprint.ts';
import { ProgramFault } from '../../src/base/program-fault.ts';
import { misread, read } from '../../src/base/reading.ts';
import { groupThousands, toArabicDigits, toThaiDigits } from '../../src/base/thai-digits.ts';

test('toThaiDigits: is undone by toArabicDigits and touches digits only', () => {
  expect(toThaiDigits('ข้อ 277 (พ.ศ. 2545)')).toBe('ข้อ ๒๗๗ (พ.ศ. ๒๕๔๕)');
  fc.assert(
    fc.property(fc.string(), (text) => {
      const arabic = toArabicDigits(text);
      expect(toArabicDigits(toThaiDigits(arabic))).toBe(arabic);
    }),
  );
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('groupThousands: writes %d', (whole, text) => {
  expect(groupThousands(whole)).toBe(text);
});

test('isBlank: sees nothing in white space, but something in zero and an empty box', () => {
  expect(['', ' \n'].map(isBlank)).toEqual([true, true]);
  expect([0, false, 'x', new Date()].map(isBlank)).toEqual([false, false, false, false]);
});

test('textOf: gives the text that a person reads', () => {
  expect(textOf('  ก ')).toBe('ก');
  expect(textOf(12.5)).toBe('12.5');
  expect(textOf(new Date('2026-10-01T00:00:00+07:00'))).toBe('2026-10-01');
  expect(textOf(new Date(Number.NaN))).toBe('####');
  expect(textOf(new Date(8.64e15))).toBe('####');
});

test('fingerprint: is blind to white space and short, and tells texts apart', () => {
  expect(fingerprint('โครงการ จิตอาสา\nเราทำ')).toBe(fingerprint('โครงการจิตอาสาเราทำ'));
  expect(fingerprint('โครงการ ๑')).not.toBe(fingerprint('โครงการ ๒'));
  expect(fingerprint('')).not.toBe(fingerprint('0'));
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-z]{1,7}$/);
    }),
  );
});

test('reading: keeps the value beside the fault', () => {
  expect(read(5)).toEqual({ value: 5, fault: null });
  expect(misread(null, 'NOT_A_DAY')).toEqual({ value: null, fault: 'NOT_A_DAY' });
});

test('ProgramFault: is an Error with a code and facts', () => {
  const fault = new ProgramFault('TAB_MISSING', 'Workbook has no budget', { tab: 'budget' });
  expect(fault).toBeInstanceOf(Error);
  expect(fault).toMatchObject({
    name: 'ProgramFault',
    code: 'TAB_MISSING',
    facts: { tab: 'budget' },
  });
  expect(new ProgramFault('BUSY', 'busy').facts).toEqual({});
});
