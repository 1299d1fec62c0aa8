import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

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
  const builder: TemplateBuilder = await import(pathToFileURL(builderPath).href);
  const encoded: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(await builder.buildDefaultTemplates())) {
    encoded[name] = Buffer.from(bytes).toString('base64');
  }
  return `export const DEFAULT_TEMPLATES = ${JSON.stringify(encoded)};\n`;
}
