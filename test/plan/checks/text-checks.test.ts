import { expect, test } from 'vitest';
import type { IsoDay } from '../../../src/base/day.ts';
import { ABBREVIATION_UNKNOWN } from '../../../src/plan/checks/abbreviation-unknown.ts';
import {
  RULES_WITHOUT_PLAN,
  SECTION_GAP,
  SECTION_MISSING,
} from '../../../src/plan/checks/book-sections.ts';
import { COMMITTEE_SPAN } from '../../../src/plan/checks/committee-span.ts';
import type { Check } from '../../../src/plan/checks/define-check.ts';
import { DISTRICT_WRONG } from '../../../src/plan/checks/district-wrong.ts';
import { DIVISION_NAME_VARIES } from '../../../src/plan/checks/division-name-varies.ts';
import {
  ANNOUNCED_BEFORE_APPROVED,
  ANNOUNCED_BEFORE_DRAFTED,
  EFFECTIVE_BEFORE_ANNOUNCED,
} from '../../../src/plan/checks/document-days.ts';
import { DOUBLED_WORD } from '../../../src/plan/checks/doubled-word.ts';
import {
  AGENCY_WORD,
  SCHOOL_WORD,
  SUBDISTRICT_WORD,
} from '../../../src/plan/checks/foreign-words.ts';
import {
  LAW_NOT_LISTED,
  LAW_TITLE_WRONG,
  LAW_YEAR_WRONG,
} from '../../../src/plan/checks/law-wrong.ts';
import { NOTICE_UNCONFIRMED } from '../../../src/plan/checks/notice-unconfirmed.ts';
import { OTHER_MUNICIPALITY } from '../../../src/plan/checks/other-municipality.ts';
import { OTHER_PROVINCE } from '../../../src/plan/checks/other-province.ts';
import { OTHER_YEARS } from '../../../src/plan/checks/other-years.ts';
import { PLAN_TITLE_VARIES } from '../../../src/plan/checks/plan-title-varies.ts';
import { SPELLING } from '../../../src/plan/checks/spelling.ts';
import {
  HEADER_OF_OTHER_LIST,
  TITLE_DRIFT,
  TITLE_WITHOUT_NUMBER,
} from '../../../src/plan/checks/title-drift.ts';
import type { BookSection, Plan } from '../../../src/plan/plan.ts';
import { runCheck } from '../../support/run-check.ts';
import { seededLists } from '../../support/seeded-lists.ts';
import { smallDivision, smallPlan, smallSettings } from '../../support/small-plan.ts';

const LISTS = seededLists();

function section(text: string, changes: Partial<BookSection> = {}): BookSection {
  return {
    source: { tab: 'book' as const, row: 's1' },
    document: 'เล่มแผน',
    number: '๓.๑',
    heading: '',
    text,
    required: false,
    ...changes,
  };
}

/** A plan of the years 2570-2571 of an invented municipality in a province that exists. */
function planWith(changes: Partial<Plan>): Plan {
  const settings = smallSettings({
    municipality: 'เทศบาลตำบลสมมุติ',
    district: 'เชียงยืน',
    province: 'มหาสารคาม',
  });
  const strategies = [
    {
      source: { tab: 'strategies' as const, row: 's1' },
      number: 1,
      title: 'การพัฒนาบุคลากรเป็นผู้นำการเปลี่ยนแปลง',
      localStrategy: 1,
      tactics: [
        {
          source: { tab: 'strategies' as const, row: 't1' },
          number: 1,
          title: 'ส่งเสริมคุณภาพชีวิตบุคลากรทุกระดับ',
        },
      ],
    },
    {
      source: { tab: 'strategies' as const, row: 's2' },
      number: 2,
      title: 'การพัฒนาบุคลากรให้เป็นคนดี',
      localStrategy: 1,
      tactics: [],
    },
  ];
  const divisions = [
    { ...smallDivision(1), name: 'สำนักปลัด', shortName: 'สำนักปลัด', aliases: ['สำนักงานปลัด', 'คลัง'] },
  ];
  return smallPlan({ settings, strategies, divisions, lists: LISTS, ...changes });
}

function found<Code extends Parameters<typeof runCheck>[0]['code']>(
  check: Check<Code>,
  text: string,
  changes: Partial<BookSection> = {},
) {
  return runCheck(check, planWith({ sections: [section(text, changes)] }));
}

