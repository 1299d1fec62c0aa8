import type { Cell } from '../../base/cell.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { plainName } from '../../tabs/typed-forms.ts';
import { BREAKING_TAG, COPIED_TAG } from '../../tabs/words/old-plan.ts';

/** A pasted text as it is kept, and whether cleaning took more than outer white space away. */
export interface CleanText {
  readonly text: string;
  readonly changed: boolean;
}

/** Takes away what a copy left behind: tags, invisible marks, runs of white space; line breaks stay. */
export function cleanText(raw: string): CleanText {
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(BREAKING_TAG, '\n')
    .replace(COPIED_TAG, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { text, changed: text !== raw.trim().replace(/[^\S\n]+/g, ' ') };
}

/** For comparing only: without any white space, in Arabic digits. */
export function plain(text: string): string {
  return toArabicDigits(plainName(text));
}

/** One pasted row as it is recognised. */
export interface PastedLine {
  /** Place in the paste, from 0. */
  readonly index: number;
  /** Cleaned, without the blank cells at the end. */
  readonly cells: readonly string[];
  readonly plain: readonly string[];
  /** How many cells are filled. */
  readonly filled: number;
  readonly changed: boolean;
  /** A date or an error value stands in it: the host changed what was pasted. */
  readonly converted: boolean;
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|ERROR)$/;

/** The nonblank rows of a pasted grid. */
export function pastedLines(grid: readonly (readonly Cell[])[]): PastedLine[] {
  return grid.flatMap((row, index): PastedLine[] => {
    const cleaned = row.map((cell) => cleanText(String(cell)));
    const cells = cleaned.map(({ text }) => text);
    while (cells.at(-1) === '') cells.pop();
    if (row.every((cell) => !(cell instanceof Date) && String(cell).trim() === '')) return [];
    return [
      {
        index,
        cells,
        plain: cells.map(plain),
        filled: cells.filter((cell) => cell !== '').length,
        changed: cleaned.some(({ changed, text }) => changed && text !== ''),
        converted: row.some((cell) => cell instanceof Date || ERROR_VALUE.test(String(cell))),
      },
    ];
  });
}

/** The one filled cell of a line; '' when it has several. */
export function soloText(line: PastedLine): string {
  return line.filled === 1 ? (line.cells.find((cell) => cell !== '') ?? '') : '';
}
