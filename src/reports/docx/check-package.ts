import type { DocxPart, DocxZip } from './docx-zip.ts';
import type { TemplateFault } from './template-fault.ts';
import { isWellFormed } from './well-formed.ts';
import { attributeOf, decodeEntities, findTags } from './xml.ts';

/** Fields that only number pages or lead to a place; others fetch files, run programs or ask the reader. */
const FIELDS = ['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'TOC', 'PAGEREF', 'HYPERLINK'];
const MACROS = /vbaProject|vbaData|macroEnabled/i;

/** Everything for which a template is refused whatever its tags say: what would travel into each paper. */
export function checkPackage(zip: DocxZip): TemplateFault[] {
  const parts = Object.values(zip.files);
  const texts = parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const broken = texts.filter((part) => !isWellFormed(part.asText()));
  if (broken.length > 0) return broken.map(({ name }) => faultOf('XML_BROKEN', name));
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  const macros = parts.some(({ name }) => MACROS.test(name)) || MACROS.test(types);
  return [
    ...(macros ? [faultOf('MACROS', '')] : []),
    ...texts.flatMap((part) => (part.name.endsWith('.rels') ? outsideOf(part) : fieldsOf(part))),
  ];
}

function faultOf(code: TemplateFault['code'], tag: string): TemplateFault {
  return { code, tag, hint: null, place: null };
}

/** What is fetched from outside the file when a paper is opened; a link waits until it is pressed. */
function outsideOf(part: DocxPart): TemplateFault[] {
  return findTags(part.asText(), ['Relationship']).flatMap(({ attributes }) => {
    const isOutside = attributeOf(attributes, 'TargetMode') === 'External';
    const isLink = (attributeOf(attributes, 'Type') ?? '').endsWith('/hyperlink');
    const target = decodeEntities(attributeOf(attributes, 'Target') ?? '');
    return isOutside && !isLink ? [faultOf('OUTSIDE_FILE', target)] : [];
  });
}

function fieldsOf(part: DocxPart): TemplateFault[] {
  return instructionsOf(part.asText()).flatMap((instruction) => {
    const word = instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? '';
    return word === '' || FIELDS.includes(word) ? [] : [faultOf('FIELD_REFUSED', word)];
  });
}

/** What each field does; the text of one may be cut into several runs, and a field may stand inside another. */
function instructionsOf(xml: string): string[] {
  const ended: string[] = [];
  const open: { text: string; isSaid: boolean }[] = [];
  for (const tag of findTags(xml, ['w:fldSimple', 'w:fldChar', 'w:instrText'])) {
    const said = (name: string) => decodeEntities(attributeOf(tag.attributes, name) ?? '');
    const innermost = open.at(-1);
    if (tag.kind === 'close') continue;
    if (tag.name === 'w:fldSimple') ended.push(said('w:instr'));
    else if (tag.name === 'w:instrText') {
      const text = decodeEntities(xml.slice(tag.end, xml.indexOf('<', tag.end)));
      if (innermost === undefined) ended.push(text);
      else if (!innermost.isSaid) innermost.text += text;
    } else if (said('w:fldCharType') === 'begin') open.push({ text: '', isSaid: false });
    else if (innermost !== undefined) {
      if (!innermost.isSaid) ended.push(innermost.text);
      innermost.isSaid = true;
      if (said('w:fldCharType') === 'end') open.pop();
    }
  }
  return [...ended, ...open.filter(({ isSaid }) => !isSaid).map(({ text }) => text)];
}
