import type { OfficeSnapshot } from '../stores/office.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';

/** All that one .xlsx file carries. A file that the emulator did not write has no office. */
export interface SavedFile {
  readonly workbook: WorkbookSnapshot;
  readonly office: OfficeSnapshot | null;
}
