import { applyEdits, type Edit, findTags } from './xml.ts';

const SOMETHING_VISIBLE = /<w:tbl[ >]|<w:drawing[ >]|<w:pict[ >]|<w:t(?:\s[^>]*)?>[^<]/;

/**
 * Takes out the sections in which nothing is left after filling: each would print an empty page. The first
 * section stays, because later ones inherit its headers and footers; the last one has no break to take out.
 */
export function dropEmptySections(xml: string): string {
  const edits: Edit[] = [];
  let start = xml.indexOf('<w:body>') + '<w:body>'.length;
  let isFirst = true;
  for (const tag of findTags(xml, ['w:sectPr'])) {
    if (tag.kind !== 'close') continue;
    const close = '</w:p>';
    const end = xml.indexOf(close, tag.end) + close.length;
    // The last section's properties stand in the body itself, with no paragraph behind them.
    if (end < close.length) break;
    if (!isFirst && !SOMETHING_VISIBLE.test(xml.slice(start, end))) {
      edits.push({ start, end, text: '' });
    }
    isFirst = false;
    start = end;
  }
  return applyEdits(xml, edits);
}
