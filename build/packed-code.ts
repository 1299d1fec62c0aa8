import { basename, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';
import { parseSync } from 'oxc-parser';
import { BuildFault } from './build-fault.ts';
import { type LazyDoor, lazyDoors } from './lazy-modules.ts';
import { type ModuleMap, mapModules } from './module-map.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** What build/stand-ins/unpack.ts imports the texts from; typed in build/stand-ins/packed-texts.d.ts. */
const TEXTS_MODULE = 'packed-texts';
const UNPACK_PATH = join(import.meta.dirname, 'stand-ins/unpack.ts');

/** Code behind a door, as the body of a function that takes one list: what it shares with the script. */
export interface PackedCode {
  readonly door: LazyDoor;
  readonly body: string;
  /** What the list has to hold, in this order. */
  readonly shared: readonly SharedValue[];
  readonly metafile: Metafile;
  /** Code behind the doors that stand in this code. */
  readonly inner: readonly PackedCode[];
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
export async function packDoors(
  { modules, doors }: ModuleMap,
  { root, outside, options }: Surroundings,
): Promise<PackedCode[]> {
  const maps = await Promise.all(doors.map(({ target }) => mapModules(root, target, options)));
  const around = new Set([...outside, ...modules, ...sharedBy(maps), UNPACK_PATH]);
  const surroundings = { root, outside: around, options };
  return Promise.all(
    doors.map(async (door, index) => {
      const map = maps[index] ?? { modules: new Set<string>(), doors: [] };
      const inner = await packDoors(map, surroundings);
      return packCode({ door, inner, modules: map.modules }, surroundings);
    }),
  );
}

/** What several doors need stands before them. */
function sharedBy(maps: readonly ModuleMap[]): string[] {
  const all = maps.flatMap(({ modules }) => [...modules]);
  const seen = new Set<string>();
  return all.filter((path) => seen.size === seen.add(path).size);
}

interface CodeBehind extends Pick<PackedCode, 'door' | 'inner'> {
  readonly modules: ReadonlySet<string>;
}

async function packCode(
  { door, inner, modules }: CodeBehind,
  { root, outside, options }: Surroundings,
): Promise<PackedCode> {
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
      packedDoors(inner, { root, present: new Set([...outside, ...modules]) }),
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

/** Puts packed code in the place of the doors. */
export function packedDoors(packed: readonly PackedCode[], place: Place): Plugin {
  return lazyDoors(({ path }) => {
    const code = packed.find(({ door }) => door.path === path);
    if (code === undefined) throw new BuildFault(`${path}: nothing is packed behind this door`);
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
export function asFunctionBody(module: string, file: string): Pick<PackedCode, 'body' | 'shared'> {
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
    throw new BuildFault(`${file}: "${node.type}" cannot be packed`);
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

/** The source of a door: it unpacks and runs the code at its first call. */
function renderDoor({ door, shared }: PackedCode, { root, present }: Place): string {
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
  // At the outermost, the unpacking runs late as well: fflate fills tables when it is loaded.
  const unpack = take({ path: relative(root, UNPACK_PATH), name: 'unpackCode' });
  return [
    ...imports,
    'let code: any;',
    `export const ${door.loader} = () => (code ??= ${unpack}(${nameOf(door)}, [${values}]));`,
    '',
  ].join('\n');
}

/** Supplies build/stand-ins/unpack.ts with the texts that the script carries itself. */
export function packedTexts(packed: readonly PackedCode[]): Plugin {
  const texts = packed.map((code) => `${nameOf(code.door)}:${JSON.stringify(textOf(code))}`);
  return {
    name: TEXTS_MODULE,
    setup(builder) {
      const filter = new RegExp(`^${TEXTS_MODULE}$`);
      builder.onResolve({ filter }, ({ path }) => ({ path, namespace: TEXTS_MODULE }));
      builder.onLoad({ filter, namespace: TEXTS_MODULE }, () => ({
        contents: `export const PACKED_TEXTS = {${texts.join()}};`,
        loader: 'js',
      }));
    },
  };
}

/** The code as text: how many bytes it has, and base64 of these deflated. */
export function textOf({ body }: PackedCode): string {
  const bytes = strToU8(body);
  return `${bytes.length} ${Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64')}`;
}

/** A string literal: the name of a door's file in the project. */
function nameOf({ path }: LazyDoor): string {
  return JSON.stringify(fileNameOf(path));
}

/** Name, without its ending, of the project file that carries the code behind a door. */
export function fileNameOf(path: string): string {
  return `packed-${basename(path, '.lazy.ts')}`;
}
