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
  catalogue: ['X23'],
  severity: 'W',
  holds: 'No word is typed twice in a row, and no space parts a municipality from its name.',
  find: ({ texts }) =>
    texts.all.flatMap((text) => {
      const words = [
        ...doubledIn(text.text),
        ...(text.hits.some(({ watched }) => watched.list === 'municipality')
          ? partedNames(text.text)
          : []),
      ];
      return words.length === 0
        ? []
        : [
            foundWords(
              text,
              words.map((word) => ({ word, detail: '' })),
            ),
          ];
    }),
});

/** Words of 4 to 14 Thai letters that stand twice without anything between. */
export function doubledIn(text: string): string[] {
  const found = new Set<string>();
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    let same = 0;
    for (let at = 0; at <= text.length - length; at += 1) {
      if (isThai(text, at) && text.charCodeAt(at) === text.charCodeAt(at + length)) same += 1;
      else {
        // The letter before the first of the two may be the last of them too: the run's end tells the word.
        if (same >= length) found.add(text.slice(at, at + length));
        same = 0;
      }
    }
  }
  return [...found];
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
