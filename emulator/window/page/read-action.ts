import type { Footprint, PersonAction } from '../protocol/person-action.ts';
import type { Command, GridCell, GridZone, Revision } from './grid-component.ts';

/** What must be asked of the grid to understand a revision. */
export interface GridView {
  readonly selectedZones: readonly GridZone[];
  readonly sheetIds: readonly string[];
  cell(sheetId: string, row: number, col: number): GridCell | undefined;
  formulaText(cell: GridCell): string;
}

export interface ReadAction {
  readonly action: PersonAction;
  readonly footprint: Footprint;
}

interface CellCommand extends Command {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly content?: string;
}

interface Lines {
  readonly sheetId: string;
  readonly dimension: 'ROW' | 'COL';
  readonly elements: readonly number[];
}

const OTHER: Footprint = { kind: 'other' };

/** Commands that touch nothing but contents and looks of cells. */
const CELL_COMMANDS = new Set(['UPDATE_CELL', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT']);

function isCellCommand(command: Command): command is CellCommand {
  return command.type === 'UPDATE_CELL' || command.type === 'CLEAR_CELL';
}

function union(zones: readonly GridZone[]): GridZone | undefined {
  if (zones.length === 0) return undefined;
  return {
    top: Math.min(...zones.map(({ top }) => top)),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
    left: Math.min(...zones.map(({ left }) => left)),
    right: Math.max(...zones.map(({ right }) => right)),
  };
}

function zoneOfCell({ row, col }: CellCommand): GridZone {
  return { top: row, bottom: row, left: col, right: col };
}

function touchedZones(commands: readonly Command[]): GridZone[] {
  return commands.flatMap((command) =>
    isCellCommand(command) ? [zoneOfCell(command)] : ((command.target as GridZone[]) ?? []),
  );
}

/** Nothing but cells of one tab changed: the host's cells on top are all that is needed afterwards. */
function footprintOf(sheetId: string, commands: readonly Command[]): Footprint {
  const isPlain = commands.every(
    (command) => CELL_COMMANDS.has(command.type) && command.sheetId === sheetId,
  );
  return isPlain ? { kind: 'cells', sheetId, zones: touchedZones(commands) } : OTHER;
}

function unknown(commands: readonly Command[]): ReadAction {
  const names = [...new Set(commands.map(({ type }) => type))];
  return { action: { kind: 'unknown', commands: names }, footprint: OTHER };
}

/** The texts of a zone as they were given; cells that the grid found unchanged are read from it. */
function textsIn(
  zone: GridZone,
  sheetId: string,
  commands: readonly CellCommand[],
  view: GridView,
): string[][] {
  const given = new Map(
    commands
      .filter((command) => command.sheetId === sheetId)
      .map(({ row, col, type, content }) => [
        `${row},${col}`,
        type === 'CLEAR_CELL' ? '' : content,
      ]),
  );
  const textOf = (row: number, col: number): string => {
    const known = given.get(`${row},${col}`);
    if (known !== undefined) return known;
    const cell = view.cell(sheetId, row, col);
    if (!cell) return '';
    return cell.isFormula ? view.formulaText(cell) : cell.content;
  };
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_unused, j) =>
      textOf(zone.top + i, zone.left + j),
    ),
  );
}

/** Contents that came from a paste, a fill, a tick or another tool: one block that holds them all. */
function readBlock({ commands }: Revision, view: GridView): ReadAction {
  const cells = commands.filter(isCellCommand);
  const [first] = cells;
  const hasContent = cells.some(
    ({ type, content }) => type === 'CLEAR_CELL' || content !== undefined,
  );
  if (!first || !hasContent) return unknown(commands);
  const { sheetId } = first;
  const own = cells.filter((command) => command.sheetId === sheetId).map(zoneOfCell);
  const selected = view.selectedZones.length === 1 ? view.selectedZones : [];
  const zone = union([...own, ...selected]) ?? zoneOfCell(first);
  return {
    action: { kind: 'write', sheetId, zone, texts: textsIn(zone, sheetId, cells, view) },
    footprint: footprintOf(sheetId, commands),
  };
}

function readTyping(root: CellCommand, { commands }: Revision): ReadAction {
  const { sheetId, content } = root;
  if (content === undefined) return unknown(commands);
  return {
    action: { kind: 'write', sheetId, zone: zoneOfCell(root), texts: [[content]] },
    footprint: footprintOf(sheetId, commands),
  };
}

function readClearing(root: Command, { commands }: Revision): ReadAction {
  const sheetId = String(root.sheetId);
  const zones = root.target as GridZone[];
  const steps = zones.map((zone) => ({ kind: 'clear', sheetId, zone }) as const);
  return { action: several(steps), footprint: footprintOf(sheetId, commands) };
}

function several(actions: readonly PersonAction[]): PersonAction {
  const [only] = actions;
  return actions.length === 1 && only ? only : { kind: 'several', actions };
}

