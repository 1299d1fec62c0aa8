import { spawn } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildProject, type Project, writeProject } from '../../build/project.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { type ApiFile, ScriptApi } from './clasp/script-api.ts';

const ROOT = join(import.meta.dirname, '../..');
const MINIMAL = join(import.meta.dirname, 'fixtures/minimal');
const PRELOAD = pathToFileURL(join(import.meta.dirname, 'clasp/loopback-preload.mjs')).href;
const require = createRequire(import.meta.url);
const CLASP = require.resolve('@google/clasp');
const TSX = pathToFileURL(require.resolve('tsx')).href;

/** Credentials that are not due for a refresh before 2099, so nothing asks Google for new ones. */
const CREDENTIALS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'client',
      client_secret: 'none',
      refresh_token: 'none',
      access_token: 'loopback-token',
      expiry_date: 4_102_444_800_000,
    },
  },
};

interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A checkout as it stands before a push: the project's own clasp settings, and dist/ built. */
async function prepareCheckout(project: Project): Promise<string> {
  const folder = scratchFolder({
    'credentials.json': JSON.stringify(CREDENTIALS),
    'src/app/index.ts': 'export const x = 1;',
    'node_modules/x/index.js': '',
  });
  copyFileSync(join(ROOT, '.claspignore'), join(folder, '.claspignore'));
  const settings = require(join(ROOT, '.clasp.json')) as Record<string, unknown>;
  writeFileSync(
    join(folder, '.clasp.json'),
    JSON.stringify({ ...settings, scriptId: 'the-script' }),
  );
  await writeProject(project, join(folder, 'dist'));
  return folder;
}

async function startApi(files: readonly ApiFile[] = []): Promise<{ api: ScriptApi; url: string }> {
  const api = new ScriptApi(files);
  onTestFinished(() => api.close());
  return { api, url: await api.listen() };
}

function run(command: readonly string[], cwd: string, url: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: `--import ${PRELOAD}`, CLASP_LOOPBACK: url },
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

const runClasp = (cwd: string, url: string, ...args: string[]) =>
  run([CLASP, '-A', 'credentials.json', ...args], cwd, url);

const runDeploy = (cwd: string, url: string, ...args: string[]) =>
  run(['--import', TSX, join(ROOT, 'build/push.ts'), '-A', 'credentials.json', ...args], cwd, url);

function asApiFiles(project: Project): ApiFile[] {
  const types = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' } as const;
  return [...project.files].map(([file, source]) => {
    const [name = '', extension = ''] = file.split('.');
    return { name, type: types[extension as keyof typeof types], source };
  });
}

const byName = (a: ApiFile, b: ApiFile) => a.name.localeCompare(b.name);

test('clasp push: exactly dist/ arrives and replaces what was there', async () => {
  const project = await buildProject(MINIMAL);
  const folder = await prepareCheckout(project);
  const blank = 'function myFunction() {\n\n}\n';
  const { api, url } = await startApi([{ name: 'Code', type: 'SERVER_JS', source: blank }]);

  expect(await runDeploy(folder, url)).toEqual({
    status: 0,
    output: expect.stringContaining('4 files are in the script project'),
  });
  expect([...api.files].sort(byName)).toEqual(asApiFiles(project).sort(byName));
  expect(api.requests).toEqual([
    'GET /v1/projects/the-script/content Bearer loopback-token',
    'GET /v1/projects/the-script/content Bearer loopback-token',
    'PUT /v1/projects/the-script/content Bearer loopback-token',
  ]);
});

test('deploy: files that the add-on did not make are named, and stay until they are given up', async () => {
  const project = await buildProject(MINIMAL);
  const folder = await prepareCheckout(project);
  const macro: ApiFile = { name: 'macros', type: 'SERVER_JS', source: 'function a() { b(); }' };
  const former: ApiFile = { name: 'code-reports', type: 'HTML', source: 'x' };
  const { api, url } = await startApi([macro, former]);

  const { status, output } = await runDeploy(folder, url);
  expect([status, output]).toEqual([1, expect.stringContaining('not of this add-on: macros.js;')]);
  expect(api.files).toEqual([macro, former]);
  expect((await runDeploy(folder, url, '--replace')).status).toBe(0);
  expect([...api.files].sort(byName)).toEqual(asApiFiles(project).sort(byName));
}, 120_000);

test('clasp push: the product as built from src/ arrives as it is', async () => {
  const project = await buildProject(ROOT);
  const folder = await prepareCheckout(project);
  const { api, url } = await startApi();

  expect((await runDeploy(folder, url)).status).toBe(0);
  expect([...api.files].sort(byName)).toEqual(asApiFiles(project).sort(byName));
});

test('clasp push: a second push of the same files is fine and sends nothing', async () => {
  const project = await buildProject(MINIMAL);
  const folder = await prepareCheckout(project);
  const { api, url } = await startApi(asApiFiles(project));

  expect(await runDeploy(folder, url)).toEqual({
    status: 0,
    output: expect.stringContaining('holds these files already'),
  });
  expect(api.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
});

test('clasp push: without --force a changed manifest is skipped with status 0', async () => {
  const project = await buildProject(MINIMAL);
  const folder = await prepareCheckout(project);
  const old: ApiFile = { name: 'appsscript', type: 'JSON', source: '{}' };
  const { api, url } = await startApi([old]);

  const { status, output } = await runClasp(folder, url, 'push');
  expect([status, output]).toEqual([0, expect.stringContaining('Skipping push.')]);
  expect(api.files).toEqual([old]);
});

test('deploy: a changed manifest is pushed', async () => {
  const project = await buildProject(MINIMAL);
  const folder = await prepareCheckout(project);
  const { api, url } = await startApi([{ name: 'appsscript', type: 'JSON', source: '{}' }]);

  expect((await runDeploy(folder, url)).status).toBe(0);
  expect(api.files).toHaveLength(project.files.size);
});

test('deploy: fails when the host refuses the syntax, and nothing is replaced', async () => {
  const files = new Map([
    ['main.js', 'var a;\nclass A { #x = 1; }\n'],
    ['appsscript.json', '{}'],
  ]);
  const folder = await prepareCheckout({ files, entryPoints: [] });
  const { api, url } = await startApi();

  const { status, output } = await runDeploy(folder, url);
  expect(status).toBe(1);
  expect(output).toContain('line: 2 file: main');
  expect(output).toContain('deploy: clasp ended with status 1');
  expect(api.files).toEqual([]);
});

test('deploy: asks for the script id before anything else', async () => {
  const folder = scratchFolder();
  copyFileSync(join(ROOT, '.clasp.json'), join(folder, '.clasp.json'));
  const { api, url } = await startApi();

  const { status, output } = await runDeploy(folder, url);
  expect([status, output]).toEqual([1, expect.stringContaining('holds no script id yet')]);
  expect(api.requests).toEqual([]);
});
