import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildProject } from '../../build/project.ts';
import { buildScript } from '../../build/script.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1024;

const readDist = (name: string) => readFileSync(join(ROOT, 'dist', name), 'utf8');

test('dist: holds what a build of the present source gives', async () => {
  const { files } = await buildProject(ROOT);
  for (const [name, content] of files) expect(readDist(name) === content, name).toBe(true);
});

test('dist: the script file is at most 400 KB', () => {
  expect(Buffer.byteLength(readDist('main.js'))).toBeLessThanOrEqual(400 * KB);
});

test('dist: other tools find these functions by their names', async () => {
  const { entryPoints } = await buildProject(ROOT);
  expect(entryPoints).toEqual(
    expect.arrayContaining([
      'checkPlan',
      'generateReport',
      'getOverview',
      'onOpen',
      'recalculate',
      'setUpWorkbook',
    ]),
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

test('dist: papers, their libraries and the sample stand behind their doors', async () => {
  const { doors, eager } = await buildScript(ROOT, 'src/app/index.ts');
  const isLazy = (path: string) => /^src\/(?:reports|sample|plan|app\/operations)\//.test(path);
  const doorOf = (module: string) =>
    doors.find(({ metafile }) => module in metafile.inputs)?.door.loader;
  expect(doorOf('src/reports/index.ts')).toBe('loadReports');
  expect(doorOf('node_modules/docxtemplater/js/docxtemplater.js')).toBe('loadReports');
  expect(doorOf('src/sample/index.ts')).toBe('loadSampleData');
  const early = [...eager].map((path) => relative(ROOT, path)).filter(isLazy);
  expect(early).toEqual([]);
});
