import { beforeEach, expect, test, vi } from 'vitest';
import { writePaper } from '../../src/reports/write-paper.ts';

const BYTES = new Uint8Array([80, 75, 255, 128]);
const PLACE = { title: 'แผน', folderTitle: 'เอกสารแผนคน' };

const create = vi.fn();
const get = vi.fn();
const newBlob = vi.fn((...made: unknown[]) => made);

beforeEach(() => {
  create
    .mockReset()
    .mockImplementation(({ name }: { name: string }) =>
      name === PLACE.folderTitle
        ? { id: 'new-folder' }
        : { id: 'doc', webViewLink: 'https://docs' },
    );
  get.mockReset();
  vi.stubGlobal('Drive', { Files: { create, get } });
  vi.stubGlobal('Utilities', { newBlob });
});

test('writePaper: one converting call with signed bytes into the known folder', () => {
  get.mockReturnValue({ id: 'known', trashed: false });
  expect(writePaper(BYTES, { ...PLACE, folderId: 'known' })).toEqual({
    fileId: 'doc',
    link: 'https://docs',
    folderId: 'known',
  });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(newBlob).toHaveBeenCalledWith([80, 75, -1, -128], type, 'แผน.docx');
  expect(create.mock.calls).toEqual([
    [
      { name: 'แผน', mimeType: 'application/vnd.google-apps.document', parents: ['known'] },
      [[80, 75, -1, -128], type, 'แผน.docx'],
      { fields: 'id,webViewLink' },
    ],
  ]);
});

test.each([
  ['there was none', null, () => ({})],
  ['it lies in the bin', 'old', () => ({ id: 'old', trashed: true })],
  [
    'it has vanished',
    'old',
    () => {
      throw new Error('File not found: old.');
    },
  ],
])('writePaper: makes the folder when %s, in at most three calls', (_why, folderId, answer) => {
  get.mockImplementation(answer);
  expect(writePaper(BYTES, { ...PLACE, folderId }).folderId).toBe('new-folder');
  expect(create.mock.calls[0]).toEqual([
    { name: PLACE.folderTitle, mimeType: 'application/vnd.google-apps.folder' },
  ]);
  expect(create.mock.calls.length + get.mock.calls.length).toBeLessThanOrEqual(3);
});

test('writePaper: says that the Drive service is off', () => {
  vi.stubGlobal('Drive', undefined);
  expect(() => writePaper(BYTES, { ...PLACE, folderId: null })).toThrow(
    'The advanced Drive service is off',
  );
});
