import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Office } from '../../stores/office.ts';
import {
  execute,
  HEAD,
  MANIFEST,
  OWNER,
  refusalOf,
  resultOf,
  testOffice,
} from '../support/run-script.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

const MAKE_PAPER = `
  const blob = Utilities.newBlob([80, 75, 3, 4, -1], '${DOCX}', 'x.docx');
  return Drive.Files.create({ name: 'แผน/ฉบับที่ 1: "ร่าง"', mimeType: '${DOC}' }, blob, { fields: 'id,name,mimeType,webViewLink,parents' });`;

function officeOnDisk(): { office: Office; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'drive-test-'));
  return { office: testOffice({ driveFolder: folder }), folder };
}

test('Drive.Files.create: an upload converted to a Google Doc is kept as the .docx it was', () => {
  const { office, folder } = officeOnDisk();
  const made = resultOf(MAKE_PAPER, { office }) as Record<string, string>;
  expect(made.mimeType).toBe(DOC);
  expect(made.webViewLink).toBe(`https://docs.google.com/document/d/${made.id}/edit?usp=drivesdk`);
  const [file] = office.drive.list();
  const path = file ? office.drive.absolutePath(file) : '';
  expect(basename(path)).toBe('แผน-ฉบับที่ 1- -ร่าง-.docx');
  expect(path.startsWith(folder)).toBe(true);
  expect([...readFileSync(path)]).toEqual([80, 75, 3, 4, 255]);
});

test('Drive.Files.create: a second paper of the same name is another file', () => {
  const { office } = officeOnDisk();
  resultOf(MAKE_PAPER, { office });
  resultOf(MAKE_PAPER, { office });
  const names = office.drive.list().map((file) => basename(file.path));
  expect(names).toEqual(['แผน-ฉบับที่ 1- -ร่าง-.docx', 'แผน-ฉบับที่ 1- -ร่าง- (2).docx']);
});

test('Drive.Files.create: answers four fields unless more are asked for', () => {
  const body = `return Drive.Files.create({ name: 'f', mimeType: '${FOLDER}' })`;
  expect(Object.keys(resultOf(body) as object)).toEqual(['kind', 'id', 'name', 'mimeType']);
});

test('Drive.Files.create: files stand in the folder they were made in', () => {
  const { office, folder } = officeOnDisk();
  resultOf(
    `const dir = Drive.Files.create({ name: 'รายงาน', mimeType: '${FOLDER}' });
     Drive.Files.create({ name: 'note.txt', parents: [dir.id] }, Utilities.newBlob('hi', 'text/plain'))`,
    { office },
  );
  expect(readFileSync(join(folder, 'รายงาน', 'note.txt'), 'utf8')).toBe('hi');
});

test.each([
  ['text in place of a blob', `Drive.Files.create({ name: 'a' }, 'text')`],
  ['options in place of a blob', `Drive.Files.create({ name: 'a' }, { fields: 'id' })`],
])('Drive.Files.create: refuses %s as media', (_reason, statement) => {
  expect(refusalOf(statement)).toBe(
    'Exception: The mediaData parameter only supports Blob types for upload.',
  );
});

test('Drive.Files.create: refuses a conversion that Drive does not offer', () => {
  const body = `Drive.Files.create({ name: 'a', mimeType: '${DOC}' }, Utilities.newBlob([1], 'image/gif'))`;
  expect(refusalOf(body)).toContain('The requested conversion is not supported.');
});

test('Drive.Files.get: a missing file carries the answer of the API', () => {
  const body = `try { Drive.Files.get('nowhere') } catch (e) { return [e.name, e.message, e.details.code, e instanceof Error] }`;
  expect(resultOf(body)).toEqual([
    'GoogleJsonResponseException',
    'API call to drive.files.get failed with error: File not found: nowhere.',
    404,
    true,
  ]);
});

test('drive.file: another user does not see the file, shared or not, until it is opened with the script', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  const read = `return Drive.Files.get('${id}').name`;
  expect(refusalOf(read, { office, user: HEAD })).toContain(`File not found: ${id}.`);
  resultOf(
    `Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: '${HEAD}' }, '${id}', { sendNotificationEmail: false })`,
    { office },
  );
  expect(refusalOf(read, { office, user: HEAD })).toContain(`File not found: ${id}.`);
  office.drive.grant(HEAD, id);
  expect(resultOf(read, { office, user: HEAD })).toContain('แผน');
});

