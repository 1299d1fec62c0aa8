import type { Cell } from '../base/cell.ts';
import { entriesOf } from '../base/record.ts';
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
  /** Text that people wrote and others read: the rules on texts, words and brackets look into it. */
  readonly prose?: true;
  /** The plan book prints it: the announcement of a revision says what became of it. */
  readonly printed?: true;
  /** Only the script reads it: a code, a key, a fingerprint. Hidden when it is made. */
  readonly machine?: true;
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

/** Columns that only the tab of the centre has. */
export interface CentralColumns<Central extends Columns> {
  /** Key of the column behind which they stand. */
  readonly after: string;
  readonly columns: Central;
}

/** One tab, said once: headers, parsing, drop-downs, formats, protection and the docs derive from it. */
export interface TabDeclaration<
  Key extends string = string,
  Own extends Columns = Columns,
  Repeated extends Columns = Columns,
  Central extends Columns = Columns,
> {
  readonly key: Key;
  readonly title: string;
  /** One Thai sentence: what the tab is for and who fills it. */
  readonly purpose: string;
  readonly keeper: Keeper;
  /** True: one tab for each division and one for the centre; `title` is then the prefix of their names. */
  readonly perDivision: boolean;
  readonly columns: Own;
  readonly repeated: RepeatedColumns<Repeated> | null;
  readonly central: CentralColumns<Central> | null;
  /** True: nobody needs to see it; hidden when it is made. */
  readonly hidden: boolean;
  /** Key of the last column that stays in sight when one scrolls to the right; null: none. */
  readonly freeze: string | null;
  /** True: not made by set-up, but by the operation that first needs it (sheets/first-use). */
  readonly atFirstUse: boolean;
  /** Tab colour of the sheet, #rrggbb. */
  readonly colour: string;
}

type NoColumns = Record<never, never>;

type Declared<
  Key extends string,
  Own extends Columns,
  Repeated extends Columns,
  Central extends Columns,
> = Omit<
  TabDeclaration<Key, Own, Repeated, Central>,
  'perDivision' | 'repeated' | 'central' | 'hidden' | 'freeze' | 'atFirstUse' | 'colour'
> & {
  readonly perDivision?: boolean;
  readonly hidden?: boolean;
  readonly freeze?: keyof Own & string;
  readonly atFirstUse?: boolean;
  readonly repeated?: RepeatedColumns<Repeated>;
  readonly central?: CentralColumns<Central>;
};

const HR_GREEN = '#0b5d4b';
/** Logs, and what is computed. */
const GREY = '#7a7f87';
const COLOUR_OF_KEEPER: Record<Keeper, string> = {
  hr: HR_GREEN,
  division: HR_GREEN,
  formulas: GREY,
  refilled: GREY,
};

export function defineTab<
  const Key extends string,
  const Own extends Columns,
  const Repeated extends Columns = NoColumns,
  const Central extends Columns = NoColumns,
>(declared: Declared<Key, Own, Repeated, Central>): TabDeclaration<Key, Own, Repeated, Central> {
  return {
    ...declared,
    perDivision: declared.perDivision ?? false,
    repeated: declared.repeated ?? null,
    central: declared.central ?? null,
    hidden: declared.hidden ?? false,
    freeze: declared.freeze ?? null,
    atFirstUse: declared.atFirstUse ?? false,
    colour: COLOUR_OF_KEEPER[declared.keeper],
  };
}

/** The columns of a tab that stand once for each year or division. */
export type RepeatedOf<Tab extends TabDeclaration> = NonNullable<Tab['repeated']>['columns'];
type CentralOf<Tab extends TabDeclaration> = NonNullable<Tab['central']>['columns'];

/** The columns of a tab that stand once, by their keys. */
export type OwnKey<Tab extends TabDeclaration> = keyof Tab['columns'] & string;

/**
 * Every column key of a tab: its own, those of the centre, and `money:2567` of each repeated one. None of a tab
 * whose declaration is not known: there a key that is data is looked up by `cellUnder`.
 */
export type ColumnKey<Tab extends TabDeclaration> =
  string extends OwnKey<Tab>
    ? never
    : OwnKey<Tab> | (keyof CentralOf<Tab> & string) | RepeatedKey<keyof RepeatedOf<Tab> & string>;

/** True for the key of a column that the tab declares once. */
export function isOwnKey<Tab extends TabDeclaration>(tab: Tab, key: string): key is OwnKey<Tab> {
  return Object.hasOwn(tab.columns, key);
}