function readTick(revision: Revision, view: GridView): ReadAction {
  const [cell] = revision.commands.filter(isCellCommand);
  if (!cell || revision.commands.length > 1) return readBlock(revision, view);
  const { sheetId } = cell;
  const on = cell.content === 'TRUE';
  return {
    action: { kind: 'tick', sheetId, zone: zoneOfCell(cell), on },
    footprint: footprintOf(sheetId, revision.commands),
  };
}

function readInsertion(root: Command, { commands }: Revision): ReadAction {
  const dimension = root.dimension as 'ROW' | 'COL';
  const at = Number(root.base) + (root.position === 'before' ? 0 : 1);
  const isRowsOnly = dimension === 'ROW' && commands.length === 1;
  return {
    action: {
      kind: 'insert',
      sheetId: String(root.sheetId),
      dimension,
      at,
      count: Number(root.quantity),
    },
    footprint: isRowsOnly ? { kind: 'rows' } : OTHER,
  };
}

/** Neighbouring lines are one step; the last ones go first, so that numbers stay true. */
function runsOf(elements: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const line of [...elements].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at + last.count === line) last.count += 1;
    else runs.push({ at: line, count: 1 });
  }
  return runs.reverse();
}

function readDeletion(root: Command, { commands }: Revision): ReadAction {
  const { sheetId, dimension, elements } = root as unknown as Lines;
  const runs = runsOf(elements);
  const steps = runs.map((run) => ({ kind: 'delete', sheetId, dimension, ...run }) as const);
  const isPlain = dimension === 'ROW' && runs.length === 1 && commands.length === 1;
  return { action: several(steps), footprint: isPlain ? { kind: 'rows' } : OTHER };
}

function readMove(root: Command, { commands }: Revision): ReadAction {
  const { sheetId, dimension, elements } = root as unknown as Lines;
  const [run, ...more] = runsOf(elements);
  if (!run || more.length > 0) return unknown(commands);
  const to = Number(root.base) + (root.position === 'before' ? 0 : 1);
  return { action: { kind: 'move', sheetId, dimension, ...run, to }, footprint: OTHER };
}

/** A header row that the grid recognised stays where it is: no command of the revision touches it. */
function readSort(root: Command, { commands }: Revision): ReadAction {
  const zone = root.zone as GridZone;
  const first = Math.min(...commands.filter(isCellCommand).map(({ row }) => row));
  const top = first > zone.top && Number.isFinite(first) ? zone.top + 1 : zone.top;
  const sheetId = String(root.sheetId);
  const ascending = root.sortDirection === 'asc';
  const column = Number(root.col);
  return {
    action: { kind: 'sort', sheetId, zone: { ...zone, top }, column, ascending },
    footprint: OTHER,
  };
}

function readResize({ commands }: Revision): ReadAction {
  const resizes = commands.filter(({ type }) => type === 'RESIZE_COLUMNS_ROWS');
  if (resizes.length !== commands.length) return unknown(commands);
  const steps = resizes.map((command) => {
    const { sheetId, dimension, elements } = command as unknown as Lines;
    const size = command.size as number | null;
    return { kind: 'resize', sheetId, dimension, lines: elements, size } as const;
  });
  return { action: several(steps), footprint: OTHER };
}

function readTab(root: Command, view: GridView): PersonAction {
  const sheetId = String(root.sheetId);
  if (root.type === 'RENAME_SHEET') return { kind: 'rename', sheetId, name: String(root.newName) };
  if (root.type === 'DELETE_SHEET') return { kind: 'delete-tab', sheetId };
  if (root.type === 'CREATE_SHEET') return { kind: 'add-tab' };
  return { kind: 'move-tab', sheetId, position: view.sheetIds.indexOf(sheetId) };
}

/**
 * The person's own command. If it is one of the commands of the revision, that one counts: it has been
 * adapted to what others did meanwhile.
 */
function rootOf({ rootCommand, commands }: Revision): Command {
  return commands.find(({ type }) => type === rootCommand.type) ?? rootCommand;
}

/** Reads what a person meant out of what the grid did. */
export function readAction(revision: Revision, view: GridView): ReadAction {
  const root = rootOf(revision);
  switch (root.type) {
    case 'UPDATE_CELL':
      return readTyping(root as CellCommand, revision);
    case 'DELETE_CONTENT':
    case 'DELETE_UNFILTERED_CONTENT':
      return readClearing(root, revision);
    case 'TOGGLE_CHECKBOX':
      return readTick(revision, view);
    case 'ADD_COLUMNS_ROWS':
      return readInsertion(root, revision);
    case 'REMOVE_COLUMNS_ROWS':
      return readDeletion(root, revision);
    case 'MOVE_COLUMNS_ROWS':
      return readMove(root, revision);
    case 'SORT_CELLS':
      return readSort(root, revision);
    case 'RESIZE_COLUMNS_ROWS':
    case 'AUTORESIZE_COLUMNS':
    case 'AUTORESIZE_ROWS':
      return readResize(revision);
    case 'RENAME_SHEET':
    case 'DELETE_SHEET':
    case 'CREATE_SHEET':
    case 'MOVE_SHEET':
      return { action: readTab(root, view), footprint: OTHER };
    default:
      return readBlock(revision, view);
  }
}
