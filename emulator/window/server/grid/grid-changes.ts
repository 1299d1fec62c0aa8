import type { CellUpdate, GridCommand } from '../../protocol/grid-command.ts';
import type {
  PageBook,
  PageBorder,
  PageCell,
  PageRule,
  PageSheet,
  PageStyle,
  Zone,
} from '../../protocol/page-book.ts';

function isSameCell(a: PageCell | undefined, b: PageCell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return a.content === b.content && a.format === b.format && a.style === b.style;
}

interface CellChanges {
  readonly cells: CellUpdate[];
  readonly styles: PageStyle[];
  readonly borders: { row: number; col: number; border: PageBorder | undefined }[];
}

/** Cells of which the windows may show something else than they were told: they are sent in any case. */
export interface Doubt {
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

/** The doubtful columns of one row, as first and last. */
function doubtsIn({ zones }: Doubt, row: number): [number, number][] {
  return zones
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => [left, right]);
}

function cellChanges(
  before: PageSheet | undefined,
  after: PageSheet,
  doubt: Doubt | undefined,
): CellChanges {
  const changes: CellChanges = { cells: [], styles: [], borders: [] };
  const styleIds = new Map<PageStyle, number>();
  const styleId = (style: PageStyle | undefined): number => {
    if (style === undefined) return -1;
    const known = styleIds.get(style);
    if (known !== undefined) return known;
    styleIds.set(style, changes.styles.length);
    return changes.styles.push(style) - 1;
  };
  for (let row = 0; row < after.rows; row += 1) {
    const [old, now] = [before?.cells[row], after.cells[row]];
    const doubts = doubt?.sheetId === after.id ? doubtsIn(doubt, row) : [];
    const end = Math.max(
      old?.length ?? 0,
      now?.length ?? 0,
      ...doubts.map(([, right]) => right + 1),
    );
    for (let col = 0; col < Math.min(end, after.columns); col += 1) {
      const [was, is] = [old?.[col], now?.[col]];
      const isDoubtful = doubts.some(([left, right]) => col >= left && col <= right);
      if (isDoubtful || !isSameCell(was, is)) {
        changes.cells.push([row, col, is?.content ?? '', is?.format ?? '', styleId(is?.style)]);
      }
      if (was?.border !== is?.border) changes.borders.push({ row, col, border: is?.border });
    }
  }
  return changes;
}

function contentCommands(
  before: PageSheet | undefined,
  after: PageSheet,
  doubt: Doubt | undefined,
): GridCommand[] {
  const { cells, styles, borders } = cellChanges(before, after, doubt);
  const sheetId = after.id;
  return [
    ...(cells.length > 0 ? [{ type: 'HOST_CELLS', sheetId, cells, styles } as const] : []),
    ...borders.map((border) => ({ type: 'SET_BORDER', sheetId, ...border }) as const),
  ];
}

function sizeCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const common = { sheetId: after.id, sheetName: before.name };
  return (['ROW', 'COL'] as const).flatMap((dimension): GridCommand[] => {
    const [was, is] =
      dimension === 'ROW' ? [before.rows, after.rows] : [before.columns, after.columns];
    if (is > was) {
      const command = { ...common, dimension, base: was - 1, position: 'after' as const };
      return [{ type: 'ADD_COLUMNS_ROWS', ...command, quantity: is - was }];
    }
    const elements = Array.from({ length: was - is }, (_, i) => is + i);
    return is < was ? [{ type: 'REMOVE_COLUMNS_ROWS', ...common, dimension, elements }] : [];
  });
}

/** Lines of equal new size are resized together. */
function resizeCommands(
  sheetId: string,
  dimension: 'ROW' | 'COL',
  lines: Iterable<readonly [number, number | null]>,
): GridCommand[] {
  const bySize = new Map<number | null, number[]>();
  for (const [line, size] of lines) bySize.set(size, [...(bySize.get(size) ?? []), line]);
  return [...bySize].map(([size, elements]) => ({
    type: 'RESIZE_COLUMNS_ROWS',
    sheetId,
    dimension,
    elements,
    size,
  }));
}

function headerCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const rows = [...new Set([...before.rowSizes.keys(), ...after.rowSizes.keys()])]
    .filter((row) => row < after.rows && before.rowSizes.get(row) !== after.rowSizes.get(row))
    .map((row) => [row, after.rowSizes.get(row) ?? null] as const);
  const columns = after.columnSizes
    .map((size, column) => [column, size] as const)
    .filter(([column, size]) => before.columnSizes[column] !== size);
  return [
    ...resizeCommands(after.id, 'ROW', rows),
    ...resizeCommands(after.id, 'COL', columns),
    ...hiddenCommands(after.id, 'ROW', [before.hiddenRows, after.hiddenRows], after.rows),
    ...hiddenCommands(after.id, 'COL', [before.hiddenColumns, after.hiddenColumns], after.columns),
  ];
}

function hiddenCommands(
  sheetId: string,
  dimension: 'ROW' | 'COL',
  [before, after]: readonly [ReadonlySet<number>, ReadonlySet<number>],
  size: number,
): GridCommand[] {
  const shown = [...before].filter((line) => line < size && !after.has(line));
  const hidden = [...after].filter((line) => !before.has(line));
  return [
    ...(shown.length > 0
      ? [{ type: 'UNHIDE_COLUMNS_ROWS', sheetId, dimension, elements: shown } as const]
      : []),
    ...(hidden.length > 0
      ? [{ type: 'HIDE_COLUMNS_ROWS', sheetId, dimension, elements: hidden } as const]
      : []),
  ];
}

function freezeCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const sheetId = after.id;
  const commands: GridCommand[] = [];
  if (before.frozenRows !== after.frozenRows) {
    commands.push(
      after.frozenRows > 0
        ? { type: 'FREEZE_ROWS', sheetId, quantity: after.frozenRows }
        : { type: 'UNFREEZE_ROWS', sheetId },
    );
  }
  if (before.frozenColumns !== after.frozenColumns) {
    commands.push(
      after.frozenColumns > 0
        ? { type: 'FREEZE_COLUMNS', sheetId, quantity: after.frozenColumns }
        : { type: 'UNFREEZE_COLUMNS', sheetId },
    );
  }
  return commands;
}

function looksCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const sheetId = after.id;
  const commands: GridCommand[] = [];
  if (before.color !== after.color) {
    const color = after.color === undefined ? {} : { color: after.color };
    commands.push({ type: 'COLOR_SHEET', sheetId, ...color });
  }
  if (before.gridLines !== after.gridLines) {
    const areGridLinesVisible = after.gridLines;
    commands.push({ type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible });
  }
  return [...commands, ...freezeCommands(before, after), ...mergeCommands(before, after)];
}

function mergeCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const key = (zone: Zone) => JSON.stringify(zone);
  const [old, now] = [new Set(before.merges.map(key)), new Set(after.merges.map(key))];
  const gone = before.merges.filter((zone) => !now.has(key(zone)));
  const added = after.merges.filter((zone) => !old.has(key(zone)));
  const sheetId = after.id;
  return [
    ...(gone.length > 0 ? [{ type: 'REMOVE_MERGE', sheetId, target: gone } as const] : []),
    ...(added.length > 0
      ? [{ type: 'ADD_MERGE', sheetId, target: added, force: true } as const]
      : []),
  ];
}

function rangesOf(sheetId: string, rule: PageRule) {
  return rule.zones.map((_zone) => ({ _sheetId: sheetId, _zone }));
}

/** @param isDoubtful deleting contents in the grid takes rules along, which the host keeps */
function validationCommands(
  before: PageSheet,
  after: PageSheet,
  isDoubtful: boolean,
): GridCommand[] {
  const sheetId = after.id;
  const old = new Map(before.validations.map((rule) => [rule.id, JSON.stringify(rule.zones)]));
  const now = new Set(after.validations.map((rule) => rule.id));
  const gone = before.validations.filter((rule) => !now.has(rule.id));
  const added = after.validations.filter(
    (rule) => isDoubtful || old.get(rule.id) !== JSON.stringify(rule.zones),
  );
  return [
    ...gone.map(({ id }) => ({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id }) as const),
    ...added.map((rule) => {
      const content = { id: rule.id, ...rule.rule };
      return {
        type: 'ADD_DATA_VALIDATION_RULE',
        sheetId,
        ranges: rangesOf(sheetId, rule),
        rule: content,
      } as const;
    }),
  ];
}