test.each([
  [OTHER_MUNICIPALITY, 'พนักงานของเทศบาลตำบลบ้านไกลได้จัดทำแผน', 'บ้านไกล'],
  [OTHER_MUNICIPALITY, 'นายกเทศมนตรีตำบล ดงใหญ่ เป็นประธาน', 'ดงใหญ่'],
  [OTHER_PROVINCE, 'ประกาศคณะกรรมการพนักงานเทศบาลจังหวัดกาฬสินธุ์', 'กาฬสินธุ์'],
  [OTHER_PROVINCE, 'ตามมาตรฐานของ ก.ท.จ.กาฬสินธุ์', 'กาฬสินธุ์'],
  [DISTRICT_WRONG, 'อำเภอเขียงยืน', 'เขียงยืน'],
  [DISTRICT_WRONG, 'ศูนย์ราชการอำเภอบรบือ', 'บรบือ'],
  [DOUBLED_WORD, 'โครงการของเทศบาลตำบลตำบลสมมุติ', 'ตำบล'],
  [DOUBLED_WORD, 'ผู้บังคับบัญชาพิจารณาพิจารณาวันเวลา', 'พิจารณา'],
  [DOUBLED_WORD, 'นำมาใช้ในเทศบาลตำบล สมมุติ', 'เทศบาลตำบล สมมุติ'],
  [SCHOOL_WORD, 'บุคลากรทุกตำแหน่งภายในมหาวิทยาลัยต้องมี', 'มหาวิทยาลัย'],
  [SUBDISTRICT_WORD, 'หลักสูตรสำหรับพนักงานส่วนตำบลแต่ละประเภท', 'พนักงานส่วนตำบล'],
  [AGENCY_WORD, 'เพื่อให้ผู้อำนวยการพิจารณาว่าเหมาะสม', 'ผู้อำนวยการ'],
  [DIVISION_NAME_VARIES, 'ส่งเอกสารที่สำนักงาน ปลัด', 'สำนักงานปลัด'],
  [ABBREVIATION_UNKNOWN, 'บัญชีผู้สอบแข่งขันได้ของ กสท. เท่านั้น', 'กสท.'],
  [SPELLING, 'วิธีการ ภาวะเทียบและข้อบังคับ', 'ภาวะเทียบ'],
  [PLAN_TITLE_VARIES, 'ประกาศใช้แผนการพัฒนาบุคลากรเทศบาล', 'แผนการพัฒนาบุคลากรเทศบาล'],
  [
    NOTICE_UNCONFIRMED,
    'ประกาศคณะกรรมการพนักงานเทศบาลจังหวัดมหาสารคาม ลงวันที่ ๑ มกราคม ๒๕๔๖ ส่วนที่ ๓',
    '๑มกราคม๒๕๔๖ ส่วนที่๓',
  ],
])('text rules: %# flags what it must', (check, text, words) => {
  const [finding, ...more] = found(check as Check, text);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    code: check.code,
    severity: check.severity,
    place: { tab: 'book' as const, row: 's1', column: 'text' },
    facts: { words },
  });
});

test.each([
  [OTHER_MUNICIPALITY, 'เทศบาลตำบลสมมุติ เทศบาลตำบลและเทศบาลเมืองทุกแห่ง นายกเทศมนตรีตำบลสมมุติ'],
  [OTHER_PROVINCE, 'จังหวัดมหาสารคาม ผู้ว่าราชการจังหวัด และทุกจังหวัด'],
  [DISTRICT_WRONG, 'อำเภอเชียงยืน และนายอำเภอ'],
  [DOUBLED_WORD, 'ข้าราชการการเมือง โครงการการทำงานเป็นทีม ต่าง ๆ นานา เทศบาลตำบลสมมุติ'],
  [SCHOOL_WORD, 'สถาบันพัฒนาบุคลากรท้องถิ่น และมหาวิทยาลัยต่าง ๆ'],
  [SUBDISTRICT_WORD, 'พนักงานเทศบาลและชุมชนในตำบล'],
  [AGENCY_WORD, 'ผู้อำนวยการกองคลัง และผู้อำนวยการสถานศึกษา'],
  [DIVISION_NAME_VARIES, 'สำนักปลัด งานการคลัง'],
  [ABBREVIATION_UNKNOWN, 'พ.ศ. ๒๕๗๐ ก.ท.จ. ผอ. ม.ค. และร่าง/พิมพ์/ทวน..... จบ'],
  [SPELLING, 'ระเบียบและข้อบังคับ การฝึกอบรม'],
  [PLAN_TITLE_VARIES, 'แผนพัฒนาบุคลากร และการวางแผนพัฒนาพนักงานเทศบาล'],
  [NOTICE_UNCONFIRMED, 'มติคณะกรรมการพนักงานเทศบาลจังหวัดมหาสารคาม เมื่อวันที่ ๑ มกราคม ๒๕๖๙'],
])('text rules: %# leaves alone what is right', (check, text) => {
  expect(found(check as Check, text)).toEqual([]);
});

