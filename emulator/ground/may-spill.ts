/** Functions that give one value when their arguments are single values. */
const SCALAR = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHAR CODE CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY
  EDATE EOMONTH EXACT FALSE FIND HYPERLINK IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN
  LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD MONTH N NA NOT NOW OR PRODUCT REPLACE REPT RIGHT ROUND
  ROUNDDOWN ROUNDUP SEARCH SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SWITCH T TEXT TEXTJOIN TODAY TRIM TRUE UPPER
  VALUE VLOOKUP WEEKDAY XOR YEAR`.split(/\s+/),
);

/** Of those, the ones that make one value of ranges at any depth within them. */
const REDUCING = new Set(
  'AND AVERAGE CONCATENATE COUNT COUNTA COUNTBLANK MAX MEDIAN MIN OR PRODUCT SUM SUMPRODUCT TEXTJOIN XOR'.split(
    ' ',
  ),
);

/** Ranges may stand at these argument positions (counting from 0); elsewhere they make an array. */
const RANGE_ARGUMENT: Record<string, (index: number) => boolean> = {
  SUMIF: (i) => i !== 1,
  AVERAGEIF: (i) => i !== 1,
  COUNTIF: (i) => i === 0,
  COUNTIFS: (i) => i % 2 === 0,
  SUMIFS: (i) => i === 0 || i % 2 === 1,
  AVERAGEIFS: (i) => i === 0 || i % 2 === 1,
  MAXIFS: (i) => i === 0 || i % 2 === 1,
  MINIFS: (i) => i === 0 || i % 2 === 1,
  MATCH: (i) => i === 1,
  VLOOKUP: (i) => i === 1,
};

interface Call {
  readonly name: string;
  argument: number;
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{M}\p{N}_.$]+|./gsu;

/** `$D$5` and `$D` stand in one column. */
function sameColumn(start: string, end: string): boolean {
  const lettersOf = (corner: string) => corner.replace(/[$\d]/g, '').toUpperCase();
  return lettersOf(start) === lettersOf(end);
}

function rangeIsTaken(stack: readonly Call[], start: string, end: string): boolean {
  if (stack.some((call) => REDUCING.has(call.name))) return true;
  const inner = stack.at(-1);
  if (inner?.name === 'INDEX') return inner.argument === 0 && sameColumn(start, end);
  return inner !== undefined && (RANGE_ARGUMENT[inner.name]?.(inner.argument) ?? false);
}

/** INDEX without a row, or with row 0, gives the whole column. */
function givesColumn(call: Call | undefined, token: string): boolean {
  if (call?.name !== 'INDEX') return false;
  return token === ')' ? call.argument === 0 : call.argument === 1 && token === '0';
}

/**
 * Whether a formula may fill more cells than its own. It errs on the safe side: only formulas of known
 * functions whose ranges are all summed, counted or looked up certainly do not.
 */
export function maySpill(formula: string): boolean {
  const tokens = [...formula.matchAll(TOKEN)].map(([token]) => token);
  const stack: Call[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1] ?? '';
    const call = stack.at(-1);
    if (token === '{' || givesColumn(call, token)) return true;
    if (token === ':' && !rangeIsTaken(stack, before, tokens[i + 1] ?? '')) return true;
    if (token === '(') {
      const name = /^[\p{L}_.]/u.test(before) ? before.toUpperCase() : '';
      if (name !== '' && !SCALAR.has(name)) return true;
      stack.push({ name, argument: 0 });
    }
    if (token === ')') stack.pop();
    if (token === ',' && call) call.argument += 1;
  }
  return false;
}
