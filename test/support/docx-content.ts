import { strFromU8, unzipSync } from 'fflate';

/** The XML of one file inside a .docx. */
export function docxPart(bytes: Uint8Array, name = 'word/document.xml'): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`${name} is not in the .docx`);
  return strFromU8(part);
}

/** The names of the files inside a .docx. */
export function docxPartNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes));
}

/** What a reader sees in a part, a paragraph on each line; a line break inside one is "\v". */
export function docxText(bytes: Uint8Array, name?: string): string {
  return paragraphTexts(docxPart(bytes, name)).join('\n');
}

function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => (text === undefined ? '\v' : decode(text)))
      .join(''),
  );
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The rows of each table as texts of their cells. */
export function docxTables(bytes: Uint8Array): string[][][] {
  return [...docxPart(bytes).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphTexts(cell).join('\n')),
    ),
  );
}

/** The rows that a sheet gets when the whole text is pasted: paragraphs, and rows of tables with their cells. */
export function docxAsPasted(bytes: Uint8Array): string[][] {
  const blocks = /<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?>(?:(?!<w:tbl>).)*?<\/w:p>/gs;
  return [...docxPart(bytes).matchAll(blocks)].flatMap(([block]) =>
    block.startsWith('<w:tbl>')
      ? [...block.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) => pastedRow(row))
      : paragraphTexts(block).map((text) => [lineBreaks(text)]),
  );
}

/** A cell over several columns leaves blanks behind it. */
function pastedRow(row: string): string[] {
  return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    const text = lineBreaks(paragraphTexts(cell).join('\n'));
    return [text, ...Array.from({ length: span - 1 }, () => '')];
  });
}

function lineBreaks(text: string): string {
  return text.replaceAll('\v', '\n');
}
