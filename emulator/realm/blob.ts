import { exception, guard, signatureError } from './bridge.ts';
import {
  asciiEncode,
  base64Encode,
  isByteArray,
  signed,
  utf8Decode,
  utf8Encode,
} from './byte-text.ts';

type HostBlob = Pick<
  GoogleAppsScript.Base.Blob,
  | 'copyBlob'
  | 'getAs'
  | 'getBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setBytes'
  | 'setContentType'
  | 'setContentTypeFromExtension'
  | 'setDataFromString'
  | 'setName'
>;

/** A Base.Blob: bytes with a content type and a name, both of which may be null. */
export type Blob = HostBlob & { toString(): string };

interface Content {
  bytes: Uint8Array;
  type: string | null;
  name: string | null;
}

const contents = new WeakMap<object, Content>();

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  xml: 'text/xml',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The content type of a file name's extension, or null when the host would not know it. */
export function typeOfName(name: string | null): string | null {
  return TYPES[/\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''] ?? null;
}

export function isBlob(value: unknown): value is Blob {
  return typeof value === 'object' && value !== null && contents.has(value);
}

/** The unsigned bytes of a blob, without a copy. */
export function bytesOf(blob: Blob): Uint8Array {
  return contents.get(blob)?.bytes ?? new Uint8Array();
}

/** A blob as it crosses to the host: bytes as base64 text. */
export function wireBlob(blob: Blob): { base64: string; type: string | null; name: string | null } {
  return { base64: base64Encode(bytesOf(blob)), type: blob.getContentType(), name: blob.getName() };
}

export function makeBlob(bytes: Uint8Array, type: string | null, name: string | null): Blob {
  const content: Content = { bytes, type, name };
  const members: HostBlob = {
    copyBlob: () =>
      makeBlob(content.bytes, content.type, content.name) as GoogleAppsScript.Base.Blob,
    getAs: (asked) => {
      if (asked === content.type) return members.copyBlob();
      throw new Error(`not emulated: Blob.getAs from ${content.type} to ${asked}`);
    },
    getBlob: () => members.copyBlob(),
    getBytes: () => signed(content.bytes),
    getContentType: () => content.type,
    getName: () => content.name,
    getDataAsString: (charset: unknown = 'UTF-8') => decodeText(content.bytes, String(charset)),
    isGoogleType: () => content.type?.startsWith('application/vnd.google-apps.') ?? false,
    setBytes: (data) => {
      if (!isByteArray(data)) throw signatureError('Blob.setBytes', [data]);
      content.bytes = Uint8Array.from(data);
      return self;
    },
    setContentType: (next) => {
      content.type = next;
      return self;
    },
    setContentTypeFromExtension: () => {
      content.type = typeOfName(content.name);
      return self;
    },
    setDataFromString: (text: unknown, charset: unknown = 'UTF-8') => {
      content.bytes = encodeText(String(text), String(charset));
      return self;
    },
    setName: (next) => {
      content.name = next;
      return self;
    },
  };
  const blob = guard('Blob', {
    ...members,
    get serviceName() {
      return 'Blob';
    },
    toString: () => 'Blob',
  });
  const self = blob as unknown as GoogleAppsScript.Base.Blob;
  contents.set(blob, content);
  return blob;
}

function encodeText(text: string, charset: string): Uint8Array {
  const name = charset.toUpperCase();
  if (name === 'UTF-8' || name === 'UTF8') return utf8Encode(text);
  if (name === 'US-ASCII' || name === 'US_ASCII') return asciiEncode(text);
  throw exception(`not emulated: charset ${charset}`);
}

function decodeText(bytes: Uint8Array, charset: string): string {
  const name = charset.toUpperCase();
  if (name === 'UTF-8' || name === 'UTF8') return utf8Decode(bytes);
  if (name === 'US-ASCII' || name === 'US_ASCII') {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\uFFFD')).join(
      '',
    );
  }
  if (name === 'ISO-8859-1') return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  throw exception(`not emulated: charset ${charset}`);
}
