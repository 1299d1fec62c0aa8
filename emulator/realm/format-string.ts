const DIRECTIVE = /%(%|([-+ 0,#]*)(\d+)?(?:\.(\d+))?([sdifeExXoc]))/g;

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly kind: string;
}

/** printf-like: %s %d %i %f %e %x %o %c with flags, width and precision, and %% (Utilities.formatString). */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(DIRECTIVE, (whole, first, flags = '', width, precision, kind) => {
    if (first === '%') return '%';
    if (next >= args.length) return whole;
    const digits = precision === undefined ? undefined : Number(precision);
    return formatOne({ flags, width: Number(width ?? 0), precision: digits, kind }, args[next++]);
  });
}

function formatOne(directive: Directive, value: unknown): string {
  const { flags, width } = directive;
  const body = bodyOf(directive, value);
  if (flags.includes('-')) return body.padEnd(width);
  if (!flags.includes('0') || directive.kind === 's') return body.padStart(width);
  const sign = /^[+-]/.exec(body)?.[0] ?? '';
  return sign + body.slice(sign.length).padStart(width - sign.length, '0');
}

function bodyOf({ flags, precision, kind }: Directive, value: unknown): string {
  if (kind === 's') return String(value).slice(0, precision);
  if (kind === 'c') return String(value).slice(0, 1);
  const number = Number(value);
  const text = numberText(number, precision, kind);
  return flags.includes('+') && number >= 0 ? `+${text}` : text;
}

function numberText(number: number, precision: number | undefined, kind: string): string {
  switch (kind) {
    case 'f':
      return number.toFixed(precision ?? 6);
    case 'e':
    case 'E':
      return kind === 'e'
        ? number.toExponential(precision ?? 6)
        : number.toExponential(precision ?? 6).toUpperCase();
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    default:
      return String(Math.trunc(number));
  }
}
