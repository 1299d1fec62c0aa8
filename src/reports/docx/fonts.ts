import type { DocxZip } from './docx-zip.ts';

/** The family and the half-points of running text in the default templates. */
export const DEFAULT_FONT = 'Sarabun';
export const DEFAULT_SIZE = 32;

const STYLES = 'word/styles.xml';
const LARGEST_POINTS = 72;

/** Sets family and size of running text where they differ from the default; tables keep their own sizes. */
export function setBaseFont(zip: DocxZip, font: string, points: number | null): void {
  const styles = zip.file(STYLES)?.asText() ?? '';
  const family = font === '' ? DEFAULT_FONT : font.replace(/[<>&"']/g, '');
  const isUsable = points !== null && points > 0 && points <= LARGEST_POINTS;
  const size = isUsable ? points * 2 : DEFAULT_SIZE;
  const changed = styles
    .replaceAll(`="${DEFAULT_FONT}"`, `="${family}"`)
    .replace(/<w:(sz|szCs) w:val="(\d+)"\/>/g, (tag, name: string, halfPoints: string) =>
      Number(halfPoints) === DEFAULT_SIZE ? `<w:${name} w:val="${size}"/>` : tag,
    );
  zip.file(STYLES, changed);
}
