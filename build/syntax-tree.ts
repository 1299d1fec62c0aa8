import { visitorKeys } from 'oxc-parser';

/** One node of an ESTree or TS-ESTree syntax tree. */
export interface SyntaxNode {
  readonly type: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Where a node stands: the field of its parent that holds it (or the list it is in). */
export interface NodePlace {
  readonly parent: SyntaxNode | undefined;
  readonly field: string;
}

/** Calls `visit` for a node and all below it, parents first, in the order of the source. */
export function visitNodes(
  root: unknown,
  visit: (node: SyntaxNode, place: NodePlace) => void,
  place: NodePlace = { parent: undefined, field: '' },
): void {
  if (Array.isArray(root)) {
    for (const item of root) visitNodes(item, visit, place);
  } else if (isSyntaxNode(root)) {
    visit(root, place);
    for (const field of visitorKeys[root.type] ?? []) {
      visitNodes(root[field], visit, { parent: root, field });
    }
  }
}

/** Returns the 1-based line of an offset. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
