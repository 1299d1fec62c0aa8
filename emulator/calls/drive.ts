import { isAccount } from '../ground/host-behaviour.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { apiError } from '../stores/api-error.ts';
import { type DriveFile, type DrivePermission, isGoogleType } from '../stores/drive/drive-file.ts';
import { parseQuery, QuerySyntaxError } from '../stores/drive/drive-query.ts';
import type { FileRequest, Media, Visitor } from '../stores/drive/drive-store.ts';
import {
  DEFAULT_FILE_FIELDS,
  DEFAULT_PERMISSION_FIELDS,
  fileResource,
  permissionResource,
} from './drive-resource.ts';
import { selectFields } from './field-mask.ts';
import { type HostOps, type Run, requireScope } from './run.ts';

type Options = Readonly<Record<string, unknown>>;

interface WireBlob {
  readonly base64: string;
  readonly type: string | null;
  readonly name: string | null;
}

const PREFIX = 'https://www.googleapis.com/auth/';

/** Options that are understood here, or that change nothing for a single user's own Drive. */
const OPTIONS = new Set(
  `fields alt q orderBy pageSize pageToken corpora spaces supportsAllDrives supportsTeamDrives
  includeItemsFromAllDrives addParents removeParents acknowledgeAbuse ignoreDefaultVisibility
  keepRevisionForever enforceSingleParent sendNotificationEmail emailMessage`.split(/\s+/),
);

/** Checks scope and options of one request to the Drive API; who asks decides what is visible. */
function enter(run: Run, method: string, options: Options, reads = false): Visitor {
  requireScope(run, method, ['drive.file', 'drive', ...(reads ? ['drive.readonly'] : [])]);
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined)
    throw new HostRefusal(`not emulated: ${method} option ${unknown}`, 'Error');
  const wide = reads ? ['drive', 'drive.readonly'] : ['drive'];
  return { email: run.user, seesAll: wide.some((scope) => run.scopes.has(PREFIX + scope)) };
}

function fieldsOf(options: Options, byDefault: string): string {
  return typeof options.fields === 'string' ? options.fields : byDefault;
}

function answer(run: Run, method: string, file: DriveFile, options: Options): unknown {
  const resource = fileResource(run.office.drive.withInherited(file), run.user);
  return selectFields(method, resource, fieldsOf(options, DEFAULT_FILE_FIELDS));
}

function mediaOf(blob: WireBlob | null): Media | null {
  if (blob === null) return null;
  const bytes = new Uint8Array(Buffer.from(blob.base64, 'base64'));
  return { bytes, contentType: blob.type ?? 'application/octet-stream' };
}

/** Fields that Drive does not know are ignored, as it does; known ones must have the right type. */
function requestOf(method: string, resource: Readonly<Record<string, unknown>>): FileRequest {
  const request: Record<string, unknown> = {};
  const types = {
    id: 'string',
    name: 'string',
    mimeType: 'string',
    description: 'string',
  } as const;
  for (const [field, type] of Object.entries({
    ...types,
    starred: 'boolean',
    trashed: 'boolean',
  })) {
    const value = resource[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== type) throw apiError(method, 400, 'invalid', 'Invalid Value');
    request[field] = value;
  }
  const { parents, properties, appProperties } = resource;
  const isBad = (list: unknown) =>
    !Array.isArray(list) || list.some((item) => typeof item !== 'string');
  if (parents !== undefined && parents !== null) {
    if (isBad(parents)) throw apiError(method, 400, 'invalid', 'Invalid Value');
    request.parents = parents;
  }
  if (typeof properties === 'object' && properties !== null) request.properties = properties;
  if (typeof appProperties === 'object' && appProperties !== null)
    request.appProperties = appProperties;
  return request as FileRequest;
}

function useQuotas(run: Run, mimeType: string | undefined, media: Media | null): void {
  if (mimeType === undefined || !isGoogleType(mimeType) || mimeType.endsWith('.folder')) return;
  run.office.quotas.use(run.user, 'documentsCreated');
  if (media === null) return;
  run.office.quotas.use(run.user, 'filesConverted');
  run.hostTime.spend('conversion');
}

