import { decodeEntities, findTags, type XmlTag } from './xml.ts';

/** Where in a table a paragraph stands; all from 1, tables counted through the whole part. */
export interface TableSpot {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** One paragraph of a part as a reader sees it, whatever runs it is made of. */
export interface ReadParagraph {
  /** From 1, counted through the part. */
  readonly number: number;
  readonly text: string;
  /** The innermost table around it; null: in running text. */
  readonly spot: TableSpot | null;
}

interface OpenTable {
  readonly table: number;
  row: number;
  cell: number;
}

interface OpenParagraph {
  readonly number: number;
  readonly spot: TableSpot | null;
  text: string;
}

const NAMES = ['w:tbl', 'w:tr', 'w:tc', 'w:p', 'w:t', 'w:br', 'w:tab'];

/** The paragraphs of a part in the order in which they begin. */
export function readParagraphs(xml: string): ReadParagraph[] {
  const reader = new ParagraphReader(xml);
  for (const tag of findTags(xml, NAMES)) reader.take(tag);
  return reader.paragraphs;
}

class ParagraphReader {
  readonly paragraphs: OpenParagraph[] = [];
  private readonly xml: string;
  private readonly tables: OpenTable[] = [];
  /** Paragraphs nest where a text box stands inside one. */
  private readonly open: OpenParagraph[] = [];
  private tableCount = 0;
  private textStart = 0;

  constructor(xml: string) {
    this.xml = xml;
  }

  take(tag: XmlTag): void {
    const table = this.tables.at(-1);
    if (tag.name === 'w:tbl') this.takeTable(tag);
    else if (tag.name === 'w:p') this.takeParagraph(tag);
    else if (tag.name === 'w:t') this.takeText(tag);
    else if (tag.kind === 'close') return;
    else if (tag.name === 'w:br' || tag.name === 'w:tab')
      this.add(tag.name === 'w:br' ? '\n' : '\t');
    else if (table !== undefined && tag.name === 'w:tr') {
      table.row++;
      table.cell = 0;
    } else if (table !== undefined) table.cell++;
  }

  private takeTable(tag: XmlTag): void {
    if (tag.kind === 'open') this.tables.push({ table: ++this.tableCount, row: 0, cell: 0 });
    if (tag.kind === 'close') this.tables.pop();
  }

  private takeParagraph(tag: XmlTag): void {
    if (tag.kind === 'close') {
      this.open.pop();
      return;
    }
    const table = this.tables.at(-1);
    const paragraph = {
      number: this.paragraphs.length + 1,
      spot: table === undefined ? null : { ...table },
      text: '',
    };
    this.paragraphs.push(paragraph);
    if (tag.kind === 'open') this.open.push(paragraph);
  }

  private takeText(tag: XmlTag): void {
    if (tag.kind === 'open') this.textStart = tag.end;
    if (tag.kind === 'close') this.add(decodeEntities(this.xml.slice(this.textStart, tag.start)));
  }

  private add(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }
}
