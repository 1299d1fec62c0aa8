import { element } from './element.ts';

/** Addresses of Google's files, as scripts get them (Drive API: webViewLink). */
const FILE_OF_DRIVE = /^https:\/\/docs\.google\.com\/\w+\/d\/([\w-]+)/;

export function isPaper(address: string): boolean {
  return FILE_OF_DRIVE.test(address);
}

/** Opens a file of the emulated Drive, which no browser would find at its address. */
export function openPaper(address: string): void {
  const [, id = ''] = FILE_OF_DRIVE.exec(address) ?? [];
  element('a', { href: paperAddress(id), download: true }).click();
}

/** Where this page's server gives a file of the emulated Drive. */
export function paperAddress(id: string): string {
  return `/api/paper?id=${encodeURIComponent(id)}`;
}
