import { beforeEach, expect, test, vi } from 'vitest';
import {
  createDocument,
  exportDocument,
  filesMarked,
  isThere,
  shareWith,
} from '../../src/reports/drive-files.ts';
import { readyFolder } from '../../src/reports/paper-folders.ts';

const create = vi.fn();
const get = vi.fn();
const list = vi.fn();
const share = vi.fn();
const exportFile = vi.fn();
const newBlob = vi.fn((...made: unknown[]) => made);

function refuse(): never {
  throw new Error('File not found: x.');
}

beforeEach(() => {
  for (const stub of [create, get, list, share, exportFile]) stub.mockReset();
  create.mockReturnValue({ id: 'made', webViewLink: 'https://docs' });
  vi.stubGlobal('Drive', {
    Files: { create, get, list, export: exportFile },
    Permissions: { create: share },
  });
  vi.stubGlobal('Utilities', { newBlob });
});

test('createDocument: one converting call with signed bytes and the marks', () => {
  const bytes = new Uint8Array([80, 75, 255, 128]);
  const made = createDocument({
    ...{ title: 'แผน', folderId: 'f', bytes, contentType: 'c' },
    marks: { paper: 'k' },
  });
  expect(made).toEqual({ fileId: 'made', title: 'แผน', link: 'https://docs' });
  expect(newBlob).toHaveBeenCalledWith([80, 75, -1, -128], 'c', 'แผน');
  expect(create.mock.calls).toEqual([
    [
      {
        name: 'แผน',
        mimeType: 'application/vnd.google-apps.document',
        parents: ['f'],
        appProperties: { paper: 'k' },
      },
      [[80, 75, -1, -128], 'c', 'แผน'],
      { fields: 'id,webViewLink' },
    ],
  ]);
});

test.each([
  ['is there', () => ({ id: 'old', trashed: false }), 'old', 0],
  ['lies in the bin', () => ({ id: 'old', trashed: true }), 'made', 1],
  ['has vanished', refuse, 'made', 1],
])('readyFolder: when the known folder %s', (_what, answer, folderId, kept) => {
  get.mockImplementation(answer);
  const keep = vi.fn();
  const ready = readyFolder({ id: 'old', sharedWith: [] }, { title: 'f', shareWith: [] }, keep);
  expect(ready).toEqual({ folderId, notShared: [] });
  expect(keep).toHaveBeenCalledTimes(kept);
});

test.each([
  ['a quota', { code: 403, message: 'User rate limit exceeded' }],
  ['a service that is off', { code: 403, message: 'Drive API has not been used in project' }],
  ['a fault of the host', { code: 500, message: 'Internal Error' }],
])('readyFolder: after %s no second folder is made', (_what, details) => {
  get.mockImplementation(() => {
    throw Object.assign(new Error(details.message), { details });
  });
  const keep = vi.fn();
  const ready = () =>
    readyFolder({ id: 'old', sharedWith: [] }, { title: 'f', shareWith: [] }, keep);
  expect(ready).toThrow(details.message);
  expect([create, keep].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test('isThere: not found by the code of the API, whatever the words', () => {
  get.mockImplementation(() => {
    throw Object.assign(new Error('ไม่พบไฟล์'), { details: { code: 404 } });
  });
  expect(isThere('x')).toBe(false);
});

test('readyFolder: shares with whom it is not yet shared, quietly, and remembers each', () => {
  get.mockReturnValue({ id: 'old', trashed: false });
  share.mockImplementation(({ emailAddress }) => (emailAddress === 'c@x' ? refuse() : {}));
  const keep = vi.fn();
  const place = { title: 'f', shareWith: ['a@x', 'b@x', 'c@x'] };
  expect(readyFolder({ id: 'old', sharedWith: ['a@x'] }, place, keep)).toEqual({
    folderId: 'old',
    notShared: ['c@x'],
  });
  expect(share.mock.calls[0]).toEqual([
    { role: 'writer', type: 'user', emailAddress: 'b@x' },
    'old',
    { sendNotificationEmail: false },
  ]);
  expect(keep.mock.calls).toEqual([[{ id: 'old', sharedWith: ['a@x', 'b@x'] }]]);
});

test('filesMarked: reads every page, by the mark that is asked for', () => {
  const file = (id: string, paper: string) => ({
    ...{ id, name: `n${id}`, webViewLink: 'l' },
    appProperties: { paper, run: 'r' },
  });
  list
    .mockReturnValueOnce({ files: [file('1', 'a')], nextPageToken: 'p' })
    .mockReturnValueOnce({ files: [file('2', 'b')] });
  const found = filesMarked('run', 'r', 'paper');
  expect([...found]).toEqual([
    ['a', { fileId: '1', title: 'n1', link: 'l' }],
    ['b', { fileId: '2', title: 'n2', link: 'l' }],
  ]);
  expect(list.mock.calls.map(([options]) => options.pageToken)).toEqual([undefined, 'p']);
  expect(list.mock.calls[0]?.[0].q).toBe(
    "appProperties has { key='run' and value='r' } and trashed = false",
  );
});

test('exportDocument, isThere, shareWith: what Drive hides or refuses is no error', () => {
  exportFile.mockReturnValueOnce({ getBytes: () => [80, -1] }).mockImplementation(refuse);
  expect(exportDocument('x')).toEqual(new Uint8Array([80, 255]));
  expect(exportFile.mock.calls[0]?.[2]).toEqual({ alt: 'media' });
  get.mockImplementation(refuse);
  share.mockImplementation(refuse);
  expect([exportDocument('x'), isThere('x'), shareWith('x', 'a@x')]).toEqual([null, false, false]);
});

test('createDocument: says that the Drive service is off', () => {
  vi.stubGlobal('Drive', undefined);
  expect(
    () =>
      isThere('x') ||
      createDocument({ title: '', folderId: '', bytes: '', contentType: '', marks: {} }),
  ).toThrow('The advanced Drive service is off');
});
