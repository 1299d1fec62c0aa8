import { basename, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { BuildFault } from './build-fault.ts';
import { type LazyDoor, lazyDoors } from './lazy-modules.ts';
import { type ModuleMap, mapModules } from './module-map.ts';
import type { SyntaxNode } from './syntax-tree.ts';

const RUN_PATH = join(import.meta.dirname, 'stand-ins/run-code.ts');

/** Code behind a door, as the body of a function that takes one list: what it shares with the script. */
export interface DoorCode {
  readonly door: LazyDoor;
  readonly body: string;
  /** What the list has to hold, in this order. */
  readonly shared: readonly SharedValue[];
  readonly metafile: Metafile;
  /** Code behind the doors that stand in this code. */
  readonly inner: readonly DoorCode[];
}

/** One export of a module of the script; "*" = all of them. */
export interface SharedValue {
  /** Relative to the root of the source. */
  readonly path: string;
  readonly name: string;
}

/** Where code is bundled: what is around it, and how. */
export interface Surroundings {
  readonly root: string;
  /** Absolute paths of the modules that stand around the code: a copy would have a state of its own. */
  readonly outside: ReadonlySet<string>;
  readonly options: BuildOptions;
}

/** Bundles what stands behind each of the doors of some code, and what stands behind their doors. */
export async function bundleDoors(
  { modules, doors }: ModuleMap,
  { root, outside, options }: Surroundings,
): Promise<DoorCode[]> {
  const maps = await Promise.all(doors.map(({ target }) => mapModules(root, target, options)));
  const around = new Set([...outside, ...modules, ...sharedBy(maps), RUN_PATH]);
  const surroundings = { root, outside: around, options };
  return Promise.all(
    doors.map(async (door, index) => {
      const map = maps[index] ?? { modules: new Set<string>(), doors: [] };
      const inner = await bundleDoors(map, surroundings);
      return bundleDoor({ door, inner, modules: map.modules }, surroundings);
    }),
  );
}

/** What several doors need stands before them. */
function sharedBy(maps: readonly ModuleMap[]): string[] {
  const all = maps.flatMap(({ modules }) => [...modules]);
  const seen = new Set<string>();
  return all.filter((path) => seen.size === seen.add(path).size);
}

interface CodeBehind extends Pick<DoorCode, 'door' | 'inner'> {
  readonly modules: ReadonlySet<string>;
}

async function bundleDoor(
  { door, inner, modules }: CodeBehind,
  { root, outside, options }: Surroundings,
): Promise<DoorCode> {
  const { globalName: _none, banner: _once, ...rest } = options;
  const { outputFiles, metafile } = await build({
    ...rest,
    format: 'esm',
    metafile: true,
    write: false,
    absWorkingDir: root,
    entryPoints: [door.target],
    plugins: [
      takeFromScript(root, (path) => outside.has(path)),
      fillDoors(inner, { root, present: new Set([...outside, ...modules]) }),
      ...(options.plugins ?? []),
    ],
  });
  return { door, inner, metafile, ...asFunctionBody(outputFiles[0]?.text ?? '', door.path) };
}

interface Place {
  readonly root: string;
  /** Absolute paths of the modules that have run by the time at which a door is opened. */
  readonly present: ReadonlySet<string>;
}

/** Puts bundled code in the place of the doors. */
export function fillDoors(bundled: readonly DoorCode[], place: Place): Plugin {
  return lazyDoors(({ path }) => {
    const code = bundled.find(({ door }) => door.path === path);
    if (code === undefined) throw new BuildFault(`${path}: nothing was bundled for this door`);
    return renderDoor(code, place);
  });
}

/** Leaves the import of every module that is shared to the script around the code. */
export function takeFromScript(root: string, isShared: (path: string) => boolean): Plugin {
  const RESOLVED = 'resolved by take-from-script';
  return {
    name: 'take-from-script',
    setup(builder) {
      builder.onResolve({ filter: /./ }, async ({ path, ...args }) => {
        if (args.pluginData === RESOLVED || args.kind === 'entry-point') return undefined;
        const { importer, resolveDir, kind } = args;
        const options = { importer, resolveDir, kind, pluginData: RESOLVED };
        const resolved = await builder.resolve(path, options);
        if (resolved.errors.length > 0 || !isShared(resolved.path)) return resolved;
        return { path: relative(root, resolved.path), external: true };
      });
    },
  };
}

/**
 * Turns a bundled module into the body of a function: its imports come out of its argument, its exports
 * are returned. The argument has no name, because any name may be one of the module.
 * @throws BuildFault when it holds another form of import or export than the bundler writes.
 */
export function asFunctionBody(module: string, file: string): Pick<DoorCode, 'body' | 'shared'> {
  const { program, errors } = parseSync('module.js', module, { lang: 'js', sourceType: 'module' });
  if (errors.length > 0) throw new BuildFault(`${file}: ${errors[0]?.message}`);
  const names: string[] = [];
  const shared: SharedValue[] = [];
  let exported = '';
  let body = '';
  let at = 0;
  for (const node of program.body as unknown as SyntaxNode[]) {
    if (!/^(?:Import|Export)/.test(node.type)) continue;
    body += module.slice(at, node.start);
    at = node.end;
    if (node.type === 'ImportDeclaration') {
      for (const { local, name } of importsOf(node)) {
        names.push(local);
        shared.push({ path: wordOf(node.source), name });
      }
    } else exported += exportsOf(node, file);
  }
  const taken = names.length === 0 ? '' : `const [${names.join(',')}]=arguments[0];`;
  return { body: `"use strict";${taken}${body}${module.slice(at)}return{${exported}}`, shared };
}

function importsOf({ specifiers }: SyntaxNode): { local: string; name: string }[] {
  return (specifiers as SyntaxNode[]).map((one) => ({
    local: wordOf(one.local),
    name:
      one.type === 'ImportNamespaceSpecifier'
        ? '*'
        : one.type === 'ImportDefaultSpecifier'
          ? 'default'
          : wordOf(one.imported),
  }));
}

function exportsOf(node: SyntaxNode, file: string): string {
  if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source) {
    throw new BuildFault(`${file}: "${node.type}" cannot stand behind a door`);
  }
  return (node.specifiers as SyntaxNode[])
    .map((one) => `${wordOf(one.exported)}:${wordOf(one.local)},`)
    .join('');
}

