/** Drive as papers need it. Everything here sees only what this person's own runs created (`drive.file`). */

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

export interface FoundFile {
  readonly title: string;
  readonly fileId: string;
  readonly link: string;
}

/** What a file is made from. */
export interface NewDocument {
  readonly title: string;
  readonly folderId: string;
  readonly bytes: Uint8Array | string;
  readonly contentType: string;
  /** Kept with the file, seen by this script only; a name and its value hold at most 124 bytes. */
  readonly marks: Readonly<Record<string, string>>;
}

/** One call converts the upload to a Google Doc (Drive API v3, Files.create with the target type). */
export function createDocument(document: NewDocument): FoundFile {
  const { title, folderId, bytes, contentType, marks } = document;
  const content = typeof bytes === 'string' ? bytes : signed(bytes);
  const blob = Utilities.newBlob(content as number[], contentType, title);
  const file = files().create(
    { name: title, mimeType: GOOGLE_DOC, parents: [folderId], appProperties: { ...marks } },
    blob,
    { fields: 'id,webViewLink' },
  );
  return { fileId: idOf(file), title, link: file.webViewLink ?? '' };
}

/** In the person's My Drive, from where it may be moved: it is known by its id. */
export function createFolder(title: string): string {
  return idOf(files().create({ name: title, mimeType: FOLDER }));
}

/**
 * `drive.file` answers for a deleted file and for one made by someone else alike: that it is not found.
 * @throws what Drive says when it cannot tell: a quota, a right or a service that is off makes no file vanish.
 */
export function isThere(fileId: string): boolean {
  try {
    return files().get(fileId, { fields: 'id,trashed' }).trashed !== true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

const NOT_FOUND = 404;

/** By the code of the API where the host passes it on, else by the words, which Drive says in English. */
function isNotFound(error: unknown): boolean {
  const { details, message } = error as { details?: { code?: number }; message?: string };
  if (details?.code !== undefined) return details.code === NOT_FOUND;
  return /File not found/.test(message ?? '');
}

/** The files of this person that carry a mark, by the value of their mark `key`. */
export function filesMarked(name: string, value: string, key: string): Map<string, FoundFile> {
  const found = new Map<string, FoundFile>();
  const q = `appProperties has { key='${name}' and value='${value}' } and trashed = false`;
  const fields = 'nextPageToken,files(id,name,webViewLink,appProperties)';
  let page: string | undefined;
  do {
    const list = files().list({ q, fields, pageSize: 1000, ...(page ? { pageToken: page } : {}) });
    for (const file of list.files ?? []) {
      const marks: Readonly<Record<string, string>> = file.appProperties ?? {};
      const { name = '', webViewLink = '' } = file;
      found.set(marks[key] ?? '', { fileId: idOf(file), title: name, link: webViewLink });
    }
    page = list.nextPageToken;
  } while (page !== undefined);
  return found;
}

/** Lets somebody edit a file or all that a folder holds, without an e-mail; false where Drive refuses. */
export function shareWith(fileId: string, email: string): boolean {
  if (Drive?.Permissions === undefined) throw serviceIsOff();
  try {
    const permission = { role: 'writer', type: 'user', emailAddress: email };
    Drive.Permissions.create(permission, fileId, { sendNotificationEmail: false });
    return true;
  } catch {
    return false;
  }
}

/**
 * A Google Doc as .docx; null where Drive does not give it: more than 10 MB, deleted, or made by someone
 * else (Drive API v3: Files.export).
 */
export function exportDocument(fileId: string): Uint8Array | null {
  const service = files();
  try {
    return Uint8Array.from(service.export(fileId, DOCX, { alt: 'media' }).getBytes());
  } catch {
    return null;
  }
}

/** The advanced service is declared in the manifest; its types say that it may be off. */
function files(): FilesService {
  if (Drive?.Files === undefined) throw serviceIsOff();
  return Drive.Files as unknown as FilesService;
}

/** The published types know neither the options of an export nor that it answers with a Blob. */
type FilesService = Omit<
  GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection,
  'export'
> & {
  export(
    fileId: string,
    contentType: string,
    options: { readonly alt: 'media' },
  ): GoogleAppsScript.Base.Blob;
};

function serviceIsOff(): Error {
  return new Error('The advanced Drive service is off');
}

function idOf(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): string {
  if (file.id === undefined) throw new Error('Drive answered without an id');
  return file.id;
}

/** Bytes of the host are signed (Apps Script reference: Utilities.newBlob takes Byte[], -128 to 127). */
function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
