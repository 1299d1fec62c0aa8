import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type LazyDoor, lazyDoors } from './lazy-modules.ts';

/** Which module of the script is needed when. Paths are absolute. */
export interface ModuleMap {
  /** What runs when the script is loaded. */
  readonly eager: ReadonlySet<string>;
  readonly doors: readonly LazyDoor[];
  /** By the path of a door: the modules that only what is behind this door needs. */
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Finds all doors, those behind doors too, and sorts the modules by who needs them. */
export async function mapModules(root: string, entry: string, options: BuildOptions) {
  const found = new Map<string, LazyDoor>();
  const reach = async (entryPoint: string): Promise<Set<string>> => {
    const cut = lazyDoors((door) => {
      found.set(door.path, door);
      return `export const ${door.loader} = () => undefined;\n`;
    });
    const { metafile } = await build({
      ...options,
      metafile: true,
      write: false,
      absWorkingDir: root,
      entryPoints: [entryPoint],
      plugins: [cut, ...(options.plugins ?? [])],
    });
    return new Set(Object.keys(metafile.inputs).map((path) => join(root, path)));
  };
  const eager = await reach(join(root, entry));
  const reached = new Map<string, Set<string>>();
  // A door that is found on the way is walked through as well: a Map tells its later entries, too.
  for (const { path, target } of found.values()) reached.set(path, await reach(target));
  const doors = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { eager, doors, behind: ownModules(eager, reached) } satisfies ModuleMap;
}

function ownModules(
  eager: ReadonlySet<string>,
  reached: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Set<string>> {
  const needed = new Map<string, number>();
  for (const modules of reached.values()) {
    for (const path of modules) needed.set(path, (needed.get(path) ?? 0) + 1);
  }
  const isOwn = (path: string) => !eager.has(path) && needed.get(path) === 1;
  return new Map(
    [...reached].map(([door, modules]) => [door, new Set([...modules].filter(isOwn))]),
  );
}
