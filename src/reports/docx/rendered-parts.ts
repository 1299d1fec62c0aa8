import type Docxtemplater from 'docxtemplater';

type Module = Docxtemplater.DXT.Module;
type Part = Docxtemplater.DXT.Part;

/** What docxtemplater rendered, by the name of the part. */
export interface RenderedParts {
  readonly module: Module;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * A module with which a long table takes docxtemplater a third of the time. It renders tag by tag, row by
 * row: here all that stands between two data tags is one piece. And it mends and encodes tag by tag: here the
 * text is taken before, and mended by `mendXml`, which knows the same rules.
 */
export function collectRendered(): RenderedParts {
  const texts = new Map<string, string>();
  const module: Module = {
    name: 'CollectRendered',
    // Behind the modules of the package, which still look at single tags.
    priority: -1_000,
    postparse: joinStatic,
    render: (_part, options) => {
      Object.assign(options, { joinUncorrupt: (pieces: string[]) => pieces });
      return null;
    },
    postrender: (pieces: string[], { filePath }: { readonly filePath: string }) => {
      texts.set(filePath, mendXml(pieces.join('')));
      return [];
    },
  };
  return { module, texts };
}

function joinStatic(pieces: Part[]): Part[] {
  const joined: Part[] = [];
  let inRunLook = false;
  let open: Part | null = null;
  for (const piece of pieces) {
    if (piece.tag === 'w:rPr') inRunLook = piece.position === 'start';
    if (piece.type === 'placeholder' || inRunLook || staysSingle(piece)) {
      open = null;
      joined.push(piece);
    } else if (open === null) {
      open = { ...piece, type: 'content', tag: '' };
      joined.push(open);
    } else open.value += piece.value;
  }
  return joined;
}

/** From these docxtemplater learns, while it renders, how the text before a line break looks. */
function staysSingle({ tag, position }: Part): boolean {
  return tag === 'w:rPr' || (tag === 'w:r' && position === 'start');
}

const ROW_WITHOUT_CELL = /<w:tr(?:\s[^<>]*)?>(?:(?!<w:tc[\s>]|<\/w:tr>).)*<\/w:tr>/gs;
const TABLE_WITHOUT_ROW = /<w:tbl(?:\s[^<>]*)?>(?:(?!<w:tr[\s>]|<\/w:tbl>).)*<\/w:tbl>/gs;
const CELL_WITHOUT_PARAGRAPH = /(<w:tc(?:\s[^<>]*)?>(?:(?!<w:p[\s>/]|<\/w:tc>).)*)<\/w:tc>/gs;
const EMPTY_CONTROL = /<w:sdtContent><\/w:sdtContent>/g;
const TABLE_WITHOUT_FOLLOWER =
  /<\/w:tbl>(?!\s*(?:<w:bookmarkEnd[^<>]*>\s*)*<(?:w:p[\s>/]|w:tbl[\s>]|w:sectPr|w:bookmarkEnd|\/w:ftr>|\/w:hdr>))/g;

/**
 * Mends what a list without items leaves behind: rows without cells and tables without rows go, a cell gets
 * the paragraph that it must have, and so does the place behind a table (ISO/IEC 29500-1, 17.4).
 */
export function mendXml(xml: string): string {
  return xml
    .replace(ROW_WITHOUT_CELL, '')
    .replace(TABLE_WITHOUT_ROW, '')
    .replace(EMPTY_CONTROL, '<w:sdtContent><w:p/></w:sdtContent>')
    .replace(CELL_WITHOUT_PARAGRAPH, '$1<w:p/></w:tc>')
    .replace(TABLE_WITHOUT_FOLLOWER, '</w:tbl><w:p/>');
}