test('text rules: read activities, settings and seats as well', () => {
  const settings = smallSettings({
    municipality: 'เทศบาลตำบลสมมุติ',
    signerOffice: 'นายกเทศมนตรีตำบลดงใหญ่',
  });
  const seat = {
    source: { tab: 'committee' as const, row: 'c1' },
    order: 1,
    name: 'ปลัดเทศบาลตำบลดงใหญ่',
    role: '',
    from: null,
    to: null,
  };
  const findings = runCheck(OTHER_MUNICIPALITY, planWith({ settings, seats: [seat] }));
  expect(findings.map(({ place }) => `${place.tab}/${place.row}/${place.column}`)).toEqual([
    'committee/c1/name',
    'settings/signerOffice/value',
  ]);
});

test('text rules: a place or a phrase that HR allows is left alone', () => {
  const lists = {
    ...LISTS,
    place: [{ row: 'x', entry: 'เทศบาลเมืองมหาสารคาม', detail: '' }],
    school: [{ row: 'y', entry: 'มหาวิทยาลัย', detail: 'มหาวิทยาลัยราชภัฏ' }],
  };
  const sections = [section('ดูงานที่เทศบาลเมืองมหาสารคาม และมหาวิทยาลัยราชภัฏ')];
  expect(runCheck(OTHER_MUNICIPALITY, planWith({ lists, sections }))).toEqual([]);
  expect(runCheck(SCHOOL_WORD, planWith({ lists, sections }))).toEqual([]);
});

test('DISTRICT_WRONG: looks the district of the settings up in its province', () => {
  const settings = smallSettings({ district: 'เขียงยืน', province: 'มหาสารคาม' });
  const [finding] = runCheck(DISTRICT_WRONG, planWith({ settings }));
  expect(finding).toMatchObject({ place: { row: 'district' }, facts: { expected: 'เชียงยืน' } });
  const province = smallSettings({ district: 'เชียงยืน', province: 'มหาสารคม' });
  expect(runCheck(DISTRICT_WRONG, planWith({ settings: province }))).toMatchObject([
    { place: { row: 'province' }, facts: { expected: 'มหาสารคาม' } },
  ]);
  const invented = smallSettings({ district: 'ตัวอย่าง', province: 'ตัวอย่าง' });
  expect(runCheck(DISTRICT_WRONG, planWith({ settings: invented }))).toEqual([]);
});

test('LAW_YEAR_WRONG: knows the year of a law of the list', () => {
  const decree = 'พระราชกฤษฎีกา ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ.';
  expect(found(LAW_YEAR_WRONG, `มาตรา ๒๐ แห่ง${decree} ๒๕๕๖`)).toMatchObject([
    { facts: { year: 2556, expected: '2546' } },
  ]);
  expect(found(LAW_YEAR_WRONG, `มาตรา ๒๐ แห่ง${decree} ๒๕๔๖`)).toEqual([]);
});

test('LAW_TITLE_WRONG: knows a title that is almost one of the list, also in short form', () => {
  expect(found(LAW_TITLE_WRONG, 'ตามพ.ร.บ.ทางมาตรฐานจริยธรรม พ.ศ. ๒๕๖๒')).toMatchObject([
    { facts: { expected: 'พระราชบัญญัติมาตรฐานทางจริยธรรม' } },
  ]);
  const right = 'ตามพ.ร.บ.มาตรฐานทางจริยธรรม พ.ศ. ๒๕๖๒ และพระราชบัญญัติป่าไม้ พ.ศ. ๒๔๘๔';
  expect(found(LAW_TITLE_WRONG, right)).toEqual([]);
  expect(found(LAW_NOT_LISTED, right)).toMatchObject([{ severity: 'I', facts: { year: 2484 } }]);
});

