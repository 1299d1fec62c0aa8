import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import { unzipSync } from 'fflate';

/** What the bundle imports the paper templates from; its type stands in src/reports/default-templates.d.ts. */
export const DEFAULT_TEMPLATES_MODULE = 'default-templates';

const ZIP_PATH = join(import.meta.dirname, '../src/reports/docx/docx-zip.ts');

interface TemplateBuilder {
  buildDefaultTemplates(): Promise<Record<string, Uint8Array>>;
}

/** Puts the default paper templates into the bundle: built from code now, carried part by part. */
export function defaultTemplates(root: string): Plugin {
  let source: Promise<string> | undefined;
  return {
    name: DEFAULT_TEMPLATES_MODULE,
    setup(build) {
      const filter = new RegExp(`^${DEFAULT_TEMPLATES_MODULE}$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: DEFAULT_TEMPLATES_MODULE }));
      build.onLoad({ filter, namespace: DEFAULT_TEMPLATES_MODULE }, async () => {
        source ??= renderDefaultTemplates(root);
        return { contents: await source, loader: 'js', resolveDir: root };
      });
    },
  };
}

/**
 * Returns the source of the virtual module, `export const DEFAULT_TEMPLATES = { name: bytes, … }`. The bytes
 * are zipped when they are asked for. What several templates have alike, such as their styles, is
 * carried once; and as plain text, which the compression of the whole makes smaller than any zip file.
 */
export async function renderDefaultTemplates(root: string): Promise<string> {
  const builder = await importBuilder(join(root, 'src/reports/templates/build-templates.ts'));
  const contents = new Map<string, number>();
  const getters: string[] = [];
  for (const [name, bytes] of Object.entries(await builder.buildDefaultTemplates())) {
    const parts = Object.entries(unzipSync(bytes)).map(([part, content]) => {
      const source = renderPart(content);
      const index = contents.get(source) ?? contents.size;
      contents.set(source, index);
      return `${JSON.stringify(part)}:parts[${index}]`;
    });
    getters.push(`get ${JSON.stringify(name)}() { return zipParts({${parts.join()}}); }`);
  }
  return [
    `import { zipParts } from ${JSON.stringify(ZIP_PATH)};`,
    `const parts = [${[...contents.keys()].join(',\n')}];`,
    `export const DEFAULT_TEMPLATES = {${getters.join(',\n')}};`,
    '',
  ].join('\n');
}

/** Text as text; anything else, such as a picture, as a list of bytes. */
function renderPart(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  const isText = Buffer.from(text).equals(content);
  return isText ? JSON.stringify(text) : `new Uint8Array([${content.join()}])`;
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
