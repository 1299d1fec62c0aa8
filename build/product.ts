import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What the emulator is told of the product; it knows nothing else of it. */
export const PRODUCT = {
  projectFolder: join(ROOT, 'dist'),
  owner: 'hr@example.go.th',
  /** What makes the sample plan in a blank spreadsheet, as HR. */
  sampleFunctions: ['loadSample'],
  sampleName: 'แผนพัฒนาบุคลากร เทศบาลตำบลตัวอย่าง',
  /** Somebody of the municipality who was not given the file for editing. */
  viewers: ['visitor@example.go.th'],
} as const;