test('NOTICE_UNCONFIRMED: is content with what the list confirms for the province', () => {
  const text =
    'ประกาศคณะกรรมการพนักงานเทศบาลจังหวัดมหาสารคาม เรื่อง หลักเกณฑ์ ลงวันที่ ๑๗ พฤศจิกายน ๒๕๔๕ ส่วนที่ ๓ ข้อ ๒๗๗';
  const law = [
    {
      row: 'n',
      entry: 'ประกาศคณะกรรมการพนักงานเทศบาลจังหวัด เรื่อง หลักเกณฑ์',
      detail: 'จังหวัดมหาสารคาม, 17 พฤศจิกายน 2545, ส่วนที่ 3, ข้อ 277',
    },
  ];
  const plan = planWith({ sections: [section(text)], lists: { ...LISTS, law } });
  expect(runCheck(NOTICE_UNCONFIRMED, plan)).toEqual([]);
  expect(found(NOTICE_UNCONFIRMED, text)).toHaveLength(1);
});

test('ABBREVIATION_UNKNOWN: says which abbreviation the list has for the name before it', () => {
  const text = 'คณะกรรมการกลางการสอบแข่งขันพนักงานส่วนท้องถิ่น (กสช.)';
  expect(found(ABBREVIATION_UNKNOWN, text)).toMatchObject([
    { facts: { words: 'กสช.', expected: 'กสถ.' } },
  ]);
});

