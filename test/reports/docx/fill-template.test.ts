import { expect, test } from 'vitest';
import { fillTemplate, type PaperFinish } from '../../../src/reports/docx/fill-template.ts';
import { flag, group, list, text } from '../../../src/reports/docx/tags.ts';
import type { TemplateFault } from '../../../src/reports/docx/template-fault.ts';
import { templateFaultText } from '../../../src/text/template-faults.ts';
import { docxPart, docxText } from '../../support/docx-content.ts';
import { docxOf, p, tbl } from '../../support/docx-template.ts';

const TAGS = {
  title: text,
  draft: flag,
  total: group({ amount: text }),
  activities: list({ name: text, budget: text, years: list({ year: text }) }),
};

const DATA = {
  title: 'แผน',
  draft: false,
  total: { amount: '๙๙' },
  activities: [
    { name: 'หนึ่ง', budget: '๑', years: [{ year: 'ก' }, { year: 'ข' }, { year: 'ค' }] },
    { name: 'สอง', budget: '๒', years: [{ year: 'ง' }, { year: 'จ' }, { year: 'ฉ' }] },
  ],
};

const FINISH: PaperFinish = { digits: 'thai', margins: null, typeset: (typed) => typed };

function filledText(body: string): string {
  const filled = fillTemplate(docxOf(body), TAGS, DATA, FINISH);
  if (!filled.ok) throw new Error(JSON.stringify(filled.faults));
  return docxText(filled.zip.generate());
}

function faultsOf(body: string, header?: string): readonly TemplateFault[] {
  const filled = fillTemplate(docxOf(body, header), TAGS, DATA, FINISH);
  return filled.ok ? [] : filled.faults;
}

test('fillTemplate: fills texts, groups, lists and conditions', () => {
  expect(filledText(p('{title} {total.amount} {#total}{amount}{/total}'))).toBe('แผน ๙๙ ๙๙');
  expect(filledText(p('{#activities}') + p('{name}') + p('{/activities}'))).toBe('หนึ่ง\nสอง');
  expect(filledText(p('{#draft}ร่าง{/draft}{^draft}จริง{/draft}'))).toBe('จริง');
  expect(filledText(p('{#title}มี {title}{/title}'))).toBe('มี แผน');
});

test('fillTemplate: tags that an editor cut into runs or spaced still work', () => {
  expect(filledText(p('{|ti|tle|} { total.amount\u00a0}'))).toBe('แผน ๙๙');
  expect(filledText(p('{ #\u00a0activities\u00a0}{name}{/ activities }'))).toBe('หนึ่งสอง');
});

test('fillTemplate: a list repeats a row of a table', () => {
  expect(
    filledText(
      tbl(
        [100, 200],
        [
          ['ก', 'ข'],
          ['{#activities}{name}', '{budget}{/activities}'],
        ],
      ),
    ),
  ).toBe('ก\nข\nหนึ่ง\n๑\nสอง\n๒');
});

test('fillTemplate: a repeated column shares its width, and the cells over it span all of them', () => {
  const body = tbl(
    [1_000, 3_001],
    [
      ['หัว', 'ปี'],
      ['{#activities}{name}', '{-w:tc years}{year}{/years}{/activities}'],
      [{ text: 'ท้าย', span: 2 }],
    ],
  );
  const filled = fillTemplate(docxOf(body), TAGS, DATA, FINISH);
  if (!filled.ok) throw new Error(JSON.stringify(filled.faults));
  const xml = docxPart(filled.zip.generate());
  expect(
    xml
      .match(/<w:gridCol w:w="\d+"\/>/g)
      ?.join('')
      .match(/\d+/g),
  ).toEqual(['1000', '1000', '1000', '1001']);
  expect(
    [...xml.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"\/>(?:<w:gridSpan w:val="(\d)"\/>)?/g)].map(
      ([, width, span]) => [width, span],
    ),
  ).toEqual([
    ['1000', undefined],
    ['3001', '3'],
    ...Array.from({ length: 2 }, () => [
      ['1000', undefined],
      ['1000', undefined],
      ['1000', undefined],
      ['1001', undefined],
    ]).flat(),
    ['4001', '4'],
  ]);
  expect(xml).not.toContain('pk-');
});

test('fillTemplate: a column too narrow for an amount takes width from one without', () => {
  const data = { ...DATA, activities: [{ name: 'ยาวมาก', budget: '๑,๒๓๔,๕๖๗.๘๙', years: [] }] };
  const body = tbl([8_000, 500], [['{#activities}{name}', '{budget}{/activities}']]);
  const filled = fillTemplate(docxOf(body), TAGS, data, FINISH);
  const xml = filled.ok ? docxPart(filled.zip.generate()) : '';
  const [name = 0, amount = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) =>
    Number(width),
  );
  expect(name + amount).toBe(8_500);
  // Nine digits and three marks at 16 points.
  expect(amount).toBeGreaterThan(2_300);
});

