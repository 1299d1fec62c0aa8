import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FILES, type ProjectFile } from '../src/base/project-files.ts';
import { renderTemplates, TEMPLATES_MODULE } from './paper-templates.ts';
import { buildScript } from './script.ts';
import { buildSidebar } from './sidebar.ts';
import { tagHelpPage } from './tag-docs.ts';

/** The Apps Script project as it is pushed: file name -> content. */
export interface Project {
  readonly files: ReadonlyMap<string, string>;
  readonly entryPoints: readonly string[];
}

/** Builds every file of the Apps Script project of a source tree, in memory. */
export async function buildProject(root: string): Promise<Project> {
  const script = await buildScript(root, 'src/app/index.ts');
  const files = new Map([['main.js', script.source]]);
  const add = async (file: ProjectFile, madeOf: string, make: () => string | Promise<string>) => {
    if (existsSync(join(root, madeOf))) files.set(`${file}.html`, await make());
  };
  await add(PROJECT_FILES.sidebar, 'sidebar/main.tsx', () => buildSidebar(root));
  await add(PROJECT_FILES.templates, TEMPLATES_MODULE, () => renderTemplates(root));
  await add(PROJECT_FILES.tagHelp, 'src/reports/papers.ts', tagHelpPage);
  files.set('appsscript.json', await readFile(join(root, 'appsscript.json'), 'utf8'));
  return { files, entryPoints: script.entryPoints };
}

/**
 * Makes a folder hold exactly the project. Each file is replaced in one step, so that a reader
 * in another process never sees half of it; nothing is touched that is the same already.
 */
export async function writeProject(project: Project, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!project.files.has(name) && !name.startsWith('.')) {
      await rm(join(folder, name), { recursive: true });
    }
  }
  for (const [name, content] of project.files) {
    const path = join(folder, name);
    if (existsSync(path) && (await readFile(path, 'utf8')) === content) continue;
    const draft = join(folder, `.${name}.${process.pid}`);
    await writeFile(draft, content);
    await rename(draft, path);
  }
}
