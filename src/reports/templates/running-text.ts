import type { FileChild } from 'docx';
import { line, lineOnNewPage, repeated } from './blocks.ts';

/** Running text: chapters and sections with their paragraphs. */
export function sectionsOf(tag: string): FileChild[] {
  return repeated<FileChild>(tag, [
    ...repeated('isChapter', [
      ...repeated('startsPage', [lineOnNewPage('ChapterNumber', 'บทที่ {number}')]),
      ...unless('startsPage', [line('ChapterNumber', 'บทที่ {number}')]),
      line('Heading1', '{heading}'),
    ]),
    ...unless('isChapter', [line('Heading2', '{number} {heading}')]),
    ...bodyText(),
  ]);
}

/** The paragraphs of a text in the style of running text. */
export function bodyText(tag = 'paragraphs'): FileChild[] {
  return repeated(tag, [line('BodyText', '{text}')]);
}

/** Lines that stand only when something does not hold or a list is empty. */
export function unless(tag: string, blocks: readonly FileChild[]): FileChild[] {
  return [line('CellText', `{^${tag}}`), ...blocks, line('CellText', `{/${tag}}`)];
}
