import { expect, test } from 'vitest';
import type { IsoDay } from '../../src/base/day.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { snapshotOf } from '../../src/plan/revision.ts';
import { lineOf, reconcile } from '../../src/plan/totals.ts';
import { makePaper, type PaperOptions, type PaperSource } from '../../src/reports/index.ts';
import { SPAN } from '../../src/tabs/reconciliation-keys.ts';
import { thaiBaht } from '../../src/text/format.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { docxPart, docxPartNames, docxTables, docxText } from '../support/docx-content.ts';
import { findStructureFaults } from '../support/docx-structure.ts';
import { emptyPlan, longPlan, planOfDivisions, planOfOne } from '../support/paper-plans.ts';
import {
  bareSource,
  CHECKED_DAY,
  fullSource,
  PLAN_PAPERS,
  REASON,
} from '../support/paper-sources.ts';
import { samplePlan } from '../support/sample-plan.ts';

const PLAN = samplePlan();
const FULL = fullSource(PLAN);

function textOf(kind: PaperKind, source: PaperSource = FULL, options: PaperOptions = {}): string {
  return docxText(makePaper(kind, source, options).bytes);
}

/** Texts that a reader must not meet: rests of tags, holes of a program, digits that are not Thai. */
function strayTexts(bytes: Uint8Array): string[] {
  return docxPartNames(bytes)
    .filter((part) => /(?:document|header\d|footer\d)\.xml$/.test(part))
    .flatMap(
      (part) =>
        docxText(bytes, part)
          // A word in Latin letters keeps its digits: an address, the mark of a plan's data.
          .replace(/[\w@.]*[A-Za-z][\w@.]*/g, (word) =>
            /undefined|null|NaN/.test(word) ? word : '',
          )
          .match(/.*(?:[{}\ue000-\ue0ff]|undefined|null|NaN|\[object|[0-9]).*/g) ?? [],
    );
}

const PLANS: readonly (readonly [string, Plan])[] = [
  ['the sample', PLAN],
  ['nothing', emptyPlan()],
  ['one activity', planOfOne({})],
  ['12 divisions with wide amounts', planOfDivisions(12)],
];

test.each(PLAN_PAPERS)('%s: is sound and free of tags, holes and Arabic digits', (kind) => {
  for (const [name, plan] of PLANS) {
    for (const source of [fullSource(plan), bareSource(plan)]) {
      const { bytes } = makePaper(kind, source, { draft: true, copy: 'copy', day: CHECKED_DAY });
      expect(findStructureFaults(bytes), name).toEqual([]);
      expect(strayTexts(bytes), name).toEqual([]);
    }
  }
});

test.each(['activities', 'o13', 'budget'] as const)('%s: holds 500 activities', (kind) => {
  const { bytes } = makePaper(kind, bareSource(longPlan(500)));
  expect(findStructureFaults(bytes)).toEqual([]);
  expect(strayTexts(bytes)).toEqual([]);
});

test.each(PLAN_PAPERS)('%s: a template names no municipality but that of the settings', (kind) => {
  const { settings } = emptyPlan();
  const place = { municipality: 'เทศบาลเมืองสมมุติ', district: 'อื่น', province: 'อื่น' };
  const plan = { ...emptyPlan(), settings: { ...settings, ...place } };
  const text = textOf(kind, bareSource(plan));
  expect(text).toContain('เทศบาลเมืองสมมุติ');
  expect(text.replaceAll('เทศบาลเมืองสมมุติ', '')).not.toMatch(/เทศบาล(?:ตำบล|เมือง|นคร)|ตัวอย่าง/);
});

test.each(
  PLAN_PAPERS,
)('%s: a draft says so on its pages and in its name, another nowhere', (kind) => {
  const draft = makePaper(kind, FULL, { draft: true });
  expect(docxText(draft.bytes, 'word/header1.xml')).toBe('ร่าง');
  expect(draft.title).toMatch(/^\(ร่าง\) /);
  const final = makePaper(kind, FULL);
  expect(docxText(final.bytes, 'word/header1.xml')).toBe('');
  expect(final.title).not.toContain('ร่าง');
  expect(docxText(final.bytes)).not.toMatch(/\(ร่าง\)|ยังไม่ครบถ้วน/);
});

test.each(PLAN_PAPERS)('%s: the draft of an empty plan lists all that is missing', (kind) => {
  const { bytes, missing } = makePaper(kind, bareSource(emptyPlan()), { draft: true });
  expect(missing.length).toBeGreaterThan(0);
  const [, list = ''] = docxText(bytes).split('รายการที่ยังไม่ครบถ้วน');
  expect(
    list
      .trim()
      .split('\n')
      .filter((item) => item.startsWith('- ')),
  ).toHaveLength(missing.length);
});

test.each([
  ['plan', ['ประกาศเทศบาลตำบลตัวอย่าง', 'คณะกรรมการจัดทำแผน', '๑,๙๙๒,๐๐๐']],
  [
    'announcement',
    [
      'เรื่อง ประกาศใช้แผนพัฒนาบุคลากร ๓\u00a0ปี',
      'ครั้งที่ ๘/๒๕๖๖',
      '๒๔\u00a0สิงหาคม พ.ศ.\u00a0๒๕๖๖',
      'ประกาศ ณ วันที่ ๑๑ เดือน กันยายน พ.ศ.\u00a0๒๕๖๖',
      '(นายอนุพงศ์ จำลองเมธี)',
      'นายกเทศมนตรีตำบลตัวอย่าง',
    ],
  ],
  [
    'order',
    [
      'คำสั่งเทศบาลตำบลตัวอย่าง',
      'ที่ ๑๒๐/๒๕๖๖',
      'สั่ง ณ วันที่ ๑๕\u00a0มิถุนายน พ.ศ.\u00a0๒๕๖๖',
      ...PLAN.seats.flatMap(({ name, role }) => [name, role]),
      'ให้คณะกรรมการมีหน้าที่',
    ],
  ],
  [
    'memo',
    [
      'บันทึกข้อความ',
      'ส่วนราชการ งานบริหารงานบุคคล สำนักปลัด',
      'เรียน  นายกเทศมนตรีตำบลตัวอย่าง',
      'วันที่ ๒๒\u00a0พฤศจิกายน พ.ศ.\u00a0๒๕๖๙',
      'ที่ ๗/๒๕๖๙',
      '๒๒ รายการ',
      '๑,๙๙๒,๐๐๐\u00a0บาท (หนึ่งล้านเก้าแสนเก้าหมื่นสองพันบาทถ้วน)',
      'ผลการตรวจก่อนเสนอ (ยังไม่ผ่าน)',
    ],
  ],
  ['o13', ['ส่วนที่ ๑', 'การสรรหาและคัดเลือก', 'ส่วนที่ ๒', ...PLAN.activities.map(({ name }) => name)]],
] as const)('%s: has the facts that it must have', (kind, facts) => {
  const issue = kind === 'memo' ? { number: '๗/๒๕๖๙', day: CHECKED_DAY } : {};
  const text = textOf(kind, FULL, issue);
  expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
});

test('order: bears the number and the day that it was given, both or neither', () => {
  const issued = textOf('order', FULL, { number: '๗/๒๕๖๙', day: CHECKED_DAY });
  expect(issued).toContain('ที่ ๗/๒๕๖๙');
  expect(issued).toContain('สั่ง ณ วันที่ ๒๒\u00a0พฤศจิกายน พ.ศ.\u00a0๒๕๖๙');
  expect(issued).not.toContain('๒๕๖๖\n');
});

test('announcement, revision: bear the day on which they are issued, and a revision what is its own', () => {
  const day = 'ประกาศ ณ วันที่ ๒๒ เดือน พฤศจิกายน พ.ศ.\u00a0๒๕๖๙';
  expect(textOf('announcement', FULL, { day: CHECKED_DAY })).toContain(day);
  const ask = {
    approvalMeeting: '๒/๒๕๖๙',
    approvalDay: '2026-11-10' as IsoDay,
    effectiveDay: '2026-12-01' as IsoDay,
  };
  const revision = textOf('revision', { ...FULL, revisions: 1 }, { day: CHECKED_DAY, ask });
  expect(revision).toContain(day);
  expect(revision).toMatch(/ครั้งที่.๒/);
  expect(revision).toContain('ครั้งที่ ๒/๒๕๖๙ เมื่อวันที่ ๑๐\u00a0พฤศจิกายน พ.ศ.\u00a0๒๕๖๙');
  expect(revision).toContain('ตั้งแต่วันที่ ๑\u00a0ธันวาคม พ.ศ.\u00a0๒๕๖๙');
  // Nothing of the original announcement, which was dated 11 September.
  expect(textOf('revision')).not.toContain('กันยายน');
  expect(revision.indexOf('ประกาศ ณ วันที่')).toBeLessThan(revision.indexOf('บัญชีแนบท้ายประกาศ'));
});

test('memo: its title is as large as the settings say, and its line with it', () => {
  const titleStyle = (memoTitlePoints: number | null) => {
    const settings = { ...PLAN.settings, memoTitlePoints };
    const { bytes } = makePaper('memo', { ...FULL, plan: { ...PLAN, settings } });
    const styles = docxPart(bytes, 'word/styles.xml');
    const [style = ''] = /<w:style [^>]*w:styleId="MemoTitle".*?<\/w:style>/s.exec(styles) ?? [];
    return ['sz', 'szCs', 'line'].map((name) =>
      Number(new RegExp(`w:${name}(?: w:val)?="(\\d+)"`).exec(style)?.[1]),
    );
  };
  expect(titleStyle(29)).toEqual([58, 58, 700]);
  expect(titleStyle(null)).toEqual([58, 58, 700]);
  expect(titleStyle(22)).toEqual([44, 44, 531]);
});

test('papers: the stamp tells the original from the copy', () => {
  expect(textOf('announcement', FULL, { copy: 'original' })).toContain('-ต้นฉบับ-');
  expect(textOf('announcement', FULL, { copy: 'copy' })).toContain('-สำเนาฉบับ-');
  expect(textOf('announcement')).not.toContain('ฉบับ-');
});

test('certificate: tells what must be put right, what has a reason and what it stands on', () => {
  const { certificate } = FULL;
  if (certificate === null) throw new Error('the plan was checked');
  const text = textOf('certificate');
  expect(certificate.passed).toBe(false);
  expect(text).toContain('ผลการตรวจก่อนเสนอ (ยังไม่ผ่าน)');
  expect(text.match(new RegExp(REASON, 'g'))).toHaveLength(certificate.accepted.length);
  expect(text).toContain(certificate.fingerprint);
  for (const { allocated, planned } of certificate.totals) {
    expect(text).toContain(thaiBaht(allocated));
    expect(text).toContain(thaiBaht(planned));
  }
});

test('certificate: only a plan that passed is certified', () => {
  const { certificate } = FULL;
  if (certificate === null) throw new Error('the plan was checked');
  const passed = {
    ...certificate,
    passed: true,
    blocking: [],
    counts: { E: 0, W: 0, I: 0, accepted: 0 },
  };
  const text = textOf('certificate', { ...FULL, certificate: passed });
  expect(text).toContain('ใบรับรองการตรวจก่อนเสนอ');
  expect(text).not.toContain('ยังไม่ผ่าน');
  expect(textOf('memo', bareSource(PLAN))).toContain('ยังไม่ได้ตรวจก่อนเสนอ');
});

test('activities: the list of a division has its own activities, with the numbers of the book', () => {
  const own = PLAN.activities.filter(
    ({ owner }) => owner.kind === 'division' && owner.code === 'D02',
  );
  const { bytes, title } = makePaper('activities', FULL, { ask: { division: 'D02' } });
  const rows = docxTables(bytes)
    .flat()
    .filter((cells) => cells.length === 9 && /^[๐-๙]+$/.test(cells[0] ?? ''));
  expect(own.length).toBeGreaterThan(0);
  expect(rows.map((cells) => cells[1]).sort()).toEqual(own.map(({ name }) => name).sort());
  const numbers = new Map(own.map(({ name, order }) => [name, order]));
  const typed = rows.filter((cells) => numbers.get(cells[1] ?? '') !== null);
  for (const [number, name = ''] of typed) expect(number).toBe(thaiNumber(numbers.get(name) ?? 0));
  expect(title).toContain('กองคลัง');
  const totals = reconcile(PLAN);
  const line = lineOf(totals, SPAN, { division: 'D02' });
  expect(docxText(bytes)).toContain(`${thaiBaht(line.planned)}\u00a0บาท`);
});

function thaiNumber(number: number): string {
  return thaiBaht((number * 100) as never);
}

test('idp: of everyone, of a division, of one position: each person once, with the own rows', () => {
  const holders = (ask: PaperOptions['ask']) =>
    docxTables(makePaper('idp', FULL, ask === undefined ? {} : { ask }).bytes)
      .map(([first]) => first)
      .filter((cells) => cells?.[0] === 'ชื่อ-สกุล').length;
  expect(holders(undefined)).toBe(PLAN.positions.length);
  const ofFinance = PLAN.positions.filter(({ division }) => division === 'D02');
  expect(holders({ division: 'D02' })).toBe(ofFinance.length);
  const [person] = ofFinance;
  const { bytes, title } = makePaper('idp', FULL, { ask: { person: person?.number ?? '' } });
  const rows = docxTables(bytes)
    .flat()
    .filter((cells) => cells.length === 10)
    .filter(([order]) => order !== 'ลำดับ');
  const entries = PLAN.idpEntries.filter(({ position }) => position === person?.number);
  expect(rows.map((cells) => cells[1]).sort()).toEqual(entries.map(({ skill }) => skill).sort());
  expect(title).toContain(person?.holder ?? '-');
});

test('papers: a division or position that is not there is refused', () => {
  expect(() => makePaper('idp', FULL, { ask: { person: 'x' } })).toThrow('No position "x"');
  expect(() => makePaper('activities', FULL, { ask: { division: 'x' } })).toThrow(
    'No division "x"',
  );
});

test('papers: typed text comes out as typed, whatever it holds', () => {
  const typed = 'ก<ข>&"\'{x}{#y}}๒ 😀 \ud800z\u0000\u000bท้าย\nบรรทัดสอง \ue001';
  const plain = 'ก<ข>&"\'{x}{#y}}๒ 😀 \ufffdz\vท้าย\vบรรทัดสอง \ue001';
  const [position] = PLAN.positions;
  const plan: Plan = {
    ...planOfOne({ name: typed }),
    positions: position === undefined ? [] : [{ ...position, title: typed }],
    divisions: PLAN.divisions.map((division) => ({ ...division, name: typed })),
    seats: PLAN.seats.map((seat) => ({ ...seat, name: typed })),
  };
  for (const kind of ['activities', 'idp', 'order', 'o13', 'budget', 'revision'] as const) {
    const { bytes } = makePaper(kind, fullSource(plan, { activities: [], allocations: {} }));
    expect(findStructureFaults(bytes), kind).toEqual([]);
    expect(docxText(bytes), kind).toContain(plain);
  }
});

test('budget: a bar is one shaded cell for each part of it, and its row still fills the table', () => {
  const { bytes } = makePaper('budget', FULL);
  const rows = [...docxPart(bytes).matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
  const finance = rows.find((row) => row.includes('>กองคลัง<')) ?? '';
  const bar = [
    ...finance.matchAll(
      /w:w="(\d+)"[^>]*\/>(?:<w:gridSpan w:val="(\d+)"\/>)?<w:shd [^>]*w:fill="(\w+)"/g,
    ),
  ];
  const span = (fill: string) => Number(bar.find(([, , , one]) => one === fill)?.[2] ?? 1);
  // 327,000 allocated and 36,000 planned of the 1,521,000 of the longest bar: 0.5 and 3.8 of 20 cells.
  expect(bar.map(([, , , fill]) => fill)).toEqual(['8C8C8C', 'D9D9D9', 'FFFFFF']);
  expect([span('8C8C8C'), span('D9D9D9'), span('FFFFFF')]).toEqual([1, 4, 15]);
});

test('budget: its sums are those of the rows of the plan, added up anew', () => {
  const sumOf = (amounts: readonly (number | null)[]) =>
    amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const planned = sumOf(
    PLAN.activities.flatMap(({ schedule }) => schedule.map(({ money }) => money)),
  );
  const allocated = sumOf(PLAN.allocations.map(({ amount }) => amount));
  const [first] = docxTables(makePaper('budget', FULL).bytes);
  const last = first?.at(-1) ?? [];
  expect(last.slice(0, 4)).toEqual([
    'รวม',
    thaiBaht(allocated as never),
    thaiBaht(planned as never),
    `+${thaiBaht((planned - allocated) as never)}`,
  ]);
});

test('revision: tells old and new of what became different, and nothing else', () => {
  const before = uniqueRows(PLAN);
  const [first, second, third] = before.activities;
  const changed: Plan = {
    ...before,
    activities: before.activities.flatMap((one) => {
      if (one === second) return [];
      if (one === first) return [{ ...one, name: 'ชื่อใหม่' }];
      if (one !== third) return [one];
      return [
        { ...one, schedule: one.schedule.map((year) => ({ ...year, money: 700_000 as never })) },
      ];
    }),
    allocations: before.allocations.map((one) =>
      one.division === 'D02' && one.strategy === 1 ? { ...one, amount: 12_300_000 as never } : one,
    ),
  };
  const [table] = docxTables(
    makePaper('revision', fullSource(changed, snapshotOf(before))).bytes,
  ).filter(([head]) => head?.[2] === 'เดิม');
  expect(table?.slice(1).map((row) => row.slice(2))).toEqual([
    ['๑๐๐,๐๐๐', '๑๒๓,๐๐๐'],
    [`ชื่อ: ${first?.name}`, 'ชื่อ: ชื่อใหม่'],
    [expect.stringContaining('งบประมาณปีละ'), 'งบประมาณปีละ ๗,๐๐๐\u00a0บาท'],
    [expect.stringContaining('งบประมาณปีละ'), 'ยกเลิกกิจกรรม'],
  ]);
  expect(table?.[1]?.[1]).toBe(
    'งบประมาณที่จัดสรร ยุทธศาสตร์ที่\u00a0๑ กองคลัง ปีงบประมาณ พ.ศ.\u00a0๒๕๖๗\u00a0–\u00a0๒๕๖๙',
  );
});

test('revision: without a difference, and without an announced plan, it says so', () => {
  expect(textOf('revision', fullSource(uniqueRows(PLAN)))).toContain('ไม่มีรายการที่เปลี่ยนแปลง');
  expect(textOf('revision', bareSource(PLAN))).toContain('ยังไม่มีแผนฉบับที่ประกาศแล้ว');
});

/** Row keys as the product gives them: no two alike in the whole workbook. */
function uniqueRows(plan: Plan): Plan {
  const activities = plan.activities.map((one) => ({
    ...one,
    source: { ...one.source, row: `${one.source.tab}-${one.source.row}` },
  }));
  return { ...plan, activities };
}

test('o13: is of the fiscal year that is shown, with the numbers of the book', () => {
  const year = 2568;
  const [kept, dropped] = PLAN.activities;
  if (kept === undefined || dropped === undefined) throw new Error('the sample has activities');
  const activities = PLAN.activities.map((one) =>
    one === dropped ? { ...one, schedule: one.schedule.filter((of) => of.year !== year) } : one,
  );
  const plan = { ...PLAN, activities, settings: { ...PLAN.settings, currentYear: year } };
  const { bytes, title } = makePaper('o13', bareSource(plan));
  const text = docxText(bytes).replaceAll('\u00a0', ' ');
  expect(title).toContain('หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  expect(text).toContain('ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  expect(text).not.toMatch(/๒๕๖๗ - ๒๕๖๙|ปี ๒๕๖๙/);
  expect([text.includes(kept.name), text.includes(dropped.name)]).toEqual([true, false]);
});

test('plan: has a foreword, a table of contents and the tactics beside the money of their strategy', () => {
  const text = textOf('plan');
  expect(text.indexOf('คำนำ')).toBeLessThan(text.indexOf('สารบัญ'));
  expect(text.indexOf('สารบัญ')).toBeLessThan(text.indexOf('บทที่ ๑'));
  const [, contents = ''] = text.split('สารบัญ');
  for (const head of ['บทที่ ๑ บทนำ', '๓.๑๐ งบประมาณ', '๔.๒ คณะกรรมการ'])
    expect(contents.split('บทที่ ๑\n')[0]).toContain(head);
  const own = { ...PLAN.sections[0], number: '', heading: 'คำนำ', text: 'คำนำของเทศบาลเอง' };
  const plan = { ...PLAN, sections: [own as (typeof PLAN.sections)[number], ...PLAN.sections] };
  const worded = textOf('plan', bareSource(plan));
  expect(worded).toContain('คำนำของเทศบาลเอง');
  expect(worded).not.toContain('หวังว่าจะเป็นประโยชน์');
  const tables = docxTables(makePaper('plan', FULL).bytes);
  const budget = tables.find(
    ([head]) => head?.some((cell) => cell.includes('กลยุทธ์')) && head.length > 6,
  );
  expect(budget?.[1]?.[1]).toContain('กลยุทธ์ที่\u00a0๑');
});

test('plan: each row of the individual plans names its position, and none fills a page', () => {
  const tables = docxTables(makePaper('plan', FULL).bytes);
  const rows = tables
    .filter((table) => table.some((row) => row[0]?.includes('ตำแหน่ง (๑)')))
    .flatMap((table) => table.slice(3));
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(([position = '']) => position.trim() === '')).toEqual([]);
});
