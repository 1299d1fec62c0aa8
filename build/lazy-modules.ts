import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { BuildFault } from './build-fault.ts';

const LAZY_FILE = /\.lazy\.ts$/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const LAZY_SOURCE =
  /^\s*import \* as (?<name>\w+) from '(?<specifier>[^']+)';\s*export const (?<loader>\w+) = \(\): typeof \k<name> => \k<name>;\s*$/;

/** A `*.lazy.ts`: the one place where code that few runs need is asked for. */
export interface LazyDoor {
  /** Absolute path of the door. */
  readonly path: string;
  /** Name of the function that it exports. */
  readonly loader: string;
  /** Absolute path of the module behind it. */
  readonly target: string;
}

/**
 * Reads a door; it may have one form only.
 * @throws BuildFault when the file has another form, since it would then load eagerly unnoticed.
 */
export function readDoor(path: string, source: string): LazyDoor {
  const parts = LAZY_SOURCE.exec(source.replace(COMMENT, ''))?.groups;
  if (parts?.loader === undefined || parts.specifier === undefined) {
    throw new BuildFault(
      `${basename(path)}: a lazy module holds only "import * as x from '…';" and "export const loadX = (): typeof x => x;"`,
    );
  }
  return { path, loader: parts.loader, target: join(dirname(path), parts.specifier) };
}

/** Puts what `render` gives in the place of each `*.lazy.ts`. */
export function lazyDoors(render: (door: LazyDoor) => string): Plugin {
  return {
    name: 'lazy-doors',
    setup(build) {
      build.onLoad({ filter: LAZY_FILE }, ({ path }) => ({
        contents: render(readDoor(path, readFileSync(path, 'utf8'))),
        loader: 'ts',
        resolveDir: dirname(path),
      }));
    },
  };
}
