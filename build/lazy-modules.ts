import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { BuildFault } from './build-fault.ts';

const LAZY_FILE = /\.lazy\.ts$/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const LAZY_SOURCE =
  /^\s*import \* as (?<name>\w+) from '(?<specifier>[^']+)';\s*export const (?<loader>\w+) = \(\): typeof \k<name> => \k<name>;\s*$/;

/** Lets the module that a `*.lazy.ts` gives run when it is asked for, not when the script starts. */
export function lazyModules(): Plugin {
  return {
    name: 'lazy-modules',
    setup(build) {
      build.onLoad({ filter: LAZY_FILE }, ({ path }) => ({
        contents: requireLater(path, readFileSync(path, 'utf8')),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}

/**
 * Turns the import of a lazy module into a `require` inside its function: what is required there the bundler
 * wraps, with all that nothing else needs earlier, and runs at the first call.
 * @throws BuildFault when the file has another form, since it would then run early unnoticed.
 */
export function requireLater(path: string, source: string): string {
  const parts = LAZY_SOURCE.exec(source.replace(COMMENT, ''))?.groups;
  if (parts?.loader === undefined || parts.specifier === undefined) {
    throw new BuildFault(
      `${basename(path)}: a lazy module holds only "import * as x from '…';" and "export const loadX = (): typeof x => x;"`,
    );
  }
  return `export const ${parts.loader} = () => require('${parts.specifier}');\n`;
}