test.each([
  ['an unknown name', p('{titel}'), 'TAG_UNKNOWN', 'titel', 'title'],
  ['a name like none', p('{zzzzzz}'), 'TAG_UNKNOWN', 'zzzzzz', null],
  ['a name outside its list', p('{budget}'), 'TAG_OUT_OF_PLACE', 'budget', 'activities'],
  ['a list as text', p('{activities}'), 'TAG_NEEDS_LOOP', 'activities', 'activities'],
  ['a condition as text', p('{draft}'), 'TAG_NEEDS_LOOP', 'draft', 'draft'],
  ['raw XML', p('{@title}'), 'TAG_UNKNOWN', '@title', 'title'],
  ['other delimiters', p('{=[[ ]]=}'), 'TAG_UNKNOWN', '=[[ ]]=', null],
  ['a property of every object', p('{constructor}'), 'TAG_UNKNOWN', 'constructor', null],
  ['a list that is not closed', p('{#activities}{name}'), 'LOOP_UNCLOSED', '#activities', null],
  ['a list that is not opened', p('x{/activities}'), 'LOOP_UNOPENED', '/activities', null],
  ['a brace that is not closed', p('ก {title ข'), 'BRACE_UNCLOSED', 'title ข', null],
  ['a brace that is not opened', p('ก title} ข'), 'BRACE_UNOPENED', 'title', null],
  ['a brace twice', p('{{title}'), 'BRACE_UNCLOSED', '', null],
  ['a tag over two paragraphs', p('{ti') + p('tle}'), 'BRACE_UNCLOSED', 'ti', null],
  ['full-width braces', p('｛title｝'), 'BRACE_FULL_WIDTH', 'title', null],
  [
    'a repeated column outside a table',
    p('{-w:tc activities}{name}{/activities}'),
    'COLUMN_LOOP_MISPLACED',
    '-w:tc activities',
    null,
  ],
  [
    'a repeated column of a text',
    tbl([1], [['{-w:tc title}{/title}']]),
    'COLUMN_LOOP_MISPLACED',
    '-w:tc title',
    null,
  ],
])('checkTemplate: refuses %s', (_name, body, code, tag, hint) => {
  const [fault] = faultsOf(body);
  expect(fault).toMatchObject({ code, tag, hint, place: { part: 'body' } });
});

test('checkTemplate: overlapping loops and loops across a table are refused', () => {
  expect(faultsOf(p('{#activities}{#years}{/activities}{/years}'))[0]).toMatchObject({
    code: 'LOOP_CROSSED',
    tag: '/activities',
    hint: 'years',
  });
  expect(faultsOf(p('{#activities}') + tbl([1], [['{/activities}']]))[0]).toMatchObject({
    code: 'LOOP_ACROSS_TABLE',
    tag: '#activities',
  });
  const cells = ['{#activities}{-w:tc years}', '{/years}{/activities}'];
  expect(faultsOf(tbl([1, 1], [cells]))[0]).toMatchObject({ code: 'COLUMN_LOOP_MISPLACED' });
});

test('checkTemplate: every fault is told, with part, table, row and cell', () => {
  const faults = faultsOf(
    p('{a1}') +
      tbl(
        [1, 1],
        [
          ['x', 'y'],
          ['z', 'ปี {titlee}'],
        ],
      ),
    p('{titl}'),
  );
  expect(
    faults.map(({ tag, place }) => [tag, place?.part, place?.spot ?? place?.paragraph]),
  ).toEqual([
    ['a1', 'body', 1],
    ['titlee', 'body', { table: 1, row: 2, cell: 2 }],
    ['titl', 'header', 1],
  ]);
  expect(faults.map((fault) => templateFaultText(fault))[1]).toBe(
    'ไม่รู้จักแท็ก {titlee} น่าจะหมายถึง {title} — เนื้อหา ตารางที่ 1 แถวที่ 2 ช่องที่ 2: “ปี {titlee}”',
  );
});

test('fillTemplate: bytes that are no .docx are refused', () => {
  const filled = fillTemplate(new Uint8Array([80, 75]), TAGS, DATA, FINISH);
  expect(filled).toEqual({
    ok: false,
    faults: [{ code: 'NOT_A_DOCX', tag: '', hint: null, place: null }],
  });
});