/** Their order is their precedence, so one change replaces them all. */
function conditionCommands(before: PageSheet, after: PageSheet): GridCommand[] {
  const sheetId = after.id;
  const ids = (sheet: PageSheet) => sheet.conditionalFormats.map(({ id }) => id).join('\n');
  if (ids(before) === ids(after)) return [];
  return [
    ...before.conditionalFormats.map(
      ({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }) as const,
    ),
    ...after.conditionalFormats.map((rule) => {
      const cf = { id: rule.id, rule: rule.rule };
      return {
        type: 'ADD_CONDITIONAL_FORMAT',
        sheetId,
        ranges: rangesOf(sheetId, rule),
        cf,
      } as const;
    }),
  ];
}

/** A tab as the grid makes it: what a new one differs from. */
function blankSheet(sheet: PageSheet): PageSheet {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: false,
    color: undefined,
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: 0,
    frozenColumns: 0,
    gridLines: true,
    rowSizes: new Map(),
    columnSizes: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    cells: [],
    validations: [],
    conditionalFormats: [],
  };
}

function createCommand(sheet: PageSheet, position: number): GridCommand {
  const { id: sheetId, name, rows, columns: cols } = sheet;
  return { type: 'CREATE_SHEET', sheetId, position, name, rows, cols };
}

/** Puts tabs into their new order, one move at a time, first to last. */
function moveCommands(order: readonly string[], after: PageBook): GridCommand[] {
  const current = [...order];
  const commands: GridCommand[] = [];
  after.sheets.forEach(({ id: sheetId }, position) => {
    const at = current.indexOf(sheetId);
    if (at === position) return;
    current.splice(at, 1);
    current.splice(position, 0, sheetId);
    commands.push({ type: 'MOVE_SHEET', sheetId, delta: position - at });
  });
  return commands;
}

function visibilityCommands(pairs: readonly (readonly [PageSheet, PageSheet])[]): GridCommand[] {
  const changed = pairs.filter(([was, is]) => was.hidden !== is.hidden);
  const shown = changed.filter(([, is]) => !is.hidden);
  const hidden = changed.filter(([, is]) => is.hidden);
  return [
    ...shown.map(([, { id }]) => ({ type: 'SHOW_SHEET', sheetId: id }) as const),
    ...hidden.map(([, { id }]) => ({ type: 'HIDE_SHEET', sheetId: id }) as const),
  ];
}

/**
 * The commands that turn `before` into `after` in every window: tabs first, because formulas refer to
 * them, then sizes and looks, contents, rules.
 */
export function gridChanges(before: PageBook, after: PageBook, doubt?: Doubt): GridCommand[] {
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const kept = new Set(after.sheets.map(({ id }) => id));
  const created = after.sheets.filter(({ id }) => !old.has(id));
  const deleted = before.sheets.filter(({ id }) => !kept.has(id));
  const pairs = after.sheets.map(
    (sheet) => [old.get(sheet.id) ?? blankSheet(sheet), sheet] as const,
  );
  const order = [...before.sheets.filter(({ id }) => kept.has(id)), ...created].map(({ id }) => id);
  return [
    ...created.map((sheet, i) => createCommand(sheet, before.sheets.length + i)),
    ...deleted.map(
      ({ id, name }) => ({ type: 'DELETE_SHEET', sheetId: id, sheetName: name }) as const,
    ),
    ...pairs.flatMap(([was, is]) => renameCommand(was, is)),
    ...moveCommands(order, after),
    ...pairs.flatMap(([was, is]) => [...sizeCommands(was, is), ...looksCommands(was, is)]),
    ...pairs.flatMap(([was, is]) => contentCommands(was, is, doubt)),
    ...pairs.flatMap(([was, is]) => headerCommands(was, is)),
    ...pairs.flatMap(([was, is]) => [
      ...validationCommands(was, is, doubt?.sheetId === is.id),
      ...conditionCommands(was, is),
    ]),
    ...visibilityCommands(pairs),
  ];
}

function renameCommand(was: PageSheet, is: PageSheet): GridCommand[] {
  return was.name === is.name
    ? []
    : [{ type: 'RENAME_SHEET', sheetId: is.id, oldName: was.name, newName: is.name }];
}
