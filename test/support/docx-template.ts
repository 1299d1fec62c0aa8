import { zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph whose text is cut into runs at each "|". */
export function p(text: string): string {
  const runs = text.split('|').map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`);
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A table of the given column widths; a cell is text or { text, span }. */
export function tbl(
  widths: readonly number[],
  rows: readonly (readonly (string | { text: string; span: number })[])[],
): string {
  const cell = (one: string | { text: string; span: number }) => {
    const { text, span } = typeof one === 'string' ? { text: one, span: 1 } : one;
    const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/>${spanned}</w:tcPr>${text.split('\n').map(p).join('')}</w:tc>`;
  };
  const body = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

/** A small .docx of the given body, and of a header if there is one. */
export function docxOf(body: string, header?: string): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const overrides = [
    `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>`,
  ];
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': encode(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    ),
    'word/document.xml': encode(
      `<w:document ${NAMESPACE}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  };
  if (header !== undefined) {
    overrides.push(`<Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/>`);
    files['word/header1.xml'] = encode(`<w:hdr ${NAMESPACE}>${header}</w:hdr>`);
  }
  files['[Content_Types].xml'] = encode(
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
  );
  return zipSync(files);
}
