import { createRequire } from 'node:module';
import { Document, Footer, Header, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as standIn from '../../../build/stand-ins/xmldom.ts';

// The very library that docxtemplater would load.
const require = createRequire(createRequire(import.meta.url).resolve('docxtemplater'));
const xmldom = require('@xmldom/xmldom') as {
  DOMParser: new () => { parseFromString(source: string, type: string): XmlDocument };
  XMLSerializer: new () => { serializeToString(document: XmlDocument): string };
};

interface XmlDocument {
  getElementsByTagName(name: string): Iterable<{ getAttribute(name: string): string | null }>;
}

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
function readAll(document: XmlDocument) {
  return ELEMENTS.flatMap((name) =>
    [...document.getElementsByTagName(name)].map((element) => [
      name,
      ...ATTRIBUTES.map((attribute) => element.getAttribute(attribute)),
    ]),
  );
}

function parseBoth(source: string) {
  return {
    small: new standIn.DOMParser().parseFromString(source),
    full: new xmldom.DOMParser().parseFromString(source, 'text/xml'),
  };
}

test.each([
  CONTENT_TYPES,
  RELATIONSHIPS,
])('xmldom stand-in: reads %s as xmldom does', async (part) => {
  const source = strFromU8((await makeDocx())[part] ?? new Uint8Array());
  const { small, full } = parseBoth(source);
  expect(readAll(small).length).toBeGreaterThanOrEqual(3);
  expect(readAll(small)).toEqual(readAll(full));
  const written = new standIn.XMLSerializer().serializeToString(small);
  expect(written).toBe(new xmldom.XMLSerializer().serializeToString(full));
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
  const { small, full } = parseBoth(source);
  expect(readAll(small)).toEqual(readAll(full));
});
