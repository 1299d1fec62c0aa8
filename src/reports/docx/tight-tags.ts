const TEXT_NODE = /(<w:t(?:\s[^>]*)?>)([^<]+)/g;
/** What an editor sets inside braces: plain, no-break and zero-width spaces. */
const AFTER_OPENING = /\{[\s\u00a0\u200b]*([#^/])?[\s\u00a0\u200b]*/g;
const BEFORE_CLOSING = /[\s\u00a0\u200b]+\}/g;

/**
 * Takes the spaces out of the edges of tags. The check reads over them, but docxtemplater compares the
 * names of a loop's two ends with whatever spaces stand in them.
 */
export function tightenTags(xml: string): string {
  return xml.replace(TEXT_NODE, (node, open: string, text: string) =>
    text.includes('{') || text.includes('}')
      ? `${open}${text.replace(AFTER_OPENING, '{$1').replace(BEFORE_CLOSING, '}')}`
      : node,
  );
}
