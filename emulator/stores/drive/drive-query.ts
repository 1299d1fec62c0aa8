import type { DriveFile } from './drive-file.ts';

/** Thrown for a query the host refuses with `Invalid Value`. */
export class QuerySyntaxError extends Error {}

type Test = (file: DriveFile) => boolean;

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|(<=|>=|!=|=|<|>|\(|\)|\{|\})|([A-Za-z]+))/y;

interface Token {
  readonly kind: 'text' | 'sign' | 'word' | 'end';
  readonly value: string;
}

/**
 * Reads a search of `files.list` (Drive API guide: search query terms): name, mimeType, trashed,
 * starred, parents, owners, writers, readers, times, properties, with and, or, not and parentheses.
 * Throws QuerySyntaxError on a term that Drive does not know, Error on `fullText`.
 */
export function parseQuery(query: string): Test {
  const reader = new QueryReader(query);
  const test = reader.readAny();
  reader.expect('end', '');
  return test;
}

class QueryReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(query: string) {
    this.#tokens = tokensOf(query);
  }

  readAny(): Test {
    let test = this.#readAll();
    while (this.#accept('word', 'or')) {
      const [left, right] = [test, this.#readAll()];
      test = (file) => left(file) || right(file);
    }
    return test;
  }

  expect(kind: Token['kind'], value?: string): string {
    const token = this.#tokens[this.#at++];
    if (token?.kind !== kind || (value !== undefined && token.value !== value)) {
      throw new QuerySyntaxError(`unexpected ${token?.value || 'end'}`);
    }
    return token.value;
  }

  #readAll(): Test {
    let test = this.#readOne();
    while (this.#accept('word', 'and')) {
      const [left, right] = [test, this.#readOne()];
      test = (file) => left(file) && right(file);
    }
    return test;
  }

  #readOne(): Test {
    if (this.#accept('word', 'not')) {
      const test = this.#readOne();
      return (file) => !test(file);
    }
    if (this.#accept('sign', '(')) {
      const test = this.readAny();
      this.expect('sign', ')');
      return test;
    }
    return this.#tokens[this.#at]?.kind === 'text'
      ? this.#readMembership()
      : this.#readComparison();
  }

  #readMembership(): Test {
    const value = this.expect('text');
    this.expect('word', 'in');
    const collection = this.expect('word');
    const lists: Record<string, (file: DriveFile) => readonly (string | undefined)[]> = {
      parents: (file) => file.parents,
      owners: (file) => [file.owner],
      writers: (file) => addresses(file, ['owner', 'writer']),
      readers: (file) => addresses(file, ['owner', 'writer', 'commenter', 'reader']),
    };
    const list = lists[collection];
    if (list === undefined) throw new QuerySyntaxError(`unknown collection ${collection}`);
    return (file) => list(file).includes(value);
  }

  #readComparison(): Test {
    const field = this.expect('word');
    if (field === 'properties' || field === 'appProperties') return this.#readProperty(field);
    if (field === 'trashed' || field === 'starred') return this.#readFlag(field);
    if (field === 'name' || field === 'mimeType') return this.#readText(field);
    if (field === 'createdTime' || field === 'modifiedTime') return this.#readTime(field);
    if (field === 'fullText') throw new Error('not emulated: Drive.Files.list with fullText');
    throw new QuerySyntaxError(`unknown term ${field}`);
  }

  #readProperty(field: 'properties' | 'appProperties'): Test {
    this.expect('word', 'has');
    this.expect('sign', '{');
    this.expect('word', 'key');
    this.expect('sign', '=');
    const key = this.expect('text');
    this.expect('word', 'and');
    this.expect('word', 'value');
    this.expect('sign', '=');
    const value = this.expect('text');
    this.expect('sign', '}');
    return (file) => file[field][key] === value;
  }

  #readFlag(field: 'trashed' | 'starred'): Test {
    const negated = !this.#accept('sign', '=');
    if (negated) this.expect('sign', '!=');
    const wanted = this.expect('word');
    if (wanted !== 'true' && wanted !== 'false') throw new QuerySyntaxError(`${field} ${wanted}`);
    return (file) => (file[field] === (wanted === 'true')) !== negated;
  }

  #readText(field: 'name' | 'mimeType'): Test {
    if (this.#accept('word', 'contains')) {
      // Drive matches the beginnings of words of a name, and any beginning of a MIME type.
      const value = this.expect('text').toLowerCase();
      const words = (text: string) => (field === 'name' ? text.split(/[\s_.-]+/) : []);
      return (file) => {
        const text = file[field].toLowerCase();
        return text.startsWith(value) || words(text).some((word) => word.startsWith(value));
      };
    }
    const negated = !this.#accept('sign', '=');
    if (negated) this.expect('sign', '!=');
    const value = this.expect('text').toLowerCase();
    return (file) => (file[field].toLowerCase() === value) !== negated;
  }

  #readTime(field: 'createdTime' | 'modifiedTime'): Test {
    const sign = this.expect('sign');
    const time = Date.parse(this.expect('text'));
    if (Number.isNaN(time)) throw new QuerySyntaxError('not a time');
    const compare: Record<string, (value: number) => boolean> = {
      '=': (value) => value === time,
      '!=': (value) => value !== time,
      '<': (value) => value < time,
      '<=': (value) => value <= time,
      '>': (value) => value > time,
      '>=': (value) => value >= time,
    };
    const test = compare[sign];
    if (test === undefined) throw new QuerySyntaxError(sign);
    return (file) => test(file[field]);
  }

  #accept(kind: Token['kind'], value: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || token.value !== value) return false;
    this.#at++;
    return true;
  }
}

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(query); match !== null; match = TOKEN.exec(query)) {
    end = TOKEN.lastIndex;
    const [, text, sign, word] = match;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  if (query.slice(end).trim() !== '') throw new QuerySyntaxError(query.slice(end));
  return [...tokens, { kind: 'end', value: '' }];
}

function addresses(file: DriveFile, roles: readonly string[]): (string | undefined)[] {
  return file.permissions
    .filter(({ role }) => roles.includes(role))
    .map(({ emailAddress }) => emailAddress);
}
