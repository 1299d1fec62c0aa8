import { expect, test } from 'vitest';
import { SAMPLE } from '../../src/sample/index.ts';
import { COMPETENCY_GROUPS, EMPLOYMENT_TYPES } from '../../src/tabs/master-tabs.ts';

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

test('sample idp: four skills for each post in each of the three years of the plan', () => {
  expect(SAMPLE.idp).toHaveLength(360);
  const rowsOf = countBy(SAMPLE.idp, (row) => `${row.position} ${row.year}`);
  expect(Object.keys(rowsOf)).toHaveLength(90);
  expect(new Set(Object.values(rowsOf))).toEqual(new Set([4]));
  expect(new Set(SAMPLE.idp.map((row) => row.year))).toEqual(new Set([2567, 2568, 2569]));
  expect(new Set(SAMPLE.idp.map((row) => `${row.position} ${row.year} ${row.skill}`)).size).toBe(
    360,
  );
});

test('sample idp: groups of skills and method codes as in the real plan', () => {
  const ofYear = SAMPLE.idp.filter((row) => row.year === 2567);
  const skills = countBy(ofYear, (row) => row.skill);
  expect(skills).toMatchObject({
    สมรรถนะหลัก: 30,
    สมรรถนะประจำผู้บริหาร: 10,
    สมรรถนะประจำสายงาน: 19,
    สมรรถนะประจำสายงานการสอน: 1,
    ทักษะด้านดิจิทัล: 30,
  });
  expect(countBy(ofYear, (row) => row.methods.join())).toEqual({
    '1,2,3,4,5,6,7,8,9,10': 25 * 4,
    '1,2,3,7,9,10': 4 * 4,
    '1,2,3,4,7,10': 4,
  });
  expect(new Set(ofYear.map((row) => row.goal))).toEqual(
    new Set([
      'พัฒนาสมรรถนะที่กำหนดในแบบประเมินผลการปฏิบัติงานทุกปี',
      'พัฒนาทักษะการทำงานตามมาตรฐานกำหนดตำแหน่ง',
    ]),
  );
});

test('sample idp: the internal auditor has a job-specific skill', () => {
  const auditor = SAMPLE.people.find((person) => person.title === 'นักวิชาการตรวจสอบภายใน');
  const skills = SAMPLE.idp.filter((row) => row.position === auditor?.number);
  expect(skills[3]?.skill).toMatch(/^งานที่จำเป็นในการปฏิบัติหน้าที่.*การวางแผนการตรวจสอบ/);
});

test('sample idp: every row repeats its post and expects more than there is now', () => {
  const posts = new Map(SAMPLE.people.map((person) => [person.number, person]));
  const names = new Map(SAMPLE.divisions.map(({ code, name }) => [code, name]));
  for (const row of SAMPLE.idp) {
    const post = posts.get(row.position);
    expect([row.positionTitle, row.holder]).toEqual([post?.title, post?.holder]);
    expect(row.division === null ? '' : names.get(row.division)).toBe(post?.division);
    expect(row.levelExpected).toBeLessThanOrEqual(5);
    if (row.levelNow === null) expect(row.holder).toBe('');
    else {
      expect(row.levelNow).toBeGreaterThanOrEqual(0);
      expect(row.levelNow).toBeLessThan(row.levelExpected);
    }
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
