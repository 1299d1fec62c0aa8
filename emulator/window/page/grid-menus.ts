import { type GridEnvironment, grid } from './grid-component.ts';
import { LABELS } from './labels.ts';

/** What a right click offers: only what the host does with it, too. */
const KEPT = {
  cellMenuRegistry: [
    'cut',
    'copy',
    'paste',
    'add_row_before',
    'add_column_before',
    'delete_row',
    'delete_column',
  ],
  rowMenuRegistry: [
    'cut',
    'copy',
    'paste',
    'add_row_before',
    'add_row_after',
    'delete_row',
    'clear_row',
  ],
  colMenuRegistry: [
    'cut',
    'copy',
    'paste',
    'add_column_before',
    'add_column_after',
    'delete_column',
    'clear_column',
  ],
} as const;

type MenuName = keyof typeof KEPT;

function sortBy(sortDirection: 'asc' | 'desc') {
  return ({ model }: GridEnvironment): void => {
    const { getters } = model;
    const [zone] = getters.getSelectedZones();
    const { col, row, sheetId } = getters.getActivePosition();
    if (zone) model.dispatch('SORT_CELLS', { sheetId, col, row, zone, sortDirection });
  };
}

function addSorting(name: MenuName): void {
  grid.registries[name]
    .add('host_sort_ascending', {
      name: LABELS.sortAscending,
      execute: sortBy('asc'),
      sequence: 60,
      icon: 'o-spreadsheet-Icon.SORT_ASCENDING',
    })
    .add('host_sort_descending', {
      name: LABELS.sortDescending,
      execute: sortBy('desc'),
      sequence: 61,
      separator: true,
      icon: 'o-spreadsheet-Icon.SORT_DESCENDING',
    });
}

/** Takes out of the component's menus what no host stands behind, and adds sorting. */
export function pruneMenus(): void {
  for (const name of Object.keys(KEPT) as MenuName[]) {
    const registry = grid.registries[name];
    const kept: readonly string[] = KEPT[name];
    for (const key of Object.keys(registry.content)) if (!kept.includes(key)) registry.remove(key);
  }
  addSorting('cellMenuRegistry');
  grid.registries.topbarMenuRegistry.content = {};
}