test('drive.file: a folder that the user cannot see is no parent', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(`return Drive.Files.create({ name: 'own', mimeType: '${FOLDER}' })`, {
    office,
  }) as {
    id: string;
  };
  const body = `Drive.Files.create({ name: 'a', parents: ['${id}'] }, Utilities.newBlob('x'))`;
  expect(refusalOf(body, { office, user: HEAD })).toContain(`File not found: ${id}.`);
});

test('drive: with the whole scope a shared file is seen', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  resultOf(`Drive.Permissions.create({ type: 'anyone', role: 'reader' }, '${id}')`, { office });
  const scopes = ['https://www.googleapis.com/auth/drive'];
  expect(resultOf(`return Drive.Files.get('${id}').id`, { office, user: HEAD, scopes })).toBe(id);
  expect(
    refusalOf(`Drive.Files.update({ name: 'b' }, '${id}')`, { office, user: HEAD, scopes }),
  ).toContain('The user does not have sufficient permissions for this file.');
});

test('Drive.Files.update: a new name and new content reach the disk', () => {
  const { office, folder } = officeOnDisk();
  resultOf(
    `const f = Drive.Files.create({ name: 'a.txt' }, Utilities.newBlob('one', 'text/plain'));
     Drive.Files.update({ name: 'b.txt' }, f.id, Utilities.newBlob('two', 'text/plain'))`,
    { office },
  );
  expect([existsSync(join(folder, 'a.txt')), readFileSync(join(folder, 'b.txt'), 'utf8')]).toEqual([
    false,
    'two',
  ]);
});

test('Drive.Files.update: a file moves with addParents, also inside a folder that is renamed', () => {
  const { office, folder } = officeOnDisk();
  resultOf(
    `const dir = Drive.Files.create({ name: 'old', mimeType: '${FOLDER}' });
     const f = Drive.Files.create({ name: 'a.txt' }, Utilities.newBlob('x', 'text/plain'));
     Drive.Files.update({}, f.id, null, { addParents: dir.id });
     Drive.Files.update({ name: 'new' }, dir.id)`,
    { office },
  );
  expect(existsSync(join(folder, 'new', 'a.txt'))).toBe(true);
  expect(office.drive.list().map(({ path }) => path)).toEqual(['new', 'new/a.txt']);
});

test('Drive.Files.update: parents cannot be written directly', () => {
  const body = `const f = Drive.Files.create({ name: 'a' }); Drive.Files.update({ parents: ['root'] }, f.id)`;
  expect(refusalOf(body)).toContain(
    'The parents field is not directly writable in update requests.',
  );
});

test('Drive.Files.list: searches by name, type, parent and state', () => {
  const body = `
    const dir = Drive.Files.create({ name: 'Reports', mimeType: '${FOLDER}' });
    Drive.Files.create({ name: "head's plan", parents: [dir.id] }, Utilities.newBlob('x', 'text/plain'));
    Drive.Files.create({ name: 'gone', trashed: true }, Utilities.newBlob('x', 'text/plain'));
    const names = (q) => Drive.Files.list({ q, orderBy: 'name' }).files.map((f) => f.name);
    return [names("name = 'head\\\\'s plan' and trashed = false"), names("name contains 'rep'"),
      names("'" + dir.id + "' in parents"), names("mimeType != '${FOLDER}' and not (trashed = true)"), names("trashed = true")]`;
  expect(resultOf(body)).toEqual([
    ["head's plan"],
    ['Reports'],
    ["head's plan"],
    ["head's plan"],
    ['gone'],
  ]);
});

test('Drive.Files.list: pages with a token and refuses a broken search', () => {
  const body = `for (const name of ['a', 'b', 'c']) Drive.Files.create({ name });
    const first = Drive.Files.list({ pageSize: 2, orderBy: 'name', fields: 'nextPageToken,files/name' });
    const second = Drive.Files.list({ pageSize: 2, orderBy: 'name', pageToken: first.nextPageToken, fields: 'nextPageToken,files(name)' });
    return [first.files, second]`;
  expect(resultOf(body)).toEqual([[{ name: 'a' }, { name: 'b' }], { files: [{ name: 'c' }] }]);
  expect(refusalOf(`Drive.Files.list({ q: "title = 'x'" })`)).toBe(
    'GoogleJsonResponseException: API call to drive.files.list failed with error: Invalid Value',
  );
});

test('Drive.Files.export: needs alt=media and gives back the .docx', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  expect(refusalOf(`Drive.Files.export('${id}', '${DOCX}')`, { office })).toContain(
    'API call to drive.files.export failed with error: Export requires alt=media to download the exported content.',
  );
  expect(
    resultOf(`return Drive.Files.export('${id}', '${DOCX}', { alt: 'media' }).getBytes()`, {
      office,
    }),
  ).toEqual([80, 75, 3, 4, -1]);
});

