import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { unzipSync } from 'fflate';
import type { TemplateData } from '../src/reports/default-template.ts';
import { LICENCE } from './licence.ts';

interface TemplateBuilder {
  buildDefaultTemplates(): Promise<Record<string, Uint8Array>>;
}

/** Where the default templates are written as code. */
export const TEMPLATES_MODULE = 'src/reports/templates/build-templates.ts';

/** Builds the default paper templates, and gives them as the data file of the project that carries them. */
export async function renderTemplates(root: string): Promise<string> {
  const builder = await importBuilder(join(root, TEMPLATES_MODULE));
  return textOf(dataOf(await builder.buildDefaultTemplates()));
}

/** What several templates have alike, such as their styles, stands once. */
function dataOf(files: Readonly<Record<string, Uint8Array>>): TemplateData {
  const indexes = new Map<string, number>();
  const parts: TemplateData['parts'][number][] = [];
  const indexOf = (content: Uint8Array) => {
    const part = partOf(content);
    const source = JSON.stringify(part);
    const index = indexes.get(source) ?? parts.push(part) - 1;
    indexes.set(source, index);
    return index;
  };
  const templates = Object.entries(files).map(([name, bytes]) => {
    const contents = Object.entries(unzipSync(bytes));
    return [name, Object.fromEntries(contents.map(([part, data]) => [part, indexOf(data)]))];
  });
  return { parts, templates: Object.fromEntries(templates) };
}

/** Text as text; anything else, such as a picture, as a list of bytes. */
function partOf(content: Uint8Array): string | readonly number[] {
  const text = new TextDecoder().decode(content);
  return Buffer.from(text).equals(content) ? text : [...content];
}

/** What an editor or a parser of pages may take for something else; in JSON it stands in strings only. */
const UNSEEN = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu;

/** JSON in which nothing is unseen, a line for each part. */
function textOf({ parts, templates }: TemplateData): string {
  const lines = parts.map((part) => JSON.stringify(part)).join(',\n');
  const json = `{"licence":${JSON.stringify(LICENCE)},\n"templates":${JSON.stringify(templates)},\n"parts":[\n${lines}\n]}\n`;
  return json.replace(UNSEEN, (char) =>
    Array.from({ length: char.length }, (_, index) => escapeOf(char.charCodeAt(index))).join(''),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Bundled first: where vitest calls this, Node loads it, and Node cannot import TypeScript. */
async function importBuilder(path: string): Promise<TemplateBuilder> {
  const folder = join(import.meta.dirname, '../node_modules/.cache/phaenkhon');
  await mkdir(folder, { recursive: true });
  const outfile = join(await mkdtemp(join(folder, 'templates-')), 'build-templates.mjs');
  try {
    await bundle({
      entryPoints: [path],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      charset: 'utf8',
      logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(dirname(outfile), { recursive: true });
  }
}
