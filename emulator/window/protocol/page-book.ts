/**
 * The workbook as the page's grid knows it: tabs, cells and rules in the terms of the grid component,
 * every row and column counted from 0. It is what the windows were last told; the difference to the
 * workbook is what they are told next.
 */
export interface PageBook {
  readonly sheets: readonly PageSheet[];
}

/** Looks of a cell. `format` and `note` are ours: they ride along, so that they move with the cell. */
export interface PageStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fillColor?: string;
  readonly textColor?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  /** Number format by which the host shows the value. */
  readonly hostFormat?: string;
  readonly note?: string;
}

export interface PageBorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted';
  readonly color: string;
}

export interface PageBorder {
  readonly top?: PageBorderLine;
  readonly left?: PageBorderLine;
  readonly bottom?: PageBorderLine;
  readonly right?: PageBorderLine;
}

/** One cell; styles and borders are interned, so that equal ones are identical. */
export interface PageCell {
  /** As the grid's engine reads it back unchanged: a formula, a literal, or ''. */
  readonly content: string;
  /** What the engine must know: whether numbers are dates. */
  readonly format: string;
  readonly style: PageStyle | undefined;
  readonly border: PageBorder | undefined;
}

/** A rule of the grid's validation or conditional format. Its id is made of what it says. */
export interface PageRule {
  readonly id: string;
  readonly zones: readonly Zone[];
  readonly rule: object;
}

/** Inclusive, counted from 0. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PageSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string | undefined;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  /** Pixels, only rows whose height somebody set. */
  readonly rowSizes: ReadonlyMap<number, number>;
  readonly columnSizes: readonly number[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Zone[];
  /** By row, then column; missing = empty. */
  readonly cells: readonly (readonly (PageCell | undefined)[] | undefined)[];
  readonly validations: readonly PageRule[];
  readonly conditionalFormats: readonly PageRule[];
}

/** The id by which the grid knows a tab; the host's id is its number. */
export function pageSheetId(hostId: number): string {
  return `s${hostId}`;
}

/** The host's id of a tab of the grid; undefined for one that only a window knows. */
export function hostSheetId(pageId: string): number | undefined {
  const digits = /^s(\d+)$/.exec(pageId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
