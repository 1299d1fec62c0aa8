import { createHash } from 'node:crypto';
import { LIMITS } from '../../ground/limits.ts';
import { apiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { DiskFolder } from './disk-folder.ts';
import {
  DOCX,
  type DriveFile,
  type DrivePermission,
  extensionOf,
  FOLDER,
  GOOGLE_DOC,
  isConvertible,
  isGoogleType,
} from './drive-file.ts';
import { emptyDocx } from './empty-docx.ts';
import { safeFileName } from './safe-file-name.ts';

/** Who asks. `seesAll` is the whole `drive` scope; without it only what `drive.file` covers is seen. */
export interface Visitor {
  readonly email: string;
  readonly seesAll: boolean;
}

/** What a caller may say about a file; what is left out stays or takes the host's default. */
export interface FileRequest {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly description?: string;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly appProperties?: Readonly<Record<string, string | null>>;
}

/** Uploaded bytes with their content type. */
export interface Media {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface DriveOptions {
  readonly clock: Clock;
  /** Makes the random part of a new id. */
  readonly uuid: () => string;
  /** Where the bytes go; a temporary folder when left out. */
  readonly folder?: string;
  readonly files?: readonly DriveFile[];
}

/** The largest blob and upload, in bytes (50 MB). */
const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/**
 * Google Drive on a local folder: the files, who sees them, and what a conversion makes of an upload.
 * `method` is the API's name ('drive.files.create') that refusals carry.
 */
export class DriveStore {
  readonly #clock: Clock;
  readonly #uuid: () => string;
  readonly #disk: DiskFolder;
  readonly #files = new Map<string, DriveFile>();

  constructor(options: DriveOptions) {
    this.#clock = options.clock;
    this.#uuid = options.uuid;
    this.#disk = new DiskFolder(options.folder);
    for (const file of options.files ?? []) this.#files.set(file.id, file);
  }

  /** Every file, for the emulator's own use: no visibility applies. In the order they were made. */
  list(): readonly DriveFile[] {
    return [...this.#files.values()];
  }

  /** Where a file's bytes are on this machine. */
  absolutePath(file: DriveFile): string {
    return this.#disk.absolute(file.path);
  }

  content(file: DriveFile): Uint8Array {
    return this.#disk.read(file.path);
  }

  /** The id of a user's My Drive, the parent of what is created without one. */
  rootId(email: string): string {
    return `0A${createHash('sha256').update(email).digest('base64url').slice(0, 14)}Uk9PVA`;
  }

  /** Records that a person opened the file with the script: their `drive.file` grant covers it now. */
  grant(email: string, id: string): void {
    const file = this.#files.get(id);
    if (file === undefined) throw new Error(`No such file: ${id}`);
    this.#put({ ...file, openedBy: [...new Set([...file.openedBy, email])] });
  }

  /** The files this visitor sees, newest first. */
  visibleTo(visitor: Visitor): DriveFile[] {
    return this.list()
      .filter((file) => this.#sees(visitor, file))
      .map((file) => this.withInherited(file))
      .reverse();
  }

  /** Throws the host's `File not found: <id>.` for a file that is not there or not visible. */
  get(method: string, visitor: Visitor, id: string): DriveFile {
    const file = this.#files.get(id);
    if (file !== undefined && this.#sees(visitor, file)) return file;
    throw apiError(method, 404, 'notFound', `File not found: ${id}.`);
  }

  /** The file as Drive shows it: shared as its folder is, and in the bin when its folder is. */
  withInherited(file: DriveFile): DriveFile {
    const parent = this.#files.get(file.parents[0] ?? '');
    if (parent === undefined) return file;
    const { permissions, trashed } = this.withInherited(parent);
    const own = new Set(file.permissions.map(({ id }) => id));
    const inherited = permissions
      .filter(({ id }) => !own.has(id))
      .map((one) => (one.role === 'owner' ? { ...one, role: 'writer' as const } : one));
    return {
      ...file,
      permissions: [...file.permissions, ...inherited],
      trashed: file.trashed || trashed,
    };
  }

  #sees(visitor: Visitor, file: DriveFile): boolean {
    if (roleOf(visitor.email, this.withInherited(file)) === undefined) return false;
    return visitor.seesAll || file.openedBy.includes(visitor.email);
  }

  create(method: string, visitor: Visitor, request: FileRequest, media: Media | null): DriveFile {
    const contentType = media?.contentType ?? null;
    const mimeType = targetType(method, request.mimeType, contentType);
    const name = request.name ?? 'Untitled';
    const parents = this.#parentsOf(method, visitor, request.parents);
    const bytes = media?.bytes ?? (mimeType === GOOGLE_DOC ? emptyDocx() : new Uint8Array());
    const kept = mimeType === GOOGLE_DOC ? (contentType ?? DOCX) : contentType;
    const path = this.#freePath(parents, name, mimeType, kept);
    refuseLargeUpload(method, bytes);
    if (mimeType === FOLDER) this.#disk.makeFolder(path);
    else this.#disk.write(path, bytes);
    const now = this.#clock.now();
    return this.#put({
      id: request.id ?? this.#newId(),
      name,
      mimeType,
      parents,
      owner: visitor.email,
      createdTime: now,
      modifiedTime: now,
      path,
      contentType: mimeType === FOLDER ? null : kept,
      size: bytes.length,
      version: 1,
      permissions: [permissionOf({ type: 'user', role: 'owner', emailAddress: visitor.email })],
      ...(request.description === undefined ? {} : { description: request.description }),
      starred: request.starred ?? false,
      trashed: request.trashed ?? false,
      properties: merged({}, request.properties),
      appProperties: merged({}, request.appProperties),
      openedBy: [visitor.email],
    });
  }

  /** `parents` here is where the file is to be after the move that addParents and removeParents ask. */
  update(
    method: string,
    visitor: Visitor,
    id: string,
    request: FileRequest,
    media: Media | null,
  ): DriveFile {
    const file = this.#editable(method, visitor, id);
    const parents = request.parents
      ? this.#parentsOf(method, visitor, request.parents)
      : file.parents;
    const name = request.name ?? file.name;
    const contentType = this.#replacedContent(method, file, media);
    const isSamePlace =
      name === file.name && parents[0] === file.parents[0] && contentType === file.contentType;
    const path = isSamePlace
      ? file.path
      : this.#freePath(parents, name, file.mimeType, contentType);
    this.#move(file, path);
    if (media) this.#disk.write(path, media.bytes);
    return this.#put({
      ...file,
      name,
      parents,
      path,
      contentType,
      size: media?.bytes.length ?? file.size,
      modifiedTime: this.#clock.now(),
      version: file.version + 1,
      ...(request.description === undefined ? {} : { description: request.description }),
      starred: request.starred ?? file.starred,
      trashed: request.trashed ?? file.trashed,
      properties: merged(file.properties, request.properties),
      appProperties: merged(file.appProperties, request.appProperties),
    });
  }

  /** The copy belongs to the visitor; its name is `Copy of …` unless one is given. */
  copy(method: string, visitor: Visitor, id: string, request: FileRequest): DriveFile {
    const file = this.get(method, visitor, id);
    if (file.mimeType === FOLDER) {
      throw apiError(method, 403, 'cannotCopyFile', 'This file cannot be copied by the user.');
    }
    const mimeType = request.mimeType ?? file.mimeType;
    const asked = { ...request, name: request.name ?? `Copy of ${file.name}`, mimeType };
    const media = {
      contentType: file.contentType ?? 'application/octet-stream',
      bytes: this.content(file),
    };
    return this.create(method, visitor, asked, media);
  }

  /** Deletes for good, with everything in it when it is a folder. Only the owner may. */
  remove(method: string, visitor: Visitor, id: string): void {
    const file = this.get(method, visitor, id);
    if (file.owner !== visitor.email) throw insufficientPermissions(method);
    this.#disk.remove(file.path);
    this.#forget(file.id);
  }

  /** The bytes in another format. Only the format they are kept in exists without Google's converter. */
  export(method: string, visitor: Visitor, id: string, contentType: string): Uint8Array {
    const file = this.get(method, visitor, id);
    if (!isGoogleType(file.mimeType) || file.mimeType === FOLDER) {
      const message = 'Export only supports Docs Editors files.';
      throw apiError(method, 403, 'fileNotExportable', message);
    }
    if (contentType !== file.contentType) {
      throw new Error(`not emulated: Drive.Files.export to ${contentType}`);
    }
    if (file.size > LIMITS.EXPORT_BYTES) {
      throw apiError(
        method,
        403,
        'exportSizeLimitExceeded',
        'This file is too large to be exported.',
      );
    }
    return this.content(file);
  }

  /** Lets somebody else in. That alone does not put the file under their `drive.file` grant. */
  share(
    method: string,
    visitor: Visitor,
    id: string,
    asked: Omit<DrivePermission, 'id'>,
  ): DrivePermission {
    const file = this.#editable(method, visitor, id);
    const permission = permissionOf(asked);
    const others = file.permissions.filter((known) => known.id !== permission.id);
    this.#put({ ...file, permissions: [...others, permission] });
    return permission;
  }

  #editable(method: string, visitor: Visitor, id: string): DriveFile {
    const file = this.get(method, visitor, id);
    const role = roleOf(visitor.email, this.withInherited(file));
    if (role === 'owner' || role === 'writer') return file;
    throw insufficientPermissions(method);
  }

  #parentsOf(method: string, visitor: Visitor, asked: readonly string[] = []): readonly string[] {
    if (asked.length > 1) {
      const message = 'Increasing the number of parents is not allowed';
      throw apiError(method, 403, 'cannotAddParent', message);
    }
    const root = this.rootId(visitor.email);
    const [parent = root] = asked;
    if (parent === 'root' || parent === root) return [root];
    const folder = this.get(method, visitor, parent);
    if (folder.mimeType !== FOLDER) {
      throw apiError(method, 403, 'parentNotAFolder', 'The specified parent is not a folder.');
    }
    return [folder.id];
  }

  #replacedContent(method: string, file: DriveFile, media: Media | null): string | null {
    if (media === null) return file.contentType;
    if (isGoogleType(file.mimeType)) targetType(method, file.mimeType, media.contentType);
    refuseLargeUpload(method, media.bytes);
    return media.contentType;
  }

  #freePath(
    parents: readonly string[],
    name: string,
    mimeType: string,
    contentType: string | null,
  ): string {
    const folder = this.#files.get(parents[0] ?? '')?.path ?? '';
    const safe = safeFileName(name);
    const extension =
      mimeType === FOLDER || contentType === null ? undefined : extensionOf(contentType);
    const isNamed = extension !== undefined && safe.toLowerCase().endsWith(`.${extension}`);
    const stem = isNamed ? safe.slice(0, -extension.length - 1) : safe;
    return this.#disk.freePath(folder, stem, extension);
  }

  #move(file: DriveFile, path: string): void {
    this.#disk.move(file.path, path);
    for (const inside of this.#files.values()) {
      if (!inside.path.startsWith(`${file.path}/`)) continue;
      this.#put({ ...inside, path: path + inside.path.slice(file.path.length) });
    }
  }

  #forget(id: string): void {
    this.#files.delete(id);
    for (const child of this.list().filter((file) => file.parents.includes(id)))
      this.#forget(child.id);
  }

  #put(file: DriveFile): DriveFile {
    this.#files.set(file.id, file);
    return file;
  }

  #newId(): string {
    return `1${createHash('sha256').update(this.#uuid()).digest('base64url').slice(0, 43)}`;
  }
}

