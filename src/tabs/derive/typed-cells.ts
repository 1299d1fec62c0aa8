import { type Cell, isBlank, textOf } from '../../base/cell.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import { type CellFault, type CellKind, isFreeText } from '../cell-kinds.ts';
import { DIVISIONS_TAB } from '../master-tabs.ts';
import { SETTINGS_TAB, settingOfRow } from '../settings.ts';
import { isEveryone } from '../typed-forms.ts';
import { declaredColumn, declaredTab } from './declared-column.ts';
import type { FindDivision } from './division-names.ts';

/** Why a typed cell cannot be understood. */
export type TypingFault =
  | { readonly type: 'cell'; readonly fault: CellFault }
  | { readonly type: 'setting'; readonly label: string }
  | { readonly type: 'division' };

/** What a typed cell is to hold, and what is wrong with it; the same cell when nothing is to be done. */
export interface TypedReading {
  readonly value: Cell;
  readonly fault: TypingFault | null;
}

/** A column in which typing is read. */
export interface TypedColumn {
  readonly key: string;
  /** True where the name of a division is asked for. */
  readonly namesDivision: boolean;
  /** @param now milliseconds since 1970; left out: nothing is read that depends on the day */
  read(cell: Cell, rowKey: string, findDivision: FindDivision, now?: number): TypedReading;
}

/** The reader of a column; null where nothing is typed, or any text is right. */
export function typedColumn(tabKey: string, columnKey: string): TypedColumn | null {
  const keeper = declaredTab(tabKey)?.keeper;
  if (keeper !== 'hr' && keeper !== 'division') return null;
  const column = declaredColumn(tabKey, columnKey);
  if (column === null || column.rowFormula !== undefined) return null;
  if (tabKey === SETTINGS_TAB.key) return columnKey === 'value' ? settingColumn(columnKey) : null;
  const { kind } = column;
  if (namesDivision(kind)) return divisionColumn(columnKey);
  if (isFreeText(kind)) return null;
  return {
    key: columnKey,
    namesDivision: false,
    read: (cell, _rowKey, _findDivision, now) => {
      const { value, fault } = readAs(kind, cell, now);
      return { value, fault: fault === null ? null : { type: 'cell', fault } };
    },
  };
}

function namesDivision({ validation }: CellKind<unknown>): boolean {
  return (
    validation?.type === 'rows-of' &&
    validation.tab === DIVISIONS_TAB.key &&
    validation.column === 'name'
  );
}

/** The meaning of a cell, if it has one that its kind accepts; otherwise the cell and its fault. */
function readAs(
  kind: CellKind<unknown>,
  cell: Cell,
  now: number | undefined,
): { value: Cell; fault: CellFault | null } {
  const meant = kind.fromTyped(cell, now);
  return kind.parse(meant).fault === null
    ? { value: meant, fault: null }
    : { value: cell, fault: kind.parse(cell).fault };
}

/** Each row of ตั้งค่า is a value of its own kind; rows of the user's own are not read. */
function settingColumn(key: string): TypedColumn {
  const read: TypedColumn['read'] = (cell, rowKey, _findDivision, now) => {
    const setting = settingOfRow(rowKey);
    if (setting === null) return { value: cell, fault: null };
    const { value, fault } = readAs(setting.kind, cell, now);
    return { value, fault: fault === null ? null : { type: 'setting', label: setting.label } };
  };
  return { key, namesDivision: false, read };
}

function divisionColumn(key: string): TypedColumn {
  const read: TypedColumn['read'] = (cell, _rowKey, findDivision) => {
    if (isBlank(cell)) return { value: cell, fault: null };
    const typed = textOf(cell);
    const name = key === 'owner' && isEveryone(typed) ? EVERYONE_OWNER : findDivision(typed);
    return name === null
      ? { value: cell, fault: { type: 'division' } }
      : { value: name, fault: null };
  };
  return { key, namesDivision: true, read };
}
