import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** Each realm knows the globals that are there where its code runs, and no others. */

const ROOT = join(import.meta.dirname, '../..');
const PROBES = join(ROOT, 'node_modules/.cache/realm-probes');
const TSC = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

/** What the host, the browser and Node have each for itself. */
const WEB = ['alert', 'localStorage', 'document', 'Headers', 'AbortSignal', 'fetch', 'setTimeout'];
const NODE = ['process', 'Buffer', '__dirname', 'global'];
const SERVICES = ['SpreadsheetApp', 'Drive', 'Utilities', 'console'];

afterAll(() => rmSync(PROBES, { recursive: true, force: true }));

/** The names of `WEB`, `NODE` and `SERVICES` that are no names in a realm. */
function missingIn(realm: string): string[] {
  const folder = join(PROBES, realm.replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  const names = [...WEB, ...NODE, ...SERVICES];
  writeFileSync(join(folder, 'probe.ts'), names.map((name) => `void ${name};`).join('\n'));
  const config = { extends: join(ROOT, realm), include: ['probe.ts'], exclude: [] };
  const options = { tsBuildInfoFile: null, incremental: false };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ ...config, compilerOptions: options }),
  );
  try {
    execFileSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return [...stdout.matchAll(/Cannot find name '(\w+)'/g)].map(([, name = '']) => name);
  }
}

test.each([
  ['src/tsconfig.core.json', [...WEB, ...NODE, ...SERVICES]],
  ['src/tsconfig.json', [...WEB, ...NODE]],
  ['sidebar/tsconfig.json', NODE],
  ['emulator/realm/tsconfig.json', [...WEB, ...NODE]],
  ['emulator/window/page/tsconfig.json', [...NODE, ...SERVICES.slice(0, 3)]],
])('realm: %s', (realm, missing) => {
  expect(missingIn(realm)).toEqual(missing);
});
