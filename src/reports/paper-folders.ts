import { createFolder, isThere, shareWith } from './drive-files.ts';

/** A folder that an earlier run of this person made; plain JSON, kept from run to run. */
export interface KnownFolder {
  readonly id: string;
  /** E-mail addresses with which it, and so all that is put there, is shared. */
  readonly sharedWith: readonly string[];
}

/** Which folder is wanted. */
export interface FolderPlace {
  readonly title: string;
  /** Who else is to see what is put there. */
  readonly shareWith: readonly string[];
}

export interface ReadyFolder {
  readonly folderId: string;
  /** Addresses that Drive would not share with. */
  readonly notShared: readonly string[];
}

/**
 * Gives the folder that is known and not in the bin, or makes it: one call to Drive, or two when it has
 * vanished, and one more for each person with whom it is not yet shared.
 * @param keep Called after each change, so that a run that is cut off leaves nothing unknown behind.
 */
export function readyFolder(
  known: KnownFolder | null,
  place: FolderPlace,
  keep: (folder: KnownFolder) => void,
): ReadyFolder {
  const found = known !== null && isThere(known.id) ? known : null;
  let folder = found ?? { id: createFolder(place.title), sharedWith: [] };
  if (found === null) keep(folder);
  const notShared: string[] = [];
  for (const email of place.shareWith) {
    if (folder.sharedWith.includes(email)) continue;
    if (shareWith(folder.id, email)) {
      folder = { ...folder, sharedWith: [...folder.sharedWith, email] };
      keep(folder);
    } else notShared.push(email);
  }
  return { folderId: folder.id, notShared };
}
