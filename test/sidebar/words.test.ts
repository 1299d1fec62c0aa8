import { expect, test } from 'vitest';
import * as helpWords from '../../sidebar/help-words.ts';
import * as papersWords from '../../sidebar/parts/papers/words.ts';
import * as planWords from '../../sidebar/parts/plan/words.ts';
import * as resultsWords from '../../sidebar/parts/results/words.ts';
import * as works from '../../sidebar/parts/works.ts';
import * as words from '../../sidebar/words.ts';

const LONGEST_SENTENCE = 100;
/** Stands in for what a function puts in: the longest amount, name or tab that is usual. */
const PUT_IN = '๙๐,๐๐๐,๐๐๐,๐๐๐';

/** Every text of the module, however deep, under its path. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const text: unknown = value(...Array.from({ length: value.length }, () => PUT_IN));
    return [[path, String(text)]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`));
}

/** Names that no person reads. */
const isName = (path: string) => /\.(?:part|topic|group|roles\.\d)$/.test(path);

const TEXTS = textsIn(
  { ...words, works: works.WORKS, planWords, helpWords, papersWords, resultsWords },
  'words',
).filter(([path]) => !isName(path));

test('words: there are some, and each is Thai', () => {
  expect(TEXTS.length).toBeGreaterThan(120);
  for (const [path, text] of TEXTS) expect(text, path).toMatch(/[\u0e01-\u0e2e]/);
});

test('words: none is longer than a narrow page can carry', () => {
  const tooLong = TEXTS.filter(([, text]) => text.length > LONGEST_SENTENCE);
  expect(tooLong).toEqual([]);
});

test('words: each sentence is said once', () => {
  const paths = new Map<string, string[]>();
  for (const [path, text] of TEXTS) paths.set(text, [...(paths.get(text) ?? []), path]);
  const twice = [...paths].filter(([, places]) => places.length > 1);
  expect(twice).toEqual([]);
});

test('words: no digit is written into a sentence, because the setting decides which digits', () => {
  const bare = TEXTS.filter(([, text]) => /[0-9๐-๙]/.test(text.replaceAll(PUT_IN, '')));
  expect(bare).toEqual([]);
});

test('words: no sentence has loose spaces or a missing value', () => {
  for (const [path, text] of TEXTS) {
    expect(text, path).toBe(text.trim());
    expect(text, path).not.toMatch(/ {2}|undefined|null|NaN/);
  }
});