/** The text of a name or of a string. */
function wordOf(node: unknown): string {
  const { name, value } = node as { readonly name?: string; readonly value?: string };
  return name ?? value ?? '';
}

/** The source of a door: it reads and runs the code at its first call. */
function renderDoor({ door, shared }: DoorCode, { root, present }: Place): string {
  const imports: string[] = [];
  const take = ({ path, name }: SharedValue) => {
    const source = join(root, path);
    const specifier = JSON.stringify(source);
    if (!present.has(source)) return `require(${specifier})${name === '*' ? '' : `.${name}`}`;
    const local = `shared${imports.length}`;
    const clause = name === '*' ? `* as ${local}` : `{ ${name} as ${local} }`;
    imports.push(`import ${clause} from ${specifier};`);
    return local;
  };
  const values = shared.map(take).join(', ');
  const run = take({ path: relative(root, RUN_PATH), name: 'runCode' });
  return [
    ...imports,
    'let code: any;',
    `export const ${door.loader} = () => (code ??= ${run}(${JSON.stringify(fileNameOf(door.path))}, [${values}]));`,
    '',
  ].join('\n');
}

/** What an editor or a parser of pages may take for something else; within code it stands in literals only. */
const UNSEEN = /(?![\t\n])[\p{C}\p{Zl}\p{Zp}]/gu;

/** The code as a file of the project carries it: nothing in it is unseen. */
export function textOf(body: string): string {
  return body.replace(UNSEEN, (char) =>
    Array.from({ length: char.length }, (_, index) => escapeOf(char.charCodeAt(index))).join(''),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** Name, without its ending, of the project file that carries the code behind a door. */
export function fileNameOf(path: string): string {
  return `code-${basename(path, '.lazy.ts')}`;
}
