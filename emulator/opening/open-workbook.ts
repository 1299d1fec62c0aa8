import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator.ts';
import { Office, type OfficeOptions } from '../stores/office.ts';
import { PropertyStores } from '../stores/properties.ts';
import type { SavedFile } from '../xlsx/saved-file.ts';
import { keepSample, readSample } from './kept-sample.ts';

/** What is around a workbook that is opened: the script, its owner and how the person is reached. */
export interface Surroundings extends Pick<EmulatorOptions, 'project' | 'dialogs' | 'onUi'> {
  /** Who owns the file, unless it brings its own people. */
  readonly owner: string;
  /** The local folder that stands for Drive; a temporary one when left out. */
  readonly driveFolder?: string;
  /** Switches of the host by name. */
  readonly host?: readonly string[];
}

export interface SampleOptions extends Surroundings {
  /** Functions that make the sample in a blank spreadsheet, in this order, as the owner. */
  readonly sampleFunctions: readonly string[];
  /** Where it is kept once it is made. */
  readonly sampleFile: string;
  /** What its owner calls the file. */
  readonly sampleName: string;
}

function officeOf({ owner, driveFolder, host }: Surroundings, saved?: SavedFile['office']): Office {
  const people: OfficeOptions['people'] = [{ email: owner, role: 'owner' }];
  return new Office({
    ...(saved ? { saved } : { people }),
    ...(driveFolder === undefined ? {} : { driveFolder }),
    ...(host === undefined ? {} : { host }),
  });
}

/** Opens a blank spreadsheet as Google makes one. */
export function openBlank(around: Surroundings): Emulator {
  return createEmulator({ ...around, office: officeOf(around) });
}

/** Opens a saved workbook with the people, papers and properties it was saved with. */
export function openSaved({ workbook, office }: SavedFile, around: Surroundings): Emulator {
  return createEmulator({ ...around, workbook, office: officeOf(around, office) });
}

/**
 * File > Make a copy: another file with another id, which belongs to whoever made it, shared with nobody;
 * triggers and properties stay behind (Apps Script guide: bound scripts are copied, their triggers are not).
 */
export function openCopy(original: Emulator, around: Surroundings): Emulator {
  const office = original.office.snapshot();
  const workbook = original.snapshot();
  return openSaved(
    {
      workbook: { ...workbook, id: original.office.uuid(), name: `Copy of ${workbook.name}` },
      office: {
        ...office,
        users: { ...office.users, people: [{ email: around.owner, role: 'owner' }] },
        properties: new PropertyStores().snapshot(),
        triggers: [],
      },
    },
    around,
  );
}

/** Scripts give refusals back as values, `{ok: false, error: {message}}`; here they are faults. */
function refusalIn(value: unknown): string | undefined {
  const { ok, error } = (value ?? {}) as { ok?: unknown; error?: { message?: unknown } };
  return ok === false ? String(error?.message) : undefined;
}

/** Lets the script make its sample, as the owner. @throws Error when it does not come to be whole */
export function makeSample(emulator: Emulator, functions: readonly string[]): void {
  for (const fn of functions) {
    const { outcome } = emulator.call(emulator.office.users.owner, fn);
    const fault = outcome.ok ? refusalIn(outcome.value) : outcome.error.message;
    if (fault !== undefined) throw new Error(`${fn}: ${fault}`);
  }
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * What the owner would do by hand once: share the file with everyone who is named as an editor of a
 * protected tab.
 */
function shareWithNamedEditors({ workbook, office }: Emulator): void {
  for (const sheet of workbook.sheets) {
    for (const email of sheet.protections.flatMap(({ editors }) => editors)) {
      const isNew = ADDRESS.test(email) && office.users.find(email) === undefined;
      if (isNew) office.users.share(email, 'editor');
    }
  }
}

/** The sample: the kept one, or a blank spreadsheet in which the script makes it. */
export function openSample(options: SampleOptions): Emulator {
  const { sampleFunctions, sampleFile, sampleName, ...around } = options;
  const kept = readSample(sampleFile);
  if (kept) {
    return openSaved({ ...kept, workbook: { ...kept.workbook, name: sampleName } }, around);
  }
  const emulator = openBlank(around);
  emulator.workbook.name = sampleName;
  makeSample(emulator, sampleFunctions);
  shareWithNamedEditors(emulator);
  keepSample(sampleFile, emulator);
  return emulator;
}