test('Drive.Files.copy and remove: a copy has its own bytes and only the owner deletes', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  expect(resultOf(`return Drive.Files.copy({ name: 'copy' }, '${id}').mimeType`, { office })).toBe(
    DOC,
  );
  resultOf(`Drive.Files.remove('${id}')`, { office });
  expect(office.drive.list().map(({ name }) => name)).toEqual(['copy']);
  expect(office.drive.list().map(({ path }) => path)).toEqual(['copy.docx']);
});

test('Drive.Permissions.list: tells who is in', () => {
  const { office } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  resultOf(
    `Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: '${HEAD}' }, '${id}')`,
    { office },
  );
  const body = `return Drive.Permissions.list('${id}', { fields: 'permissions(role,emailAddress)' }).permissions`;
  expect(resultOf(body, { office })).toEqual([
    { role: 'owner', emailAddress: OWNER },
    { role: 'writer', emailAddress: HEAD },
  ]);
});

test('fields: an unknown field is refused, a known one that is not emulated says so', () => {
  expect(refusalOf(`Drive.Files.create({ name: 'a' }, null, { fields: 'id,title' })`)).toContain(
    'Invalid field selection title',
  );
  expect(refusalOf(`Drive.Files.create({ name: 'a' }, null, { fields: 'thumbnailLink' })`)).toBe(
    'Error: not emulated: drive.files.create field thumbnailLink',
  );
});

test('Drive: needs drive.file, and nothing of it works in a simple trigger', () => {
  const body = `Drive.Files.create({ name: 'a' })`;
  expect(refusalOf(body, { scopes: [] })).toBe(
    'Exception: Specified permissions are not sufficient to call drive.files.create. Required permissions: (https://www.googleapis.com/auth/drive.file || https://www.googleapis.com/auth/drive)',
  );
  expect(refusalOf(body, { authMode: 'LIMITED' })).toContain(
    'You do not have permission to call drive.files.create.',
  );
});

test('Drive: is no global of a project that does not enable it', () => {
  const manifest = { ...MANIFEST, dependencies: { enabledAdvancedServices: [] } };
  expect(resultOf(`return typeof Drive`, { manifest })).toBe('undefined');
});

test('Drive: the daily quota of documents ends with the words of the host', () => {
  const office = testOffice();
  office.quotas.use(OWNER, 'documentsCreated', 1_500);
  expect(refusalOf(MAKE_PAPER, { office })).toContain('Service invoked too many times');
  office.clock.advance(24 * 3_600_000);
  expect(execute(MAKE_PAPER, { office }).ok).toBe(true);
});

test('Drive: the register outlives the office, the bytes stay in the folder', () => {
  const { office, folder } = officeOnDisk();
  const { id } = resultOf(MAKE_PAPER, { office }) as { id: string };
  const saved = JSON.parse(JSON.stringify(office.snapshot()));
  const again = testOffice({ saved, driveFolder: folder });
  const body = `return Drive.Files.export('${id}', '${DOCX}', { alt: 'media' }).getBytes().length`;
  expect(resultOf(body, { office: again })).toBe(5);
  expect(refusalOf(body, { office: again, user: HEAD })).toContain(`File not found: ${id}.`);
});

test('Drive.Permissions.create: what is in a shared folder is shared, and binned with it', () => {
  const office = testOffice();
  resultOf(
    `const dir = Drive.Files.create({ name: 'd', mimeType: '${FOLDER}' });
     Drive.Files.create({ name: 'in', mimeType: '${DOC}', parents: [dir.id] });
     Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: '${HEAD}' }, dir.id, { sendNotificationEmail: false });`,
    { office },
  );
  const [dir, inside] = office.drive.list();
  office.drive.grant(HEAD, inside?.id ?? '');
  const list = `return Drive.Files.list({ q: "'${HEAD}' in writers", fields: 'files(name)' }).files.map((f) => f.name)`;
  expect(resultOf(list, { office, user: HEAD })).toEqual(['in']);
  resultOf(`Drive.Files.update({ trashed: true }, '${dir?.id}')`, { office });
  const look = `const f = Drive.Files.get('${inside?.id}', { fields: 'trashed,explicitlyTrashed,permissions' });
    return [f.trashed, f.permissions.map((p) => p.role)]`;
  expect(resultOf(look, { office })).toEqual([true, ['owner', 'writer']]);
});