function createFile(run: Run, resource: Options, blob: WireBlob | null, options: Options): unknown {
  const method = 'drive.files.create';
  const visitor = enter(run, method, options);
  const request = requestOf(method, resource);
  const media = mediaOf(blob);
  useQuotas(run, request.mimeType, media);
  // A file without a name takes that of the upload.
  const name = request.name ?? blob?.name ?? 'Untitled';
  return answer(
    run,
    method,
    run.office.drive.create(method, visitor, { ...request, name }, media),
    options,
  );
}

function updateFile(
  run: Run,
  resource: Options,
  id: string,
  blob: WireBlob | null,
  options: Options,
): unknown {
  const method = 'drive.files.update';
  const visitor = enter(run, method, options);
  if (resource.parents !== undefined && resource.parents !== null) {
    const message =
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.';
    throw apiError(method, 403, 'fieldNotWritable', message);
  }
  const request = {
    ...requestOf(method, resource),
    ...movedParents(run, method, visitor, id, options),
  };
  return answer(
    run,
    method,
    run.office.drive.update(method, visitor, id, request, mediaOf(blob)),
    options,
  );
}

function movedParents(
  run: Run,
  method: string,
  visitor: Visitor,
  id: string,
  options: Options,
): Pick<FileRequest, 'parents'> {
  const ids = (value: unknown) =>
    typeof value === 'string' ? value.split(',').map((one) => one.trim()) : [];
  const [added, removed] = [ids(options.addParents), ids(options.removeParents)];
  if (added.length === 0) return {};
  const kept = run.office.drive
    .get(method, visitor, id)
    .parents.filter((parent) => !removed.includes(parent));
  // Adding a parent moves the file: it has one parent, and the old one need not be named.
  return { parents: kept.length > 0 && added.length > 1 ? [...kept, ...added] : added };
}

function getFile(run: Run, id: string, options: Options): unknown {
  const method = 'drive.files.get';
  const visitor = enter(run, method, options, true);
  const file = run.office.drive.get(method, visitor, id);
  if (options.alt !== 'media') return answer(run, method, file, options);
  if (isGoogleType(file.mimeType)) {
    const message =
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw apiError(method, 403, 'fileNotDownloadable', message);
  }
  if (!/^text\/|\/json$/.test(file.contentType ?? '')) {
    throw new HostRefusal(
      `not emulated: Drive.Files.get alt=media of ${file.contentType}`,
      'Error',
    );
  }
  return Buffer.from(run.office.drive.content(file)).toString('utf8');
}

function listFiles(run: Run, options: Options): unknown {
  const method = 'drive.files.list';
  const visitor = enter(run, method, options, true);
  const found = run.office.drive.visibleTo(visitor).filter(testOf(method, options.q));
  sortFiles(method, found, options.orderBy);
  const start = Number(options.pageToken ?? 0);
  const size = Math.min(Number(options.pageSize ?? 100), 1000);
  const page = found.slice(start, start + size).map((file) => fileResource(file, run.user));
  const resource = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: page,
    ...(start + size < found.length ? { nextPageToken: String(start + size) } : {}),
  };
  const byDefault = `kind,nextPageToken,incompleteSearch,files(${DEFAULT_FILE_FIELDS})`;
  return selectFields(method, resource, fieldsOf(options, byDefault));
}

function testOf(method: string, query: unknown): (file: DriveFile) => boolean {
  if (query === undefined || query === null || query === '') return () => true;
  try {
    return parseQuery(String(query));
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw apiError(method, 400, 'invalid', 'Invalid Value');
    throw new HostRefusal((error as Error).message, 'Error');
  }
}

