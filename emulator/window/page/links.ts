import { columnNumber, parseA1 } from '../../ground/a1.ts';
import { type GridEnvironment, grid, type Model } from './grid-component.ts';
import { isPaper, openPaper } from './papers.ts';

/** `#gid=123&range=A1:B2`: a place in this workbook, as HYPERLINK names it on the host. */
const PLACE = /^#gid=(\d+)(?:&range=([^&]+))?/;

/** Shows a tab and selects a cell of it; a place that does not exist changes nothing. */
export function goTo(model: Model, sheetId: string, row: number, col: number): void {
  const { getters } = model;
  if (getters.tryGetSheet(sheetId) === undefined) return;
  const sheetIdFrom = getters.getActiveSheetId();
  if (sheetIdFrom !== sheetId)
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  model.selection.selectCell(col, row);
}

function openPlace(url: string, model: Model): void {
  const [, gid, range] = PLACE.exec(url) ?? [];
  const parsed = range === undefined ? undefined : parseA1(decodeURIComponent(range));
  goTo(
    model,
    `s${gid}`,
    (parsed?.startRow ?? 1) - 1,
    (parsed?.startColumn ?? columnNumber('A')) - 1,
  );
}

function placeName(url: string, model: Pick<Model, 'getters'>): string {
  const [, gid, range] = PLACE.exec(url) ?? [];
  const sheetId = `s${gid}`;
  const name = model.getters.tryGetSheet(sheetId) ? model.getters.getSheetName(sheetId) : url;
  return range === undefined ? name : `${name} ${decodeURIComponent(range)}`;
}

export function teachLinks(): void {
  grid.registries.urlRegistry.add('host_place', {
    match: (url: string) => PLACE.test(url),
    createLink: (url: string, label: string) => ({
      url,
      label,
      isExternal: false,
      isUrlEditable: false,
    }),
    urlRepresentation: (url: string, getters: Model['getters']) => placeName(url, { getters }),
    open: (url: string, { model }: GridEnvironment) => openPlace(url, model),
    sequence: -1,
  });
  grid.registries.urlRegistry.add('drive_file', {
    match: isPaper,
    createLink: (url: string, label: string) => ({
      url,
      label,
      isExternal: true,
      isUrlEditable: false,
    }),
    urlRepresentation: (url: string) => url,
    open: openPaper,
    sequence: -1,
  });
}
