import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTemplate } from '../../src/reports/default-template.ts';
import { DocxZip } from '../../src/reports/docx/docx-zip.ts';
import { type Filled, fillTemplate } from '../../src/reports/docx/fill-template.ts';
import { makePaper } from '../../src/reports/index.ts';
import { PAPERS } from '../../src/reports/papers.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { docxText } from '../support/docx-content.ts';
import { findStructureFaults } from '../support/docx-structure.ts';
import { planOfOne } from '../support/paper-plans.ts';
import { fullSource } from '../support/paper-sources.ts';
import { trainingRequest } from '../support/training-request.ts';

const BODY = 'word/document.xml';
const RUNS = 25;
const ISSUE = { draft: true, copy: 'copy', number: '', day: null } as const;

/** What an editor's hand may do to a tag; `other` is another tag of the template. */
const MUTATIONS: Readonly<Record<string, (tag: string, other: string) => string>> = {
  removed: () => '',
  renamed: (tag) => tag.replace(/[a-zA-Z]+/, (name) => `${name}x`),
  misspelt: (tag) => tag.replace(/([a-zA-Z])([a-zA-Z])/, '$2$1'),
  doubled: (tag) => `${tag}${tag}`,
  unclosed: (tag) => tag.replace('}', ''),
  unopened: (tag) => tag.replace('{', ''),
  'full-width': (tag) => tag.replace('{', '｛').replace('}', '｝'),
  swapped: (_, other) => other,
  'split into runs': (tag) => tag.split('').join('</w:t></w:r><w:r><w:t xml:space="preserve">'),
  'split over paragraphs': (tag) =>
    tag.replace(/^(..)/, '$1</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">'),
  'made a list': (tag) => tag.replace('{', '{#'),
  'made an end': (tag) => tag.replace(/^\{[#^/]?/, '{/'),
  spaced: (tag) => tag.replace('{', '{ ').replace('}', '\u00a0}'),
};

interface Mutation {
  readonly how: string;
  readonly at: number;
  readonly other: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom(...Object.keys(MUTATIONS)),
  at: fc.nat(),
  other: fc.nat(),
});

function mutate(template: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const zip = new DocxZip(template);
  for (const { how, at, other } of mutations) {
    const xml = zip.file(BODY)?.asText() ?? '';
    const tags = [...xml.matchAll(/\{[^{}<]+\}/g)];
    const chosen = tags[at % tags.length];
    if (chosen === undefined) continue;
    const start = chosen.index;
    const changed = MUTATIONS[how]?.(chosen[0], tags[other % tags.length]?.[0] ?? '') ?? '';
    zip.file(BODY, `${xml.slice(0, start)}${changed}${xml.slice(start + chosen[0].length)}`);
  }
  return zip.generate();
}

function expectRightOrRefused(filled: Filled): void {
  if (filled.ok) {
    const bytes = filled.zip.generate();
    expect(findStructureFaults(bytes)).toEqual([]);
    expect(docxText(bytes)).not.toMatch(/[{}｛｝]|undefined|\[object/);
    return;
  }
  expect(filled.faults.length).toBeGreaterThan(0);
  for (const { place, tag } of filled.faults) {
    expect(place, tag).not.toBeNull();
    expect(place?.paragraph).toBeGreaterThan(0);
  }
}

test.each(
  Object.keys(PAPERS) as PaperKind[],
)('%s: a template changed at random is filled right or refused with a place', (kind) => {
  const paper = PAPERS[kind];
  const source = fullSource(planOfOne({}));
  const data = paper.data(source, {}, ISSUE);
  const template = defaultTemplate(kind);
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      expectRightOrRefused(
        fillTemplate(mutate(template, mutations), paper.tags, data, {
          digits: 'thai',
          margins: null,
          typeset: (text) => text,
        }),
      );
    }),
    { numRuns: RUNS },
  );
});

/** Pieces of which hostile text is made, each with what a reader must see of it. */
const PIECES: readonly (readonly [typed: string, seen: string])[] = [
  ['ก', 'ก'],
  ['น้ำ', 'น้ำ'],
  ['{course}', '{course}'],
  ['{#x}', '{#x}'],
  ['}}', '}}'],
  ['<w:p>', '<w:p>'],
  ['&amp;', '&amp;'],
  ['"\'', '"\''],
  ['😀', '😀'],
  ['\ud800', '\ufffd'],
  ['\udc00', '\ufffd'],
  ['\u0000', ''],
  ['\u001b', ''],
  ['\n', '\v'],
  ['\u200b', '\u200b'],
  ['\ue010', '\ue010'],
];

test('papers: text of any pieces comes out as typed', () => {
  const source = fullSource(planOfOne({}));
  const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(pieces, (chosen) => {
      const course = `เริ่ม${chosen.map(([typed]) => typed).join('ๆ')}จบ`;
      const seen = `เริ่ม${chosen.map(([, text]) => text).join('ๆ')}จบ`;
      const requests = [trainingRequest({ course })];
      const plan = { ...source.plan, training: { ...source.plan.training, requests } };
      const { bytes } = makePaper('travelOrder', { ...source, plan }, { ask: { request: 'r1' } });
      expect(findStructureFaults(bytes)).toEqual([]);
      expect(docxText(bytes)).toContain(seen);
    }),
    { numRuns: RUNS },
  );
});
