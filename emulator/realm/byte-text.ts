/**
 * Text and bytes inside the script's realm, which has neither TextEncoder nor Buffer. The host's byte
 * arrays are plain arrays of signed numbers (-128 to 127).
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes as the host hands them to a script. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** Whether a value is an array of numbers, which the host takes as bytes. */
export function isByteArray(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/** UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8Encode(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      const [a, b, c] = [(point >> 12) & 63, (point >> 6) & 63, point & 63];
      bytes.push(0xf0 | (point >> 18), 0x80 | a, 0x80 | b, 0x80 | c);
    }
  }
  return Uint8Array.from(bytes);
}

/** UTF-8; a malformed sequence becomes U+FFFD. */
export function utf8Decode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const { point, length } = decodePoint(bytes, at);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

function decodePoint(bytes: Uint8Array, at: number): { point: number; length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  const tail = Array.from(bytes.subarray(at + 1, at + length));
  const isWhole =
    length > 0 && tail.length === length - 1 && tail.every((byte) => (byte & 0xc0) === 0x80);
  if (!isWhole) return { point: 0xfffd, length: 1 };
  const point = tail.reduce(
    (value, byte) => (value << 6) | (byte & 63),
    first & (0xff >> (length + 1)),
  );
  const isValid = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isValid ? { point, length } : { point: 0xfffd, length: 1 };
}

/** US-ASCII: every other code point becomes `?`, as the host's digests do without a charset. */
export function asciiEncode(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text, (character) => {
      const point = character.codePointAt(0) ?? 0;
      return point < 0x80 ? point : 0x3f;
    }),
  );
}

export function base64Encode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63]);
    if (b === undefined) digits[2] = '=';
    if (c === undefined) digits[3] = '=';
    parts.push(digits.join(''));
  }
  return parts.join('');
}

/** Takes both alphabets; undefined when the text is not base64. */
export function base64Decode(text: string): Uint8Array | undefined {
  const digits = text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits) || digits.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let group = 0;
  for (let at = 0, out = 0; at < digits.length; at++) {
    group = ((group << 6) | ALPHABET.indexOf(digits[at] ?? '')) & 0xffffff;
    const bits = ((at % 4) + 1) * 6;
    if (bits >= 12) bytes[out++] = (group >> (bits === 12 ? 4 : bits === 18 ? 2 : 0)) & 255;
  }
  return bytes;
}
