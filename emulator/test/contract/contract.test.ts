import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator.ts';
import { loadProjectFiles, type Project } from '../../ground/project.ts';

const OWNER = 'hr@muni.example';
const HEAD = 'finance@muni.example';

const SCOPES = [
  'spreadsheets',
  'script.container.ui',
  'drive.file',
  'userinfo.email',
  'script.scriptapp',
];

function contractProject(): Project {
  const files = loadProjectFiles([fileURLToPath(new URL('contract.gs', import.meta.url))]);
  return {
    ...files,
    manifest: {
      timeZone: 'Asia/Bangkok',
      oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
      },
    },
  };
}

let emulator: Emulator;

beforeEach(() => {
  emulator = createEmulator({
    project: contractProject(),
    people: [
      { email: OWNER, role: 'owner' },
      { email: HEAD, role: 'editor' },
    ],
  });
});

function lastEdit(): unknown {
  const { outcome } = emulator.call(OWNER, 'showLastEdit');
  return outcome.ok ? outcome.value : outcome.error;
}

test('contract: every case holds in the emulator', () => {
  const { outcome } = emulator.call(OWNER, 'runContract');
  if (!outcome.ok) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  const lines = outcome.value as string[];
  expect(lines.filter((line) => !line.startsWith('pass '))).toEqual([]);
  expect(lines.length).toBeGreaterThan(70);
});

test('contract: it leaves neither tabs nor files behind', () => {
  emulator.call(OWNER, 'runContract');
  expect(emulator.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(emulator.files).toEqual([]);
});

test('contract: a typed cell carries its new and its old value as text', () => {
  emulator.hands.type(HEAD, "'Sheet1'!B2", '5');
  expect(lastEdit()).toMatchObject({
    range: 'B2',
    corners: [2, 2, 2, 2],
    value: '5',
    hasOldValue: false,
  });
  emulator.hands.type(HEAD, "'Sheet1'!B2", '7');
  expect(lastEdit()).toMatchObject({ value: '7', oldValue: '5' });
});

test('contract: a simple trigger is LIMITED, knows its source and opens no sidebar', () => {
  emulator.hands.type(HEAD, "'Sheet1'!A1", 'x');
  const noted = lastEdit() as Record<string, unknown>;
  expect([noted.authMode, noted.source, noted.hasUser, noted.hasTriggerUid]).toEqual([
    'LIMITED',
    true,
    true,
    false,
  ]);
  expect(noted.sidebar).toContain('You do not have permission to call Ui.showSidebar');
});

test('contract: a pasted block has neither value nor old value', () => {
  emulator.hands.paste(HEAD, "'Sheet1'!A1", '1\t2\n3\t4');
  expect(lastEdit()).toMatchObject({
    range: 'A1:B2',
    corners: [1, 1, 2, 2],
    hasValue: false,
    hasOldValue: false,
  });
});

test('contract: a cleared cell has only its old value', () => {
  emulator.hands.type(HEAD, "'Sheet1'!A1", 'x');
  emulator.hands.clear(HEAD, "'Sheet1'!A1");
  expect(lastEdit()).toMatchObject({ hasValue: false, oldValue: 'x' });
});

test("contract: a script's own write wakes no trigger", () => {
  emulator.call(OWNER, 'watchEdits');
  emulator.call(OWNER, 'runContract');
  expect(lastEdit()).toBeNull();
});
