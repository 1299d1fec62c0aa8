import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../src/base/fiscal-year.ts';
import { ratio } from '../../../src/base/ratio.ts';
import { toThaiDigits } from '../../../src/base/thai-digits.ts';
import {
  attainmentOf,
  type Course,
  judge,
  type PartResult,
  USUAL_LIMITS,
} from '../../../src/plan/results/light.ts';
import { readResult } from '../../../src/plan/results/read-result.ts';
import {
  isNumeric,
  type NumericTarget,
  readTarget,
  targetUnits,
} from '../../../src/plan/results/read-target.ts';
import type { TypedState } from '../../../src/tabs/results/states.ts';

const UNITS = targetUnits([]);
const WHOLE_YEAR: Course = { quarter: 4, ticked: [1, 2, 3, 4] };

function part(
  target: string,
  typed: string,
  earlier: readonly string[],
  quarter: Quarter,
): PartResult {
  const read = readTarget(target, UNITS);
  const result = (text: string, at: Quarter) =>
    isNumeric(read)
      ? readResult(text, read, { quarter: at, units: UNITS })
      : ({ kind: 'none' } as const);
  return {
    target: read,
    latest: result(typed, quarter),
    earlier: earlier.map((text, index) => result(text, (index + 1) as Quarter)),
  };
}

interface Row {
  readonly state?: TypedState | '';
  readonly target: string;
  readonly typed: string;
  readonly earlier?: readonly string[];
  readonly quality?: readonly [string, string];
  readonly hasEvidence?: boolean;
  readonly course?: Course;
}

function lightOf({ state = 'เสร็จ', target, typed, course = WHOLE_YEAR, ...rest }: Row): string {
  const { earlier = [], quality = ['', ''], hasEvidence = false } = rest;
  const { light, attainment } = judge(
    {
      state,
      quantity: part(target, typed, earlier, course.quarter),
      quality: part(quality[0], quality[1], [], course.quarter),
      benefit: part('', '', [], course.quarter),
      saysQuantity: typed !== '',
      hasEvidence,
      course,
    },
    USUAL_LIMITS,
  );
  return attainment === null ? light : `${(attainment / 100).toFixed(2)} ${light}`;
}

