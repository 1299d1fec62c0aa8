import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, papersOf, saveXlsx } from 'sheets-emulator';
import { textTable } from './text-table.ts';

/** Which functions and cells of the product tell how the plan stands. */
export interface SummarySources {
  /** Gives `{findings: [{severity, message, tab, cell}]}`. */
  readonly check: string;
  /** Makes the paper, called with this argument. */
  readonly paper: { readonly fn: string; readonly kind: string };
  /** The totals: a head row, then one row each, up to the first one without amounts. */
  readonly totals: string;
}

interface Finding {
  readonly severity?: string;
  readonly message?: string;
  readonly tab?: string;
  readonly cell?: string;
}

/** How many findings are printed; all of them stand in the workbook. */
const PRINTED_FINDINGS = 12;

function call(emulator: Emulator, fn: string, args: readonly unknown[]): Record<string, unknown> {
  const { outcome } = emulator.call(emulator.office.users.owner, fn, args);
  if (!outcome.ok) throw new Error(`${fn}: ${outcome.error.message}`);
  const value = (outcome.value ?? {}) as Record<string, unknown>;
  const { message } = (value.error ?? {}) as { message?: unknown };
  if (value.ok === false) throw new Error(`${fn}: ${String(message)}`);
  return value;
}

function totalsTable(emulator: Emulator, range: string): string {
  const rows = emulator.read(range).displayValues;
  const end = rows.findIndex(([, ...amounts]) => amounts.every((text) => text === ''));
  return textTable(end < 0 ? rows : rows.slice(0, end));
}

function findingLine({ severity, message, tab, cell }: Finding): string {
  const place = tab === undefined ? '' : ` (${tab}${cell === undefined ? '' : ` ${cell}`})`;
  return `[${severity ?? '-'}] ${message ?? ''}${place}`;
}

function findingLines(findings: readonly Finding[]): string[] {
  const hidden = findings.length - PRINTED_FINDINGS;
  return [
    `ข้อค้นพบ ${findings.length} รายการ`,
    ...findings.slice(0, PRINTED_FINDINGS).map(findingLine),
    ...(hidden > 0 ? [`และอีก ${hidden} รายการ ดูได้ในสมุดงาน`] : []),
  ];
}

async function leaveFiles(emulator: Emulator, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const { office } = emulator;
  const workbook = join(folder, 'workbook.xlsx');
  writeFileSync(
    workbook,
    await saveXlsx({ workbook: emulator.snapshot(), office: office.snapshot() }),
  );
  const papers = papersOf(emulator).flatMap(({ id }) => {
    const file = emulator.files.find((one) => one.id === id);
    if (!file) return [];
    const from = office.drive.absolutePath(file);
    const to = join(folder, from.slice(from.replaceAll('\\', '/').lastIndexOf('/') + 1));
    copyFileSync(from, to);
    return [to];
  });
  return [workbook, ...papers];
}

/** Checks the plan, makes the paper, leaves workbook and paper in `folder` and tells all of it in Thai. */
export async function summarize(
  emulator: Emulator,
  { check, paper, totals }: SummarySources,
  folder: string,
): Promise<string> {
  const { findings } = call(emulator, check, []);
  call(emulator, paper.fn, [paper.kind]);
  const files = await leaveFiles(emulator, folder);
  return [
    totalsTable(emulator, totals),
    '',
    ...findingLines(Array.isArray(findings) ? (findings as Finding[]) : []),
    '',
    'ไฟล์ที่ได้',
    ...files,
  ].join('\n');
}
