import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What earlier versions pushed beside the files of today. */
const FORMER = /^(?:code|part)-[a-z-]+\.html$/;
/** The script that Google puts into each new project. */
const BLANK_SCRIPT = /^\s*function myFunction\(\)\s*\{\s*\}\s*$/;

/**
 * Names of the files of a pulled project that this add-on did not make, such as recorded macros: a push replaces
 * the whole project, and they would be gone. `own`: names of the files that are pushed.
 */
export function foreignFiles(folder: string, own: ReadonlySet<string>): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|gs|html)$/.test(name) && !own.has(name) && !FORMER.test(name))
    .filter((name) => !BLANK_SCRIPT.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => basename(name))
    .sort();
}
