import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** A paragraph in a named style. */
export function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(text)] });
}

/** A paragraph with runs of its own. */
export function lineOf(style: string, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}

/** Lines that stand once for each item, or only when something holds; the tags' own lines vanish. */
export function repeated<Block>(tag: string, blocks: readonly Block[]): (Block | Paragraph)[] {
  return [line('CellText', `{#${tag}}`), ...blocks, line('CellText', `{/${tag}}`)];
}

/** A paragraph in a named style whose pieces stand on lines of their own. */
export function brokenLine(style: string, ...pieces: readonly string[]): Paragraph {
  return new Paragraph({
    style,
    children: pieces.map(
      (text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });
}

/** A paragraph that begins a new page. */
export function lineOnNewPage(style: string, text: string): Paragraph {
  return new Paragraph({ style, pageBreakBefore: true, children: [new TextRun(text)] });
}

export interface CellLook {
  readonly span?: number;
  readonly shaded?: boolean;
  readonly middle?: boolean;
  /** First or further cell of a head that spans rows. */
  readonly merged?: 'first' | 'further';
}

/** A cell before its width is known. */
export interface CellPlan extends CellLook {
  readonly lines: readonly (Paragraph | Table)[];
}

export function cell(style: string, text: string, look: CellLook = {}): CellPlan {
  return { ...look, lines: [line(style, text)] };
}

export function cellOf(lines: readonly (Paragraph | Table)[], look: CellLook = {}): CellPlan {
  return { ...look, lines };
}

export interface RowPlan {
  readonly cells: readonly CellPlan[];
  readonly isHead?: boolean;
  /** False for rows that may grow longer than a page. */
  readonly isWhole?: boolean;
}

const HEAD_SHADE = 'E7E6E6';
const CELL_SIDE = 68;
/** Room for the tone marks of the first line. */
const CELL_TOP = 28;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A ruled table of exact widths in twips: converters take grid, table and cell widths at their word. */
export function ruledTable(widths: readonly number[], rows: readonly RowPlan[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: {
      marginUnitType: WidthType.DXA,
      left: CELL_SIDE,
      right: CELL_SIDE,
      top: CELL_TOP,
      bottom: CELL_TOP,
    },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: rows.map((row) => tableRow(widths, row)),
  });
}

const MERGES = { first: VerticalMergeType.RESTART, further: VerticalMergeType.CONTINUE } as const;

function tableRow(widths: readonly number[], row: RowPlan): TableRow {
  let next = 0;
  const cells = row.cells.map((plan) => {
    const span = plan.span ?? 1;
    const width = sum(widths.slice(next, next + span));
    next += span;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(plan.shaded
        ? { shading: { type: ShadingType.CLEAR, fill: HEAD_SHADE, color: 'auto' } }
        : {}),
      ...(plan.middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
      ...(plan.merged ? { verticalMerge: MERGES[plan.merged] } : {}),
      children: [...plan.lines],
    });
  });
  if (next !== widths.length)
    throw new RangeError(`row covers ${next} of ${widths.length} columns`);
  return new TableRow({
    children: cells,
    cantSplit: row.isWhole ?? true,
    ...(row.isHead ? { tableHeader: true } : {}),
  });
}

const DASHED = { style: BorderStyle.DASHED, size: 4, color: '808080' } as const;

/** An empty marked frame of the emblem's size until someone puts the emblem in. */
export function emblemFrame(
  twips: number,
  label: string,
  alignment: 'center' | 'left' = 'center',
): Table {
  return new Table({
    alignment,
    layout: TableLayoutType.FIXED,
    width: { size: twips, type: WidthType.DXA },
    columnWidths: [twips],
    borders: { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED },
    rows: [
      new TableRow({
        height: { value: twips, rule: 'exact' },
        children: [
          new TableCell({
            width: { size: twips, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [line('Emblem', label)],
          }),
        ],
      }),
    ],
  });
}

/** One row of cells without rules, which keeps things beside each other. */
export function plainTable(widths: readonly number[], cells: readonly CellPlan[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [tableRow(widths, { cells })],
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
