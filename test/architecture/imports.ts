import { isSyntaxNode, type SyntaxNode, visitNodes } from '../../build/syntax-tree.ts';
import { type Layer, layerOf, RIGHTS } from './layers.ts';
import { type Import, type SourceFile, type SourceTree, violation } from './source-tree.ts';

/** Finds imports against the direction of the layers, and packages where they do not belong. */
export function findForbiddenImports(tree: SourceTree): string[] {
  const violations: string[] = [];
  for (const file of tree.values()) {
    for (const item of file.imports) {
      const message = refusalOf(file, item);
      if (message !== undefined) violations.push(`${file.path}:${item.line} ${message}`);
    }
  }
  return violations;
}

function refusalOf(file: SourceFile, item: Import): string | undefined {
  const from = layerOf(file.path);
  if (from === undefined) return `belongs to no layer`;
  if (!item.isOwnFile) {
    const { packages } = RIGHTS[from];
    if (packages === undefined || packages.includes(item.target)) return undefined;
    return `${from} may not import the package "${item.target}"`;
  }
  const to = layerOf(item.target);
  if (to === undefined)
    return from === 'test' ? undefined : `${from} may not import ${item.target}`;
  if (mayImport(from, to, item.isTypeOnly)) return undefined;
  const what = item.isTypeOnly ? 'types of ' : '';
  return `${from} may not import ${what}${to} (${item.target})`;
}

function mayImport(from: Layer, to: Layer, typeOnly: boolean): boolean {
  const { layers, types = [] } = RIGHTS[from];
  return from === to || layers.includes(to) || (typeOnly && types.includes(to));
}

/** Finds zod imported in a way that brings all of it, with the locales: only `import * as z` is small. */
export function findWideZodImports(tree: SourceTree): string[] {
  const violations: string[] = [];
  for (const file of tree.values()) {
    if (!file.path.startsWith('src/')) continue;
    visitNodes(file.program, (node, { parent }) => {
      if (node.type !== 'ImportSpecifier' || !isValueImportOfZod(parent)) return;
      violations.push(violation(file, node.start, 'import zod as "* as z"'));
    });
  }
  return violations;
}

function isValueImportOfZod(node: SyntaxNode | undefined): boolean {
  const source = node?.source;
  return isSyntaxNode(source) && source.value === 'zod/mini' && node?.importKind !== 'type';
}

/** Finds layers that import each other, directly or through others. */
export function findLayerCycles(rights: Readonly<Record<string, { layers: readonly string[] }>>) {
  return findCycles(new Map(Object.entries(rights).map(([layer, { layers }]) => [layer, layers])));
}

/** Finds files whose code needs itself to be loaded first; imports of types are no need. */
export function findFileCycles(tree: SourceTree): string[] {
  const graph = new Map<string, readonly string[]>();
  for (const file of tree.values()) {
    const needed = file.imports.filter(({ isOwnFile, isTypeOnly }) => isOwnFile && !isTypeOnly);
    graph.set(
      file.path,
      needed.map(({ target }) => target),
    );
  }
  return findCycles(graph);
}

function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]) => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      cycles.push([...trail.slice(start), node].join(' -> '));
    } else if (!done.has(node)) {
      for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
      done.add(node);
    }
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}
