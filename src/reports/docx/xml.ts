/** One tag in a piece of XML. Positions are offsets into it. */
export interface XmlTag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text; edits must not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All tags with one of the names, in order; tags of other names are passed over. */
export function findTags(xml: string, names: readonly string[]): XmlTag[] {
  const pattern = new RegExp(`<(/?)(${names.join('|')})(?=[\\s/>])([^>]*?)(/?)>`, 'g');
  const tags: XmlTag[] = [];
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [raw, slash, name = '', attributes = '', closed] = match;
    const kind = slash === '/' ? 'close' : closed === '/' ? 'empty' : 'open';
    tags.push({ name, kind, attributes, start: match.index, end: match.index + raw.length });
  }
  return tags;
}

/** The value of an attribute; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.[1] ?? null;
}

/** A whole number in an attribute, or what stands for its absence. */
export function numberOf(attributes: string, name: string, absent: number): number {
  const value = Number(attributeOf(attributes, name) ?? Number.NaN);
  return Number.isFinite(value) ? Math.round(value) : absent;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

const TEXT_NODE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** The texts of the runs in a piece of a document, as they stand encoded in it. */
export function textsOf(xml: string): string[] {
  return [...xml.matchAll(TEXT_NODE)].map(([, text = '']) => text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The characters of a text node. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
