import { type Blob, bytesOf, isBlob, makeBlob, typeOfName } from './blob.ts';
import { call, exception, type Globals, guard, signatureError } from './bridge.ts';
import {
  asciiEncode,
  base64Decode,
  base64Encode,
  isByteArray,
  signed,
  utf8Encode,
} from './byte-text.ts';
import { parseCsv } from './csv-text.ts';
import { enumeration, enumName } from './enumeration.ts';
import { formatString } from './format-string.ts';

const Charset = enumeration(['US_ASCII', 'UTF_8']);
const DigestAlgorithm = enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MacAlgorithm = enumeration([
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

/** Installs Utilities (Apps Script reference: Utilities). */
export function installUtilities(globals: Globals): void {
  const utilities = {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    ...blobs,
    ...encodings,
    ...digests,
    ...archives,
    ...texts,
    toString: () => 'Utilities',
  };
  globals.Utilities = guard('Utilities', utilities);
}

const blobs = {
  newBlob: (...args: unknown[]): Blob => {
    const [data, type = null, name = null] = args;
    const isText = typeof data === 'string';
    const isFine = isOptionalText(type) && isOptionalText(name) && args.length <= 3;
    if (!isFine || !(isText || isByteArray(data))) throw signatureError('Utilities.newBlob', args);
    const bytes = isText ? utf8Encode(data) : Uint8Array.from(data);
    return makeBlob(bytes, type ?? (isText ? 'text/plain' : null), name);
  },
};

const encodings = {
  base64Encode: (...args: unknown[]): string =>
    base64Encode(inputBytes('base64Encode', args, 'UTF_8')),
  base64EncodeWebSafe: (...args: unknown[]): string =>
    base64Encode(inputBytes('base64EncodeWebSafe', args, 'UTF_8'))
      .replace(/\+/g, '-')
      .replace(/\//g, '_'),
  base64Decode: (...args: unknown[]): number[] => decoded('base64Decode', args),
  base64DecodeWebSafe: (...args: unknown[]): number[] => decoded('base64DecodeWebSafe', args),
};

const digests = {
  computeDigest: (...args: unknown[]): number[] => {
    const algorithm = enumName(DigestAlgorithm, args[0]);
    if (algorithm === undefined) throw signatureError('Utilities.computeDigest', args);
    const bytes = inputBytes('computeDigest', args.slice(1), 'US_ASCII');
    return fromWire(call('~Utilities.computeDigest', algorithm, base64Encode(bytes)));
  },
  computeHmacSha256Signature: (...args: unknown[]): number[] =>
    hmac('computeHmacSha256Signature', 'HMAC_SHA_256', args),
  computeHmacSignature: (...args: unknown[]): number[] => {
    const algorithm = enumName(MacAlgorithm, args[0]);
    if (algorithm === undefined) throw signatureError('Utilities.computeHmacSignature', args);
    return hmac('computeHmacSignature', algorithm, args.slice(1));
  },
};

const archives = {
  zip: (...args: unknown[]): Blob => {
    const [sources, name = 'archive.zip'] = args;
    if (!Array.isArray(sources) || !sources.every(isBlob) || typeof name !== 'string') {
      throw signatureError('Utilities.zip', args);
    }
    const entries = sources.map((blob) => {
      const file = blob.getName();
      if (file === null) throw exception('Blob object must have non-null name for this operation.');
      return { name: file, base64: base64Encode(bytesOf(blob)) };
    });
    return makeBlob(rawFromWire(call('~Utilities.zip', entries)), 'application/zip', name);
  },
  unzip: (...args: unknown[]): Blob[] => {
    const entries = call<{ name: string; base64: string }[]>(
      '~Utilities.unzip',
      blobIn('unzip', args),
    );
    return entries.map(({ name, base64 }) => makeBlob(rawFromWire(base64), typeOfName(name), name));
  },
  gzip: (...args: unknown[]): Blob => {
    const [blob, name = 'archive.gz'] = args;
    if (typeof name !== 'string') throw signatureError('Utilities.gzip', args);
    const packed = rawFromWire(call('~Utilities.gzip', blobIn('gzip', [blob])));
    return makeBlob(packed, 'application/x-gzip', name);
  },
  ungzip: (...args: unknown[]): Blob => {
    const [blob] = args;
    const unpacked = rawFromWire(call('~Utilities.ungzip', blobIn('ungzip', args)));
    const name = isBlob(blob) ? blob.getName() : null;
    return makeBlob(unpacked, null, name?.replace(/\.gz$/, '') ?? null);
  },
};

const texts = {
  formatDate: (...args: unknown[]): string => {
    const [date, zone, pattern] = args;
    const isDate = Object.prototype.toString.call(date) === '[object Date]';
    if (!isDate || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw signatureError('Utilities.formatDate', args);
    }
    return call('~Utilities.formatDate', date, zone, pattern);
  },
  parseDate: (...args: unknown[]): Date => {
    if (args.length !== 3 || !args.every((arg) => typeof arg === 'string')) {
      throw signatureError('Utilities.parseDate', args);
    }
    return call('~Utilities.parseDate', ...args);
  },
  formatString: (template: unknown, ...args: unknown[]): string =>
    formatString(String(template), args),
  parseCsv: (...args: unknown[]): string[][] => {
    const [text, delimiter = ','] = args;
    if (typeof text !== 'string' || typeof delimiter !== 'string')
      throw signatureError('Utilities.parseCsv', args);
    return parseCsv(text, delimiter);
  },
  getUuid: (): string => call('~Utilities.getUuid'),
  sleep: (...args: unknown[]): void => {
    if (typeof args[0] !== 'number') throw signatureError('Utilities.sleep', args);
    call('~Utilities.sleep', Math.trunc(args[0]));
  },
};

function isOptionalText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** Bytes of `(bytes)`, `(text)` or `(text, charset)`; the charset of plain text is the host's default. */
function inputBytes(
  method: string,
  args: readonly unknown[],
  byDefault: 'US_ASCII' | 'UTF_8',
): Uint8Array {
  const [data, charset] = args;
  const isMade = isByteArray(data) && args.length === 1;
  if (isMade) return Uint8Array.from(data);
  const name = args.length === 1 ? byDefault : enumName(Charset, charset);
  if (typeof data !== 'string' || name === undefined || args.length > 2) {
    throw signatureError(`Utilities.${method}`, args);
  }
  return name === 'UTF_8' ? utf8Encode(data) : asciiEncode(data);
}

function hmac(method: string, algorithm: string, args: readonly unknown[]): number[] {
  const [value, key, charset] = args;
  if (args.length < 2 || isByteArray(value) !== isByteArray(key))
    throw signatureError(`Utilities.${method}`, args);
  const more = args.length > 2 ? [charset] : [];
  const bytes = inputBytes(method, [value, ...more], 'US_ASCII');
  const secret = inputBytes(method, [key, ...more], 'US_ASCII');
  return fromWire(
    call('~Utilities.computeHmacSignature', algorithm, base64Encode(bytes), base64Encode(secret)),
  );
}

function decoded(method: string, args: readonly unknown[]): number[] {
  const [text] = args;
  if (typeof text !== 'string') throw signatureError(`Utilities.${method}`, args);
  const bytes = base64Decode(text);
  if (bytes === undefined) throw exception('Could not decode string.');
  return signed(bytes);
}

function blobIn(method: string, args: readonly unknown[]): string {
  const [blob] = args;
  if (args.length !== 1 || !isBlob(blob)) throw signatureError(`Utilities.${method}`, args);
  return base64Encode(bytesOf(blob));
}

function rawFromWire(base64: string): Uint8Array {
  return base64Decode(base64) ?? new Uint8Array();
}

function fromWire(base64: string): number[] {
  return signed(rawFromWire(base64));
}
