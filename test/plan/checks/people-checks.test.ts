import { expect, test } from 'vitest';
import type { Finding } from '../../../src/base/finding.ts';
import { runChecks } from '../../../src/plan/checks/index.ts';
import type { IdpEntry, Plan } from '../../../src/plan/plan.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { PEOPLE_RULES } from '../../../src/tabs/rules/people.ts';
import { sentenceOf } from '../../../src/text/findings/index.ts';
import { closedResult } from '../../support/closed-result.ts';
import {
  smallActivity,
  smallCompetency,
  smallIdpEntry,
  smallPlan,
  smallPosition,
  smallSettings,
} from '../../support/small-plan.ts';

type Code = keyof typeof PEOPLE_RULES;

const SKILLS = ['สมรรถนะหลัก', 'สมรรถนะประจำสายงาน', 'ทักษะด้านดิจิทัล', 'งานที่จำเป็นในการปฏิบัติหน้าที่'];

/** The sound plan of the one person for both years. */
const SOUND = [2570, 2571].flatMap((year) =>
  SKILLS.map((skill, index) =>
    smallIdpEntry({ source: { tab: 'idp:central', row: `${year}-${index}` }, skill, year }),
  ),
);

/** A municipality without heads of divisions to miss, in which one person has a sound plan. */
function sound(changes: Partial<Plan> = {}): Plan {
  return smallPlan({
    settings: smallSettings({ coveredTypes: ['พนักงานเทศบาล'], currentYear: 2570 }),
    divisions: [],
    positions: [smallPosition({ division: null, typedDivision: '' })],
    idpEntries: SOUND,
    ...changes,
  });
}

function found(plan: Plan, code: Code): Finding[] {
  return runChecks(plan, reconcile(plan)).filter((finding) => finding.code === code);
}

/** The sound plan with its first row changed. */
function withFirst(changes: Partial<IdpEntry>): Plan {
  return sound({ idpEntries: SOUND.map((one, at) => (at === 0 ? { ...one, ...changes } : one)) });
}

function withText(text: string): Plan {
  const source = { tab: 'book' as const, row: 'b1' };
  const section = { source, document: 'เล่มแผน', number: '๔', heading: '', text, required: false };
  return sound({ competencies: LIBRARY, sections: [section] });
}

function withSeats(...seats: readonly (readonly [name: string, role: string])[]): Plan {
  return sound({
    seats: seats.map(([name, role], index) => {
      const source = { tab: 'committee' as const, row: `s${index}` };
      return { source, order: index + 1, name, role, from: null, to: null };
    }),
  });
}

const CORE_NAMES = ['การมุ่งผลสัมฤทธิ์', 'การบริการเป็นเลิศ', 'การทำงานเป็นทีม'];
const FUNCTIONAL_NAMES = ['การคิดวิเคราะห์', 'การวางแผน', 'การบริหารความเสี่ยง'];
const inOrder = (names: readonly string[]) =>
  names.map((name, index) => `${index + 1}. ${name}`).join('\n');
const LIBRARY = [
  ...CORE_NAMES.map((name, index) => smallCompetency({ code: `C${index}`, name })),
  ...FUNCTIONAL_NAMES.map((name, index) =>
    smallCompetency({ code: `F${index}`, name, group: 'ประจำสายงาน' }),
  ),
];

