import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A file that the server sends as it is. */
export interface Asset {
  readonly contentType: string;
  readonly body: Uint8Array;
}

const PAGE = fileURLToPath(new URL('../page', import.meta.url));
const require = createRequire(import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

/** Packages forbid the resolution of files they do not export; their main file's folder is a way in. */
function packageFile(name: string, path: string): string {
  const entry = require.resolve(name);
  const root = entry.slice(0, entry.lastIndexOf(join('node_modules', name)));
  return join(root, 'node_modules', name, path);
}

const FONTS = '@expo-google-fonts/sarabun';
const GRID = '@odoo/o-spreadsheet';

/** Where the files of other packages stand, by the address the page asks for. Nothing comes from outside. */
const FILES: Readonly<Record<string, () => string>> = {
  '/': () => join(PAGE, 'index.html'),
  '/page.css': () => join(PAGE, 'page.css'),
  '/vendor/owl.js': () => packageFile('@odoo/owl', 'dist/owl.iife.min.js'),
  '/vendor/grid.js': () => packageFile(GRID, 'dist/o_spreadsheet.min.iife.js'),
  '/vendor/grid.css': () => packageFile(GRID, 'dist/o_spreadsheet.css'),
  '/vendor/grid.xml': () => packageFile(GRID, 'dist/o_spreadsheet.xml'),
  '/vendor/bootstrap.css': () =>
    join(dirname(packageFile(GRID, '')), '..', 'bootstrap', 'dist/css/bootstrap.min.css'),
  '/fonts/sarabun-400.ttf': () => packageFile(FONTS, '400Regular/Sarabun_400Regular.ttf'),
  '/fonts/sarabun-500.ttf': () => packageFile(FONTS, '500Medium/Sarabun_500Medium.ttf'),
  '/fonts/sarabun-700.ttf': () => packageFile(FONTS, '700Bold/Sarabun_700Bold.ttf'),
};

function bundle(entry: string): string {
  const built = buildSync({
    entryPoints: [join(PAGE, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** What runs inside the sidebar's frame goes into the page as a text, to be put into each frame. */
function pageScript(): string {
  return `globalThis.FRAME_SCRIPT=${JSON.stringify(bundle('frame/google-script.ts'))};\n${bundle('main.ts')}`;
}

/** The page's own files, bundled at the first request for them; 100 ms. */
export class PageAssets {
  readonly #known = new Map<string, Asset>();

  get(path: string): Asset | undefined {
    const known = this.#known.get(path);
    if (known) return known;
    const made = path === '/page.js' ? this.#script() : this.#file(path);
    if (made) this.#known.set(path, made);
    return made;
  }

  #script(): Asset {
    return { contentType: TYPES.js ?? '', body: new TextEncoder().encode(pageScript()) };
  }

  #file(path: string): Asset | undefined {
    const file = FILES[path]?.();
    if (file === undefined) return undefined;
    const extension = file.slice(file.lastIndexOf('.') + 1);
    return {
      contentType: TYPES[extension] ?? 'application/octet-stream',
      body: readFileSync(file),
    };
  }
}
