import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProject, writeProject } from '../../build/project.ts';
import { forgetKeptProducts, keptFile } from './kept-product.ts';
import { sampleProduct } from './product.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What dist/ and the kept products follow from. */
const SOURCES = [
  ...['src', 'sidebar', 'build', 'emulator', 'test/support'],
  ...['appsscript.json', 'package-lock.json'],
];
const STAMP = join(ROOT, '.cache/test-dist-sources');
const MADE = ['dist/main.js', 'dist/sidebar.html', '.cache/test-sample.json'];

/**
 * Vitest runs this once before all tests: those that load dist/ always run the present source, on
 * products that this source made. It takes seconds, so what stands is kept while no source has changed.
 * Where it does not build there is no script to load, and the tests that need none still tell their part.
 */
export async function setup(): Promise<void> {
  const sources = stampOf(SOURCES);
  const isCurrent = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources + stampOf(MADE);
  // Tests on another kind of host leave a sample of theirs only.
  if (isCurrent && existsSync(keptFile('sample'))) return;
  try {
    await writeProject(await buildProject(ROOT), join(ROOT, 'dist'));
    forgetKeptProducts();
    sampleProduct();
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    writeFileSync(STAMP, sources + stampOf(MADE));
  } catch (error) {
    await rm(join(ROOT, 'dist/main.js'), { force: true });
    console.error('dist/ could not be built; every test that loads it fails.\n', error);
  }
}

/** Names, sizes and times of files: another one when anything was written. */
function stampOf(paths: readonly string[]): string {
  return paths.flatMap(filesOf).map(lineOf).join('\n');
}

function filesOf(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [path];
  if (!statSync(full).isDirectory()) return [path];
  const inside = readdirSync(full, { recursive: true, encoding: 'utf8' });
  return inside.map((file) => join(path, file)).sort();
}

function lineOf(path: string): string {
  const full = join(ROOT, path);
  if (!existsSync(full)) return `${path} -`;
  const { size, mtimeMs } = statSync(full);
  return `${path} ${size} ${mtimeMs}`;
}
