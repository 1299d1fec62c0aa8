/** A word that is looked for, without spaces, and the longer phrases inside which it is right. */
export interface WatchedWord<List extends string = string> {
  readonly list: List;
  readonly word: string;
  /** Row of the list that it comes from; '' for words of our own. */
  readonly row: string;
  readonly detail: string;
  readonly allowed: readonly string[];
}

export interface Hit<List extends string = string> {
  readonly watched: WatchedWord<List>;
  /** Index in the text without spaces. */
  readonly at: number;
}

/** Thai letters and ASCII both have 128 codes; two of them make the number of a bucket. */
const BUCKETS = 1 << 14;

/**
 * Finds all words of all lists in one pass over a text. Words are kept in buckets by their first two
 * letters, so that most letters of a text cost one look into a table, however many words there are.
 */
export class WordScanner<List extends string> {
  readonly #starts = new Uint8Array(BUCKETS);
  readonly #words = new Map<number, WatchedWord<List>[]>();

  constructor(words: readonly WatchedWord<List>[]) {
    for (const word of words.filter((one) => one.word.length >= 2)) {
      const bucket = bucketAt(word.word, 0);
      this.#starts[bucket] = 1;
      const known = this.#words.get(bucket);
      if (known) known.push(word);
      else this.#words.set(bucket, [word]);
    }
    // Longest first: of the words of one list that begin at the same letter only the longest counts.
    for (const words of this.#words.values()) words.sort((a, b) => b.word.length - a.word.length);
  }

  /** Where the words stand in a text without spaces, in order. */
  hitsIn(plain: string): readonly Hit<List>[] {
    let hits: Hit<List>[] | null = null;
    let code = plain.charCodeAt(0) & 0x7f;
    for (let at = 0; at + 1 < plain.length; at += 1) {
      const next = plain.charCodeAt(at + 1) & 0x7f;
      const bucket = (code << 7) | next;
      code = next;
      if (this.#starts[bucket] !== 1) continue;
      const found = this.#hitAt(plain, at, bucket);
      if (found === null) continue;
      if (hits === null) hits = found;
      else hits.push(...found);
    }
    return hits ?? NO_HITS;
  }

  #hitAt(plain: string, at: number, bucket: number): Hit<List>[] | null {
    let hits: Hit<List>[] | null = null;
    const seen: List[] = [];
    for (const watched of this.#words.get(bucket) ?? []) {
      if (!plain.startsWith(watched.word, at) || seen.includes(watched.list)) continue;
      seen.push(watched.list);
      if (isAllowed(watched, plain, at)) continue;
      hits ??= [];
      hits.push({ watched, at });
    }
    return hits;
  }
}

const NO_HITS: readonly [] = [];

function bucketAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7f) << 7) | (text.charCodeAt(at + 1) & 0x7f);
}

function isAllowed({ word, allowed }: WatchedWord, plain: string, at: number): boolean {
  return allowed.some((phrase) => {
    for (let start = phrase.indexOf(word); start !== -1; start = phrase.indexOf(word, start + 1)) {
      if (plain.startsWith(phrase, at - start)) return true;
    }
    return false;
  });
}

/** A text without any white space: in Thai a space stands anywhere, or nowhere. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
