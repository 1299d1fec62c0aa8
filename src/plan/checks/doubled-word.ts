import { MUNICIPALITY_PATTERN } from '../../tabs/words/anchors.ts';
import { defineCheck } from './define-check.ts';
import { foundWords } from './found-words.ts';

/** Shorter parts are doubled in good Thai as well. */
const SHORTEST = 4;
const LONGEST = 14;
const FIRST_THAI = 0x0e01;
const LAST_THAI = 0x0e4e;

export const DOUBLED_WORD = defineCheck({
  code: 'DOUBLED_WORD',
  severity: 'W',
  holds: 'No word is typed twice in a row, and no space parts a municipality from its name.',
  find: ({ texts }) => {
    const doubled = new DoubledWords();
    const naming = new Set(texts.having('municipality'));
    return texts.all.flatMap((text) => {
      const words = doubled.wordsIn(text.text);
      if (naming.has(text)) words.push(...partedNames(text.text));
      return words.length === 0
        ? []
        : [
            foundWords(
              text,
              words.map((word) => ({ word, detail: '' })),
            ),
          ];
    });
  },
});

/**
 * Finds words of 4 to 14 Thai letters that stand twice without anything between, in one pass: four letters
 * that were seen a few letters ago may begin the second of two.
 */
class DoubledWords {
  /** Where each run of four letters was seen last; places count on over all texts. */
  readonly #seen = new Int32Array(1 << 16).fill(-1);
  #base = 0;

  wordsIn(text: string): string[] {
    let found: string[] | null = null;
    let hash = 0;
    /** How far has been looked for words of so many letters. */
    const looked = new Map<number, number>();
    for (let at = 0; at < text.length; at += 1) {
      hash = ((hash << 4) ^ (text.charCodeAt(at) & 0x7f)) & 0xffff;
      const first = at - SHORTEST + 1;
      if (first < 0) continue;
      const before = (this.#seen[hash] ?? 0) - this.#base;
      this.#seen[hash] = this.#base + first;
      const length = first - before;
      if (before < 0 || length < SHORTEST || length > LONGEST) continue;
      // Of a word that stands many times, each of which ends where all end, one look is enough.
      if (before < (looked.get(length) ?? 0)) continue;
      const end = doubledEnd(text, before, length);
      looked.set(length, end);
      const word = doubledBefore(text, { start: before, end, length });
      if (word === null) continue;
      found ??= [];
      if (!found.includes(word)) found.push(word);
    }
    this.#base += text.length + LONGEST;
    return found ?? [];
  }
}

/** Where the text is no longer what stands so many letters further on. */
function doubledEnd(text: string, start: number, length: number): number {
  let at = start;
  while (isThai(text, at) && text.charCodeAt(at) === text.charCodeAt(at + length)) at += 1;
  return at;
}

/** The letter before the first of the two may be the last of them too: where they end tells the word. */
function doubledBefore(
  text: string,
  { start, end, length }: { readonly start: number; readonly end: number; readonly length: number },
): string | null {
  if (end - start < length) return null;
  const word = text.slice(end, end + length);
  return [...word].every((_letter, index) => isThai(word, index)) ? word : null;
}

function isThai(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_THAI && code <= LAST_THAI;
}

function partedNames(text: string): string[] {
  return [...text.matchAll(MUNICIPALITY_PATTERN)]
    .filter(([, space = '', doubled = '']) => space !== '' && doubled === '')
    .map(([whole]) => whole);
}