const FAULTY: readonly [Code, Plan][] = [
  ['POSITION_NUMBER_REPEATED', sound({ positions: [smallPosition(), smallPosition()] })],
  [
    'POSITION_DIVISION_UNKNOWN',
    sound({ positions: [smallPosition({ division: null, typedDivision: 'กองลับ' })] }),
  ],
  ['POSITION_TITLE_VARIES', sound({ positions: [smallPosition({ title: 'ผอ.กองคลัง' })] })],
  ['IDP_YEAR_OUTSIDE_PLAN', withFirst({ year: 2566 })],
  ['PERSON_WITHOUT_IDP', sound({ idpEntries: [] })],
  ['HEAD_WITHOUT_IDP', sound({ divisions: smallPlan().divisions })],
  ['TYPE_WITHOUT_IDP', sound({ settings: smallSettings({ coveredTypes: ['ครู'] }) })],
  ['IDP_WITHOUT_PERSON', withFirst({ position: '' })],
  ['IDP_OF_ANOTHER_PERSON', withFirst({ agreedWith: 'นางคนก่อน' })],
  ['IDP_IN_WRONG_TAB', withFirst({ source: { tab: 'idp:D02', row: 'x' } })],
  ['IDP_REPEATED', withFirst({ skill: 'ทักษะด้านดิจิทัล' })],
  ['IDP_LEVEL_MISSING', withFirst({ levelExpected: 9 })],
  ['IDP_NOT_AGREED', withFirst({ agreedDay: null })],
  ['IDP_RESULT_MISSING', sound({ results: { typed: [], closed: [closedResult(4)] } })],
  ['IDP_UNCONFIRMED', withFirst({ state: 'ระบบเสนอ' })],
  ['IDP_ACTIVITY_UNKNOWN', withFirst({ activity: 'gone' })],
  ['CURRICULUM_MISSING', sound({ idpEntries: SOUND.map((one) => ({ ...one, curriculum: '' })) })],
  ['COMPETENCY_NOT_OF_TYPE', withFirst({ skill: 'สมรรถนะประจำผู้บริหาร' })],
  ['COMPETENCY_SET_INCOMPLETE', withFirst({ skill: 'การบริการเป็นเลิศ' })],
  ['SKILL_UNKNOWN', withFirst({ skill: 'การบินโดรน' })],
  ['SKILL_NUMBERED', withFirst({ skill: '๕.' })],
  ['GOAL_NOT_STANDARD', withFirst({ goal: 'เก่งขึ้น' })],
  ['METHOD_LABEL_WRONG', withFirst({ typedMethods: '๔. ติดตามผู้มีประสบการณ์' })],
  ['METHOD_LABEL_MISSPELT', withFirst({ typedMethods: '๖ = ฝึกรอบรม' })],
  ['ALL_METHODS', withFirst({ methods: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })],
  ['CORE_LISTS_DIFFER', withText('สมรรถนะหลัก\n๑. ซื่อสัตย์\n๒. ใฝ่เรียนรู้\n๓. การทำงานเป็นทีม')],
  ['FUNCTIONAL_LISTS_DIFFER', withText('สมรรถนะตามภาระงาน\n๒.๑) ความรู้\n๒.๒) ทักษะ\n๒.๓) วินัย')],
  [
    'COMPETENCY_ORDER',
    withText('สมรรถนะประจำสายงาน\n| ๑. การคิดวิเคราะห์ | ๓. การวางแผน |\n| ๒. การบริหารความเสี่ยง | |'),
  ],
  ['METHOD_LISTS_DIFFER', withText('กำหนดวิธีการพัฒนา เช่น การปฐมนิเทศ การศึกษาหรือดูงาน')],
  ['SEAT_REPEATED', withSeats(['ปลัดเทศบาล', 'กรรมการ'], ['ปลัด เทศบาล', 'เลขานุการ'])],
  ['MEMBER_CALLED_COMMITTEE', withSeats(['ปลัดเทศบาล', 'คณะกรรมการ'])],
  ['ROLE_DUTY_MIXED', withText('นักทรัพยากรบุคคล ๑. มีส่วนร่วมในการประเมินความสามารถของตนเอง')],
];

