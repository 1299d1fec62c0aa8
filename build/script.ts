import { join } from 'node:path';
import vm from 'node:vm';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { BuildFault } from './build-fault.ts';
import { findHostSyntaxFaults } from './host-syntax.ts';
import { lazyModules } from './lazy-modules.ts';
import { LICENCE } from './licence.ts';

const BUNDLE_NAME = 'App';

/** The only packages whose code may reach Google: all MIT, all free of Node and browser globals. */
const BUNDLED_PACKAGES: ReadonlySet<string> = new Set(['docxtemplater', 'fflate', 'zod']);

const BANNER = `/*! ${LICENCE} Contains, each under the MIT License: docxtemplater (c) Edgar HIPP;
fflate (c) 2026 Arjun Barrett; zod (c) 2025 Colin McDonnell. */`;

const SCRIPT_OPTIONS = {
  bundle: true,
  format: 'iife',
  globalName: BUNDLE_NAME,
  // es2021 or later would keep no more than es2020 does here; es2022 keeps #x and static fields, which the host refuses.
  target: 'es2020',
  // The default writes each Thai letter as six characters.
  charset: 'utf8',
  banner: { js: BANNER },
  legalComments: 'none',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import', 'module'],
  alias: { '@xmldom/xmldom': join(import.meta.dirname, 'stand-ins/xmldom.ts') },
  metafile: true,
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** The one script file of the Apps Script project. */
export interface Script {
  readonly source: string;
  /** The functions that the host can call, in alphabetical order. */
  readonly entryPoints: readonly string[];
}

/**
 * Bundles an entry module and adds one top-level stub for each function that it exports and for each endpoint,
 * since the host finds entry points (triggers, menu items, google.script.run) only as functions declared at the
 * top level.
 * @throws BuildFault when the host could not load the result.
 */
export async function buildScript(root: string, entryPath: string): Promise<Script> {
  const bundle = await bundleScript(root, entryPath);
  checkHostSyntax(bundle);
  const { functions, endpoints } = findEntryPoints(bundle);
  const stubs = [...functions.map(functionStub), ...endpoints.map(endpointStub)].sort();
  return { source: bundle + stubs.join(''), entryPoints: [...functions, ...endpoints].sort() };
}

/**
 * Bundles an entry module. Names and line breaks stay, so that the script editor shows code that can be read,
 * and a stack trace of the host names function and line.
 */
export async function bundleScript(root: string, entryPath: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...SCRIPT_OPTIONS,
    absWorkingDir: root,
    entryPoints: [entryPath],
    plugins: [lazyModules()],
  });
  checkBundledPackages(metafile);
  return outputFiles[0]?.text ?? '';
}

function functionStub(name: string): string {
  return `function ${name}() { return ${BUNDLE_NAME}.${name}.apply(this, arguments); }\n`;
}

function endpointStub(name: string): string {
  return `function ${name}() { return ${BUNDLE_NAME}.call('${name}', arguments); }\n`;
}

function checkHostSyntax(source: string): void {
  const faults = findHostSyntaxFaults(source);
  if (faults.length === 0) return;
  const lines = faults.map(({ line, message }) => `dist/main.js:${line}: ${message}`);
  throw new BuildFault(`Apps Script cannot parse this code\n${lines.join('\n')}`);
}

function checkBundledPackages(metafile: Metafile): void {
  for (const input of Object.keys(metafile.inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
    if (name !== undefined && !BUNDLED_PACKAGES.has(name)) {
      throw new BuildFault(`package "${name}" must not be bundled (${input})`);
    }
  }
}

/** Exports of the entry module by which the build learns of the endpoints, and the stubs start them. */
const OF_ENDPOINTS = ['call', 'endpointNames'];

interface EntryPoints {
  readonly functions: readonly string[];
  readonly endpoints: readonly string[];
}

/**
 * Loads the bundle with nothing but ECMAScript, and then the operations: a service or Node call at module level
 * fails here.
 */
function findEntryPoints(bundle: string): EntryPoints {
  const context = vm.createContext({});
  runInBareContext(bundle, context);
  const listed = (code: string) => [...(vm.runInContext(code, context) as Iterable<string>)];
  const functions: string[] = [];
  for (const entry of listed(
    `Object.keys(${BUNDLE_NAME}).map((name) => [name, typeof ${BUNDLE_NAME}[name]].join(' '))`,
  )) {
    const [name = '', type] = entry.split(' ');
    if (OF_ENDPOINTS.includes(name)) continue;
    checkEntryPoint(name, type);
    functions.push(name);
  }
  const endpoints = listed(`${BUNDLE_NAME}.endpointNames?.() ?? []`);
  for (const name of endpoints) checkEntryPoint(name, 'function');
  return { functions, endpoints };
}

function runInBareContext(bundle: string, context: vm.Context): void {
  try {
    vm.runInContext(bundle, context, { filename: 'main.js' });
  } catch (error) {
    throw new BuildFault(`the bundle does not load without services: ${String(error)}`, {
      cause: error,
    });
  }
}

function checkEntryPoint(name: string, type: string | undefined): void {
  if (type !== 'function') throw new BuildFault(`entry point "${name}" is not a function`);
  if (name.endsWith('_')) {
    throw new BuildFault(`entry point "${name}" is private to the host: its name ends in "_"`);
  }
  if (name === BUNDLE_NAME) throw new BuildFault(`entry point "${name}" hides the bundle`);
}
