import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type Clock,
  createEmulator,
  type Emulator,
  loadProjectFolder,
  Office,
  type OfficeSnapshot,
  type WorkbookSnapshot,
} from 'sheets-emulator';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
const FOLDER = join(ROOT, '.cache');
const KEPT = /^test-.*\.json$/;

interface Saved {
  readonly workbook: WorkbookSnapshot;
  readonly office: OfficeSnapshot;
}

/**
 * An emulator as `make` leaves it. Setting one up takes seconds, so each is made once for one state of the
 * sources and loaded from .cache afterwards; the global set-up forgets them all when a source has changed.
 */
export function keptProduct(name: string, make: () => Emulator, clock?: Clock): Emulator {
  const file = keptFile(name);
  if (!existsSync(file)) keep(file, savedOf(make()));
  return opened(JSON.parse(readFileSync(file, 'utf8')), clock);
}

/** Where a product is kept. What one kind of host keeps of a text is not what another keeps of it. */
export function keptFile(name: string): string {
  const host = (process.env.EMULATED_HOST ?? '').replace(/[^\w@.-]+/g, '-');
  return join(FOLDER, `test-${name}${host === '' ? '' : `-${host}`}.json`);
}

/** Another emulator in the state of this one. */
export function copyOf(product: Emulator, clock?: Clock): Emulator {
  return opened(savedOf(product), clock);
}

/** Makes every kept product anew at its next use. */
export function forgetKeptProducts(): void {
  if (!existsSync(FOLDER)) return;
  for (const file of readdirSync(FOLDER)) if (KEPT.test(file)) rmSync(join(FOLDER, file));
}

function savedOf(product: Emulator): Saved {
  return { workbook: product.snapshot(), office: product.office.snapshot() };
}

function opened({ workbook, office }: Saved, clock?: Clock): Emulator {
  return createEmulator({
    project: loadProjectFolder(DIST),
    workbook,
    office: new Office({ saved: office, ...(clock === undefined ? {} : { clock }) }),
  });
}

/** Written aside and moved: another worker may read the file at this moment. */
function keep(file: string, saved: Saved): void {
  mkdirSync(FOLDER, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(saved));
  renameSync(aside, file);
}
