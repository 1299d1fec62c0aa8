import { quoteSheetNames } from '../ground/formula-text.ts';

/** The grid of an .xlsx file: what an open end of a range is written as. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

/** Functions newer than the file format; without the prefix they are #NAME? to Excel and LibreOffice. */
const NEWER_FUNCTIONS = new Set(
  `ACOT ACOTH ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST
  CHISQ.INV CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
  ENCODEURL EXPON.DIST F.DIST F.INV F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA HYPGEOM.DIST IFNA IFS
  ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA
  PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P
  SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK
  HSTACK WEIBULL.DIST WORKDAY.INTL XLOOKUP XMATCH XOR Z.TEST LET LAMBDA MAP REDUCE SCAN BYROW BYCOL TOROW TOCOL`.split(
    /\s+/,
  ),
);
/** These two carry a second prefix. */
const NEWER_SHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}_.$])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_.$(!:])`;
const OPEN_ROWS = new RegExp(
  String.raw`${BEFORE}(\$?[A-Z]{1,3})(\$?)(\d+):(\$?[A-Z]{1,3})${AFTER}`,
  'giu',
);
const OPEN_COLUMNS = new RegExp(
  String.raw`${BEFORE}(\$?)([A-Z]{1,3})(\$?\d+):(\$?\d+)${AFTER}`,
  'giu',
);
const CLOSED_ROWS = new RegExp(
  String.raw`${BEFORE}(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})\$?${LAST_ROW}${AFTER}`,
  'giu',
);
const CLOSED_COLUMNS = new RegExp(
  String.raw`${BEFORE}(\$?[A-Z]{1,3}\$?\d+:)\$?${LAST_COLUMN}(\$?\d+)${AFTER}`,
  'giu',
);
const FUNCTION_NAME = new RegExp(String.raw`${BEFORE}([A-Z][A-Z0-9.]*)(?=\s*\()`, 'giu');

/** Changes a formula outside of its texts in quotes and its quoted tab names. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"?|'(?:[^']|'')*'?)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** A formula of the host (with its `=`) as an .xlsx holds it: without `=`, ranges closed, names prefixed. */
export function toXlsxFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (code) =>
    code
      .replace(
        OPEN_ROWS,
        (_, column, fixed, row, end) => `${column}${fixed}${row}:${end}${fixed}${LAST_ROW}`,
      )
      .replace(
        OPEN_COLUMNS,
        (_, fixed, column, row, end) => `${fixed}${column}${row}:${fixed}${LAST_COLUMN}${end}`,
      )
      .replace(FUNCTION_NAME, (name: string) => prefixed(name)),
  );
}

/** A formula of an .xlsx as the host holds it: open ranges again, no prefixes, tab names in quotes. */
export function fromXlsxFormula(formula: string): string {
  const opened = outsideQuotes(formula, (code) =>
    code
      .replace(/_xlfn\.|_xlws\./gi, '')
      // LibreOffice saves the constants as functions.
      .replace(/\b(TRUE|FALSE)\(\)/gi, '$1')
      .replace(CLOSED_ROWS, '$1')
      .replace(CLOSED_COLUMNS, '$1$2'),
  );
  return `=${quoteSheetNames(opened)}`;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (NEWER_SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
  return NEWER_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
}
