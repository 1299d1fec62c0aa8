import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/** CommonJS packages, whose code is hidden in functions. In ES modules this would undo tree shaking. */
const SHRUNK_FILE = /node_modules\/(?:docxtemplater|@xmldom\/xmldom)\/.*\.js$/;

/**
 * Shortens the names inside of large packages. Ours stay as written, so that a stack trace in the
 * host's execution log can be read, and the whole still fits the budget.
 */
export const shrunkPackages: Plugin = {
  name: 'shrunk-packages',
  setup(build) {
    build.onLoad({ filter: SHRUNK_FILE }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { minify: true, format: 'cjs', charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};
