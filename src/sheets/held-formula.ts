/** The locale whose formulas part arguments by a comma, as all formulas here are written. */
const COMMA_LOCALES = /^(th|en_(US|GB))/;

/** Texts and titles of tabs; in what is left a comma parts arguments. */
const QUOTED_OR = (sign: string) => new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|${sign}`, 'g');
const COMMA = QUOTED_OR(',');
const SEMICOLON = QUOTED_OR(';');

let takesCommas: boolean | null = null;

/**
 * A formula as the locale of the file takes it: where a comma is the sign of decimals, arguments are parted by
 * semicolons. The locale is asked for once in a run; a domain may not let scripts set it.
 */
export function heldFormula(formula: string): string {
  takesCommas ??= COMMA_LOCALES.test(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  return takesCommas ? formula : withSemicolons(formula);
}

export function withSemicolons(formula: string): string {
  return formula.replace(COMMA, (piece) => (piece === ',' ? ';' : piece));
}

/** A formula to compare with another: without blanks, and in one locale. */
export function plainFormula(formula: string): string {
  return formula.replace(SEMICOLON, (piece) => (piece === ';' ? ',' : piece)).replace(/\s/g, '');
}
