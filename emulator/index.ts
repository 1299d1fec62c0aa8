import type { HeadlessProduct } from './headless/headless.ts';
import type { PageServer, PageServerOptions } from './window/server/page-server.ts';
import type { SavedFile } from './xlsx/saved-file.ts';

/** The whole public face of the emulator: whoever uses it imports from here and from nowhere else. */

export {
  createEmulator,
  DEFAULT_OWNER,
  type Emulator,
  type EmulatorOptions,
  type RangeReading,
} from './emulator.ts';
export type { Calls, Execution } from './execution/executor.ts';
export { columnLetters, columnNumber, parseA1, type Rect, rectOf } from './ground/a1.ts';
export { type HostSeconds, sumOfSeconds } from './ground/host-time.ts';
export { toClient } from './ground/marshal.ts';
export {
  loadProjectFiles,
  loadProjectFolder,
  type Manifest,
  type Project,
  projectOf,
} from './ground/project.ts';
export type { Fault, Question, Reply, UiEntry } from './ground/vocabulary.ts';
export type { Edit } from './hands/typist.ts';
export { sampleFileFor } from './opening/kept-sample.ts';
export { openCopy, openSample, openSaved } from './opening/open-workbook.ts';
export { Clock } from './stores/clock.ts';
export { Office, type OfficeSnapshot } from './stores/office.ts';
export type { Group, Person } from './stores/users.ts';
export type { Model as GridModel } from './window/page/grid-component.ts';
export { openBrowser } from './window/server/open-browser.ts';
export { papersOf } from './window/server/papers.ts';
export type { SheetSnapshot, WorkbookSnapshot } from './workbook/snapshot.ts';
export type { HeadlessProduct, PageServer, PageServerOptions, SavedFile };

// What takes long to load is loaded by those who use it.

/** Reads an .xlsx of any origin; what the emulator itself saved comes back whole. @throws Error when it is none */
export async function loadXlsx(bytes: Uint8Array): Promise<SavedFile> {
  return (await import('./xlsx/load-xlsx.ts')).loadXlsx(bytes);
}

/** Writes a workbook, and what of its office .xlsx cannot hold, as one .xlsx. */
export async function saveXlsx(file: SavedFile): Promise<Uint8Array> {
  return (await import('./xlsx/save-xlsx.ts')).saveXlsx(file);
}

/** Carries out a command line without a window; prints one JSON object and sets the exit status. */
export async function runHeadless(
  words: readonly string[],
  product: HeadlessProduct,
): Promise<void> {
  await (await import('./headless/headless.ts')).runHeadless(words, product);
}

/** Shows a workbook in the browser; answers at once, the workbook may take some seconds more. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  return (await import('./window/server/page-server.ts')).startPageServer(options);
}
