import { expect, test } from 'vitest';
import { SAMPLE } from '../../src/sample/index.ts';
import { EVERYONE_OWNER } from '../../src/tabs/activities.ts';

const YEARS = [2567, 2568, 2569];

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

test('sample allocation: 606,000 baht for each year, by strategy and by division', () => {
  for (const year of YEARS) {
    const rows = SAMPLE.allocations.filter((row) => row.year === year);
    expect(rows.map((row) => sum(Object.values(row.amounts)))).toEqual([
      510_000, 42_000, 32_000, 22_000,
    ]);
    const byDivision = SAMPLE.divisions.map(({ code }) =>
      sum(rows.map((row) => row.amounts[code] ?? 0)),
    );
    expect(byDivision).toEqual([260_000, 109_000, 69_000, 56_000, 56_000, 56_000]);
  }
});

test('sample activities: 664,000 baht for each year, by strategy and by division', () => {
  const planned = (year: number, of: (row: (typeof SAMPLE.activities)[number]) => boolean) =>
    sum(SAMPLE.activities.filter(of).map((row) => row.money[year] ?? Number.NaN));
  for (const year of YEARS) {
    expect([1, 2, 3, 4].map((number) => planned(year, (row) => row.strategy === number))).toEqual([
      470_000, 57_000, 135_000, 2_000,
    ]);
    const byDivision = SAMPLE.divisions.map(({ code }) =>
      planned(year, (row) => row.division === code),
    );
    expect(byDivision).toEqual([507_000, 12_000, 0, 3_000, 0, 0]);
    expect(planned(year, (row) => row.division === null)).toBe(142_000);
  }
});

test('sample activities: 11 stand with a division and 11 on the central tab as typed', () => {
  const central = SAMPLE.activities.filter((row) => row.division === null);
  expect(SAMPLE.activities).toHaveLength(22);
  expect(central.map((row) => row.owner)).toEqual([
    EVERYONE_OWNER,
    '',
    '',
    '(LPA ด้านที่ ๕ (การมีส่วนร่วม ของพนักงานใน การกับ หน่วยงานอื่นที่ จัดเกี่ยวกับการ ป้องกันการ ทุจริต',
    '(LPA ด้านที่ ๕',
    '(ประเมินมาตรฐานฯด้านที่ ๒',
    '(ตัวชี้วัด LPA – ด้านที่ ๒',
    '(ประเมินมาตรฐานฯด้านที่ ๒ งาน',
    '(ตัวชี้วัด LPA – ด้านที่ ๒',
    '(ประเมิน มาตรฐานฯด้าน ที่ ๒ งาน',
    '(ประเมิน มาตรฐานฯด้าน ที่ ๒',
  ]);
});

test('sample activities: printed numbers keep the gaps of tactics 2.1 and 2.2', () => {
  const numbers = new Map<string, number[]>();
  for (const { strategy, tactic, order } of SAMPLE.activities) {
    const label = `${strategy}.${tactic}`;
    numbers.set(label, [...(numbers.get(label) ?? []), order]);
  }
  expect(Object.fromEntries(numbers)).toEqual({
    '1.1': [1, 2, 3],
    '1.2': [1],
    '1.3': [1],
    '2.1': [1, 2, 4],
    '2.2': [1, 2, 4, 5],
    '3.1': [1],
    '3.2': [1, 2],
    '4.1': [1, 2],
    '4.2': [1, 2, 3, 4, 5],
  });
});

test('sample activities: every target has three parts without their labels, every year its quarters', () => {
  for (const row of SAMPLE.activities) {
    for (const part of [row.indicator, row.quantity, row.quality, row.benefit]) {
      expect(part).not.toBe('');
      expect(part).not.toMatch(/^-|เชิง(ปริมาณ|คุณภาพ|ประโยชน์)/);
    }
    for (const year of YEARS) expect(row.quarters[year]).not.toEqual([]);
  }
  const always = SAMPLE.activities.filter((row) => row.quarters[2567]?.length === 4);
  expect(always).toHaveLength(16);
  expect(SAMPLE.activities.filter((row) => row.money[2568] === 0)).toHaveLength(6);
});

test('sample activities: the only unbalanced bracket outside the owners closes the name of 4.1#2', () => {
  const unbalanced = (text: string) =>
    [...text].filter((letter) => letter === '(').length !==
    [...text].filter((letter) => letter === ')').length;
  const faults = SAMPLE.activities.flatMap((row) =>
    (['name', 'indicator', 'quantity', 'quality', 'benefit', 'personInCharge', 'owner'] as const)
      .filter((field) => unbalanced(row[field]))
      .map((field) => `${row.strategy}.${row.tactic}#${row.order} ${field}`),
  );
  expect(faults).toEqual([
    '3.2#2 owner',
    '4.1#1 owner',
    '4.1#2 name',
    '4.1#2 owner',
    '4.2#1 owner',
    '4.2#2 owner',
    '4.2#3 owner',
    '4.2#4 owner',
    '4.2#5 owner',
  ]);
});

test('sample strategies: four with nine tactics, all serving the last of four local strategies', () => {
  const of = (kind: string) => SAMPLE.strategies.filter((row) => row.kind === kind);
  expect(of('ยุทธศาสตร์ท้องถิ่น').map((row) => row.localStrategy)).toEqual([1, 2, 3, 4]);
  expect(of('ยุทธศาสตร์').map((row) => [row.strategy, row.localStrategy])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  expect(of('กลยุทธ์').map((row) => `${row.strategy}.${row.tactic}`)).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '2.1',
    '2.2',
    '3.1',
    '3.2',
    '4.1',
    '4.2',
  ]);
});