function roleOf(email: string, file: DriveFile): DrivePermission['role'] | undefined {
  const own = file.permissions.find(({ emailAddress }) => emailAddress === email);
  return (own ?? file.permissions.find(({ type }) => type === 'anyone'))?.role;
}

/** The stored type; a Google type for an upload means conversion, which must be possible. */
function targetType(method: string, asked: string | undefined, uploaded: string | null): string {
  const target = asked ?? uploaded ?? 'application/octet-stream';
  if (uploaded === null || !isGoogleType(target) || isConvertible(uploaded, target)) return target;
  const message = 'The requested conversion is not supported.';
  throw apiError(method, 400, 'conversionUnsupportedConversionPath', message);
}

function refuseLargeUpload(method: string, bytes: Uint8Array): void {
  if (bytes.length <= MAX_UPLOAD_BYTES) return;
  throw apiError(method, 413, 'uploadTooLarge', 'Request Too Large');
}

function insufficientPermissions(method: string): Error {
  const message = 'The user does not have sufficient permissions for this file.';
  return apiError(method, 403, 'insufficientFilePermissions', message);
}

function permissionOf(asked: Omit<DrivePermission, 'id'>): DrivePermission {
  const email = asked.emailAddress?.toLowerCase();
  const id = email === undefined ? asked.type : permissionId(email);
  return { ...asked, id, ...(email === undefined ? {} : { emailAddress: email }) };
}

function permissionId(email: string): string {
  const hash = createHash('sha256').update(email).digest();
  return String(hash.readBigUInt64BE()).padStart(20, '0');
}

function merged(
  known: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>> = {},
): Record<string, string> {
  const result: Record<string, string> = { ...known };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete result[key];
    else result[key] = value;
  }
  return result;
}
