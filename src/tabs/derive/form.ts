import { type CellKind, fiscalYear, money, quarters, whole } from '../cell-kinds.ts';
import type { LayoutColumn, TabLayout } from './tab-layout.ts';

/** How a field of a form is filled. */
export type FieldKind = 'text' | 'longText' | 'whole' | 'year' | 'money' | 'quarters' | 'choice';

/** One field, said by the declaration of its column. */
export interface FormField {
  readonly key: string;
  readonly header: string;
  readonly help: string;
  readonly kind: FieldKind;
  /** Suggestions, as they are typed; other values are told by the check, as in the tab. */
  readonly choices: readonly string[];
  /** Where the suggestions stand, if in another tab; null for a fixed list. */
  readonly choicesFrom: { readonly tab: string; readonly column: string } | null;
}

/** Wider columns hold sentences. */
const LONG_TEXT_FROM_PIXELS = 200;

/** The fields of one row of a tab, in the order of its columns; what formulas fill is left out. */
export function formOf({ columns }: Pick<TabLayout, 'columns'>): FormField[] {
  return columns
    .filter((column) => column.rowFormula === undefined)
    .map(({ key, header, help, kind, width }) => ({
      ...{ key, header, help },
      kind: fieldKind(kind, width),
      ...choicesOf(kind),
    }));
}

function fieldKind(kind: LayoutColumn['kind'], width: number): FieldKind {
  if (kind.parse === money.parse) return 'money';
  if (kind.parse === quarters.parse) return 'quarters';
  if (kind.parse === whole.parse) return 'whole';
  if (kind.parse === fiscalYear.parse) return 'year';
  if (kind.validation !== null) return 'choice';
  return width >= LONG_TEXT_FROM_PIXELS ? 'longText' : 'text';
}

function choicesOf({ validation }: CellKind<unknown>): Pick<FormField, 'choices' | 'choicesFrom'> {
  if (validation?.type === 'list') return { choices: validation.values, choicesFrom: null };
  const choicesFrom =
    validation?.type === 'rows-of' ? { tab: validation.tab, column: validation.column } : null;
  return { choices: [], choicesFrom };
}
