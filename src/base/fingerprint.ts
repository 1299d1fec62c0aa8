/**
 * A short mark of a text (FNV-1a, 32 bits, base 36), blind to white space, by which a row is recognised
 * after its key was copied or lost. Not for secrets.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, '')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
