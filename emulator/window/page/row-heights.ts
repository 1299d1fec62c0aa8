import { type Getters, grid, type Model, type Position } from './grid-component.ts';

/** The component's own numbers: its default row, the gap between lines, the space around a cell's text. */
const DEFAULT_ROW_PIXELS = 23;
const LINE_GAP_PIXELS = 4;
const CELL_PADDING_PIXELS = 4;
const DEFAULT_FONT_POINTS = 10;
const PIXELS_PER_POINT = 96 / 72;

interface HeightPlugin {
  readonly getters: Getters;
  readonly tallestCellInRow: Record<string, unknown[]>;
  getCellHeight(position: Position): number;
  initializeSheet(sheetId: string): void;
  isInMultiRowMerge(position: Position): boolean;
}

function heightPluginOf(model: Model): HeightPlugin {
  const plugin = model.handlers.find((handler) => 'tallestCellInRow' in handler);
  if (!plugin) throw new Error('the grid component sizes no rows: is it version 19.3.7?');
  return plugin as HeightPlugin;
}

/** As high as the lines that are drawn; the component counts lines that it breaks at spaces only. */
function cellHeight(getters: Getters, position: Position): number {
  const { wrapping, fontSize } = getters.getCellStyle(position);
  const width = getters.getColSize(position.sheetId, position.col) - 2 * CELL_PADDING_PIXELS;
  const wrapWidth = wrapping === 'wrap' ? { wrapWidth: width } : {};
  const lines = getters.getCellMultiLineText(position, wrapWidth).length;
  const font = Math.round(Number(fontSize ?? DEFAULT_FONT_POINTS) * PIXELS_PER_POINT);
  return lines * (font + LINE_GAP_PIXELS) + CELL_PADDING_PIXELS;
}

let isMeasuring = false;

/** Before the first model: while one loads, its values are not there to be measured. */
export function teachHeights(): void {
  const plugin = heightPluginOf(new grid.Model({}, {}, []));
  const prototype = Object.getPrototypeOf(plugin) as HeightPlugin;
  prototype.getCellHeight = function (this: HeightPlugin, position) {
    if (!isMeasuring || this.isInMultiRowMerge(position)) return DEFAULT_ROW_PIXELS;
    return cellHeight(this.getters, position);
  };
}

/** Sizes every row of a loaded model by what it shows. */
export function measureRows(model: Model): void {
  isMeasuring = true;
  const plugin = heightPluginOf(model);
  for (const sheetId of model.getters.getSheetIds()) plugin.initializeSheet(sheetId);
  // Where rows begin was worked out while the model loaded; it is worked out again at the next command.
  const positions = model.handlers.find((handler) => 'headerPositions' in handler);
  Object.assign(positions ?? {}, { isDirty: true });
}