test.each(FAULTY)('%s: is found where it is so, in one short sentence', (code, plan) => {
  const findings = found(plan, code);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const sentence = sentenceOf(finding as Parameters<typeof sentenceOf>[0]);
    expect(sentence.length).toBeLessThanOrEqual(120);
    expect(sentence).not.toMatch(/undefined|NaN/);
  }
  const keys = findings.map(({ place, years }) => JSON.stringify([place, years[0]]));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  sound(),
  sound({ activities: [smallActivity()] }),
  withText(`สมรรถนะหลัก\n๑. ${CORE_NAMES.join('\n๒. ')}`),
  // One mistyped name is a matter of spelling; a list that is printed again begins at 1 again.
  withText(`สมรรถนะหลัก\n๑. ${CORE_NAMES[0]}\n๒. ${CORE_NAMES[1]}\n๓. การทำงานเปนทีม`),
  withText(`สมรรถนะประจำสายงาน\n${inOrder(FUNCTIONAL_NAMES)}\n${inOrder(FUNCTIONAL_NAMES)}`),
  withText(`สมรรถนะหลัก\n${inOrder(CORE_NAMES)}\nสมรรถนะตามภาระงาน\n${inOrder(FUNCTIONAL_NAMES)}`),
  withText('สมรรถนะหลัก\n๑. ซื่อสัตย์\n๒. ใฝ่เรียนรู้'),
  withText('ข้อปฏิบัติ\n๑. ซื่อสัตย์\n๒. ใฝ่เรียนรู้\n๓. ตรงเวลา'),
  withText('วิธีการพัฒนา ได้แก่ ศึกษาด้วยตนเอง ฝึกอบรม การสอนงาน'),
  withText('พนักงานทุกคน มีส่วนร่วมในการประเมินความสามารถของตนเอง'),
  withSeats(['ปลัดเทศบาล', 'กรรมการ'], ['นายกเทศมนตรี', 'ประธานคณะกรรมการ']),
])('people checks: find nothing in what is sound (%#)', (plan) => {
  const codes = runChecks(plan, reconcile(plan)).map(({ code }) => code);
  expect(codes.filter((code) => code in PEOPLE_RULES)).toEqual([]);
});

test.each([
  ['CORE_LISTS_DIFFER', { count: 2, text: 'ซื่อสัตย์' }, 'text'],
  ['FUNCTIONAL_LISTS_DIFFER', { count: 3, text: 'ความรู้' }, 'text'],
  ['COMPETENCY_ORDER', { count: 1, number: '2' }, 'text'],
  ['SKILL_UNKNOWN', { count: 1, text: 'การบินโดรน' }, 'skill'],
] as const)('%s: is found once with its figures', (code, facts, column) => {
  const [finding, ...others] = found(new Map(FAULTY).get(code) ?? sound(), code);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ facts, place: { column } });
});

test('SKILL_UNKNOWN: a skill of the list is known by its name', () => {
  const listed = { ...withFirst({ skill: 'การคิดวิเคราะห์' }), competencies: LIBRARY };
  expect(found(listed, 'SKILL_UNKNOWN')).toEqual([]);
});

test('HEAD_METHODS_DIFFER: names those whose methods are not the usual ones', () => {
  const [pattern] = smallPlan().divisions;
  if (pattern === undefined) throw new Error('No division');
  const divisions = [1, 2, 3].map((order) => ({
    ...pattern,
    code: `D0${order}`,
    name: `กองที่ ${order}`,
    headTitle: `ผู้อำนวยการกองที่ ${order}`,
  }));
  const positions = divisions.map(({ code, headTitle }, index) =>
    smallPosition({ number: String(index + 1), division: code, title: headTitle }),
  );
  const entries = positions.map(({ number, division }) =>
    smallIdpEntry({ source: { tab: `idp:${division}`, row: `h${number}` }, position: number }),
  );
  const plan = sound({ divisions, positions, idpEntries: entries });
  expect(found(plan, 'HEAD_METHODS_DIFFER')).toEqual([]);
  const differing = entries.map((one, at) => (at === 0 ? { ...one, methods: [3] } : one));
  const [finding] = found({ ...plan, idpEntries: differing }, 'HEAD_METHODS_DIFFER');
  expect(finding?.facts).toMatchObject({ count: 1, usual: 2 });
});

test('people checks: a switched-off rule finds nothing', () => {
  const off: Plan = {
    ...withFirst({ year: 2566 }),
    rules: new Map([['IDP_YEAR_OUTSIDE_PLAN', 'off']]),
  };
  expect(found(off, 'IDP_YEAR_OUTSIDE_PLAN')).toEqual([]);
});

test('IDP_RESULT_MISSING: says nothing before the year is closed, nor where the level stands', () => {
  const code = 'IDP_RESULT_MISSING';
  const closed = (quarter: 3 | 4) => ({ typed: [], closed: [closedResult(quarter)] });
  expect(found(sound(), code)).toEqual([]);
  expect(found(sound({ results: closed(3) }), code)).toEqual([]);
  const [finding, ...others] = found(sound({ results: closed(4) }), code);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    place: { column: 'levelAfter' },
    facts: { count: SKILLS.length },
  });
  const assessed = SOUND.map((one) => ({ ...one, levelAfter: 3 }));
  expect(found(sound({ results: closed(4), idpEntries: assessed }), code)).toEqual([]);
});
