import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Emulator } from '../emulator.ts';
import type { SavedFile } from '../xlsx/saved-file.ts';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const EMULATOR = join(import.meta.dirname, '..');

/** Where the sample of this project is kept: made once for each state of the script and of the emulator. */
export function sampleFileFor(cacheFolder: string, projectFolder: string): string {
  const hash = createHash('sha256');
  for (const file of [projectFolder, EMULATOR].flatMap(filesUnder))
    hash.update(file).update(readFileSync(file));
  return join(cacheFolder, `sample-${hash.digest('hex').slice(0, 16)}.json`);
}

/** The kept sample; undefined when there is none or it cannot be read. */
export function readSample(path: string): SavedFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SavedFile;
  } catch {
    return undefined;
  }
}

/** Keeps the sample for the next start. Written aside first: two starts at once must not read half of it. */
export function keepSample(path: string, emulator: Emulator): void {
  const saved: SavedFile = { workbook: emulator.snapshot(), office: emulator.office.snapshot() };
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(saved));
  renameSync(aside, path);
  removeOthers(path);
}

/** Samples of other versions of the script are not asked for again. */
function removeOthers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (/^sample-[0-9a-f]{16}\.json$/.test(name) && name !== basename(path)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}
