import type { CellKind } from './cell-kinds.ts';
import type { SheetMap } from './derive/sheet-map.ts';

/** Who may write into a tab. `refilled`: anyone's run, behind a warning; `formulas`: HR, but nothing is typed. */
export type Keeper = 'hr' | 'division' | 'formulas' | 'refilled';

/** What the formula of one row may refer to. */
export interface RowRefs {
  /** Other tabs. */
  readonly map: Pick<SheetMap, 'column'>;
  /** A cell of the same row by column key, such as `$F6`: it follows when the row is sorted or moved. */
  cell(columnKey: string): string;
}

/** A column of which every filled row has a live formula of ours; what is typed over it is put right again. */
export interface RowFormula {
  /** Key of the column that must be filled in the row; rows in which it is blank keep what is typed. */
  readonly needs: string;
  /** Starts with `=`; shows an empty text, never an error, where there is nothing to show. */
  readonly formula: (row: RowRefs) => string;
}

export interface Column<Value> {
  readonly header: string;
  readonly kind: CellKind<Value>;
  /** Pixels. */
  readonly width: number;
  /** One sentence for the person who fills it; becomes the note on the header. */
  readonly help: string;
  readonly rowFormula?: RowFormula;
}

// biome-ignore lint/suspicious/noExplicitAny: the value type of a column is recovered by ValueOf
export type Columns = Readonly<Record<string, Column<any>>>;

/** Columns that stand once for each fiscal year or once for each division. */
export interface RepeatedColumns<Repeated extends Columns> {
  readonly per: 'year' | 'division';
  /** Key of the column behind which they stand. */
  readonly after: string;
  readonly columns: Repeated;
}

/** One tab, said once: headers, parsing, drop-downs, formats, protection and the docs derive from it. */
export interface TabDeclaration<Own extends Columns = Columns, Repeated extends Columns = Columns> {
  readonly key: string;
  readonly title: string;
  /** One Thai sentence: what the tab is for and who fills it. */
  readonly purpose: string;
  readonly keeper: Keeper;
  /** True: one tab for each division and one for the centre; `title` is then the prefix of their names. */
  readonly perDivision: boolean;
  readonly columns: Own;
  readonly repeated: RepeatedColumns<Repeated> | null;
  /** True: nobody needs to see it; hidden when it is made. */
  readonly hidden: boolean;
  /** Key of the last column that stays in sight when one scrolls to the right; null: none. */
  readonly freeze: string | null;
  /** True: not made by set-up, but by the operation that first needs it (sheets/first-use). */
  readonly atFirstUse: boolean;
  /** Tab colour of the sheet, #rrggbb. */
  readonly colour: string;
}

type Declared<Own extends Columns, Repeated extends Columns> = Omit<
  TabDeclaration<Own, Repeated>,
  'perDivision' | 'repeated' | 'hidden' | 'freeze' | 'atFirstUse' | 'colour'
> & {
  readonly perDivision?: boolean;
  readonly hidden?: boolean;
  readonly freeze?: keyof Own & string;
  readonly atFirstUse?: boolean;
  readonly repeated?: RepeatedColumns<Repeated>;
};

const COLOUR_OF_KEEPER: Record<Keeper, string> = {
  hr: '#0b5d4b',
  division: '#c98a00',
  formulas: '#3b5b92',
  refilled: '#7a7a7a',
};

export function defineTab<
  const Own extends Columns,
  const Repeated extends Columns = Record<never, never>,
>(declared: Declared<Own, Repeated>): TabDeclaration<Own, Repeated> {
  return {
    ...declared,
    perDivision: declared.perDivision ?? false,
    repeated: declared.repeated ?? null,
    hidden: declared.hidden ?? false,
    freeze: declared.freeze ?? null,
    atFirstUse: declared.atFirstUse ?? false,
    colour: COLOUR_OF_KEEPER[declared.keeper],
  };
}

export function column<Value>(
  header: string,
  kind: CellKind<Value>,
  width: number,
  help: string,
): Column<Value> {
  return { header, kind, width, help };
}

/** A column of which each row has a formula; its kind needs a number format other than `@`. */
export function formulaColumn<Value>(
  header: string,
  kind: CellKind<Value>,
  width: number,
  help: string,
  rowFormula: RowFormula,
): Column<Value> {
  return { ...column(header, kind, width, help), rowFormula };
}

/** Key of the tab of one division: `activities:D01`. */
export function divisionTabKey(declaration: string, code: string): string {
  return `${declaration}:${code}`;
}

/** The code that stands for "no single division" in the key of a tab. */
export const CENTRAL = 'central';

/** Key of a column that is repeated per year or division: `money:2567`. */
export function repeatedKey(columnKey: string, of: string | number): string {
  return `${columnKey}:${of}`;
}
