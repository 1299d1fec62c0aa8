import { applyEdits, decodeEntities, type Edit, findTags, numberOf, textsOf } from './xml.ts';

/** Points of a page on its side that its head rows leave, at half: a row below that always fits somewhere. */
const TALLEST_WHOLE_ROW = 190;
/** Of a 14-point line, the largest of the tables, with room for tone marks; and of its usual letter, in points. */
const LINE = 22;
const LETTER = 7;
const TWIPS_PER_POINT = 20;
/** Vowels and tone marks that stand over or under a letter take no room. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

/**
 * Lets rows split that might be taller than what a page has left below its repeated heads: LibreOffice prints
 * such a row without its last lines when it must not split (CollaboraOnline/online#16066).
 */
export function splitTallRows(xml: string): string {
  const edits: Edit[] = [];
  for (const { start, end } of rowsOf(xml)) {
    const row = xml.slice(start, end);
    const mark = /<w:cantSplit(?: w:val="true")?\/>/.exec(row);
    if (mark === null || /<w:tblHeader\/>|<w:trHeight /.test(row)) continue;
    if (heightOf(row) > TALLEST_WHOLE_ROW)
      edits.push({ start: start + mark.index, end: start + mark.index + mark[0].length, text: '' });
  }
  return applyEdits(xml, edits);
}

/** The rows of tables that stand in no cell. */
function rowsOf(xml: string): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { name, kind, start: from, end } of findTags(xml, ['w:tbl', 'w:tr'])) {
    if (name === 'w:tbl') depth += kind === 'open' ? 1 : -1;
    else if (depth === 1 && kind === 'open') start = from;
    else if (depth === 1) rows.push({ start, end });
  }
  return rows;
}

/** An upper bound of the row's height in points, by its tallest cell. */
function heightOf(row: string): number {
  const cells = row.split(/<w:tc>/).slice(1);
  return Math.max(0, ...cells.map((cell) => linesOf(cell) * LINE));
}

function linesOf(cell: string): number {
  const [width] = findTags(cell, ['w:tcW']);
  const room = Math.max(1, numberOf(width?.attributes ?? '', 'w:w', 0) / TWIPS_PER_POINT - LETTER);
  const paragraphs = cell.split('</w:p>').slice(0, -1);
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/<w:br\/>/))
    .map((line) => Math.max(1, Math.ceil((lettersOf(line) * LETTER) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

function lettersOf(xml: string): number {
  return decodeEntities(textsOf(xml).join('')).replace(MARKS, '').length;
}
