import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadProjectFolder } from './bundle.ts';
import { openBrowser } from './server/open-browser.ts';
import { startPageServer } from './server/page-server.ts';
import { sampleFileFor } from './server/sample-file.ts';
import { openSample } from './server/sample-workbook.ts';
import { summarize } from './server/summary.ts';

/**
 * `npm start`: shows the sample in the browser. With `--once`, or where CI is set, it prints how the
 * sample's plan stands, leaves its workbook and its paper in a folder and ends.
 */

const ROOT = join(import.meta.dirname, '..');
const DEFAULT_PORT = 4820;

/** What the product is asked for; the emulator knows nothing else of it. */
const PRODUCT = {
  folder: join(ROOT, 'dist'),
  sampleFunctions: ['loadSample'],
  sampleName: 'แผนพัฒนาบุคลากร เทศบาลตำบลตัวอย่าง',
  summary: {
    check: 'checkPlan',
    paper: { fn: 'generateReport', kind: 'plan' },
    totals: "'หน้าหลัก'!B5:E40",
  },
  /** Somebody of the municipality who was not given the file for editing. */
  viewers: ['visitor@example.go.th'],
} as const;

/** Papers of one session; the system clears it away. */
function newDriveFolder(): string {
  return mkdtempSync(join(tmpdir(), 'phaenkhon-drive-'));
}

function sampleFile(): string {
  return sampleFileFor(join(ROOT, '.cache'), [PRODUCT.folder, import.meta.dirname]);
}

async function once(): Promise<void> {
  const emulator = openSample({
    project: loadProjectFolder(PRODUCT.folder),
    driveFolder: newDriveFolder(),
    sampleFunctions: PRODUCT.sampleFunctions,
    sampleName: PRODUCT.sampleName,
    sampleFile: sampleFile(),
  });
  console.log(await summarize(emulator, PRODUCT.summary, join(ROOT, 'out/sample')));
}

/** Another program may have the usual port: then any free one will do. */
async function serve(port: number, workbookFile: string | undefined): Promise<void> {
  const options = {
    projectFolder: PRODUCT.folder,
    sampleFunctions: PRODUCT.sampleFunctions,
    sampleName: PRODUCT.sampleName,
    sampleFile: sampleFile(),
    viewers: PRODUCT.viewers,
    driveFolder: newDriveFolder(),
    ...(workbookFile === undefined ? {} : { workbookFile }),
  };
  const server = await startPageServer({ ...options, port }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    return startPageServer({ ...options, port: 0 });
  });
  console.log(`เปิดหน้าตัวจำลองได้ที่ ${server.url}  (กด Ctrl+C เมื่อเลิกใช้)`);
  openBrowser(server.url);
  await server.ready;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean' },
      port: { type: 'string' },
      workbook: { type: 'string' },
    },
  });
  const isOnce = values.once ?? Boolean(process.env.CI);
  await (isOnce ? once() : serve(Number(values.port ?? DEFAULT_PORT), values.workbook));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
