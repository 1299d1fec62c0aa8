import type { TagTree } from '../src/reports/docx/tags.ts';
import { PAPERS } from '../src/reports/papers.ts';
import { PAPER_NAMES, type PaperKind } from '../src/text/paper-kinds.ts';
import { TAG_MEANINGS, TAG_PAGE } from '../src/text/tag-meanings.ts';
import { LICENCE } from './licence.ts';

/** The tags of every paper with meaning and example, from the declarations that also check templates. */

interface TagLine {
  /** As it is typed. */
  readonly tag: string;
  /** How many lists and groups it stands in. */
  readonly depth: number;
  readonly meaning: string;
  readonly example: string;
}

/** The page in docs/. */
export function tagDocs(): string {
  const { title, generated, rules } = TAG_PAGE;
  const head = [`# ${title}`, '', generated, '', ...rules.map((rule) => `- ${rule}`), ''];
  return [...head, ...kinds().flatMap(markdownOf)].join('\n');
}

/** The page that becomes the help paper in Drive. */
export function tagHelpPage(): string {
  const { title, rules } = TAG_PAGE;
  const list = rules.map((rule) => `<li>${escaped(rule)}</li>`).join('');
  return `<html><!-- ${LICENCE} --><body><h1>${title}</h1><ul>${list}</ul>${kinds().map(htmlOf).join('')}</body></html>`;
}

function kinds(): PaperKind[] {
  return Object.keys(PAPER_NAMES) as PaperKind[];
}

function markdownOf(kind: PaperKind): string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = linesOf(PAPERS[kind].tags).map(
    ({ tag, depth, meaning, example }) =>
      `| ${'· '.repeat(depth)}\`${tag}\` | ${cell(meaning)} | ${cell(example)} |`,
  );
  return [
    `## ${PAPER_NAMES[kind]}`,
    '',
    `| ${TAG_PAGE.columns.join(' | ')} |`,
    '|---|---|---|',
    ...lines,
    '',
  ];
}

function htmlOf(kind: PaperKind): string {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const rows = linesOf(PAPERS[kind].tags).map(({ tag, depth, meaning, example }) =>
    row('td', [`${'· '.repeat(depth)}${tag}`, meaning, example]),
  );
  const head = row('th', TAG_PAGE.columns);
  return `<h2>${PAPER_NAMES[kind]}</h2><table border="1">${head}${rows.join('')}</table>`;
}

/** A tag without a meaning stands without a word; a test says which. */
function linesOf(tags: TagTree, depth = 0): TagLine[] {
  return Object.entries(tags).flatMap(([name, tag]): TagLine[] => {
    const [meaning = '', example = ''] = (TAG_MEANINGS[name] ?? '').split('|');
    const typed = tag.kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`;
    const line = { tag: typed, depth, meaning, example: tag.kind === 'text' ? example : '' };
    const inside = tag.kind === 'list' || tag.kind === 'group' ? linesOf(tag.tags, depth + 1) : [];
    return [line, ...inside];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
