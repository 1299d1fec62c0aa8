/** The host's sizes, in pixels, of rows and columns that nobody has changed. */
export const DEFAULT_ROW_PIXELS = 21;
export const DEFAULT_COLUMN_PIXELS = 100;

/** Pixels as the points of a row height, at 96 pixels per inch. */
export function pointsOf(pixels: number): number {
  return pixels * 0.75;
}

export function pixelsOfPoints(points: number): number {
  return Math.round(points / 0.75);
}

/** Pixels as the width of a column: characters 7 pixels wide, and 5 pixels of padding. */
export function columnWidthOf(pixels: number): number {
  return (pixels - 5) / 7;
}

export function pixelsOfWidth(width: number): number {
  return Math.round(width * 7 + 5);
}
