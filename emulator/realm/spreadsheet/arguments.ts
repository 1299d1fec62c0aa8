import { exception, signatureError } from '../bridge.ts';

/** A 2-D array, as far as its shape goes. */
function isMatrix(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

/**
 * Checks a matrix against a range's size, in the host's words.
 * @param method without the service's name: `Range.setValues`
 */
export function checkMatrix<T>(
  method: string,
  matrix: unknown,
  rows: number,
  columns: number,
): T[][] {
  if (!isMatrix(matrix)) throw signatureError(`SpreadsheetApp.${method}`, [matrix]);
  if (matrix.length !== rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${matrix.length} but the range has ${rows}.`,
    );
  }
  for (const row of matrix) {
    if (row.length === columns) continue;
    throw exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
    );
  }
  return matrix as T[][];
}

type Expected = 'string' | 'number' | 'boolean' | 'object' | 'string?' | 'number?' | 'any';

function fits(value: unknown, expected: Expected): boolean {
  if (expected === 'any') return true;
  if (expected.endsWith('?') && (value === null || value === undefined)) return true;
  // The host turns numbers and booleans into text and numeric text into numbers, but nothing else.
  const kind = expected.replace('?', '');
  if (kind === 'string') return ['string', 'number', 'boolean'].includes(typeof value);
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === kind && value !== null;
}

/**
 * Checks the number and kinds of arguments.
 * @throws the host's signature error, naming the kinds that were given
 */
export function checkArguments(
  method: string,
  args: readonly unknown[],
  expected: readonly Expected[],
): void {
  const required = expected.filter((one) => !one.endsWith('?')).length;
  const countFits = args.length >= required && args.length <= expected.length;
  if (countFits && args.every((value, i) => fits(value, expected[i] ?? 'any'))) return;
  throw signatureError(`SpreadsheetApp.${method}`, args);
}

/** Checks rows and columns of a range against the grid (both errors are the host's). */
export function checkPosition(row: number, column: number, rows: number, columns: number): void {
  if (row < 1) throw exception('The starting row of the range is too small.');
  if (column < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
}

/** Checks that a range lies within the tab's grid: ranges never make it grow. */
export function checkWithin(
  ref: { row: number; column: number; rows: number; columns: number },
  size: { rows: number; columns: number },
): void {
  checkPosition(ref.row, ref.column, ref.rows, ref.columns);
  if (ref.row + ref.rows - 1 > size.rows || ref.column + ref.columns - 1 > size.columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}
