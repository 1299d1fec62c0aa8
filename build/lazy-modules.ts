import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { BuildFault } from './build-fault.ts';

const LAZY_FILE = /\.lazy\.ts$/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const LAZY_SOURCE =
  /^\s*import \* as (?<name>\w+) from '(?<specifier>[^']+)';\s*export const (?<loader>\w+) = \(\): typeof \k<name> => \k<name>;\s*$/;

/**
 * Makes `*.lazy.ts` load what it imports at the first call instead of at start-up: the host runs the
 * whole script for every click and every edit, and running module code is what costs, not its size.
 */
export const lazyModules: Plugin = {
  name: 'lazy-modules',
  setup(build) {
    build.onLoad({ filter: LAZY_FILE }, async ({ path }) => ({
      contents: deferImport(await readFile(path, 'utf8'), basename(path)),
      loader: 'ts',
    }));
  },
};

/**
 * Rewrites the one form a lazy module may have. esbuild keeps a module that is only required inside
 * a function unevaluated until that function runs.
 * @throws BuildFault when the file has another form, since it would then load eagerly unnoticed.
 */
export function deferImport(source: string, file: string): string {
  const parts = LAZY_SOURCE.exec(source.replace(COMMENT, ''))?.groups;
  if (parts === undefined) {
    throw new BuildFault(
      `${file}: a lazy module holds only "import * as x from '…';" and "export const loadX = (): typeof x => x;"`,
    );
  }
  return `export const ${parts.loader} = () => require('${parts.specifier}');\n`;
}
