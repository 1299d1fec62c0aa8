import { isAbsolute, join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type LazyDoor, lazyDoors } from './lazy-modules.ts';

/** The modules of a bundle and what they ask for later. Paths are absolute. */
export interface ModuleMap {
  /** Source files that run when the bundle runs; packages are not among them. */
  readonly modules: ReadonlySet<string>;
  readonly doors: readonly LazyDoor[];
}

/** Follows every import of a module, up to the doors. */
export async function mapModules(
  root: string,
  entry: string,
  options: BuildOptions,
): Promise<ModuleMap> {
  const doors: LazyDoor[] = [];
  const cut = lazyDoors((door) => {
    doors.push(door);
    return `export const ${door.loader} = () => undefined;\n`;
  });
  const { metafile } = await build({
    ...options,
    metafile: true,
    write: false,
    absWorkingDir: root,
    entryPoints: [entry],
    plugins: [cut, ...(options.plugins ?? [])],
  });
  const paths = Object.keys(metafile.inputs).map((path) => resolve(root, path));
  return {
    modules: new Set(paths.filter((path) => !isPackage(path))),
    doors: doors.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** True for what npm installed: it is bundled wherever it is used, unlike the source files. */
function isPackage(path: string): boolean {
  return !isAbsolute(path) || path.includes(join('/', 'node_modules', '/'));
}
