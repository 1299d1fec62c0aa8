import { applyEdits, type Edit, findTags } from './xml.ts';

/** The style of the line that dates a paper, above its signature. */
export const CLOSING = 'Closing';
/** The style of the lines of a signature. */
export const SIGNATURE = 'Signature';

/** A paragraph or a table of the body itself, not of a cell or a frame. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly isTable: boolean;
}

const SIGNING = new RegExp(`<w:pStyle w:val="(?:${CLOSING}|${SIGNATURE})"/>`);
const SEEN = /<w:t(?:\s[^>]*)?>[^<]|<w:drawing[ >]|<w:pict[ >]/;
const BREAK = /<w:sectPr[ >]|<w:br [^>]*w:type="page"|<w:pageBreakBefore\/>/;

/**
 * Sends what stands before a signature with it to the next page: a signature alone on a page could be put
 * under any text. Only one paragraph goes along, or the last row of a table.
 */
export function keepSignatures(xml: string): string {
  if (!SIGNING.test(xml)) return xml;
  const blocks = blocksOf(xml);
  const isSigning = ({ start, end, isTable }: Block) =>
    !isTable && SIGNING.test(xml.slice(start, end));
  const breaks = (block: Block | undefined) =>
    block !== undefined && BREAK.test(xml.slice(block.start, block.end));
  const edits: Edit[] = [];
  blocks.forEach((block, index) => {
    if (!isSigning(block)) return;
    // Its style keeps each line with the next; kept with a line that begins a page, nothing is kept at all.
    if (breaks(blocks[index + 1])) edits.push(...keep(xml, block, '<w:keepNext w:val="false"/>'));
    for (const before of blocks.slice(0, index).reverse()) {
      if (isSigning(before) || breaks(before)) return;
      edits.push(...keep(xml, before, '<w:keepNext/>'));
      if (before.isTable || SEEN.test(xml.slice(before.start, before.end))) return;
    }
  });
  return applyEdits(xml, edits);
}

function blocksOf(xml: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let start = 0;
  for (const { name, kind, start: from, end } of findTags(xml, ['w:p', 'w:tbl'])) {
    if (kind === 'close') depth -= 1;
    else if (depth === 0) start = from;
    if (kind === 'open') depth += 1;
    if (depth === 0) blocks.push({ start, end, isTable: name === 'w:tbl' });
  }
  return blocks;
}

/** Says of a paragraph, or of each in the last row of a table, whether it stays with the next. */
function keep(xml: string, { start, end, isTable }: Block, mark: string): Edit[] {
  const from = isTable ? Math.max(start, xml.lastIndexOf('<w:tr', end)) : start;
  return findTags(xml.slice(from, end), ['w:p'])
    .filter(({ kind }) => kind === 'open')
    .flatMap((tag) => {
      const head = /^(?:<w:pPr>(?:<w:pStyle [^>]*>)?)?/.exec(xml.slice(from + tag.end, end))?.[0];
      const at = from + tag.end + (head ?? '').length;
      if (xml.startsWith('<w:keepNext', at)) return [];
      return [{ start: at, end: at, text: head === '' ? `<w:pPr>${mark}</w:pPr>` : mark }];
    });
}
