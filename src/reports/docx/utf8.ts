const REPLACEMENT = 0xfffd;
/** Engines limit how many arguments a call takes. */
const UNITS_PER_CALL = 8_192;

/**
 * Encodes text as UTF-8 where no TextEncoder exists; a lone surrogate becomes U+FFFD.
 * fflate's own fallback writes wrong bytes for characters above U+FFFF.
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const point = pointAt(text, index);
    if (point > 0xffff) index++;
    length = writePoint(bytes, length, point);
  }
  return bytes.slice(0, length);
}

function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? REPLACEMENT;
  return point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point;
}

function writePoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return at + 1;
  }
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const lead = [0, 0xc0, 0xe0, 0xf0][tails] ?? 0;
  bytes[at] = lead | (point >> (6 * tails));
  for (let tail = 1; tail <= tails; tail++) {
    bytes[at + tail] = 0x80 | ((point >> (6 * (tails - tail))) & 0x3f);
  }
  return at + tails + 1;
}

/**
 * Decodes UTF-8 where no TextDecoder exists, many times faster than character by character. Bytes that are
 * no UTF-8 give some text, never an error.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) {
      units[length++] = lead;
      continue;
    }
    const tails = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> tails);
    for (let tail = 0; tail < tails; tail++) point = (point << 6) | ((bytes[at++] ?? 0) & 0x3f);
    if (point > 0xffff) {
      units[length++] = 0xd7c0 + (point >> 10);
      point = 0xdc00 | (point & 0x3ff);
    }
    units[length++] = point;
  }
  const pieces: string[] = [];
  for (let from = 0; from < length; from += UNITS_PER_CALL) {
    const to = Math.min(length, from + UNITS_PER_CALL);
    pieces.push(String.fromCharCode(...units.subarray(from, to)));
  }
  return pieces.join('');
}
