import { join } from 'node:path';
import { type SyntaxNode, visitNodes } from '../../build/syntax-tree.ts';
import { readTree, type SourceTree } from '../architecture/source-tree.ts';

const ROOT = join(import.meta.dirname, '../..');
const THAI = /[\u0e00-\u0e7f]/;

/** Where users' words live. */
const HOMES: Readonly<Record<string, (path: string) => boolean>> = {
  text: (path) => path.startsWith('src/text/'),
  tabs: (path) => path.startsWith('src/tabs/'),
  sidebar: (path) => /^sidebar\/(?:words|parts\/(?:works|.*words))\.tsx?$/.test(path),
  page: (path) => path.startsWith('emulator/window/'),
};

export const HOME_NAMES = Object.keys(HOMES);

/** A Thai text as it stands in its home, with "…" for what is put in. */
export interface ThaiText {
  readonly home: string;
  readonly path: string;
  readonly text: string;
}

export function readSources(): SourceTree {
  return readTree(ROOT, ['src', 'sidebar', 'emulator']);
}

export function homeOf(path: string): string | undefined {
  return HOME_NAMES.find((home) => HOMES[home]?.(path));
}

/** What a string literal or a template says; undefined for any other node. */
export function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  return node.quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked).join('…');
}

/** Every Thai text of the product, also inside formulas and number formats. */
export function thaiTexts(tree: SourceTree): ThaiText[] {
  return [...tree.values()].flatMap((file) => {
    const home = homeOf(file.path);
    const texts: ThaiText[] = [];
    if (home === undefined) return texts;
    visitNodes(file.program, (node) => {
      const text = textOf(node);
      if (text !== undefined && THAI.test(text)) texts.push({ home, path: file.path, text });
    });
    return texts;
  });
}
