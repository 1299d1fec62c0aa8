/**
 * What XML cannot hold, and a text that already looks like the beginning of what stands for it: its end may come
 * from the character behind it.
 */
const UNSAID =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4})/g;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as the format writes it: what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
export function escapeText(text: string): string {
  return text.replace(UNSAID, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
}

/** The text that was meant; the library does the same to the texts of cells, and to nothing else. */
export function unescapeText(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
