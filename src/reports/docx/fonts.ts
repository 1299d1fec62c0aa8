import type { DocxZip } from './docx-zip.ts';

/** The family and the half-points of running text in the default templates. */
export const DEFAULT_FONT = 'Sarabun';
export const DEFAULT_SIZE = 32;

const STYLES = 'word/styles.xml';
const LARGEST_POINTS = 72;

/** The title of a memo: half-points, and twips of its line, which is given exactly. */
export const MEMO_TITLE = { style: 'MemoTitle', size: 58, line: 700 } as const;

export interface BaseFont {
  readonly family: string;
  readonly points: number | null;
  readonly memoTitlePoints: number | null;
}

/** Sets family and sizes where they differ from the default; tables keep their own sizes. */
export function setBaseFont(zip: DocxZip, { family, points, memoTitlePoints }: BaseFont): void {
  const styles = zip.file(STYLES)?.asText() ?? '';
  const name = family === '' ? DEFAULT_FONT : family.replace(/[<>&"']/g, '');
  const changed = withSize(styles, DEFAULT_SIZE, sizeOf(points, DEFAULT_SIZE))
    .replaceAll(`="${DEFAULT_FONT}"`, `="${name}"`)
    .replace(styleOf(MEMO_TITLE.style), (style) => memoTitle(style, memoTitlePoints));
  zip.file(STYLES, changed);
}

function sizeOf(points: number | null, otherwise: number): number {
  return points !== null && points > 0 && points <= LARGEST_POINTS ? points * 2 : otherwise;
}

function withSize(xml: string, from: number, to: number): string {
  return xml.replace(/<w:(sz|szCs) w:val="(\d+)"\/>/g, (tag, name: string, size: string) =>
    Number(size) === from ? `<w:${name} w:val="${to}"/>` : tag,
  );
}

function styleOf(id: string): RegExp {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's');
}

/** Its line grows with it, so that no tone mark is cut off. */
function memoTitle(style: string, points: number | null): string {
  const { size, line } = MEMO_TITLE;
  const wanted = sizeOf(points, size);
  const height = Math.round((line * wanted) / size);
  return withSize(style, size, wanted).replace(`w:line="${line}"`, `w:line="${height}"`);
}
