import Docxtemplater from 'docxtemplater';
import { amountMeasure } from './amount-widths.ts';
import { checkTemplate } from './check-template.ts';
import { cleanText } from './clean-text.ts';
import { markRepeatedColumns } from './column-marks.ts';
import { fillContents } from './contents.ts';
import { type DigitStyle, setDigits } from './digits.ts';
import { type DocxZip, openDocx, visibleParts } from './docx-zip.ts';
import { foldProperties, unfoldProperties } from './folded-properties.ts';
import { keepSignatures } from './keep-signatures.ts';
import { type PageMargins, setMargins } from './page-setup.ts';
import { readTemplateTags } from './read-tags.ts';
import { collectRendered } from './rendered-parts.ts';
import { dropEmptySections } from './sections.ts';
import { layOutTables } from './table-layout.ts';
import { tagParser } from './tag-parser.ts';
import type { TagTree, TemplateData, TemplateValue } from './tags.ts';
import { splitTallRows } from './tall-rows.ts';
import type { TemplateFault, TemplatePlace } from './template-fault.ts';
import { tightenTags } from './tight-tags.ts';

/** How the filled paper is finished. */
export interface PaperFinish {
  readonly digits: DigitStyle;
  /** null: the template's own margins. */
  readonly margins: PageMargins | null;
  /** Changes a clean piece of data before it is printed, such as setting no-break spaces. */
  readonly typeset: (text: string) => string;
}

/** A filled template, or all that is wrong with it; nothing is half filled. */
export type Filled =
  | { readonly ok: true; readonly zip: DocxZip }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

const BODY = 'word/document.xml';

/** Checks a .docx template against its tags, fills it and lays out its tables and pages. */
export function fillTemplate(
  template: Uint8Array,
  tags: TagTree,
  data: TemplateData,
  finish: PaperFinish,
): Filled {
  const zip = openDocx(template);
  if (zip === null) return refused('NOT_A_DOCX');
  const faults = checkTemplate(zip, tags);
  if (faults.length > 0) return { ok: false, faults };
  const places = readTemplateTags(zip).flatMap(({ tags: read }) => read);
  for (const part of visibleParts(zip)) zip.file(part.name, tightenTags(part.asText()));
  const folded = foldProperties(markRepeatedColumns(zip.file(BODY)?.asText() ?? ''));
  zip.file(BODY, folded.xml);
  const cleaned = mapText(data, (text) => finish.typeset(cleanText(text)));
  const unreadable = render(zip, cleaned);
  if (unreadable !== null) {
    const place = places.find(({ name }) => name === unreadable.trim())?.place ?? null;
    return refused('TEMPLATE_UNREADABLE', unreadable, place);
  }
  zip.file(BODY, unfoldProperties(zip.file(BODY)?.asText() ?? '', folded.properties));
  layOutBody(zip, finish.margins);
  for (const part of visibleParts(zip)) {
    zip.file(part.name, setDigits(part.asText(), finish.digits));
  }
  return { ok: true, zip };
}

function refused(
  code: 'NOT_A_DOCX' | 'TEMPLATE_UNREADABLE',
  tag = '',
  place: TemplatePlace | null = null,
): Filled {
  return { ok: false, faults: [{ code, tag, hint: null, place }] };
}

/** Returns null, or the tag at which docxtemplater gave up. */
function render(zip: DocxZip, data: TemplateData): string | null {
  try {
    const options = { paragraphLoop: true, linebreaks: true, errorLogging: false } as const;
    const rendered = collectRendered();
    new Docxtemplater(zip, {
      ...options,
      parser: tagParser,
      nullGetter: () => '',
      modules: [rendered.module],
    }).render(data);
    for (const [name, xml] of rendered.texts) zip.file(name, xml);
    return null;
  } catch (error) {
    return faultyTag(error);
  }
}

interface TemplaterError {
  readonly properties?: { readonly xtag?: unknown; readonly errors?: readonly TemplaterError[] };
}

function faultyTag(error: unknown): string {
  const { properties } = error as TemplaterError;
  // Without properties it is no fault of the template but of this program.
  if (properties === undefined) throw error;
  const first = properties.errors?.[0]?.properties ?? properties;
  return typeof first.xtag === 'string' ? first.xtag : '';
}

function layOutBody(zip: DocxZip, margins: PageMargins | null): void {
  const filled = dropEmptySections(zip.file(BODY)?.asText() ?? '');
  const pages = margins === null ? { xml: filled, factorAt: () => 1 } : setMargins(filled, margins);
  const laidOut = layOutTables(pages.xml, {
    factorAt: pages.factorAt,
    measure: amountMeasure(zip),
  });
  zip.file(BODY, fillContents(keepSignatures(splitTallRows(laidOut))));
}

function mapText(data: TemplateData, change: (text: string) => string): TemplateData {
  const changed: Record<string, TemplateValue> = {};
  for (const [name, value] of Object.entries(data)) changed[name] = mapValue(value, change);
  return changed;
}

function mapValue(value: TemplateValue, change: (text: string) => string): TemplateValue {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'boolean') return value;
  if (isList(value)) return value.map((item) => mapText(item, change));
  return mapText(value, change);
}

function isList(value: TemplateValue): value is readonly TemplateData[] {
  return Array.isArray(value);
}
