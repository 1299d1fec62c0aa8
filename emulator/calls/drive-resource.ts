import {
  type DriveFile,
  type DrivePermission,
  isGoogleType,
  webViewLink,
} from '../stores/drive/drive-file.ts';

type FileSchema = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** What v3 answers when no `fields` are asked for. */
export const DEFAULT_FILE_FIELDS = 'kind,id,name,mimeType';
export const DEFAULT_PERMISSION_FIELDS = 'kind,id,type,role';

/** The file resource of Drive API v3, with the fields that are emulated. */
export function fileResource(file: DriveFile, viewer: string): FileSchema {
  const role = file.permissions.find(({ emailAddress }) => emailAddress === viewer)?.role;
  const canEdit = role === 'owner' || role === 'writer';
  const ownedByMe = file.owner === viewer;
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: file.starred,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: [...file.parents],
    properties: { ...file.properties },
    appProperties: { ...file.appProperties },
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: webViewLink(file),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    owners: [{ kind: 'drive#user', emailAddress: file.owner, me: ownedByMe }],
    ownedByMe,
    shared: file.permissions.length > 1,
    permissions: file.permissions.map(permissionResource),
    permissionIds: file.permissions.map(({ id }) => id),
    capabilities: {
      canEdit,
      canShare: canEdit,
      canRename: canEdit,
      canDelete: ownedByMe,
      canTrash: ownedByMe,
    },
    size: String(file.size),
    ...(isGoogleType(file.mimeType) ? {} : { originalFilename: file.name }),
  };
}

export function permissionResource(
  permission: DrivePermission,
): GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission {
  return { kind: 'drive#permission', ...permission };
}
