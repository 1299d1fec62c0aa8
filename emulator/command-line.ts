/** One cell or block that is typed: what stands before and behind the first `=` after the range. */
interface TypedEdit {
  readonly range: string;
  readonly text: string;
}

/** What the command line of the headless emulator asks for. */
export interface Request {
  readonly workbook: string | undefined;
  readonly scripts: readonly string[];
  readonly as: string | undefined;
  readonly edits: readonly TypedEdit[];
  readonly call: string | undefined;
  readonly args: readonly unknown[];
  readonly reads: readonly string[];
  readonly save: string | undefined;
  readonly drive: string | undefined;
}

const OPTIONS = ['workbook', 'script', 'as', 'edit', 'call', 'args', 'read', 'save', 'drive'];

/** `'TAB'!A1=TEXT`: a quoted tab name may hold `=`, the text may be anything. */
function parseEdit(option: string): TypedEdit {
  const match = /^((?:'(?:[^']|'')*'!|[^'=!]*!)?[^=!]+)=(.*)$/s.exec(option);
  if (!match) throw new Error(`--edit wants 'TAB'!A1=TEXT, not ${option}`);
  return { range: match[1] ?? '', text: match[2] ?? '' };
}

function parseArgs(text: string | undefined): readonly unknown[] {
  if (text === undefined) return [];
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('--args wants a JSON array of the arguments');
  return value;
}

/** Reads the options; each takes one value. @throws Error naming what is wrong */
export function parseCommandLine(words: readonly string[]): Request {
  const given = new Map<string, string[]>(OPTIONS.map((name) => [name, []]));
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i]?.replace(/^--/, '') ?? '';
    const list = given.get(name);
    const value = words[i + 1];
    if (!list || !words[i]?.startsWith('--')) throw new Error(`unknown option ${words[i]}`);
    if (value === undefined) throw new Error(`--${name} wants a value`);
    list.push(value);
  }
  const last = (name: string): string | undefined => given.get(name)?.at(-1);
  return {
    workbook: last('workbook'),
    scripts: given.get('script') ?? [],
    as: last('as')?.toLowerCase(),
    edits: (given.get('edit') ?? []).map(parseEdit),
    call: last('call'),
    args: parseArgs(last('args')),
    reads: given.get('read') ?? [],
    save: last('save'),
    drive: last('drive'),
  };
}
