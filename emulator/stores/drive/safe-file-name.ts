/** Bytes of a file name that every common file system takes, with room for a number and extension. */
const MAX_BYTES = 200;

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Turns a Drive name into a readable name for the disk: no separators, control characters or
 * characters that a file system refuses, no leading or trailing dots, cut at 200 bytes.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const cut = cutAtBytes(plain, MAX_BYTES).replace(/[. ]+$/, '');
  if (cut === '') return 'untitled';
  return RESERVED_ON_WINDOWS.test(cut) ? `_${cut}` : cut;
}

function cutAtBytes(text: string, bytes: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(cut + segment) > bytes) break;
    cut += segment;
  }
  return cut;
}
