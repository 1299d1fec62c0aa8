import { buildProject, writeProject } from './project.ts';

const quiet = process.argv.includes('--quiet');
const project = await buildProject(process.cwd());
await writeProject(project, 'dist');
if (!quiet) {
  for (const [name, content] of project.files) {
    console.log(`dist/${name}  ${(Buffer.byteLength(content) / 1024).toFixed(1)} KB`);
  }
  console.log(`${project.entryPoints.length} entry points: ${project.entryPoints.join(', ')}`);
}
