import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { buildProject } from '../../build/project.ts';
import { MENU } from '../../src/app/menu.ts';
import { ENDPOINTS } from '../../src/app/operations/endpoints.ts';
import { SCRIPT_BUDGET_KB } from '../bench/bundle.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1024;

const readDist = (name: string) => readFileSync(join(ROOT, 'dist', name), 'utf8');

test('dist: holds what a build of the present source gives', async () => {
  const { files } = await buildProject(ROOT);
  for (const [name, content] of files) expect(readDist(name) === content, name).toBe(true);
});

test('dist: the script stands to be read: with its names and line breaks, in its budget', () => {
  const script = readDist('main.js');
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(SCRIPT_BUDGET_KB * KB);
  expect(script).toMatch(/\n {2,}function completeEditedRows\(/);
  expect(script).not.toMatch(/new Function|\beval\(/);
});

test('dist: the host finds each endpoint, menu item and trigger as a function of its name', () => {
  const stubs = [...readDist('main.js').matchAll(/^function (\w+)\(\) \{ return App\./gm)];
  expect(stubs.map(([, name]) => name).sort()).toEqual(
    [
      ...Object.keys(ENDPOINTS),
      ...MENU.map(({ functionName }) => functionName),
      ...['onOpen', 'onEdit', 'onEditAsHr'],
    ].sort(),
  );
});

test('dist: the manifest asks for five scopes, one advanced service and the V8 runtime', () => {
  const manifest = JSON.parse(readDist('appsscript.json')) as Record<string, unknown>;
  const prefix = 'https://www.googleapis.com/auth/';
  expect(manifest).toMatchObject({
    timeZone: 'Asia/Bangkok',
    runtimeVersion: 'V8',
    oauthScopes: [
      `${prefix}spreadsheets.currentonly`,
      `${prefix}script.container.ui`,
      `${prefix}drive.file`,
      `${prefix}userinfo.email`,
      `${prefix}script.scriptapp`,
    ],
    dependencies: {
      enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
    },
  });
});

test('dist: an edit and a menu run nothing of papers, the sample, the plan or the operations', async () => {
  const early = await modulesRunAtStart();
  const belongsToEdits = /^src\/(?:app\/[^/]+|base|tabs|sheets|text|plan\/edit-watch)(?:\/|\.ts|$)/;
  expect(early).toEqual(expect.arrayContaining(['src/app/index.ts', 'src/sheets/edit-trigger.ts']));
  expect(early.filter((path) => !belongsToEdits.test(path))).toEqual([]);
});

/** What is bundled when nothing is behind the lazy modules. */
async function modulesRunAtStart(): Promise<string[]> {
  const cut: Plugin = {
    name: 'cut',
    setup: (build) =>
      build.onLoad({ filter: /\.lazy\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replaceAll('import *', 'import type *'),
        loader: 'ts',
      })),
  };
  const { metafile } = await bundle({
    ...{ absWorkingDir: ROOT, entryPoints: ['src/app/index.ts'], plugins: [cut] },
    ...{ bundle: true, write: false, metafile: true, logLevel: 'silent', format: 'iife' },
  });
  return Object.keys(metafile.inputs);
}
