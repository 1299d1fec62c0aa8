import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildProject } from '../../build/project.ts';
import { bundleScript } from '../../build/script.ts';
import { traceLoad } from './modules-run.ts';

const ROOT = join(import.meta.dirname, '../..');
const MINIMAL = join(import.meta.dirname, 'fixtures/minimal');
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

test('dist: papers, their libraries and the sample do not run at start-up', async () => {
  const bundle = await bundleScript(ROOT, 'src/app/index.ts', { minify: false });
  const { wrapped, run } = traceLoad(bundle, 'main.js');
  const isLazy = (path: string) => /^src\/(?:reports|sample)\/|docxtemplater/.test(path);
  expect(wrapped).toContain('src/reports/index.ts');
  expect(wrapped).toContain('src/sample/index.ts');
  expect(wrapped).toContain('node_modules/docxtemplater/js/docxtemplater.js');
  expect(run.filter(isLazy)).toEqual([]);
});

test('traceLoad: tells a module that ran from one that did not', async () => {
  const bundle = await bundleScript(MINIMAL, 'src/app/index.ts', { minify: false });
  const lazy = traceLoad(bundle, 'lazy.js');
  const eager = traceLoad(`${bundle}App.makePaper();`, 'eager.js');
  expect(lazy).toEqual({ wrapped: expect.arrayContaining(['src/reports/index.ts']), run: [] });
  expect(eager.run).toContain('src/reports/index.ts');
});
