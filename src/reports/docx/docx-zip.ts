import { unzipSync, zipSync } from 'fflate';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

const FIXED_TIME = new Date(2025, 0, 1);

/** One file of a .docx, as text or as bytes, whichever is asked for. */
export class DocxPart {
  readonly name: string;
  private text: string | null;
  private bytes: Uint8Array | null;

  constructor(name: string, content: Uint8Array | string) {
    this.name = name;
    this.text = typeof content === 'string' ? content : null;
    this.bytes = typeof content === 'string' ? null : content;
  }

  asText(): string {
    this.text ??= decodeUtf8(this.bytes ?? new Uint8Array());
    return this.text;
  }

  asUint8Array(): Uint8Array {
    this.bytes ??= encodeUtf8(this.text ?? '');
    return this.bytes;
  }
}

/**
 * A .docx in memory, with the part of PizZip's interface that docxtemplater calls. Unlike PizZip it
 * writes a fixed time into each entry, so that the same content is the same bytes.
 */
export class DocxZip {
  readonly files: Record<string, DocxPart> = {};

  /** @throws Error of fflate when the bytes are no zip file. */
  constructor(bytes: Uint8Array) {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!name.endsWith('/')) this.files[name] = new DocxPart(name, content);
    }
  }

  file(pattern: RegExp): DocxPart[];
  file(name: string): DocxPart | null;
  file(name: string, content: Uint8Array | string): this;
  file(name: string | RegExp, content?: Uint8Array | string): DocxPart[] | DocxPart | null | this {
    if (typeof name !== 'string')
      return Object.values(this.files).filter((part) => name.test(part.name));
    if (content === undefined) return this.files[name] ?? null;
    this.files[name] = new DocxPart(name, content);
    return this;
  }

  remove(name: string): this {
    delete this.files[name];
    return this;
  }

  generate(): Uint8Array {
    const entries: Record<string, Uint8Array> = {};
    for (const part of Object.values(this.files)) entries[part.name] = part.asUint8Array();
    return zipSync(entries, { level: 6, mtime: FIXED_TIME });
  }
}

/** Makes a .docx of its files, without compressing them: the default templates live but a moment. */
export function zipParts(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, content]) => [name, new DocxPart(name, content).asUint8Array()] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: FIXED_TIME });
}

const DOCUMENT_PART = 'word/document.xml';

/** Bytes of all files of a .docx together, by its list of them; 0 for something else. Nothing is unpacked. */
export function unpackedSize(bytes: Uint8Array): number {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return sum;
}

/** Opens a .docx; null when the bytes are something else. */
export function openDocx(bytes: Uint8Array): DocxZip | null {
  try {
    const zip = new DocxZip(bytes);
    return zip.files[DOCUMENT_PART] === undefined ? null : zip;
  } catch {
    return null;
  }
}

/** The parts that hold what a reader sees: the body first, then headers and footers by name. */
export function visibleParts(zip: DocxZip): DocxPart[] {
  const margins = zip.file(/^word\/(header|footer)\d*\.xml$/);
  const body = zip.file(DOCUMENT_PART);
  return [...(body === null ? [] : [body]), ...margins.sort((a, b) => (a.name < b.name ? -1 : 1))];
}
