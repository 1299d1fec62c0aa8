import { type Document, Packer } from 'docx';
import { DocxZip } from '../docx/docx-zip.ts';
import { planBookTemplate } from './plan-book.ts';

/** Builds the default template of every paper: name -> bytes of a .docx, the same in every build. */
export async function buildDefaultTemplates(): Promise<Record<string, Uint8Array>> {
  return { 'plan-book': await pack(planBookTemplate()) };
}

const FIXED_TIME = '2025-01-01T00:00:00Z';
const TIMES = 'docProps/core.xml';

async function pack(template: Document): Promise<Uint8Array> {
  const zip = new DocxZip(new Uint8Array(await Packer.toBuffer(template)));
  zip.file(
    TIMES,
    zip
      .file(TIMES)
      ?.asText()
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_TIME) ?? '',
  );
  return zip.generate();
}
