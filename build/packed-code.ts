import { join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';
import { parseSync } from 'oxc-parser';
import { BuildFault } from './build-fault.ts';
import type { LazyDoor } from './lazy-modules.ts';
import type { ModuleMap } from './module-map.ts';
import type { SyntaxNode } from './syntax-tree.ts';

const UNPACK_PATH = join(import.meta.dirname, 'stand-ins/unpack.ts');

/** Code behind a door, as the body of a function that takes one list: what it shares with the script. */
export interface PackedCode {
  readonly door: LazyDoor;
  readonly body: string;
  /** What the list has to hold, in this order. */
  readonly shared: readonly SharedValue[];
  readonly metafile: Metafile;
}

/** One export of a module of the script; "*" = all of them. */
export interface SharedValue {
  /** Relative to the root of the source. */
  readonly path: string;
  readonly name: string;
}

/**
 * Bundles what is behind a door. Modules that the script holds anyway are not bundled again: two copies
 * would have two states. Packages are, as far as they are used.
 */
export async function packCode(
  root: string,
  door: LazyDoor,
  { map, options }: { readonly map: ModuleMap; readonly options: BuildOptions },
): Promise<PackedCode> {
  const { globalName: _none, banner: _once, ...rest } = options;
  const own = map.behind.get(door.path) ?? new Set<string>();
  const { outputFiles, metafile } = await build({
    ...rest,
    format: 'esm',
    metafile: true,
    write: false,
    absWorkingDir: root,
    entryPoints: [door.target],
    plugins: [takeFromScript(root, own), ...(options.plugins ?? [])],
  });
  const { body, shared } = asFunctionBody(outputFiles[0]?.text ?? '', door.path);
  return { door, body, shared, metafile };
}

/** Leaves the import of every source file that is not the door's own to the script. */
function takeFromScript(root: string, own: ReadonlySet<string>): Plugin {
  const RESOLVED = 'resolved by take-from-script';
  return {
    name: 'take-from-script',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, async ({ path, ...args }) => {
        if (args.pluginData === RESOLVED) return undefined;
        const { importer, resolveDir, kind } = args;
        const options = { importer, resolveDir, kind, pluginData: RESOLVED };
        const resolved = await builder.resolve(path, options);
        const isPackage = /[\\/]node_modules[\\/]/.test(resolved.path);
        if (resolved.errors.length > 0 || isPackage || own.has(resolved.path)) return resolved;
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
        shared.push({ path: textOf(node.source), name });
      }
    } else exported += exportsOf(node, file);
  }
  const taken = names.length === 0 ? '' : `const [${names.join(',')}]=arguments[0];`;
  return { body: `"use strict";${taken}${body}${module.slice(at)}return{${exported}}`, shared };
}

function importsOf({ specifiers }: SyntaxNode): { local: string; name: string }[] {
  return (specifiers as SyntaxNode[]).map((one) => ({
    local: textOf(one.local),
    name:
      one.type === 'ImportNamespaceSpecifier'
        ? '*'
        : one.type === 'ImportDefaultSpecifier'
          ? 'default'
          : textOf(one.imported),
  }));
}

function exportsOf(node: SyntaxNode, file: string): string {
  if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source) {
    throw new BuildFault(`${file}: "${node.type}" cannot be packed`);
  }
  return (node.specifiers as SyntaxNode[])
    .map((one) => `${textOf(one.exported)}:${textOf(one.local)},`)
    .join('');
}

/** The text of a name or of a string. */
function textOf(node: unknown): string {
  const { name, value } = node as { readonly name?: string; readonly value?: string };
  return name ?? value ?? '';
}

/** The source of a door in the script: it unpacks and runs the code at its first call. */
export function renderDoor(
  { door, body, shared }: PackedCode,
  { root, eager }: { readonly root: string; readonly eager: ReadonlySet<string> },
): string {
  const imports: string[] = [];
  const values = shared.map(({ path, name }, index) => {
    const specifier = JSON.stringify(join(root, path));
    // What only code behind other doors needs as well must not run at start-up.
    const whole = `require(${specifier})`;
    if (!eager.has(join(root, path))) return name === '*' ? whole : `${whole}.${name}`;
    const clause = name === '*' ? `* as $${index}` : `{ ${name} as $${index} }`;
    imports.push(`import ${clause} from ${specifier};`);
    return `$${index}`;
  });
  const packed = Buffer.from(deflateSync(strToU8(body), { level: 9 })).toString('base64');
  // The unpacking, too, runs late: fflate fills tables when it is loaded.
  const unpack = `require(${JSON.stringify(UNPACK_PATH)}).unpackCode`;
  return [
    ...imports,
    'let code: any;',
    `export const ${door.loader} = () => (code ??= ${unpack}("${packed}", [${values.join(', ')}]));`,
    '',
  ].join('\n');
}
