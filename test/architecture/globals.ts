import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type NodePlace, type SyntaxNode, visitNodes } from '../../build/syntax-tree.ts';
import { type Layer, layerOf, RIGHTS } from './layers.ts';
import { type SourceFile, type SourceTree, violation } from './source-tree.ts';

const TYPES = dirname(
  createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'),
);

/** Every service of the host, as its types declare them; what else it lacks, the compiler says. */
const HOST_GLOBALS: ReadonlySet<string> = new Set([
  'GoogleAppsScript',
  'google',
  ...readdirSync(TYPES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.d.ts'))
    .flatMap((path) => [
      ...readFileSync(join(TYPES, path), 'utf8').matchAll(/^declare var (\w+)/gm),
    ])
    .map(([, name = '']) => name),
]);

/** Layers whose result may depend on nothing but their arguments. */
const PURE_LAYERS: ReadonlySet<Layer> = new Set<Layer>([
  'src/base',
  'src/tabs',
  'src/plan',
  'src/text',
  'src/kit',
  'src/sample',
  'src/reports',
]);

/** The one file of the sidebar that calls the server. */
const SIDEBAR_SERVER = 'sidebar/server.ts';

/** Fields that hold a name without referring to a variable of that name. */
const NAME_ONLY_FIELDS: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  PropertyDefinition: 'key',
  MethodDefinition: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  TSQualifiedName: 'right',
  ImportSpecifier: 'imported',
  ExportSpecifier: 'exported',
};

/** Finds services of the host where they do not belong. */
export function findForbiddenGlobals(tree: SourceTree): string[] {
  return visitProduct(tree, (file, layer, node, place) => {
    if (node.type !== 'Identifier' || isNameOnly(place)) return undefined;
    const name = String(node.name);
    if (!HOST_GLOBALS.has(name)) return undefined;
    const isOwnService = layer !== 'sidebar' || file.path === SIDEBAR_SERVER;
    if (isOwnService && isAllowed(layer, name, place.parent)) return undefined;
    return `${layer} may not mention ${name}`;
  });
}

/** Finds the present time and chance where the caller has to pass them in. */
export function findHiddenInputs(tree: SourceTree): string[] {
  return visitProduct(tree, (_file, layer, node) => {
    if (!PURE_LAYERS.has(layer)) return undefined;
    if (isMember(node, 'Date', 'now')) return 'Date.now makes the result depend on the clock';
    if (isMember(node, 'Math', 'random')) return 'Math.random makes the result depend on chance';
    const isBareDate = node.type === 'NewExpression' && isNamed(node.callee, 'Date');
    if (!isBareDate || (node.arguments as unknown[]).length > 0) return undefined;
    return 'new Date() makes the result depend on the clock';
  });
}

/** Whether a layer may mention a service, or this one member of it ("SpreadsheetApp.getUi"). */
function isAllowed(layer: Layer, name: string, parent: SyntaxNode | undefined): boolean {
  const allowed = RIGHTS[layer].hostGlobals ?? [];
  return (
    allowed.includes(name) ||
    allowed.some((entry) => {
      const [service = '', member] = entry.split('.');
      const isThisMember = member !== undefined && parent !== undefined;
      return service === name && isThisMember && isMember(parent, service, member);
    })
  );
}

type Check = (
  file: SourceFile,
  layer: Layer,
  node: SyntaxNode,
  place: NodePlace,
) => string | undefined;

function visitProduct(tree: SourceTree, check: Check): string[] {
  const violations: string[] = [];
  for (const file of tree.values()) {
    const layer = layerOf(file.path);
    if (layer === undefined || !(layer.startsWith('src/') || layer === 'sidebar')) continue;
    visitNodes(file.program, (node, place) => {
      const message = check(file, layer, node, place);
      if (message !== undefined) violations.push(violation(file, node.start, message));
    });
  }
  return violations;
}

function isNameOnly({ parent, field }: NodePlace): boolean {
  return (
    parent !== undefined && NAME_ONLY_FIELDS[parent.type] === field && parent.computed !== true
  );
}

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    isNamed(node.object, object) &&
    isNamed(node.property, property)
  );
}

function isNamed(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name;
}
