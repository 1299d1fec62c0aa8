import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type FileValidation, takeValidations } from './validations-xml.ts';

/** An .xlsx whose validations have been taken out, tab by tab. */
export interface OpenedPackage {
  readonly cleaned: Uint8Array;
  readonly validations: ReadonlyMap<string, readonly FileValidation[]>;
}

/** Opens the bytes of an .xlsx. Throws when they are none. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const parts = unzipped(bytes);
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(
      ([tag]) => [
        attribute(tag, 'Id'),
        `xl/${attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, '')}`,
      ],
    ),
  );
  const validations = new Map<string, readonly FileValidation[]>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const path = targets.get(attribute(tag, 'r:id'));
    if (path === undefined || parts[path] === undefined) continue;
    const taken = takeValidations(text(path));
    parts[path] = strToU8(dropMeasuredHeights(taken.xml));
    validations.set(unescapeAttribute(attribute(tag, 'name')), taken.validations);
  }
  return { cleaned: zipSync(parts, { level: 0 }), validations };
}

/** Some programs note the height they have measured for each row; only a set one is a format. */
function dropMeasuredHeights(xml: string): string {
  return xml.replace(/<(?:\w+:)?row\b[^>]*>/g, (row) =>
    /\scustomHeight="(?:1|true)"/.test(row) ? row : row.replace(/\sht="[^"]*"/, ''),
  );
}

/** Bytes of all parts together; the largest plan that is tried is a fifth of it. */
const MOST_UNPACKED = 400 * 1024 * 1024;

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED;
      },
    });
    if (unpacked <= MOST_UNPACKED && parts['xl/workbook.xml'] !== undefined) return parts;
  } catch (error) {
    throw new Error('Not an .xlsx file: it cannot be unpacked', { cause: error });
  }
  if (unpacked > MOST_UNPACKED)
    throw new Error(`Too large: ${Math.round(unpacked / 1024 / 1024)} MB unpacked`);
  throw new Error('Not an .xlsx file: it holds no workbook');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescapeAttribute(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
