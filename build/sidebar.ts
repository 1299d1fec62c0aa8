import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { BuildFault } from './build-fault.ts';
import { asFunctionBody, type SharedValue, takeFromScript } from './door-code.ts';

/** The id of the element that sidebar/main.tsx renders into. */
const MOUNT_ID = 'sidebar';
const PAGE = 'sidebar/main.tsx';
const PAGE_STYLE = 'sidebar/sidebar.css';
const PARTS_FOLDER = 'sidebar/parts';
/** What sidebar/main.tsx imports its values for the parts from; typed in sidebar/parts/shared-values.d.ts. */
const SHARED_MODULE = 'sidebar-shared-values';

/** Each would end the inlined script or style early, or start a scriptlet when read as a template. */
const BREAKING_TEXTS = ['</script', '</style', '<!--', '<?'];

const BROWSER_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  platform: 'browser',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
  outdir: 'out',
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** A panel that the page fetches when it is opened. */
interface Part {
  readonly name: string;
  readonly body: string;
  readonly style: string;
  readonly shared: readonly SharedValue[];
}

/**
 * Bundles sidebar/main.tsx and sidebar/sidebar.css into one HTML page that requests nothing else, and each
 * sidebar/parts/NAME/main.tsx into a script of its own. Returns the files by name.
 */
export async function buildSidebar(root: string): Promise<Map<string, string>> {
  const page = await modulesOfPage(root);
  const parts = await Promise.all(namesOfParts(root).map((name) => bundlePart(root, name, page)));
  const script = await bundleForBrowser(root, PAGE, [supplyShared(renderShared(root, parts))]);
  const style = await bundleStyle(root, PAGE_STYLE);
  return new Map([
    ['sidebar.html', renderPage(script, style)],
    ...parts.map((part): [string, string] => [`part-${part.name}.html`, renderPart(part)]),
  ]);
}

/** @throws BuildFault when script or style hold text that would break out of its element. */
export function renderPage(script: string, style: string): string {
  refuseBreakingTexts({ script, style });
  return [
    '<!DOCTYPE html>',
    '<html lang="th">',
    '<head>',
    '<meta charset="utf-8">',
    // Links in the host's frame open nothing without a target (Apps Script reference: HTML restrictions).
    '<base target="_blank">',
    `<style>${style}</style>`,
    '</head>',
    `<body><div id="${MOUNT_ID}"></div>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function refuseBreakingTexts({ script, style }: { script: string; style: string }): void {
  for (const text of BREAKING_TEXTS) {
    const place = script.includes(text) ? 'script' : style.includes(text) ? 'style' : undefined;
    if (place !== undefined) throw new BuildFault(`the sidebar's ${place} contains "${text}"`);
  }
}

function namesOfParts(root: string): string[] {
  const folder = join(root, PARTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'main.tsx')))
    .sort();
}

/** Absolute paths of all that the page holds before any part is there. */
async function modulesOfPage(root: string): Promise<Set<string>> {
  const { metafile } = await build({
    ...BROWSER_OPTIONS,
    absWorkingDir: root,
    entryPoints: [PAGE],
    metafile: true,
    plugins: [supplyShared('export const SHARED = {};')],
  });
  return new Set(Object.keys(metafile.inputs).map((path) => join(root, path)));
}

/** Bundles a part without the packages and the modules that the page holds. */
async function bundlePart(root: string, name: string, page: ReadonlySet<string>): Promise<Part> {
  const entry = `${PARTS_FOLDER}/${name}/main.tsx`;
  const isShared = (path: string) => page.has(path) || /[\\/]node_modules[\\/]/.test(path);
  const { outputFiles } = await build({
    ...BROWSER_OPTIONS,
    format: 'esm',
    absWorkingDir: root,
    entryPoints: [entry],
    plugins: [takeFromScript(root, isShared)],
  });
  const code = asFunctionBody(outputFiles[0]?.text ?? '', entry);
  const style = await bundleStyle(root, `${PARTS_FOLDER}/${name}/part.css`);
  return { name, style, ...code };
}

/** The part hands itself to the page, which refuses it when it was built for another page. */
function renderPart(part: Part): string {
  const { name, body, style } = part;
  refuseBreakingTexts({ script: body, style });
  const facts = JSON.stringify({ name, madeFor: fingerprintOf(part), style });
  return `<script>receivePart(${facts},function(){${body}});</script>\n`;
}

/** Tells which values, in which order, a part expects. */
function fingerprintOf({ shared }: Part): string {
  return createHash('sha256').update(JSON.stringify(shared)).digest('hex').slice(0, 12);
}

function renderShared(root: string, parts: readonly Part[]): string {
  const imports = new Map<string, string>();
  const localOf = ({ path, name }: SharedValue) => {
    const specifier = JSON.stringify(join(root, path));
    const local = `shared${imports.size}`;
    const key = `${name} ${specifier}`;
    const clause = name === '*' ? `* as ${local}` : `{ ${name} as ${local} }`;
    if (!imports.has(key)) imports.set(key, `import ${clause} from ${specifier};`);
    return /shared\d+/.exec(imports.get(key) ?? '')?.[0];
  };
  const entries = parts.map((part) => {
    const values = part.shared.map(localOf).join(', ');
    return `${part.name}: { madeFor: '${fingerprintOf(part)}', values: () => [${values}] },`;
  });
  return [...imports.values(), 'export const SHARED = {', ...entries, '};', ''].join('\n');
}

function supplyShared(contents: string): Plugin {
  return {
    name: SHARED_MODULE,
    setup(builder) {
      const filter = new RegExp(`^${SHARED_MODULE}$`);
      builder.onResolve({ filter }, ({ path }) => ({ path, namespace: SHARED_MODULE }));
      builder.onLoad({ filter, namespace: SHARED_MODULE }, () => ({
        contents,
        loader: 'js',
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

async function bundleStyle(root: string, entry: string): Promise<string> {
  return existsSync(join(root, entry)) ? bundleForBrowser(root, entry) : '';
}

async function bundleForBrowser(
  root: string,
  entry: string,
  plugins: Plugin[] = [],
): Promise<string> {
  const options = { ...BROWSER_OPTIONS, absWorkingDir: root, entryPoints: [entry], plugins };
  const result = await build(options);
  return result.outputFiles[0]?.text.trimEnd() ?? '';
}
