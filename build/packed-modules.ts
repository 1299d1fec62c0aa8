import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';
import { BuildFault } from './build-fault.ts';

/** Modules whose exports are nothing but data; large, and wanted by few runs. */
const PACKED_MODULES = ['src/sample/index.ts'];

const UNPACK_PATH = join(import.meta.dirname, 'stand-ins/unpack.ts');

/**
 * Carries modules that only export data as compressed text, a third of the size of their code. The
 * data is made now by running the module; import it through a `*.lazy.ts`, since unpacking takes a moment.
 */
export function packedModules(root: string): Plugin {
  return {
    name: 'packed-modules',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!PACKED_MODULES.some((module) => path === join(root, module))) return undefined;
        return { contents: await packModule(path), loader: 'js', resolveDir: root };
      });
    },
  };
}

/** @throws BuildFault when an export would not come back from JSON as it is. */
async function packModule(path: string): Promise<string> {
  const exported: Record<string, unknown> = await import(pathToFileURL(path).href);
  const lines = Object.entries(exported).map(([name, value]) => {
    const json = JSON.stringify(value);
    if (!isDeepStrictEqual(JSON.parse(json), readGetters(value))) {
      throw new BuildFault(`${path}: "${name}" is not plain data, so it cannot be packed`);
    }
    const packed = Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64');
    return `export const ${name} = unpack("${packed}");`;
  });
  return [`import { unpack } from ${JSON.stringify(UNPACK_PATH)};`, ...lines, ''].join('\n');
}

/** The same data with the values of getters in place of the getters. */
function readGetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readGetters);
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, readGetters(item)]),
  );
}
