import { expect, test } from 'vitest';
import { isSyntaxNode, visitNodes } from '../build/syntax-tree.ts';
import {
  HOME_NAMES,
  homeOf,
  readSources,
  type ThaiText,
  textOf,
  thaiTexts,
} from './support/thai-texts.ts';

/** UTF-16 units; a longer one is not read on a phone. */
const LONGEST_SENTENCE = 125;
/** Without a space and up to this long it is a word or the name of a thing, which recurs. */
const LONGEST_WORD = 20;
/** Names that Thai officials write in Latin letters, keys, kinds of files, and how an address begins. */
const LATIN_NAMES = [
  ...['LPA', 'ITA', 'IDP', 'Google', 'Ctrl', 'https'],
  ...['docx', 'xlsx', 'Word', 'Excel', 'PDF'],
];
/** The words behind IDP, as the official book spells them out once. */
const SPELLED_OUT = 'Individual Development Plan';

/** Words that are looked for in what users type, and lists of names. */
const NOT_SHOWN = /^src\/tabs\/(words|places)\//;

const TREE = readSources();
const TOLD = thaiTexts(TREE).filter(isForPeople);

/** Formulas, number formats and the line that says how docs/ is made are not read by users. */
function isForPeople({ text, path }: ThaiText): boolean {
  return !/^=|^IF(ERROR)?\(|\[Red\]|^"|`npm/.test(text) && !NOT_SHOWN.test(path);
}

/** By its own words: what is put in does not count. */
function isSentence({ text }: ThaiText): boolean {
  const own = text.replaceAll('…', '').trim();
  return own.length > LONGEST_WORD || /\s/.test(own);
}

test('words: every home has some', () => {
  const counts = HOME_NAMES.map((home) => TOLD.filter((one) => one.home === home).length);
  for (const count of counts) expect(count).toBeGreaterThan(40);
});

test('words: none is left empty', () => {
  const empty: string[] = [];
  for (const file of TREE.values()) {
    const home = homeOf(file.path);
    if (home === undefined || home === 'tabs' || file.path.startsWith('emulator/window/server/'))
      continue;
    visitNodes(file.program, (node) => {
      if (node.type !== 'Property' || !isSyntaxNode(node.value)) return;
      const text = textOf(node.value);
      if (text?.trim() === '') empty.push(`${file.path} ${file.code.slice(node.start, node.end)}`);
    });
  }
  expect(empty).toEqual([]);
});

test('words: no English is left over and no placeholder', () => {
  const leftover = TOLD.filter(({ text }) => {
    const rest = text.replace(SPELLED_OUT, '');
    const latin = rest.match(/[A-Za-z]{2,}/g) ?? [];
    return latin.some((word) => !LATIN_NAMES.includes(word)) || /\?\?|xxx|\.{3}(?!\.)/i.test(text);
  });
  expect(leftover.filter(({ path }) => !/template-faults|tag-meanings/.test(path))).toEqual([]);
});

test('words: none is longer than a phone shows', () => {
  expect(TOLD.filter(({ text }) => text.length > LONGEST_SENTENCE)).toEqual([]);
});

test('words: sentences have no loose or doubled spaces', () => {
  const loose = TOLD.filter(isSentence).filter(({ text }) => /[^\n ] {2,}[^ ]/.test(text));
  expect(loose).toEqual([]);
});

test('words: each sentence is said in one home', () => {
  const homes = new Map<string, Set<string>>();
  for (const told of TOLD.filter(isSentence)) {
    homes.set(told.text, (homes.get(told.text) ?? new Set()).add(told.home));
  }
  expect([...homes].filter(([, where]) => where.size > 1).map(([text]) => text)).toEqual([]);
});

test('words: each sentence of an operation is said once', () => {
  const places = new Map<string, string[]>();
  for (const told of TOLD.filter(({ home }) => home === 'text' || home === 'sidebar')) {
    if (isSentence(told)) places.set(told.text, [...(places.get(told.text) ?? []), told.path]);
  }
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});
