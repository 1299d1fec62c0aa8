import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { buildProject, type Project, writeProject } from '../../build/project.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const MINIMAL = join(import.meta.dirname, 'fixtures/minimal');
const MANIFEST = { 'appsscript.json': '{}' };

async function buildFiles(files: Record<string, string>) {
  return buildProject(scratchFolder({ ...MANIFEST, ...files }));
}

/** Runs the script where nothing but ECMAScript is. */
function load({ files }: Project): vm.Context {
  const context = vm.createContext({});
  vm.runInContext(files.get('main.js') ?? '', context);
  return context;
}

async function loadMinimal(): Promise<vm.Context> {
  return load(await buildProject(MINIMAL));
}

test('buildProject: holds the script, the sidebar and the manifest, and nothing else', async () => {
  const { files } = await buildProject(MINIMAL);
  expect([...files.keys()]).toEqual([
    'main.js',
    'sidebar.html',
    'paper-templates.html',
    'appsscript.json',
  ]);
  expect(files.get('appsscript.json')).toBe(readFileSync(join(MINIMAL, 'appsscript.json'), 'utf8'));
});

test('buildProject: writes one literal top-level stub a line per export of the entry module', async () => {
  const { files, entryPoints } = await buildProject(MINIMAL);
  const stubs = (files.get('main.js') ?? '').match(/^function .*$/gm);
  expect(entryPoints).toEqual(['addUp', 'loadedModules', 'makePaper', 'onOpen']);
  expect(stubs).toEqual(
    entryPoints.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`),
  );
});

test('buildProject: stubs pass arguments and results on', async () => {
  const context = await loadMinimal();
  expect(vm.runInContext('onOpen({ authMode: "LIMITED" })', context)).toBe('สวัสดี LIMITED');
  expect(vm.runInContext('addUp(1, 2, 3)', context)).toBe(6);
});

test('buildProject: a lazy module runs at its first call, once, on the modules of the script', async () => {
  const context = await loadMinimal();
  vm.runInContext('addUp(1)', context);
  expect(vm.runInContext('loadedModules()', context)).toBe('');
  expect(vm.runInContext('makePaper()', context)).toBe('แผน 5 2');
  expect(vm.runInContext('makePaper(); loadedModules()', context)).toBe('reports');
});

test('buildProject: the default templates are data: what several hold alike stands once, text as text', async () => {
  const { files } = await buildProject(MINIMAL);
  const text = files.get('paper-templates.html') ?? '';
  expect(text).toContain('<styles>ก\\u200b</styles>');
  expect(JSON.parse(text)).toEqual({
    licence: 'PhaenKhon, MIT License.',
    templates: {
      plan: { 'plan.xml': 0, 'styles.xml': 1 },
      order: { 'styles.xml': 1, 'seal.png': 2 },
    },
    parts: ['<plan/>', '<styles>ก\u200b</styles>', [137, 80, 255]],
  });
});

test('buildProject: what several lazy modules share, and no start-up, runs once with the first', async () => {
  const lazy = (name: string) => ({
    [`src/app/${name}.lazy.ts`]: `import * as ${name} from './${name}.ts';\nexport const load${name} = (): typeof ${name} => ${name};`,
    [`src/app/${name}.ts`]: `import { next } from './counter.ts';\nexport const run = () => '${name}' + next();`,
  });
  const project = await buildFiles({
    ...lazy('one'),
    ...lazy('two'),
    'src/app/counter.ts':
      "let count = 0;\nglobalThis.mark = 'counter';\nexport const next = () => (count += 1);",
    'src/app/index.ts': `import { loadone } from './one.lazy.ts';
      import { loadtwo } from './two.lazy.ts';
      export const one = () => loadone().run();
      export const two = () => loadtwo().run();
      export const ran = () => String(globalThis.mark);`,
  });
  const context = load(project);
  expect(vm.runInContext('ran()', context)).toBe('undefined');
  expect(vm.runInContext('[one(), two(), one()].join()', context)).toBe('one1,two2,one3');
});

test('buildProject: a stack trace names function and line of the script', async () => {
  const project = await buildFiles({
    'src/app/index.ts':
      'function addAll(): never { throw new Error("no"); }\nexport const sum = () => addAll();',
  });
  const source = project.files.get('main.js') ?? '';
  const line = source.slice(0, source.indexOf('throw new Error')).split('\n').length;
  const stack: string = vm.runInContext(
    'try { sum() } catch (error) { error.stack }',
    vm.createContext({ ...load(project) }),
  );
  expect(stack).toMatch(new RegExp(`at addAll \\(.*:${line}:`));
});

test('buildProject: keeps Thai letters as letters', async () => {
  const { files } = await buildProject(MINIMAL);
  expect(files.get('main.js')).toContain('สวัสดี');
});

test('buildProject: gives the same bytes each time', async () => {
  const [one, two] = [await buildProject(MINIMAL), await buildProject(MINIMAL)];
  expect([...one.files]).toEqual([...two.files]);
});

test('buildProject: makes no sidebar without sidebar/main.tsx', async () => {
  const { files } = await buildFiles({ 'src/app/index.ts': 'export function onOpen() {}' });
  expect([...files.keys()]).toEqual(['main.js', 'appsscript.json']);
});

test.each([
  [
    'an entry point that is private to the host',
    { 'src/app/index.ts': 'export function refresh_() {}' },
    'entry point "refresh_" is private to the host',
  ],
  [
    'an export that is no function',
    { 'src/app/index.ts': 'export const MENU = [];' },
    'entry point "MENU" is not a function',
  ],
  [
    'a service call at module level',
    { 'src/app/index.ts': 'export const f = () => 1; SpreadsheetApp.getActive();' },
    'does not load without services: ReferenceError: SpreadsheetApp is not defined',
  ],
  [
    'a Node global at module level',
    { 'src/app/index.ts': 'export const f = () => 1; process.cwd();' },
    'process is not defined',
  ],
  [
    'a package that must not reach the host',
    {
      'src/app/index.ts': "import { x } from 'exceljs';\nexport const f = () => x;",
      'node_modules/exceljs/package.json': '{"name":"exceljs","main":"i.js"}',
      'node_modules/exceljs/i.js': 'exports.x = 1;',
    },
    'package "exceljs" must not be bundled',
  ],
  [
    'a package that must not reach the host in a lazy module',
    {
      'src/app/index.ts': "import { loadX } from './x.lazy.ts';\nexport const f = () => loadX().x;",
      'src/app/x.lazy.ts': "import * as x from './x.ts';\nexport const loadX = (): typeof x => x;",
      'src/app/x.ts': "export { x } from 'exceljs';",
      'node_modules/exceljs/package.json': '{"name":"exceljs","main":"i.js"}',
      'node_modules/exceljs/i.js': 'exports.x = 1;',
    },
    'package "exceljs" must not be bundled',
  ],
  [
    'a top-level await',
    { 'src/app/index.ts': 'export const f = () => 1; await null;' },
    'Top-level await',
  ],
  [
    'a dynamic import of a name known only when it runs',
    { 'src/app/index.ts': 'export const f = (name: string) => import(name);' },
    'dynamic import',
  ],
])('buildProject: refuses %s', async (_reason, files, message) => {
  await expect(buildFiles(files)).rejects.toThrow(message);
});

test('writeProject: makes the folder hold exactly the project', async () => {
  const folder = scratchFolder({ 'old.js': '', 'main.js': 'old' });
  const files = new Map([
    ['main.js', 'new'],
    ['appsscript.json', '{}'],
  ]);
  mkdirSync(join(folder, 'ui'));
  writeFileSync(join(folder, 'ui/stale.html'), '');
  await writeProject({ files, entryPoints: [] }, folder);
  expect(readdirSync(folder).sort()).toEqual(['appsscript.json', 'main.js']);
  expect(readFileSync(join(folder, 'main.js'), 'utf8')).toBe('new');
});

test('writeProject: does not touch a file that is the same already', async () => {
  const folder = scratchFolder({ 'main.js': 'same' });
  const before = statSync(join(folder, 'main.js')).ino;
  await writeProject({ files: new Map([['main.js', 'same']]), entryPoints: [] }, folder);
  expect(statSync(join(folder, 'main.js')).ino).toBe(before);
});
