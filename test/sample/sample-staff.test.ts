import { expect, test } from 'vitest';
import { SAMPLE } from '../../src/sample/index.ts';
import { COMPETENCY_GROUPS, EMPLOYMENT_TYPES } from '../../src/tabs/people.ts';

/** Words that no family name bears by chance: sample, supposed, model, trial. */
const INVENTED = /^(นาย|นาง|นางสาว)\S+ (ตัวอย่าง|สมมุติ|จำลอง|ทดลอง)\S+$/;

function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

test('sample people: 30 posts with numbers of their own in the divisions of the real plan', () => {
  expect(new Set(SAMPLE.people.map((person) => person.number)).size).toBe(30);
  expect(countBy(SAMPLE.people, (person) => person.division)).toEqual({
    '': 2,
    สำนักปลัด: 10,
    กองคลัง: 9,
    กองช่าง: 2,
    กองการศึกษา: 2,
    กองสาธารณสุขและสิ่งแวดล้อม: 2,
    กองสวัสดิการสังคม: 3,
  });
  expect(countBy(SAMPLE.people, (person) => person.employmentType)).toEqual({
    พนักงานเทศบาล: 23,
    ลูกจ้างประจำ: 2,
    พนักงานจ้างตามภารกิจ: 5,
  });
  for (const person of SAMPLE.people) expect(EMPLOYMENT_TYPES).toContain(person.employmentType);
});

test('sample people: 28 invented holders, each once, and two vacant posts', () => {
  const held = SAMPLE.people.filter((person) => person.holder !== '');
  const names = [...held.map((person) => person.holder), SAMPLE.settings.signerName];
  expect(held).toHaveLength(28);
  expect(new Set(names).size).toBe(29);
  for (const name of names) expect(name).toMatch(INVENTED);
  for (const person of SAMPLE.people) expect(person.startDay === null).toBe(person.holder === '');
});

/** Rows as they were before the known faults were put in: those of people whose plans are sound. */
const SPOILT_TITLES = ['นิติกร', 'นักวิเคราะห์นโยบายและแผน', 'นายช่างโยธา'];
const SOUND = SAMPLE.people.filter(
  ({ holder, title }) => holder !== '' && !SPOILT_TITLES.includes(title),
);

test('sample idp: four skills for each held post in each of the three years of the plan', () => {
  for (const { number } of SOUND) {
    const own = SAMPLE.idp.filter((row) => row.position === number);
    expect(countBy(own, ({ year }) => String(year))).toEqual({ 2567: 4, 2568: 4, 2569: 4 });
    expect(new Set(own.map(({ year, skill }) => `${year} ${skill}`)).size).toBe(12);
  }
});

test('sample idp: groups of skills as in the real plan, with methods that suit each', () => {
  const ofYear = SAMPLE.idp.filter((row) => row.year === 2567);
  expect(countBy(ofYear, (row) => row.skill)).toMatchObject({
    สมรรถนะหลัก: 27,
    สมรรถนะประจำผู้บริหาร: 10,
    สมรรถนะประจำสายงานการสอน: 1,
  });
  const methods = countBy(ofYear, (row) => String(row.methods));
  expect(methods['1,2,5']).toBeGreaterThan(20);
  expect(methods['1,2,3,4,5,6,7,8,9,10']).toBe(4);
  expect(new Set(ofYear.map((row) => row.goal))).toEqual(
    new Set([
      'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี',
      'พัฒนาทักษะการทำงานตามมาตรฐานกำหนดตำแหน่ง',
      'พัฒนางานตามภารกิจของกองให้ทันต่อเหตุการณ์',
    ]),
  );
});

test('sample competencies: the internal auditor has a job-specific skill', () => {
  const auditor = SAMPLE.people.find((person) => person.title === 'นักวิชาการตรวจสอบภายใน');
  const skill = SAMPLE.competencies.find((row) => row.position === auditor?.number);
  expect(skill?.name).toMatch(/^งานที่จำเป็นในการปฏิบัติหน้าที่.*การวางแผนการตรวจสอบ/);
});

test('sample idp: stands on the tab of its post and expects more than there is now', () => {
  const posts = new Map(SAMPLE.people.map((person) => [person.number, person]));
  const names = new Map(SAMPLE.divisions.map(({ code, name }) => [code, name]));
  for (const row of SAMPLE.idp.filter(({ position }) => posts.has(position))) {
    const division = posts.get(row.position)?.division;
    expect(row.division === null ? '' : names.get(row.division)).toBe(division);
    expect(row.levelExpected).toBeLessThanOrEqual(5);
    expect(row.levelNow ?? 0).toBeGreaterThanOrEqual(0);
    expect(row.levelNow ?? 0).toBeLessThan(row.levelExpected);
  }
});

test('sample competencies: the library and one job-specific skill for each post', () => {
  const counts = countBy(SAMPLE.competencies, (row) => row.group);
  expect(counts).toEqual({
    หลัก: 5,
    ประจำผู้บริหาร: 4,
    ประจำสายงาน: 22,
    ดิจิทัล: 1,
    เฉพาะตำแหน่ง: 30,
  });
  expect(Object.keys(counts)).toEqual([...COMPETENCY_GROUPS]);
  expect(new Set(SAMPLE.competencies.map((row) => row.code)).size).toBe(62);
  const own = SAMPLE.competencies.filter((row) => row.position !== '');
  expect(own.map((row) => row.position)).toEqual(SAMPLE.people.map((person) => person.number));
});

test('sample committee: five offices, each once, for the whole plan', () => {
  expect(SAMPLE.committee.map((seat) => seat.order)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(SAMPLE.committee.map((seat) => seat.name)).size).toBe(5);
  for (const seat of SAMPLE.committee) {
    expect(seat.from <= '2023-10-01').toBe(true);
    expect(seat.to >= '2026-09-30').toBe(true);
  }
});

test('sample settings: approved, announced and effective in this order, inside the right year', () => {
  const { orderDay, approvalDay, announcedDay, effectiveDay } = SAMPLE.settings;
  const days = [orderDay, approvalDay, announcedDay, effectiveDay];
  expect([...days].sort()).toEqual(days);
  expect(effectiveDay).toBe('2023-10-01');
  expect(SAMPLE.settings.firstYear).toBe(2567);
});

test('sample addresses: everyone who may write has an address at example.go.th of their own', () => {
  const addresses = [
    ...SAMPLE.settings.hrEditors,
    ...SAMPLE.divisions.flatMap((division) => division.editors),
  ];
  expect(addresses).toEqual([
    'hr@example.go.th',
    'head.d01@example.go.th',
    'head.d02@example.go.th',
    'head.d03@example.go.th',
    'head.d04@example.go.th',
    'head.d05@example.go.th',
    'head.d06@example.go.th',
  ]);
});
