import { markEdit } from '../sheets/edit-trigger.ts';
import { completeEditedRows } from '../sheets/typing/complete-rows.ts';
import { tidyTyping } from '../sheets/typing/tidy-typing.ts';
import { atBoundary } from './boundary.ts';
import { addMenu } from './menu.ts';
import { loadOperations } from './operations.lazy.ts';
import { readWatch, watchLabel } from './watch-state.ts';

/**
 * The functions that the host can start. The build writes a top-level stub for each function here and in
 * menu-items.ts, and one that goes through `call` for each endpoint.
 */
export { call, endpointNames } from './call.ts';
export * from './menu-items.ts';

/** Simple trigger: the menu says how HR's edit trigger is; should that not be known, it is a menu all the same. */
export function onOpen(): void {
  const state = atBoundary('onOpen', readWatch);
  addMenu(state.ok ? watchLabel(state) : null);
}

/** HR's installable trigger: runs as the officer who made it, whoever typed. */
export function onEditAsHr(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event === undefined) return;
  atBoundary('onEditAsHr', () => {
    loadOperations().editAsHr(event);
    return {};
  });
}

/** Service calls that one edit may cost the person who types. */
const MOST_CALLS_OF_EDIT = 8;

/** Simple trigger: runs as the person who typed. Nothing that goes wrong in it may disturb the typing. */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (event === undefined) return;
  atBoundary('onEdit', () => {
    const { tab, calls } = tidyTyping(event.range);
    if (calls < MOST_CALLS_OF_EDIT) markEdit(Date.now());
    completeEditedRows(event.range, tab, MOST_CALLS_OF_EDIT - calls - 1);
    return {};
  });
}
