import { byId } from './element.ts';

/**
 * Keys reach the grid only while the caret stands in its field. After a dialog the browser gives the field
 * back its focus but not its caret.
 */
function putCaretInto(field: Element): void {
  const selection = getSelection();
  if (!field.contains(selection?.anchorNode ?? null)) selection?.collapse(field, 0);
}

/** Gives keys to the grid again, after a dialog and when the person turns from the sidebar to a cell. */
export function returnToGrid(): void {
  const grid = byId('grid');
  const active = document.activeElement;
  const isInGrid = active !== null && grid.contains(active);
  if (!isInGrid) (active as HTMLElement | null)?.blur();
  const field = isInGrid ? active : grid.querySelector<HTMLElement>('.o-grid .o-composer');
  if (!(field instanceof HTMLElement) || !field.isContentEditable) return;
  if (!isInGrid) field.focus({ preventScroll: true });
  putCaretInto(field);
}

/** The component keeps a click in the grid from moving the focus, wherever that is. */
export function keepGridReachable(): void {
  byId('grid').addEventListener('pointerdown', returnToGrid, { capture: true });
}
