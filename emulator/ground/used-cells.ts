interface Zone {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is asked of the formula engine's getters here. */
export interface UsedCellGetters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly { id: number }[];
  getCellPosition(cellId: number): { readonly row: number; readonly col: number };
}

/** The engine's evaluator, which it does not export. */
export interface Evaluator {
  readonly getters: UsedCellGetters;
  evaluatedCells: object;
  evaluate(ranges: readonly { sheetId: string; zone: Zone }[]): void;
  evaluateAllCells(): void;
}

/**
 * In the place of the engine's own `evaluateAllCells`, which walks every cell of every grid at the start and
 * after each change of structure; almost all are empty.
 */
export function evaluateUsedCells(this: Evaluator): void {
  this.evaluatedCells = new (this.evaluatedCells.constructor as new () => object)();
  this.evaluate(
    this.getters.getSheetIds().flatMap((sheetId) => {
      const zone = usedZone(this.getters, sheetId);
      return zone ? [{ sheetId, zone }] : [];
    }),
  );
}

function usedZone(getters: UsedCellGetters, sheetId: string): Zone | undefined {
  const cells = getters.getCells(sheetId);
  if (cells.length === 0) return undefined;
  const zone = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (const { id } of cells) {
    const { row, col } = getters.getCellPosition(id);
    zone.left = Math.min(zone.left, col);
    zone.right = Math.max(zone.right, col);
    zone.top = Math.min(zone.top, row);
    zone.bottom = Math.max(zone.bottom, row);
  }
  return zone;
}
