import { applyEdits, attributeOf, findTags, numberOf } from './xml.ts';

/** Margins of an upright page in millimetres. A page on its side is the same sheet turned clockwise. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const DEFAULT_MARGINS: PageMargins = { top: 25, bottom: 20, left: 30, right: 20 };

/** A4 in twips, upright. */
export const PAGE_WIDTH = 11_906;
export const PAGE_HEIGHT = 16_838;

const TWIPS_PER_MM = 1440 / 25.4;

export function twipsOfMm(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The margins of a page on its side: the binding edge of the sheet is its top. */
export function turned(margins: PageMargins): PageMargins {
  const { top, right, bottom, left } = margins;
  return { top: left, right: top, bottom: right, left: bottom };
}

/** The width of the text of a page in twips. */
export function textWidth(margins: PageMargins, isTurned: boolean): number {
  const { left, right } = isTurned ? turned(margins) : margins;
  return (isTurned ? PAGE_HEIGHT : PAGE_WIDTH) - twipsOfMm(left) - twipsOfMm(right);
}

export interface FittedPages {
  readonly xml: string;
  /** By which factor the text of the section around an offset of `xml` became wider or narrower. */
  factorAt(offset: number): number;
}

/**
 * Replaces the default margins of every section by others. A margin in which the template differs from the
 * default (the announcement's upper one) is meant and stays.
 */
export function setMargins(xml: string, margins: PageMargins): FittedPages {
  const sections: { end: number; factor: number }[] = [];
  const edits = [];
  let isTurned = false;
  for (const tag of findTags(xml, ['w:pgSz', 'w:pgMar'])) {
    if (tag.name === 'w:pgSz') {
      isTurned = attributeOf(tag.attributes, 'w:orient') === 'landscape';
      continue;
    }
    const factor = textWidth(margins, isTurned) / textWidth(DEFAULT_MARGINS, isTurned);
    sections.push({ end: tag.end, factor });
    edits.push({
      start: tag.start,
      end: tag.end,
      text: marginTag(tag.attributes, margins, isTurned),
    });
  }
  const changed = applyEdits(xml, edits);
  return {
    xml: changed,
    factorAt: factorOf(
      changed,
      sections.map(({ factor }) => factor),
    ),
  };
}

function marginTag(attributes: string, margins: PageMargins, isTurned: boolean): string {
  const usual = isTurned ? turned(DEFAULT_MARGINS) : DEFAULT_MARGINS;
  const wanted = isTurned ? turned(margins) : margins;
  const changed = SIDES.reduce((text, side) => {
    const isUsual = numberOf(text, `w:${side}`, 0) === twipsOfMm(usual[side]);
    if (!isUsual) return text;
    return text.replace(new RegExp(`w:${side}="[^"]*"`), `w:${side}="${twipsOfMm(wanted[side])}"`);
  }, attributes);
  return `<w:pgMar${changed}/>`;
}

/** The properties of a section stand at its end, so an offset belongs to the next ones behind it. */
function factorOf(xml: string, factors: readonly number[]): (offset: number) => number {
  const ends = findTags(xml, ['w:pgMar']).map(({ end }) => end);
  return (offset) => {
    const section = ends.findIndex((end) => end > offset);
    return factors[section] ?? 1;
  };
}
