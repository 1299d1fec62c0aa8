import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { isSyntaxNode, lineAt, type SyntaxNode, visitNodes } from '../../build/syntax-tree.ts';

/** One `import`, `export … from`, `import()`, `require()` or `typeof import()` of a file. */
export interface Import {
  /** Path from the root of the tree for a file of ours, else the package as it is written. */
  readonly target: string;
  readonly isOwnFile: boolean;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text with blanks in place of comments, so that lines and offsets stay. */
  readonly code: string;
  readonly program: SyntaxNode;
  readonly imports: readonly Import[];
}

export type SourceTree = ReadonlyMap<string, SourceFile>;

const SOURCE_FILE = /\.(?:ts|tsx|mjs)$/;

/** Parses files given as path -> text; a syntax error throws, since no rule could be checked. */
export function parseTree(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files).map(([path, text]) => [path, parseFile(path, text)]));
}

/** Reads every source file below the named folders of a project. */
export function readTree(root: string, folders: readonly string[]): SourceTree {
  const files: Record<string, string> = {};
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry);
      if (SOURCE_FILE.test(path) && !path.includes('/fixtures/')) {
        files[path] = readFileSync(join(root, path), 'utf8');
      }
    }
  }
  return parseTree(files);
}

/** Returns `path:line message`, the form in which every rule reports. */
export function violation(file: SourceFile, offset: number, message: string): string {
  return `${file.path}:${lineAt(file.text, offset)} ${message}`;
}

function parseFile(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  visitNodes(program, (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    const isOwnFile = specifier.startsWith('.');
    imports.push({
      target: isOwnFile ? posix.join(posix.dirname(path), specifier) : specifier,
      isOwnFile,
      isTypeOnly: isTypeOnly(node),
      line: lineAt(text, node.start),
    });
  });
  const code = comments.reduce((rest, { start, end }) => blank(rest, start, end), text);
  return { path, text, code, program: program as unknown as SyntaxNode, imports };
}

function blank(text: string, start: number, end: number): string {
  const blanks = text.slice(start, end).replace(/[^\n]/g, ' ');
  return text.slice(0, start) + blanks + text.slice(end);
}

function specifierOf(node: SyntaxNode): string | undefined {
  const isRequire =
    node.type === 'CallExpression' && isSyntaxNode(node.callee) && node.callee.name === 'require';
  const source = isRequire ? (node.arguments as unknown[])[0] : node.source;
  if (!isSyntaxNode(source) || source.type !== 'Literal') return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isSyntaxNode) : [];
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type')
  );
}
