import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildProject, writeProject } from '../../build/project.ts';

/** Vitest runs this once before all tests: those that load dist/ always run the present source. */
export async function setup(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  if (!existsSync(join(root, 'src/app/index.ts'))) return;
  await writeProject(await buildProject(root), join(root, 'dist'));
}
