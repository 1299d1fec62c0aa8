import type { Rect } from '../ground/a1.ts';
import { parseA1, rectOf } from '../ground/a1.ts';
import { timeOfSerial } from '../workbook/dates.ts';
import type { ValidationRule } from '../workbook/snapshot.ts';
import { fromXlsxFormula } from './formula-dialect.ts';
import { dateCriteria, numberCriteria } from './rule-terms.ts';

/** One rule as the file states it. */
export interface FileValidation {
  readonly ranges: readonly Rect[];
  readonly type: string;
  readonly operator: string | undefined;
  readonly formulae: readonly string[];
  readonly warns: boolean;
  readonly help: string | null;
}

const BLOCK = /<(?:\w+:)?dataValidations\b[^>]*(?:\/>|>[\s\S]*?<\/(?:\w+:)?dataValidations>)/g;
const RULE = /<(?:\w+:)?dataValidation\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?dataValidation>)/g;
const FORMULA = /<(?:\w+:)?(?:formula[12]|f)>([\s\S]*?)<\/(?:\w+:)?(?:formula[12]|f)>/g;
const SQREF = /<(?:\w+:)?sqref>([\s\S]*?)<\/(?:\w+:)?sqref>/;

/**
 * Takes the validations out of a worksheet's XML. The library expands a range into its cells, which
 * for a whole column are a million; so it never gets to see them.
 */
export function takeValidations(xml: string): { xml: string; validations: FileValidation[] } {
  const validations: FileValidation[] = [];
  const rest = xml.replace(BLOCK, (block) => {
    for (const [, attributes = '', body = ''] of block.matchAll(RULE)) {
      validations.push(readRule(attributes, body));
    }
    return '';
  });
  return { xml: rest, validations };
}

/** Where a rule's references and dates belong. */
export interface ReadContext {
  readonly timeZone: string;
  /** Finds a tab by its name in the file; '' is the rule's own tab. */
  readonly sheetIdOf: (name: string) => number | undefined;
}

/** The host's rule for what a foreign file states. */
export function ruleOf(file: FileValidation, { timeZone, sheetIdOf }: ReadContext): ValidationRule {
  const [first = '', second] = file.formulae;
  const terms = (criteria: string, values: ValidationRule['values']): ValidationRule => ({
    criteria,
    values,
    allowInvalid: file.warns,
    help: file.help,
  });
  const numbers = [first, second].filter((text) => text !== undefined && text !== '').map(Number);
  const areNumbers = numbers.length > 0 && numbers.every((number) => !Number.isNaN(number));
  if (file.type === 'list') return listRule(first, terms, sheetIdOf);
  if (areNumbers && (file.type === 'whole' || file.type === 'decimal')) {
    return terms(numberCriteria(file.operator), numbers);
  }
  if (areNumbers && file.type === 'date') {
    const dates = numbers.map((serial) => ({ dateMs: timeOfSerial(serial, timeZone) }));
    return terms(dateCriteria(file.operator), dates);
  }
  return terms('CUSTOM_FORMULA', [fromXlsxFormula(first)]);
}

function listRule(
  formula: string,
  terms: (criteria: string, values: ValidationRule['values']) => ValidationRule,
  sheetIdOf: (name: string) => number | undefined,
): ValidationRule {
  const inline = /^"([\s\S]*)"$/.exec(formula);
  if (inline)
    return terms('VALUE_IN_LIST', [(inline[1] ?? '').replaceAll('""', '"').split(','), true]);
  const range = parseA1(formula);
  const sheetId = sheetIdOf(range?.sheetName ?? '');
  if (range === undefined || sheetId === undefined)
    return terms('CUSTOM_FORMULA', [fromXlsxFormula(formula)]);
  return terms('VALUE_IN_RANGE', [{ sheetId, rect: rectOf(range, 1_048_576, 16_384) }, true]);
}

function readRule(attributes: string, body: string): FileValidation {
  const attribute = (name: string) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
    return value === undefined ? undefined : unescapeXml(value);
  };
  const sqref = attribute('sqref') ?? SQREF.exec(body)?.[1] ?? '';
  const ranges = sqref.split(/\s+/).flatMap((text) => {
    const range = parseA1(text);
    return range ? [rectOf(range, 1_048_576, 16_384)] : [];
  });
  return {
    ranges,
    type: attribute('type') ?? 'any',
    operator: attribute('operator'),
    formulae: [...body.matchAll(FORMULA)].map(([, text = '']) => unescapeXml(text)),
    warns: attribute('showErrorMessage') !== '1' || (attribute('errorStyle') ?? 'stop') !== 'stop',
    help: attribute('prompt') ?? null,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, numeric, name: string) => {
    if (numeric === undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10));
  });
}
