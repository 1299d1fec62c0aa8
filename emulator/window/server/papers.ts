import type { Emulator } from '../../emulator.ts';
import { FOLDER } from '../../stores/drive/drive-file.ts';
import type { Paper } from '../protocol/window-events.ts';

/** The files that scripts made, newest first. */
export function papersOf({ files }: Emulator): Paper[] {
  return files
    .filter(({ mimeType, trashed }) => mimeType !== FOLDER && !trashed)
    .map(({ id, name, owner, createdTime, size }) => ({
      id,
      name,
      owner,
      createdTime,
      bytes: size,
    }))
    .sort((a, b) => b.createdTime - a.createdTime);
}