describe('The light of a result', () => {
  it.each<[Row, string]>([
    [{ target: 'ร้อยละ ๙๐', typed: '๑๗/๒๐' }, '94.44 yellow'],
    [{ target: 'ร้อยละ ๙๐', typed: '๑๗ คน จาก ๒๐ คน' }, '94.44 yellow'],
    [{ target: 'ร้อยละ ๙๐', typed: '๑๗/๑๙' }, '99.41 yellow'],
    [{ target: 'ร้อยละ ๙๐', typed: '๗๒' }, '80.00 yellow'],
    [{ target: 'ร้อยละ ๙๐', typed: '๗๑.๙๙' }, '79.98 red'],
    [{ target: 'ร้อยละ๘๐', typed: '๘๐%' }, '100.00 green'],
    [{ target: 'ไม่เกิน ๓ ครั้ง', typed: '๔' }, '75.00 red'],
    [{ target: 'ไม่เกิน ๓ ครั้ง', typed: '๓ ครั้ง' }, '100.00 green'],
    [{ target: '๒๔ ครั้ง', typed: '๒๖ ครั้ง จาก ๒๔' }, '108.33 green'],
    [{ target: 'จัดทำประกาศเจตจำนง', typed: 'ประกาศแล้ว', hasEvidence: true }, 'green'],
    [{ target: 'จัดทำประกาศเจตจำนง', typed: 'ประกาศแล้ว' }, 'yellow'],
    [{ target: 'ร้อยละ ๙๐', typed: 'ดำเนินการแล้ว' }, 'grey'],
    [{ target: 'ร้อยละ ๙๐', typed: '๑๗/๐' }, 'grey'],
    [{ target: 'ร้อยละ ๙๐', typed: '-๕' }, 'grey'],
    [{ target: 'ร้อยละ ๙๐', typed: '' }, 'grey'],
    [{ state: '', target: 'ร้อยละ ๙๐', typed: '๑๐๐' }, 'grey'],
    [{ state: 'ยังไม่เริ่ม', target: 'ร้อยละ ๙๐', typed: '' }, 'red'],
    [{ state: 'เลื่อน', target: 'ร้อยละ ๙๐', typed: '' }, 'yellow'],
    [{ state: 'ยกเลิก', target: 'ร้อยละ ๙๐', typed: '๑๐๐' }, 'grey'],
    [{ target: 'ร้อยละ ๙๐', typed: '๙๕', quality: ['ร้อยละ ๙๐', '๕๐'] }, '55.55 red'],
    [{ target: 'ร้อยละ ๙๐', typed: '๙๕', quality: ['ร้อยละ ๙๐', ''] }, '105.55 green'],
  ])('%o is %s', (row, expected) => {
    expect(lightOf(row)).toBe(expected);
  });

  it('expects of a count what the quarters gone make of it', () => {
    const half = { quarter: 2, ticked: [1, 2, 3, 4] } as const;
    const target = 'มีการประชุมทุกเดือน (๑๒ เดือน)';
    const row = { state: 'กำลังทำ', target, course: half } as const;
    expect(lightOf({ ...row, typed: 'ม.ค., มี.ค.', earlier: ['3'] })).toBe('83.33 yellow');
    expect(lightOf({ ...row, typed: 'ม.ค.-มี.ค.', earlier: ['ต.ค.–ธ.ค.'] })).toBe('100.00 green');
    // Months of another quarter do not count in this one.
    expect(lightOf({ ...row, typed: 'ต.ค., ม.ค.', earlier: ['ต.ค.–ธ.ค.'] })).toBe('66.66 red');
    expect(lightOf({ ...row, typed: 'ต.ค.', earlier: ['3'] })).toBe('grey');
  });

  it('says of work under way nothing before its last quarter, unless a number does', () => {
    const course = { quarter: 1, ticked: [1, 2] } as const;
    const deed = { target: 'จัดทำคู่มือ', typed: 'ร่างแล้ว', state: 'กำลังทำ' } as const;
    expect(lightOf({ ...deed, course })).toBe('grey');
    expect(lightOf({ ...deed, course: { ...course, quarter: 2 } })).toBe('yellow');
    expect(lightOf({ target: 'ร้อยละ ๙๐', typed: '', state: 'ยังไม่เริ่ม', course })).toBe('grey');
  });
});

describe('Attainment', () => {
  const perCent = (value: number): NumericTarget => ({
    kind: 'per-cent',
    value: ratio(value),
    direction: 'at-least',
  });

  it('is the same for a share as for its two numbers, and rounds down only', () => {
    for (let whole = 1; whole <= 60; whole += 1)
      for (let reached = 0; reached <= whole; reached += 1) {
        const typed = readResult(toThaiDigits(`${reached}/${whole}`), perCent(90), {
          quarter: 1,
          units: UNITS,
        });
        if (typed.kind !== 'number') throw new Error('unread');
        const exact = Math.floor((1_000_000 * reached) / (whole * 90));
        expect(attainmentOf(perCent(90), typed.value)).toBe(exact);
      }
  });

  it('never falls when more is reached, and never rises where less is wanted', () => {
    const most: NumericTarget = { ...perCent(30), direction: 'at-most' };
    let [before, beforeMost] = [-1, 10_001];
    for (let hundredths = 0; hundredths <= 20_000; hundredths += 7) {
      const now = attainmentOf(perCent(90), ratio(hundredths, 100));
      const nowMost = attainmentOf(most, ratio(hundredths, 100));
      expect(now).toBeGreaterThanOrEqual(before);
      expect(nowMost).toBeLessThanOrEqual(beforeMost);
      [before, beforeMost] = [now, nowMost];
    }
  });
});
