/**
 * docxtemplater walks every tag of every repeated row several times. What says only how a cell or a
 * paragraph looks is therefore put aside before filling, a number in its place, and put back after: that
 * halves the time of a long table. Section breaks stay, because docxtemplater looks for them.
 */
export interface FoldedXml {
  readonly xml: string;
  readonly properties: readonly string[];
}

const MARK = 'pk-look';
const OPENING = /<w:(tc|p)((?:\s[^<>]*)?)>(<w:\1Pr>(?:(?!<w:sectPr|<\/w:\1Pr>).)*<\/w:\1Pr>)/gs;
const FOLDED = new RegExp(`<w:(tc|p)((?:\\s[^<>]*)?) ${MARK}="(\\d+)"((?:\\s[^<>]*)?)>`, 'g');

export function foldProperties(xml: string): FoldedXml {
  const numbers = new Map<string, number>();
  const folded = xml.replace(OPENING, (_, name: string, attributes: string, properties: string) => {
    const number = numbers.get(properties) ?? numbers.size;
    numbers.set(properties, number);
    return `<w:${name}${attributes} ${MARK}="${number}">`;
  });
  return { xml: folded, properties: [...numbers.keys()] };
}

export function unfoldProperties(xml: string, properties: readonly string[]): string {
  return xml.replace(
    FOLDED,
    (_, name: string, before: string, number: string, after: string) =>
      `<w:${name}${before}${after}>${properties[Number(number)] ?? ''}`,
  );
}
