import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** One cell or block that is typed: what stands before and behind the first `=` after the range. */
export interface TypedEdit {
  readonly range: string;
  readonly text: string;
}

/** What the command line of the headless emulator asks for. */
export interface Request {
  readonly workbook: string | undefined;
  readonly scripts: readonly string[];
  readonly as: string | undefined;
  /** In the order in which they were given. */
  readonly edits: readonly TypedEdit[];
  readonly call: string | undefined;
  readonly args: readonly unknown[];
  readonly reads: readonly string[];
  readonly save: string | undefined;
  readonly drive: string | undefined;
  /** Switches of the host; `help` lists them and does nothing else. */
  readonly host: readonly string[];
  /** Whether to work on a copy of the file, made by whoever acts. */
  readonly copy: boolean;
  /** Whether the report shall hold what the script logged. */
  readonly log: boolean;
}

const OPTIONS = {
  workbook: { type: 'string' },
  script: { type: 'string', multiple: true },
  as: { type: 'string' },
  edit: { type: 'string', multiple: true },
  edits: { type: 'string', multiple: true },
  call: { type: 'string' },
  args: { type: 'string' },
  read: { type: 'string', multiple: true },
  save: { type: 'string' },
  drive: { type: 'string' },
  host: { type: 'string', multiple: true },
  log: { type: 'boolean' },
  copy: { type: 'boolean' },
} as const;

/** `'TAB'!A1=TEXT`: a quoted tab name may hold `=`, the text may be anything. */
function parseEdit(option: string): TypedEdit {
  const match = /^((?:'(?:[^']|'')*'!|[^'=!]*!)?[^=!]+)=(.*)$/s.exec(option);
  if (!match) throw new Error(`--edit wants 'TAB'!A1=TEXT, not ${option}`);
  return { range: match[1] ?? '', text: match[2] ?? '' };
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((x) => typeof x === 'string');
}

/** Edits that are too long or too many for a command line: `[["'TAB'!A1", "TEXT"], …]`. */
function readEdits(path: string): TypedEdit[] {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(value) || !value.every(isPair)) {
    throw new Error(`--edits wants a JSON array of ["'TAB'!A1", "TEXT"] in ${path}`);
  }
  return value.map(([range, text]) => ({ range, text }));
}

function parseArguments(text: string | undefined): readonly unknown[] {
  if (text === undefined) return [];
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('--args wants a JSON array of the arguments');
  return value;
}

/** The host starts public functions only (Apps Script guide: Private functions). */
function checkIsPublic(fn: string | undefined): string | undefined {
  if (fn?.endsWith('_')) throw new Error(`${fn} is private: its name ends in _`);
  return fn;
}

/** Reads the options, and the files of edits that they name. @throws Error naming what is wrong */
export function parseCommandLine(words: readonly string[]): Request {
  const { values, tokens } = parseArgs({ args: [...words], options: OPTIONS, tokens: true });
  const edits = tokens.flatMap((token) => {
    if (token.kind !== 'option' || token.value === undefined) return [];
    if (token.name === 'edit') return [parseEdit(token.value)];
    return token.name === 'edits' ? readEdits(token.value) : [];
  });
  return {
    workbook: values.workbook,
    scripts: values.script ?? [],
    as: values.as?.toLowerCase(),
    edits,
    call: checkIsPublic(values.call),
    args: parseArguments(values.args),
    reads: values.read ?? [],
    save: values.save,
    drive: values.drive,
    host: values.host ?? [],
    log: values.log ?? false,
    copy: values.copy ?? false,
  };
}
