import { parseSync } from 'oxc-parser';
import { isSyntaxNode, type SyntaxNode, visitNodes } from '../../build/syntax-tree.ts';
import type { SourceFile } from './source-tree.ts';

/** The four places that name the functions which the host can call. */
export interface EntryPointNames {
  /** Exports of src/app/index.ts. */
  readonly exported: readonly string[];
  /** Functions at the top level of dist/main.js. */
  readonly stubs: readonly string[];
  /** What src/app/menu.ts calls. */
  readonly menu: readonly string[];
  /** What sidebar/server.ts calls; undefined while there is no sidebar. */
  readonly sidebar: readonly string[] | undefined;
}

/** Finds names that one place has and another lacks. */
export function findEntryPointFaults(names: EntryPointNames): string[] {
  const { exported, stubs, menu, sidebar } = names;
  const faults = [
    ...missing(exported, stubs).map((name) => `"${name}" is exported but has no stub`),
    ...missing(stubs, exported).map((name) => `stub "${name}" has no export`),
    ...missing(menu, stubs).map((name) => `the menu calls "${name}", which is no entry point`),
    ...missing(sidebar ?? [], stubs).map(
      (name) => `the sidebar calls "${name}", which is no entry point`,
    ),
  ];
  if (menu.length === 0) faults.push('the menu calls nothing');
  if (sidebar?.length === 0) faults.push('the sidebar calls nothing');
  return faults;
}

/** Names of the values that a module exports. `export *` hides names, so it throws. */
export function readExportedNames(file: SourceFile): string[] {
  return bodyOf(file.program).flatMap((statement) => {
    if (
      statement.type === 'ExportAllDeclaration' ||
      statement.type === 'ExportDefaultDeclaration'
    ) {
      throw new Error(`${file.path}: each entry point is exported by its name`);
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
    return isSyntaxNode(statement.declaration)
      ? declaredNames(statement.declaration)
      : nodesOf(statement.specifiers).flatMap(({ exportKind, exported }) =>
          exportKind === 'type' ? [] : nameOf(exported),
        );
  });
}

/** Names of the functions that a script file declares at its top level. */
export function readStubNames(script: string): string[] {
  const { program } = parseSync('main.js', script, { sourceType: 'script' });
  return bodyOf(program as unknown as SyntaxNode).flatMap((statement) =>
    statement.type === 'FunctionDeclaration' ? nameOf(statement.id) : [],
  );
}

/** Every text that a module gives to a property of this name, however deep. */
export function readPropertyTexts(file: SourceFile, property: string): string[] {
  const texts: string[] = [];
  visitNodes(file.program, (node) => {
    if (node.type !== 'Property' || !nameOf(node.key).includes(property)) return;
    if (isSyntaxNode(node.value)) texts.push(...textOf(node.value));
  });
  return texts;
}

/** The texts of the list that a module declares as a constant of this name. */
export function readListTexts(file: SourceFile, constant: string): string[] {
  const texts: string[] = [];
  visitNodes(file.program, (node) => {
    if (node.type !== 'VariableDeclarator' || !nameOf(node.id).includes(constant)) return;
    visitNodes(node.init, (item) => texts.push(...textOf(item)));
  });
  return texts;
}

function missing(names: readonly string[], among: readonly string[]): string[] {
  return names.filter((name) => !among.includes(name));
}

function declaredNames(declaration: SyntaxNode): string[] {
  if (declaration.type === 'VariableDeclaration') {
    return nodesOf(declaration.declarations).flatMap(({ id }) => nameOf(id));
  }
  return declaration.type.startsWith('TS') ? [] : nameOf(declaration.id);
}

function bodyOf(program: SyntaxNode): SyntaxNode[] {
  return nodesOf(program.body);
}

function nodesOf(list: unknown): SyntaxNode[] {
  return Array.isArray(list) ? list.filter(isSyntaxNode) : [];
}

function nameOf(node: unknown): string[] {
  return isSyntaxNode(node) && typeof node.name === 'string' ? [node.name] : [];
}

function textOf(node: SyntaxNode): string[] {
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}
