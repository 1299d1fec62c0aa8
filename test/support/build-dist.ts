import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProject, writeProject } from '../../build/project.ts';
import { prepareSample } from './product.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Vitest runs this once before all tests: those that load dist/ always run the present source, on a
 * sample plan that this source made. Where
 * it does not build there is no script to load, and the tests that need none still tell their part.
 */
export async function setup(): Promise<void> {
  try {
    await writeProject(await buildProject(ROOT), join(ROOT, 'dist'));
    prepareSample();
  } catch (error) {
    await rm(join(ROOT, 'dist/main.js'), { force: true });
    console.error('dist/ could not be built; every test that loads it fails.\n', error);
  }
}
