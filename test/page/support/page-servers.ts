import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, type PageServerOptions, startPageServer } from 'sheets-emulator';
import { HR } from '../../support/product.ts';

const ROOT = join(import.meta.dirname, '../../..');

export const VISITOR = 'visitor@example.go.th';

async function startIn(
  makeOptions: (
    folder: string,
  ) => Omit<PageServerOptions, 'port' | 'driveFolder' | 'owner' | 'viewers'>,
): Promise<PageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'phaenkhon-page-'));
  const options = {
    port: 0,
    driveFolder: folder,
    owner: HR,
    viewers: [VISITOR],
    ...makeOptions(folder),
  };
  const server = await startPageServer(options);
  await server.ready;
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, worker: server.worker, ready: server.ready, close };
}

/** The page with the built bundle and the sample plan that the global set-up made. */
export function startProductPage(): Promise<PageServer> {
  const sampleFile = join(ROOT, '.cache/test-sample.json');
  if (!existsSync(sampleFile)) throw new Error('no sample: the bundle could not be built');
  return startIn(() => ({
    projectFolder: join(ROOT, 'dist'),
    sampleFunctions: ['setUpWorkbook', 'loadSample'],
    sampleFile,
    sampleName: 'แผนพัฒนาบุคลากร เทศบาลตำบลตัวอย่าง',
  }));
}

/** The page with a small script of our own and a blank spreadsheet. */
export function startScriptPage(): Promise<PageServer> {
  return startIn((folder) => ({
    projectFolder: join(ROOT, 'test/page/fixtures/script'),
    sampleFunctions: [],
    sampleFile: join(folder, 'blank.json'),
    sampleName: 'สมุดเปล่า',
  }));
}
