/** What a person or everybody may do with a file, as Drive's permission resource. */
export interface DrivePermission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader';
  readonly emailAddress?: string;
}

/** One file or folder of the emulated Drive. Times are ms since 1970. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** One folder id; the owner's root when nothing was said. */
  readonly parents: readonly string[];
  readonly owner: string;
  readonly createdTime: number;
  readonly modifiedTime: number;
  /** Where its bytes are, below the drive folder, with `/`. A folder is a real folder. */
  readonly path: string;
  /** The type of the bytes on disk: a Google Doc is kept as the .docx it came from. */
  readonly contentType: string | null;
  readonly size: number;
  readonly version: number;
  readonly permissions: readonly DrivePermission[];
  readonly description?: string;
  readonly starred: boolean;
  readonly trashed: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
  /**
   * Whose `drive.file` grant covers the file: the people whose run made it or who opened it with
   * the script. Being allowed to read it is not enough (Drive API: choose scopes).
   */
  readonly openedBy: readonly string[];
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const GOOGLE_DOC = 'application/vnd.google-apps.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
const GOOGLE_SLIDES = 'application/vnd.google-apps.presentation';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Which uploads each Google type can be made from (Drive API guide: import formats), by extension. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [GOOGLE_DOC]: ['docx', 'doc', 'odt', 'rtf', 'html', 'txt'],
  [GOOGLE_SHEET]: ['xlsx', 'xls', 'ods', 'csv', 'tsv'],
  [GOOGLE_SLIDES]: ['pptx', 'ppt', 'odp'],
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  [DOCX]: 'docx',
  [XLSX]: 'xlsx',
  [PPTX]: 'pptx',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/zip': 'zip',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The usual file extension of a content type, without the dot; undefined when there is none. */
export function extensionOf(contentType: string): string | undefined {
  return EXTENSIONS[contentType];
}

export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}

/** Whether Drive can turn an upload of that content type into the Google type. */
export function isConvertible(contentType: string, target: string): boolean {
  const extension = extensionOf(contentType);
  return extension !== undefined && (IMPORTS[target]?.includes(extension) ?? false);
}

/** The address under which a person opens the file in the browser. */
export function webViewLink({ id, mimeType }: Pick<DriveFile, 'id' | 'mimeType'>): string {
  switch (mimeType) {
    case FOLDER:
      return `https://drive.google.com/drive/folders/${id}`;
    case GOOGLE_DOC:
      return `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;
    case GOOGLE_SHEET:
      return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
    case GOOGLE_SLIDES:
      return `https://docs.google.com/presentation/d/${id}/edit?usp=drivesdk`;
    default:
      return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  }
}