function sortFiles(method: string, files: DriveFile[], orderBy: unknown): void {
  if (typeof orderBy !== 'string') return;
  const keys = orderBy.split(',').map((part) => part.trim().split(/\s+/));
  const compare = (a: DriveFile, b: DriveFile, key: string | undefined): number => {
    if (key === 'name' || key === 'name_natural')
      return a.name.localeCompare(b.name, 'en', { numeric: key !== 'name' });
    if (key === 'createdTime' || key === 'modifiedTime') return a[key] - b[key];
    if (key === 'folder')
      return Number(b.mimeType.endsWith('.folder')) - Number(a.mimeType.endsWith('.folder'));
    throw apiError(method, 400, 'invalid', 'Invalid Value');
  };
  files.sort((a, b) => {
    for (const [key, direction] of keys) {
      const order = compare(a, b, key) * (direction === 'desc' ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function exportFile(run: Run, id: string, type: string, options: Options): unknown {
  const method = 'drive.files.export';
  const visitor = enter(run, method, options, true);
  if (options.alt !== 'media') {
    const message = 'Export requires alt=media to download the exported content.';
    throw apiError(method, 403, 'fileNotDownloadable', message);
  }
  const { name } = run.office.drive.get(method, visitor, id);
  const bytes = run.office.drive.export(method, visitor, id, type);
  return { base64: Buffer.from(bytes).toString('base64'), name };
}

function shareFile(run: Run, resource: Options, id: string, options: Options): unknown {
  const method = 'drive.permissions.create';
  const visitor = enter(run, method, options);
  const { type, role, emailAddress } = resource as Partial<DrivePermission>;
  if (type === undefined)
    throw apiError(method, 400, 'required', 'The permission type field is required.');
  if (role === undefined)
    throw apiError(method, 400, 'required', 'The permission role field is required.');
  const isKnown =
    ['user', 'group', 'domain', 'anyone'].includes(type) &&
    ['writer', 'commenter', 'reader'].includes(role);
  const needsAddress = (type === 'user' || type === 'group') && typeof emailAddress !== 'string';
  if (!isKnown || needsAddress) throw apiError(method, 400, 'invalid', 'Invalid Value');
  if (emailAddress !== undefined && !isAccount(run.office.behaviour, emailAddress)) {
    const message = `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`;
    throw apiError(method, 400, 'invalidSharingRequest', message);
  }
  const asked = { type, role, ...(emailAddress === undefined ? {} : { emailAddress }) };
  const permission = run.office.drive.share(method, visitor, id, asked);
  return selectFields(
    method,
    permissionResource(permission),
    fieldsOf(options, DEFAULT_PERMISSION_FIELDS),
  );
}

function listPermissions(run: Run, id: string, options: Options): unknown {
  const method = 'drive.permissions.list';
  const visitor = enter(run, method, options, true);
  const { drive } = run.office;
  const { permissions } = drive.withInherited(drive.get(method, visitor, id));
  const resource = {
    kind: 'drive#permissionList',
    permissions: permissions.map(permissionResource),
  };
  return selectFields(
    method,
    resource,
    fieldsOf(options, `kind,permissions(${DEFAULT_PERMISSION_FIELDS})`),
  );
}

function isEnabled(run: Run): boolean {
  const services = run.project.manifest.dependencies?.enabledAdvancedServices;
  // A project without any manifest is run with everything that it could ask for.
  if (services === undefined) return Object.keys(run.project.manifest).length === 0;
  return services.some(
    (one) => one.userSymbol === 'Drive' && one.serviceId === 'drive' && one.version === 'v3',
  );
}

/** The advanced Drive service. Least scope `drive.file`, with which only the script's own files are seen. */
export const driveOps = {
  'Drive.isEnabled': isEnabled,
  'Drive.Files.create': createFile,
  'Drive.Files.get': getFile,
  'Drive.Files.update': updateFile,
  'Drive.Files.list': listFiles,
  'Drive.Files.export': exportFile,
  'Drive.Files.copy': (run: Run, resource: Options, id: string, options: Options) => {
    const method = 'drive.files.copy';
    const visitor = enter(run, method, options);
    const copy = run.office.drive.copy(method, visitor, id, requestOf(method, resource));
    return answer(run, method, copy, options);
  },
  'Drive.Files.remove': (run: Run, id: string, options: Options) => {
    const method = 'drive.files.delete';
    run.office.drive.remove(method, enter(run, method, options), id);
  },
  'Drive.Permissions.create': shareFile,
  'Drive.Permissions.list': listPermissions,
} satisfies HostOps;
