import { expect, test } from 'vitest';
import { toThaiDigits } from '../../src/base/thai-digits.ts';
import { SAMPLE } from '../../src/sample/index.ts';
import { PLACEHOLDERS } from '../../src/tabs/words/placeholders.ts';

/** Everything that the sample writes as running text, outside the slips kept in the activities. */
function allTexts(): string[] {
  return [
    ...SAMPLE.book.flatMap((section) => [section.heading, section.text]),
    ...SAMPLE.idp.flatMap((row) => [row.skill, row.goal]),
    ...SAMPLE.competencies.flatMap((row) => [row.name, row.description, row.suggestedAction]),
    ...SAMPLE.committee.flatMap((seat) => [seat.name, seat.role]),
    ...SAMPLE.strategies.map((row) => row.title),
  ];
}

function numbersOf(document: string): string[] {
  return SAMPLE.book.filter((row) => row.document === document).map((row) => row.number);
}

test('sample book: four chapters, with sections 3.1 to 3.15 in their order', () => {
  const numbers = numbersOf('เล่มแผน');
  expect(numbers.filter((number) => number.startsWith('บทที่'))).toEqual([
    'บทที่ ๑',
    'บทที่ ๒',
    'บทที่ ๓',
    'บทที่ ๔',
  ]);
  const third = numbers.filter((number) => /^๓\.[๐-๙]+$/.test(number));
  expect(third).toEqual(Array.from({ length: 15 }, (_, index) => toThaiDigits(`3.${index + 1}`)));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('sample book: each document has numbered texts that must not be missing', () => {
  expect(numbersOf('ประกาศ')).toEqual(['๑', '๒', '๓']);
  expect(numbersOf('คำสั่ง')).toEqual(['๑', '๒', '๓']);
  expect(numbersOf('หลักเกณฑ์')).toEqual(['๑', '๒', '๓', '๔', '๕', '๖']);
  expect(numbersOf('ประกาศปรับปรุง')).toEqual(['๑', '๒']);
  expect(numbersOf('บันทึกข้อความ')).toEqual(['๑', '๒', '๓']);
  const optional = SAMPLE.book.filter((section) => !section.required);
  expect(optional.map((section) => section.number)).toEqual([
    '๓.๑๒.๑',
    '๓.๑๒.๒',
    '๓.๑๒.๓',
    '๓.๑๒.๔',
  ]);
  for (const section of SAMPLE.book) {
    expect(section.heading).not.toBe('');
    expect(section.text.length).toBeGreaterThan(50);
  }
});

test('sample book: only the agreed tags stand in the texts, and each of them is used', () => {
  const used = SAMPLE.book.flatMap((section) =>
    [...section.text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''),
  );
  const { district, orderNumber, orderDay, ...usual } = PLACEHOLDERS;
  expect([...new Set(used)].sort()).toEqual(Object.values(usual).sort());
});

test('sample texts: digits of the book are Thai and its names of laws have the right year', () => {
  for (const section of SAMPLE.book) expect(section.text).not.toMatch(/[0-9]/);
  const decrees = SAMPLE.book.filter((section) => section.text.includes('บ้านเมืองที่ดี'));
  expect(decrees).toHaveLength(2);
  for (const section of decrees) expect(section.text).toContain('บ้านเมืองที่ดี พ.ศ. ๒๕๔๖');
});

test('sample texts: no other place, no other kind of organisation, no doubled word', () => {
  for (const text of allTexts()) {
    expect(text).not.toMatch(/โพ(หนอง|นทอง|ธิ์ทอง)|คำใหญ่|ภูแล่นช้าง|มหาสารคาม|กาฬสินธุ์/);
    expect(text).not.toMatch(/มหาวิทยาลัย|นักศึกษา|สถาบัน|ส่วนตำบล|องค์การบริหาร/);
    expect(text).not.toMatch(/ตำบลตำบล|การการ|ฝึกรอบรม|ฝึกรวม|มีอาชีพ|ภาวะเทียบ/);
    expect(text).not.toMatch(/ {2}|^[\s=+\-@]|\s$/);
  }
});

test('sample texts: brackets are balanced outside the activities', () => {
  for (const text of allTexts()) {
    const opened = text.split('(').length;
    expect(text.split(')').length, text).toBe(opened);
  }
});
