import type { Project } from '../bundle.ts';
import { createEmulator, DEFAULT_OWNER, type Emulator, type EmulatorOptions } from '../emulator.ts';
import { Office } from '../office/office.ts';
import type { SavedFile } from '../xlsx/saved-file.ts';
import { shareWithNamedEditors } from './cast.ts';
import { keepSample, readSample } from './sample-file.ts';

export interface SampleOptions extends Pick<EmulatorOptions, 'dialogs' | 'onUi'> {
  readonly project: Project;
  readonly driveFolder: string;
  /** Functions that make the sample in a blank spreadsheet, in this order, as the owner. */
  readonly sampleFunctions: readonly string[];
  /** Where it is kept once it is made. */
  readonly sampleFile: string;
  /** What its owner calls the file. */
  readonly sampleName: string;
}

/** Opens a saved workbook with the people, papers and properties it was saved with. */
export function openSavedWorkbook(
  { workbook, office }: SavedFile,
  { driveFolder, ...options }: Pick<SampleOptions, 'project' | 'driveFolder' | 'dialogs' | 'onUi'>,
): Emulator {
  const people = [{ email: DEFAULT_OWNER, role: 'owner' }] as const;
  const kept = office ? { saved: office } : { people };
  return createEmulator({ ...options, workbook, office: new Office({ driveFolder, ...kept }) });
}

/** Scripts give refusals back as values, `{ok: false, error: {message}}`; here they are faults. */
function refusalIn(value: unknown): string | undefined {
  const { ok, error } = (value ?? {}) as { ok?: unknown; error?: { message?: unknown } };
  return ok === false ? String(error?.message) : undefined;
}

function run(emulator: Emulator, fn: string): void {
  const { outcome } = emulator.call(DEFAULT_OWNER, fn);
  const fault = outcome.ok ? refusalIn(outcome.value) : outcome.error.message;
  if (fault !== undefined) throw new Error(`${fn}: ${fault}`);
}

/** The sample: the kept one, or a blank spreadsheet in which the script makes it. */
export function openSample(options: SampleOptions): Emulator {
  const { sampleFunctions, sampleFile, sampleName, driveFolder, ...rest } = options;
  const kept = readSample(sampleFile);
  if (kept) {
    const workbook = { ...kept.workbook, name: sampleName };
    return openSavedWorkbook({ ...kept, workbook }, { driveFolder, ...rest });
  }
  const emulator = createEmulator({ ...rest, driveFolder });
  emulator.workbook.name = sampleName;
  for (const fn of sampleFunctions) run(emulator, fn);
  shareWithNamedEditors(emulator);
  keepSample(sampleFile, emulator);
  return emulator;
}
