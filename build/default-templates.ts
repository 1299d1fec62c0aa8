import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';

/** What the bundle imports the paper templates from; its type stands in src/reports/default-templates.d.ts. */
export const DEFAULT_TEMPLATES_MODULE = 'default-templates';

interface TemplateBuilder {
  buildDefaultTemplates(): Promise<Record<string, Uint8Array>>;
}

/** Puts the default paper templates into the bundle: built from code now, carried as base64 text. */
export function defaultTemplates(root: string): Plugin {
  return {
    name: DEFAULT_TEMPLATES_MODULE,
    setup(build) {
      const filter = new RegExp(`^${DEFAULT_TEMPLATES_MODULE}$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: DEFAULT_TEMPLATES_MODULE }));
      build.onLoad({ filter, namespace: DEFAULT_TEMPLATES_MODULE }, async () => ({
        contents: await renderDefaultTemplates(root),
        loader: 'js',
      }));
    },
  };
}

/** Returns the source of the virtual module: `export const DEFAULT_TEMPLATES = { name: base64, … }`. */
export async function renderDefaultTemplates(root: string): Promise<string> {
  const builderPath = join(root, 'src/reports/templates/build-templates.ts');
  const builder = await importBuilder(builderPath);
  const encoded: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(await builder.buildDefaultTemplates())) {
    encoded[name] = Buffer.from(bytes).toString('base64');
  }
  return `export const DEFAULT_TEMPLATES = ${JSON.stringify(encoded)};\n`;
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
