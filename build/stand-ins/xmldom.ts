/**
 * Stands in the bundle for @xmldom/xmldom (86 KB). docxtemplater takes a whole XML library to read two
 * parts of a .docx, [Content_Types].xml and _rels/.rels: flat lists of elements without content, of which
 * it asks the attributes and which it writes back unchanged. Everything else it reads with a lexer of its own.
 */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

class ListedElement {
  private readonly attributes: ReadonlyMap<string, string>;

  constructor(tag: string) {
    const pairs = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    this.attributes = new Map(
      [...pairs].map(([, name = '', quoted, single]) => [name, decode(quoted ?? single ?? '')]),
    );
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

class ListDocument {
  constructor(readonly source: string) {}

  getElementsByTagName(name: string): ListedElement[] {
    const tags = this.source
      .replace(/<!--[\s\S]*?-->/g, '')
      .matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g'));
    return [...tags].map(([tag]) => new ListedElement(tag));
  }
}

export class DOMParser {
  parseFromString(source: string): ListDocument {
    return new ListDocument(source);
  }
}

export class XMLSerializer {
  serializeToString(document: ListDocument): string {
    return document.source;
  }
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? entity;
  });
}
