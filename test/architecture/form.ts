import { isSyntaxNode, lineAt, type NodePlace, visitNodes } from '../../build/syntax-tree.ts';
import { layerOf } from './layers.ts';
import { type SourceFile, type SourceTree, violation } from './source-tree.ts';

const MAX_FILE_LINES = 450;
const MAX_FUNCTION_LINES = 60;
const THAI = /[\u0E00-\u0E7F]/;

/** Where Thai may stand in src/: what users read, and nothing else. */
const THAI_FOLDERS = [
  'src/tabs/',
  'src/text/',
  'src/kit/',
  'src/sample/',
  'src/reports/templates/',
];

const FUNCTION_TYPES: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);
const DECLARATION_TYPES: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclarator',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EMPTY_FILE_NAME = /(?:^|-)(?:utils?|helpers?|managers?|handlers?|common|misc|stuff)(?:-|$)/;
const EMPTY_NAME = /(?:utils?|helpers?|manager)$/i;

/** Finds Thai letters in the code of src/ outside the folders that hold what users read; comments may quote them. */
export function findMisplacedThai(tree: SourceTree): string[] {
  return inEachFile(tree, (file) => {
    if (!file.path.startsWith('src/')) return [];
    if (THAI_FOLDERS.some((folder) => file.path.startsWith(folder))) return [];
    return file.code
      .split('\n')
      .flatMap((line, index) =>
        THAI.test(line) ? [`${file.path}:${index + 1} Thai letters`] : [],
      );
  });
}

/** Finds files and functions that have grown past the hard stops. */
export function findOversize(tree: SourceTree): string[] {
  return inEachFile(tree, (file) => {
    const violations: string[] = [];
    const fileLines = lineAt(file.text.trimEnd(), file.text.length);
    if (fileLines > MAX_FILE_LINES) violations.push(`${file.path}:1 has ${fileLines} lines`);
    visitNodes(file.program, (node) => {
      if (!FUNCTION_TYPES.has(node.type)) return;
      const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1;
      if (lines <= MAX_FUNCTION_LINES) return;
      violations.push(violation(file, node.start, `a function of ${lines} lines`));
    });
    return violations;
  });
}

/** Finds names that say nothing: utils, helper, manager; and file names that are not kebab-case. */
export function findEmptyNames(tree: SourceTree): string[] {
  return inEachFile(tree, (file) => [...findPathFaults(file), ...findDeclarationFaults(file)]);
}

/** Finds files of src/ that stand in no layer. */
export function findStrays(tree: SourceTree): string[] {
  return inEachFile(tree, ({ path }) =>
    layerOf(path) === undefined ? [`${path}:1 no layer`] : [],
  );
}

function findPathFaults(file: SourceFile): string[] {
  const parts = file.path.replace(/\.(?:[a-z]+\.)*[a-z]+$/, '').split('/');
  return parts.flatMap((part) => {
    if (EMPTY_FILE_NAME.test(part)) return [`${file.path}:1 "${part}" says nothing`];
    return KEBAB_CASE.test(part) ? [] : [`${file.path}:1 "${part}" is not kebab-case`];
  });
}

function findDeclarationFaults(file: SourceFile): string[] {
  const violations: string[] = [];
  visitNodes(file.program, (node, { parent, field }: NodePlace) => {
    const isDeclared = parent !== undefined && DECLARATION_TYPES.has(parent.type) && field === 'id';
    if (!isDeclared || !isSyntaxNode(node) || node.type !== 'Identifier') return;
    if (!EMPTY_NAME.test(String(node.name))) return;
    violations.push(violation(file, node.start, `"${String(node.name)}" says nothing`));
  });
  return violations;
}

function inEachFile(tree: SourceTree, check: (file: SourceFile) => string[]): string[] {
  return [...tree.values()].flatMap(check);
}
