import { grid } from './grid-component.ts';

/** The component refuses what crosses the edge of frozen columns; in the host such a paste goes in. */
export function pasteOverFrozenColumns(): void {
  grid.registries.clipboardHandlersRegistries.cellHandlers.remove('sheet');
}
