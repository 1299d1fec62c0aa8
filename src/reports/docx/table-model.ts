import { findTags, numberOf, type XmlTag } from './xml.ts';

/** One cell of a table in XML; offsets into the whole part. */
export interface CellXml {
  readonly tag: XmlTag;
  /** Offset just behind the cell's content. */
  readonly end: number;
  /** The cell's properties; null when it has none. */
  readonly properties: { readonly start: number; readonly end: number } | null;
  /** Grid columns that it covers. */
  readonly span: number;
}

/** One table in XML, without the tables inside its cells. */
export interface TableXml {
  readonly start: number;
  readonly end: number;
  /** w:tblW; null when there is none. */
  readonly width: XmlTag | null;
  /** Where w:tblGrid stands; null when there is none. */
  readonly gridRange: { readonly start: number; readonly end: number } | null;
  /** Widths of the grid columns in twips. */
  readonly grid: readonly number[];
  readonly rows: readonly (readonly CellXml[])[];
}

interface OpenCell {
  tag: XmlTag;
  properties: CellXml['properties'];
  span: number;
}

interface OpenTable {
  readonly start: number;
  width: XmlTag | null;
  gridRange: TableXml['gridRange'];
  readonly grid: number[];
  readonly rows: CellXml[][];
  cell: OpenCell | null;
  propertiesStart: number;
}

const NAMES = ['w:tblGrid', 'w:gridCol', 'w:tblW', 'w:tbl', 'w:tr', 'w:tcPr', 'w:gridSpan', 'w:tc'];

/** The tables of a part in the order in which they end. */
export function readTables(xml: string): TableXml[] {
  const tables: TableXml[] = [];
  const open: OpenTable[] = [];
  for (const tag of findTags(xml, NAMES)) {
    const table = open.at(-1);
    if (tag.name === 'w:tbl' && tag.kind === 'open') open.push(newTable(tag.start));
    else if (table === undefined) continue;
    else if (tag.name === 'w:tbl') {
      open.pop();
      const { start, width, gridRange, grid, rows } = table;
      tables.push({ start, end: tag.end, width, gridRange, grid, rows });
    } else take(table, tag);
  }
  return tables;
}

function newTable(start: number): OpenTable {
  return {
    start,
    width: null,
    gridRange: null,
    grid: [],
    rows: [],
    cell: null,
    propertiesStart: 0,
  };
}

function take(table: OpenTable, tag: XmlTag): void {
  if (tag.name === 'w:tblW') table.width ??= tag;
  else if (tag.name === 'w:tblGrid') takeGrid(table, tag);
  else if (tag.name === 'w:gridCol') table.grid.push(numberOf(tag.attributes, 'w:w', 0));
  else if (tag.name === 'w:tr') {
    if (tag.kind === 'open') table.rows.push([]);
  } else takeCell(table, tag);
}

function takeGrid(table: OpenTable, tag: XmlTag): void {
  const start = table.gridRange?.start ?? tag.start;
  table.gridRange = { start, end: tag.end };
}

function takeCell(table: OpenTable, tag: XmlTag): void {
  const { cell } = table;
  if (tag.name === 'w:tc') {
    if (tag.kind === 'open') table.cell = { tag, properties: null, span: 1 };
    if (tag.kind === 'close' && cell !== null) table.rows.at(-1)?.push({ ...cell, end: tag.end });
  } else if (cell !== null && tag.name === 'w:gridSpan') {
    cell.span = numberOf(tag.attributes, 'w:val', 1);
  } else if (cell !== null && tag.name === 'w:tcPr') {
    if (tag.kind !== 'close') table.propertiesStart = tag.start;
    if (tag.kind !== 'open') cell.properties = { start: table.propertiesStart, end: tag.end };
  }
}
