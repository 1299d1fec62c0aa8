import { HostRefusal } from '../ground/refusal.ts';
import type { HostOps, Run } from './run.ts';

/** Files are named without their extension, with `/` for folders. */
function fileNamed(run: Run, name: string): string {
  const file = run.project.html.find((one) => one.name === name);
  if (file === undefined) throw new HostRefusal(`No HTML file named ${name} was found.`);
  return file.source;
}

/** HtmlService needs no scope; only the project's own files come from outside the realm. */
export const htmlOps = {
  'HtmlService.createHtmlOutputFromFile': fileNamed,
  'HtmlService.createTemplateFromFile': fileNamed,
} satisfies HostOps;
