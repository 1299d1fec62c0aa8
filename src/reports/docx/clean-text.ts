// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000c\u000e-\u001f\ufffe\uffff]/g;
/** They turn the direction of writing: what is read would not be what stands there. */
const DIRECTION_MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it may stand in XML: line ends and vertical tabs (a line break inside a cell) become "\n",
 * other control characters and marks of direction go, a lone surrogate becomes U+FFFD. All else stays as typed.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\v|\u2028|\u2029/g, '\n')
    .replace(NOT_XML, '')
    .replace(DIRECTION_MARK, '')
    .replace(LONE_SURROGATE, '\ufffd');
}
