const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Where a paper goes. */
export interface PaperPlace {
  /** Name of the file. */
  readonly title: string;
  /** Name of the folder, when one has to be made. */
  readonly folderTitle: string;
  /** The folder that an earlier run of this person made; null when there is none. */
  readonly folderId: string | null;
}

export interface WrittenPaper {
  readonly fileId: string;
  readonly link: string;
  /** The folder in which the paper stands: another one than before, when that had vanished. */
  readonly folderId: string;
}

/**
 * Puts a .docx into Drive as a Google Doc: one call converts it (Drive API v3, Files.create with the target
 * type in the metadata). At most three calls: is the folder still there, make it, write.
 */
export function writePaper(bytes: Uint8Array, place: PaperPlace): WrittenPaper {
  const folderId = ensureFolder(place.folderId, place.folderTitle);
  const blob = Utilities.newBlob(signed(bytes), DOCX, `${place.title}.docx`);
  const file = files().create(
    { name: place.title, mimeType: GOOGLE_DOC, parents: [folderId] },
    blob,
    { fields: 'id,webViewLink' },
  );
  return { fileId: idOf(file), link: file.webViewLink ?? '', folderId };
}

/** The folder that is known and not in the bin, or a new one. */
function ensureFolder(known: string | null, title: string): string {
  if (known !== null && isThere(known)) return known;
  return idOf(files().create({ name: title, mimeType: FOLDER }));
}

/** `drive.file` answers for a deleted file and for one made by someone else alike: with an error. */
function isThere(folderId: string): boolean {
  try {
    return files().get(folderId, { fields: 'id,trashed' }).trashed !== true;
  } catch {
    return false;
  }
}

/** The advanced service is declared in the manifest; its types say that it may be off. */
function files(): GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection {
  if (Drive?.Files === undefined) throw new Error('The advanced Drive service is off');
  return Drive.Files;
}

function idOf(file: DriveFile): string {
  if (file.id === undefined) throw new Error('Drive.Files.create answered without an id');
  return file.id;
}

/** Bytes of the host are signed (Apps Script reference: Utilities.newBlob takes Byte[], -128 to 127). */
function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