test('OTHER_YEARS: wants the years of the plan, and one year at a time may lie before the book', () => {
  expect(found(OTHER_YEARS, 'ประจำปีงบประมาณ ๒๕๗๐ - ๒๕๗๑ และปีงบประมาณ พ.ศ. ๒๕๗๐')).toEqual([]);
  expect(found(OTHER_YEARS, 'กรรมการ ประจำปีงบประมาณ ๒๕๗๐ -\n๒๕๗๒')).toMatchObject([
    { severity: 'E', facts: { first: 2570, last: 2572 } },
  ]);
  expect(found(OTHER_YEARS, 'แผนของปีงบประมาณ ๒๕๖๙')).toMatchObject([{ severity: 'W' }]);
  const rules = { document: 'หลักเกณฑ์' };
  expect(found(OTHER_YEARS, 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๔', rules)).toMatchObject([{ severity: 'E' }]);
});

test('document days: drafted, approved, signed and in force follow each other', () => {
  const on = (day: string) => `2026-10-${day}` as IsoDay;
  const settings = smallSettings({
    effectiveDay: on('01'),
    announcedDay: on('02'),
    draftedDay: on('09'),
    approvalDay: on('05'),
  });
  const plan = planWith({ settings });
  expect(runCheck(EFFECTIVE_BEFORE_ANNOUNCED, plan)).toMatchObject([
    {
      severity: 'W',
      place: { row: 'effectiveDay' },
      facts: { day: '2026-10-01', reference: '2026-10-02' },
    },
  ]);
  expect(runCheck(ANNOUNCED_BEFORE_DRAFTED, plan)).toMatchObject([
    { place: { row: 'announcedDay' } },
  ]);
  expect(runCheck(ANNOUNCED_BEFORE_APPROVED, plan)).toMatchObject([{ severity: 'E' }]);
  const inOrder = smallSettings({
    draftedDay: on('01'),
    approvalDay: on('01'),
    announcedDay: on('02'),
    effectiveDay: on('02'),
  });
  for (const check of [
    EFFECTIVE_BEFORE_ANNOUNCED,
    ANNOUNCED_BEFORE_DRAFTED,
    ANNOUNCED_BEFORE_APPROVED,
  ])
    expect(runCheck(check as Check, planWith({ settings: inOrder }))).toEqual([]);
});

test('COMMITTEE_SPAN: the committee sits as long as the plan runs', () => {
  const seat = (to: string, row: string) => ({
    ...{ source: { tab: 'committee' as const, row }, order: 1, name: 'นายก', role: 'ประธาน' },
    from: '2026-08-15' as IsoDay,
    to: to as IsoDay,
  });
  const seats = [seat('2028-09-30', 'c1'), seat('2027-09-30', 'c2'), seat('2027-09-30', 'c3')];
  expect(runCheck(COMMITTEE_SPAN, planWith({ seats }))).toMatchObject([
    { severity: 'E', place: { row: 'c2', column: 'to' }, facts: { day: '2027-09-30', count: 2 } },
  ]);
  expect(runCheck(COMMITTEE_SPAN, planWith({ seats: [seat('2028-09-30', 'c1')] }))).toEqual([]);
});

test('sections: what the list asks for, and gaps of numbers', () => {
  const rows = ['๓.๘', '๓.๙', '๓.๑๑', 'บทที่ ๔'].map((number, index) =>
    section('ข้อความ', { number, source: { tab: 'book' as const, row: `s${index}` } }),
  );
  const empty = section(' ', {
    number: '๓.๑๐.๑',
    required: true,
    source: { tab: 'book' as const, row: 'x' },
  });
  const plan = planWith({ sections: [...rows, empty] });
  expect(
    runCheck(SECTION_MISSING, plan).map(({ place, facts }) => [place.row, facts.words]),
  ).toEqual([['s0', 'บทที่ ๑, บทที่ ๒, บทที่ ๓']]);
  expect(runCheck(SECTION_GAP, plan).map(({ facts }) => [facts.chapter, facts.missing])).toEqual([
    ['3', [1, 2, 3, 4, 5, 6, 7, 10]],
    ['', [1, 2, 3]],
  ]);
  const whole = ['๑', '๒', '๓'].map((number) => section('ข้อความ', { document: 'หลักเกณฑ์', number }));
  expect(runCheck(SECTION_GAP, planWith({ sections: whole }))).toEqual([]);
  expect(runCheck(SECTION_MISSING, planWith({ sections: whole }))).toEqual([]);
});

test('RULES_WITHOUT_PLAN: rules that promise a plan have one', () => {
  const rules = (heading: string, row: string) =>
    section('ข้อความ', { document: 'หลักเกณฑ์', heading, source: { tab: 'book' as const, row } });
  const title = rules('หลักเกณฑ์และแผนการบริหารทรัพยากรบุคคล', 'r1');
  expect(runCheck(RULES_WITHOUT_PLAN, planWith({ sections: [title] }))).toMatchObject([
    { place: { row: 'r1', column: 'heading' } },
  ]);
  const both = [title, rules('แผนปฏิบัติการรายปี', 'r2')];
  expect(runCheck(RULES_WITHOUT_PLAN, planWith({ sections: both }))).toEqual([]);
});

test('titles: drift, a missing number, and a header of the other list', () => {
  const drifted = 'ยุทธศาสตร์ที่ ๑ : การพัฒนาบุคลากรทุกระดับเป็นผู้นำการเปลี่ยนแปลง';
  expect(found(TITLE_DRIFT, drifted)).toMatchObject([
    { facts: { kind: 'strategy', number: 1, expected: 'การพัฒนาบุคลากรเป็นผู้นำการเปลี่ยนแปลง' } },
  ]);
  const right =
    'ยุทธศาสตร์ที่ ๑ การพัฒนาบุคลากรเป็นผู้นำการ เปลี่ยนแปลง กลยุทธ์ที่ ๑ ส่งเสริมคุณภาพชีวิตบุคลากรทุกระดับ ยุทธศาสตร์ที่ ๒ ได้รับเงินมากที่สุด';
  expect(found(TITLE_DRIFT, right)).toEqual([]);
  expect(found(TITLE_DRIFT, 'กลยุทธ์ที่ ๑ ส่งเสริมคุณภาพชีวิตบุคลากร')).toMatchObject([
    { facts: { kind: 'tactic', number: 1 } },
  ]);
  expect(found(TITLE_WITHOUT_NUMBER, 'ข้อความ\nการพัฒนาบุคลากรให้เป็นคนดี\nต่อ')).toMatchObject([
    { facts: { strategy: 2 } },
  ]);
  expect(found(TITLE_WITHOUT_NUMBER, 'ยุทธศาสตร์ที่ ๒ การพัฒนาบุคลากรให้เป็นคนดี')).toEqual([]);
  const table = `ยุทธศาสตร์การพัฒนาท้องถิ่น\n${right}\nการพัฒนาบุคลากรให้เป็นคนดี`;
  expect(found(HEADER_OF_OTHER_LIST, table)).toHaveLength(1);
  expect(found(HEADER_OF_OTHER_LIST, `ค่านิยมร่วม\n${right}`)).toEqual([]);
});
