import type { Cell } from '../base/cell.ts';

/**
 * A cell value that the host keeps as it is: it parses what a script writes as if it had been typed, so
 * text is marked as text, or `=1+1` would run and `1/2` become a date. Source: Apps Script reference,
 * Range.setValue (values beginning with `=` are formulas; a leading apostrophe forces text).
 */
export function literal(value: Cell): Cell {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
