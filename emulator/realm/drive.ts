import { isBlob, makeBlob, wireBlob } from './blob.ts';
import { call, exception, type Globals, guard, signatureError } from './bridge.ts';
import { base64Decode } from './byte-text.ts';

type FilesCollection = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type PermissionsCollection = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
type Resource = Record<string, unknown>;

/**
 * Installs `Drive`, the advanced Drive service v3 (Drive API reference v3, as Apps Script offers it).
 * A project that does not enable it in its manifest has no such global.
 */
export function installDrive(globals: Globals): void {
  let drive: object | undefined;
  Object.defineProperty(globals, 'Drive', {
    configurable: true,
    enumerable: true,
    get: () => {
      if (!drive && call<boolean>('~Drive.isEnabled')) drive = makeDrive();
      return drive;
    },
  });
}

function makeDrive(): object {
  return guard('Drive', {
    Files: guard('Drive.Files', files),
    Permissions: guard('Drive.Permissions', permissions),
    newFile: () => ({}),
    newPermission: () => ({}),
    toString: () => 'Drive',
  });
}

const files: Record<
  keyof Pick<FilesCollection, 'create' | 'get' | 'update' | 'list' | 'export' | 'copy' | 'remove'>,
  (...args: unknown[]) => unknown
> = {
  create: (...args) => {
    const [resource, media, options] = args;
    requireObject('Files.create', args, resource);
    return call(
      'Drive.Files.create',
      resource,
      mediaIn(media),
      optionsIn('Files.create', args, options),
    );
  },
  get: (...args) => {
    const [id, options] = args;
    return call(
      'Drive.Files.get',
      idIn('Files.get', args, id),
      optionsIn('Files.get', args, options),
    );
  },
  update: (...args) => {
    const [resource, id, media, options] = args;
    requireObject('Files.update', args, resource);
    const wire = [
      idIn('Files.update', args, id),
      mediaIn(media),
      optionsIn('Files.update', args, options),
    ];
    return call('Drive.Files.update', resource, ...wire);
  },
  list: (...args) => call('Drive.Files.list', optionsIn('Files.list', args, args[0])),
  export: (...args) => {
    const [id, type, options] = args;
    if (typeof type !== 'string') throw signatureError('Drive.Files.export', args);
    const wire = [idIn('Files.export', args, id), type, optionsIn('Files.export', args, options)];
    const file = call<{ base64: string; name: string }>('Drive.Files.export', ...wire);
    return makeBlob(base64Decode(file.base64) ?? new Uint8Array(), type, file.name);
  },
  copy: (...args) => {
    const [resource, id, options] = args;
    requireObject('Files.copy', args, resource);
    return call(
      'Drive.Files.copy',
      resource,
      idIn('Files.copy', args, id),
      optionsIn('Files.copy', args, options),
    );
  },
  remove: (...args) => {
    const [id, options] = args;
    call(
      'Drive.Files.remove',
      idIn('Files.remove', args, id),
      optionsIn('Files.remove', args, options),
    );
  },
};

const permissions: Record<
  keyof Pick<PermissionsCollection, 'create' | 'list'>,
  (...args: unknown[]) => unknown
> = {
  create: (...args) => {
    const [resource, id, options] = args;
    requireObject('Permissions.create', args, resource);
    const wire = [
      idIn('Permissions.create', args, id),
      optionsIn('Permissions.create', args, options),
    ];
    return call('Drive.Permissions.create', resource, ...wire);
  },
  list: (...args) => {
    const [id, options] = args;
    const wire = [idIn('Permissions.list', args, id), optionsIn('Permissions.list', args, options)];
    return call('Drive.Permissions.list', ...wire);
  },
};

function isObject(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function requireObject(method: string, args: readonly unknown[], value: unknown): void {
  if (!isObject(value)) throw signatureError(`Drive.${method}`, args);
}

function idIn(method: string, args: readonly unknown[], id: unknown): string {
  if (typeof id !== 'string') throw signatureError(`Drive.${method}`, args);
  return id;
}

function optionsIn(method: string, args: readonly unknown[], options: unknown): Resource {
  if (options === undefined || options === null) return {};
  if (!isObject(options)) throw signatureError(`Drive.${method}`, args);
  return options;
}

/** Only a Blob can be uploaded: options passed in its place are a common mistake. */
function mediaIn(media: unknown): unknown {
  if (media === undefined || media === null) return null;
  if (!isBlob(media))
    throw exception('The mediaData parameter only supports Blob types for upload.');
  return wireBlob(media);
}
