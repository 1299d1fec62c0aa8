import { applyEdits, type Edit, findTags, textsOf } from './xml.ts';

/** The style of the one line in whose place the table of contents is put, and those of its entries. */
export const CONTENTS = 'Contents';
const ENTRIES = ['ContentsChapter', 'ContentsSection'] as const;

/** The styles of the heads that the table names; what stands above a chapter's head is its number. */
const NUMBER = 'ChapterNumber';
const CHAPTER = 'Heading1';
const SECTION = 'Heading2';

interface Head {
  readonly start: number;
  readonly end: number;
  readonly style: string;
  /** As it stands encoded in the XML. */
  readonly text: string;
}

interface Entry {
  readonly text: string;
  readonly level: 0 | 1;
  /** The head that a bookmark marks. */
  readonly head: Head;
}

/**
 * Fills the table of contents: an entry for each head behind it, with the number of its page as a field. The
 * field holds no number of its own, so what does not work fields out prints none rather than a wrong one.
 */
export function fillContents(xml: string): string {
  const place = paragraphsOf(xml).find(({ style }) => style === CONTENTS);
  if (place === undefined) return xml;
  const entries = entriesOf(paragraphsOf(xml).filter(({ start }) => start >= place.end));
  const edits: Edit[] = [
    { ...place, text: entries.map(entryXml).join('') || '<w:p/>' },
    ...entries.flatMap(({ head }, index) => bookmark(xml, head, index)),
  ];
  return applyEdits(xml, edits);
}

function entriesOf(heads: readonly Head[]): Entry[] {
  return heads.flatMap((head, index): Entry[] => {
    if (head.text === '') return [];
    if (head.style === SECTION) return [{ text: head.text, level: 1, head }];
    if (head.style !== CHAPTER) return [];
    const above = heads[index - 1];
    const number = above?.style === NUMBER ? `${above.text} ` : '';
    return [{ text: `${number}${head.text}`, level: 0, head }];
  });
}

function paragraphsOf(xml: string): Head[] {
  const found: Head[] = [];
  for (const tag of findTags(xml, ['w:pStyle'])) {
    const style = /w:val="([^"]*)"/.exec(tag.attributes)?.[1] ?? '';
    if (![CONTENTS, NUMBER, CHAPTER, SECTION].includes(style)) continue;
    const start = Math.max(
      xml.lastIndexOf('<w:p>', tag.start),
      xml.lastIndexOf('<w:p ', tag.start),
    );
    const end = xml.indexOf('</w:p>', tag.end) + '</w:p>'.length;
    found.push({ start, end, style, text: textsOf(xml.slice(start, end)).join('').trim() });
  }
  return found;
}

function bookmark(xml: string, { start, end }: Head, index: number): Edit[] {
  const properties = xml.slice(start, end).indexOf('</w:pPr>');
  const at = start + properties + '</w:pPr>'.length;
  const id = FIRST_ID + index;
  const close = end - '</w:p>'.length;
  return [
    { start: at, end: at, text: `<w:bookmarkStart w:id="${id}" w:name="${nameOf(index)}"/>` },
    { start: close, end: close, text: `<w:bookmarkEnd w:id="${id}"/>` },
  ];
}

/** Above any that a template of the office may have. */
const FIRST_ID = 9_000;

function nameOf(index: number): string {
  return `Contents${index + 1}`;
}

function entryXml({ text, level }: Entry, index: number): string {
  const field = (type: string, more = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  return [
    `<w:p><w:pPr><w:pStyle w:val="${ENTRIES[level]}"/></w:pPr>`,
    `<w:r><w:t xml:space="preserve">${text}</w:t></w:r><w:r><w:tab/></w:r>`,
    field('begin', ' w:dirty="true"'),
    `<w:r><w:instrText xml:space="preserve"> PAGEREF ${nameOf(index)} \\h </w:instrText></w:r>`,
    `${field('separate')}${field('end')}</w:p>`,
  ].join('');
}