type KeysWith<Own extends Columns, Trait> = {
  [Key in keyof Own & string]: Own[Key] extends Trait ? Key : never;
}[keyof Own & string];

/** The columns of a tab whose text people read, also those of the centre. */
export type ProseKey<Tab extends TabDeclaration> =
  | KeysWith<Tab['columns'], { readonly prose: true }>
  | KeysWith<CentralOf<Tab>, { readonly prose: true }>;

/** The columns of a tab whose text the plan book prints. */
export type PrintedKey<Tab extends TabDeclaration> = KeysWith<
  Tab['columns'],
  { readonly printed: true }
>;

export function proseKeys<Tab extends TabDeclaration>(tab: Tab): readonly ProseKey<Tab>[] {
  const all: Columns = { ...tab.columns, ...tab.central?.columns };
  return Object.keys(all).filter((key) => all[key]?.prose === true) as ProseKey<Tab>[];
}

export function printedKeys<Tab extends TabDeclaration>({
  columns,
}: Tab): readonly PrintedKey<Tab>[] {
  return Object.keys(columns).filter((key) => columns[key]?.printed === true) as PrintedKey<Tab>[];
}

/** The columns into which people type: those that no formula fills. */
export function typedKeys<Tab extends TabDeclaration>({ columns }: Tab): readonly OwnKey<Tab>[] {
  return entriesOf<Tab['columns']>(columns).flatMap(([key, column]) =>
    column.rowFormula === undefined ? [key] : [],
  );
}

/** `money:2567`. */
export type RepeatedKey<Key extends string> = `${Key}:${string}`;

/** Some cells of a row of a tab, by column key. */
export type RowCells<Tab extends TabDeclaration, Held = Cell> =
  string extends OwnKey<Tab>
    ? UncheckedCells<Held>
    : { readonly [Key in OwnKey<Tab> | (keyof CentralOf<Tab> & string)]?: Held } & {
        readonly [Key in RepeatedKey<keyof RepeatedOf<Tab> & string>]: Held;
      };

declare const areUnchecked: unique symbol;

/** Cells of a tab whose declaration is not known: their column keys are data. */
export type UncheckedCells<Held = Cell> = Readonly<Record<string, Held>> & {
  readonly [areUnchecked]: true;
};

/** Says that column keys come from data, such as the sample, and that a test compares them. */
export function uncheckedCells(cells: Readonly<Record<string, Cell>>): UncheckedCells {
  return cells as UncheckedCells;
}

/** The keys of the sheets of a tab: itself, or one for each division: `activities:D01`. */
export type SheetKey<Tab extends TabDeclaration> = Tab['key'] | `${Tab['key']}:${string}`;

export function column<Value>(
  header: string,
  kind: CellKind<Value>,
  width: number,
  help: string,
): Column<Value> {
  return { header, kind, width, help };
}

/** Text that people write and others read. */
export function prose<Declared extends Column<string>>(
  declared: Declared,
): Declared & { readonly prose: true } {
  return { ...declared, prose: true };
}

/** What only the script reads, or what people need to see in an exception only. */
export function machine<Value>(
  declared: Column<Value>,
): Column<Value> & { readonly machine: true } {
  return { ...declared, machine: true };
}

/** Text that the plan book prints. */
export function printed<Declared extends Column<string>>(
  declared: Declared,
): Declared & { readonly printed: true } {
  return { ...declared, printed: true };
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
export function divisionTabKey<const Key extends string>(
  declaration: Key,
  code: string,
): `${Key}:${string}` {
  return `${declaration}:${code}`;
}

/** The declaration behind the key of a tab, and the code of its division; null for a tab that stands once. */
export function parseTabKey(key: string): { declaration: string; division: string | null } {
  const [declaration, division] = parted(key);
  return { declaration, division };
}

/** The code that stands for "no single division" in the key of a tab. */
export const CENTRAL = 'central';

/** Key of a column that is repeated per year or division: `money:2567`. */
export function repeatedKey<const Key extends string>(
  columnKey: Key,
  of: string | number,
): RepeatedKey<Key> {
  return `${columnKey}:${of}`;
}

/** The key under which a column is declared, and the year or the code for which it stands; null for none. */
export function parseColumnKey(key: string): { column: string; of: string | null } {
  const [column, of] = parted(key);
  return { column, of };
}

function parted(key: string): [before: string, behind: string | null] {
  const at = key.indexOf(':');
  return at < 0 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
}
