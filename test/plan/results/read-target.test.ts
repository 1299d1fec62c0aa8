import { describe, expect, it } from 'vitest';
import { toThaiDigits } from '../../../src/base/thai-digits.ts';
import { type ReadTarget, readTarget, targetUnits } from '../../../src/plan/results/read-target.ts';
import { samplePlan } from '../../support/sample-plan.ts';

const UNITS = targetUnits([]);

function short(target: ReadTarget): string {
  if (target.kind === 'deed') return 'deed';
  const { numerator, denominator } = target.value;
  const unit = target.kind === 'per-cent' ? '%' : ` ${target.unit}`;
  return `${target.direction === 'at-most' ? '<=' : '>='}${numerator / denominator}${unit}`;
}

const READINGS: readonly (readonly [string, string])[] = [
  ['บุคลากรเข้าร่วมกิจกรรม ร้อยละ ๙๐', '>=90%'],
  ['หน่วยงานมีบุคลากรที่มีความรู้ด้านดิจิทัลร้อยละ๘๐', '>=80%'],
  ['ไม่น้อยกว่าร้อยละ 85.50', '>=85.5%'],
  ['ร้อยละไม่ต่ำกว่า ๗๐', '>=70%'],
  ['80-90%', '>=80%'],
  ['๙๕ เปอร์เซ็นต์', '>=95%'],
  ['ร้องเรียนไม่เกินร้อยละ ๕', '<=5%'],
  ['ร้อยละไม่เกิน ๕', '<=5%'],
  ['มีการประชุมทุกเดือน (๑๒ เดือน)', '>=12 เดือน'],
  ['ประชุมทุกเดือน', '>=12 เดือน'],
  ['ประชุมทุกไตรมาส', '>=4 ครั้ง'],
  ['อบรม ๒-๓ ครั้ง', '>=2 ครั้ง'],
  ['เจ้าหน้าที่ ๒๐ คน', '>=20 คน'],
  ['ผู้เข้าอบรม 1,250 คน', '>=1250 คน'],
  ['ผู้เข้าอบรม 2500 คน', '>=2500 คน'],
  ['ข้อร้องเรียนไม่เกิน ๓ ครั้ง', '<=3 ครั้ง'],
  ['ข้อร้องเรียนน้อยกว่า ๓ เรื่อง', '<=3 เรื่อง'],
  ['แล้วเสร็จภายใน ๓๐ วัน', '<=30 วัน'],
  ['ไม่น้อยกว่า ๓ ครั้ง', '>=3 ครั้ง'],
  ['ไม่ต่ำกว่า ๓ ครั้ง', '>=3 ครั้ง'],
  ['บุคลากรทุกคนได้รับการพัฒนา', '>=100%'],
  ['ทุกตำแหน่งมีคู่มือ', '>=100%'],
  ['บุคลากรทุกคน ร้อยละ ๘๐', '>=80%'],
  ['จัดทำแผนปีงบประมาณ พ.ศ. ๒๕๖๗-๒๕๖๙', 'deed'],
  ['จัดทำรายงานประจำปี ๒๕๖๗', 'deed'],
  ['จัดทำรายงานไตรมาสที่ ๒', 'deed'],
  ['กิจกรรม ๕ ส. ในสำนักงาน', 'deed'],
  ['ประชุมครั้งที่ ๓/๒๕๖๗', 'deed'],
  ['ตามมาตรา ๗ และข้อ ๒๗๗', 'deed'],
  ['ผ่านการประเมินระดับ ๓', 'deed'],
  ['จัดทำประกาศเจตจำนงต่อต้านการทุจริต', 'deed'],
  ['', 'deed'],
];

describe('Reading a target', () => {
  it.each(READINGS)('%s -> %s', (text, expected) => {
    expect(short(readTarget(text, UNITS))).toBe(expected);
  });

  it('reads the 66 targets of the sample: 42 in per cent, 1 count, 23 deeds', () => {
    const read = samplePlan().activities.map(({ target }) => ({
      quantity: readTarget(target.quantity, UNITS).kind,
      quality: readTarget(target.quality, UNITS).kind,
      benefit: readTarget(target.benefit, UNITS).kind,
    }));
    const kinds = read.flatMap((one) => Object.values(one));
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([kinds.length, count('per-cent'), count('count'), count('deed')]).toEqual([
      66, 42, 1, 23,
    ]);
    const deeds = (part: 'quantity' | 'quality' | 'benefit') =>
      read.filter((one) => one[part] === 'deed').length;
    expect([deeds('quantity'), deeds('quality'), deeds('benefit')]).toEqual([3, 3, 17]);
  });

  it('reads the same from Thai and Arabic digits, wherever the number stands', () => {
    for (let number = 0; number <= 130; number += 1)
      for (const text of [`ร้อยละ ${number}`, `บุคลากร ${number} คน ปี 2567`, `ไม่เกิน ${number} ครั้ง`]) {
        const target = readTarget(text, UNITS);
        expect(target).toEqual(readTarget(toThaiDigits(text), UNITS));
        expect(target).toMatchObject({ value: { numerator: number, denominator: 1 } });
      }
  });

  it('counts in the units that HR lists, the longest first', () => {
    const units = targetUnits(['รอบ', 'รอบการประชุม']);
    expect(short(readTarget('๔ รอบการประชุม', units))).toBe('>=4 รอบการประชุม');
    expect(short(readTarget('๔ ครั้ง', units))).toBe('deed');
  });
});
