import * as xmldom from '@xmldom/xmldom';
import { Document, Footer, Header, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as standIn from '../../../build/stand-ins/xmldom.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = '_rels/.rels';
const ELEMENTS = ['Override', 'Default', 'Relationship', 'Types', 'wp:docPr'];
const ATTRIBUTES = ['PartName', 'ContentType', 'Extension', 'Target', 'Type', 'Id', 'missing'];

async function makeDocx(): Promise<Record<string, Uint8Array>> {
  const pixel = new ImageRun({
    type: 'png',
    data: Buffer.from('iVBORw0KGgo=', 'base64'),
    transformation: { width: 1, height: 1 },
  });
  const section = {
    headers: { default: new Header({ children: [new Paragraph('หัวกระดาษ')] }) },
    footers: { default: new Footer({ children: [new Paragraph('ท้ายกระดาษ')] }) },
    children: [new Paragraph({ children: [pixel] })],
  };
  return unzipSync(await Packer.toBuffer(new Document({ sections: [section] })));
}

/** All that docxtemplater asks of a document, by the names of elements and attributes. */
function readAll(library: typeof standIn | typeof xmldom, source: string) {
  const document = new library.DOMParser().parseFromString(source, 'text/xml');
  return ELEMENTS.flatMap((name) =>
    [...document.getElementsByTagName(name)].map((element) => [
      name,
      ...ATTRIBUTES.map((attribute) => element.getAttribute(attribute)),
    ]),
  );
}

function serialize(library: typeof standIn | typeof xmldom, source: string): string {
  const parser = new library.DOMParser();
  const document = parser.parseFromString(source, 'text/xml');
  return new library.XMLSerializer().serializeToString(document as never);
}

test.each([
  CONTENT_TYPES,
  RELATIONSHIPS,
])('xmldom stand-in: reads %s as xmldom does', async (part) => {
  const source = strFromU8((await makeDocx())[part] ?? new Uint8Array());
  const found = readAll(standIn, source);
  expect(found.length).toBeGreaterThan(3);
  expect(found).toEqual(readAll(xmldom, source));
  expect(serialize(standIn, source)).toBe(serialize(xmldom, source));
});

test.each([
  ['single quotes', "<Types><Override PartName='/a.xml' ContentType='x'/></Types>"],
  ['entities', '<Types><Default Extension="a&amp;b" ContentType="&#x0E01;&#3585;&lt;"/></Types>'],
  ['closing tags', '<Types><Default Extension="xml" ContentType="x"></Default></Types>'],
  ['line breaks', '<Types>\n  <Override\n PartName="/a.xml"\n ContentType="x" />\n</Types>'],
  ['comments', '<Types><!-- <Override PartName="/no.xml"/> --><Override PartName="/a"/></Types>'],
  ['longer names', '<Types><OverrideAll PartName="/no.xml"/><Override PartName="/a"/></Types>'],
  ['nothing to find', '<Types/>'],
])('xmldom stand-in: reads %s as xmldom does', (_reason, source) => {
  expect(readAll(standIn, source)).toEqual(readAll(xmldom, source));
});
