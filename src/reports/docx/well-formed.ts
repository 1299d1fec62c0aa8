/** One piece of markup: a comment, a section of characters, an instruction, a tag. Texts stand between. */
const MARKUP =
  /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(\/?)([^\s<>/=!?"'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gsy;
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** Whether a text is XML whose every element is closed in its place; a document type is not taken. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (LOOSE_AMPERSAND.test(text) || (open.length === 0 && text.trim() !== '')) return false;
    if (next === -1) break;
    MARKUP.lastIndex = next;
    const [markup, slash, name, attributes = '', empty] = MARKUP.exec(xml) ?? [];
    if (markup === undefined || LOOSE_AMPERSAND.test(attributes)) return false;
    at = next + markup.length;
    if (name === undefined) continue;
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (empty !== '/') open.push(name);
    }
  }
  return roots === 1 && open.length === 0;
}
