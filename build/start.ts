import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  loadProjectFolder,
  openBrowser,
  openSample,
  sampleFileFor,
  startPageServer,
} from 'sheets-emulator';
import { PRODUCT, ROOT } from './product.ts';
import { summarize } from './summary.ts';

/**
 * `npm start`: shows the sample in the browser. With `--once`, or where CI is set, it prints how the
 * sample's plan stands, leaves its workbook and its paper in a folder and ends.
 */

const DEFAULT_PORT = 4820;

const SUMMARY = {
  check: 'checkPlan',
  paper: { fn: 'generateReport', kind: 'plan' },
  totals: "'หน้าหลัก'!B5:E40",
};

/** Papers of one session; the system clears it away. */
function newDriveFolder(): string {
  return mkdtempSync(join(tmpdir(), 'phaenkhon-drive-'));
}

function sampleFile(): string {
  return sampleFileFor(join(ROOT, '.cache'), PRODUCT.projectFolder);
}

async function once(): Promise<void> {
  const emulator = openSample({
    ...PRODUCT,
    project: loadProjectFolder(PRODUCT.projectFolder),
    driveFolder: newDriveFolder(),
    sampleFile: sampleFile(),
  });
  console.log(await summarize(emulator, SUMMARY, join(ROOT, 'out/sample')));
}

/** Another program may have the usual port: then any free one will do. */
async function serve(port: number, workbookFile: string | undefined): Promise<void> {
  const options = {
    ...PRODUCT,
    sampleFile: sampleFile(),
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
