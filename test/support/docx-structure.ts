import { readTables } from '../../src/reports/docx/table-model.ts';
import { attributeOf, findTags, numberOf } from '../../src/reports/docx/xml.ts';
import { docxPart, docxPartNames } from './docx-content.ts';

/** The order of children that ISO/IEC 29500-1 gives and that Google's converter insists on. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:tabs',
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:rPr',
    'w:sectPr',
  ],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblInd',
    'w:tblBorders',
    'w:shd',
    'w:tblLayout',
    'w:tblCellMar',
  ],
  'w:tcPr': [
    'w:tcW',
    'w:gridSpan',
    'w:vMerge',
    'w:tcBorders',
    'w:shd',
    'w:noWrap',
    'w:tcMar',
    'w:vAlign',
  ],
  'w:trPr': ['w:cantSplit', 'w:trHeight', 'w:tblHeader'],
  'w:sectPr': [
    'w:headerReference',
    'w:footerReference',
    'w:type',
    'w:pgSz',
    'w:pgMar',
    'w:pgNumType',
    'w:cols',
    'w:titlePg',
    'w:docGrid',
  ],
};

/** Everything in a .docx that a strict converter could refuse or mangle; none means that it is sound. */
export function findStructureFaults(bytes: Uint8Array): string[] {
  const parts = docxPartNames(bytes).filter((name) =>
    /^word\/(document|header\d+|footer\d+)\.xml$/.test(name),
  );
  return parts.flatMap((name) => {
    const xml = docxPart(bytes, name);
    const found = [...nestingFaults(xml), ...orderFaults(xml), ...tableFaults(xml)];
    if (name === 'word/document.xml') found.push(...sectionFaults(xml));
    return found.map((fault) => `${name}: ${fault}`);
  });
}

function nestingFaults(xml: string): string[] {
  const open: string[] = [];
  for (const [raw, slash, name = '', , closed] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*?)(\/?)>/g)) {
    if (raw.startsWith('<?') || closed === '/') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes something else`];
  }
  return open.map((name) => `<${name}> is not closed`);
}

function orderFaults(xml: string): string[] {
  return Object.entries(ORDERS).flatMap(([parent, order]) =>
    [...xml.matchAll(new RegExp(`<${parent}>(.*?)</${parent}>`, 'gs'))].flatMap(
      ([, inner = '']) => {
        const places = childrenOf(inner).map((child) => order.indexOf(child));
        const unknown = childrenOf(inner).filter((child) => !order.includes(child));
        const sorted = places.every(
          (place, index) => index === 0 || place >= (places[index - 1] ?? 0),
        );
        if (unknown.length > 0) return [`${parent} holds ${unknown.join(', ')}`];
        return sorted
          ? []
          : [`${parent} has its children in the wrong order: ${childrenOf(inner).join(', ')}`];
      },
    ),
  );
}

function childrenOf(inner: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, slash, name = '', closed] of inner.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/') depth--;
    else {
      if (depth === 0) children.push(name);
      if (closed === '') depth++;
    }
  }
  return children;
}

function tableFaults(xml: string): string[] {
  const faults: string[] = [];
  for (const [index, table] of readTables(xml).entries()) {
    const fault = (text: string) => faults.push(`table ${index + 1}: ${text}`);
    const whole = table.grid.reduce((sum, width) => sum + width, 0);
    if (table.gridRange === null || table.grid.length === 0) fault('has no grid');
    if (table.width === null) fault('has no width');
    else if (numberOf(table.width.attributes, 'w:w', -1) !== whole)
      fault('is not as wide as its grid');
    if (!/<w:tblLayout w:type="fixed"\/>/.test(xml.slice(table.start, table.end)))
      fault('is not fixed');
    for (const [row, cells] of table.rows.entries()) {
      let next = 0;
      for (const cell of cells) {
        const wanted = table.grid
          .slice(next, next + cell.span)
          .reduce((sum, width) => sum + width, 0);
        next += cell.span;
        const inner = xml.slice(cell.tag.end, cell.end);
        const width = findTags(inner, ['w:tcW'])[0];
        if (width === undefined || attributeOf(width.attributes, 'w:type') !== 'dxa')
          fault(`row ${row + 1} has a cell without a width`);
        else if (numberOf(width.attributes, 'w:w', -1) !== wanted)
          fault(`row ${row + 1} has a cell of another width than its columns`);
        if (!/<w:p(?:\/| |>)/.test(inner)) fault(`row ${row + 1} has a cell without a paragraph`);
        if (/ pk-/.test(cell.tag.attributes)) fault(`row ${row + 1} keeps a mark of the filler`);
      }
      if (next !== table.grid.length)
        fault(`row ${row + 1} covers ${next} of ${table.grid.length} columns`);
    }
    if (/^<\/w:tc>/.test(xml.slice(table.end))) fault('ends a cell without a paragraph behind it');
    if (xml.slice(table.end).startsWith('<w:tbl>')) fault('touches the next table');
  }
  return faults;
}

function sectionFaults(xml: string): string[] {
  const faults = /<\/w:sectPr><\/w:body><\/w:document>$/.test(xml)
    ? []
    : ['the last section is not at the end'];
  for (const size of findTags(xml, ['w:pgSz'])) {
    const [width, height] = [
      numberOf(size.attributes, 'w:w', 0),
      numberOf(size.attributes, 'w:h', 0),
    ];
    const isTurned = attributeOf(size.attributes, 'w:orient') === 'landscape';
    if (`${width}x${height}` !== (isTurned ? '16838x11906' : '11906x16838'))
      faults.push(`a page of ${width} x ${height} is no A4`);
  }
  return faults;
}
