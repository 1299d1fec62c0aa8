import type { Rect } from '../ground/a1.ts';

/** A literal as a cell holds it; dates are serial numbers (days since 1899-12-30). */
export type Scalar = number | string | boolean;

/** Formats of one cell as a user or script set them; an absent member is the host's default. */
export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontLine?: 'underline' | 'line-through';
  readonly horizontal?: 'left' | 'center' | 'right' | 'general-left';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
}

/** One side of a cell's border. */
export interface BorderLine {
  readonly style: string;
  /** `#rrggbb`. */
  readonly color: string;
}

export interface CellBorder {
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
}

/** An argument of a rule: a literal, a formula text, a date, or a range of the workbook. */
export type RuleValue =
  | Scalar
  | null
  | readonly string[]
  | { readonly dateMs: number }
  | { readonly sheetId: number; readonly rect: Rect };

/** A data validation as the host knows it; `criteria` is a name of DataValidationCriteria. */
export interface ValidationRule {
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  /** True = warns only. */
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** A conditional format rule; `criteria` is a name of BooleanCriteria. */
export interface ConditionalRule {
  readonly ranges: readonly Rect[];
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly style: CellStyle;
}

/** A protected sheet (`rect` null) or range. */
export interface ProtectionSnapshot {
  readonly id: number;
  readonly rect: Rect | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** E-mails that may edit besides the owner. */
  readonly editors: readonly string[];
  /** Holes, open to every editor of the file; only of a protected sheet. */
  readonly unprotected: readonly Rect[];
  readonly domainEdit: boolean;
}

export interface CellSnapshot {
  readonly value?: Scalar;
  /** With its `=`; sheet names quoted. */
  readonly formula?: string;
  /** What the formula shows now (errors as their text); null = empty. Ignored on loading. */
  readonly result?: Scalar | null;
  readonly format?: string;
  readonly style?: CellStyle;
  readonly border?: CellBorder;
  readonly note?: string;
}

/** Formats of empty cells. */
export type CellLook = Pick<CellSnapshot, 'format' | 'style' | 'border'>;

/** A block of one column whose cells are empty and look alike. */
export interface LookSnapshot {
  readonly rect: Rect;
  readonly look: CellLook;
}

/** One tab; every row and column number counts from 1, sizes are in pixels. */
export interface SheetSnapshot {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlinesHidden: boolean;
  /** How the cells look that are not in `cells`: what was set for the whole tab. */
  readonly baseStyle?: CellStyle;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Rect[];
  /** By A1 text; only cells that hold anything. */
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  /** Empty cells that only look like something, in blocks: most cells of a tab are that. */
  readonly looks?: readonly LookSnapshot[];
  readonly validations: readonly {
    readonly ranges: readonly Rect[];
    readonly rule: ValidationRule;
  }[];
  readonly conditionalFormats: readonly ConditionalRule[];
  readonly protections: readonly ProtectionSnapshot[];
}

/** A whole spreadsheet file as plain data: what saving writes and loading reads. */
export interface WorkbookSnapshot {
  readonly id: string;
  readonly name: string;
  /** As `Spreadsheet.getSpreadsheetLocale` gives it: en_US, th_TH. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetSnapshot[];
  readonly namedRanges: readonly {
    readonly name: string;
    readonly sheetId: number;
    readonly rect: Rect;
  }[];
}
